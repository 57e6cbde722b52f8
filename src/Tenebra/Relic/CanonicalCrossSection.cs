namespace Tenebra.Relic;

/// <summary>The ⟨σv⟩ that thermal dark matter has, had it no dependence on the temperature.</summary>
[Source("Steigman:2012nb", "the constant of a self-conjugate particle against its mass")]
public static class CanonicalCrossSection
{
    /// <summary>⟨σv⟩ [GeV⁻²] of s-wave annihilation that leaves an abundance; of the rate of all dark matter.</summary>
    /// <param name="mass">Mass [GeV].</param>
    /// <param name="degrees">Internal degrees of freedom, antiparticle counted.</param>
    /// <param name="omegaH2">Abundance.</param>
    public static double SWave(double mass, int degrees, double omegaH2 = RelicPlan.Observed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        var history = new ThermalHistory(new DarkContent(mass, degrees, mass, 0), entropyGradient: true);
        CouplingSearch found = CouplingSearch.Of(
            sigmaV => Math.Log((FreezeOut.Of(history, _ => sigmaV)?.Abundance(mass) ?? double.PositiveInfinity) / omegaH2), 2e-9, 1, 1, CancellationToken.None);
        return found.IsFound ? found.Coupling : throw new ConvergenceException($"no constant cross section below 1 GeV^-2 leaves Omega h2 = {omegaH2:g4}");
    }
}
