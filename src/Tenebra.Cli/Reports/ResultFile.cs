using System.Text.Json;

namespace Tenebra.Cli.Reports;

/// <summary>Reads what earlier commands wrote.</summary>
internal static class ResultFile
{
    /// <summary>A result of <c>tenebra reach</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or is something else.</exception>
    public static ReachReport Reach(string path)
    {
        ReachReport report = StrictJson.Read(Text(path), path, ReportJson.Default.ReachReport);
        foreach (ReachPoint point in report.Points)
        {
            if (!(point.MassGeV > 0)) throw InputException.BadValue($"{path}: massGeV", point.MassGeV, "a number > 0");
            foreach (double?[] pair in point.Excluded)
            {
                if (pair is not [> 0, _] || pair[1] <= pair[0])
                    throw InputException.BadValue($"{path}: excluded at massGeV {point.MassGeV}", $"[{string.Join(", ", pair)}]", "[lower, upper] with 0 < lower < upper, or upper null");
            }
        }
        return report;
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
