namespace Tenebra.Tests.Particles;

/// <summary>A data folder on disk with one file, removed afterwards.</summary>
internal sealed class OverridingFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("tenebra-data-").FullName;

    public OverridingFolder(string path, string text)
    {
        string file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Data = DataFolder.WithOverrides(root);
    }

    public DataFolder Data { get; }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
