using MathNet.Numerics.Interpolation;
using Tenebra.Particles;

namespace Tenebra.Decays.Hadrons;

/// <summary>R of one final state of the photon as measured: a monotone cubic of ln R in ln(E−E₀) between the nodes of a table.</summary>
/// <remarks>
/// E₀ is the threshold. Below the first and above the last node <c>R ∝ (E−E₀)ⁿ</c>, with n such that the slope is continuous.
/// Cubics after Fritsch and Carlson: no extremum that the nodes do not have.
/// </remarks>
[Source("Fritsch:1980", "the interpolant")]
internal sealed class MeasuredRatio
{
    private const string File = "decays/pion-multiplets.csv";

    private readonly double threshold, first, last, rise, fall;
    private readonly CubicSpline spline;

    private MeasuredRatio(double threshold, IReadOnlyList<double> E, IReadOnlyList<double> R)
    {
        this.threshold = threshold;
        double[] x = [.. E.Select((double e) => Math.Log(e - threshold))];
        spline = CubicSpline.InterpolatePchipSorted(x, [.. R.Select((double r) => Math.Log(r))]);
        (first, last) = (x[0], x[^1]);
        (rise, fall) = (spline.Differentiate(first), spline.Differentiate(last));
    }

    /// <summary>The table of a final state with the sum of masses <paramref name="threshold"/> [GeV].</summary>
    /// <exception cref="InputException">The file is missing or malformed, or has fewer than four nodes of that state.</exception>
    public static MeasuredRatio Load(DataFolder data, string final, double threshold)
    {
        CsvRows table = CsvRows.Read(data, File, "final,energyGeV,ratio");
        var E = new List<double>();
        var R = new List<double>();
        foreach (CsvRow row in table.Rows.Where(r => r.Text(0) == final))
        {
            if (row.Positive(1) <= (E.Count == 0 ? threshold : E[^1])) throw row.Refuse(1, "rising energies above the threshold");
            E.Add(row.Positive(1));
            R.Add(row.Positive(2));
        }
        return E.Count > 3 ? new MeasuredRatio(threshold, E, R)
            : throw InputException.BadValue($"{table.ShownPath}, final '{final}'", $"{E.Count} nodes", "4 or more");
    }

    /// <summary>R(E).</summary>
    public double At(double E)
    {
        if (E <= threshold) return 0;
        double x = Math.Log(E - threshold), inside = Math.Clamp(x, first, last);
        return Math.Exp(spline.Interpolate(inside) + (x < first ? rise : fall) * (x - inside));
    }
}
