using System.Text.Json.Serialization.Metadata;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Validation;

/// <summary>Bremsstrahlung against numbers computed apart: amplitudes, totals, differential cross sections.</summary>
internal static class BremsstrahlungComparison
{
    private const double AllT = 100;

    private static readonly MediatorKind[] Kinds =
        [MediatorKind.Scalar, MediatorKind.Pseudoscalar, MediatorKind.Vector, MediatorKind.AxialVector];

    internal delegate (double Computed, double Reference, string Where) Comparison();

    public static ValidationGroup Amplitudes(DataFolder data, CancellationToken cancel)
    {
        AmplitudeFile file = Read(data, "bremsstrahlung-amplitudes", ReferenceJson.Default.AmplitudeFile);
        return new ValidationGroup(
            "amplitudes", "Squared amplitudes of bremsstrahlung",
            "`½ Σ|P·L|²` at 60 random points of phase space, 4–160 GeV, 1 MeV–1 GeV, against extended-precision evaluation of the same traces; the worst of the points for each mediator.",
            [.. Kinds.Select(kind => Worst($"amplitude, {kind.Name}", 1e-10, Source("amplitudes"), file.Points.Select<AmplitudeReference, Comparison>(p => () => (
                SquaredAmplitude.Of(kind, p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, new Nucleus(p.Z, p.A).Mass, p.X, p.OneMinusCos, p.TGeV2, p.Phi),
                p.APrimeGeV2.Of(kind),
                $"E = {p.EnergyGeV:g} GeV, m = {p.MediatorMassGeV:g} GeV")), cancel))]);
    }

    public static ValidationGroup Totals(DataFolder data, CancellationToken cancel)
    {
        TotalFile file = Read(data, "bremsstrahlung-totals", ReferenceJson.Default.TotalFile);
        var rows = new List<ValidationRow>();
        foreach ((string method, double tolerance, double allowed) in new[] { ("etl", 1e-3, 1e-3), ("etl", 1e-5, 1e-4), ("ww", 1e-5, 1e-4), ("iww", 1e-5, 1e-4) })
        {
            var settings = new BremsstrahlungSettings(BremsstrahlungMethods.Parse(method), Tolerance: tolerance);
            foreach (MediatorKind kind in Kinds)
            {
                rows.Add(Worst($"{method} total, {kind.Name}, tolerance {tolerance:0e+0}", allowed, Source("totals"), file.Records.Select<TotalReference, Comparison>(r => () => (
                    settings.CrossSection(Emission(kind, r.LeptonMassGeV, r.EnergyGeV, r.MediatorMassGeV, r.Z, r.A), EmissionWindow.Above(r.LeastX), cancel).Value,
                    (method == "etl" ? r.ExactPerGeV2 : method == "ww" ? r.WwPerGeV2 : r.IwwPerGeV2).Of(kind),
                    $"{(r.LeptonMassGeV < 0.01 ? "e" : "µ")} {r.EnergyGeV:g} GeV, m = {r.MediatorMassGeV:g} GeV, x > {r.LeastX:g}")), cancel));
            }
        }
        return new ValidationGroup(
            "totals", "Total cross sections of bremsstrahlung",
            "e⁻ 100 GeV on lead, µ⁻ 160 GeV on lead, e⁻ 20 GeV on aluminium; 1 MeV–1 GeV; with and without a cut on x; Tsai's elastic form factor. The worst of 24 for each method, mediator and tolerance asked.",
            rows);
    }

    public static ValidationGroup Differential(DataFolder data, CancellationToken cancel)
    {
        DifferentialFile file = Read(data, "bremsstrahlung-differential", ReferenceJson.Default.DifferentialFile);
        var rows = new List<ValidationRow>();
        foreach (MediatorKind kind in Kinds)
        {
            void Add(string name, BremsstrahlungSettings settings, Func<EnergyReference, PerMediator> reference) =>
                rows.Add(Worst($"{name}, {kind.Name}", 1e-4, Source("differential"), file.InX.Select<EnergyReference, Comparison>(r => () => (
                    settings.DifferentialCrossSection(Emission(kind, r.LeptonMassGeV, r.EnergyGeV, r.MediatorMassGeV, r.Z, r.A), r.X).Value,
                    reference(r).Of(kind),
                    $"{r.EnergyGeV:g} GeV, x = {r.X:g}")), cancel));
            Add("etl dσ/dx", new(Tolerance: 1e-5), r => r.ExactPerGeV2);
            Add("ww dσ/dx", new(BremsstrahlungMethod.Ww, Tolerance: 1e-5), r => r.WwPerGeV2);
            Add("ww dσ/dx to any t", new(BremsstrahlungMethod.Ww, LargestT: AllT, Tolerance: 1e-5), r => r.WwAllTPerGeV2);
            Add("iww dσ/dx", new(BremsstrahlungMethod.Iww, Tolerance: 1e-5), r => r.IwwPerGeV2);
            rows.Add(Worst($"etl d²σ/dx dcos θ, {kind.Name}", 1e-4, Source("differential"), file.InXAndAngle.Select<AngleReference, Comparison>(r => () => (
                ExactTreeLevel.DoublyDifferentialCrossSection(
                    Emission(kind, r.LeptonMassGeV, r.EnergyGeV, r.MediatorMassGeV, r.Z, r.A), r.X, r.Angle, 1e-5).Value,
                r.ExactPerGeV2.Of(kind),
                $"{r.EnergyGeV:g} GeV, x = {r.X:g}, θ = {r.Angle:g}")), cancel));
        }
        return new ValidationGroup(
            "differential", "Differential cross sections of bremsstrahlung",
            "e⁻ 100 GeV and µ⁻ 160 GeV on lead, mediator of 100 MeV; twelve energies and twelve pairs of energy and angle each; the worst for each mediator.",
            rows);
    }

    private static string Source(string name) => $"`data/validation/bremsstrahlung-{name}.json`";

    internal static Emission Emission(MediatorKind kind, double leptonMass, double energy, double mediatorMass, int z, int a)
    {
        var nucleus = new Nucleus(z, a);
        return new Emission(kind, leptonMass, energy, mediatorMass, nucleus, FormFactors.Of(FormFactors.Default, nucleus));
    }

    internal static ValidationRow Worst(string name, double tolerance, string source, IEnumerable<Comparison> comparisons, CancellationToken cancel)
    {
        (double computed, double reference, string where) =
            comparisons.Select(Made).MaxBy(c => Math.Abs(c.Computed / c.Reference - 1));
        return new ValidationRow($"{name}: worst at {where}", computed, reference, tolerance, source);

        (double Computed, double Reference, string Where) Made(Comparison comparison)
        {
            cancel.ThrowIfCancellationRequested();
            return comparison();
        }
    }

    internal static T Read<T>(DataFolder data, string name, JsonTypeInfo<T> info)
    {
        (string text, string shownPath) = data.Read($"validation/{name}.json");
        return StrictJson.Read(text, shownPath, info);
    }
}
