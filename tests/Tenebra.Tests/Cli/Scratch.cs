namespace Tenebra.Tests.Cli;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tenebra-");

    public string[] Files => [.. folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(f => f.Name).Order(StringComparer.Ordinal)];

    public string Folder => folder.FullName;

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
