using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>An option with the name of a file to write.</summary>
internal sealed class OutputOption : Option<string>
{
    private const string Converter = "rsvg-convert";
    private readonly string[] endings;

    /// <summary>A file whose name must end in one of <paramref name="endings"/>; any name when there are none.</summary>
    public OutputOption(string name, string description, params string[] endings)
        : base(name)
    {
        Description = description;
        HelpName = "FILE";
        this.endings = endings;
    }

    /// <summary>The file to write, which is known to be writable; null when not given.</summary>
    /// <exception cref="InputException">The name is not allowed, or the file cannot be written.</exception>
    public OutputFile? Of(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } path) return null;
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (endings.Length > 0 && !endings.Contains(ending))
            throw InputException.BadValue(Name, $"'{path}'", $"a name that ends in {string.Join(", ", endings)}");
        if (ending is ".png" or ".pdf" && !IsInstalled(Converter))
            throw new InputException($"{Name}: {ending[1..]} needs {Converter} (apt-get install librsvg2-bin; or write .svg)");
        return OutputFile.Probe(Name, path);
    }

    /// <summary>Refuses two options that name one file.</summary>
    public static void Different(params ReadOnlySpan<OutputFile?> files)
    {
        for (int i = 0; i < files.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (files[i] is { } a && files[j] is { } b && a.FullPath == b.FullPath)
                    throw new InputException($"{a.Option}: '{a.FullPath}' is already named by {b.Option}");
            }
        }
    }

    private static bool IsInstalled(string program)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            if (folder.Length > 0 && File.Exists(Path.Combine(folder, program))) return true;
        return false;
    }
}
