using System.Text.Json;
using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class PrecisionVerbTests
{
    [Fact]
    public void The_band_of_2021_names_the_coupling_of_a_vector_of_10_MeV()
    {
        JsonElement report = CliRun.Words("g-2 vector --mass 0.01 --set g=5.032e-4 --band fnal-2021 --json").Json;
        JsonElement band = Assert.Single(report.GetProperty("bands").EnumerateArray().ToArray());
        Assert.Equal(1, band.GetProperty("central").GetDouble() / 5.032e-4, 3e-4);
        Assert.Equal(1, report.GetProperty("deltaA").GetDouble() / 251e-11, 6e-4);
        Assert.Equal(2, band.GetProperty("favoured1Sigma").GetArrayLength());
        Assert.InRange(band.GetProperty("excludedAbove95").GetDouble(), band.GetProperty("excludedAbove90").GetDouble(), 7e-4);
    }

    [Theory]
    [InlineData("mu", 5)]
    [InlineData("e", 6)]
    [InlineData("tau", 2)]
    public void Every_band_says_which_measurement_and_which_prediction_it_compares(string lepton, int bands)
    {
        string model = lepton == "tau" ? "lepton-scalar" : "vector";
        JsonElement[] all = [.. CliRun.Words($"g-2 {model} --mass 0.01 --lepton {lepton} --json").Json.GetProperty("bands").EnumerateArray()];
        string text = CliRun.Words($"g-2 {model} --mass 0.01 --lepton {lepton}").Output;
        Assert.Equal(bands, all.Select(b => b.GetProperty("title").GetString()).Distinct().Count());
        Assert.All(all, b => Assert.Contains($"\n{b.GetProperty("band").GetString()!.PadRight(20)}{b.GetProperty("title").GetString()}\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pseudoscalar_is_not_favoured_by_a_positive_shift()
    {
        JsonElement band = CliRun.Words("g-2 pseudoscalar --mass 0.01 --band fnal-2021 --json").Json.GetProperty("bands")[0];
        Assert.Equal(JsonValueKind.Null, band.GetProperty("central").ValueKind);
        Assert.Equal(JsonValueKind.Null, band.GetProperty("favoured2Sigma").ValueKind);
        Assert.Equal(0, band.GetProperty("excludedAbove90").GetDouble());
        Assert.Contains("none", CliRun.Words("g-2 pseudoscalar --mass 0.01 --band fnal-2021").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alp-muon", true)]
    [InlineData("muon-pseudoscalar", false)]
    public void A_coupling_to_two_photons_beside_that_to_the_lepton_is_said_to_be_left_out(string model, bool said) =>
        Assert.Equal(said, CliRun.Words($"g-2 {model} --mass 0.01 --lepton mu --json").Json.GetRawText().Contains("logarithm of the cut-off", StringComparison.Ordinal));

    [Fact]
    public void A_mediator_that_does_not_couple_to_the_lepton_shifts_nothing_and_says_why()
    {
        JsonElement report = CliRun.Words("g-2 vector --mass 0.01 --lepton tau --set tau=0 --json").Json;
        Assert.Equal(0, report.GetProperty("deltaA").GetDouble());
        Assert.Equal(0, report.GetProperty("bands").GetArrayLength());
        Assert.Contains("Delta a             0\n", CliRun.Words("g-2 pseudoscalar --mass 0.01 --lepton tau --set tau=0").Output, StringComparison.Ordinal);
        Assert.Contains("does not couple to tau", report.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_band_is_drawn_none_is_warned_of_and_a_left_out_coupling_is()
    {
        CliRun none = CliRun.Words("g-2 alp-electron --mass 0.1 --lepton mu"), bands = CliRun.Words("g-2 alp-electron --mass 0.1 --lepton e");
        Assert.DoesNotContain("the bands of a lepton disagree", none.Error, StringComparison.Ordinal);
        Assert.Contains("the bands of a lepton disagree", bands.Error, StringComparison.Ordinal);
        Assert.Contains("coupling to two photons", bands.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("coupling to two photons", CliRun.Words("g-2 dark-photon --mass 0.1").Error, StringComparison.Ordinal);
        Assert.Matches(@"\nDelta a / g\^2 +\S+ GeV\^2\n", bands.Output);
    }

    [Theory]
    [InlineData("spin-2", "2", ExitCode.Done, "spin 2: an order of magnitude")]
    [InlineData("spin-2", "0.5", ExitCode.BadInput, "10 masses of the mu")]
    [InlineData("millicharged", "2", ExitCode.BadInput, "vacuum polarisation")]
    public void Spin_two_gives_no_band_and_the_photon_is_refused(string model, string mass, int code, string words)
    {
        CliRun run = CliRun.Of("g-2", model, "--mass", mass);
        Assert.Contains(words, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(code, run.Code);
    }

    [Fact]
    public void A_cross_section_is_turned_into_the_mixing_that_gives_it()
    {
        JsonElement there = CliRun.Words("direct-detection dark-photon --mass 0.03 --set epsilon=1e-4 --json").Json;
        string sigma = there.GetProperty("sigmaECm2").GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        JsonElement back = CliRun.Words($"direct-detection dark-photon --mass 0.03 --sigma-e {sigma} --json").Json;
        Assert.Equal(1e-4, back.GetProperty("value").GetDouble(), 1e-16);
        Assert.Equal("1", back.GetProperty("formFactor").GetString());
    }

    [Theory]
    [InlineData("g-2 dark-photon --mass 0.01 --lepton mu-", "unknown --lepton 'mu-' (did you mean 'mu'?")]
    [InlineData("g-2 dark-photon --mass 0.01 --lepton e --band fnal-2021", "--band: unknown band of e 'fnal-2021'")]
    [InlineData("direct-detection dark-photon --mass 0.03 --sigma-e 1e-39 --set epsilon=1", "fix the same number")]
    [InlineData("direct-detection dark-photon --mass 0.03 --set darkMatter=majorana", "square of the velocity")]
    [InlineData("direct-detection dark-photon --mass 0.03 --set darkMatter=pseudo-dirac --set splitting=0.1", "inelastically")]
    [InlineData("direct-detection pseudoscalar --mass 0.03", "fourth power")]
    public void What_cannot_be_answered_is_refused_with_a_reason(string command, string words)
    {
        CliRun run = CliRun.Words(command);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }
}
