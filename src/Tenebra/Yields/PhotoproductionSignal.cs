using Tenebra.Particles;
using Tenebra.Production.Photoproduction;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Vector mesons that photons of the shower make on nuclei and that decay to the dark sector, each with the energy of its photon.</summary>
/// <remarks>
/// <c>N = N_beam ε N_pairs</c> of <see cref="InvisibleMesons"/>, with N_V of <see cref="PhotoproducedMesons"/>. ρ, ω and φ leave nucleus and pair alike and are
/// added coherently.
/// </remarks>
internal sealed class PhotoproductionSignal : ISignalSource
{
    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly IReadOnlyList<(VectorMeson Meson, Estimate PerBeamParticle)> mesons;

    public PhotoproductionSignal(YieldPlan plan, SignalTarget target, Lazy<CountedTrack> photons, PhotoproductionTable table, CancellationToken cancel)
    {
        (this.plan, this.target) = (plan, target);
        mesons = InvisibleMesons.WhyNot(plan.Model) is null
            ? [.. table.All.Select(f => (f.Meson, PhotoproducedMesons.PerBeamParticle(f, target.Material, photons.Value, cancel)))]
            : [];
    }

    public SignalProcess Process => SignalProcess.Photoproduction;

    public IReadOnlyList<string> Sources => [.. NuclearPhotoproduction.Sources, "Schuster:2021mlr", "OConnell:1995wf", "Jackson:1964zd", "Tulin:2014tya"];

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. NuclearPhotoproduction.Caveats,
        .. mesons.Count > 0 && mass > LightMesonsEnd
            ? (string[])[$"pairs of more than {LightMesonsEnd:g3} GeV that are made as excited rho, omega and phi are not counted"]
            : [],
    ];

    private double LightMesonsEnd => mesons.Min(m => m.Meson.To);

    public string? WhyNot(double mass) => InvisibleMesons.WhyNot(plan.Model, mass, mesons.Select(m => m.Meson));

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        var pairs = new InvisibleMesons(plan.Model, mass, mesons.Select(m => (m.Meson, m.PerBeamParticle)));
        return new ProcessYield(Process.Name, p => target.Exposure * pairs.Pairs(p));
    }
}
