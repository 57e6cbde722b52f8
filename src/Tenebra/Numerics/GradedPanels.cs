namespace Tenebra.Numerics;

/// <summary>Panels that shrink by a constant factor towards given points, each with the 15 points of Kronrod.</summary>
/// <remarks>
/// A Lorentzian of half width b about a point, or a wider one, is integrated to 10⁻⁷ where the panels next to it are no longer than 3b and each further
/// one ends at most at eight times its distance: a set of panels serves every width above the least.
/// </remarks>
internal static class GradedPanels
{
    private const double FirstPanel = 3, Growth = 8;

    /// <summary>Rising ends of the panels of [<paramref name="low"/>, <paramref name="high"/>].</summary>
    /// <param name="low">Lower limit.</param>
    /// <param name="high">Upper limit.</param>
    /// <param name="points">Where panels shrink to, and the least width about them.</param>
    public static double[] Ends(double low, double high, IEnumerable<(double Point, double Least)> points)
    {
        var ends = new SortedSet<double> { low, high };
        foreach ((double point, double least) in points)
        {
            Add(point);
            for (double step = FirstPanel * least; step < high - low + Math.Abs(point - low); step *= Growth)
            {
                Add(point - step);
                Add(point + step);
            }
        }
        return [.. ends];

        void Add(double end)
        {
            if (end > low && end < high) ends.Add(end);
        }
    }
}
