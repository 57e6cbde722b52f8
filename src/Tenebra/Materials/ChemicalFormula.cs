using System.Globalization;

namespace Tenebra.Materials;

/// <summary>Chemical formulas without brackets, such as <c>PbWO4</c> or <c>Lu1.8Y0.2SiO5</c>.</summary>
public static class ChemicalFormula
{
    /// <summary>Each symbol with its number of atoms.</summary>
    /// <exception cref="InputException">Not a formula, or an unknown element.</exception>
    public static IReadOnlyList<(Element Element, double Number)> Parse(string formula, ElementTable elements)
    {
        var atoms = new List<(Element, double)>();
        int i = 0;
        while (i < formula.Length)
        {
            if (!char.IsAsciiLetterUpper(formula[i])) throw Refuse(formula, i);
            int symbolEnd = i + 1;
            while (symbolEnd < formula.Length && char.IsAsciiLetterLower(formula[symbolEnd])) symbolEnd++;
            int end = symbolEnd;
            while (end < formula.Length && (char.IsAsciiDigit(formula[end]) || formula[end] == '.')) end++;
            Element element = elements[formula[i..symbolEnd]];
            double number = 1;
            bool isNumber = end == symbolEnd || double.TryParse(
                formula[symbolEnd..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
            if (!isNumber || number <= 0) throw Refuse(formula, symbolEnd);
            atoms.Add((element, number));
            i = end;
        }
        return atoms.Count > 0 ? atoms : throw Refuse(formula, 0);
    }

    private static InputException Refuse(string formula, int position) => InputException.BadValue(
        "formula", $"'{formula}' at character {position + 1}", "symbols and numbers, as in 'PbWO4' or 'Lu1.8Y0.2SiO5'");
}
