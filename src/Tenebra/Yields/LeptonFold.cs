using Tenebra.Production;
using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>∫ dE T(E) σ(E) [X0 GeV⁻²] of leptons.</summary>
/// <remarks>
/// The Gauss rules of the track length itself, on pieces of the energy range. The error adds that of σ, that of the quadrature (rules
/// of n against 2n points) and the statistical one of the track length of all leptons together.
/// </remarks>
internal static class LeptonFold
{
    private const int PointsPerPiece = 6;

    // Ends of the pieces of the energy range, in fractions above the opening: σ climbs logarithmically there.
    private static readonly double[] Pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];

    public static Estimate Of(IReadOnlyList<TrackSpectrum> leptons, CrossSectionTable table)
    {
        (double fine, double length) = Fold(leptons, table, 2 * PointsPerPiece);
        (double coarse, _) = Fold(leptons, table, PointsPerPiece);
        double statistical = TrackSpectrum.StatisticalError(leptons, table.Opening, table.HighestEnergy, table.At);
        return new Estimate(fine, Math.Abs(fine - coarse) + length * table.Error + statistical);
    }

    private static (double Value, double LengthX0) Fold(IReadOnlyList<TrackSpectrum> leptons, CrossSectionTable table, int points)
    {
        double value = 0, length = 0;
        foreach ((double energy, double weight) in Nodes(leptons, table.Opening, table.HighestEnergy, points))
        {
            value += weight * table.At(energy);
            length += weight;
        }
        return (value, length);
    }

    /// <summary>Energies of the leptons and weights [X0] for what opens at an energy, so many points for each piece of the range.</summary>
    internal static IEnumerable<(double Energy, double WeightX0)> Nodes(IReadOnlyList<TrackSpectrum> leptons, double opening, double highest, int points) =>
        Ranges(opening, highest).SelectMany(r => leptons.SelectMany(s => s.Nodes(r.Low, r.High, points)));

    /// <summary>The same for the sum of all leptons: so many points for each piece together.</summary>
    internal static IEnumerable<(double Energy, double WeightX0)> JointNodes(
        IReadOnlyList<TrackSpectrum> leptons, double opening, double highest, int points) =>
        Ranges(opening, highest).SelectMany(r => TrackSpectrum.JointNodes(leptons, r.Low, r.High, points));

    private static IEnumerable<(double Low, double High)> Ranges(double opening, double highest)
    {
        double range = highest - opening;
        for (int i = 1; i < Pieces.Length; i++)
            yield return (opening + Pieces[i - 1] * range, i == Pieces.Length - 1 ? highest : opening + Pieces[i] * range);
    }
}
