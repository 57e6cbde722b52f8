using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>How far an unstable particle flies.</summary>
public static class DecayLength
{
    /// <summary><c>cτ = ħc/Γ</c> [cm] of a width in GeV; infinite for a stable particle.</summary>
    [Source("ParticleDataGroup:2024cfk", "Physical constants, ħc")]
    public static double ProperCm(double width) =>
        width >= 0 ? Constants.HbarC / width : throw new ArgumentOutOfRangeException(nameof(width), width, "need a width ≥ 0 GeV");

    /// <summary>Mean decay length <c>L = cτ p/M</c> [cm] in the laboratory.</summary>
    /// <param name="width">Total width [GeV].</param>
    /// <param name="mass">Mass [GeV], &gt; 0.</param>
    /// <param name="energy">Total energy in the laboratory [GeV], at least the mass.</param>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, survival probability")]
    public static double LabCm(double width, double mass, double energy)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0 GeV");
        if (!(energy >= mass)) throw new ArgumentOutOfRangeException(nameof(energy), energy, "need an energy of at least the mass");
        if (energy == mass) return 0;
        return ProperCm(width) * (Math.Sqrt((energy - mass) * (energy + mass)) / mass);
    }

    /// <summary>Proper time to one decay, times c [cm]: exponential with mean cτ; infinite for a stable particle.</summary>
    /// <param name="width">Total width [GeV].</param>
    /// <param name="random">One number of it is used.</param>
    public static double SampleProperCm(double width, ref RandomStream random) => -Math.Log(random.NextDouble()) * ProperCm(width);
}
