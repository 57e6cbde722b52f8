namespace Tenebra.Tests;

/// <summary>The folder of the sources: the nearest one above the test program that holds Tenebra.slnx.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Of(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public static string ValidationData(string name) => File.ReadAllText(Of("data", "validation", name));

    private static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Tenebra.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"no Tenebra.slnx above {start}");
    }
}
