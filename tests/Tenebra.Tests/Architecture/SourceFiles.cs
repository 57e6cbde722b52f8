namespace Tenebra.Tests.Architecture;

/// <summary>One C# file under src; Name is relative to its project, Code is without comments.</summary>
internal sealed record SourceFile(string Path, string Name, string Text)
{
    /// <summary>The folder of the library it lies in; null at the root.</summary>
    public string? Room => Name.Contains('/', StringComparison.Ordinal) ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : null;

    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public string Code { get; } = string.Join('\n', Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}

/// <summary>The sources themselves, as data of the tests.</summary>
internal static class SourceFiles
{
    public static string Library { get; } = ProjectFolder.Of("src", "Tenebra");

    public static IReadOnlyList<SourceFile> OfLibrary { get; } = [.. Under(Library)];

    /// <summary>Of every project under src.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Directory.EnumerateDirectories(ProjectFolder.Of("src")).SelectMany(Under)];

    private static IEnumerable<SourceFile> Under(string project) =>
        from path in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetRelativePath(project, path).Replace('\\', '/')
        where !name.StartsWith("bin/", StringComparison.Ordinal) && !name.StartsWith("obj/", StringComparison.Ordinal)
        select new SourceFile(path, name, File.ReadAllText(path));
}
