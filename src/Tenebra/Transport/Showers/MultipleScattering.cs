using System.Runtime.CompilerServices;
using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Elastic scattering of electrons and positrons by screened nuclei of finite size, many collisions at once.</summary>
/// <remarks>
/// <para>Of μ = (1 − cos θ)/2, per cm: <c>dΣ/dμ = C/(μ+η)²</c> up to μ = M. <c>C = πnZ(Z+1)(r_e m/βp)²</c>,
/// <c>η = ¼ (m α Z^{1/3}/0.885 p)² (1.13 + 3.76 (αZ/β)²)</c>; <c>M = q²/4p²</c>, at most 1, where <c>q² = 3e^{−γ}/⟨r²⟩</c> cuts the
/// logarithm as a Gaussian nucleus of <c>⟨r²⟩ = ⅗ (1.2 fm A^{1/3})²</c> does. In mixtures ln η and ln M are averages weighted with C.</para>
/// <para>Inverse transport lengths, with <c>L = ln(1+M/η)</c>: <c>G₁ = 2C [L − M/(M+η)]</c>, <c>G₂ = 6C [(1+2η)L − M − M(1+η)/(M+η)]</c>.</para>
/// </remarks>
[Source("Moliere:1947zza", "screening angle"), Source("Goudsmit:1940zza", "moments"), Source("Salvat:2006penelope", "mixed scattering, two-step distribution")]
internal readonly record struct MultipleScattering(double Strength, double Screening, double Largest)
{
    // Collisions in one path that are drawn one by one, on average: those beyond about χ_c of Molière's theory.
    private const double Single = 0.3, EulerGamma = 0.5772156649015329;
    private static readonly double NoneSingle = Exp(-Single);

    /// <summary>C [1/cm], η and M at kinetic energy T.</summary>
    public static MultipleScattering Of(Material material, double t)
    {
        double m = Constants.ElectronMass, p2 = t * (t + 2 * m), beta2 = p2 / ((t + m) * (t + m));
        double reM = Constants.ElectronRadiusCm * m, strength = 0, logScreening = 0, logLargest = 0;
        foreach (MaterialComponent part in material.Components)
        {
            double z = part.Element.Z, az = Constants.Alpha * z;
            double angle = m * Constants.Alpha * Cbrt(z) / 0.885;
            double eta = 0.25 * angle * angle / p2 * (1.13 + 3.76 * az * az / beta2);
            double radius = NuclearLength.InverseGeV(1.2 * Cbrt(part.Element.AtomicWeight));
            double most = 3 * Exp(-EulerGamma) / (0.6 * radius * radius) / (4 * p2);
            double c = PI * material.NucleiPerCm3(part) * z * (z + 1) * reM * reM / (beta2 * p2);
            strength += c;
            logScreening += c * Log(eta);
            logLargest += c * Log(Min(1, most));
        }
        return new(strength, Exp(logScreening / strength), Exp(logLargest / strength));
    }

    /// <summary>Interpolated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MultipleScattering Between(ref readonly MultipleScattering low, ref readonly MultipleScattering high, double f) => new(
        low.Strength + f * (high.Strength - low.Strength),
        low.Screening + f * (high.Screening - low.Screening),
        low.Largest + f * (high.Largest - low.Largest));

    /// <summary>G₁ and G₂ [1/cm].</summary>
    public (double First, double Second) InverseTransportLengths =>
        Moments(Strength, Screening, Largest, Largest / (Largest + Screening), Log(1 + Largest / Screening));

    /// <summary>Draws 1 − cos θ after a path [cm].</summary>
    /// <remarks>
    /// The means are exact: <c>⟨P_l(cos θ)⟩ = e^{−sG_l}</c>, l = 1, 2. The widest collisions, 0.3 per path on average, are drawn one
    /// by one; the many others together, exponential in 1 − cos θ for small angles, else the two-step distribution of these means.
    /// </remarks>
    public double Sample(double path, BufferedRandom random)
    {
        // Of 1/(μ+η): 'first' where single collisions begin, 'last' at M.
        double c = path * Strength, eta = Screening, last = 1 / (Largest + eta), first = Single / c + last, mean = Single, none = NoneSingle;
        double turn = 0, few = first * eta;
        if (few < 1)
        {
            double log = -Log(few), most = 1 / first - eta;
            (double g1, double g2) = Moments(c, eta, most, 1 - few, log);
            turn = Soft(g1, g2, random);
        }
        else
        {
            first = 1 / eta;
            mean = c * (first - last);
            none = Exp(-mean);
        }
        double u = random.NextDouble();
        for (double p = none, n = 1; u > p && n < 60; n++)
        {
            u -= p;
            p *= mean / n;
            double one = Clamp(2 / (first - random.NextDouble() * (first - last)) - 2 * eta, 0, 2);
            turn = Compose(turn, one, Azimuth.Draw(random));
        }
        return turn;
    }

    // With the logarithm ln(1+μ/η) and the share μ/(μ+η) of the largest μ.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double First, double Second) Moments(double c, double eta, double most, double share, double log) =>
        (2 * c * (log - share), 6 * c * ((1 + 2 * eta) * log - most - (1 + eta) * share));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Soft(double first, double second, BufferedRandom random)
    {
        if (first < 0.01)
        {
            // Rounding may leave less than nothing of a few collisions.
            double small = -first * Log(random.NextDouble());
            return small > 0 ? Min(small, 2) : 0;
        }
        // Of μ = (1 − cos θ)/2.
        double cosine = Exp(-first), mean = 0.5 * (1 - cosine), square = (1 - 1.5 * cosine + 0.5 * Exp(-second)) / 3;
        double step = (2 * mean - 3 * square) / (1 - 2 * mean), share = 1 + step - 2 * mean, u = random.NextDouble();
        double mu = u < share ? step * u / share : step + (1 - step) * (u - share) / (1 - share);
        return Clamp(2 * mu, 0, 2);
    }

    // 1 − cos θ of two turns, one after the other, at a random azimuth.
    private static double Compose(double one, double two, Azimuth between)
    {
        double across = Sqrt(one * (2 - one) * two * (2 - two));
        return Clamp(one + two - one * two - across * between.Cosine, 0, 2);
    }
}
