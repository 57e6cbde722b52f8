using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>R of a vector whose quark charges are not the photon's.</summary>
public sealed class QuarkChargesTests
{
    private const double Third = 1 / 3.0;

    private static readonly QuarkCharges Isovector = CurrentForm.Charges(1, 0, 0), Isoscalar = CurrentForm.Charges(0, 1, 0), Strange = CurrentForm.Charges(0, 0, 1);

    private static double Of(HadronChannel channel, double E, QuarkCharges charges) => channel.Ratio(E, charges);

    [Fact]
    public void The_currents_are_those_of_the_charges()
    {
        Assert.Equal((1.0, 0.0, 0.0), (Isovector.Isovector, Isovector.Isoscalar, Isovector.StrangeCurrent));
        Assert.Equal((0.0, 1.0, 0.0), (Isoscalar.Isovector, Isoscalar.Isoscalar, Isoscalar.StrangeCurrent));
        Assert.Equal((0.0, 0.0, 1.0), (Strange.Isovector, Strange.Isoscalar, Strange.StrangeCurrent));
        QuarkCharges photon = QuarkCharges.Photon;
        Assert.Equal((1.0, 1.0, 1.0), (photon.Isovector, photon.Isoscalar, photon.StrangeCurrent));
        Assert.True(photon.IsOfThePhoton && new QuarkCharges(-2, 1, 1).IsOfThePhoton);
        Assert.False(new QuarkCharges(2, -1, 1).IsOfThePhoton || new QuarkCharges(Third, Third, Third).IsOfThePhoton || default(QuarkCharges) == photon);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(0.78)]
    [InlineData(1.02)]
    [InlineData(1.5)]
    [InlineData(1.9)]
    [InlineData(3.0969)]
    [InlineData(12)]
    public void The_charges_of_the_photon_give_back_R(double E)
    {
        Assert.Equal(1, HadronRatio.At(E, 2 * Third, -Third) / HadronRatio.At(E), 1e-14);
        Assert.Equal(1, HadronRatio.At(E, QuarkCharges.Photon) / HadronRatio.At(E), 1e-14);
        Assert.Equal(1, HadronRatio.At(E, -4 * Third, 2 * Third) / (4 * HadronRatio.At(E)), 1e-13);
    }

    // Two pions of spin 1 have isospin 1.
    [Theory]
    [InlineData(0.4, 2e-6)]
    [InlineData(0.6, 1e-4)]
    [InlineData(1.0, 2e-4)]
    [InlineData(1.7, 1e-2)]
    public void An_isoscalar_current_makes_two_pions_by_mixing_alone_and_a_strange_one_does_not(double E, double most)
    {
        Assert.Equal(0, Of(HadronChannels.PionPair, E, Strange));
        Assert.InRange(Of(HadronChannels.PionPair, E, Isoscalar) / Of(HadronChannels.PionPair, E, Isovector), 1e-9, most);
    }

    // Far below the omega the mixed amplitude goes with s: the ratio of both amplitudes is c s/(m² - s).
    [Fact]
    public void The_two_pions_of_an_isoscalar_current_vanish_with_s()
    {
        double Ratio(double E) => Math.Sqrt(Of(HadronChannels.PionPair, E, Isoscalar) / Of(HadronChannels.PionPair, E, Isovector));
        double Known(double E) => E * E / (0.78191 * 0.78191 - E * E);
        Assert.Equal(Known(0.30) / Known(0.45), Ratio(0.30) / Ratio(0.45), 3e-2);
        Assert.Equal(1.644e-3 * Known(0.30), Ratio(0.30), 4e-5);
    }

    // Particle Data Group: 1.53(12) % of omegas decay to two pions; 9 B_ee/alpha² = 12.4 of all.
    [Fact]
    public void At_its_peak_the_omega_decays_to_two_pions_as_often_as_measured()
    {
        double all = 9 * 7.38e-5 / Constants.Alpha2;
        Assert.InRange(Of(HadronChannels.PionPair, 0.78266, Isoscalar) / all, 0.012, 0.020);
    }

    // The isovector amplitude has opposite signs for K+ and K0, the others the same.
    [Theory]
    [InlineData(1.05)]
    [InlineData(1.3)]
    [InlineData(1.7)]
    public void Kaons_of_one_current_alone_are_the_same_for_both_charges_but_for_their_masses(double E)
    {
        double Form(HadronChannel channel, QuarkCharges charges) =>
            Of(channel, E, charges) / Math.Pow(1 - channel.Threshold * channel.Threshold / (E * E), 1.5);
        Assert.Equal(1, Form(HadronChannels.ChargedKaons, Isovector) / Form(HadronChannels.NeutralKaons, Isovector), 1e-12);
        Assert.Equal(1, Form(HadronChannels.ChargedKaons, Isoscalar) / Form(HadronChannels.NeutralKaons, Isoscalar), 1e-12);
        QuarkCharges flipped = CurrentForm.Charges(-1, 1, 0);
        Assert.Equal(1, Form(HadronChannels.ChargedKaons, flipped) / Form(HadronChannels.NeutralKaons, CurrentForm.Charges(1, 1, 0)), 1e-12);
    }

    // A vector that couples to all quarks alike sees no charge in any meson: at s = 0 nothing, and far below the resonances next to nothing.
    [Fact]
    public void Baryon_number_makes_fewer_kaons_than_the_photon_below_the_phi()
    {
        QuarkCharges baryon = new(Third, Third, Third);
        // ⅙·2·1.37/(1 − s/m²) of the ω and −⅓ of the φ.
        Assert.Equal(0, KaonFormFactor.Charged.Squared(0.285, baryon), 0.02);
        Assert.InRange(KaonFormFactor.Charged.Squared(0.285, QuarkCharges.Photon), 1, 1.4);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.77)]
    [InlineData(1.02)]
    [InlineData(1.95)]
    [InlineData(3.0969)]
    [InlineData(9.4603)]
    [InlineData(12)]
    public void R_is_a_quadratic_form_of_the_charges(double E)
    {
        QuarkCharges a = new(0.4, -0.7, 0.1), b = new(-0.3, 0.2, 0.5);
        QuarkCharges sum = new(a.Up + b.Up, a.Down + b.Down, a.Strange + b.Strange), difference = new(a.Up - b.Up, a.Down - b.Down, a.Strange - b.Strange);
        double left = HadronRatio.At(E, sum) + HadronRatio.At(E, difference);
        Assert.Equal(1, left / (2 * HadronRatio.At(E, a) + 2 * HadronRatio.At(E, b)), 1e-11);
        Assert.Equal(HadronRatio.At(E, a), HadronRatio.At(E, new QuarkCharges(-a.Up, -a.Down, -a.Strange)));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.02)]
    [InlineData(1.6)]
    [InlineData(1.9)]
    public void Every_channel_is_a_quadratic_form_and_never_negative(double E)
    {
        QuarkCharges a = new(0.4, -0.7, 0.1), b = new(-0.3, 0.2, 0.5);
        QuarkCharges sum = new(a.Up + b.Up, a.Down + b.Down, a.Strange + b.Strange), difference = new(a.Up - b.Up, a.Down - b.Down, a.Strange - b.Strange);
        foreach (HadronChannel channel in HadronChannels.All)
        {
            double left = channel.Ratio(E, sum) + channel.Ratio(E, difference), right = 2 * channel.Ratio(E, a) + 2 * channel.Ratio(E, b);
            Assert.Equal(right, left, 1e-10 * right);
            Assert.True(channel.Ratio(E, a) >= 0);
            Assert.Equal(0, channel.Ratio(channel.Threshold, a));
        }
    }

    [Theory]
    [InlineData(3.0969, 1, 0, 2.25)]
    [InlineData(9.4603, 0, 1, 9)]
    public void Charmonium_counts_the_squared_charge_of_charm_and_bottomonium_that_of_bottom(double E, double up, double down, double factor)
    {
        static double Narrow(double E, QuarkCharges charges) => HadronRatio.At(E, charges) - HadronRatio.Smooth(E, charges);
        Assert.Equal(factor, Narrow(E, new(up, down, down)) / Narrow(E, QuarkCharges.Photon), 1e-9);
    }

    [Fact]
    public void A_vector_without_quark_charges_has_no_hadrons()
    {
        foreach (double E in (double[])[0.2, 0.5, 0.7827, 1.02, 1.9, 3.0969, 5, 11]) Assert.Equal(0, HadronRatio.At(E, 0, 0));
        Assert.Equal(0, HadronRatioError.At(0.5, new QuarkCharges(0, 0, 0)));
    }

    [Fact]
    public void Narrow_states_leave_no_trace_outside_of_their_window()
    {
        foreach (double E in (double[])[0.3, 1, 3.0, 3.2, 3.5, 9.0, 9.6, 10.2, 10.5])
            Assert.Equal(HadronRatio.Smooth(E, QuarkCharges.Photon), HadronRatio.At(E));
    }

    // Protophobic: q_u = -1/3, q_d = 2/3, an isovector of -1 and an isoscalar of 1.
    [Fact]
    public void Charges_of_a_model_are_its_couplings_and_by_loops_those_of_the_photon()
    {
        Model protophobic = Model.Load(DataFolder.Embedded, "x17"), loops = Model.Load(DataFolder.Embedded, "mu-minus-tau");
        QuarkCharges charges = QuarkCharges.Of(protophobic.Couplings);
        Assert.Equal(-1, charges.Isovector / charges.Isoscalar, 1e-12);
        Assert.Equal(charges.Down, charges.Strange);
        Assert.Equal(QuarkCharges.Photon, QuarkCharges.Of(loops.Couplings));
    }
}
