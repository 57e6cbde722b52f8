using System.Text.Json;

namespace Tenebra.Cli.Reports;

/// <summary>Results that a figure is made of.</summary>
internal sealed record DrawableResults(
    IReadOnlyList<ReachReport> Reaches, IReadOnlyList<RelicReport> Relics, IReadOnlyList<WidthCurveReport> Widths);

/// <summary>Reads what earlier commands wrote.</summary>
internal static class ResultFile
{
    /// <summary>Results of <c>tenebra reach</c>, of <c>tenebra relic</c> and of <c>tenebra width --masses</c>.</summary>
    /// <exception cref="InputException">A file cannot be read or is something else.</exception>
    public static DrawableResults Drawable(IReadOnlyList<string> paths)
    {
        string[] relics = [.. paths.Where(p => IsRelic(Text(p), p))], widths = [.. paths.Where(p => IsWidth(Text(p), p))];
        return new([.. paths.Except(relics).Except(widths).Select(Reach)], [.. relics.Distinct().Select(Relic)], [.. widths.Distinct().Select(Width)]);
    }

    /// <summary>A result of <c>tenebra reach</c>.</summary>
    /// <exception cref="InputException">The file cannot be read or is something else.</exception>
    public static ReachReport Reach(string path)
    {
        string text = Text(path);
        if (IsRelic(text, path)) throw new InputException($"{path}: a document of 'tenebra relic' (need one of 'tenebra reach')");
        if (IsWidth(text, path)) throw new InputException($"{path}: a document of 'tenebra width' (need one of 'tenebra reach')");
        ReachReport report = StrictJson.Read(text, path, ReportJson.Default.ReachReport);
        ResultRules.Check(path, report);
        return report;
    }

    private static RelicReport Relic(string path)
    {
        RelicReport report = StrictJson.Read(Text(path), path, ReportJson.Default.RelicReport);
        ResultRules.Check(path, report);
        return report;
    }

    private static WidthCurveReport Width(string path)
    {
        WidthCurveReport report = StrictJson.Read(Text(path), path, ReportJson.Default.WidthCurveReport);
        ResultRules.Check(path, report);
        return report;
    }

    // Each by a key that only such a document has.
    private static bool IsRelic(string text, string path) => Has(text, path, "omegaH2");

    private static bool IsWidth(string text, string path) => Has(text, path, "decays");

    private static bool Has(string text, string path, string key)
    {
        using JsonDocument document = Parsed(text, path);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(key, out _);
    }

    private static JsonDocument Parsed(string text, string path)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException fault)
        {
            string message = fault.Message.Split(" LineNumber: ")[0].TrimEnd('.');
            throw new InputException($"{path}:{(fault.LineNumber ?? 0) + 1}: not JSON, or truncated: {message} (write it again)", fault);
        }
    }

    /// <summary>Keys of the bibliography that any result used.</summary>
    /// <exception cref="InputException">The file cannot be read or has no provenance.</exception>
    public static IReadOnlyList<string> Sources(string path)
    {
        using JsonDocument document = Parsed(Text(path), path);
        if (document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("provenance", out JsonElement provenance)
            && provenance.ValueKind == JsonValueKind.Object
            && provenance.TryGetProperty("sources", out JsonElement sources)
            && sources.ValueKind == JsonValueKind.Array)
        {
            return [.. sources.EnumerateArray().Select(s => s.ToString())];
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
            string what = Directory.Exists(path) ? "this is a folder (need a file)" : File.Exists(path) ? $"cannot be read ({fault.Message})" : "no such file";
            throw new InputException($"{path}: {what}", fault);
        }
    }
}
