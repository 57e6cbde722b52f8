using System.Numerics;
using Tenebra.Transport;

namespace Tenebra.Production.Conversion;

/// <summary>Moments ∫₀¹ z^{n−1} P(z) dz of the leading-order splitting functions, dq/d ln Q² = (α_s/2π) P ⊗ q.</summary>
internal static class SplittingMoments
{
    private const double CF = 4.0 / 3, CA = 3, TR = 0.5, EulerGamma = 0.57721566490153286;

    /// <summary>β₀ = 11 − 2n_f/3.</summary>
    public static double Beta0(int flavours) => 11 - 2.0 / 3 * flavours;

    /// <summary>q → q: <c>C_F [3/2 + 1/n(n+1) − 2S₁]</c>.</summary>
    [Source("Altarelli:1977zs", "moments of P_qq")]
    public static Complex QuarkFromQuark(Complex n) => CF * (1.5 + 1 / (n * (n + 1)) - 2 * HarmonicSum(n));

    /// <summary>g → q or q̄ of any flavour: <c>2n_f T_R (n²+n+2)/n(n+1)(n+2)</c>.</summary>
    [Source("Altarelli:1977zs", "moments of P_qG")]
    public static Complex QuarkFromGluon(Complex n, int flavours) => 2 * flavours * TR * (n * n + n + 2) / (n * (n + 1) * (n + 2));

    /// <summary>q → g: <c>C_F (n²+n+2)/(n−1)n(n+1)</c>.</summary>
    [Source("Altarelli:1977zs", "moments of P_Gq")]
    public static Complex GluonFromQuark(Complex n) => CF * (n * n + n + 2) / ((n - 1) * n * (n + 1));

    /// <summary>g → g: <c>2C_A [1/n(n−1) + 1/(n+1)(n+2) − S₁] + β₀/2</c>.</summary>
    [Source("Altarelli:1977zs", "moments of P_GG")]
    public static Complex GluonFromGluon(Complex n, int flavours) =>
        2 * CA * (1 / (n * (n - 1)) + 1 / ((n + 1) * (n + 2)) - HarmonicSum(n)) + Beta0(flavours) / 2;

    /// <summary>S₁(n) = ψ(n+1) + γ.</summary>
    private static Complex HarmonicSum(Complex n) => CascadeTransforms.Digamma(n + 1) + EulerGamma;
}
