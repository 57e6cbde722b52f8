using System.Reflection;

namespace Tenebra;

/// <summary>The data files: those embedded in the library, each overridable by a file of the same path under a folder.</summary>
public sealed class DataFolder
{
    private const string Prefix = "data/";
    private static readonly Assembly Library = typeof(DataFolder).Assembly;

    private readonly string? overrides;

    private DataFolder(string? overrides) => this.overrides = overrides;

    public static DataFolder Embedded { get; } = new(null);

    /// <summary>Files under <paramref name="directory"/> stand before the embedded ones of the same path.</summary>
    /// <exception cref="InputException">The folder does not exist.</exception>
    public static DataFolder WithOverrides(string directory) =>
        Directory.Exists(directory)
            ? new DataFolder(directory)
            : throw new InputException($"data folder '{directory}' does not exist");

    /// <summary>Names (without the ending) of the files of one kind, such as <c>Names("models", ".json")</c>.</summary>
    public IReadOnlyList<string> Names(string kind, string ending)
    {
        string start = Prefix + kind + "/";
        IEnumerable<string> embedded = Library.GetManifestResourceNames()
            .Select(n => n.Replace('\\', '/'))
            .Where(n => n.StartsWith(start, StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal))
            .Select(n => n[start.Length..^ending.Length]);
        string? folder = overrides is null ? null : Path.Combine(overrides, kind);
        IEnumerable<string> own = folder is not null && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*" + ending).Select(f => Path.GetFileName(f)[..^ending.Length])
            : [];
        return [.. embedded.Union(own, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Text of a data file, such as <c>models/dark-photon.json</c>, and the name to show in messages.</summary>
    /// <exception cref="InputException">There is no such file.</exception>
    public (string Text, string ShownPath) Read(string path)
    {
        string? own = overrides is null ? null : Path.Combine(overrides, path);
        if (own is not null && File.Exists(own)) return (File.ReadAllText(own), own);
        using Stream? stream = Library.GetManifestResourceStream(Prefix + path);
        if (stream is null) throw new InputException($"data file '{path}' does not exist");
        using var reader = new StreamReader(stream);
        return (reader.ReadToEnd(), Prefix + path);
    }
}
