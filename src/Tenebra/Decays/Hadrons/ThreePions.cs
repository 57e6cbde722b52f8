using System.Numerics;
using Tenebra.Particles;

namespace Tenebra.Decays.Hadrons;

/// <summary>π⁺π⁻π⁰ from ω, φ, ω(1420) and ω(1650) through ρπ.</summary>
/// <remarks>
/// <c>F = H₁ [w (A B_ω + C B_ω′ + D B_ω″) + s B B_φ] + s E B_φ H₂ + w F B_ω″ H₃</c>, w and s the isoscalar and strange charges over the
/// photon's, B_V Breit–Wigner functions of the squared energy, <c>H_i = BW_ρi(s₊₋) + BW_ρi(s₊₀) + BW_ρi(s₋₀)</c> for ρ(770), ρ(1450),
/// ρ(1700). C, D, F, E/B and the masses and widths that go with them and with the ρ are of the published fit. Masses and widths of ω and
/// φ are the PDG's, and A and the common size of B and E are such that the peaks are <c>9 B_ee B_3π/α²</c> with the PDG's fractions: A =
/// 18.16 against 18.20 of the fit, B = −0.90 against −0.87. The isovector current makes three pions only against isospin: ωπ⁰ with ω →
/// π⁺π⁻ is added, without interference. That the ρ goes to three pions (9·10⁻⁵) is left out; beside the ω, at 0.75 GeV, it may be a tenth
/// of R.
/// </remarks>
[Source("Czyz:2005as", "Eq. (10) and the table of its parameters")]
[Source("Aubert:2004kj", "cross section above the φ, for the error")]
[Source("ParticleDataGroup:2024cfk", "masses, widths and fractions of ω and φ")]
public static class ThreePions
{
    private const double OmegaToPions = 0.892, PhiToPions = 0.154, OmegaToPair = 0.0153;
    private const double PhiCoupling = -0.87, PhiRhoPrime = -0.72, RhoMass = 0.77609, RhoWidth = 0.14446;

    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);
    private static readonly VectorMeson Omega = Mesons["omega"], Phi = Mesons["phi"];
    private static readonly DalitzTable Dalitz = new(2 * MesonMass.Pion + MesonMass.NeutralPion, 3, Integral(16));
    private static readonly Lazy<double> A = new(() => Math.Sqrt(Peak(Omega, OmegaToPions) / OfOne(Omega, 1, 0)));
    private static readonly Lazy<double> PhiScale = new(() => Math.Sqrt(Peak(Phi, PhiToPions) / OfOne(Phi, PhiCoupling, PhiRhoPrime)));

    /// <summary>
    /// The channel. Error 8 %: the peaks are known to 3 %; from 1.05 to 1.65 GeV the points of BaBar are 0.97 to 1.11 times this, each
    /// mean to 6 %, and from 1.7 to 2 GeV 0.8 to 1.25 times. Below the data, at 0.5 GeV, R is 1.3 times what the anomaly of three pions gives with poles of ρ and ω.
    /// </summary>
    public static HadronChannel Channel { get; } = new("pi+ pi- pi0", Dalitz.Threshold, Ratio, 0.08, MeasuredFrom: 0.66, ExtrapolationError: 0.3);

    /// <summary>R(E) of the channel.</summary>
    public static double Ratio(double E, QuarkCharges charges)
    {
        if (E <= Dalitz.Threshold) return 0;
        double s = E * E, w = charges.Isoscalar, strange = PhiScale.Value * charges.StrangeCurrent, i = charges.Isovector;
        Complex phi = Pole(s, Phi), third = BreitWigner.Constant(s, 1.631, 0.245);
        Complex isoscalar = A.Value * Pole(s, Omega) - 0.77 * BreitWigner.Constant(s, 1.375, 0.250) - 1.12 * third;
        ReadOnlySpan<Complex> c = [w * isoscalar + strange * PhiCoupling * phi, strange * PhiRhoPrime * phi, w * -0.59 * third];
        return Dalitz.Ratio(E, c) + i * i * OmegaToPair * OmegaPion.Ratio(E);
    }

    /// <summary>The integrals over H₁ to H₃ by <paramref name="order"/> points in each part of a variable; 16 give 5·10⁻⁵ or better.</summary>
    internal static DalitzIntegral Integral(int order) =>
        new(MesonMass.Pion, MesonMass.Pion, MesonMass.NeutralPion, 3, Rho, new BandPoints(order, [RhoMass, 1.465, 1.7], RhoWidth));

    /// <summary>Band of ρ(770), ρ(1450) or ρ(1700) in π⁺π⁻, π⁺π⁰ or π⁻π⁰.</summary>
    internal static Complex Rho(int k, int pair, double s)
    {
        (double M, double width) = k switch { 0 => (RhoMass, RhoWidth), 1 => (1.465, 0.310), _ => (1.7, 0.235) };
        return BreitWigner.PWave(s, M, width, MesonMass.Pion, pair == 0 ? MesonMass.Pion : MesonMass.NeutralPion);
    }

    private static Complex Pole(double s, VectorMeson meson) => BreitWigner.Constant(s, meson.Mass, meson.Particle.Width);

    private static double Peak(VectorMeson meson, double fraction) => 9 * meson.ElectronBranching * fraction / Constants.Alpha2;

    private static double OfOne(VectorMeson meson, double rho, double rhoPrime)
    {
        Complex pole = Pole(meson.Mass * meson.Mass, meson);
        return Dalitz.Ratio(meson.Mass, [rho * pole, rhoPrime * pole, 0]);
    }
}
