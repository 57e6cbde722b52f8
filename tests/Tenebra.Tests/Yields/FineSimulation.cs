using System.Text.Json;
using Tenebra.Transport;

namespace Tenebra.Tests.Yields;

/// <summary>Positrons of 100 GeV electrons in 40 X₀ of lead, counted in bins of 0.25 GeV in showers without weights; the file says how.</summary>
internal static class FineSimulation
{
    public static TrackSpectrum Positrons()
    {
        using JsonDocument file = JsonDocument.Parse(DataFolder.Embedded.Read("validation/positrons-fine.json").Text);
        JsonElement root = file.RootElement;
        double[] Row(string name) => [.. root.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
        (double low, double width, double[] lengths) = (root.GetProperty("lowGeV").GetDouble(), root.GetProperty("widthGeV").GetDouble(), Row("lengthX0"));
        return TrackSpectrum.FromBins(100, [.. Enumerable.Range(0, lengths.Length + 1).Select(i => low + width * i)], lengths, Row("errorX0"));
    }
}
