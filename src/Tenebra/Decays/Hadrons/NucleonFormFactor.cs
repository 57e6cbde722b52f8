using System.Numerics;

namespace Tenebra.Decays.Hadrons;

/// <summary>Dirac and Pauli form factors of the nucleon for timelike s, from five ρ and five ω states.</summary>
/// <remarks>
/// <c>F = N Σ c_n M_n²/(M_n² − s − i M_nΓ_n)/Σ c_n</c>, <c>N = ½</c> for F₁, <c>(µ_p ± µ_n − 1)/2</c> for F₂ of the isoscalar and the isovector current. The last
/// weight of F₁, the last two of F₂, make them fall as 1/s² and 1/s³. Fitted to cross sections, ratios and spacelike data.
/// </remarks>
[Source("Czyz:2014sha", "Eqs. (7) to (11), form of the amplitudes")]
[Source("Plehn:2019jeo", "values of the fit")]
internal static class NucleonFormFactor
{
    private const double NeutronMoment = -1.913, ProtonMoment = 2.793;

    private static readonly double[] RhoMasses = [0.77549, 1.465, 1.720, 2.12, 2.32647], RhoWidths = [0.1491, 0.400, 0.250, 0.3, 0.4473];
    private static readonly double[] OmegaMasses = [0.78265, 1.425, 1.670, 2.0707, 2.34795], OmegaWidths = [8.49e-3, 0.215, 0.315, 1.03535, 1.173975];

    private static readonly Amplitude DiracScalar = Dirac([1, new(-0.467, -0.385), new(-0.177, 0.149), new(0.301, 0.264)], OmegaMasses, OmegaWidths);
    private static readonly Amplitude DiracVector = Dirac([1, new(0.0521, -3.04), new(-0.00308, 2.38), new(-0.348, -0.104)], RhoMasses, RhoWidths);
    private static readonly Amplitude PauliScalar =
        Pauli([1, new(-7.88, 5.67), new(10.2, -1.94)], OmegaMasses, OmegaWidths, (ProtonMoment + NeutronMoment - 1) / 2);

    private static readonly Amplitude PauliVector = Pauli([1, new(-0.832, 0.308), new(0.405, -0.25)], RhoMasses, RhoWidths, (ProtonMoment - NeutronMoment - 1) / 2);

    /// <summary><c>R = β(|G_M|² + |G_E|²/2τ)</c>, τ = s/4m², of a nucleon and its antiparticle at E [GeV]; 0 below threshold.</summary>
    /// <param name="E">√s [GeV].</param>
    /// <param name="mass">Mass of the nucleon [GeV].</param>
    /// <param name="isospin">+1 for the proton, −1 for the neutron.</param>
    /// <param name="charges">Charges of the quarks; the strange ones do not count.</param>
    [Source("Czyz:2014sha", "Eq. (2), integrated over the angle")]
    public static double Ratio(double E, double mass, int isospin, QuarkCharges charges)
    {
        double beta = Threshold.Beta(E, mass);
        if (beta == 0) return 0;
        double s = E * E, tau = s / (4 * mass * mass), w = charges.Isoscalar, v = isospin * charges.Isovector;
        Complex dirac = w * DiracScalar.At(s) + v * DiracVector.At(s), pauli = w * PauliScalar.At(s) + v * PauliVector.At(s);
        Complex magnetic = dirac + pauli, electric = dirac + tau * pauli;
        return beta * (BreitWigner.Squared(magnetic) + BreitWigner.Squared(electric) / (2 * tau));
    }

    // Σ c M² = 0.
    private static Amplitude Dirac(Complex[] c, double[] masses, double[] widths)
    {
        Complex sum = default;
        for (int n = 0; n < c.Length; n++) sum += c[n] * masses[n] * masses[n];
        return new([.. c, -sum / (masses[4] * masses[4])], masses, widths, 0.5);
    }

    // Σ c M² = 0 and Σ c M² (M² − iMΓ) = 0.
    private static Amplitude Pauli(Complex[] c, double[] masses, double[] widths, double moment)
    {
        Complex Pole(int n) => new(masses[n] * masses[n], -masses[n] * widths[n]);
        Complex sum = default, weighted = default;
        for (int n = 0; n < c.Length; n++)
        {
            Complex term = c[n] * masses[n] * masses[n];
            sum += term;
            weighted += term * (Pole(n) - Pole(4));
        }
        Complex fourth = weighted / (Pole(4) - Pole(3));
        return new([.. c, fourth / (masses[3] * masses[3]), -(sum + fourth) / (masses[4] * masses[4])], masses, widths, moment);
    }

    private sealed class Amplitude(Complex[] weights, double[] masses, double[] widths, double atZero)
    {
        private readonly Complex norm = atZero / weights.Aggregate(Complex.Zero, (sum, c) => sum + c);

        public Complex At(double s)
        {
            Complex sum = default;
            for (int n = 0; n < weights.Length; n++) sum += weights[n] * BreitWigner.Constant(s, masses[n], widths[n]);
            return norm * sum;
        }
    }
}
