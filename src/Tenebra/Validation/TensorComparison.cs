using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Validation;

/// <summary>Spin-2 bremsstrahlung against numbers computed apart: amplitudes of the three variants, totals of two.</summary>
internal static class TensorComparison
{
    private const string Source = "`data/validation/bremsstrahlung-spin2.json`";

    // Where the reference itself is known to a few 10⁻³ only.
    private const double Poor = 1e-3;

    public static ValidationGroup Compare(DataFolder data, CancellationToken cancel)
    {
        AmplitudeFile at = BremsstrahlungComparison.Read(data, "bremsstrahlung-amplitudes", ReferenceJson.Default.AmplitudeFile);
        TensorFile file = BremsstrahlungComparison.Read(data, "bremsstrahlung-spin2", ReferenceJson.Default.TensorFile);
        var rows = new List<ValidationRow>();
        foreach (TensorVariant variant in Enum.GetValues<TensorVariant>())
            rows.Add(BremsstrahlungComparison.Worst(
                $"amplitude, {variant.Name()}", 1e-10, Source, at.Points.Zip(file.Points).Select<(AmplitudeReference At, TensorAmplitudeReference Truth), BremsstrahlungComparison.Comparison>(
                    p => () => (
                        SquaredAmplitude.Of(
                            MediatorKind.Tensor, p.At.EnergyGeV, p.At.LeptonMassGeV, p.At.MediatorMassGeV, new Nucleus(p.At.Z, p.At.A).Mass,
                            p.At.X, p.At.OneMinusCos, p.At.TGeV2, p.At.Phi, variant),
                        p.Truth.Of(variant), $"E = {p.At.EnergyGeV:g} GeV, m = {p.At.MediatorMassGeV:g} GeV")), cancel));
        rows.Add(Totals("etl total, lepton-lines, tolerance 1e-3", 1e-3, 1e-3, file.Records, TensorVariant.LeptonLines, cancel));
        rows.Add(Totals(
            "etl total, photon-line, tolerance 1e-2", 1e-2, 1e-3, file.Records.Where(r => r.PhotonLineRelativeError < Poor), TensorVariant.PhotonLine, cancel));
        rows.Add(Totals(
            "etl total, photon-line, tolerance 1e-2, reference known to 0.003", 1e-2, 4e-3, file.Records.Where(r => r.PhotonLineRelativeError >= Poor),
            TensorVariant.PhotonLine, cancel));
        return new ValidationGroup(
            "spin2", "Spin-2 bremsstrahlung",
            "`½ Σ|P·L|²` of the three variants at the 60 points of the amplitudes; totals of e⁻ 100 GeV on lead, µ⁻ 160 GeV on lead, e⁻ 20 GeV on aluminium, 1 MeV–1 GeV, with and without a cut on x. The worst of the points for each variant.",
            rows);
    }

    private static ValidationRow Totals(string name, double tolerance, double allowed, IEnumerable<TensorTotalReference> records, TensorVariant variant, CancellationToken cancel)
    {
        var settings = new BremsstrahlungSettings(Tolerance: tolerance, Tensor: variant);
        return BremsstrahlungComparison.Worst(name, allowed, Source, records.Select<TensorTotalReference, BremsstrahlungComparison.Comparison>(r => () => (
            settings.CrossSection(
                BremsstrahlungComparison.Emission(MediatorKind.Tensor, r.LeptonMassGeV, r.EnergyGeV, r.MediatorMassGeV, r.Z, r.A), EmissionWindow.Above(r.LeastX), cancel).Value,
            variant == TensorVariant.LeptonLines ? r.LeptonLinesPerGeV2 : r.PhotonLinePerGeV2,
            $"{(r.LeptonMassGeV < 0.01 ? "e" : "µ")} {r.EnergyGeV:g} GeV, m = {r.MediatorMassGeV:g} GeV, x > {r.LeastX:g}")), cancel);
    }
}

internal sealed record TensorFile(
    string About, IReadOnlyList<TensorAmplitudeReference> Points, IReadOnlyList<TensorTotalReference> Records);

internal sealed record TensorAmplitudeReference(double LeptonLines, double PhotonLine, double Universal)
{
    public double Of(TensorVariant variant) => variant switch
    {
        TensorVariant.LeptonLines => LeptonLines,
        TensorVariant.PhotonLine => PhotonLine,
        TensorVariant.Universal => Universal,
        _ => throw new ArgumentOutOfRangeException(nameof(variant)),
    };
}

internal sealed record TensorTotalReference(
    double EnergyGeV, double LeptonMassGeV, double MediatorMassGeV, int Z, int A, double LeastX,
    double LeptonLinesPerGeV2, double LeptonLinesRelativeError, double PhotonLinePerGeV2, double PhotonLineRelativeError);
