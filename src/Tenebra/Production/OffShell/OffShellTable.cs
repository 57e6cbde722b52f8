using Tenebra.Decays;

namespace Tenebra.Production.OffShell;

/// <summary>σ of pairs above a fixed energy against the energy of the lepton: the couplings are in it.</summary>
public static class OffShellTable
{
    /// <summary>Tabulates σ(E) up to the highest energy of <paramref name="emission"/>.</summary>
    /// <param name="emission">Beam, target and threshold.</param>
    /// <param name="mediator">What propagates.</param>
    /// <param name="pair">The pair.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static CrossSectionTable Of(VirtualEmissionTable emission, VirtualMediator mediator, DarkPair pair)
    {
        double highest = emission.HighestEnergy;
        return new(
            Math.Max(emission.LeastPairEnergy, pair.Threshold) + emission.LeptonMass,
            highest,
            emission.Tolerance,
            emission.At(highest).LargestMass > pair.Threshold ? e => new OffShellSpectrum(emission.At(e), mediator, pair).CrossSection : null);
    }
}
