using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Signal of a missing-energy search by integrals over the track length of its shower.</summary>
/// <remarks>
/// <para>Bremsstrahlung: <c>N = N_beam Σ_i (N_A ρ X₀ w_i/A_i) ∫ dE [T_e⁻(E) + T_e⁺(E)] σ_i(E; k⁰ ≥ threshold) ε Br</c>, T in radiation
/// lengths per GeV of the production material, i over its elements. Resonant annihilation: <see cref="AnnihilationYield"/> of positrons
/// above the threshold. T is that of the Monte Carlo shower. The threshold is sharp: the resolution of the calorimeter is not folded.</para>
/// <para>The error of a yield adds that of the cross sections, that of the quadrature (rules of n against 2n points) and the
/// statistical one of the track length.</para>
/// </remarks>
[Source("NA64:2017vtt", "Sec. IV")]
public sealed class SignalIntegral
{
    private const int PointsPerPiece = 6;

    // Ends of the pieces of the energy range, in fractions above the threshold: σ climbs logarithmically there.
    private static readonly double[] Pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];

    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly TrackLength tracks;
    private readonly CollisionSpectrum collisions;
    private readonly AnnihilationYield annihilation;

    /// <summary>Follows the shower of the beam particle; the masses come later.</summary>
    /// <param name="plan">What is counted.</param>
    /// <param name="matter">Tables; keeps the track length for the next plan.</param>
    /// <param name="threads">Threads for the showers; the result does not depend on it.</param>
    /// <param name="progress">Fraction of the showers done.</param>
    /// <param name="cancel">Stops the showers.</param>
    /// <exception cref="InputException">The beam makes no signal that this integral counts.</exception>
    public SignalIntegral(
        YieldPlan plan, SignalMatter matter, int threads = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        this.plan = plan;
        target = new SignalTarget(plan, matter);
        tracks = matter.Tracks.Of(target.Shower, threads, progress, cancel);
        DataSha256 = plan.DataSha256.Concat(matter.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        collisions = CollisionSpectrum.Of(plan.Electrons, tracks.Of(ShowerParticle.Positron), target.Threshold, target.Material, matter.Shells);
        annihilation = new AnnihilationYield(collisions, target.Material.ElectronsPerCm2PerRadiationLength);
    }

    /// <summary>Hash of each data file that the numbers rest on.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>How the numbers are computed.</summary>
    public string Method => $"{tracks.Method}; process {plan.Process.Name}; bremsstrahlung {plan.Bremsstrahlung.Method.Name()}; atomic electrons {plan.Electrons.Name}";

    /// <summary>What limits the validity of every number of this plan.</summary>
    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. tracks.Caveats,
        .. collisions.Caveats,
        .. plan.Process == SignalProcess.All ? (string[])[] : [$"{plan.Process.Name} only: other processes are left out"],
        .. new ResonantAnnihilation(plan.Model, mass).Caveats(AnnihilationFinal.Invisible),
        "sharp missing-energy threshold: the resolution of the calorimeter is not folded",
        "Compton-like emission by shower photons is left out: up to 2.5 % of the events of 100 GeV electrons, between 0.15 and 0.3 GeV",
        .. plan.Experiment.Beam.RelativeEnergySpread > 0
            ? (string[])[$"the spread of the beam energy, {plan.Experiment.Beam.RelativeEnergySpread:p0}, is not folded: the edge of the resonance at the beam energy is sharper than it is"]
            : [],
        .. plan.Bremsstrahlung.Caveats(plan.Model.Mediator, target.Beam.Mass, mass),
        .. plan.Experiment.Caveats,
        .. plan.Model.Caveats,
    ];

    /// <summary>Bibliography keys of everything used.</summary>
    public IReadOnlyList<string> Sources =>
    [
        .. plan.Bremsstrahlung.Sources,
        .. ResonantAnnihilation.Sources,
        .. collisions.Sources,
        .. tracks.Sources,
        .. plan.Experiment.References,
        .. plan.Model.Sources,
    ];

    /// <summary>The yield at a mass; empty with a reason where kinematics or couplings forbid it.</summary>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive.</exception>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    public SignalYield At(double mass)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0");
        string? reason = target.WhyNot(mass);
        IReadOnlyList<ProcessYield> processes = reason is null
            ? [
                .. plan.Process == SignalProcess.Annihilation ? (ProcessYield[])[] : [Bremsstrahlung(mass)],
                .. plan.Process == SignalProcess.Bremsstrahlung ? (ProcessYield[])[] : [Annihilation(mass)],
            ]
            : [];
        var provenance = Provenance.Of($"{plan.Canonical} mass={mass:R}", Method, DataSha256, Sources, Caveats(mass), plan.Seed);
        var yield = new SignalYield(mass, plan.Model, processes, plan.Experiment.Efficiency, reason, provenance);
        return reason is null && yield.PerUnitCoupling.Value == 0
            ? yield with { Reason = "no phase space above the missing-energy threshold" }
            : yield;
    }

    private ProcessYield Bremsstrahlung(double mass)
    {
        Estimate perCoupling2 = Estimate.Zero;
        foreach ((double nuclei, CrossSectionTable table) in target.Emissions(mass)) perCoupling2 += nuclei * Folded(table);
        double coupling = plan.Model.Coupling(LeptonFlavour.Electron);
        Estimate perUnit = coupling * coupling * target.Exposure * perCoupling2;
        return new ProcessYield("bremsstrahlung", p => p * p * SignalYield.InvisibleBranching(plan.Model, mass, p) * perUnit);
    }

    private ProcessYield Annihilation(double mass)
    {
        var resonance = new ResonantAnnihilation(plan.Model, mass);
        return new ProcessYield("annihilation", p => target.Exposure * annihilation.At(resonance, p, AnnihilationFinal.Invisible));
    }

    private Estimate Folded(CrossSectionTable table)
    {
        (double fine, double length) = Fold(table, 2 * PointsPerPiece);
        (double coarse, _) = Fold(table, PointsPerPiece);
        double variance = tracks.Of(ShowerParticle.Electron).Bins.Concat(tracks.Of(ShowerParticle.Positron).Bins)
            .Sum(b => Math.Pow(b.Length.Error * table.At(Math.Sqrt(b.Low * b.High)), 2));
        return new Estimate(fine, Math.Abs(fine - coarse) + length * table.Error + Math.Sqrt(variance));
    }

    private (double Value, double LengthX0) Fold(CrossSectionTable table, int points)
    {
        double value = 0, length = 0, range = table.HighestEnergy - table.Opening;
        for (int i = 1; i < Pieces.Length; i++)
        {
            double low = table.Opening + Pieces[i - 1] * range;
            double high = i == Pieces.Length - 1 ? table.HighestEnergy : table.Opening + Pieces[i] * range;
            foreach ((double energy, double weight) in tracks.ElectronNodes(low, high, points)
                .Concat(tracks.PositronNodes(low, high, points)))
            {
                value += weight * table.At(energy);
                length += weight;
            }
        }
        return (value, length);
    }
}
