namespace Tenebra.Relic.Flags;

/// <summary>The bound on energy that annihilation adds at recombination.</summary>
[Source("Planck:2018vyg", "p_ann < 3.2e-28 cm³ s⁻¹ GeV⁻¹ at 95 % CL, TT,TE,EE+lowE+lensing+BAO")]
public static class CmbBound
{
    /// <summary>Largest <c>p_ann = f_eff ⟨σv⟩/m_χ</c> [cm³ s⁻¹ GeV⁻¹].</summary>
    public const double LargestPannCm3PerSecondGeV = 3.2e-28;

    private const double LargestPann = LargestPannCm3PerSecondGeV / Constants.CubicCmPerSecondPerGeV2;

    /// <summary>p_ann over its bound: excluded above 1, give or take the error of <see cref="DepositionEfficiency"/>.</summary>
    /// <param name="darkMass">m_χ [GeV].</param>
    /// <param name="injection">⟨σv⟩ at the velocity of recombination, all but 0.</param>
    public static double Ratio(double darkMass, EnergyInjection injection)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(darkMass);
        return injection.Deposited(darkMass) / darkMass / LargestPann;
    }

    /// <summary>The flag; null below the bound.</summary>
    public static string? Flag(double darkMass, EnergyInjection injection)
    {
        double ratio = Ratio(darkMass, injection);
        return ratio > 1
            ? $"CMB: annihilation at recombination is {ratio:G2} times the bound of Planck on its energy (rounded efficiencies, to {Accuracy(darkMass, injection)})"
            : null;
    }

    // Of what deposits most.
    private static string Accuracy(double darkMass, EnergyInjection injection)
    {
        double half = injection.Deposited(darkMass) / 2;
        if (injection.Taus * DepositionEfficiency.Taus + injection.Hadrons * DepositionEfficiency.Hadrons > half) return "a factor 1.5";
        return injection.Muons * DepositionEfficiency.Muons(darkMass) <= half && DepositionEfficiency.IsInDip(darkMass) ? "a factor 2" : "30 %";
    }
}
