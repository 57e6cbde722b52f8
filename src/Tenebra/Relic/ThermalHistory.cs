using Tenebra.Numerics;

namespace Tenebra.Relic;

/// <summary>What the Boltzmann equation of one kind and mass of dark matter needs of the universe, as tables over ln x, x = m₁/T.</summary>
internal sealed class ThermalHistory
{
    private const double Tolerance = 1e-8;

    private readonly PiecewiseChebyshev logRate, logEquilibrium, relativeFall;

    /// <summary>Tabulates from x = 1 to 10⁸.</summary>
    public ThermalHistory(DarkContent dark, bool entropyGradient)
    {
        Dark = dark;
        logRate = Table(x => Math.Log(Math.Sqrt(Math.PI / 45) * Constants.PlanckMass * dark.Mass / x * Cosmology.RootDegrees(dark.Mass / x, entropyGradient)));
        logEquilibrium = Table(x => Math.Log(dark.ScaledDensity(dark.Mass / x) / Cosmology.EntropyDensity(dark.Mass / x)));
        relativeFall = Table(x => (dark.Slope(dark.Mass / x) - DegreesOfFreedom.EntropySlope(dark.Mass / x)) / x);
    }

    public DarkContent Dark { get; }

    /// <summary><c>√(π/45) M_Pl m₁ g*^{1/2}/x</c>.</summary>
    public double RatePerSigmaV(double logX) => Math.Exp(logRate.At(logX));

    /// <summary><c>Y_eq e^x</c>.</summary>
    public double ScaledEquilibrium(double logX) => Math.Exp(logEquilibrium.At(logX));

    /// <summary><c>−dln Y_eq/dln x</c>, x = e^{ln x} given too.</summary>
    public double Fall(double logX, double x) => x * relativeFall.At(logX);

    private static PiecewiseChebyshev Table(Func<double, double> f) =>
        PiecewiseChebyshev.Of(logX => f(Math.Exp(logX)), Math.Log(FreezeOut.First), Math.Log(FreezeOut.Last), 3, Tolerance);
}
