using Tenebra.Decays;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Statistics;
using Tenebra.Transport;

namespace Tenebra.Validation;

/// <summary>Single numbers of matter, decays, statistics and showers against published or independent ones.</summary>
internal static class NumberComparison
{
    public static ValidationGroup RadiationLengths(DataFolder data)
    {
        MaterialTable materials = MaterialTable.Load(data);
        return new ValidationGroup(
            "radiation-lengths", "Radiation lengths",
            "Tsai's formula with tabulated radiation logarithms for Z ≤ 4, compounds by mass fractions, in g/cm², against the tables of the Particle Data Group (rounded there to 0.01).",
            [.. Numbers(data).RadiationLengths.Select(r => new ValidationRow(
                $"X₀ of {r.Material}", materials[r.Material].RadiationLengthGramsPerCm2, r.GramsPerCm2, 3e-3, "ParticleDataGroup:2024cfk"))]);
    }

    public static ValidationGroup Widths(DataFolder data)
    {
        NumberFile numbers = Numbers(data);
        const string source = "independent spinor sums";
        return new(
            "widths", "Partial widths",
            "Each formula against spinor and polarisation sums done apart.",
            [
                .. numbers.Widths.Select(r => new ValidationRow(
                    $"{r.Model} {r.MassGeV:g} GeV → {(r.DarkMatter is null ? r.Final : r.DarkMatter + (r.Splitting > 0 ? $" dark matter, splitting {r.Splitting:g3}" : " dark matter"))}",
                    Width(data, r), r.WidthGeV, 1e-9, source)),
                .. numbers.ExcitedStates.Select(r => new ValidationRow(
                    $"χ₂ {r.HeavyGeV:g} GeV → χ₁ {r.LightGeV:g} GeV e⁺e⁻ through a {r.Mediator} of {r.MediatorMassGeV:g} GeV", Excited(data, r), r.WidthGeV, 1e-9, source)),
                .. numbers.MesonWidths.Select(r => new ValidationRow(
                    $"vector meson {r.MesonMassGeV:g} GeV → charges of {r.MassGeV:g} GeV",
                    r.ElectronWidthGeV * VectorMesonDecays.ToMillichargedFermions(r.MesonMassGeV, r.Charge, r.MassGeV), r.WidthGeV, 1e-9, source)),
                .. numbers.AxionWidths.Select(r => new ValidationRow(
                    $"axion {r.MassGeV:g} GeV → photon, dark photon of {r.DarkPhotonMassGeV:g3} GeV",
                    PhotonWidths.AxionToDarkPhoton(r.Coupling, r.MassGeV, r.DarkPhotonMassGeV), r.WidthGeV, 1e-9, source)),
            ]);
    }

    private static double Excited(DataFolder data, ExcitedStateReference r)
    {
        Model model = Model.Load(data, r.Mediator == MediatorKind.Vector.Name ? "inelastic-dark-photon" : "inelastic-scalar")
            .With("alphaD", $"{r.AlphaD:R}").With("massRatio", $"{r.MediatorMassGeV / r.LightGeV:R}").With("splitting", $"{(r.HeavyGeV - r.LightGeV) / r.LightGeV:R}");
        return ExcitedStateDecays.Of(model, r.MediatorMassGeV, r.Coupling)!.Channels.Single(c => c.Final == "chi1 e+ e-").Width.Value;
    }

    public static ValidationGroup UpperLimits(DataFolder data, CancellationToken cancel)
    {
        var rows = new List<ValidationRow>();
        foreach (UpperLimitReference r in Numbers(data).UpperLimits)
        {
            LimitResult limit = UpperLimit.Of([new CountingBin(r.Observed, r.Background)], r.ConfidenceLevel, LimitMethods.Parse(r.Method), cancel: cancel);
            string name = $"{r.Method}, n = {r.Observed}, b = {r.Background:g}, {new Level(r.ConfidenceLevel).Percent} %";
            rows.Add(new ValidationRow(name + ", upper", limit.Upper.Value, r.Upper, r.Tolerance / r.Upper, r.Source));
            if (r.Lower > 0) rows.Add(new ValidationRow(name + ", lower", limit.Lower, r.Lower, r.Tolerance / r.Lower, r.Source));
        }
        return new ValidationGroup("upper-limits", "Upper limits on Poisson counts", "Against published tables (±0.01 there) and closed forms.", rows);
    }

    public static ValidationGroup TrackLengths(DataFolder data)
    {
        TrackLength tracks = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40);
        return new ValidationGroup(
            "track-lengths", "Track lengths of a 100 GeV electron in lead",
            "Analytic cascade (approximation A, all generations) against two Monte Carlo calculations. Nothing is tuned; the second Monte Carlo has the full physics, among it the suppression of bremsstrahlung and pairs in dense matter, which the analytic cascade leaves out.",
            [.. Numbers(data).TrackLengths.Select(r => new ValidationRow(
                $"{r.Particle} above {r.LeastEnergyGeV:g} GeV, X₀ per primary",
                tracks.Of(Enum.Parse<ShowerParticle>(r.Particle, ignoreCase: true)).Above(r.LeastEnergyGeV), r.TrackX0, null, r.Source))]);
    }

    private static double Width(DataFolder data, WidthReference r)
    {
        Model model = Model.Load(data, r.Model);
        if (r.DarkMatter is not null)
        {
            model = model.With("darkMatter", r.DarkMatter).With("alphaD", $"{r.AlphaD:R}").With("splitting", $"{r.Splitting:R}");
        }
        if (r.MassRatio is { } ratio) model = model.With("massRatio", $"{ratio:R}");
        IReadOnlyList<Channel> channels = PartialWidths.Of(model, r.MassGeV, r.Parameter);
        return r.DarkMatter is not null
            ? channels.Where(c => c.IsInvisible).Sum(c => c.Width)
            : channels.Where(c => r.Final == "neutrinos" ? c.Final.StartsWith("nu", StringComparison.Ordinal) : c.Final == r.Final).Sum(c => c.Width);
    }

    internal static NumberFile Numbers(DataFolder data)
    {
        (string text, string shownPath) = data.Read("validation/numbers.json");
        return StrictJson.Read(text, shownPath, ReferenceJson.Default.NumberFile);
    }
}
