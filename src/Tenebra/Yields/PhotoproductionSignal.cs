using Tenebra.Decays;
using Tenebra.Production.Photoproduction;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Vector mesons that photons of the shower make on nuclei and that decay to the dark sector, each with the energy of its photon.</summary>
/// <remarks><c>N = N_beam ε Σ_V N_V Br(V → invisible)</c>, N_V of <see cref="PhotoproducedMesons"/>. Their decay through a resonance of its own mass is not the answer.</remarks>
internal sealed class PhotoproductionSignal : ISignalSource
{
    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly IReadOnlyList<(MesonPhotoproduction Fit, Estimate PerBeamParticle)> mesons;

    public PhotoproductionSignal(YieldPlan plan, SignalTarget target, TrackSpectrum photons, PhotoproductionTable table)
    {
        (this.plan, this.target) = (plan, target);
        mesons = InvisibleMesons.WhyNot(plan.Model) is null
            ? [.. table.All.Select(f => (f, PhotoproducedMesons.PerBeamParticle(f, target.Material, photons, target.Threshold)))]
            : [];
    }

    public SignalProcess Process => SignalProcess.Photoproduction;

    public IReadOnlyList<string> Sources => [.. NuclearPhotoproduction.Sources, "Schuster:2021mlr"];

    public IReadOnlyList<string> Caveats(double mass) => [.. NuclearPhotoproduction.Caveats, "numbers of vector mesons are known to 50 %, rho, omega and phi to a factor 2 at worst"];

    public string? WhyNot(double mass) =>
        InvisibleMesons.WhyNot(plan.Model)
        ?? (mesons.All(m => InvisibleMesons.RatioToElectrons(plan.Model, m.Fit.Meson.Mass, mass, plan.Model.Couplings.Value) == 0)
            ? "no vector meson is heavy enough"
            : null);

    public ProcessYield At(double mass) => new(
        Process.Name,
        p => mesons.Aggregate(
            Estimate.Zero,
            (sum, m) => sum + target.Exposure * m.Fit.Meson.ElectronBranching
                * InvisibleMesons.RatioToElectrons(plan.Model, m.Fit.Meson.Mass, mass, p) * m.PerBeamParticle));
}
