using Tenebra.Decays.Hadrons;
using Tenebra.Particles;

namespace Tenebra.Validation;

/// <summary>A measured point of R.</summary>
/// <param name="Energy">√s [GeV].</param>
/// <param name="Ratio">R.</param>
/// <param name="Error">Its error.</param>
internal sealed record RatioPoint(double Energy, double Ratio, double Error);

/// <summary>R of a fit of others.</summary>
/// <param name="Model">Name of the charges.</param>
/// <param name="Energy">√s [GeV].</param>
/// <param name="Source">Name of the fit.</param>
/// <param name="Ratio"><c>R = 12πΓ/(g²√s)</c>.</param>
internal sealed record FitPoint(string Model, double Energy, string Source, double Ratio);

/// <summary>How far R is from the measured points of one range of energies.</summary>
/// <param name="Low">Least √s [GeV], in the band.</param>
/// <param name="High">Largest √s [GeV], not in it.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Mean">Mean of computed over measured.</param>
/// <param name="Rms">Root mean square of computed over measured − 1.</param>
/// <param name="WeightedRms">The same, each point with the weight of its relative error.</param>
/// <param name="Model">The first with the errors of the data taken out in quadrature: what is left for the parametrisation.</param>
/// <param name="Stated">Root mean square of the stated relative error.</param>
internal sealed record RatioBand(double Low, double High, int Points, double Mean, double Rms, double WeightedRms, double Model, double Stated);

/// <summary>Hadrons of a vector: R of the photon's charges against measured points, R of other charges against fits of others.</summary>
internal static class HadronComparison
{
    // Of the photon; narrow resonances, thresholds and what is summed over exclusive channels (below 2 GeV) apart.
    private static readonly double[] Edges = [0.3, 0.6, 0.74, 0.8, 1, 1.04, 1.2, 1.4, 1.6, 1.8, 2, 3.1, 3.7, 4.6, 12];

    private static readonly (string Name, string Shown, double Up, double Down)[] Models =
    [
        ("isoscalar", "B − L, baryonic", 1 / 3.0, 1 / 3.0),
        ("protophobic", "protophobic", -1 / 3.0, 2 / 3.0),
    ];

    public static ValidationGroup Ratio(DataFolder data) => new(
        "r-ratio", "R of the photon's charges",
        """
        Computed over measured R, points of the compilation of the Particle Data Group, narrow charmonia and bottomonia left out on both sides. First the mean; then 1 plus the root
        mean square deviation that is left with the errors of the data taken out in quadrature, that is what the parametrisation answers for (in brackets: with them; weighted by
        them). Allowed is the error that the code states for R. At the ω and the φ the compilation adds up channels measured at different energies, and neighbours scatter by 5 to 10 %.
        """,
        [.. Bands(data).SelectMany(Rows)]);

    public static ValidationGroup Fits(DataFolder data) => new(
        "hadron-fits", "R of other charges",
        """
        R = 12πΓ/(g²M) of vectors that couple to quarks otherwise than the photon, against two public fits by vector-meson dominance. Nothing is measured here, and the fits differ
        from each other by up to 1.7 (0.6 GeV, 1.1 GeV), so no row has a tolerance; in brackets, the error that the code states. B − L and a baryonic vector have the same hadrons.
        """,
        [.. FitPoints(data).Select(Row)]);

    /// <summary>The bands, in rising order.</summary>
    internal static IReadOnlyList<RatioBand> Bands(DataFolder data)
    {
        IReadOnlyList<RatioPoint> points = Points(data);
        return [.. Edges.Zip(Edges.Skip(1), (low, high) => Band(low, high, [.. points.Where(p => p.Energy >= low && p.Energy < high)]))];
    }

    internal static IReadOnlyList<RatioPoint> Points(DataFolder data) =>
    [
        .. CsvRows.Read(data, "validation/r-ratio-points.csv", "energyGeV,ratio,error").Rows
            .Select(r => new RatioPoint(r.Positive(0), r.Positive(1), r.Positive(2))),
    ];

    internal static IReadOnlyList<FitPoint> FitPoints(DataFolder data) =>
    [
        .. CsvRows.Read(data, "validation/hadron-fits.csv", "model,energyGeV,source,ratio").Rows
            .Select(r => new FitPoint(r.Text(0), r.Positive(1), r.Text(2), r.Positive(3))),
    ];

    /// <summary>R of the charges of a fit, and its stated relative error.</summary>
    internal static (double Ratio, double Stated) Computed(FitPoint point)
    {
        (string _, string _, double up, double down) = Array.Find(Models, m => m.Name == point.Model);
        var charges = new QuarkCharges(up, down, down);
        return (HadronRatio.At(point.Energy, charges), HadronRatioError.At(point.Energy, charges));
    }

    /// <summary>The points of one band.</summary>
    internal static RatioBand Band(double low, double high, IReadOnlyList<RatioPoint> points)
    {
        double n = points.Count, sum = 0, squares = 0, weighted = 0, weights = 0, measured = 0, stated = 0;
        foreach (RatioPoint point in points)
        {
            double deviation = HadronRatio.Smooth(point.Energy, QuarkCharges.Photon) / point.Ratio - 1, error = point.Error / point.Ratio;
            double square = deviation * deviation, own = HadronRatioError.At(point.Energy);
            (sum, squares, measured, stated) = (sum + deviation, squares + square, measured + error * error, stated + own * own);
            (weighted, weights) = (weighted + square / (error * error), weights + 1 / (error * error));
        }
        return new(
            low, high, points.Count, 1 + sum / n, Math.Sqrt(squares / n), Math.Sqrt(weighted / weights),
            Math.Sqrt(Math.Max(0, squares - measured) / n), Math.Sqrt(stated / n));
    }

    private static IEnumerable<ValidationRow> Rows(RatioBand band)
    {
        const string source = "ParticleDataGroup:2024cfk";
        string range = $"{band.Low:g} to {band.High:g} GeV";
        yield return new($"{range}, {band.Points} points: mean", band.Mean, 1, band.Stated, source);
        yield return new($"{range}: 1 + deviation ({Percent(band.Rms)}; {Percent(band.WeightedRms)})", 1 + band.Model, 1, band.Stated, source);
    }

    private static ValidationRow Row(FitPoint point)
    {
        (double ratio, double stated) = Computed(point);
        string shown = Array.Find(Models, m => m.Name == point.Model).Shown;
        return new($"{shown}, {point.Energy:g5} GeV (± {Percent(stated)})", ratio, point.Ratio, null, point.Source);
    }

    private static string Percent(double share) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
}
