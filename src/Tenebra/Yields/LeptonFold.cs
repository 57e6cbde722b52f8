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
    private const int PointsPerPiece = 6, PointsOfSpectrum = 3;

    // Tolerance of the spectrum in Flank over that of the yield.
    private const double Loose = 10;

    // Ends of the pieces of the energy range, in fractions above the opening: σ climbs logarithmically there.
    private static readonly double[] Pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];

    public static Estimate Of(IReadOnlyList<TrackSpectrum> leptons, CrossSectionTable table)
    {
        (double fine, double length) = Fold(leptons, table, 2 * PointsPerPiece);
        (double coarse, _) = Fold(leptons, table, PointsPerPiece);
        double variance = leptons.SelectMany(s => s.Bins)
            .Sum(b => Math.Pow(b.Length.Error * table.At(Math.Sqrt(b.Low * b.High)), 2));
        return new Estimate(fine, Math.Abs(fine - coarse) + length * table.Error + Math.Sqrt(variance));
    }

    /// <summary>Tolerance of dσ/dk that <see cref="Flank"/> needs for a yield of a tolerance.</summary>
    public static double FlankTolerance(double tolerance) => Math.Min(0.1, Loose * tolerance);

    /// <summary>What the probability to be missed adds to the fold of what is emitted above the threshold.</summary>
    /// <remarks><c>Σ w_i ∫ dE T(E) dσ/dk(E, k_i)</c> with <see cref="MissingEnergyCut.SpectrumRule"/>: a small number, so that few points do.</remarks>
    /// <param name="leptons">Track lengths.</param>
    /// <param name="cut">The cut.</param>
    /// <param name="opening">Lepton energy [GeV] from which an energy k [GeV] can be emitted.</param>
    /// <param name="density">dσ/dk [GeV⁻³] at a lepton energy and k; 0 where it is closed.</param>
    public static Estimate Flank(
        IReadOnlyList<TrackSpectrum> leptons, MissingEnergyCut cut, Func<double, double> opening, Func<double, double, Estimate> density)
    {
        double fine = 0, coarse = 0, error = 0;
        foreach ((double k, double weight, double coarseWeight) in cut.SpectrumRule)
        {
            double low = opening(k);
            if (low >= cut.BeamEnergy) continue;
            Estimate spectrum = Estimate.Zero;
            foreach ((double energy, double length) in Nodes(leptons, low, cut.BeamEnergy, PointsOfSpectrum)) spectrum += length * density(energy, k);
            fine += weight * spectrum.Value;
            coarse += coarseWeight * spectrum.Value;
            error += Math.Abs(weight) * spectrum.Error;
        }
        return new Estimate(fine, Math.Abs(fine - coarse) + error);
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

    private static IEnumerable<(double Energy, double WeightX0)> Nodes(IReadOnlyList<TrackSpectrum> leptons, double opening, double highest, int points)
    {
        double range = highest - opening;
        for (int i = 1; i < Pieces.Length; i++)
        {
            double low = opening + Pieces[i - 1] * range, high = i == Pieces.Length - 1 ? highest : opening + Pieces[i] * range;
            foreach ((double, double) node in leptons.SelectMany(s => s.Nodes(low, high, points))) yield return node;
        }
    }
}
