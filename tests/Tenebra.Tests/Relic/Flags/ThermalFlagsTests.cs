using Tenebra.Models;
using Tenebra.Relic.Flags;

namespace Tenebra.Tests.Relic.Flags;

public sealed class ThermalFlagsTests
{
    // H with g = 10.75.
    private static double Expansion(double T) => Math.Sqrt(4 * Math.Pow(Math.PI, 3) * 10.75 / 45) * T * T / 1.220890e19;

    private static AnnihilationEra Era(double freezeOut, double last) => new(freezeOut, Expansion(freezeOut), last, Expansion(last));

    private static Model DarkPhoton => Model.Load(DataFolder.Embedded, "dark-photon").With("alphaD", "0.1").With("darkMatter", "dirac");

    [Fact]
    public void An_ordinary_relic_of_a_dark_photon_keeps_its_temperature()
    {
        // 100 MeV, m_A' = 300 MeV, epsilon of the abundance: 1e5 H.
        Assert.Null(ThermalFlags.Decoupling(DarkPhoton, 0.3, 2.18448e-4, Era(0.1 / 19.6, 0.1 / 60)));
        Assert.Empty(ThermalFlags.Of(DarkPhoton, 0.3, 2.18448e-4, Era(0.1 / 19.6, 0.1 / 60), default));
    }

    [Fact]
    public void A_tiny_coupling_next_to_a_resonance_decouples_early() =>
        Assert.Contains("at freeze-out", ThermalFlags.Decoupling(DarkPhoton, 0.3, 1e-8, Era(5e-3, 1e-3))!, StringComparison.Ordinal);

    [Fact]
    public void Annihilation_that_goes_on_long_after_freeze_out_is_noticed()
    {
        // About 100 H at freeze-out, and less by the fourth power of the temperature.
        string? flag = ThermalFlags.Decoupling(DarkPhoton, 0.3, 7e-6, Era(5e-3, 1e-3));
        Assert.Contains("before the last tenth", flag!, StringComparison.Ordinal);
    }

    [Fact]
    public void Muons_heavier_than_the_temperature_do_not_hold_dark_matter()
    {
        Model muons = Model.Load(DataFolder.Embedded, "muon-scalar");
        double RatioAt(double T) => KineticDecoupling.MomentumExchangeRate(muons, 0.33, 1e-4, T) / Expansion(T);
        Assert.True(RatioAt(0.11 / 20) < 1e-3 * RatioAt(0.05));
    }

    [Fact]
    public void Everything_at_once_is_three_flags()
    {
        IReadOnlyList<string> flags = ThermalFlags.Of(DarkPhoton, 0.015, 1e-12, Era(2.5e-4, 1e-4), new EnergyInjection(1e-8, 0, 0, 0, 0));
        Assert.Collection(
            flags,
            f => Assert.StartsWith("early kinetic decoupling", f, StringComparison.Ordinal),
            f => Assert.StartsWith("CMB", f, StringComparison.Ordinal),
            f => Assert.StartsWith("light", f, StringComparison.Ordinal));
    }
}
