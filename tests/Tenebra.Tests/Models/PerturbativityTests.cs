using Tenebra.Decays;
using Tenebra.DirectDetection;
using Tenebra.Models;

namespace Tenebra.Tests.Models;

public sealed class PerturbativityTests
{
    private static Model Of(string name) => Model.Load(DataFolder.Embedded, name);

    [Fact]
    public void A_loop_costs_as_much_as_the_tree_at_4π()
    {
        DarkMatter dark = Of("dark-photon").DarkMatter with { AlphaD = Perturbativity.Largest };
        Assert.Equal(1, dark.Coupling * dark.Coupling / (16 * Math.PI * Math.PI), 1e-12);
    }

    [Theory]
    [InlineData("12.566", true)]
    [InlineData("12.567", false)]
    public void AlphaD_ends_at_4π_at_any_mass(string alphaD, bool allowed)
    {
        if (allowed) Assert.Contains("alphaD above 1: tree level is not to be trusted", Of("dark-photon").With("alphaD", alphaD).CaveatsAt(0.01));
        else
            Assert.StartsWith(
                "alphaD: 12.57 is not allowed (need at most 4 pi = 12.57: beyond, g_D is above 4 pi",
                Assert.Throws<InputException>(() => Of("dark-photon").With("alphaD", alphaD)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Up_to_one_there_is_nothing_to_say()
    {
        Assert.Empty(Perturbativity.Caveats(Of("dark-photon").With("alphaD", "1"), 1));
        Assert.All(Model.Names(DataFolder.Embedded), name => Assert.Empty(Perturbativity.Caveats(Of(name), 0.1)));
    }

    /// <summary>g = √(4πα) ε is 4π at ε = 41.5, and √4π at 11.7.</summary>
    [Fact]
    public void The_mixing_of_a_dark_photon_ends_where_e_times_it_is_4π()
    {
        double e = Math.Sqrt(4 * Math.PI / 137.035999), largest = 4 * Math.PI / e;
        Model model = Of("dark-photon");
        Assert.Throws<InputException>(() => model.With("epsilon", $"{1.0001 * largest}"));
        Assert.Equal(Perturbativity.Largest, Perturbativity.Visible(model.With("epsilon", $"{0.99999 * largest}"), 1), 1e-3);
        Assert.Contains("epsilon makes a coupling above sqrt(4 pi)", Assert.Single(Perturbativity.Caveats(model.With("epsilon", "12"), 1)), StringComparison.Ordinal);
        Assert.Empty(Perturbativity.Caveats(model.With("epsilon", "11"), 1));
    }

    /// <summary>c_D in GeV⁻¹ acts at the mass of the mediator, or at that of the pair: lengths and masses scaled together change nothing.</summary>
    [Fact]
    public void The_strength_of_a_tensor_has_no_dimension()
    {
        Model one = Of("spin-2").With("alphaD", "0.3"), tenth = Of("spin-2").With("alphaD", "0.003");
        Assert.Equal(Perturbativity.Dark(one, 0.5), Perturbativity.Dark(tenth, 5), 1e-12);
        Assert.Equal(0.3 * 0.25, Perturbativity.Dark(one, 0.5), 1e-12);
        Assert.Equal(0.3, Perturbativity.Dark(one.With("massRatio", "1"), 0.5), 1e-12);
        Perturbativity.Check(one, 6.4);
        Assert.Contains("at most 0.2991 GeV^-2 at a mass of 6.482 GeV", Assert.Throws<InputException>(() => Perturbativity.Check(one, 6.482)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coupling_to_photons_is_taken_times_the_mass()
    {
        Model alp = Of("alp-photon").With("g", "1");
        Assert.Equal(0.09 / (4 * Math.PI), Perturbativity.Visible(alp, 0.3), 1e-12);
        Perturbativity.Check(alp, 12.5);
        Assert.Throws<InputException>(() => Perturbativity.Check(alp, 12.6));
    }

    [Fact]
    public void Charge_under_the_photon_is_epsilon_e()
    {
        Assert.Equal(0.01 / 137.035999, Perturbativity.Visible(Of("millicharged").With("epsilon", "0.1"), 3), 1e-9);
    }

    [Fact]
    public void Widths_and_electron_scattering_refuse_what_the_rule_refuses()
    {
        Model strong = Of("spin-2").With("alphaD", "50");
        Assert.Throws<InputException>(() => DecaySummary.Of(strong, 5));
        Assert.Contains("alphaD times the square of the energy above 1: tree level is not to be trusted", DecaySummary.Of(strong, 0.3).Provenance.Caveats);
        Model beyond = Of("dark-photon") with { DarkMatter = Of("dark-photon").DarkMatter with { AlphaD = 50 } };
        Assert.Throws<InputException>(() => DirectDetectionSummary.Of(beyond, 0.1));
    }
}
