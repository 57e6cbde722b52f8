using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>The sum of all <see cref="HadronChannels"/> and of their errors, from values at points that are computed when an energy near them is asked for.</summary>
/// <remarks>
/// On each piece a polynomial of degree 11 through Chebyshev points, in <c>√(E − E_0)</c> on the piece above a threshold E_0, so that β and β³ are polynomials of it. Pieces are 2 MeV
/// wide at the φ, 4 MeV at the ω, 25 MeV elsewhere: with what the tables of the channels themselves are good to, the sum is good to 5·10⁻⁵.
/// </remarks>
internal sealed class HadronSum
{
    private const int Points = 12;

    private static readonly double[] Nodes = [.. Enumerable.Range(0, Points).Select(i => Sin(PI * i / (2 * (Points - 1.0))) is var x ? x * x : 0)];

    private readonly HadronChannel[] channels;
    private readonly double[] starts;
    private readonly bool[] isThreshold;
    private readonly double end;
    private readonly Piece?[] known;

    /// <summary>Of channels, from <paramref name="start"/> to <paramref name="end"/> [GeV].</summary>
    public HadronSum(IReadOnlyList<HadronChannel> channels, double start, double end)
    {
        this.channels = [.. channels];
        (double At, bool Is)[] pieces = [.. Pieces([.. channels.Select(c => c.Threshold).Append(start).Where(e => e >= start && e < end).Distinct().Order()], end)];
        (starts, isThreshold, this.end) = ([.. pieces.Select(p => p.At)], [.. pieces.Select(p => p.Is)], end);
        known = new Piece?[starts.Length];
    }

    /// <summary>ΣR_c of the currents at E [GeV] of the range.</summary>
    public CurrentForm At(double E) => Interpolated(E, p => p.Values);

    /// <summary>Σ e_c times <see cref="CurrentForm.Bound"/> of R_c.</summary>
    public CurrentForm ErrorAt(double E) => Interpolated(E, p => p.Errors);

    /// <summary>Σ of <see cref="CurrentForm.Split"/> of R_c.</summary>
    public CurrentForm SplitAt(double E) => Interpolated(E, p => p.Splits);

    // Two threads that meet here compute the same numbers.
    private CurrentForm Interpolated(double E, Func<Piece, CurrentForm[]> table)
    {
        int i = Array.BinarySearch(starts, E);
        if (i < 0) i = ~i - 1;
        double from = starts[i], length = (i + 1 < starts.Length ? starts[i + 1] : end) - from;
        Piece? piece = Volatile.Read(ref known[i]);
        if (piece is null) Volatile.Write(ref known[i], piece = Computed(from, length, isThreshold[i]));
        double x = (E - from) / length;
        return Barycentric(table(piece), isThreshold[i] ? Sqrt(x) : x);
    }

    private Piece Computed(double from, double length, bool root)
    {
        var piece = new Piece(new CurrentForm[Points], new CurrentForm[Points], new CurrentForm[Points]);
        for (int k = 0; k < Points; k++)
        {
            double u = Nodes[k], E = from + length * (root ? u * u : u);
            foreach (HadronChannel channel in channels)
            {
                if (E <= channel.Threshold) continue;
                var form = CurrentForm.Of(channel.Ratio, E);
                piece.Values[k] += form;
                piece.Errors[k] += channel.ErrorAt(E) * form.Bound;
                piece.Splits[k] += form.Split;
            }
        }
        return piece;
    }

    private static CurrentForm Barycentric(CurrentForm[] known, double x)
    {
        double vv = 0, ww = 0, ss = 0, vw = 0, vs = 0, ws = 0, sum = 0;
        for (int k = 0; k < Points; k++)
        {
            double distance = x - Nodes[k];
            if (distance == 0) return known[k];
            double weight = (k is 0 or Points - 1 ? 0.5 : 1) / ((k & 1) == 0 ? distance : -distance);
            ref readonly CurrentForm f = ref known[k];
            sum += weight;
            vv += weight * f.VV;
            ww += weight * f.WW;
            ss += weight * f.SS;
            vw += weight * f.VW;
            vs += weight * f.VS;
            ws += weight * f.WS;
        }
        double scale = 1 / sum;
        return new(scale * vv, scale * ww, scale * ss, scale * vw, scale * vs, scale * ws);
    }

    private static IEnumerable<(double At, bool IsThreshold)> Pieces(double[] thresholds, double end)
    {
        for (int i = 0; i < thresholds.Length; i++)
        {
            double from = thresholds[i], to = i + 1 < thresholds.Length ? thresholds[i + 1] : end, at = from, length = Min(5e-3, Largest(from));
            yield return (at, true);
            while (at + 1.3 * length < to)
            {
                at += length;
                yield return (at, false);
                length = Min(1.4 * length, Largest(at));
            }
        }
    }

    private static double Largest(double E) =>
        Min(Clamp(Abs(E - 0.7827) / 2, 4e-3, 25e-3), Clamp(Abs(E - 1.0195) / 2, 2e-3, 25e-3));

    // Each at the points of one piece.
    private sealed record Piece(CurrentForm[] Values, CurrentForm[] Errors, CurrentForm[] Splits);
}
