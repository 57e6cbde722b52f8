using Tenebra.Experiments;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra cite</c>.</summary>
internal sealed record CiteReport(IReadOnlyList<string> Keys, string Bibtex, Provenance Provenance)
{
    /// <summary>Everything the named things rest on, each work once.</summary>
    /// <exception cref="InputException">A name is unknown, or the bibliography lacks a key.</exception>
    public static CiteReport Of(IReadOnlyList<string> names, DataFolder data)
    {
        string[] keys = [.. names.SelectMany(n => Sources(n, data)).Distinct().Order(StringComparer.Ordinal)];
        Bibliography works = Bibliography.Load(data);
        return new(
            keys,
            string.Join("\n", keys.Select(k => works[k])),
            Provenance.Of($"cite {string.Join(' ', names)}", "references.bib", works.DataSha256, keys));
    }

    private static IReadOnlyList<string> Sources(string name, DataFolder data)
    {
        IReadOnlyList<string> models = Model.Names(data), experiments = Experiment.Names(data);
        if (models.Contains(name)) return Model.Load(data, name).Sources;
        if (experiments.Contains(name)) return Experiment.Load(data, name).References;
        return File.Exists(name) || Path.HasExtension(name)
            ? ResultFile.Sources(name)
            : throw InputException.UnknownName("model, experiment or result file", name, [.. models, .. experiments]);
    }
}
