namespace Tenebra.Plots;

/// <summary>Writes a figure to a file, whole or not at all.</summary>
public static class FigureFile
{
    /// <summary>SVG, PNG or PDF by the ending of the path. A file that stands there is replaced.</summary>
    /// <exception cref="InputException">
    /// The ending is another, the path cannot be written, rsvg-convert is not installed (PNG, PDF), or the figure cannot be drawn.
    /// </exception>
    /// <exception cref="ArgumentException">A point is NaN, or infinite where it may not be.</exception>
    public static void Save(Figure figure, string path) => Save(figure, path, RsvgConvert.Program);

    internal static void Save(Figure figure, string path, string converter)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".svg" or ".png" or ".pdf")) throw InputException.BadValue("figure file", $"'{path}'", "a name that ends in .svg, .png or .pdf");
        string svg = SvgWriter.Write(figure);
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new InputException($"{path}: cannot be written (it is a folder)");
        string partial = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllText(partial, svg); // a folder that cannot be written to is found out before the converter runs
            if (ending is not ".svg") RsvgConvert.Convert(svg, ending[1..], partial, converter);
            File.Move(partial, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be written ({e.Message})", e);
        }
        finally
        {
            Remove(partial);
        }
    }

    private static void Remove(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where nothing can be deleted nothing was written.
        }
    }
}
