namespace Tenebra.Plots;

/// <summary>The rectangle between the axes, in pixels, and the map of numbers onto it.</summary>
public sealed record PlotFrame(double Left, double Top, double Width, double Height, Axis XAxis, AxisRange XRange, Axis YAxis, AxisRange YRange)
{
    /// <summary>Where +∞ is drawn: above the frame, so that no outline runs along the top of the axis.</summary>
    private const double AboveTheFrame = 60;

    /// <summary>Points farther than this off the page are drawn here: their lines cross the frame all but alike.</summary>
    private const double Far = 1e5;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public LabelBox Box => new(Left + Width / 2, Top + Height / 2, Width, Height);

    public double PixelX(double x) => Math.Clamp(Left + Width * Part(XAxis.Scale, XRange, x), -Far, Far);

    public double PixelY(double y) => double.IsPositiveInfinity(y)
        ? Top - AboveTheFrame
        : Math.Clamp(Bottom - Height * Part(YAxis.Scale, YRange, y), -Far, Far);

    public (double X, double Y) Pixel((double X, double Y) point) => (PixelX(point.X), PixelY(point.Y));

    private static double Part(AxisScale scale, AxisRange range, double value) => scale == AxisScale.Linear
        ? (value - range.Low) / (range.High - range.Low)
        : (Math.Log10(value) - Math.Log10(range.Low)) / (Math.Log10(range.High) - Math.Log10(range.Low));
}
