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
    private readonly (VectorMeson Meson, Estimate PerBeamParticle)[] mesons;

    public PhotoproductionSignal(YieldPlan plan, SignalTarget target, Lazy<CountedTrack> photons, PhotoproductionTable table, int threads, CancellationToken cancel)
    {
        (this.plan, this.target) = (plan, target);
        mesons = InvisibleMesons.WhyNot(plan.Model) is null ? OfBeam(table, photons.Value, threads, cancel) : [];
    }

    public SignalProcess Process => SignalProcess.Photoproduction;

    public IReadOnlyList<string> Sources => [.. NuclearPhotoproduction.Sources, "Schuster:2021mlr", "OConnell:1995wf", "Jackson:1964zd", "Tulin:2014tya"];

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. NuclearPhotoproduction.Caveats,
        .. mesons.Length > 0 && mass > LightMesonsEnd
            ? (string[])[$"pairs of more than {LightMesonsEnd:g3} GeV that are made as excited rho, omega and phi are not counted"]
            : [],
    ];

    private double LightMesonsEnd => mesons.Min(m => m.Meson.To);

    public string? WhyNot(double mass) => InvisibleMesons.WhyNot(plan.Model, mass, mesons.Select(m => m.Meson));

    private (VectorMeson Meson, Estimate PerBeamParticle)[] OfBeam(PhotoproductionTable table, CountedTrack photons, int threads, CancellationToken cancel)
    {
        var made = new (VectorMeson Meson, Estimate PerBeamParticle)[table.All.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, made.Length, options, i =>
            made[i] = (table.All[i].Meson, PhotoproducedMesons.PerBeamParticle(table.All[i], target.Material, photons, cancel)));
        return made;
    }

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        var pairs = new InvisibleMesons(plan.Model, mass, mesons.Select(m => (m.Meson, m.PerBeamParticle)));
        return new ProcessYield(Process.Name, p => target.Exposure * pairs.Pairs(p));
    }
}
