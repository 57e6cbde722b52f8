using System.Globalization;
using Tenebra.Materials;

namespace Tenebra.Transport.Showers;

/// <summary>The track length of a beam in one thick piece of matter, as the signal of an experiment needs it.</summary>
/// <param name="Primary">Kind of the beam particle.</param>
/// <param name="Energy">Its total energy [GeV].</param>
/// <param name="Material">What it enters.</param>
/// <param name="ThicknessX0">Thickness in radiation lengths.</param>
/// <param name="LeastEnergy">Least total energy that matters [GeV]; nothing below is followed.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="AccurateFrom">Total energy above which the track length has the statistical error that is asked for [GeV]; null for the least energy.</param>
public sealed record ThickTarget(
    ShowerParticle Primary, double Energy, Material Material, double ThicknessX0, double LeastEnergy, ulong Seed, double? AccurateFrom = null)
{
    // Relative statistical errors asked of the track length: all e± together, and positrons alone.
    private const double AllAsked = 0.001, PositronsAsked = 0.0015;

    private const long Pilot = 20_000, Fewest = 2_000, MostShowers = 4_000_000;

    // A cut this little below the least energy lets the spectrum begin there.
    private const double CutShare = 0.995;

    // Production threshold over cut: what is radiated below is a loss without fluctuations of that size.
    private const double ThresholdShare = 0.01;

    /// <summary>Every input in a fixed order: equal texts give equal numbers.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"track length primary={Primary} energy={Energy:R} {Material.Canonical} thicknessX0={ThicknessX0:R} least={LeastEnergy:R} accurateFrom={AccurateFrom ?? LeastEnergy:R} seed={Seed}");

    /// <summary>The cut just below the least energy, and a threshold that leaves fluctuations only to losses that matter.</summary>
    public ShowerSettings Settings
    {
        get
        {
            double cut = Math.Max(ShowerSettings.Lowest, CutShare * LeastEnergy - Constants.ElectronMass);
            return new ShowerSettings(cut, Math.Max(ShowerSettings.Lowest, ThresholdShare * cut));
        }
    }

    /// <summary>Time of one shower over that of one followed to some tenths of its energy, roughly.</summary>
    public double RelativeCost => Math.Max(1, 0.03 * Energy / Settings.Cut);

    /// <summary>The matter as one plate.</summary>
    /// <exception cref="InputException">The material is made of layers: track lengths of different plates do not add.</exception>
    public ShowerTarget Plate => Material.Layers.Count == 0
        ? ShowerTarget.Of(Material, ThicknessX0)
        : throw new InputException($"material '{Material.Name}': a stack of layers has no one track length (name one of its plates)");

    /// <summary>Simulates as many showers as the statistical error asks for, found from a first few.</summary>
    /// <exception cref="InputException">A value out of range, or a material made of layers.</exception>
    public TrackLength Simulate(AtomicData atoms, int threads, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        double cost = RelativeCost;
        var plan = new ShowerPlan(
            Primary, Energy, Plate, Settings, new TallyBins(0, 1, 0, 1), (long)Math.Max(Fewest, Pilot / cost), Seed);
        var physics = new ShowerPhysics(plan.Target, plan.Settings, atoms, plan.KineticEnergy, forced: true);
        TrackLength first = TrackLengthRun.Of(plan, physics, threads, null, cancel);
        TrackSpectrum electrons = first.Of(ShowerParticle.Electron), positrons = first.Of(ShowerParticle.Positron);
        double from = Math.Max(AccurateFrom ?? LeastEnergy, electrons.LowestEnergy);
        double Factor(double asked, params TrackSpectrum[] spectra)
        {
            double length = spectra.Sum(s => s.Above(from));
            double error = TrackSpectrum.StatisticalError(spectra, from, Energy, _ => 1);
            return length > 0 ? Math.Pow(error / (asked * length), 2) : 1;
        }
        double factor = Math.Max(Factor(AllAsked, electrons, positrons), Factor(PositronsAsked, positrons));
        long showers = (long)Math.Clamp(plan.Showers * factor, plan.Showers, Math.Max(plan.Showers, MostShowers / cost));
        return showers > plan.Showers ? TrackLengthRun.Of(plan with { Showers = showers }, physics, threads, progress, cancel) : first;
    }
}
