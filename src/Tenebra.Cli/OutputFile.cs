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
        var file = new OutputFile(option, full);
        file.Replace(partial => File.Create(partial).Dispose(), keep: false);
        return file;
    }

    public void Write(string text) => Replace(partial => File.WriteAllText(partial, text), keep: true);

    // The partial file stands beside the final one: a rename within a folder is all or nothing.
    private void Replace(Action<string> write, bool keep)
    {
        string partial = Path.Combine(Path.GetDirectoryName(FullPath)!, $".{Path.GetFileName(FullPath)}.{Path.GetRandomFileName()}");
        try
        {
            write(partial);
            if (keep) File.Move(partial, FullPath, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{Option}: '{FullPath}' cannot be written ({Reason(fault)})", fault);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static string Reason(Exception fault) => fault switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => fault.Message,
    };
}
