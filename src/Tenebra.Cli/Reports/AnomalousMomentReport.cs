using System.Globalization;
using Tenebra.Models;
using Tenebra.Precision;

namespace Tenebra.Cli.Reports;

/// <summary>What a measured moment says of the parameter. Null: no value brings the moment there; an upper end of 0: even a vanishing shift of this sign is disfavoured.</summary>
internal sealed record MomentBandReport(
    string Band,
    string Title,
    int Year,
    double Measured,
    double Error,
    double? Central,
    IReadOnlyList<double>? Favoured1Sigma,
    IReadOnlyList<double>? Favoured2Sigma,
    double ExcludedAbove90,
    double ExcludedAbove95)
{
    public static MomentBandReport Of(MomentBand band, double unit) => new(
        band.Name, band.Title, band.Year, band.Value, band.Error, band.Central(unit), Pair(band.Favoured(unit, 1)), Pair(band.Favoured(unit, 2)),
        band.ExcludedAbove(unit, 0.9), band.ExcludedAbove(unit, 0.95));

    private static double[]? Pair(CouplingRange? range) => range is { } found ? [found.Low, found.High] : null;
}

/// <summary>The answer of <c>tenebra g-2</c>: Δa = (g−2)/2 from one loop. No bands where no limit is drawn; the reason says why.</summary>
internal sealed record AnomalousMomentReport(
    string Model,
    double MassGeV,
    string Lepton,
    string Parameter,
    string ParameterUnit,
    double Value,
    double DeltaA,
    double DeltaAError,
    double DeltaAAtUnit,
    IReadOnlyList<MomentBandReport> Bands,
    string? Reason,
    Provenance Provenance)
{
    /// <summary>The moment of the lepton, and every band in terms of the parameter of the model.</summary>
    /// <exception cref="InputException">The moment of such a mediator is not known.</exception>
    public static AnomalousMomentReport Of(Model model, double mass, LeptonFlavour lepton, MeasuredMoments measured, IReadOnlyList<MomentBand> bands)
    {
        if (model.Mediator == MediatorKind.Photon)
            throw new InputException("mediator: through the photon itself dark matter shifts the moment by vacuum polarisation only, which is of second order and not computed");
        Perturbativity.Check(model, mass);
        bool tensor = model.Mediator == MediatorKind.Tensor;
        if (tensor && mass < SpinTwoMoment.LeastMassRatio * lepton.Mass)
            throw InputException.BadValue("--mass", mass, $"at least {SpinTwoMoment.LeastMassRatio} masses of the {lepton.Symbol} for a spin-2 mediator: only its heavy limit is known");
        double coupling = model.Coupling(lepton), value = model.Couplings.Value;
        Estimate unit = coupling == 0 ? Estimate.Zero
            : coupling * coupling * (tensor ? SpinTwoMoment.Heavy(lepton.Mass) : AnomalousMoment.Of(model.Mediator, lepton.Mass, mass));
        Estimate shift = value == 0 ? Estimate.Zero : value * value * unit;
        string? reason = coupling == 0 ? $"the mediator does not couple to {lepton.Symbol} at tree level" : tensor ? SpinTwoMoment.Caveat : null;
        var provenance = Provenance.Of(
            string.Create(CultureInfo.InvariantCulture, $"g-2 {model.Canonical} massGeV={mass:R} lepton={lepton.Symbol} bands={string.Join(',', bands.Select(b => b.Name))}"),
            tensor ? "heavy limit of one loop" : "one loop, exact in the masses",
            model.DataSha256.Concat(measured.DataSha256).ToDictionary(StringComparer.Ordinal),
            [.. model.Sources, tensor ? "Graesser:1999yg" : "Leveille:1977rc", .. bands.SelectMany(b => b.Sources)],
            Caveats(model, mass, tensor, reason is null ? bands : []));
        return new(
            model.Name, mass, lepton.Symbol, model.Couplings.Parameter, model.Couplings.Unit, value, shift.Value, shift.Error, unit.Value,
            reason is null ? [.. bands.Select(b => MomentBandReport.Of(b, unit.Value))] : [], reason, provenance);
    }

    public static string Text(AnomalousMomentReport report)
    {
        var lines = new TextLines();
        lines.Pair("model", report.Model);
        lines.Pair("mass", report.MassGeV, "GeV");
        lines.Pair("lepton", report.Lepton);
        string unit = TextLines.Unit(report.ParameterUnit);
        lines.Pair(report.Parameter, report.Value, unit);
        lines.Pair("Delta a", report.DeltaA, "");
        lines.Pair($"Delta a / {report.Parameter}^2", report.DeltaAAtUnit, unit == "GeV^-1" ? "GeV^2" : unit);
        if (report.Reason is { } reason) lines.Pair("no bands", reason);
        else
        {
            lines.Table(
                ["band", "measured - SM", "error", TextLines.WithUnit(report.Parameter, report.ParameterUnit), "favoured, 1 sigma", "favoured, 2 sigma", "excluded above, 90 %", "95 %"],
                report.Bands.Select(b => new[]
                {
                    b.Band, TextLines.Number(b.Measured), TextLines.Number(b.Error), b.Central is { } central ? TextLines.Number(central) : "none",
                    Range(b.Favoured1Sigma), Range(b.Favoured2Sigma), TextLines.Number(b.ExcludedAbove90), TextLines.Number(b.ExcludedAbove95),
                }));
            foreach (MomentBandReport band in report.Bands) lines.Pair(band.Band, band.Title);
        }
        return lines.ToString();
    }

    private static string Range(IReadOnlyList<double>? range) =>
        range is null ? "none" : $"{TextLines.Number(range[0])} to {TextLines.Number(range[1])}";

    private static IEnumerable<string> Caveats(Model model, double mass, bool tensor, IReadOnlyList<MomentBand> bands)
    {
        foreach (string caveat in model.CaveatsAt(mass)) yield return caveat;
        if (tensor) yield return SpinTwoMoment.Caveat;
        else if (model.Couplings.Photon != 0)
            yield return "the loop of lepton and photon with a coupling to two photons, of the same order and with a logarithm of the cut-off, is left out";
        if (bands.Count > 1) yield return "the bands of a lepton disagree with each other: choose one and say which";
        foreach (MomentBand band in bands.Where(b => b.Confidence != "high")) yield return $"band {band.Name}: confidence {band.Confidence}";
    }
}
