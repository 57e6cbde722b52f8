using Tenebra.Materials;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The flux of equivalent photons of a nucleus, χ(t_min) = ∫ dt (t − t_min)/t² G₂(t) up to a fixed t_max.</summary>
/// <remarks>
/// Tabulated in ln t_min with exact slopes, <c>dχ/d ln t_min = −t_min ∫ dt G₂/t²</c>, and interpolated by cubics;
/// the relative error of χ is below <see cref="RelativeError"/>.
/// </remarks>
[Source("Bjorken:2009mm", "Eq. (A17)")]
public sealed class PhotonFlux
{
    /// <summary>Bound of the relative error of the interpolated χ.</summary>
    public const double RelativeError = 1e-7;

    private const double Step = 0.02;

    // Four-point Gauss–Legendre on [0, 1].
    private static readonly double[] Nodes =
        [0.069431844202973712388, 0.330009478207571867599, 0.669990521792428132401, 0.930568155797026287612];

    private static readonly double[] Weights =
        [0.173927422568726928687, 0.326072577431273071313, 0.326072577431273071313, 0.173927422568726928687];

    private readonly double[] flux, slope;
    private readonly double lowest, highest, step;

    /// <summary>Tabulates χ for t_min between <paramref name="leastT"/> and <paramref name="largestT"/> = t_max [GeV²].</summary>
    public PhotonFlux(IFormFactor formFactor, double leastT, double largestT)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastT);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestT, leastT);
        (lowest, highest) = (Math.Log(leastT), Math.Log(largestT));
        int cells = Math.Max(1, (int)Math.Ceiling((highest - lowest) / Step));
        step = (highest - lowest) / cells;
        double[] t = new double[4 * cells], g2 = new double[4 * cells];
        for (int i = 0; i < t.Length; i++) t[i] = Math.Exp(lowest + (i / 4 + Nodes[i % 4]) * step);
        formFactor.G2(t, g2);
        flux = new double[cells + 1];
        slope = new double[cells + 1];
        double logarithmic = 0, inverse = 0;
        for (int i = cells - 1; i >= 0; i--)
        {
            for (int j = 4 * i; j < 4 * i + 4; j++)
            {
                logarithmic += step * Weights[j % 4] * g2[j];
                inverse += step * Weights[j % 4] * g2[j] / t[j];
            }
            double least = Math.Exp(lowest + i * step);
            flux[i] = logarithmic - least * inverse;
            slope[i] = -least * inverse * step;
        }
    }

    /// <summary>√t_max [GeV].</summary>
    public double LargestMomentum => Math.Exp(0.5 * highest);

    /// <summary>χ at a t_min [GeV²]; 0 above t_max.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastT"/> is below the table.</exception>
    public double At(double leastT)
    {
        double position = (Math.Log(leastT) - lowest) / step;
        if (position >= flux.Length - 1) return 0;
        if (!(position > -1e-6)) throw new ArgumentOutOfRangeException(nameof(leastT), leastT, "below the table");
        int i = Math.Max(0, (int)position);
        double z = position - i, rise = flux[i + 1] - flux[i];
        double c2 = 3 * rise - 2 * slope[i] - slope[i + 1], c3 = slope[i] + slope[i + 1] - 2 * rise;
        return flux[i] + z * (slope[i] + z * (c2 + z * c3));
    }
}
