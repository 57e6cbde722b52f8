using Tenebra.Materials;
using Tenebra.Production.ChargeExchange;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Production.ChargeExchange;

public sealed class ChargeExchangeTests
{
    private const double Microbarn = Constants.PicobarnPerGeV2 / 1e6;

    private static readonly ChargeExchangeTable Table = ChargeExchangeTable.Load(DataFolder.Embedded);
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly PionInteractionLength Lengths = PionInteractionLength.Load(DataFolder.Embedded);
    private static readonly Material Iron = Materials["Fe"];

    private static double InIron(string meson, double thickness) =>
        ChargeExchangeMesons.PerBeamParticle(Table[meson], Iron, Lengths, 50, thickness).Value;

    // Thresholds of the laboratory momentum as in the literature.
    [Theory]
    [InlineData("eta", 0.685)]
    [InlineData("eta'", 1.432)]
    [InlineData("KS", 0.0892)]
    public void Nothing_is_made_up_to_the_threshold(string meson, double momentum)
    {
        ChargeExchangeReaction reaction = Table[meson];
        Assert.Equal(momentum, reaction.ThresholdMomentum, tolerance: 1e-3);
        Assert.Equal(Estimate.Zero, reaction.OnProton(reaction.ThresholdMomentum));
        Assert.True(reaction.OnProton(reaction.ThresholdMomentum * 1.001).Value > 0);
    }

    [Fact]
    public void The_neutral_pion_needs_no_momentum() => Assert.Equal(0, Table["pi0"].ThresholdMomentum);

    [Theory]
    [InlineData("pi0", 5, 7)]
    [InlineData("eta", 2, 3)]
    [InlineData("eta'", 0.8, 1.2)]
    public void Cross_sections_on_the_proton_are_of_the_measured_order_from_40_to_50_GeV(string meson, double least, double largest)
    {
        Assert.InRange(Table[meson].OnProton(40).Value * Microbarn, least, largest);
        Assert.InRange(Table[meson].OnProton(50).Value * Microbarn, least, largest);
    }

    [Fact]
    public void The_energy_dependence_is_that_of_one_trajectory()
    {
        ChargeExchangeReaction eta = Table["eta"];
        double exponent = Math.Log(eta.OnProton(100).Value / eta.OnProton(25).Value) / Math.Log(4);
        Assert.Equal(eta.Power, exponent, tolerance: 1e-12);
        Assert.All(Table.All, r => Assert.InRange(r.Power, -1.4, -1.2));
    }

    [Fact]
    public void Hydrogen_is_the_proton_and_oxygen_is_four_of_them()
    {
        ChargeExchangeReaction eta = Table["eta"];
        Assert.Equal(eta.OnProton(50), eta.OnNucleus(50, new Nucleus(1, 1)));
        Assert.Equal(4, eta.OnNucleus(50, new Nucleus(8, 16)).Value / eta.OnProton(50).Value, tolerance: 1e-12);
    }

    [Fact]
    public void The_error_of_the_nuclear_power_grows_with_the_logarithm_of_Z()
    {
        double proton = Table["eta"].OnProton(50).RelativeError, exponent = 0.1 * Math.Log(82);
        Assert.Equal(Math.Sqrt(proton * proton + exponent * exponent), Table["eta"].OnNucleus(50, new Nucleus(82, 207)).RelativeError, tolerance: 1e-12);
    }

    [Fact]
    public void Half_of_the_kaons_live_short() => Assert.Equal(Table["KS"].OnProton(50), Table["KL"].OnProton(50));

    [Fact]
    public void A_thin_target_counts_its_nuclei()
    {
        double thickness = 1e-6, nuclei = Constants.Avogadro / Iron.Components[0].Element.AtomicWeight * thickness;
        double sigma = Table["eta"].OnNucleus(50, new Nucleus(26, 56)).Value * Constants.SquareCmPerGeV2;
        Assert.Equal(1, InIron("eta", thickness) / (nuclei * sigma), tolerance: 1e-7);
    }

    [Theory]
    [InlineData("eta", 160.8)]
    [InlineData("KL", 176.88)]
    public void A_thick_target_is_as_long_as_the_beam_lives(string meson, double lambda)
    {
        Assert.Equal(lambda / 1e-6, InIron(meson, double.PositiveInfinity) / InIron(meson, 1e-6), tolerance: 1e-6 * lambda / 1e-6);
        Assert.Equal(1 - Math.Exp(-1), InIron(meson, lambda) / InIron(meson, double.PositiveInfinity), tolerance: 1e-9);
    }

    [Fact]
    public void Behind_one_plate_a_second_sees_what_is_left_of_the_beam() =>
        Assert.Equal(1, (InIron("eta", 70) + Math.Exp(-70 / 160.8) * InIron("eta", 90)) / InIron("eta", 160), tolerance: 1e-9);

    [Fact]
    public void One_efficiency_explains_both_limits_of_the_search_with_pions_of_50_GeV()
    {
        // arXiv:2406.01990: 2.9e9 pions, Br(η) < 1.1e-4, Br(η′) < 2.1e-4; with no background 2.303/Br mesons were seen to be absent.
        double eta = 2.303 / 1.1e-4 / (2.9e9 * InIron("eta", double.PositiveInfinity));
        double etaPrime = 2.303 / 2.1e-4 / (2.9e9 * InIron("eta'", double.PositiveInfinity));
        Assert.InRange(eta, 0.1, 0.5);
        Assert.InRange(etaPrime / eta, 1 / 1.6, 1.6);
    }

    [Fact]
    public void Senseless_arguments_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InIron("eta", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table["eta"].OnProton(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Table["eta"].OnNucleus(50, new Nucleus(0, 1)));
        Assert.Throws<InputException>(() => Table["omega"]);
    }

    [Theory]
    [InlineData("pi+,eta,1,45,-1,0.1,0.6,0.1,1")]
    [InlineData("pi-,rho0,1,45,-1,0.1,0.6,0.1,1")]
    [InlineData("pi-,eta,0,45,-1,0.1,0.6,0.1,1")]
    [InlineData("pi-,eta,1,45,-1,0.1,0.6,0.1,1\npi-,eta,1,45,-1,0.1,0.6,0.1,1")]
    public void A_bad_row_is_refused(string rows)
    {
        const string Header = "beam,meson,sigmaMicrobarn,referenceGeV,power,relativeError,nuclearPower,nuclearPowerError,lengthOverPions";
        using var folder = new OverridingFolder("production/charge-exchange.csv", $"{Header}\n{rows}\n");
        Assert.Throws<InputException>(() => ChargeExchangeTable.Load(folder.Data));
    }
}
