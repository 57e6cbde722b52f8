using Tenebra.Decays;

namespace Tenebra.Production.OffShell;

/// <summary>σ of pairs above a fixed energy against the energy of the lepton.</summary>
public static class OffShellTable
{
    /// <summary>Tabulates σ(E) up to the highest energy of <paramref name="emission"/>; the couplings are in it.</summary>
    /// <param name="emission">Beam, target and threshold.</param>
    /// <param name="mediator">What propagates.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="below">σ counts pairs of a mass below [GeV].</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static CrossSectionTable Of(
        VirtualEmissionTable emission, VirtualMediator mediator, DarkPair pair, double below = double.PositiveInfinity,
        CancellationToken cancel = default) => new(
        Math.Max(emission.LeastPairEnergy, pair.Threshold) + emission.LeptonMass,
        emission.HighestEnergy,
        Math.Min(emission.At(emission.HighestEnergy).LargestMass, below) > pair.Threshold,
        energy => new OffShellSpectrum(emission.At(energy), mediator, pair, below, cancel).CrossSection,
        emission.Tolerance,
        cancel);
}
