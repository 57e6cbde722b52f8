using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>One reaction of dark matter in the plasma: <c>n²⟨σv⟩</c> as a table over m₁/T.</summary>
/// <remarks>ln(R/n̂²) by Chebyshev polynomials in ln x, so that neither the Boltzmann factor of the reaction nor that of the density is in it.</remarks>
internal sealed class ThermalRate
{
    private const double TableTolerance = 1e-8;

    private readonly PiecewiseChebyshev table;
    private readonly double heavierBy;

    /// <summary>Tabulates a reaction between x = 1 and 10⁸.</summary>
    /// <param name="dark">The dark matter.</param>
    /// <param name="nodes">The reaction.</param>
    /// <param name="rest">Its least energy E₀ [GeV].</param>
    public ThermalRate(DarkContent dark, CollisionNodes nodes, double rest)
    {
        heavierBy = (rest - 2 * dark.Mass) / dark.Mass;
        RelativeError = nodes.RelativeError + TableTolerance;
        table = PiecewiseChebyshev.Of(LogRate, Math.Log(FreezeOut.First), Math.Log(FreezeOut.Last), 4, TableTolerance);

        double LogRate(double logX)
        {
            double T = dark.Mass / Math.Exp(logX), n = dark.ScaledDensity(T);
            double rate = nodes.Rate(T);
            return rate > 0 ? Math.Log(rate / (n * n)) : throw new ConvergenceException($"the rate at x = {dark.Mass / T:g4} is {rate:g3}: not positive");
        }
    }

    /// <summary>Bound of the relative error of <see cref="At"/>.</summary>
    public double RelativeError { get; }

    /// <summary>⟨σv⟩ [GeV⁻²] of the rate of all dark matter at x = m₁/T; beyond 1 and 10⁸ what it is there.</summary>
    public double At(double x) => Math.Exp(table.At(Math.Clamp(Math.Log(x), 0, LogLast)) - heavierBy * x);

    private static readonly double LogLast = Math.Log(FreezeOut.Last);
}
