using System.Globalization;

namespace Tenebra.Materials;

/// <summary>The nucleus that a beam scatters off.</summary>
/// <param name="Z">Number of protons.</param>
/// <param name="A">Number of nucleons.</param>
public readonly record struct Nucleus(int Z, int A)
{
    /// <summary>Mass in GeV, A · 0.931494 GeV: binding differences, below 0.2 %, are left out.</summary>
    public double Mass => A * Constants.AtomicMassUnit;

    /// <summary>Reads "Pb" (A is the integer nearest to the atomic weight) or "Pb-208".</summary>
    /// <exception cref="InputException">The element is unknown or A is not an integer ≥ Z, ≤ 300.</exception>
    public static Nucleus Parse(string text, ElementTable elements)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        Element element = elements[dash < 0 ? text : text[..dash]];
        if (dash < 0) return new Nucleus(element.Z, element.MassNumber);
        string number = text[(dash + 1)..];
        bool isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int a);
        return isNumber && a >= element.Z && a <= 300
            ? new Nucleus(element.Z, a)
            : throw InputException.BadValue(
                $"nucleus '{text}'", $"mass number '{number}'", $"an integer from {element.Z} to 300, as in 'Pb-208'");
    }
}
