using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>A nucleus in which a photon becomes a meson that is absorbed on its way: Glauber's eikonal optical model.</summary>
/// <param name="Density">Density of the nucleons.</param>
/// <param name="Total">σ of the meson on a nucleon [GeV⁻²].</param>
/// <param name="Inelastic">Its inelastic part [GeV⁻²].</param>
/// <param name="LongitudinalTransfer">q, what the photon's momentum has in excess of the meson's [GeV]; 1/q is the coherence length.</param>
/// <remarks>
/// <para>The wave of the meson at impact parameter b, relative to that of the photon, obeys <c>dw/dz = ρ − (½σρ + iq)w</c>: made by every nucleon,
/// absorbed by those behind, and out of step. Coherent: <c>∫d²b |w(∞)|²</c>. Incoherent, made on one nucleon by the photon and by the mesons
/// there are in it: <c>∫d²b ∫dz ρ |1 − ½σw|² e^{−σ_in ∫_z^∞ρ}</c>, which goes from absorption on the way out (short coherence length) to absorption
/// on the whole way (long).</para>
/// <para>A nucleon does not absorb what it makes: σ times (A−1)/A. No correlations, no inelastic shadowing, real amplitudes.</para>
/// </remarks>
[Source("Bauer:1977iq", "photoproduction of vector mesons from complex nuclei")]
[Source("Hufner:1996dr", "incoherent photoproduction at any coherence length")]
public readonly record struct OpticalNucleus(FermiNucleus Density, double Total, double Inelastic, double LongitudinalTransfer)
{
    private const double Tolerance = 1e-5;
    private const int FewestSteps = 64, MostSteps = 16384;

    /// <summary>∫d²b |w(∞)|² [GeV²]; times 4π dσ/dt|₀ of the nucleon, the coherent cross section.</summary>
    /// <exception cref="ConvergenceException">The tolerance of 10⁻⁵ was not met.</exception>
    public Estimate Coherent() => Over(coherent: true);

    /// <summary>Effective number of nucleons that make a meson each by itself.</summary>
    /// <exception cref="ConvergenceException">The tolerance of 10⁻⁵ was not met.</exception>
    public Estimate IncoherentNucleons() => Over(coherent: false);

    private Estimate Over(bool coherent)
    {
        var integrand = new AtImpactParameter(this, coherent);
        return Converged.OrThrow(
            GaussKronrod.Integrate(ref integrand, 0, Density.Edge, Tolerance / 10, panels: 4), Tolerance, "optical model of a nucleus");
    }

    private readonly struct AtImpactParameter(OpticalNucleus nucleus, bool coherent) : IIntegrand
    {
        private readonly double centralDensity = nucleus.Density.CentralDensity;
        private readonly double inelastic = nucleus.Inelastic * (nucleus.Density.Nucleons - 1) / nucleus.Density.Nucleons;
        private readonly double halfTotal = nucleus.Total / 2 * (nucleus.Density.Nucleons - 1) / nucleus.Density.Nucleons;

        public Estimate At(double b)
        {
            double coarse = Through(b, FewestSteps / 2), error = double.PositiveInfinity, value = coarse;
            for (int steps = FewestSteps; steps <= MostSteps; steps *= 2)
            {
                double fine = Through(b, steps);
                (value, error, coarse) = (fine + (fine - coarse) / 15, Abs(fine - coarse), fine);
                if (error <= Tolerance / 20 * Abs(fine)) break;
            }
            return new Estimate(2 * PI * b * value, 2 * PI * b * error);
        }

        /// <summary>The classical Runge–Kutta steps across the nucleus.</summary>
        private double Through(double b, int steps)
        {
            double edge = nucleus.Density.Edge, half = Sqrt(Max(0, (edge - b) * (edge + b))), h = 2 * half / steps;
            State y = default;
            double density = Density(b, -half);
            for (int i = 0; i < steps; i++)
            {
                double z = -half + i * h, middle = Density(b, z + h / 2), next = Density(b, z + h);
                State k1 = Slope(y, density), k2 = Slope(y.Plus(h / 2, k1), middle), k3 = Slope(y.Plus(h / 2, k2), middle), k4 = Slope(y.Plus(h, k3), next);
                y = y.Plus(h / 6, k1).Plus(h / 3, k2).Plus(h / 3, k3).Plus(h / 6, k4);
                density = next;
            }
            return coherent ? y.Real * y.Real + y.Imaginary * y.Imaginary : y.Made * Exp(-inelastic * y.Thickness);
        }

        private double Density(double b, double z) =>
            centralDensity / (1 + Exp((Sqrt(b * b + z * z) - nucleus.Density.HalfRadius) / nucleus.Density.Skin));

        private State Slope(State y, double density)
        {
            double q = nucleus.LongitudinalTransfer, absorption = halfTotal * density;
            double real = 1 - halfTotal * y.Real, imaginary = halfTotal * y.Imaginary;
            return new State(
                density - absorption * y.Real + q * y.Imaginary,
                -absorption * y.Imaginary - q * y.Real,
                density,
                density * (real * real + imaginary * imaginary) * Exp(inelastic * y.Thickness));
        }
    }

    /// <summary>w, ∫ρ and the mesons made so far, without the absorption behind.</summary>
    private readonly record struct State(double Real, double Imaginary, double Thickness, double Made)
    {
        public State Plus(double h, State slope) => new(
            Real + h * slope.Real, Imaginary + h * slope.Imaginary, Thickness + h * slope.Thickness, Made + h * slope.Made);
    }
}
