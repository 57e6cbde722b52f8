using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Validation;

/// <summary>Monte Carlo showers against those of two general-purpose transport codes.</summary>
internal static class ShowerComparison
{
    private const int Showers = 1500, ShowersOfLowEnergy = 4000, Bins = 180;
    private const double ThicknessX0 = 40, BinX0 = 0.25;

    // Standard deviations of both samples together.
    private const double Chance = 3;

    private const string Text = """
        Track length, energy left and its profile in 40 X₀ of lead, against two general-purpose codes. 1500 showers each, 4000 at 10 GeV; nothing is fitted. EGSnrc has
        no suppression in matter, so those runs are compared without it; Geant4 has. Allowed: 2 % for electrons and photons in half decades
        (3 % for positrons, and 3 % for all against Geant4, which differs from EGSnrc by 1 to 3 %), 1 % for the whole above 10 MeV (2 % against Geant4);
        t_max within 0.1 X₀, the mean depth within 0.5 %, the energy left within 0.1 %; to all but the last, three standard deviations of both samples are added.
        """;

    public static ValidationGroup Compare(DataFolder data, CancellationToken cancel)
    {
        (string text, string shownPath) = data.Read("validation/showers.json");
        Material lead = MaterialTable.Load(data)["Pb"];
        AtomicData atoms = AtomicData.Load(data);
        return new ValidationGroup(
            "showers", "Electromagnetic showers", Text,
            [.. StrictJson.Read(text, shownPath, ReferenceJson.Default.ShowerFile).Runs.SelectMany(r => Rows(r, lead, atoms, cancel))]);
    }

    private static IEnumerable<ValidationRow> Rows(ShowerReference run, Material lead, AtomicData atoms, CancellationToken cancel)
    {
        ShowerParticle primary = Enum.Parse<ShowerParticle>(run.Primary, ignoreCase: true);
        int showers = run.EnergyGeV < 50 ? ShowersOfLowEnergy : Showers;
        var settings = new ShowerSettings(run.CutGeV, run.ProductionThresholdGeV, run.SuppressionInMatter);
        var plan = new ShowerPlan(
            primary, run.EnergyGeV, ShowerTarget.Of(lead, ThicknessX0), settings, new(Bins, BinX0 * lead.RadiationLengthCm, 0, 1), showers, 1);
        ShowerResult shower = ShowerRun.Of(plan, atoms, Environment.ProcessorCount, null, cancel);
        string source = $"{run.Code}, {run.Showers} showers";
        string who = $"{run.Primary} {run.EnergyGeV:g} GeV{(run.SuppressionInMatter ? "" : ", no suppression")}";
        bool sameCut = run.DepositGeV is not null;
        foreach (ShowerTrackReference r in run.TrackLengths)
        {
            ShowerParticle kind = Enum.Parse<ShowerParticle>(r.Particle, ignoreCase: true);
            Estimate length = shower.TrackLength(kind, r.LowGeV, Math.Min(r.HighGeV, plan.KineticEnergy));
            bool whole = r.HighGeV > 100 * r.LowGeV;
            double allowed = whole ? (sameCut ? 0.01 : 0.02) : kind == ShowerParticle.Positron || !sameCut ? 0.03 : 0.02;
            double chance = Chance * Math.Sqrt(length.RelativeError * length.RelativeError + r.ErrorX0 / r.TrackX0 * (r.ErrorX0 / r.TrackX0));
            yield return new($"{who}: {r.Particle}, {r.LowGeV:g3} to {r.HighGeV:g3} GeV, X₀", length.Value, r.TrackX0, allowed + chance, source);
        }
        if (run.DepositGeV is not { } deposit || run.MeanDepthX0 is not { } depth || run.MaximumX0 is not { } maximum) yield break;
        double[] profile = [.. shower.Depth.Select(d => d.Value)];
        yield return new($"{who}: energy left, GeV", profile.Sum(), deposit, 1e-3, source);
        double mean = profile.Select((d, i) => d * (i + 0.5) * BinX0).Sum() / profile.Sum(), error = (run.MeanDepthErrorX0 ?? 0) * Math.Sqrt(1 + (double)run.Showers / showers);
        yield return new($"{who}: mean depth, X₀", mean, depth, 0.005 + Chance * error / depth, source);
        yield return new($"{who}: t_max, X₀", Maximum(profile), maximum, (0.1 + Chance * error) / maximum, source);
    }

    // Least squares parabola through the largest bin and eight on each side.
    private static double Maximum(double[] profile)
    {
        const int wing = 8, count = 2 * wing + 1;
        int most = Enumerable.Range(wing, profile.Length - 2 * wing).MaxBy(i => profile[i]);
        double y0 = 0, y1 = 0, y2 = 0, s2 = 0, s4 = 0;
        for (int x = -wing; x <= wing; x++)
        {
            double y = profile[most + x], x2 = x * x;
            (y0, y1, y2, s2, s4) = (y0 + y, y1 + x * y, y2 + x2 * y, s2 + x2, s4 + x2 * x2);
        }
        double curvature = (y2 - s2 * y0 / count) / (s4 - s2 * s2 / count);
        return (most + 0.5 - y1 / s2 / (2 * curvature)) * BinX0;
    }
}
