namespace Tenebra;

/// <summary>A file that appears under its name whole, or not at all.</summary>
public static class WholeFile
{
    private const string DeviceFolder = "/dev";

    /// <summary>Writes to a partial file beside the final one and then renames it: within a folder that is all or nothing.</summary>
    /// <param name="path">The file; what stood there is replaced.</param>
    /// <param name="name">What the user calls it, such as the option that named it.</param>
    /// <param name="write">Writes everything. What it throws leaves nothing behind.</param>
    /// <exception cref="InputException">The file cannot be written: no such folder, no permission, no space.</exception>
    public static void Write(string path, string name, Action<Stream> write) => Make(path, name, write, keep: true);

    /// <summary>Finds out whether the file can be written, and leaves nothing behind.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static void Probe(string path, string name) => Make(path, name, _ => { }, keep: false);

    private static void Make(string path, string name, Action<Stream> write, bool keep)
    {
        string full = Path.GetFullPath(path), folder = Path.GetDirectoryName(full)!;
        // A device is written to, not replaced.
        bool isDevice = folder == DeviceFolder;
        string partial = isDevice ? full : Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(partial, isDevice ? FileMode.Open : FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                // What the disk refuses late, it refuses now.
                if (keep && !isDevice) stream.Flush(flushToDisk: true);
            }
            if (keep && !isDevice) File.Move(partial, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{name}: '{full}' cannot be written ({Reason(fault)})", fault);
        }
        finally
        {
            if (!isDevice && File.Exists(partial)) File.Delete(partial);
        }
    }

    private static string Reason(Exception fault) => fault switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => fault.Message,
    };
}
