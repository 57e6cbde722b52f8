using System.Text.Json;
using Tenebra.Cli;
using Tenebra.Tests.Golden;

namespace Tenebra.Tests.Cli;

public sealed class WidthVerbTests
{
    [Fact]
    public void An_axion_like_particle_flies_four_metres()
    {
        JsonElement width = CliRun.Words("width alp-photon --mass 0.1 --energy 100 --json").Json;
        Assert.Equal(396.7, width.GetProperty("labDecayLengthCm").GetDouble(), 0.05);
        Assert.Contains("in the laboratory   396.7", CliRun.Words("width alp-photon --mass 0.1 --energy 100").Output, StringComparison.Ordinal);
    }

    // Γ = 3.43e-16 GeV of χ₂ of 0.14 GeV by a dark photon of 0.33 GeV at α_D = 0.1, ε = 1e-3.
    [Fact]
    public void The_excited_state_decays_by_a_virtual_dark_photon()
    {
        JsonElement heavy = CliRun.Words("width inelastic-dark-photon --mass 0.33 --set massRatio=3.3 --json").Json.GetProperty("excitedState");
        Assert.Equal(0.14, heavy.GetProperty("massGeV").GetDouble(), 1e-12);
        Assert.Equal(1, heavy.GetProperty("totalGeV").GetDouble() / 3.428702416808338e-16, 1e-8);
        Assert.Equal("chi1 e+ e-", heavy.GetProperty("channels")[0].GetProperty("final").GetString());
        Assert.Equal(JsonValueKind.Null, CliRun.Words("width dark-photon --mass 0.33 --json").Json.GetProperty("excitedState").ValueKind);
    }

    [Theory]
    [InlineData("real-scalar", "width inelastic-scalar --mass 0.3 --set splitting=5")]
    [InlineData("virtual-scalar", "width inelastic-scalar --mass 3 --set splitting=0.9")]
    [InlineData("stable", "width inelastic-scalar --mass 0.3 --set g=0")]
    public void The_decays_of_the_excited_state_are_printed_as_they_were(string name, string line) =>
        GoldenFile.Check($"cli/width-chi2-{name}.txt", CliRun.Words(line).Output);

    [Fact]
    public void A_real_dark_photon_is_a_channel_of_the_excited_state()
    {
        JsonElement heavy = CliRun.Words("width inelastic-dark-photon --mass 0.3 --set splitting=5 --json").Json.GetProperty("excitedState");
        JsonElement real = heavy.GetProperty("channels")[0];
        Assert.Equal("chi1 X", real.GetProperty("final").GetString());
        Assert.Equal(0.03488, real.GetProperty("widthGeV").GetDouble(), 0.5e-5);
        Assert.Equal(1, heavy.GetProperty("channels").EnumerateArray().Sum(c => c.GetProperty("branching").GetDouble()), 1e-12);
        Assert.Equal(JsonValueKind.Null, heavy.GetProperty("whyStable").ValueKind);
    }

    [Theory]
    [InlineData("--mass 0.1 --set splitting=0", "the splitting is 0")]
    [InlineData("--mass 0.1 --set alphaD=0", "alphaD is 0")]
    [InlineData("--mass 0.1 --set epsilon=0", "Delta = 0.0133333 GeV is below the mass of the mediator, and epsilon is 0")]
    public void A_stable_excited_state_says_why(string set, string reason)
    {
        CliRun text = CliRun.Words($"width inelastic-dark-photon {set}");
        Assert.Contains($"stable: {reason}", text.Output, StringComparison.Ordinal);
        JsonElement heavy = CliRun.Words($"width inelastic-dark-photon {set} --json").Json.GetProperty("excitedState");
        Assert.StartsWith(reason, heavy.GetProperty("whyStable").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, heavy.GetProperty("properDecayLengthCm").ValueKind);
        Assert.Equal(0, heavy.GetProperty("totalGeV").GetDouble());
    }

    [Fact]
    public void A_width_beyond_a_tenth_of_the_mass_comes_with_a_caveat()
    {
        Assert.Contains("chi2 is wider than a tenth of its mass", CliRun.Words("width inelastic-dark-photon --mass 0.3 --set splitting=50").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("chi2 is wider", CliRun.Words("width inelastic-dark-photon --mass 0.3 --set splitting=5").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Vector_mesons_decay_to_millicharged_particles()
    {
        JsonElement[] mesons = [.. CliRun.Words("width millicharged --mass 0.1 --json").Json.GetProperty("mesons").EnumerateArray()];
        Assert.Equal(["rho", "omega", "phi", "J/psi"], mesons.Select(m => m.GetProperty("meson").GetString()));
        // The line of the φ folded with the width to the pair by scipy.
        Assert.Equal(1, mesons[2].GetProperty("widthGeV").GetDouble() / 1.2711896e-12, 1e-5);
        Assert.InRange(mesons[0].GetProperty("relativeError").GetDouble(), 0.05, 0.3);
        Assert.Contains("phi -> chi chibar", CliRun.Words("width millicharged --mass 0.1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_energy_below_the_mass_is_refused()
    {
        CliRun run = CliRun.Words("width alp-photon --mass 0.1 --energy 0.05");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("--energy: 0.05 is not allowed (need at least the mass, 0.1 GeV)", run.Error, StringComparison.Ordinal);
    }
}
