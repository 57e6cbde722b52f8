using Tenebra.Numerics;

namespace Tenebra.Production.OffShell;

/// <summary>Masses q of the pairs of a spectrum, by inversion of its table.</summary>
/// <remarks>
/// The spectrum is linear between points of the variable in which it is smooth, halved until each interval is known to 10⁻⁶ of σ. Given X* of mass q, the
/// pair is isotropic in its rest frame after the average over the polarisation of X*: <see cref="Decays.TwoBodyDecay"/>. What is lost is the
/// correlation of the pair's direction with that of the lepton, not the momentum of the pair as a whole.
/// </remarks>
public sealed class PairMassSampler
{
    private const int FirstIntervals = 32, MostHalvings = 40;
    private const double Tolerance = 1e-6;

    // How far from the ends of a piece its density is taken, of its length: the ends belong to neighbours.
    private const double Inside = 1e-9;

    private readonly OffShellSpectrum spectrum;
    private readonly List<Interval> intervals = [];
    private readonly double[] cumulative;

    /// <summary>Tabulates the spectrum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The spectrum is empty.</exception>
    public PairMassSampler(OffShellSpectrum spectrum)
    {
        if (!(spectrum.CrossSection.Value > 0)) throw new ArgumentOutOfRangeException(nameof(spectrum), "no pair can be made");
        this.spectrum = spectrum;
        foreach (MassPiece piece in spectrum.Pieces)
        {
            double inside = Inside * (piece.High - piece.Low), step = (piece.High - piece.Low - 2 * inside) / FirstIntervals;
            double low = piece.Low + inside, before = Density(piece, low);
            for (int i = 1; i <= FirstIntervals; i++)
            {
                double high = piece.Low + inside + i * step, after = Density(piece, high);
                Add(new(piece, low, high, before, after), MostHalvings);
                (low, before) = (high, after);
            }
        }
        cumulative = new double[intervals.Count];
        double sum = 0;
        for (int i = 0; i < cumulative.Length; i++) cumulative[i] = sum += intervals[i].Area;
    }

    /// <summary>σ [GeV⁻²] of the table: beside that of the spectrum it tells how good the table is.</summary>
    public double CrossSection => cumulative[^1];

    /// <summary>A mass q [GeV].</summary>
    public double Sample(ref RandomStream random)
    {
        int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        Interval interval = intervals[Math.Min(found < 0 ? ~found : found, cumulative.Length - 1)];
        (double a, double b, double u) = (interval.Before, interval.After, random.NextDouble());
        double z = u * (a + b) / (a + Math.Sqrt(a * a + (b - a) * (b + a) * u));
        return interval.Piece.At(interval.Low + z * (interval.High - interval.Low)).Q;
    }

    private void Add(in Interval interval, int halvings)
    {
        double middle = 0.5 * (interval.Low + interval.High), density = Density(interval.Piece, middle);
        Interval left = interval with { High = middle, After = density }, right = interval with { Low = middle, Before = density };
        bool good = Math.Abs(left.Area + right.Area - interval.Area) <= Tolerance * spectrum.CrossSection.Value;
        if (good || halvings == 0)
        {
            intervals.Add(left);
            intervals.Add(right);
            return;
        }
        Add(left, halvings - 1);
        Add(right, halvings - 1);
    }

    private double Density(in MassPiece piece, double y)
    {
        (double q, double offset, double jacobian) = piece.At(y);
        return jacobian * spectrum.DensityAt(q, offset).Value;
    }

    // dσ/dy at both ends.
    private readonly record struct Interval(MassPiece Piece, double Low, double High, double Before, double After)
    {
        public double Area => 0.5 * (High - Low) * (Before + After);
    }
}
