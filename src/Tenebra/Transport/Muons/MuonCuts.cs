namespace Tenebra.Transport.Muons;

/// <summary>Where single events end and mean losses begin, and where the tracking stops.</summary>
/// <param name="RadiativeShare">Photons, pairs and hadrons above this share of the muon energy are single events; 10⁻⁶ to 0.1.</param>
/// <param name="DeltaRay">Recoil electrons above this energy are single events [GeV]; 0.1 MeV to 1 GeV.</param>
/// <param name="LeastEnergy">Total energy below which a muon is given back as stopped [GeV]; at least 0.3.</param>
/// <param name="GreatestEnergy">Highest total energy that can be tracked [GeV]; at most 2·10⁴.</param>
/// <param name="LargestStep">Largest mean soft loss in one step, as share of the energy; 10⁻⁴ to 0.05.</param>
/// <remarks>
/// The spectrum of losses is exact far above the cuts; of smaller losses, mean and variance. For the energy left in thin layers choose
/// recoils near ξ = 0.15 MeV ⟨Z/A⟩ ρd, d in cm.
/// </remarks>
public readonly record struct MuonCuts(
    double RadiativeShare, double DeltaRay, double LeastEnergy, double GreatestEnergy, double LargestStep)
{
    /// <summary>10⁻⁵ of the energy (every pair, below 200 GeV), 10 MeV recoils, muons from 1 GeV to 10 TeV, steps of 1 %.</summary>
    public static MuonCuts Default => new(1e-5, 10 * Unit.MeV, 1, 1e4 + 1, 0.01);

    /// <summary>Refuses cuts outside of the ranges above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cut is out of range.</exception>
    internal void Check()
    {
        Inside(RadiativeShare, 1e-6, 0.1, nameof(RadiativeShare));
        Inside(DeltaRay, 0.1 * Unit.MeV, Unit.GeV, nameof(DeltaRay));
        Inside(LeastEnergy, 0.3, 1e3, nameof(LeastEnergy));
        Inside(GreatestEnergy, 2 * LeastEnergy, 2e4, nameof(GreatestEnergy));
        Inside(LargestStep, 1e-4, 0.05, nameof(LargestStep));
    }

    private static void Inside(double value, double low, double high, string name)
    {
        if (!(value >= low && value <= high))
            throw new ArgumentOutOfRangeException(name, value, $"need {low:g6} to {high:g6}");
    }
}
