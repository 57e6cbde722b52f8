using Tenebra.Materials;
using Tenebra.Particles;
using Tenebra.Production.Primakoff;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Mediators that photons of the shower make in the field of a nucleus; of muons, their virtual photons.</summary>
/// <remarks>
/// <c>N = N_beam ε Br Σ_i n_i ∫ dE T(E) σ_i(E)</c>, T of the photons that are missed, or of the muons with σ_i that of a loss that is missed.
/// </remarks>
internal sealed class PrimakoffSignal(YieldPlan plan, SignalTarget target, BeamTracks tracks, Lazy<CountedTrack>? photons) : ISignalSource
{
    private const int Points = 12;
    private const double Tolerance = 1e-4;

    public SignalProcess Process => SignalProcess.Primakoff;

    public IReadOnlyList<string> Sources => ["Tsai:1986tx", "Budnev:1975poe", "Tsai:1973py"];

    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. target.IsMuonBeam ? (string[])[] : ["primakoff: virtual photons of the electrons of the shower are left out"],
        .. PrimakoffProcess.Caveats(plan.Model),
    ];

    public string? WhyNot(double mass) => PrimakoffProcess.WhyNot(plan.Model) ?? target.WhyNotOfMediator(mass);

    public ProcessYield At(double mass, CancellationToken cancel = default)
    {
        double coupling = PrimakoffProcess.Coupling(plan.Model, mass);
        Estimate perUnit = coupling * coupling * target.Exposure * Folded(mass, cancel);
        return new ProcessYield(Process.Name, p => p * p * SignalYield.InvisibleBranching(plan.Model, mass, p) * perUnit);
    }

    private Estimate Folded(double mass, CancellationToken cancel)
    {
        double low = Math.Max(target.Cut.LeastMissing, mass);
        CountedTrack? counted = photons?.Value;
        IReadOnlyList<(double, double)> Nodes(int points) =>
            counted?.Nodes(low, points) ?? [.. tracks.Leptons.SelectMany(s => s.Nodes(low, target.BeamEnergy, points))];
        var perLength = new List<(double Energy, double PerLength)>();
        Estimate fine = Sum(mass, Nodes(Points), perLength, cancel), coarse = Sum(mass, Nodes(Points / 2), null, cancel);
        (double, double)[] all = [.. perLength.GroupBy(n => n.Energy, (energy, parts) => (energy, parts.Sum(p => p.PerLength)))];
        double statistical = counted?.StatisticalError(low, all, fine.Value)
            ?? TrackFold.StatisticalError(tracks.Leptons, low, target.BeamEnergy, all, fine.Value);
        return fine with { Error = fine.Error + Math.Abs(fine.Value - coarse.Value) + statistical };
    }

    private Estimate Sum(
        double mass, IReadOnlyList<(double Energy, double WeightX0)> nodes, List<(double Energy, double PerLength)>? perLength, CancellationToken cancel)
    {
        Estimate sum = Estimate.Zero;
        foreach (MaterialComponent component in target.Material.Components)
        {
            Nucleus nucleus = component.Element.Nucleus;
            IFormFactor formFactor = FormFactors.Of(plan.Bremsstrahlung.FormFactor, nucleus, plan.Bremsstrahlung.Inelastic);
            double nuclei = target.Material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2;
            foreach ((double energy, double weight) in nodes)
            {
                cancel.ThrowIfCancellationRequested();
                Estimate one = nuclei * CrossSection(mass, energy, nucleus, formFactor);
                perLength?.Add((energy, one.Value));
                sum += weight * one;
            }
        }
        return sum;
    }

    private Estimate CrossSection(double mass, double energy, Nucleus nucleus, IFormFactor formFactor) => target.IsMuonBeam
        ? LeptonPrimakoff.CrossSection(
            new PhotonFusion(plan.Model.Mediator, target.Beam.Mass, energy, mass, nucleus, formFactor), Tolerance, target.Cut.LeastMissing / energy, target.Cut)
        : PrimakoffConversion.CrossSection(mass, energy, nucleus, formFactor);
}
