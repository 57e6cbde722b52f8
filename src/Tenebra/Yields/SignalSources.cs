using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Which processes a plan counts.</summary>
internal static class SignalSources
{
    /// <summary>Those asked for that the beam has; whether the model has them, each says by itself.</summary>
    public static IEnumerable<ISignalSource> Of(YieldPlan plan, SignalTarget target, BeamTracks tracks, SignalMatter matter, int threads, CancellationToken cancel = default)
    {
        Lazy<CountedTrack>? photons = tracks.Photons is { } flown ? new(() => new CountedTrack(flown, target.Cut)) : null;
        if (Counts(SignalProcess.Bremsstrahlung)) yield return new BremsstrahlungSignal(plan, target, tracks);
        if (Counts(SignalProcess.Annihilation) && tracks.Positrons is { } positrons)
        {
            var collisions = CollisionSpectrum.Of(plan.Electrons, new CountedTrack(positrons, target.Cut), target.Material, matter.Shells, cancel);
            if (plan.Model.Mediator != MediatorKind.Photon) yield return new AnnihilationSignal(plan, target, collisions);
            yield return new PairAnnihilationSignal(plan, target, collisions);
        }
        if (Counts(SignalProcess.OffShell)) yield return new OffShellSignal(plan, target, tracks);
        if (Counts(SignalProcess.Primakoff)) yield return new PrimakoffSignal(plan, target, tracks, photons);
        if (Counts(SignalProcess.Photoproduction) && photons is not null) yield return new PhotoproductionSignal(plan, target, photons, matter.Mesons, threads, cancel);

        bool Counts(SignalProcess process) => plan.Process == SignalProcess.All || plan.Process == process;
    }
}
