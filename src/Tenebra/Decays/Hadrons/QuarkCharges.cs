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
}
