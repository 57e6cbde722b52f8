using System.Text;

namespace Tenebra.Cli;

/// <summary>A file that a verb writes: found writable before the work, written whole or not at all.</summary>
/// <param name="Option">The option that named it.</param>
/// <param name="FullPath">Where it stands.</param>
internal sealed record OutputFile(string Option, string FullPath)
{
    /// <summary>Finds out whether the file can be written, and leaves nothing behind.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static OutputFile Probe(string option, string path)
    {
        if (path.Length == 0) throw InputException.BadValue(option, "''", "the name of a file");
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full) || Path.GetFileName(full).Length == 0)
            throw InputException.BadValue(option, $"'{path}'", "a file: this is a folder");
        WholeFile.Probe(full, option);
        return new OutputFile(option, full);
    }

    public void Write(string text) => WholeFile.Write(FullPath, Option, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
