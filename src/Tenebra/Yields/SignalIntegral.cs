using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Signal of a missing-energy search by integrals: beam particles × nuclei × ∫ dE T(E) σ(E; k⁰ ≥ threshold) × efficiency.</summary>
/// <remarks>
/// <para><c>N = N_beam Σ_i (N_A ρ X₀ w_i/A_i) ∫ dE [T_e⁻(E) + T_e⁺(E)] σ_i(E) ε</c>, T in radiation lengths per GeV of the
/// production material, i over its elements. The threshold is sharp: the resolution of the calorimeter is not folded.</para>
/// <para>The error of a yield adds that of the cross sections, that of the quadrature (rules of n against 2n points) and that
/// of the track length (all generations of approximation A against the first two).</para>
/// </remarks>
[Source("NA64:2017vtt", "Sec. IV")]
public sealed class SignalIntegral
{
    private const int PointsPerPiece = 6;

    // Where the analytic track length is known: energies over the beam's, thickness of the target.
    private const double LeastFraction = 1.1e-4, LeastThicknessX0 = 1.1e-4;

    // Ends of the pieces of the energy range, in fractions above the threshold: σ climbs logarithmically there.
    private static readonly double[] Pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];

    private readonly YieldPlan plan;
    private readonly Lepton beam;
    private readonly Material material;
    private readonly TrackLength tracks, twoGenerations;
    private readonly double beamEnergy, threshold;

    /// <summary>Follows the shower of the beam particle; the masses come later.</summary>
    /// <exception cref="InputException">The beam makes no signal that this integral counts.</exception>
    public SignalIntegral(YieldPlan plan, MaterialTable materials)
    {
        this.plan = plan;
        Experiment experiment = plan.Experiment;
        beam = Leptons.Parse(experiment.Beam.Particle);
        if (beam is not (Lepton.Electron or Lepton.Positron))
            throw new InputException($"experiment '{experiment.Name}': a {experiment.Beam.Particle} beam is not counted by the shower integral (need e- or e+)");
        material = materials[experiment.Target.ProductionMaterial];
        (beamEnergy, threshold) = (experiment.Beam.EnergyGeV, experiment.Signature.ThresholdGeV);
        if (threshold < LeastFraction * beamEnergy)
            throw InputException.BadValue($"experiment '{experiment.Name}': thresholdGeV", threshold, $"at least {LeastFraction * beamEnergy:g} GeV, {LeastFraction:g} of the beam energy: the shower is not followed below");
        double thicknessX0 = experiment.Target.Layers.Sum(l => l.TotalThickness / materials[l.Material].RadiationLengthCm);
        if (thicknessX0 < LeastThicknessX0)
            throw InputException.BadValue($"experiment '{experiment.Name}': target", $"{thicknessX0:g3} radiation lengths", $"at least {LeastThicknessX0:g}");
        DataSha256 = plan.DataSha256.Concat(materials.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        ShowerParticle primary = beam == Lepton.Electron ? ShowerParticle.Electron : ShowerParticle.Positron;
        tracks = AnalyticShower.AllGenerations(primary, beamEnergy, thicknessX0);
        twoGenerations = AnalyticShower.TrackLength(primary, beamEnergy, thicknessX0);
    }

    /// <summary>Hash of each data file that the numbers rest on.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>What limits the validity of every number of this plan.</summary>
    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. tracks.Caveats,
        "bremsstrahlung only: resonant annihilation of shower positrons is left out",
        "sharp missing-energy threshold: the resolution of the calorimeter is not folded",
        .. plan.Bremsstrahlung.Caveats(beam.Mass, mass),
        .. plan.Experiment.Caveats,
        .. plan.Model.Caveats,
    ];

    /// <summary>Bibliography keys of everything used.</summary>
    public IReadOnlyList<string> Sources =>
        [.. plan.Bremsstrahlung.Sources, .. tracks.Sources, .. plan.Experiment.References, .. plan.Model.Sources];

    /// <summary>The yield at a mass; empty with a reason where kinematics or couplings forbid it.</summary>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive.</exception>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    public SignalYield At(double mass)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0");
        double coupling = plan.Model.Coupling(LeptonFlavour.Electron), efficiency = plan.Experiment.Efficiency;
        string? reason =
            mass + beam.Mass >= beamEnergy ? $"mass {mass:g6} GeV is not below the beam energy of {beamEnergy:g6} GeV"
            : coupling == 0 ? "the mediator does not couple to electrons"
            : SignalYield.InvisibleBranching(plan.Model, mass, plan.Model.Couplings.Value) == 0 ? "the mediator decays, but never invisibly"
            : null;
        Estimate events = reason is null ? Bremsstrahlung(mass) : Estimate.Zero;
        Estimate perUnit = coupling * coupling * plan.Experiment.ParticlesOnTarget * efficiency * events;
        if (reason is null && perUnit.Value == 0) reason = "no phase space above the missing-energy threshold";
        var provenance = Provenance.Of(
            $"{plan.Canonical} mass={mass:R}", $"{tracks.Method}; bremsstrahlung {plan.Bremsstrahlung.Method.Name()}",
            DataSha256, Sources, Caveats(mass));
        return new SignalYield(mass, plan.Model, [new ProcessYield("bremsstrahlung", perUnit)], efficiency, reason, provenance);
    }

    // Mediators above threshold per beam particle for unit coupling.
    private Estimate Bremsstrahlung(double mass)
    {
        Estimate sum = Estimate.Zero;
        foreach (MaterialComponent component in material.Components)
        {
            Nucleus nucleus = component.Element.Nucleus;
            IFormFactor formFactor = FormFactors.Of(plan.Bremsstrahlung.FormFactor, nucleus, plan.Bremsstrahlung.Inelastic);
            var emission = new Emission(plan.Model.Mediator, beam.Mass, beamEnergy, mass, nucleus, formFactor);
            var table = new CrossSectionTable(emission, threshold, plan.Bremsstrahlung);
            if (table.IsEmpty) continue;
            double nuclei = material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2;
            sum += nuclei * Folded(table);
        }
        return sum;
    }

    private Estimate Folded(CrossSectionTable table)
    {
        (double fine, double length) = Fold(tracks, table, 2 * PointsPerPiece);
        (double coarse, _) = Fold(tracks, table, PointsPerPiece);
        (double firstTwo, _) = Fold(twoGenerations, table, PointsPerPiece);
        return new Estimate(fine, Math.Abs(fine - coarse) + Math.Abs(firstTwo - coarse) + length * table.Error);
    }

    private static (double Value, double LengthX0) Fold(TrackLength tracks, CrossSectionTable table, int points)
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
