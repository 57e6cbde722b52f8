using Tenebra.Materials;
using Tenebra.Particles;
using Tenebra.Production.Primakoff;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>Mediators that photons of the shower make in the field of a nucleus; of muons, their virtual photons.</summary>
/// <remarks>
/// <c>N = N_beam ε Br Σ_i n_i ∫ dE T(E) σ_i(E)</c>, T of the photons above the threshold, or of the muons with σ_i that of a loss above it.
/// </remarks>
internal sealed class PrimakoffSignal(YieldPlan plan, SignalTarget target, BeamTracks tracks) : ISignalSource
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

    public ProcessYield At(double mass)
    {
        double coupling = PrimakoffProcess.Coupling(plan.Model, mass);
        Estimate perUnit = coupling * coupling * target.Exposure * Folded(mass);
        return new ProcessYield(Process.Name, p => p * p * SignalYield.InvisibleBranching(plan.Model, mass, p) * perUnit);
    }

    private Estimate Folded(double mass)
    {
        double low = Math.Max(target.Threshold, mass);
        IReadOnlyList<TrackSpectrum> spectra = tracks.Photons is { } photons ? [photons] : tracks.Leptons;
        var nodes = new List<(double Energy, double PerLength)>();
        Estimate fine = Sum(mass, spectra, low, Points, nodes), coarse = Sum(mass, spectra, low, Points / 2, null);
        (double, double)[] all = [.. nodes.GroupBy(n => n.Energy, (energy, parts) => (energy, parts.Sum(p => p.PerLength)))];
        double statistical = TrackFold.StatisticalError(spectra, low, target.BeamEnergy, all);
        return fine with { Error = fine.Error + Math.Abs(fine.Value - coarse.Value) + statistical };
    }

    private Estimate Sum(double mass, IReadOnlyList<TrackSpectrum> spectra, double low, int points, List<(double Energy, double PerLength)>? nodes)
    {
        Estimate sum = Estimate.Zero;
        foreach (MaterialComponent component in target.Material.Components)
        {
            Nucleus nucleus = component.Element.Nucleus;
            IFormFactor formFactor = FormFactors.Of(plan.Bremsstrahlung.FormFactor, nucleus, plan.Bremsstrahlung.Inelastic);
            double nuclei = target.Material.NucleiPerCm2PerRadiationLength(component) * Constants.SquareCmPerGeV2;
            foreach ((double energy, double weight) in spectra.SelectMany(s => s.Nodes(low, target.BeamEnergy, points)))
            {
                Estimate perLength = nuclei * CrossSection(mass, energy, nucleus, formFactor);
                nodes?.Add((energy, perLength.Value));
                sum += weight * perLength;
            }
        }
        return sum;
    }

    private Estimate CrossSection(double mass, double energy, Nucleus nucleus, IFormFactor formFactor) => target.IsMuonBeam
        ? LeptonPrimakoff.CrossSection(
            new PhotonFusion(plan.Model.Mediator, target.Beam.Mass, energy, mass, nucleus, formFactor), Tolerance, target.Threshold / energy)
        : PrimakoffConversion.CrossSection(mass, energy, nucleus, formFactor);
}
