using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Track length by energy and layer, summed over a batch of muons.</summary>
internal sealed class MuonTally(double[] edges, int layers)
{
    private readonly int bins = edges.Length - 1;
    public double[] Sum { get; } = new double[layers * (edges.Length - 1)];

    /// <summary>A step that loses energy evenly from <paramref name="high"/> to <paramref name="low"/>.</summary>
    public void Add(int layer, double high, double low, double lengthX0)
    {
        int last = Find(high), first = Find(low);
        for (int i = Max(first, 0); i <= Min(last, bins - 1); i++)
        {
            double share = first == last ? 1 : (Min(high, edges[i + 1]) - Max(low, edges[i])) / (high - low);
            Sum[layer * bins + i] += share * lengthX0;
        }
    }

    // The bin of an energy: −1 below the first edge; the uppermost edge belongs to the last bin.
    private int Find(double energy)
    {
        int i = Array.BinarySearch(edges, energy);
        return Min(bins - 1, i >= 0 ? i : ~i - 1);
    }
}
