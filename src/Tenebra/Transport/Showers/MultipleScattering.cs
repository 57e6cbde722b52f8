using System.Runtime.CompilerServices;
using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Elastic scattering of electrons and positrons by screened nuclei, through its first two moments.</summary>
/// <remarks>
/// <para><c>dσ/dΩ = Z(Z+1) (r_e m/βp)² / (1 − cos θ + 2η)²</c>, <c>η = ¼ (m α Z^{1/3}/0.885 p)² (1.13 + 3.76 (αZ/β)²)</c>. The
/// inverse transport lengths: <c>G₁ = 2πnK [ln(1+1/η) − 1/(1+η)]</c>, <c>G₂ = 6πnK [(1+2η) ln(1+1/η) − 2]</c>.</para>
/// <para>After a path s the means are exact: <c>⟨P_l(cos θ)⟩ = e^{−s G_l}</c>. The shape between is exponential in
/// 1 − cos θ for small angles, else the two-step distribution that has these two means.</para>
/// </remarks>
[Source("Moliere:1947zza", "screening angle"), Source("Goudsmit:1940zza", "moments"), Source("Salvat:2006penelope", "two-step distribution")]
internal static class MultipleScattering
{
    /// <summary>G₁ and G₂ [1/cm] at kinetic energy T.</summary>
    public static (double First, double Second) InverseTransportLengths(Material material, double t)
    {
        double m = Constants.ElectronMass, p2 = t * (t + 2 * m), beta2 = p2 / ((t + m) * (t + m));
        double re = Constants.ElectronRadiusCm, first = 0, second = 0;
        foreach (MaterialComponent part in material.Components)
        {
            double z = part.Element.Z, az = Constants.Alpha * z;
            double angle = m * Constants.Alpha * Cbrt(z) / 0.885;
            double eta = 0.25 * angle * angle / p2 * (1.13 + 3.76 * az * az / beta2);
            double k = z * (z + 1) * re * m * re * m / (beta2 * p2);
            double log = Log(1 + 1 / eta), nuclei = material.NucleiPerCm3(part);
            first += 2 * PI * nuclei * k * (log - 1 / (1 + eta));
            second += 6 * PI * nuclei * k * ((1 + 2 * eta) * log - 2);
        }
        return (first, second);
    }

    /// <summary>Draws 1 − cos θ after a path of <paramref name="first"/> and <paramref name="second"/> transport lengths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sample(double first, double second, BufferedRandom random)
    {
        if (first < 0.01)
        {
            double small = -first * Log(random.NextDouble());
            return small < 2 ? small : 2;
        }
        // Of μ = (1 − cos θ)/2.
        double cosine = Exp(-first), mean = 0.5 * (1 - cosine), square = (1 - 1.5 * cosine + 0.5 * Exp(-second)) / 3;
        double step = (2 * mean - 3 * square) / (1 - 2 * mean), share = 1 + step - 2 * mean, u = random.NextDouble();
        double mu = u < share ? step * u / share : step + (1 - step) * (u - share) / (1 - share);
        return 2 * mu;
    }
}
