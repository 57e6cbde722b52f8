using Tenebra.Models;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Precision;

/// <summary>What one mediator loop adds to the anomalous magnetic moment <c>a = (g − 2)/2</c> of a charged lepton, for unit coupling.</summary>
/// <remarks>
/// <c>Δa = (1/8π²) ∫₀¹ dz N(z)/(u² + rz)</c>, u = 1 − z, r = (M/m)², with
/// <c>N = u²(1+z)</c> for <c>−S l̄l</c>, <c>−u³</c> for <c>−i a l̄γ₅l</c>, <c>2zu²</c> for <c>V_μ l̄γ^μl</c> and
/// <c>−2zu(3+z) − 4u³/r</c> for <c>A_μ l̄γ^μγ₅l</c>; times g². Exact in both masses; the lepton does not change its flavour in the loop.
/// No N changes sign in (0, 1), so nothing cancels.
/// </remarks>
[Source("Leveille:1977rc", "one-loop moments from neutral scalars and vectors of any coupling")]
public static class AnomalousMoment
{
    private const double Tolerance = 1e-10;

    /// <summary>Δa for unit coupling: positive for scalar and vector, negative for pseudoscalar and axial vector.</summary>
    /// <param name="kind">Scalar, pseudoscalar, vector or axial vector; <see cref="SpinTwoMoment"/> is apart.</param>
    /// <param name="leptonMass">m [GeV] &gt; 0.</param>
    /// <param name="mediatorMass">M [GeV] &gt; 0.</param>
    /// <exception cref="ConvergenceException">The integral misses its tolerance.</exception>
    public static Estimate Of(MediatorKind kind, double leptonMass, double mediatorMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leptonMass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        double ratio = mediatorMass / leptonMass, r = ratio * ratio;
        if (!(r is >= 1e-100 and <= 1e100)) throw new ArgumentOutOfRangeException(nameof(mediatorMass), mediatorMass, "too far from the mass of the lepton");
        if (kind is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar or MediatorKind.Vector or MediatorKind.AxialVector))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "no one-loop moment of this mediator");
        Estimate integral = Half(kind, r, fromZ: true, Min(0.5, 1 / r)) + Half(kind, r, fromZ: false, Min(0.5, Sqrt(r)));
        return 1 / (8 * PI * PI) * Converged.OrThrow(integral, Tolerance, $"anomalous moment from a {kind.Name} mediator");
    }

    /// <summary>The half of the integral next to z = 0 or u = 0: evenly up to the scale on which the propagator bends, in logarithms above.</summary>
    private static Estimate Half(MediatorKind kind, double r, bool fromZ, double scale)
    {
        var near = new Loop(kind, r, fromZ, logarithmic: false);
        var far = new Loop(kind, r, fromZ, logarithmic: true);
        return GaussKronrod.Integrate(ref near, 0, scale, Tolerance / 4) + GaussKronrod.Integrate(ref far, Log(scale), Log(0.5), Tolerance / 4);
    }

    private readonly struct Loop(MediatorKind kind, double r, bool fromZ, bool logarithmic) : IIntegrand
    {
        public Estimate At(double t)
        {
            double x = logarithmic ? Exp(t) : t;
            double density = fromZ ? Density(x, 1 - x) : Density(1 - x, x);
            return new Estimate(logarithmic ? x * density : density, 0);
        }

        private double Density(double z, double u)
        {
            double numerator = kind switch
            {
                MediatorKind.Scalar => u * u * (1 + z),
                MediatorKind.Pseudoscalar => -u * u * u,
                MediatorKind.Vector => 2 * z * u * u,
                _ => -2 * z * u * (3 + z) - 4 * u * u * u / r,
            };
            return numerator / (u * u + r * z);
        }
    }
}
