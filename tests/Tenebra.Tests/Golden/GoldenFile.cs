namespace Tenebra.Tests.Golden;

/// <summary>Compares a text with a file kept under tests/Tenebra.Tests/Golden/Files.</summary>
public static class GoldenFile
{
    private const string Update = "TENEBRA_UPDATE_GOLDEN";

    /// <summary>The text must equal the file; with TENEBRA_UPDATE_GOLDEN=1 the file is written instead.</summary>
    public static void Check(string name, string actual)
    {
        string path = Path.Combine(Root(), "tests", "Tenebra.Tests", "Golden", "Files", name);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"golden file '{name}' does not exist (look at the output, then run once with {Update}=1)");
        string expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.True(expected == actual, $"'{name}' differs {FirstDifference(expected, actual)} (if meant: run once with {Update}=1)");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        int line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line]) line++;
        return $"in line {line + 1}:\n- {was.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}\n";
    }

    /// <summary>The folder of the solution, above that of the test assembly.</summary>
    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tenebra.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Tenebra.slnx above {AppContext.BaseDirectory}");
    }
}
