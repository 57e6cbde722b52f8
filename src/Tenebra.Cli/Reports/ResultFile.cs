using System.Text.Json;
using Tenebra.Cli.Arguments;
using Tenebra.Relic;

namespace Tenebra.Cli.Reports;

/// <summary>Reads what earlier commands wrote.</summary>
internal static class ResultFile
{
    /// <summary>Results of <c>tenebra reach</c> and of <c>tenebra relic</c>, told apart by a key that only the latter has.</summary>
    /// <exception cref="InputException">A file cannot be read or is something else.</exception>
    public static (IReadOnlyList<ReachReport> Reaches, IReadOnlyList<RelicReport> Relics) Drawable(IReadOnlyList<string> paths)
    {
        string[] relics = [.. paths.Where(p => HasKey(Text(p), "omegaH2"))];
        return ([.. paths.Except(relics).Select(Reach)], [.. relics.Distinct().Select(Relic)]);
    }

    /// <summary>A result of <c>tenebra reach</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or is something else.</exception>
    public static ReachReport Reach(string path)
    {
        ReachReport report = StrictJson.Read(Text(path), path, ReportJson.Default.ReachReport);
        OptionFault.Within(path, () => FigureSubject.Of(report));
        RequirePositive(path, ("massRatio", report.MassRatio));
        foreach (ReachPoint point in report.Points)
        {
            RequirePositive(path, ("massGeV", point.MassGeV));
            foreach (double?[] pair in point.Excluded)
            {
                if (pair is not [> 0, _] || pair[1] <= pair[0])
                    throw InputException.BadValue($"{path}: excluded at massGeV {point.MassGeV}", $"[{string.Join(", ", pair)}]", "[lower, upper] with 0 < lower < upper, or upper null");
            }
        }
        return report;
    }

    private static RelicReport Relic(string path)
    {
        RelicReport report = StrictJson.Read(Text(path), path, ReportJson.Default.RelicReport);
        OptionFault.Within(path, () => FigureSubject.Of(report));
        OptionFault.Within(path, () => RelicUnknowns.Parse(report.Unknown));
        RequirePositive(path, ("massRatio", report.MassRatio), ("omegaH2", report.OmegaH2));
        foreach (RelicPointReport point in report.AllCurves().SelectMany(c => c.Points))
            RequirePositive(path, ("massGeV", point.MassGeV), ("mediatorMassGeV", point.MediatorMassGeV));
        return report;
    }

    private static void RequirePositive(string path, params ReadOnlySpan<(string Key, double Value)> numbers)
    {
        foreach ((string key, double value) in numbers)
            if (!(value > 0)) throw InputException.BadValue($"{path}: {key}", value, "a number > 0");
    }

    private static bool HasKey(string text, string key)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(key, out _);
        }
        catch (JsonException)
        {
            return false; // the reader of the record says where it is at fault
        }
    }

    /// <summary>Keys of the bibliography that any result used.</summary>
    /// <exception cref="InputException">The file cannot be read or has no provenance.</exception>
    public static IReadOnlyList<string> Sources(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Text(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("provenance", out JsonElement provenance)
                && provenance.ValueKind == JsonValueKind.Object
                && provenance.TryGetProperty("sources", out JsonElement sources)
                && sources.ValueKind == JsonValueKind.Array)
            {
                return [.. sources.EnumerateArray().Select(s => s.ToString())];
            }
        }
        catch (JsonException fault)
        {
            throw new InputException($"{path}: not JSON ({fault.Message})", fault);
        }
        throw new InputException($"{path}: not a result of Tenebra (it has no provenance.sources)");
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(File.Exists(path) ? $"{path}: cannot be read ({fault.Message})" : $"{path}: no such file", fault);
        }
    }
}
