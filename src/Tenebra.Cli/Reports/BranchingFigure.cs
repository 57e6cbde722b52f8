using System.Globalization;
using Tenebra.Plots;

namespace Tenebra.Cli.Reports;

/// <summary>Branching ratios against the mass of the mediator, each line with the band that it may be off by.</summary>
internal static class BranchingFigure
{
    private const double Least = 1e-3;

    // Room above 1, so that a line there does not lie on the frame.
    private const double Top = 1.5;

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["e+"] = "*e*^{+}",
        ["e-"] = "*e*^{−}",
        ["mu+"] = "μ^{+}",
        ["mu-"] = "μ^{−}",
        ["tau+"] = "τ^{+}",
        ["tau-"] = "τ^{−}",
        ["nu_e"] = "ν",
        ["nu_mu"] = "ν",
        ["nu_tau"] = "ν",
        ["nubar_e"] = "ν",
        ["nubar_mu"] = "ν",
        ["nubar_tau"] = "ν",
        ["gamma"] = "γ",
        ["chi"] = "χ",
        ["chibar"] = "χ̄",
        ["chi1"] = "χ_{1}",
        ["chi2"] = "χ_{2}",
        ["phi"] = "φ",
        ["phi*"] = "φ*",
        ["a"] = "*a*",
        ["X"] = "*X*",
    };

    /// <summary>One line for each decay that reaches the axis; neutrinos are one.</summary>
    public static Figure Of(WidthCurveReport report)
    {
        string[] names = Names(report);
        if (names.Length == 0) throw new InputException($"no decay of {report.Model} has a branching ratio of a thousandth at any of the masses (nothing to draw)");
        return new Figure(
            report.Model,
            new Axis(report.Parameter == "epsilon" ? "m_{A'}" : "m_{X}", "GeV"),
            new Axis("branching ratio", Range: new AxisRange(Least, Top)),
            [],
            [.. names.Select(name => Line(report, name))],
            Caption(report),
            $"Tenebra {Provenance.LibraryVersion}",
            $"width: plan sha256 {report.Provenance.PlanSha256}");
    }

    /// <summary>What the lines are called, in plain text.</summary>
    public static IReadOnlyList<string> LineNames(WidthCurveReport report) => [.. Names(report).Select(Markup.PlainText)];

    /// <summary>A final state in the markup of figures.</summary>
    public static string Name(string final) => string.Concat(final.Split(' ').Select(p => Symbols.GetValueOrDefault(p, p)));

    private static string[] Names(WidthCurveReport report) =>
        [.. report.Finals().Select(Name).Distinct().Where(name => report.Decays.Any(d => Share(d, name).Branching >= Least))];

    private static (double Branching, double Error) Share(WidthCurvePoint point, string name)
    {
        WidthCurveChannel[] own = [.. point.Channels.Where(c => Name(c.Final) == name)];
        double sum = own.Sum(c => c.Branching);
        return (sum, sum > 0 ? own.Sum(c => c.Branching * c.BranchingRelativeError) / sum : 0);
    }

    private static Curve Line(WidthCurveReport report, string name)
    {
        var pieces = new List<IReadOnlyList<(double X, double Y)>>();
        var band = new List<IReadOnlyList<(double X, double Y)>>();
        var run = new List<(double Mass, double Branching, double Error)>();
        foreach (WidthCurvePoint point in report.Decays.OrderBy(d => d.MassGeV))
        {
            (double branching, double error) = Share(point, name);
            if (branching > 0) run.Add((point.MassGeV, branching, error));
            else End();
        }
        End();
        return new Curve(name, pieces) { Band = band };

        void End()
        {
            if (run.Count > 0) pieces.Add([.. run.Select(p => (p.Mass, p.Branching))]);
            if (run.Any(p => p.Error > 0))
            {
                band.Add([
                    .. run.Select(p => (p.Mass, p.Branching / (1 + p.Error))),
                    .. run.AsEnumerable().Reverse().Select(p => (p.Mass, Math.Min(1, p.Branching * (1 + p.Error)))),
                ]);
            }
            run.Clear();
        }
    }

    private static string Caption(WidthCurveReport report)
    {
        string[] dark = report.AlphaD > 0
            ? [report.DarkMatter, $"{FigureAxes.AlphaD} = {Number(report.AlphaD)}", $"{(report.Parameter == "epsilon" ? "m_{A'}" : "m_{X}")} = {Number(report.MassRatio)} m_{{χ}}"]
            : [];
        string[] bands = report.Decays.Any(d => d.Channels.Any(c => c.BranchingRelativeError > 0)) ? ["bands: error of the width to hadrons"] : [];
        return string.Join(", ", [.. dark, .. bands]);
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
