using System.Text.Json;
using Tenebra.Cli;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Cli;

public sealed class XsecTests
{
    private const string Vector = "xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1 --x-min 0.5 --json";

    [Fact]
    public void The_printed_cross_section_is_the_library_s_to_the_last_digit()
    {
        var nucleus = new Nucleus(82, 207);
        var emission = new Emission(
            MediatorKind.Vector, Constants.ElectronMass, 100, 0.1, nucleus, FormFactors.Of("tsai", nucleus));
        Estimate truth = new BremsstrahlungSettings().CrossSection(emission, EmissionWindow.Above(0.5));
        JsonElement printed = CliRun.Words(Vector).Json;
        Assert.Equal(truth.Value, Number(printed, "sigmaGeV2"));
        Assert.Equal(truth.Value * Constants.PicobarnPerGeV2, Number(printed, "sigmaPb"));
        Assert.Equal(truth.RelativeError, Number(printed, "relativeError"));
    }

    [Fact]
    public void The_cross_section_goes_with_the_square_of_the_coupling()
    {
        double one = Number(CliRun.Words(Vector).Json, "sigmaPb");
        double third = Number(CliRun.Words($"{Vector} --coupling 0.5").Json, "sigmaPb");
        Assert.Equal(0.25 * one, third, 1e-12 * one);
    }

    [Fact]
    public void A_kinetic_mixing_is_a_coupling_in_units_of_e()
    {
        JsonElement mixed = CliRun.Words($"{Vector} --epsilon 1e-3").Json;
        double one = Number(CliRun.Words(Vector).Json, "sigmaPb");
        Assert.Equal(4 * Math.PI / 137.035999 * 1e-6, Number(mixed, "sigmaPb") / one, 1e-14);
    }

    [Fact]
    public void A_mediator_heavier_than_the_beam_energy_has_no_cross_section_and_a_reason()
    {
        JsonElement forbidden = CliRun.Words("xsec --mediator scalar --beam mu+ --energy 160 --target Pb --mass 200 --json").Json;
        Assert.Equal(0, Number(forbidden, "sigmaPb"));
        Assert.Contains("200 GeV", forbidden.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_kinematics_close_gives_a_reason()
    {
        JsonElement closed = CliRun.Words("xsec --mediator vector --beam e- --energy 1 --target Pb --mass 0.5 --x-max 0.4 --json").Json;
        Assert.Equal(0, Number(closed, "sigmaPb"));
        Assert.Contains("range of x", closed.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Isotopes_differ_by_their_mass_number()
    {
        JsonElement element = CliRun.Words(Vector).Json, isotope = CliRun.Words(Vector.Replace("Pb", "Pb-207", StringComparison.Ordinal)).Json;
        Assert.Equal(Number(element, "sigmaPb"), Number(isotope, "sigmaPb"));
        Assert.NotEqual(Number(element, "sigmaPb"), Number(CliRun.Words(Vector.Replace("Pb", "Pb-208", StringComparison.Ordinal)).Json, "sigmaPb"));
    }

    [Fact]
    public void A_bare_inelastic_adds_the_first_of_its_names()
    {
        JsonElement bare = CliRun.Words($"{Vector} --inelastic").Json;
        JsonElement named = CliRun.Words($"{Vector} --inelastic tsai-inelastic").Json;
        Assert.Equal("tsai-inelastic", bare.GetProperty("inelastic").GetString());
        Assert.Equal(Number(named, "sigmaPb"), Number(bare, "sigmaPb"));
        Assert.True(Number(bare, "sigmaPb") > Number(CliRun.Words(Vector).Json, "sigmaPb"));
    }

    [Fact]
    public void The_spectrum_adds_up_to_the_cross_section()
    {
        const int points = 200;
        string grid = string.Join(',', Enumerable.Range(0, points).Select(i => 0.3 + 0.4 * (i + 0.5) / points));
        JsonElement spectrum = CliRun.Words($"{Vector.Replace("0.5", "0.3", StringComparison.Ordinal)} --x-max 0.7 --method iww --differential {grid}").Json;
        double sum = spectrum.GetProperty("differential").EnumerateArray().Sum(p => p.GetProperty("dSigmaDxPb").GetDouble()) * 0.4 / points;
        Assert.Equal(1, sum / Number(spectrum, "sigmaPb"), 1e-4);
    }

    [Fact]
    public void The_largest_momentum_transfer_of_an_approximation_is_stated()
    {
        JsonElement approximate = CliRun.Words($"{Vector} --method ww").Json, exact = CliRun.Words(Vector).Json;
        Assert.Equal(0.01 + Constants.ElectronMass * Constants.ElectronMass, Number(approximate, "tMax"), 1e-12);
        Assert.Equal(JsonValueKind.Null, exact.GetProperty("tMax").ValueKind);
    }

    [Fact]
    public void The_text_has_units()
    {
        CliRun run = CliRun.Words(Vector.Replace(" --json", "", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^sigma +1\.0\d+E\+11 pb\n +27\d\.\d+ GeV\^-2\n", run.Output);
    }

    private static double Number(JsonElement document, string key) => document.GetProperty(key).GetDouble();
}
