using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Yields;

/// <summary>Mediators emitted by the beam lepton and, of electrons, by its shower.</summary>
/// <remarks>
/// <c>N = N_beam Σ_i (N_A ρ X₀ w_i/A_i) ∫ dE T_ℓ(E) ∫ dk⁰ dσ_i(E)/dk⁰ A(k⁰) ε Br</c>, A the probability of <see cref="Transport.MissingEnergyCut.Missed"/>, T in radiation lengths per GeV of the production
/// material, i over its elements.
/// </remarks>
internal sealed class BremsstrahlungSignal(YieldPlan plan, SignalTarget target, BeamTracks tracks) : ISignalSource
{
    private readonly ThresholdFlank flank = new(tracks.Leptons, target.Beam.Mass, target.Cut);

    public SignalProcess Process => SignalProcess.Bremsstrahlung;

    public IReadOnlyList<string> Sources => plan.Bremsstrahlung.Sources;

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. plan.Bremsstrahlung.Caveats(plan.Model.Mediator, target.Beam.Mass, mass),
        .. plan.Model.Mediator == MediatorKind.Tensor && plan.Process == SignalProcess.All ? (string[])[OffShellSignal.LeftOutOfSpin2] : [],
    ];

    public string? WhyNot(double mass) => target.WhyNot(mass);

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        Estimate perCoupling2 = Estimate.Zero;
        BremsstrahlungSettings loose = plan.Bremsstrahlung with { Tolerance = ThresholdFlank.Tolerance(plan.Bremsstrahlung.Tolerance) };
        foreach ((double nuclei, Emission emission, CrossSectionTable table) in target.Emissions(mass, cancel))
        {
            perCoupling2 += nuclei * (LeptonFold.Of(tracks.Leptons, table)
                + flank.Of((energy, k) => 1 / energy * loose.DifferentialCrossSection(emission.AtEnergy(energy), k / energy, cancel: cancel)));
        }
        double coupling2 = plan.Model.Couplings.LeptonSquared(target.Flavour, mass * mass);
        Estimate perUnit = coupling2 * target.Exposure * perCoupling2;
        return new ProcessYield(Process.Name, p => p * p * SignalYield.InvisibleBranching(plan.Model, mass, p) * perUnit);
    }
}
