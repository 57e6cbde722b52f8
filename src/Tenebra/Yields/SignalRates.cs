using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Signal events per radiation length of an electron or positron at each energy, at one mass and coupling.</summary>
internal sealed class SignalRates
{
    private readonly (double Nuclei, CrossSectionTable Table)[] emissions;
    private readonly ResonantAnnihilation resonance;
    private readonly double perCrossSection, electrons, parameter;

    public SignalRates(SignalTarget target, Model model, double mass, CancellationToken cancel = default)
    {
        emissions = [.. target.Emissions(mass, cancel)];
        resonance = new ResonantAnnihilation(model, mass);
        parameter = model.Couplings.Value;
        double coupling2 = parameter * parameter * model.Couplings.LeptonSquared(LeptonFlavour.Electron, mass * mass);
        perCrossSection = coupling2 * SignalYield.InvisibleBranching(model, mass, parameter);
        electrons = target.Material.ElectronsPerCm2PerRadiationLength * Constants.SquareCmPerGeV2;
        (Threshold, RadiationLengthCm) = (target.Threshold, target.Material.RadiationLengthCm);
        BeamEnergy = target.BeamEnergy;
    }

    /// <summary>Least total energy that matters [GeV].</summary>
    public double Threshold { get; }

    public double BeamEnergy { get; }

    public double RadiationLengthCm { get; }

    /// <summary>Length of a flight [X0] and the mean numbers of mediators along it; 0 for photons and below the threshold.</summary>
    public (double LengthX0, double Emission, double Annihilation) Along(ref readonly ShowerTrack track, double length)
    {
        double energy = track.Energy + Constants.ElectronMass;
        if (track.Kind == ShowerParticle.Photon || energy < Threshold) return default;
        double lengthX0 = length / RadiationLengthCm;
        return (lengthX0, lengthX0 * Emission(energy), track.Kind == ShowerParticle.Positron ? lengthX0 * Annihilation(energy) : 0);
    }

    /// <summary>Bound of the absolute error of <see cref="Emission"/>.</summary>
    public double EmissionError => emissions.Sum(e => e.Nuclei * e.Table.Error) * perCrossSection;

    /// <summary>Bremsstrahlung with invisible decay, per X₀.</summary>
    public double Emission(double energy)
    {
        double sum = 0, at = Math.Min(energy, BeamEnergy);
        foreach ((double nuclei, CrossSectionTable table) in emissions) sum += nuclei * table.At(at);
        return sum * perCrossSection;
    }

    /// <summary>Annihilation to invisible states on electrons at rest, per X₀.</summary>
    public double Annihilation(double positronEnergy) =>
        electrons * resonance.CrossSection(positronEnergy, parameter, AnnihilationFinal.Invisible);
}
