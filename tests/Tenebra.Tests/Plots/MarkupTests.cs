using Tenebra.Plots;

namespace Tenebra.Tests.Plots;

public class MarkupTests
{
    [Theory]
    [InlineData("m_{A'} [GeV]", "/m/ _/A/ _′ | [GeV]")]
    [InlineData("10^{-3}", "|10 ^−3")]
    [InlineData("ε", "/ε/")]
    [InlineData("g_{ini} and α_{D}", "/g/ _ini | and  /α/ _/D/")]
    [InlineData("9.37×10^{11} EOT", "|9.37×10 ^11 | EOT")]
    [InlineData("NA64_{e}", "|NA64 _/e/")]
    [InlineData("A' → invisible", "/A/ |′ → invisible")]
    [InlineData("*y* [GeV^{2} μm]", "/y/ | [GeV ^2 | μm]")]
    [InlineData("BaBar_Lees2017", "|BaBar_Lees2017")]
    [InlineData("x^{open", "|x^{open")]
    [InlineData("2 * 3 * 4", "|2 * 3 * 4")]
    [InlineData("", "")]
    public void Variables_are_italic_and_scripts_are_set_off(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Markup.Parse(text).Select(Show)));

    [Fact]
    public void Plain_text_keeps_every_character_that_is_drawn() => Assert.Equal("mA′ [GeV]", Markup.PlainText("m_{A'} [GeV]"));

    [Fact]
    public void Scripts_take_less_room_than_letters_on_the_line()
    {
        Assert.Equal(TextMetrics.Width("10", 20) + TextMetrics.ScriptScale * TextMetrics.Width("11", 20), TextMetrics.Width("10^{11}", 20), tolerance: 1e-9);
        Assert.True(TextMetrics.Width("W", 20) > TextMetrics.Width("i", 20));
    }

    [Fact]
    public void Wrapped_lines_fit_and_lose_no_word()
    {
        const string text = "limits at 90 % CL from 9.37×10^{11 of them} electrons on target, and more words";
        IReadOnlyList<string> lines = TextMetrics.Wrap(text, 16, 250);
        Assert.Equal(text, string.Join(' ', lines));
        Assert.All(lines, l => Assert.True(TextMetrics.Width(l, 16) <= 250));
        Assert.True(lines.Count > 1);
    }

    private static string Show(TextRun run) =>
        run.Script switch { 1 => "^", -1 => "_", _ => run.Italic ? "" : "|" } + (run.Italic ? $"/{run.Text}/" : run.Text);
}
