namespace Tenebra.Statistics;

/// <summary>Nodes of the trapezoidal rule on a standard normal: how far out, and how dense compared with what the count asks for.</summary>
/// <remarks>
/// The radius grows with the smallness of the probability that is wanted: a tail of 10⁻¹⁰ is made by nuisances as rare as that. A result is
/// checked against the next finer rule; the difference is part of its error.
/// </remarks>
internal readonly record struct NodeRule(double Radius, double Density)
{
    private const double BasicRadius = 7;
    private const double BasicLog = -2.302585092994046;
    private const int MaxNodesPerAxis = 200;
    private const double Accurate = 1e-9;
    private const double Hopeless = 1e-2;
    private const int MaxRefinements = 3;

    /// <summary>For a probability whose logarithm is given: radius 7 down to 0.1.</summary>
    public static NodeRule For(double logSmallest) =>
        new(Math.Sqrt(BasicRadius * BasicRadius + 2 * Math.Max(0, BasicLog - logSmallest)), 1);

    public NodeRule Finer => new(Radius + 0.4, 1.25 * Density);

    /// <summary>Nodes for a nuisance of which <paramref name="information"/> = n ln²κ narrows the integrand to 1/√(1 + n ln²κ).</summary>
    public double[] Nodes(double information)
    {
        if (information == 0) return [0];
        double step = 0.8 / (Math.Sqrt(1 + information) * Density);
        int half = (int)Math.Ceiling(Radius / step);
        if (2 * half > MaxNodesPerAxis * Density * Density * Radius / BasicRadius)
            throw new ConvergenceException("too many events for errors of this size to be marginalised (try cls-asymptotic or pl)");
        return [.. Enumerable.Range(-half, 2 * half + 1).Select(i => i * step)];
    }

    /// <summary>The s where a marginal ln f(s) falls to ln α, with finer rules until one changes it by less than 10⁻⁹.</summary>
    /// <param name="logMarginal">ln f of a rule.</param>
    /// <param name="level">1 − α.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="isCertain">Nothing is integrated.</param>
    /// <param name="relativeTolerance">Of the root.</param>
    public Estimate Falling(
        Func<NodeRule, Func<double, double>> logMarginal, Level level, double start, bool isCertain, double relativeTolerance = 1e-11)
    {
        NodeRule rule = this;
        Func<double, double> f = logMarginal(rule);
        for (int i = 0; ; i++)
        {
            Estimate root = Crossing.Falling(f, level.LogAlpha, start, relativeTolerance);
            double change = 0;
            Func<double, double> finer = f;
            if (!isCertain && root.Value > 0)
            {
                rule = rule.Finer;
                finer = logMarginal(rule);
                change = Math.Abs(finer(root.Value) - f(root.Value));
            }
            if (!(change > Accurate))
                return root with { Error = root.Error + Crossing.Shift(f, root.Value, change + level.LogAlphaError + Rounding) };
            if (i == MaxRefinements && change > Hopeless)
                throw new ConvergenceException($"the integral over the nuisances does not converge (last change {change:g2}; try cls-asymptotic or pl)");
            if (i == MaxRefinements)
                return root with { Error = root.Error + Crossing.Shift(f, root.Value, change + level.LogAlphaError + Rounding) };
            (f, start) = (finer, root.Value);
        }
    }

    private const double Rounding = 1e-13;
}
