namespace Tenebra.Production.OffShell;

/// <summary>A piece of the range of q with the variable y in which the spectrum of pairs is smooth.</summary>
/// <remarks>
/// <c>q = q₀ cosh y</c>, q₀ the threshold: the velocity of a pair is tanh y; beside a pole <c>q² = M² ± w sinh y</c>: all scales
/// from the half-width w up are alike, should the width itself run from threshold on.
/// </remarks>
internal readonly struct MassPiece
{
    // A narrower pole is all alike to the change of variable.
    private const double LeastRelativeWidth = 1e-25;

    private readonly double threshold, pole2, width;
    private readonly int side;

    private MassPiece(double threshold, double pole2, double width, int side, double low, double high) =>
        (this.threshold, this.pole2, this.width, this.side, Low, High) = (threshold, pole2, width, side, low, high);

    /// <summary>Ends of y.</summary>
    public double Low { get; }

    public double High { get; }

    /// <summary>The range from <paramref name="low"/> to <paramref name="high"/>, split beside the pole where it is near.</summary>
    /// <param name="threshold">q₀ &gt; 0 [GeV], at most <paramref name="low"/>.</param>
    /// <param name="mass">M [GeV]; no pole at or below q₀.</param>
    /// <param name="width">MΓ [GeV²].</param>
    /// <param name="low">Least q [GeV].</param>
    /// <param name="high">Largest q [GeV].</param>
    public static IEnumerable<MassPiece> Between(double threshold, double mass, double width, double low, double high)
    {
        if (mass <= threshold)
        {
            yield return Rapidity(threshold, mass, low, high);
            yield break;
        }
        double before = Math.Max(mass / 2, (threshold + mass) / 2), after = 2 * mass, start = low;
        foreach (double end in (double[])[before, mass, after, high])
        {
            if (end <= start || end > high) continue;
            bool near = start >= before && end <= after;
            yield return near ? Pole(mass, Math.Max(width, LeastRelativeWidth * mass * mass), start, end) : Rapidity(threshold, mass, start, end);
            start = end;
        }
    }

    /// <summary>A q [GeV] about which the events of the piece lie: beside a pole, half of a Breit–Wigner on either side.</summary>
    public double Middle
    {
        get
        {
            if (side == 0) return At((Low + High) / 2).Q;
            double Angle(double y) => Math.Atan2(1, Math.Sinh(y));
            return Math.Sqrt(pole2 + side * width / Math.Tan((Angle(Low) + Angle(High)) / 2));
        }
    }

    /// <summary>q [GeV], q² − M² [GeV²] and dq²/dy [GeV²].</summary>
    public (double Q, double Offset, double Jacobian) At(double y)
    {
        if (side == 0)
        {
            double q = threshold * Math.Cosh(y);
            return (q, q * q - pole2, 2 * q * threshold * Math.Sinh(y));
        }
        double distance = side * width * Math.Sinh(y);
        return (Math.Sqrt(pole2 + distance), distance, width * Math.Cosh(y));
    }

    private static MassPiece Rapidity(double threshold, double mass, double low, double high) =>
        new(threshold, mass * mass, 0, 0, Math.Acosh(Math.Max(1, low / threshold)), Math.Acosh(Math.Max(1, high / threshold)));

    private static MassPiece Pole(double mass, double width, double low, double high)
    {
        double Distance(double q) => Math.Asinh(Math.Abs((q - mass) * (q + mass)) / width);
        return high > mass
            ? new(0, mass * mass, width, 1, Distance(low), Distance(high))
            : new(0, mass * mass, width, -1, Distance(high), Distance(low));
    }
}
