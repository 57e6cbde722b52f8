using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Form factors of the charged and the neutral kaon for timelike s under the isovector, the isoscalar and the strange current.</summary>
/// <remarks>
/// <c>F_K = ±½ i Σ c_n BW_ρn + ⅙ w Σ c_n BW_ωn + ⅓ s Σ c_n BW_φn</c>, + for K⁺: the charges of its quarks. ρ after Gounaris and Sakurai, ω with constant width, φ with
/// that of two kaons, <c>M²/(M² − s − i s/M (v/v_M)³ Γ)</c>. For the K⁰ the φ counts 1.055 times. A fit to e⁺e⁻ data up to 2.5 GeV.
/// </remarks>
[Source("Czyz:2010hj", "Eqs. (11) and (12), form of the amplitudes")]
[Source("Plehn:2019jeo", "fit to the cross sections of both final states")]
internal sealed class KaonFormFactor
{
    private const double NeutralPhi = 1.055;

    private static readonly ResonanceTower Rho = new(
        [1.1148916618504967, -0.050374779737077324, -0.014908906283692132, -0.03902475997619905, -0.038341465215871416],
        [0.77549, 1.5206995754050117, 1.7409719246639341, 1.9922811314327789],
        [0.14940, 0.21341728317817743, 0.08412224414791908, 0.2899733272437917], 0.14940 / 0.77549);

    private static readonly ResonanceTower Omega = new(
        [1.3653229680598022, -0.02775156567495144, -0.32497165559032715, 1.3993153161869765],
        [0.78265, 1.4144344268685891, 1.655375231284883],
        [8.49e-3, 0.0854413887755723, 0.16031760444832305], 0.5);

    private static readonly ResonanceTower Phi = new(
        [0.965842498579515, -0.002379766320723148, -0.1956211640216197, 0.16527771485190898],
        [1.0194209171596993, 1.594759278457624, 2.156971341201067],
        [4.252653332329334e-3, 0.028741821847408196, 0.6737556174184005], 0.2);

    private static readonly PionLoopResonance[] RhoStates = [.. Rho.Masses.Zip(Rho.Widths, (mass, width) => new PionLoopResonance(mass, width))];

    private readonly double mass;
    private readonly bool isCharged;
    private readonly double[] phiDamping;

    private KaonFormFactor(double mass, bool isCharged)
    {
        (this.mass, this.isCharged) = (mass, isCharged);
        phiDamping = [.. Phi.Masses.Zip(Phi.Widths, (M, width) => width / (M * Pow(Threshold.Beta(M, mass), 3)))];
    }

    /// <summary>Of K⁺K⁻.</summary>
    public static KaonFormFactor Charged { get; } = new(MesonMass.Kaon, isCharged: true);

    /// <summary>Of K⁰ and its antiparticle, as K_S K_L.</summary>
    public static KaonFormFactor Neutral { get; } = new(MesonMass.NeutralKaon, isCharged: false);

    /// <summary>The three amplitudes for the currents of the photon, at s [GeV²].</summary>
    public (Complex Isovector, Complex Isoscalar, Complex Strange) AtSquare(double s)
    {
        double velocity2 = s > 4 * mass * mass ? 1 - 4 * mass * mass / s : 0, velocity3 = velocity2 * Sqrt(velocity2);
        var loop = new PionLoop(s);
        Complex rho = default, omega = default, phi = default;
        for (int n = 0; n < RhoStates.Length; n++)
        {
            rho += Rho.Weights[n] * RhoStates[n].At(loop);
            omega += Omega.Weights[n] * BreitWigner.Constant(s, Omega.Masses[n], Omega.Widths[n]);
            double M = Phi.Masses[n];
            double weight = n == 0 && !isCharged ? NeutralPhi * Phi.Weights[0] : Phi.Weights[n];
            phi += weight * BreitWigner.Pole(M * M, M * M - s, s * velocity3 * phiDamping[n]);
        }
        return (isCharged ? rho / 2 : -rho / 2, omega / 6, phi / 3);
    }

    /// <summary><c>|F_K|²</c> at E [GeV] for charges of the quarks.</summary>
    public double Squared(double E, QuarkCharges charges)
    {
        (Complex v, Complex w, Complex s) = AtSquare(E * E);
        return BreitWigner.Squared(charges.Isovector * v + charges.Isoscalar * w + charges.StrangeCurrent * s);
    }
}
