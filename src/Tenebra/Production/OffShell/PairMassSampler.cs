using Tenebra.Numerics;

namespace Tenebra.Production.OffShell;

/// <summary>Masses q of the pairs of a spectrum, by inversion of its table.</summary>
/// <remarks>
/// The spectrum is linear between neighbouring points of the variable in which it is smooth, 256 intervals a piece: good to some 10⁻⁴. Given X* of mass q, the pair
/// is isotropic in its rest frame after the average over the polarisation of X*: <see cref="Decays.TwoBodyDecay"/>. What is lost is the
/// correlation of the pair's direction with that of the lepton, not the momentum of the pair as a whole.
/// </remarks>
public sealed class PairMassSampler
{
    private const int Intervals = 256;

    // How far from the ends of a piece its density is taken, in intervals: the ends belong to neighbours.
    private const double Inside = 1e-6;

    private readonly IReadOnlyList<MassPiece> pieces;
    private readonly double[] densities, cumulative;

    /// <summary>Tabulates the spectrum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The spectrum is empty.</exception>
    public PairMassSampler(OffShellSpectrum spectrum)
    {
        if (!(spectrum.CrossSection.Value > 0)) throw new ArgumentOutOfRangeException(nameof(spectrum), "no pair can be made");
        pieces = spectrum.Pieces;
        densities = new double[pieces.Count * (Intervals + 1)];
        cumulative = new double[pieces.Count * Intervals];
        double sum = 0;
        for (int p = 0; p < pieces.Count; p++)
        {
            MassPiece piece = pieces[p];
            double step = (piece.High - piece.Low) / Intervals;
            for (int i = 0; i <= Intervals; i++)
            {
                (double q, double offset, double jacobian) = piece.At(piece.Low + Math.Clamp(i, Inside, Intervals - Inside) * step);
                densities[p * (Intervals + 1) + i] = jacobian * spectrum.DensityAt(q, offset).Value;
            }
            for (int i = 0; i < Intervals; i++)
                cumulative[p * Intervals + i] = sum += 0.5 * step * (densities[p * (Intervals + 1) + i] + densities[p * (Intervals + 1) + i + 1]);
        }
    }

    /// <summary>σ [GeV⁻²] of the table: beside that of the spectrum it tells how good the table is.</summary>
    public double CrossSection => cumulative[^1];

    /// <summary>A mass q [GeV].</summary>
    public double Sample(ref RandomStream random)
    {
        int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        int interval = Math.Min(found < 0 ? ~found : found, cumulative.Length - 1);
        (int p, int i) = Math.DivRem(interval, Intervals);
        double a = densities[p * (Intervals + 1) + i], b = densities[p * (Intervals + 1) + i + 1], u = random.NextDouble();
        double z = u * (a + b) / (a + Math.Sqrt(a * a + (b - a) * (b + a) * u));
        MassPiece piece = pieces[p];
        return piece.At(piece.Low + (i + z) * (piece.High - piece.Low) / Intervals).Q;
    }
}
