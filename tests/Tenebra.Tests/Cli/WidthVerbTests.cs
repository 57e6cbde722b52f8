using System.Text.Json;
using Tenebra.Cli;

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
