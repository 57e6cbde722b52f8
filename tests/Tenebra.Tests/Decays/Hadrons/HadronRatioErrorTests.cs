using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Tests.Decays.Hadrons;

public sealed class HadronRatioErrorTests
{
    private static readonly QuarkCharges Baryon = new(1 / 3.0, 1 / 3.0, 1 / 3.0);

    // Below the omega R is two pions: 5 %.
    [Theory]
    [InlineData(0.5, 0.05, 0.003)]
    [InlineData(2.5, 0.07, 1e-12)]
    [InlineData(4.0, 0.25, 1e-12)]
    [InlineData(7, 0.04, 1e-12)]
    public void Where_one_part_is_all_of_R_its_error_is_that_of_R(double E, double error, double accuracy) =>
        Assert.Equal(error, HadronRatioError.At(E), accuracy);

    [Fact]
    public void A_cancellation_between_currents_is_not_called_precise()
    {
        // For the neutral kaon the isovector part is subtracted: with the sign turned round it adds to the same bound.
        HadronChannel channel = HadronChannels.NeutralKaons;
        CurrentForm form = CurrentForm.Of(channel.Ratio, 1.2);
        Assert.True(form.At(1, 1, 1) < form.Bound.At(1, 1, 1) / 3);
        Assert.True(form.At(-1, 1, 1) > form.At(1, 1, 1));
        Assert.Equal(form.VV, form.Bound.At(1, 0, 0));
        foreach ((double v, double w, double s) in ((double, double, double)[])[(1, 1, 1), (-1, 1, 1), (1, -1, 0.5), (0.3, 2, -1)])
            Assert.True(form.At(v, w, s) <= form.Bound.At(Math.Abs(v), Math.Abs(w), Math.Abs(s)) * (1 + 1e-12));
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void Other_charges_are_known_less_well_than_those_of_the_photon(double E) =>
        Assert.True(HadronRatioError.At(E, Baryon) > HadronRatioError.At(E));

    [Fact]
    public void The_error_is_that_of_charges_not_of_their_scale()
    {
        foreach (double E in (double[])[0.2, 0.78, 1.3, 1.9, 3.1, 5])
        {
            QuarkCharges tripled = new(1, 1, 1);
            Assert.Equal(1, HadronRatioError.At(E, tripled) / HadronRatioError.At(E, Baryon), 1e-11);
        }
        Assert.Equal(0, HadronRatioError.At(0.1));
    }

    [Fact]
    public void The_caveat_states_the_error_of_the_mass_that_was_asked()
    {
        Assert.Contains("at 0.5 GeV good to 5 %", HadronRatioError.Caveat(0.5, QuarkCharges.Photon), StringComparison.Ordinal);
        Assert.Contains("isoscalar", HadronRatioError.Caveat(0.5, Baryon), StringComparison.Ordinal);
        Assert.Contains("quarks in QCD", HadronRatioError.Caveat(3, Baryon), StringComparison.Ordinal);
        Assert.Contains("no Z", HadronRatioError.Caveat(40, Baryon), StringComparison.Ordinal);
    }

    // The angle of (0, 2, −1) to (1, 1, 1): cos = 1/√15. Where one current makes all, as w in three pions far from the φ, there is nothing to take apart.
    [Fact]
    public void Charges_other_than_the_photons_are_known_less_where_currents_are_measured_together()
    {
        Assert.Equal(Math.Sqrt(14 / 15.0), Baryon.FromPhoton, 1e-14);
        Assert.Equal(0, QuarkCharges.Photon.FromPhoton);
        Assert.Equal(0, new QuarkCharges(-2, 1, 1).FromPhoton);
        Assert.Equal(0, new CurrentForm(0, 3, 0, 0, 0, 0).Interference);
        Assert.Equal(0.5, new CurrentForm(2, 2, 0, -1, 0, 0).Interference, 1e-15);
        Assert.Equal(2 / 3.0, new CurrentForm(1, 1, 1, 0, 0, 0).Interference, 1e-15);
        Assert.InRange(HadronRatioError.At(0.7827, Baryon), 0.07, 0.1);
        Assert.InRange(HadronRatioError.At(1.1, Baryon), 0.3, 0.6);
        Assert.Equal(HadronRatioError.At(1.1, Baryon), HadronRatioError.At(1.1, new QuarkCharges(-1, -1, -1)), 1e-14);
    }

    // Two decays with widths a and b, of which b is known to e: B_b = b/(a+b) varies by B_a B_b e, and so does B_a.
    [Fact]
    public void Errors_of_branching_ratios_and_of_the_lifetime_are_those_of_varied_widths()
    {
        DecaySummary decays = DecaySummary.Of(Model.Load(DataFolder.Embedded, "dark-photon").With("alphaD", "0"), 0.7);
        Channel hadrons = decays.Channels.Single(c => c.Final == "hadrons"), electrons = decays.Channels.Single(c => c.Final == "e+ e-");
        double step = 1e-4 * hadrons.RelativeError * hadrons.Width, total = decays.Total + step;
        Assert.Equal(1, ((hadrons.Width + step) / total / hadrons.Branching - 1) * 1e4 / decays.BranchingErrorOf(hadrons), 1e-3);
        Assert.Equal(1, (1 - electrons.Width / total / electrons.Branching) * 1e4 / decays.BranchingErrorOf(electrons), 1e-3);
        Assert.Equal(hadrons.Branching * hadrons.RelativeError, decays.TotalError, 1e-15);
        Assert.Equal(HadronRatioError.At(0.7), hadrons.RelativeError, 1e-14);
    }

    [Theory]
    [InlineData("dark-photon", 0.9)]
    [InlineData("dark-photon", 1.9)]
    [InlineData("b-minus-l", 1.1)]
    [InlineData("mu-minus-tau", 1.1)]
    public void The_channels_of_hadrons_add_up_to_their_width(string model, double mass)
    {
        DecaySummary decays = DecaySummary.Of(Model.Load(DataFolder.Embedded, model).With("alphaD", "0"), mass);
        Channel hadrons = decays.Channels.Single(c => c.Final == "hadrons");
        Assert.Equal(1, decays.HadronChannels.Sum(c => c.Width) / hadrons.Width, 1e-6);
        Assert.Equal(1, decays.HadronChannels.Sum(c => c.Branching) / hadrons.Branching, 1e-6);
        Assert.All(decays.HadronChannels, c => Assert.True(c.RelativeError > 0 && decays.BranchingErrorOf(c) > 0));
    }
}
