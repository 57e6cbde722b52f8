using System.Text.Json;
using Tenebra.Tests.Golden;

namespace Tenebra.Tests.Cli;

public sealed class ShowVerbTests
{
    [Theory]
    [InlineData("dark-photon")]
    [InlineData("inelastic-dark-photon")]
    [InlineData("scalar")]
    [InlineData("alp-muon")]
    [InlineData("spin-2-universal")]
    [InlineData("millicharged")]
    [InlineData("mu-minus-tau")]
    public void A_model_is_shown_with_its_currents_normalisations_and_widths(string model) =>
        GoldenFile.Check($"show/{model}.txt", CliRun.Words($"show {model}").Output);

    [Theory]
    [InlineData("axial-vector", "width axial-vector --mass 0.001 --set alphaD=0")]
    [InlineData("three-photons", "width dark-photon --mass 0.0005 --set alphaD=0")]
    [InlineData("spin-2-universal", "width spin-2-universal --mass 0.5")]
    public void Widths_are_printed_with_the_reason_of_a_stable_mediator(string file, string words) =>
        GoldenFile.Check($"width/{file}.txt", CliRun.Words(words).Output);

    // Γ of A′ → χχ̄ from nothing but the page: α_D M/3 (1 + 2r) β with m_χ = M/3.
    [Fact]
    public void What_is_shown_gives_the_width()
    {
        JsonElement shown = CliRun.Words("show dark-photon --json").Json, width = CliRun.Words("width dark-photon --mass 0.3 --json").Json;
        string[] facts = [.. shown.GetProperty("facts").EnumerateArray().Select(f => $"{f.GetProperty("name")}: {f.GetProperty("value")}")];
        Assert.Contains("dark current: g_D V_μ χ̄γ^μχ", facts);
        Assert.Contains("masses: m_χ = M/massRatio = M/3", facts);
        Assert.Contains("alphaD: α_D = g_D²/4π = 0.1, g_D = 1.12099824328", facts);
        Assert.Contains("width: dark matter: α_D M/3 (1 + 2r) β", facts);
        double dark = width.GetProperty("channels").EnumerateArray().Single(c => c.GetProperty("final").GetString() == "chi chibar").GetProperty("widthGeV").GetDouble();
        Assert.Equal(1, dark / (0.1 * 0.3 / 3 * (1 + 2 / 9.0) * Math.Sqrt(1 - 4 / 9.0)), 1e-12);
    }
}
