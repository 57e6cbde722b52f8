using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Photoproduction;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Vector mesons that photons of the shower make on nuclei and that decay to the dark sector, each with the energy of its photon.</summary>
/// <remarks><c>N = N_beam ε Σ_V N_V Br(V → invisible)</c>, N_V of <see cref="PhotoproducedMesons"/>. Their decay through a resonance of its own mass is not the answer.</remarks>
internal sealed class PhotoproductionSignal : ISignalSource
{
    // Share of the mass of a meson, above the width of the rho.
    private const double Near = 0.2;

    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly IReadOnlyList<(MesonPhotoproduction Fit, Estimate PerBeamParticle)> mesons;

    public PhotoproductionSignal(YieldPlan plan, SignalTarget target, Lazy<CountedTrack> photons, PhotoproductionTable table)
    {
        (this.plan, this.target) = (plan, target);
        mesons = InvisibleMesons.WhyNot(plan.Model) is null
            ? [.. table.All.Select(f => (f, PhotoproducedMesons.PerBeamParticle(f, target.Material, photons.Value)))]
            : [];
    }

    public SignalProcess Process => SignalProcess.Photoproduction;

    public IReadOnlyList<string> Sources => [.. NuclearPhotoproduction.Sources, "Schuster:2021mlr"];

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. NuclearPhotoproduction.Caveats,
        "numbers of vector mesons are known to 50 %, rho, omega and phi to a factor 2 at worst",
        .. mesons.Where(m => plan.Model.Mediator != MediatorKind.Photon && Math.Abs(mass - m.Fit.Meson.Mass) < Near * m.Fit.Meson.Mass)
            .Select(m => $"the mediator lies within {Near:p0} of the {m.Fit.Meson.Name}, with which it mixes: its number of decays, that of a meson without width, is not to be trusted"),
    ];

    public string? WhyNot(double mass) =>
        InvisibleMesons.WhyNot(plan.Model)
        ?? (mesons.All(m => InvisibleMesons.RatioToElectrons(plan.Model, m.Fit.Meson.Mass, mass, 1) == 0)
            ? "no vector meson is heavy enough"
            : null);

    public ProcessYield At(double mass) => new(
        Process.Name,
        p => mesons.Aggregate(
            Estimate.Zero,
            (sum, m) => sum + target.Exposure * m.Fit.Meson.ElectronBranching
                * InvisibleMesons.RatioToElectrons(plan.Model, m.Fit.Meson.Mass, mass, p) * m.PerBeamParticle));
}
