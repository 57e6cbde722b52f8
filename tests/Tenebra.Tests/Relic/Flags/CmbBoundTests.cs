using Tenebra.Relic.Flags;

namespace Tenebra.Tests.Relic.Flags;

public sealed class CmbBoundTests
{
    private const double PerGeV2 = 1.167330e-17;

    // Canonical cross sections for 0.12 of dark matter that is its own antiparticle, cm^3/s.
    [Theory]
    [InlineData(10, 2.4e-26, 4.5)]
    [InlineData(0.01, 3.9e-26, 9750)]
    [InlineData(100, 2.1e-26, 0.295)]
    public void Light_relics_of_an_s_wave_to_electrons_are_excluded(double mass, double sigmaV, double ratio) =>
        Assert.Equal(1, CmbBound.Ratio(mass, new EnergyInjection(sigmaV / PerGeV2, 0, 0, 0, 0)) / ratio, 2e-3);

    [Fact]
    public void Ten_GeV_to_hadrons_is_excluded_and_a_hundred_is_not()
    {
        var ten = new EnergyInjection(0, 0, 0, 2.4e-26 / PerGeV2, 0);
        Assert.Contains("2.2 times", CmbBound.Flag(10, ten)!, StringComparison.Ordinal);
        Assert.Null(CmbBound.Flag(100, ten));
        Assert.Null(CmbBound.Flag(0.01, default));
    }

    [Fact]
    public void Final_states_add_up_and_half_the_rate_is_half_the_energy()
    {
        var all = new EnergyInjection(1e-9, 2e-9, 3e-9, 4e-9, 5e-9);
        double sum = CmbBound.Ratio(3, new(1e-9, 0, 0, 0, 0)) + CmbBound.Ratio(3, new(0, 2e-9, 0, 0, 0)) + CmbBound.Ratio(3, new(0, 0, 3e-9, 0, 0))
            + CmbBound.Ratio(3, new(0, 0, 0, 4e-9, 0)) + CmbBound.Ratio(3, new(0, 0, 0, 0, 5e-9));
        Assert.Equal(1, CmbBound.Ratio(3, all) / sum, 1e-12);
        Assert.Equal(0.5, CmbBound.Ratio(3, new(5e-10, 1e-9, 1.5e-9, 2e-9, 2.5e-9)) / sum, 1e-12);
    }

    // p_ann is in the rate per square of the density: at the bound of Planck itself.
    [Fact]
    public void All_energy_at_the_bound_is_the_bound()
    {
        double sigmaV = 3.2e-28 * 10 / DepositionEfficiency.Photons(10) / PerGeV2;
        Assert.Equal(1, CmbBound.Ratio(10, new EnergyInjection(0, 0, 0, 0, sigmaV)), 1e-5);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-3)]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(7)]
    [InlineData(1e4)]
    public void Efficiencies_are_shares_of_the_energy_and_have_no_steps(double energy)
    {
        foreach (Func<double, double> share in (Func<double, double>[])[DepositionEfficiency.Electrons, DepositionEfficiency.Photons, DepositionEfficiency.Muons])
        {
            Assert.InRange(share(energy), 0.1, 1);
            Assert.Equal(share(energy), share(energy * (1 + 1e-9)), 1e-8);
        }
    }

    // The spectrum of mu -> e nu nu in flight, x = E_e/E_mu, over the share of its electrons.
    [Theory]
    [InlineData(0.15, 0.03)]
    [InlineData(0.7, 3e-3)]
    [InlineData(5, 0.03)]
    [InlineData(50, 0.015)]
    public void A_muon_deposits_what_its_electron_does(double energy, double bend)
    {
        const int n = 20_000;
        double deposited = 0, carried = 0;
        for (int i = 0; i < n; i++)
        {
            double x = (i + 0.5) / n, weight = x * (5 / 3.0 - 3 * x * x + 4 / 3.0 * x * x * x) / n;
            carried += weight;
            deposited += weight * DepositionEfficiency.Electrons(x * energy);
        }
        Assert.Equal(0.35, carried, 1e-6);
        Assert.Equal(1, DepositionEfficiency.Muons(energy) / deposited, bend);
    }

    // Planck with thermal s-waves of 2.2e-26 cm^3/s: masses below which each channel is excluded, of published efficiencies.
    [Theory]
    [InlineData("electrons", 25, 50)]
    [InlineData("muons", 9, 20)]
    [InlineData("taus", 8, 17)]
    [InlineData("hadrons", 14, 28)]
    [InlineData("photons", 20, 40)]
    public void Thermal_relics_are_excluded_below_some_tens_of_GeV(string channel, double least, double largest)
    {
        const double sigmaV = 2.2e-26 / PerGeV2;
        EnergyInjection injection = channel switch
        {
            "electrons" => new(sigmaV, 0, 0, 0, 0),
            "muons" => new(0, sigmaV, 0, 0, 0),
            "taus" => new(0, 0, sigmaV, 0, 0),
            "hadrons" => new(0, 0, 0, sigmaV, 0),
            _ => new(0, 0, 0, 0, sigmaV),
        };
        Assert.True(CmbBound.Ratio(least, injection) > 1);
        Assert.True(CmbBound.Ratio(largest, injection) < 1);
    }

    // Dips: electrons and photons of 1 MeV, whose Compton scattering and cascade leave little; and where photons have a few GeV.
    [Fact]
    public void Efficiencies_have_their_dips_where_photons_go_through_the_gas()
    {
        Assert.True(DepositionEfficiency.Photons(1e-3) < DepositionEfficiency.Photons(0.03));
        Assert.True(DepositionEfficiency.Electrons(1e-3) < DepositionEfficiency.Electrons(0.03));
        Assert.True(DepositionEfficiency.Photons(2) < 0.6 * DepositionEfficiency.Photons(0.04) && DepositionEfficiency.Photons(2) < DepositionEfficiency.Photons(10));
        Assert.True(DepositionEfficiency.Electrons(1) < 0.6 * DepositionEfficiency.Electrons(0.03) && DepositionEfficiency.Electrons(1) < DepositionEfficiency.Electrons(10));
    }

    // Judgements have no other truth than the page that tells them.
    [Fact]
    public void Efficiencies_are_those_of_the_documentation()
    {
        string[] page = File.ReadAllLines(ProjectFolder.Of("docs", "physics", "relic-flags.md"));
        string[] Row(string name) => [.. page.Single(l => l.StartsWith($"| {name} |", StringComparison.Ordinal)).Split('|')[2..^1].Select(c => c.Trim())];
        double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        double[] energies = [.. Row("energy [GeV]").Select(Number)];
        foreach ((string name, Func<double, double> share) in new (string, Func<double, double>)[] { ("e⁺e⁻", DepositionEfficiency.Electrons), ("γγ", DepositionEfficiency.Photons) })
        {
            string[] row = Row(name);
            for (int i = 0; i < row.Length; i++)
                if (row[i].Length > 0) Assert.Equal(Number(row[i]), share(energies[i]), 1e-12);
        }
        Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"τ {DepositionEfficiency.Taus} and hadrons {DepositionEfficiency.Hadrons} at every energy"), string.Join('\n', page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, "muons", "to 30 %")]
    [InlineData(3, "taus", "to a factor 1.5")]
    [InlineData(3, "hadrons", "to a factor 1.5")]
    [InlineData(1e-3, "electrons", "to a factor 2")]
    [InlineData(2, "photons", "to a factor 2")]
    [InlineData(0.03, "electrons", "to 30 %")]
    public void The_flag_says_how_well_the_efficiency_is_known(double mass, string channel, string words)
    {
        const double rate = 1e-6;
        EnergyInjection injection = channel switch
        {
            "electrons" => new(rate, 0, 0, 0, 0),
            "muons" => new(0, rate, 0, 0, 0),
            "taus" => new(0, 0, rate, 0, 0),
            "hadrons" => new(0, 0, 0, rate, 0),
            _ => new(0, 0, 0, 0, rate),
        };
        Assert.Contains(words, CmbBound.Flag(mass, injection)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_mass_there_is_no_ratio() => Assert.Throws<ArgumentOutOfRangeException>(() => CmbBound.Ratio(0, default));
}
