using System.Text.RegularExpressions;

namespace Tenebra.Tests.Architecture;

public partial class SourceStyleTests
{
    [GeneratedRegex(@"(Utils?|Helpers?|Managers?)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyWord { get; }

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+\w*(Utils?|Helpers?|Managers?)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex EmptyType { get; }

    // A path from the root of somebody's machine, in a string or a comment.
    [GeneratedRegex("""(?<![\w.~<])/(work|home|root|tmp|mnt|Users|usr|opt|var|etc|data)(/|\b(?=["'`\s]))|[A-Z]:\\\\""", RegexOptions.ExplicitCapture)]
    private static partial Regex AbsolutePath { get; }

    [Fact]
    public void There_are_sources_to_look_at()
    {
        Assert.True(SourceFiles.OfLibrary.Count > 30);
        Assert.True(SourceFiles.All.Count > SourceFiles.OfLibrary.Count);
    }

    [Fact]
    public void No_file_or_type_bears_a_name_without_meaning()
    {
        Assert.Empty(SourceFiles.All.Where(f => EmptyWord.IsMatch(Path.GetFileNameWithoutExtension(f.Path))).Select(f => f.Name));
        Assert.Empty(SourceFiles.All.Where(f => EmptyType.IsMatch(f.Code)).Select(f => f.Name));
    }

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Assert.Empty(SourceFiles.All.Where(f => f.Lines.Count > 300).Select(f => $"{f.Name}: {f.Lines.Count} lines"));

    [Fact]
    public void No_source_names_a_place_on_somebodys_machine()
    {
        var faults = from file in SourceFiles.All from line in file.Lines where AbsolutePath.IsMatch(line) select $"{file.Name}: {line.Trim()}";
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("\"/work/shared/x.json\"", true)]
    [InlineData("// see /home/me/notes", true)]
    [InlineData("\"C:\\\\data\"", true)]
    [InlineData("read from data/models/x.json", false)]
    [InlineData("k/E and U/2E", false)]
    [InlineData("</remarks>", false)]
    public void A_place_on_somebodys_machine_is_recognised(string line, bool isOne) => Assert.Equal(isOne, AbsolutePath.IsMatch(line));
}
