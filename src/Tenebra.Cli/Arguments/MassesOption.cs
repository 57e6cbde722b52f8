using System.CommandLine;
using System.Globalization;

namespace Tenebra.Cli.Arguments;

/// <summary>Masses: <c>a:b:n</c> is n points, logarithmic from a to b; or a list separated by commas.</summary>
internal sealed class MassesOption : Option<string>
{
    private const string Default = "0.001:1:40";
    private const int Most = 100_000;
    private const string Rule = "a:b:n with a < b and a whole number n >= 1, or different masses separated by commas, all from 1e-9 to 1e6 GeV";

    /// <summary>Masses of whom, such as "the mediator".</summary>
    /// <param name="whose">For the help.</param>
    /// <param name="hasDefault">Whether there are masses where the option is not given.</param>
    public MassesOption(string whose = "the mediator", bool hasDefault = true)
        : base("--masses")
    {
        Description = $"masses of {whose} [GeV]: a:b:n for n points, logarithmic from a to b, or a list with commas" + (hasDefault ? $" [default: {Default}]" : "");
        HelpName = "a:b:n";
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(this) is not null;

    public IReadOnlyList<double> Of(ParseResult parsed)
    {
        string text = parsed.GetValue(this) ?? Default;
        string[] parts = text.Split(':');
        IReadOnlyList<double>? masses = parts.Length switch
        {
            1 => List(text),
            3 => Grid(parts),
            _ => null,
        };
        return masses ?? throw InputException.BadValue(Name, $"'{text}'", Rule);
    }

    private static double[]? List(string text)
    {
        double[] masses = Array.ConvertAll(text.Split(','), Mass);
        return Array.Exists(masses, double.IsNaN) || masses.Distinct().Count() < masses.Length ? null : masses;
    }

    private static double[]? Grid(string[] parts)
    {
        (double a, double b) = (Mass(parts[0]), Mass(parts[1]));
        bool isCount = int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int n);
        if (!(a < b) || !isCount || n is < 1 or > Most) return null;
        var masses = new double[n];
        (double start, double end) = (Math.Log10(a), Math.Log10(b));
        for (int i = 0; i < n; i++) masses[i] = i == 0 ? a : i == n - 1 ? b : Math.Pow(10, start + i * (end - start) / (n - 1));
        return masses.Distinct().Count() < n ? null : masses;
    }

    private static double Mass(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double mass) && Allowed.Mass.Contains(mass) ? mass : double.NaN;
}
