namespace Tenebra.Relic;

/// <summary>The Boltzmann equation of the comoving density Y = n/s, for <c>r = ln(Y/Y_eq)</c> against ln x, x = m₁/T.</summary>
/// <remarks>
/// <c>dr/dln x = −2ΛY_eq sinh r − dln Y_eq/dln x</c>, <c>Λ = √(π/45) M_Pl m₁ g*^{1/2} ⟨σv⟩/x</c>; the same as
/// <c>dY/dx = −√(π/45) M_Pl m₁ g*^{1/2} ⟨σv⟩/x² (Y² − Y_eq²)</c>, with no difference of nearly equal numbers. Y counts all of dark matter.
/// </remarks>
[Source("Gondolo:1990dk", "Eqs. (2.16)-(2.19)")]
[Source("Edsjo:1997bg", "Sec. 3, coannihilation")]
internal readonly struct BoltzmannEquation(ThermalHistory history, Func<double, double> sigmaV)
{
    /// <summary>⟨σv⟩ [GeV⁻²] at x.</summary>
    public double SigmaV(double x) => sigmaV(x);

    /// <summary>Λ at ln x.</summary>
    public double Lambda(double logX) => history.RatePerSigmaV(logX) * sigmaV(Math.Exp(logX));

    /// <summary>Y_eq e^x at ln x.</summary>
    public double ScaledEquilibrium(double logX) => history.ScaledEquilibrium(logX);

    /// <summary>The solution that follows equilibrium, to first order in the expansion over the reaction rate.</summary>
    public double NearEquilibrium(double logX)
    {
        double x = Math.Exp(logX);
        return Math.Asinh(history.Fall(logX, x) / (2 * Lambda(logX) * ScaledEquilibrium(logX) * Math.Exp(-x)));
    }

    /// <summary>dr/dln x at t = ln x and r = y, and its derivative with respect to r.</summary>
    public (double Value, double Derivative) At(double t, double y)
    {
        double x = Math.Exp(t), rate = history.RatePerSigmaV(t) * sigmaV(x) * history.ScaledEquilibrium(t);
        // e^{±r − x}: neither sinh r overflows nor e^{−x} underflows.
        double up = rate * Math.Exp(y - x), down = rate * Math.Exp(-y - x);
        return (down - up + history.Fall(t, x), -up - down);
    }
}
