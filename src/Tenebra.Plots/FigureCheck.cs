namespace Tenebra.Plots;

/// <summary>Refuses points that cannot be drawn.</summary>
internal static class FigureCheck
{
    private const double Largest = 1e300;

    public static void Points(Figure figure)
    {
        foreach (Region region in figure.Regions)
        {
            foreach ((double x, double y) in region.Points) Point(figure, "region", region.Name, x, y, openTop: true);
        }

        foreach (Curve curve in figure.Curves)
        {
            foreach ((double x, double y) in curve.Points) Point(figure, "curve", curve.Name, x, y, openTop: false);
        }
    }

    private static void Point(Figure figure, string kind, string name, double x, double y, bool openTop)
    {
        string where = $"{kind} '{Markup.PlainText(name)}', point ({x}, {y})";
        bool drawable = Math.Abs(x) < Largest && (Math.Abs(y) < Largest || openTop && double.IsPositiveInfinity(y));
        if (!drawable) throw new ArgumentException($"{where}: need finite numbers below {Largest}", nameof(figure));
        Positive(figure.X, "x", x, where);
        Positive(figure.Y, "y", y, where);
    }

    private static void Positive(Axis axis, string letter, double value, string where)
    {
        if (axis.Scale == AxisScale.Linear || value > 0) return;
        throw new InputException($"{where}: {letter} = {value} cannot stand on the logarithmic {letter} axis '{Markup.PlainText(axis.Label)}' (need > 0)");
    }
}
