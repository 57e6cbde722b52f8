using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Numerics;

/// <summary>A function of one variable whose values carry errors of their own.</summary>
public interface IIntegrand
{
    Estimate At(double x);
}

/// <summary>A function evaluated at many points in one call.</summary>
public interface IBatchIntegrand
{
    /// <summary>Fills <paramref name="y"/> with the values at <paramref name="x"/>; lengths are multiples of 16.</summary>
    void At(ReadOnlySpan<double> x, Span<double> y);
}

/// <summary>Adaptive bisection with Kronrod's 15-point extension of Gauss's 7-point rule. Deterministic, no allocation.</summary>
/// <remarks>The error of a panel is that of <see cref="PolynomialDecay"/>, at least 50 units in the last place of ∫|f|; the errors the values carry come on top.</remarks>
[Source("Piessens:1983", "routine QK15, the points and weights")]
public static class GaussKronrod
{
    /// <summary>Points of one panel, the 15 of Kronrod and one of weight zero so that vectors fill up.</summary>
    public const int Lanes = 16;

    private const int MostPanels = 128;

    // 50 units in the last place of ∫|f|, as in QUADPACK.
    private const double Rounding = 1.1e-14;

    private static readonly double[] Nodes =
    [
        0,
        -0.991455371120812639206854697526329, 0.991455371120812639206854697526329,
        -0.949107912342758524526189684047851, 0.949107912342758524526189684047851,
        -0.864864423359769072789712788640926, 0.864864423359769072789712788640926,
        -0.741531185599394439863864773280788, 0.741531185599394439863864773280788,
        -0.586087235467691130294144691693013, 0.586087235467691130294144691693013,
        -0.405845151377397166906606412076961, 0.405845151377397166906606412076961,
        -0.207784955007898467600689403773245, 0.207784955007898467600689403773245,
        0,
    ];

    private static readonly double[] KronrodWeights =
    [
        0.209482141084727828012999174891714,
        0.022935322010529224963732008058970, 0.022935322010529224963732008058970,
        0.063092092629978553290700663189204, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.104790010322250183839876322541518,
        0.140653259715525918745189590510238, 0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.169004726639267902826583426598550,
        0.190350578064785409913256402421014, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.204432940075298892414161999234649,
        0,
    ];

    /// <summary>∫ f dx from <paramref name="lo"/> to <paramref name="hi"/>, to max(absolute, relative·|result|).</summary>
    /// <param name="f">Integrand.</param>
    /// <param name="lo">Lower limit.</param>
    /// <param name="hi">Upper limit.</param>
    /// <param name="relative">Relative tolerance of the quadrature; errors carried by the values come on top.</param>
    /// <param name="absolute">Absolute tolerance.</param>
    /// <param name="panels">Equal panels to begin with.</param>
    /// <param name="cancel">Stops the work before the next panel is taken or halved.</param>
    /// <returns>Result and error; the error exceeds the tolerance where 128 panels did not suffice.</returns>
    public static Estimate Integrate<TF>(ref TF f, double lo, double hi, double relative, double absolute = 0, int panels = 1, CancellationToken cancel = default)
        where TF : struct, IIntegrand
    {
        if (lo == hi) return Estimate.Zero;
        Span<double> breaks = stackalloc double[panels + 1];
        for (int i = 0; i < panels; i++) breaks[i] = lo + (hi - lo) * i / panels;
        breaks[panels] = hi;
        return Bisect(new PointByPoint<TF>(ref f), breaks, relative, absolute, cancel);
    }

    /// <summary>∫ f dx over panels between rising <paramref name="breaks"/>, to max(absolute, relative·|result|).</summary>
    /// <inheritdoc cref="Integrate{TF}"/>
    public static Estimate IntegrateBatch<TF>(ref TF f, ReadOnlySpan<double> breaks, double relative, double absolute = 0)
        where TF : struct, IBatchIntegrand =>
        Bisect(new AllAtOnce<TF>(ref f), breaks, relative, absolute, CancellationToken.None);

    /// <summary>Point i of the rule on [−1, 1].</summary>
    internal static double Node(int i) => Nodes[i];

    /// <summary>Kronrod's weight of point i.</summary>
    internal static double Weight(int i) => KronrodWeights[i];

    /// <summary>The rule on one panel of half length 1, for the values of a function at its points.</summary>
    internal static Estimate OfUnitPanel(ReadOnlySpan<double> y)
    {
        Panel panel = Close(-1, 1, y, 0);
        return new Estimate(panel.Value, panel.Error);
    }

    [SkipLocalsInit]
    private static Estimate Bisect<TRule>(TRule rule, ReadOnlySpan<double> breaks, double relative, double absolute, CancellationToken cancel)
        where TRule : struct, IRule, allows ref struct
    {
        Span<Panel> list = stackalloc Panel[MostPanels];
        int count = 0;
        for (int i = 1; i < breaks.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            list[count++] = rule.Apply(breaks[i - 1], breaks[i]);
        }
        while (true)
        {
            (Estimate total, int worst, double carried) = Sum(list[..count]);
            double goal = Math.Max(absolute, relative * Math.Abs(total.Value));
            if (total.Error - carried <= goal || count == MostPanels || !CanImprove(list[worst])) return total;
            cancel.ThrowIfCancellationRequested();
            Panel panel = list[worst];
            double middle = 0.5 * (panel.Lo + panel.Hi);
            list[worst] = rule.Apply(panel.Lo, middle);
            list[count++] = rule.Apply(middle, panel.Hi);
        }
    }

    private static bool CanImprove(in Panel panel) =>
        panel.Hi - panel.Lo > 1e-13 * (Math.Abs(panel.Lo) + Math.Abs(panel.Hi)) && panel.Error > 2 * Rounding * Math.Abs(panel.Value);

    private static (Estimate Total, int Worst, double Carried) Sum(ReadOnlySpan<Panel> panels)
    {
        double value = 0, error = 0, carried = 0;
        int worst = 0;
        for (int i = 0; i < panels.Length; i++)
        {
            value += panels[i].Value;
            error += panels[i].Error;
            carried += panels[i].Carried;
            if (panels[i].Error > panels[worst].Error) worst = i;
        }
        return (new Estimate(value, error + carried), worst, carried);
    }

    private static Panel Close(double lo, double hi, ReadOnlySpan<double> y, double carried)
    {
        Vector<double> sum = default, sumOfMagnitudes = default;
        for (int i = 0; i < Lanes; i += Vector<double>.Count)
        {
            Vector<double> weighted = new Vector<double>(KronrodWeights, i) * new Vector<double>(y[i..]);
            sum += weighted;
            sumOfMagnitudes += Vector.Abs(weighted);
        }
        double half = 0.5 * (hi - lo), magnitude = Vector.Sum(sumOfMagnitudes);
        double error = Math.Max(PolynomialDecay.Error(y, magnitude), Rounding * magnitude);
        return new Panel(lo, hi, Vector.Sum(sum) * half, error * Math.Abs(half), carried);
    }

    private interface IRule
    {
        Panel Apply(double lo, double hi);
    }

    private readonly ref struct PointByPoint<TF>(ref TF f) : IRule
        where TF : struct, IIntegrand
    {
        private readonly ref TF f = ref f;

        [SkipLocalsInit]
        public Panel Apply(double lo, double hi)
        {
            Span<double> y = stackalloc double[Lanes];
            y[Lanes - 1] = 0;
            double centre = 0.5 * (lo + hi), half = 0.5 * (hi - lo), carried = 0;
            for (int i = 0; i < Lanes - 1; i++)
            {
                Estimate value = f.At(centre + half * Nodes[i]);
                y[i] = value.Value;
                carried += KronrodWeights[i] * value.Error;
            }
            return Close(lo, hi, y, carried * Math.Abs(half));
        }
    }

    private readonly ref struct AllAtOnce<TF>(ref TF f) : IRule
        where TF : struct, IBatchIntegrand
    {
        private readonly ref TF f = ref f;

        [SkipLocalsInit]
        public Panel Apply(double lo, double hi)
        {
            Span<double> x = stackalloc double[Lanes];
            Span<double> y = stackalloc double[Lanes];
            double centre = 0.5 * (lo + hi), half = 0.5 * (hi - lo);
            for (int i = 0; i < Lanes; i++) x[i] = centre + half * Nodes[i];
            f.At(x, y);
            return Close(lo, hi, y, 0);
        }
    }

    private readonly record struct Panel(double Lo, double Hi, double Value, double Error, double Carried);
}
