using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Signal events per radiation length of an electron or positron at each energy, at one mass and coupling, in the shower of a beam particle of known energy.</summary>
/// <remarks>
/// Annihilation counts with the probability that the measured energy of what it leaves passes. Emission counts above an energy that is the shower's, from tables of σ above
/// equally spaced ones and straight lines between them; the energy stays between their ends, which lie five standard deviations from the threshold.
/// </remarks>
internal sealed class SignalRates
{
    // Distance of the tables in standard deviations of the measured energy at the threshold: the lines are right to a twelfth of its square times N''/N, some 1e-4.
    private const double TableDistance = 0.75;

    private readonly SignalTarget target;
    private readonly double[] leastEnergies;
    private readonly (double Nuclei, CrossSectionTable Table)[][] emissions;
    private readonly ResonantAnnihilation resonance;
    private readonly double perCrossSection, electrons, parameter;

    private SignalRates(SignalTarget target, Model model, double mass, double[] leastEnergies, CancellationToken cancel)
    {
        (this.target, this.leastEnergies) = (target, leastEnergies);
        emissions = [.. leastEnergies.Select(e => target.EmissionsAbove(e, mass, cancel))];
        resonance = new ResonantAnnihilation(model, mass);
        parameter = model.Couplings.Value;
        double coupling2 = parameter * parameter * model.Couplings.LeptonSquared(LeptonFlavour.Electron, mass * mass);
        perCrossSection = coupling2 * SignalYield.InvisibleBranching(model, mass, parameter);
        electrons = target.Material.ElectronsPerCm2PerRadiationLength * Constants.SquareCmPerGeV2;
        (LeastEnergy, RadiationLengthCm) = (target.Cut.LeastTracked, target.Material.RadiationLengthCm);
    }

    /// <summary>Emission above any energy that a cut may ask for.</summary>
    public static SignalRates AboveAny(SignalTarget target, Model model, double mass, CancellationToken cancel)
    {
        MissingEnergyCut cut = target.Cut;
        double reach = cut.Threshold - cut.LeastMissing;
        int intervals = cut.IsSharp ? 0 : (int)Math.Ceiling(2 * MissingEnergyCut.Deviations / TableDistance);
        return new(target, model, mass, [.. Enumerable.Range(0, intervals + 1).Select(i => cut.LeastMissing + (intervals == 0 ? 0 : 2 * reach * i / intervals))], cancel);
    }

    /// <summary>Emission above the least energy that can be missed alone.</summary>
    public static SignalRates AboveLeast(SignalTarget target, Model model, double mass, CancellationToken cancel) =>
        new(target, model, mass, [target.Cut.LeastMissing], cancel);

    /// <summary>Least total energy that matters [GeV].</summary>
    public double LeastEnergy { get; }

    public double RadiationLengthCm { get; }

    /// <summary>Length of a flight [X0] and the mean numbers of mediators along it; 0 for photons and below the least energy.</summary>
    /// <param name="track">The flight.</param>
    /// <param name="length">Its length [cm].</param>
    /// <param name="beamEnergy">Energy of the beam particle [GeV].</param>
    /// <param name="threshold">Least energy of what is emitted [GeV].</param>
    public (double LengthX0, double Emission, double Annihilation) Along(ref readonly ShowerTrack track, double length, double beamEnergy, double threshold)
    {
        double energy = track.Energy + Constants.ElectronMass;
        if (track.Kind == ShowerParticle.Photon || energy < LeastEnergy) return default;
        double lengthX0 = length / RadiationLengthCm;
        return (
            lengthX0,
            lengthX0 * Emission(energy, threshold),
            track.Kind == ShowerParticle.Positron ? lengthX0 * Annihilation(energy, beamEnergy) : 0);
    }

    /// <summary>Bound of the absolute error of <see cref="Emission"/>.</summary>
    public double EmissionError => emissions.Max(above => above.Sum(e => e.Nuclei * e.Table.Error)) * perCrossSection;

    /// <summary>Bremsstrahlung with invisible decay, per X₀.</summary>
    public double Emission(double energy, double threshold)
    {
        if (leastEnergies.Length == 1) return Above(0, energy);
        double place = (Math.Clamp(threshold, leastEnergies[0], leastEnergies[^1]) - leastEnergies[0]) / (leastEnergies[1] - leastEnergies[0]);
        int i = Math.Min((int)place, leastEnergies.Length - 2);
        double share = place - i;
        return (1 - share) * Above(i, energy) + share * Above(i + 1, energy);
    }

    /// <summary>Annihilation to invisible states on electrons at rest, per X₀.</summary>
    public double Annihilation(double positronEnergy, double beamEnergy) =>
        electrons * resonance.CrossSection(positronEnergy, parameter, AnnihilationFinal.Invisible) * target.Cut.Passed(beamEnergy - positronEnergy);

    private double Above(int i, double energy)
    {
        double sum = 0;
        foreach ((double nuclei, CrossSectionTable table) in emissions[i]) sum += nuclei * table.At(Math.Min(energy, table.HighestEnergy));
        return sum * perCrossSection;
    }
}
