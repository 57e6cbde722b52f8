using System.Numerics;

namespace Tenebra.Transport;

/// <summary>
/// Moments in E^s of the complete-screening spectra, per radiation length: the A, B, C, σ₀ of approximation A.
/// Energy conservation reads A(1) = C(1) = 1, 2 B(1) = σ₀.
/// </summary>
public static class CascadeTransforms
{
    /// <summary>Pair production per radiation length at complete screening.</summary>
    public const double PairRate = 7.0 / 9;

    private const double EulerGamma = 0.57721566490153286;

    /// <summary>Loss of electrons by bremsstrahlung, ∫₀¹ dy [1 − (1−y)^s] φ(y) with φ = (4/3 − 4y/3 + y²)/y.</summary>
    /// <remarks><c>4/3 [ψ(s+2) + γ − 1] + 1/2 − 1/((s+1)(s+2))</c>, Re s &gt; −1.</remarks>
    [Source("Rossi:1941zza", "approximation A")]
    public static Complex ElectronLoss(Complex s) =>
        4.0 / 3 * (Digamma(s + 2) + EulerGamma - 1) + 0.5 - 1 / ((s + 1) * (s + 2));

    /// <summary>The same with the Bethe-Heitler straggling (4/3)/(−ln(1−y)) in place of φ: (4/3) ln(1+s).</summary>
    /// <remarks>Its inverse at depth t is <see cref="AnalyticShower.Straggling"/>.</remarks>
    [Source("Tsai:1966js", "first generation")]
    public static Complex StragglingLoss(Complex s) => 4.0 / 3 * Complex.Log(1 + s);

    /// <summary>Photons of bremsstrahlung, ∫₀¹ dy y^s φ(y) = 4/(3s) − 4/(3(s+1)) + 1/(s+2).</summary>
    [Source("Rossi:1941zza", "approximation A")]
    public static Complex PhotonGain(Complex s) => 4 / (3 * s) - 4 / (3 * (s + 1)) + 1 / (s + 2);

    /// <summary>Electrons (or positrons) of pairs, ∫₀¹ dz z^s [1 − 4z(1−z)/3] = 1/(s+1) − 4/(3(s+2)) + 4/(3(s+3)).</summary>
    [Source("Rossi:1941zza", "approximation A")]
    public static Complex PairGain(Complex s) => 1 / (s + 1) - 4 / (3 * (s + 2)) + 4 / (3 * (s + 3));

    /// <summary>ψ(z): reflection to the right half plane, recurrence to Re z ≥ 10, asymptotic series.</summary>
    internal static Complex Digamma(Complex z)
    {
        if (z.Real < 0) return Digamma(1 - z) - Math.PI * Cotangent(Math.PI * z);
        Complex sum = 0;
        for (; z.Real < 10; z += 1) sum -= 1 / z;
        Complex i = 1 / (z * z);
        Complex series = i * (1.0 / 12 - i * (1.0 / 120 - i * (1.0 / 252 - i * (1.0 / 240 - i * (1.0 / 132 - i * (691.0 / 32760))))));
        return sum + Complex.Log(z) - 0.5 / z - series;
    }

    private static Complex Cotangent(Complex z) =>
        Math.Abs(z.Imaginary) > 18
            ? new Complex(0, -Math.Sign(z.Imaginary))
            : Complex.Cos(z) / Complex.Sin(z);
}
