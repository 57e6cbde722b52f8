using Tenebra.Models;

namespace Tenebra.Decays.Hadrons;

/// <summary>Charges of the light quarks under a vector, in units in which the photon has 2/3, −1/3, −1/3; charm has that of u, bottom that of d.</summary>
/// <param name="Up">q_u.</param>
/// <param name="Down">q_d.</param>
/// <param name="Strange">q_s.</param>
public readonly record struct QuarkCharges(double Up, double Down, double Strange)
{
    /// <summary>Those of the photon.</summary>
    public static QuarkCharges Photon { get; } = new(2 / 3.0, -1 / 3.0, -1 / 3.0);

    /// <summary><c>q_u − q_d</c>: coupling to the isovector current, that of the ρ, over the photon's.</summary>
    public double Isovector => Up - Down;

    /// <summary><c>3(q_u + q_d)</c>: coupling to the isoscalar current of u and d, that of the ω, over the photon's.</summary>
    public double Isoscalar => 3 * (Up + Down);

    /// <summary><c>−3q_s</c>: coupling to the strange current, that of the φ, over the photon's.</summary>
    public double StrangeCurrent => -3 * Strange;

    /// <summary>Whether they are in proportion to those of the photon; rounding in the last digit of thirds is forgiven.</summary>
    public bool IsOfThePhoton =>
        Math.Abs(Up + 2 * Down) <= 1e-14 * Math.Abs(Up) && Math.Abs(Up + 2 * Strange) <= 1e-14 * Math.Abs(Up);

    /// <summary>Couplings of a model's vector to the quarks per unit of its parameter; where loops mix it with the photon, the photon's charges.</summary>
    internal static QuarkCharges Of(Couplings couplings) =>
        couplings.LoopMixing ? Photon : new(couplings.UpQuark, couplings.DownQuark, couplings.DownQuark);

    /// <summary>Sine of the angle between the couplings to the three currents and the photon's, which are equal: 0 for charges in proportion to the photon's.</summary>
    internal double FromPhoton
    {
        get
        {
            double square = Isovector * Isovector + Isoscalar * Isoscalar + StrangeCurrent * StrangeCurrent, sum = Isovector + Isoscalar + StrangeCurrent;
            return IsOfThePhoton || square == 0 ? 0 : Math.Sqrt(Math.Max(0, 1 - sum * sum / (3 * square)));
        }
    }
}
