namespace Tenebra.Relic;

/// <summary>The radiation-dominated universe at a temperature T [GeV], and what is left of a relic today.</summary>
public static class Cosmology
{
    /// <summary>Ωh² of a relic over its mass and yield [GeV⁻¹]: <c>Ωh² = mY s₀/(ρ_c/h²)</c>.</summary>
    [Source("ParticleDataGroup:2024cfk", "Astrophysical constants: entropy density, critical density")]
    public const double AbundancePerGeV = Constants.EntropyDensityTodayPerCm3 / Constants.CriticalDensityPerCm3;

    /// <summary>Entropy density [GeV³], <c>s = (2π²/45) h T³</c>.</summary>
    public static double EntropyDensity(double T) => 2 * Math.PI * Math.PI / 45 * DegreesOfFreedom.Entropy(T) * T * T * T;

    /// <summary>Expansion rate [GeV], <c>H = √(4π³g/45) T²/M_Pl</c>.</summary>
    [Source("Gondolo:1990dk", "Friedmann equation of radiation")]
    public static double Hubble(double T) => Math.Sqrt(4 * Math.Pow(Math.PI, 3) * DegreesOfFreedom.Energy(T) / 45) * T * T / Constants.PlanckMass;

    /// <summary><c>g*^{1/2} = h/√g (1 + ⅓ dln h/dln T)</c>; without the bracket on demand.</summary>
    [Source("Gondolo:1990dk", "Eq. (2.18)")]
    public static double RootDegrees(double T, bool withGradient)
    {
        double root = DegreesOfFreedom.Entropy(T) / Math.Sqrt(DegreesOfFreedom.Energy(T));
        return withGradient ? root * (1 + DegreesOfFreedom.EntropySlope(T) / 3) : root;
    }
}
