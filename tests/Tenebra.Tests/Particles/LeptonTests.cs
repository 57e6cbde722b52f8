using Tenebra.Particles;

namespace Tenebra.Tests.Particles;

public class LeptonTests
{
    [Theory]
    [InlineData("e-", Lepton.Electron, -1, 11, 0.51099895e-3)]
    [InlineData("e+", Lepton.Positron, 1, -11, 0.51099895e-3)]
    [InlineData("mu-", Lepton.MuonMinus, -1, 13, 0.1056583755)]
    [InlineData("mu+", Lepton.MuonPlus, 1, -13, 0.1056583755)]
    [InlineData("tau-", Lepton.TauMinus, -1, 15, 1.7769)]
    [InlineData("tau+", Lepton.TauPlus, 1, -15, 1.7769)]
    public void A_lepton_is_read_by_its_symbol(string symbol, Lepton lepton, int charge, int pdgId, double mass)
    {
        Assert.Equal(lepton, Leptons.Parse(symbol));
        Assert.Equal(symbol, lepton.Symbol);
        Assert.Equal(charge, lepton.Charge);
        Assert.Equal(pdgId, lepton.PdgId);
        Assert.Equal(1, lepton.Mass / mass, 1e-4);
    }

    [Fact]
    public void An_unknown_lepton_is_refused_with_the_nearest_name()
    {
        InputException e = Assert.Throws<InputException>(() => Leptons.Parse("mu"));
        Assert.Contains("did you mean 'mu", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_lepton_has_no_mass() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Lepton)99).Mass);
}
