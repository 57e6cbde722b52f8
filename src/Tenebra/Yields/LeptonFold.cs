using Tenebra.Production;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>∫ dE T(E) σ(E) [X0 GeV⁻²] of leptons.</summary>
/// <remarks>
/// The Gauss rules of the track length itself, on pieces of the energy range. The error adds that of σ, that of the quadrature (rules
/// of n against 2n points) and the statistical one of the track length.
/// </remarks>
internal static class LeptonFold
{
    private const int PointsPerPiece = 6;

    // Ends of the pieces of the energy range, in fractions above the opening: σ climbs logarithmically there.
    private static readonly double[] Pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];

    /// <summary>With σ of a table.</summary>
    public static Estimate Of(IReadOnlyList<TrackSpectrum> leptons, CrossSectionTable table) =>
        Of(leptons, table.Opening, table.HighestEnergy, table.At, table.Error);

    /// <summary>With σ(E) from the energy where it opens to the highest.</summary>
    /// <param name="leptons">Track lengths.</param>
    /// <param name="opening">σ is 0 below [GeV].</param>
    /// <param name="highest">The highest energy [GeV].</param>
    /// <param name="sigma">σ(E) [GeV⁻²].</param>
    /// <param name="error">Bound of its error [GeV⁻²].</param>
    public static Estimate Of(IReadOnlyList<TrackSpectrum> leptons, double opening, double highest, Func<double, double> sigma, double error)
    {
        (double fine, double length) = Fold(leptons, opening, highest, sigma, 2 * PointsPerPiece);
        (double coarse, _) = Fold(leptons, opening, highest, sigma, PointsPerPiece);
        double variance = leptons.SelectMany(s => s.Bins)
            .Sum(b => Math.Pow(b.Length.Error * sigma(Math.Sqrt(b.Low * b.High)), 2));
        return new Estimate(fine, Math.Abs(fine - coarse) + length * error + Math.Sqrt(variance));
    }

    private static (double Value, double LengthX0) Fold(
        IReadOnlyList<TrackSpectrum> leptons, double opening, double highest, Func<double, double> sigma, int points)
    {
        double value = 0, length = 0, range = highest - opening;
        for (int i = 1; i < Pieces.Length; i++)
        {
            double low = opening + Pieces[i - 1] * range;
            double high = i == Pieces.Length - 1 ? highest : opening + Pieces[i] * range;
            foreach ((double energy, double weight) in leptons.SelectMany(s => s.Nodes(low, high, points)))
            {
                value += weight * sigma(energy);
                length += weight;
            }
        }
        return (value, length);
    }
}
