using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>Masses of a virtual mediator between which its widths are smooth: thresholds, steps and peaks, where an integral over its
/// mass is split.</summary>
internal static class WidthEdges
{
    /// <summary>Rising masses [GeV] below <paramref name="largest"/>.</summary>
    /// <remarks>Loops of leptons have an edge where the leptons are real, whatever the mediator decays to.</remarks>
    public static IReadOnlyList<double> Of(Model model, double largest)
    {
        var edges = new SortedSet<double>(LeptonFlavours.All.Select(f => 2 * f.Mass));
        if (model.Hadrons)
        {
            edges.UnionWith(HadronRatio.Breaks);
            foreach ((double mass, double width) in HadronRatio.Peaks) AddPeak(mass, width, width > 1e-3 ? 30 : HeavyQuarkonium.NarrowWindow);
        }
        return [.. edges.Where(e => e < largest)];

        // A Lorentzian is smooth on panels that end at 1, 5, 25 … widths from its peak.
        void AddPeak(double mass, double width, double window)
        {
            edges.Add(mass);
            for (double distance = 1; distance < window; distance *= 5) edges.UnionWith([mass - distance * width, mass + distance * width]);
            edges.UnionWith([mass - window * width, mass + window * width]);
        }
    }
}
