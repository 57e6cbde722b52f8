using Tenebra.Materials;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The flux of equivalent photons of a nucleus, χ(t_min) = ∫ dt (t − t_min)/t² G₂(t) up to a fixed t_max.</summary>
/// <remarks>
/// <para>Tabulated in ln t_min with exact slopes, <c>dχ/d ln t_min = −t_min ∫ dt G₂/t²</c>, from the top: with <c>I(l) = ∫_l dt G₂/t²</c>,
/// <c>χ(l) = χ(h) + (h−l) I(h) + ∫_l^h dt (t−l)/t² G₂</c>, a sum of positive terms where χ as a difference of two integrals would cancel near t_max.</para>
/// <para>Interpolated by cubics where they are monotone; where χ falls so steeply that they are not, by cubics of ln χ, and in the last cell by a power of 1 − z: χ is never
/// negative. The error is that of the interpolation over two cells at the node between them over 16, at least <see cref="RelativeError"/>.</para>
/// </remarks>
[Source("Bjorken:2009mm", "Eq. (A17)")]
public sealed class PhotonFlux
{
    /// <summary>Bound of the relative error of the interpolated χ where the form factor does not fall steeply.</summary>
    public const double RelativeError = 1e-7;

    private const double Step = 0.02;

    // Relative error of the last two cells, where χ is least.
    private const double LastCells = 1e-4;

    // The step is halved while the interpolation is worse than this where χ exceeds a share of its largest value.
    private const double Aim = 1e-6, Share = 1e-40;
    private const int MostHalvings = 5;

    // Below, rounding of the sums and underflow are all there is.
    private const double LeastFlux = 1e-290;

    // Four-point Gauss–Legendre on [0, 1].
    private static readonly double[] Nodes =
        [0.069431844202973712388, 0.330009478207571867599, 0.669990521792428132401, 0.930568155797026287612];

    private static readonly double[] Weights =
        [0.173927422568726928687, 0.326072577431273071313, 0.326072577431273071313, 0.173927422568726928687];

    // χ, its slope in units of the cell, and the largest error of χ from here up.
    private double[] flux = [], slope = [], error = [];
    private readonly double lowest, highest;
    private double step;

    // Cells counted: above them χ is 0.
    private int cells;

    /// <summary>Tabulates χ for t_min between <paramref name="leastT"/> and <paramref name="largestT"/> = t_max [GeV²].</summary>
    public PhotonFlux(IFormFactor formFactor, double leastT, double largestT)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastT);
        ArgumentOutOfRangeException.ThrowIfLessThan(largestT, leastT);
        (lowest, highest) = (Math.Log(leastT), Math.Log(largestT));
        int all = Math.Max(2, (int)Math.Ceiling((highest - lowest) / Step));
        double worst = Tabulate(formFactor, largestT, all);
        for (int halving = 0; halving < MostHalvings && worst > Aim; halving++) worst = Tabulate(formFactor, largestT, all *= 2);
    }

    // The worst relative error of the interpolation where χ matters.
    private double Tabulate(IFormFactor formFactor, double largestT, int all)
    {
        step = (highest - lowest) / all;
        double[] t = new double[4 * all], g2 = new double[4 * all];
        for (int i = 0; i < t.Length; i++) t[i] = Math.Exp(lowest + (i / 4 + Nodes[i % 4]) * step);
        formFactor.G2(t, g2);
        (flux, slope, error) = (new double[all + 1], new double[all + 1], new double[all + 1]);
        double inverse = 0, above = largestT;
        cells = all;
        for (int i = all - 1; i >= 0; i--)
        {
            double least = Math.Exp(lowest + i * step), here = 0, added = 0;
            for (int j = 4 * i; j < 4 * i + 4; j++)
            {
                double weight = step * Weights[j % 4] * g2[j] / t[j];
                added += weight;
                here += weight * (t[j] - least);
            }
            flux[i] = flux[i + 1] + (above - least) * inverse + here;
            inverse += added;
            above = least;
            if (flux[i] < LeastFlux) cells = i;
            slope[i] = -least * inverse * step;
        }
        double worst = 0;
        for (int i = cells - 1; i >= 0; i--)
        {
            bool inside = i + 2 < cells;
            double between = inside ? Math.Abs(Between(i, i + 2, 0.5) / flux[i + 1] - 1) / 16 : LastCells;
            if (inside && flux[i] > Share * flux[0]) worst = Math.Max(worst, between);
            error[i] = Math.Max(error[i + 1], Math.Max(RelativeError, between) * flux[i]);
        }
        return worst;
    }

    /// <summary>√t_max [GeV].</summary>
    public double LargestMomentum => Math.Exp(0.5 * highest);

    /// <summary>χ at a t_min [GeV²]; 0 above t_max.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leastT"/> is below the table.</exception>
    public double At(double leastT)
    {
        double position = (Math.Log(leastT) - lowest) / step;
        if (!(position > -1e-6)) throw new ArgumentOutOfRangeException(nameof(leastT), leastT, "below the table");
        if (position >= cells) return 0;
        int i = Math.Max(0, (int)position);
        double z = position - i;
        return Between(i, i + 1, z);
    }

    /// <summary>Bound of the relative error of an integral of χ from a t_min [GeV²] up, with a weight that does not rise.</summary>
    public double RelativeErrorFrom(double leastT)
    {
        int i = Math.Clamp((int)((Math.Log(leastT) - lowest) / step), 0, error.Length - 1);
        double here = At(leastT);
        return here > 0 ? error[i] / here : RelativeError;
    }

    // A cubic is monotone where no slope at its ends is above three times its mean slope.
    private double Between(int from, int to, double z)
    {
        int width = to - from;
        double fall = 3 * (flux[from] - flux[to]), first = width * slope[from], last = width * slope[to];
        if (-first <= fall && -last <= fall) return Cubic(flux[from], flux[to], first, last, z);
        return to < cells
            ? Math.Exp(Cubic(Math.Log(flux[from]), Math.Log(flux[to]), first / flux[from], last / flux[to], z))
            : flux[from] * Math.Pow(1 - z, -first / flux[from]);
    }

    // Hermite's, by values and slopes at both ends.
    private static double Cubic(double from, double to, double first, double last, double z)
    {
        double rise = to - from, c2 = 3 * rise - 2 * first - last, c3 = first + last - 2 * rise;
        return from + z * (first + z * (c2 + z * c3));
    }
}
