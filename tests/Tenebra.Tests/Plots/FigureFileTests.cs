using System.Diagnostics;
using Tenebra.Plots;

namespace Tenebra.Tests.Plots;

public sealed class FigureFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tenebra-plots-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_figure_is_saved_as_svg_in_place_of_an_older_one()
    {
        string path = Path.Combine(folder, "reach.SVG");
        File.WriteAllText(path, "old");
        FigureFile.Save(Examples.Invisible, path);
        Assert.Equal(SvgWriter.Write(Examples.Invisible), File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("reach.png", "\u0089PNG")]
    [InlineData("reach.pdf", "%PDF")]
    public void Png_and_pdf_are_made_by_rsvg_convert_and_are_the_same_twice(string name, string signature)
    {
        Assert.SkipUnless(Installed(), "rsvg-convert is not installed (apt-get install librsvg2-bin)");
        string path = Path.Combine(folder, name);
        FigureFile.Save(Examples.Invisible, path);
        byte[] first = File.ReadAllBytes(path);
        Assert.Equal(signature, string.Concat(first.Take(4).Select(b => (char)b)));
        FigureFile.Save(Examples.Invisible, path);
        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Without_the_converter_the_message_says_what_to_install_and_no_file_is_left()
    {
        var e = Assert.Throws<InputException>(() => FigureFile.Save(Examples.Invisible, Path.Combine(folder, "reach.png"), "no-such-converter"));
        Assert.Contains("apt-get install librsvg2-bin; or write .svg", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_converter_that_fails_leaves_the_older_file()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "there is no /bin/false");
        string path = Path.Combine(folder, "reach.pdf");
        File.WriteAllText(path, "old");
        Assert.Throws<InputException>(() => FigureFile.Save(Examples.Invisible, path, "/bin/false"));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("reach.jpg")]
    [InlineData("reach")]
    public void Another_ending_is_refused_and_the_allowed_are_named(string name)
    {
        var e = Assert.Throws<InputException>(() => FigureFile.Save(Examples.Invisible, Path.Combine(folder, name)));
        Assert.Contains(".svg, .png or .pdf", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_refused_and_nothing_is_left()
    {
        Assert.Throws<InputException>(() => FigureFile.Save(Examples.Invisible, Path.Combine(folder, "missing", "reach.svg")));
        string taken = Directory.CreateDirectory(Path.Combine(folder, "reach.svg")).FullName;
        Assert.Throws<InputException>(() => FigureFile.Save(Examples.Invisible, taken));
        Assert.Equal([taken], Directory.GetFileSystemEntries(folder));
        Assert.Empty(Directory.GetFileSystemEntries(taken));
    }

    private static bool Installed()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(RsvgConvert.Program, "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
