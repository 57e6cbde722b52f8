using System.Numerics;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Electromagnetic form factor of the charged pion for timelike s, from the ρ, the ρ′ and ρ–ω mixing.</summary>
/// <remarks>Fitted by CMD-2 to 0.61–0.96 GeV, where the data have 1 %; extrapolated elsewhere.</remarks>
public static class PionFormFactor
{
    private const double RhoPrimeShare = -0.0695;

    private static readonly Particle Omega = ParticleTable.Load(DataFolder.Embedded)["omega"];
    private static readonly Complex Mixing = Complex.FromPolarCoordinates(1.57e-3, 13.3 * PI / 180);
    private static readonly Resonance Rho = new(0.77565, 0.14385);
    private static readonly Resonance RhoPrime = new(1.465, 0.310);

    /// <summary><c>|F_π(s)|²</c> at s = E²; 0 below threshold. E in GeV.</summary>
    /// <remarks>
    /// <c>F = [BW_ρ (1 + δ s/m_ω² BW_ω) + β BW_ρ′]/(1+β)</c>, BW of the ρ and ρ′ after Gounaris and Sakurai;
    /// β = −0.0695, |δ| = 1.57·10⁻³, arg δ = 13.3°. Mass and width of the ω are the PDG's of today, not those of the fit.
    /// </remarks>
    [Source("Akhmetshin:2003zn", "fit of the pion form factor")]
    public static double Squared(double E) => Squared(E, 1, 1);

    /// <summary><c>|F_π(s)|²</c> of a vector that couples to the ρ and to the ω with other strengths than the photon's.</summary>
    /// <remarks><c>F = [i (BW_ρ + β BW_ρ′) + w δ s/m_ω² BW_ρ BW_ω]/(1+β)</c></remarks>
    /// <param name="E">√s [GeV].</param>
    /// <param name="isovector">i: coupling to the ρ over the photon's.</param>
    /// <param name="isoscalar">w: coupling to the ω over the photon's.</param>
    public static double Squared(double E, double isovector, double isoscalar)
    {
        if (E <= 2 * Constants.ChargedPionMass) return 0;
        double s = E * E;
        double omega2 = Omega.Mass * Omega.Mass;
        Complex omega = omega2 / new Complex(omega2 - s, -Omega.Mass * Omega.Width);
        Complex mixed = isovector + isoscalar * Mixing * (s / omega2) * omega;
        Complex F = (Rho.Amplitude(E) * mixed + isovector * RhoPrimeShare * RhoPrime.Amplitude(E)) / (1 + RhoPrimeShare);
        return F.Real * F.Real + F.Imaginary * F.Imaginary;
    }

    /// <summary>A resonance in two pions, normalised to 1 at s = 0.</summary>
    [Source("Gounaris:1968mw", "generalised effective-range formula for the P wave")]
    private readonly struct Resonance
    {
        private const double m = Constants.ChargedPionMass;
        private readonly double M;
        private readonly double width;
        private readonly double kM;
        private readonly double hM;
        private readonly double slopeM;
        private readonly double d;

        public Resonance(double mass, double width)
        {
            M = mass;
            this.width = width;
            kM = Momentum(M);
            hM = H(M);
            slopeM = hM * (1 / (8 * kM * kM) - 1 / (2 * M * M)) + 1 / (2 * PI * M * M);
            d = 3 / PI * m * m / (kM * kM) * Log((M + 2 * kM) / (2 * m)) + M / (2 * PI * kM) - m * m * M / (PI * kM * kM * kM);
        }

        public Complex Amplitude(double E)
        {
            double k = Momentum(E);
            double f = width * M * M / (kM * kM * kM) * (k * k * (H(E) - hM) + (M * M - E * E) * kM * kM * slopeM);
            double running = width * Pow(k / kM, 3) * (M / E);
            return M * M * (1 + d * width / M) / new Complex(M * M - E * E + f, -M * running);
        }

        private static double Momentum(double E) => E / 2 * Threshold.Beta(E, m);

        private static double H(double E) => 2 / PI * Momentum(E) / E * Log((E + 2 * Momentum(E)) / (2 * m));
    }
}
