using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Cli.Reports;

/// <summary>Track length per primary in X0 per GeV, in bins of kinetic energy between the edges; errors are statistical.</summary>
internal sealed record TrackLengthReport(
    IReadOnlyList<double> BinsGeV,
    IReadOnlyList<double> Electron,
    IReadOnlyList<double> Positron,
    IReadOnlyList<double> Photon,
    IReadOnlyList<double> ElectronError,
    IReadOnlyList<double> PositronError,
    IReadOnlyList<double> PhotonError);

/// <summary>Energy per primary left in bins of depth about the points of X0, all of one width.</summary>
internal sealed record ProfileReport(IReadOnlyList<double> X0, double WidthX0, IReadOnlyList<double> DepositGeV, IReadOnlyList<double> DepositErrorGeV);

/// <summary>Energy per primary left in rings about the beam, at the radii of X0, all of one width; the last holds all beyond.</summary>
internal sealed record LateralReport(IReadOnlyList<double> X0, double WidthX0, IReadOnlyList<double> DepositGeV, IReadOnlyList<double> DepositErrorGeV);

/// <summary>Energy per primary left in one plate.</summary>
internal sealed record LayerReport(string Material, double ThicknessCm, double DepositGeV, double DepositErrorGeV);

/// <summary>Energy per primary that stays in all plates of one material, its share of the beam energy, and its spread σ/E.</summary>
internal sealed record MaterialDepositReport(
    string Material, double DepositGeV, double DepositErrorGeV, double Fraction, double Resolution, double ResolutionError);

/// <summary>Energy per primary that leaves through the front and the back.</summary>
internal sealed record EscapeReport(double Electron, double Positron, double Photon);

/// <summary>The answer of <c>tenebra shower</c>.</summary>
internal sealed record ShowerReport(
    string Beam,
    double EnergyGeV,
    string Material,
    double ThicknessX0,
    double CutGeV,
    double ThresholdGeV,
    bool SuppressionInMatter,
    long Events,
    double EventsPerSecond,
    TrackLengthReport TrackLength,
    ProfileReport Profile,
    LateralReport Lateral,
    IReadOnlyList<LayerReport> Layers,
    IReadOnlyList<MaterialDepositReport> Materials,
    EscapeReport EscapedGeV,
    Provenance Provenance)
{
    private const int PerDecade = 10;

    public static ShowerReport Of(ShowerResult result, string beam, Material matter, double thicknessX0, double eventsPerSecond)
    {
        ShowerPlan plan = result.Plan;
        double width = plan.Bins.DepthCm / matter.RadiationLengthCm, ring = plan.Bins.RadiusCm / matter.RadiationLengthCm;
        return new(
            beam,
            plan.Energy,
            matter.Name,
            thicknessX0,
            plan.Settings.Cut,
            plan.Settings.ProductionThreshold,
            plan.Settings.SuppressionInMatter,
            plan.Showers,
            eventsPerSecond,
            Lengths(result),
            new([.. result.Depth.Select((_, i) => (i + 0.5) * width)], width, [.. result.Depth.Select(d => d.Value)], [.. result.Depth.Select(d => d.Error)]),
            new([.. result.Radius.Select((_, i) => (i + 0.5) * ring)], ring, [.. result.Radius.Select(d => d.Value)], [.. result.Radius.Select(d => d.Error)]),
            [.. result.Layers.Zip(plan.Target.Layers, (d, l) => new LayerReport(l.Material.Name, l.ThicknessCm, d.Value, d.Error))],
            [.. result.Materials.Select(m => new MaterialDepositReport(
                m.Material, m.Mean.Value, m.Mean.Error, m.Mean.Value / plan.Energy, m.Resolution.Value, m.Resolution.Error))],
            new(result.Escaped[0].Value, result.Escaped[1].Value, result.Escaped[2].Value),
            result.Provenance);
    }

    public static string Text(ShowerReport report)
    {
        var lines = new TextLines();
        lines.Pair("beam", $"{report.Beam}, {TextLines.Number(report.EnergyGeV)} GeV");
        lines.Pair("target", $"{report.Material}, {TextLines.Number(report.ThicknessX0)} X0");
        lines.Pair("cut", report.CutGeV, $"GeV (secondaries from {TextLines.Number(report.ThresholdGeV)} GeV)");
        lines.Pair("showers", $"{report.Events}, {TextLines.Number(report.EventsPerSecond)} per second");
        (IReadOnlyList<double> at, double width, IReadOnlyList<double> deposit, _) = report.Profile;
        double all = deposit.Sum(), mean = all > 0 ? at.Zip(deposit, (x, d) => x * d).Sum() / all : 0;
        int most = Enumerable.Range(0, deposit.Count).MaxBy(i => deposit[i]);
        lines.Pair("mean depth", mean, "X0");
        lines.Pair("shower maximum", $"{TextLines.Number(at[most])} X0, bins of {TextLines.Number(width)} X0");
        EscapeReport escaped = report.EscapedGeV;
        lines.Pair("escaped", $"e- {TextLines.Number(escaped.Electron)} GeV, e+ {TextLines.Number(escaped.Positron)} GeV, gamma {TextLines.Number(escaped.Photon)} GeV");
        lines.Line("");
        lines.Table(
            ["energy left in", "GeV", "+-", "of the beam", "sigma/E", "+-"],
            report.Materials.Select(m => new[]
            {
                m.Material, TextLines.Number(m.DepositGeV), Short(m.DepositErrorGeV), $"{m.Fraction:p2}", $"{m.Resolution:p3}", $"{m.ResolutionError:p3}",
            }));
        lines.Line("");
        lines.Line("track length per primary [X0/GeV]");
        TrackLengthReport t = report.TrackLength;
        lines.Table(
            ["from [GeV]", "to", "e-", "+-", "e+", "+-", "gamma", "+-"],
            t.Electron.Select((_, i) => new[]
            {
                Short(t.BinsGeV[i]), Short(t.BinsGeV[i + 1]), Short(t.Electron[i]), Tiny(t.ElectronError[i]),
                Short(t.Positron[i]), Tiny(t.PositronError[i]), Short(t.Photon[i]), Tiny(t.PhotonError[i]),
            }));
        return lines.ToString();
    }

    private static TrackLengthReport Lengths(ShowerResult result)
    {
        double low = result.EnergyEdges[0], high = result.EnergyEdges[^1];
        List<double> edges = [low];
        for (int k = (int)Math.Ceiling(PerDecade * Math.Log10(low) + 1e-6); Math.Pow(10, (double)k / PerDecade) < high * (1 - 1e-6); k++)
            edges.Add(Math.Pow(10, (double)k / PerDecade));
        edges.Add(high);
        Estimate[] Density(ShowerParticle kind) =>
            [.. edges.Skip(1).Select((end, i) => 1 / (end - edges[i]) * result.TrackLength(kind, edges[i], end))];
        (Estimate[] electron, Estimate[] positron, Estimate[] photon) =
            (Density(ShowerParticle.Electron), Density(ShowerParticle.Positron), Density(ShowerParticle.Photon));
        double[] Values(Estimate[] all) => [.. all.Select(e => e.Value)];
        double[] Errors(Estimate[] all) => [.. all.Select(e => e.Error)];
        return new(edges, Values(electron), Values(positron), Values(photon), Errors(electron), Errors(positron), Errors(photon));
    }

    private static string Short(double value) => value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    private static string Tiny(double value) => value.ToString("G2", System.Globalization.CultureInfo.InvariantCulture);
}
