using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class StabilityTests
{
    private static Model Of(string model, params string[] sets) =>
        sets.Aggregate(Model.Load(DataFolder.Embedded, model), (m, set) => m.With(set.Split('=')[0], set.Split('=')[1]));

    [Theory]
    [InlineData("axial-vector", 1e-3, "Landau and Yang", "alphaD=0")]
    [InlineData("axial-vector", 1e-3, "a pair of dark matter weighs 0.002 GeV", "massRatio=1")]
    [InlineData("spin-2", 1e-3, "diverges", "alphaD=0", "photon=0")]
    [InlineData("millicharged", 1e-3, "electric charge is conserved")]
    [InlineData("dark-axion-portal", 1e-3, "the axion is not lighter", "massRatio=1")]
    [InlineData("dark-axion-portal", 1e-3, "g is 0", "g=0")]
    [InlineData("vector", 1e-3, "every charge is 0; alphaD is 0", "alphaD=0", "electron=0", "muon=0", "tau=0")]
    [InlineData("dark-photon", 1, "epsilon is 0", "epsilon=0", "alphaD=0")]
    [InlineData("alp-photon", 1e-9, "below the smallest number", "photon=1e-80", "g=1e-100")]
    public void A_stable_mediator_says_why(string model, double mass, string why, params string[] sets)
    {
        var decay = DecaySummary.Of(Of(model, sets), mass);
        Assert.Equal(0, decay.Total);
        Assert.Contains(why, decay.WhyStable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("axial-vector", 2e-3)]
    [InlineData("dark-photon", 1e-4)]
    [InlineData("scalar", 1e-4)]
    [InlineData("alp-electron", 1e-9)]
    [InlineData("spin-2", 1e-4)]
    [InlineData("b-minus-l", 1e-9)]
    public void One_that_decays_does_not(string model, double mass)
    {
        var decay = DecaySummary.Of(Of(model, "alphaD=0"), mass);
        Assert.True(decay.Total > 0);
        Assert.Null(decay.WhyStable);
    }

    [Fact]
    public void A_vector_of_quarks_alone_leaves_out_its_loops()
    {
        Model vector = Of("vector", "alphaD=0", "electron=0", "muon=0", "tau=0");
        Model baryonic = vector with { Couplings = vector.Couplings with { Charges = vector.Couplings.Charges with { Up = 1 / 3.0, Down = 1 / 3.0 } } };
        Assert.Contains("couples to quarks alone, and loops of hadrons", DecaySummary.Of(baryonic, 0.01).WhyStable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alp-photon", 0.1, "gamma e+ e-", true)]
    [InlineData("alp-photon", 0.1, "gamma and hadrons", false)]
    [InlineData("scalar-photon", 0.3, "gamma and hadrons", true)]
    [InlineData("alp-photon", 1e-3, "gamma e+ e-", false)]
    [InlineData("scalar", 0.27, "pi pi", false)]
    [InlineData("scalar", 0.3, "pi pi", true)]
    [InlineData("pseudoscalar", 0.3, "three pions", false)]
    [InlineData("pseudoscalar", 0.5, "three pions", true)]
    [InlineData("lepton-scalar", 0.5, "pi pi", false)]
    [InlineData("muon-pseudoscalar", 0.5, "three pions", false)]
    public void What_is_left_out_is_said_where_it_is_open(string model, double mass, string words, bool said)
    {
        IReadOnlyList<string> caveats = DecaySummary.Of(Of(model, "alphaD=0"), mass).Provenance.Caveats;
        Assert.Equal(said, caveats.Any(c => c.Contains(words, StringComparison.Ordinal)));
    }

    // The neutral pion: 1.174(35) % measured, 1.19 % without radiative corrections.
    [Fact]
    public void A_neutral_pion_makes_a_Dalitz_pair_in_one_of_eighty_four() =>
        Assert.Equal(0.0119, PhotonWidths.InternalConversion(0.1349768, Constants.ElectronMass), 0.0001);

    [Theory]
    [InlineData("pseudoscalar", 1, "alphaD: 0.1 is not allowed (need less than 1.6E-09 at a massRatio of 100000", "darkMatter=vector", "massRatio=1e5")]
    [InlineData("b-minus-l", 1e6, "g: 3 is not allowed (need less than 2.467", "g=3")]
    public void A_width_above_the_mass_is_refused(string model, double mass, string message, params string[] sets)
    {
        string said = Assert.Throws<InputException>(() => DecaySummary.Of(Of(model, sets), mass)).Message;
        Assert.StartsWith(message, said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("is above the mass of", said, StringComparison.Ordinal);
    }
}
