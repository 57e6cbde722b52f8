using System.Globalization;
using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class ExcitedStateDecaysTests
{
    private static readonly Model DarkPhoton = Model.Load(DataFolder.Embedded, "inelastic-dark-photon");

    private static Model With(string name, string set)
    {
        Model model = Model.Load(DataFolder.Embedded, name).With("darkMatter", "pseudo-dirac");
        foreach (string pair in set.Split(' ')) model = model.With(pair.Split('=')[0], pair.Split('=')[1]);
        return model;
    }

    private static ExcitedStateDecays Of(Model model, double mass) => ExcitedStateDecays.Of(model, mass, model.Couplings.Value)!;

    private static double Width(ExcitedStateDecays decays, string final) =>
        decays.Channels.SingleOrDefault(c => c.Final == final)?.Width.Value ?? 0;

    private static double Total(Model model, double mass, double splitting) =>
        Of(model.With("splitting", $"{splitting:R}"), mass).Total.Value;

    // By tanh-sinh quadrature in q² with a complex propagator and the polarisation sums unsimplified.
    [Theory]
    [InlineData("inelastic-dark-photon", "splitting=5 hadrons=false", 0.3, 3.24488643911475e-8, 2.86905764185389e-8, 0.0348760873812615, 0.0348761485207023)]
    [InlineData("inelastic-dark-photon", "splitting=1.5 massRatio=1 epsilon=8 hadrons=false", 1, 0.00528496955942716, 0.00448913028099074, 0.0856889280310105, 0.0954630278714284)]
    [InlineData("inelastic-dark-photon", "splitting=0.999 massRatio=1 epsilon=2 hadrons=false", 1, 0.000266238110712225, 0.000248341304462424, 0.000415055170389548, 0.000929634585564198)]
    [InlineData("axial-vector", "splitting=1.5 massRatio=2 g=3.0282212087175266e-3", 1, 2.72060358702627e-9, 2.09235169588089e-9, 0, 4.81295528290716e-9)]
    [InlineData("axial-vector", "splitting=2.4 massRatio=2 g=3.0282212087175266e-3", 1, 1.71252672082082e-6, 1.59721463513036e-6, 0.0873691555430972, 0.0873724652844532)]
    [InlineData("axial-vector", "splitting=2.4 massRatio=2 g=0.30282212087175266", 1, 0.000558534787754698, 0.000505097387985973, 0.0857655813060926, 0.0868292134818333)]
    [InlineData("scalar", "splitting=1.5 massRatio=2 g=1e-2", 1, 1.10340055660214e-8, 8.63953883496434e-9, 0, 1.96736291491218e-8)]
    [InlineData("scalar", "splitting=2.4 massRatio=2 g=1e-2", 1, 3.08980516743604e-6, 2.87917439955789e-6, 0.0253926821344978, 0.0253986511317538)]
    [InlineData("scalar", "splitting=2.4 massRatio=2 g=1", 1, 0.000298833471538596, 0.0002458036689834, 0.0218309608728404, 0.0223756002474694)]
    [InlineData("pseudoscalar", "splitting=1.5 massRatio=2 g=1e-2", 1, 7.95450990197646e-10, 6.98832209140306e-10, 0, 1.49429192498452e-9)]
    [InlineData("pseudoscalar", "splitting=2.4 massRatio=2 g=1e-2", 1, 3.56874440991773e-7, 3.48240705222029e-7, 0.00290956747983932, 0.00291027259731728)]
    [InlineData("pseudoscalar", "splitting=2.4 massRatio=2 g=1", 1, 6.6739693887478e-5, 6.19117778834563e-5, 0.0025582174659332, 0.00268686958619293)]
    public void Widths_agree_with_an_independent_quadrature(
        string name, string set, double mass, double electrons, double muons, double real, double total)
    {
        ExcitedStateDecays decays = Of(With(name, "alphaD=0.1 " + set), mass);
        AssertRelative(electrons, Width(decays, "chi1 e+ e-"));
        AssertRelative(muons, Width(decays, "chi1 mu+ mu-"));
        AssertRelative(real, Width(decays, "chi1 X"));
        AssertRelative(total, decays.Total.Value);
        Assert.All(decays.Channels, c => Assert.InRange(c.Width.RelativeError, 0, 1e-6));

        static void AssertRelative(double expected, double actual) => Assert.Equal(expected, actual, 1e-8 * expected);
    }

    [Fact]
    public void With_a_small_width_the_width_is_that_of_the_squared_amplitude_on_the_Dalitz_plot()
    {
        foreach (string name in new[] { "inelastic-dark-photon", "axial-vector", "scalar", "pseudoscalar" })
        {
            Model model = With(name, "alphaD=0.1 massRatio=2 splitting=0.9");
            double g = model.Couplings.Value * model.Coupling(LeptonFlavour.Muon), gD = model.DarkMatter.Coupling;
            var t = new Transition(model.Mediator, 1, 0.5, 0.95, Constants.MuonMass);
            Assert.Equal(1, Width(Of(model, 1), "chi1 mu+ mu-") / (g * g * gD * gD * t.Width()), 1e-9);
        }
    }

    [Fact]
    public void A_splitting_of_five_makes_a_real_dark_photon()
    {
        ExcitedStateDecays decays = Of(DarkPhoton.With("splitting", "5"), 0.3);
        Assert.Equal(0.03488, Width(decays, "chi1 X"), 0.5e-5);
        Assert.Equal(0.0348761486800463, Width(decays, "chi1 X"), 3e-6 * 0.035);
        Assert.Equal(0.0348761486800463, decays.Total.Value, 1e-8 * 0.035);
        Assert.Equal(1, decays.Channels.Sum(c => c.Branching), 1e-14);
        Assert.InRange(decays.Channels.Single(c => c.Final == "chi1 X").Branching, 0.9999, 1);
        Assert.Null(decays.Stability);
    }

    [Fact]
    public void Real_mediators_do_not_depend_on_epsilon_and_virtual_ones_go_with_its_square()
    {
        Model real = DarkPhoton.With("splitting", "5"), virtuals = DarkPhoton.With("splitting", "1.9");
        double closed = 0.4 * Math.PI * new MediatorEmission(MediatorKind.Vector, 0.1, 0.5).Width(0.3);
        foreach (double epsilon in new[] { 1e-3, 1e-5, 1e-8, 1e-14, 1e-60 })
        {
            ExcitedStateDecays decays = ExcitedStateDecays.Of(real, 0.3, epsilon)!;
            Assert.Equal(1, decays.Total.Value / closed, 1e-8);
            // Of the Lorentzian (2/π)Γ/(wM) is left to the virtual mediator.
            double relative = DecaySummary.Of(real, 0.3, epsilon).Total / 0.3;
            double left = 2 / Math.PI * relative / Math.Max(Math.Cbrt(relative), 1e-6);
            Assert.Equal(left, 1 - Width(decays, "chi1 X") / closed, 0.05 * left + 1e-11);
            double once = ExcitedStateDecays.Of(virtuals, 0.3, epsilon)!.Total.Value, twice = ExcitedStateDecays.Of(virtuals, 0.3, 2 * epsilon)!.Total.Value;
            Assert.Equal(4, twice / once, 1e-6);
        }
        ExcitedStateDecays without = ExcitedStateDecays.Of(real, 0.3, 0)!;
        Assert.Equal("chi1 X", Assert.Single(without.Channels).Final);
        Assert.Equal(closed, without.Total.Value, 1e-14);
        Assert.True(without.Channels[0].IsInvisible);
    }

    [Fact]
    public void The_dark_coupling_is_a_factor() =>
        Assert.Equal(
            10, Total(DarkPhoton.With("alphaD", "1"), 0.3, 5) / Total(DarkPhoton, 0.3, 5), 1e-12);

    [Theory]
    [InlineData("scalar", 0.1)]
    [InlineData("scalar", 1e-4)]
    [InlineData("axial-vector", 0.1)]
    [InlineData("pseudoscalar", 0.1)]
    public void The_width_goes_through_the_mass_of_the_mediator_as_a_Breit_Wigner_without_a_step(string name, double g)
    {
        // M = 1, m₁ = M/2; Δ from 10 widths below M to 10 above.
        Model model = With(name, FormattableString.Invariant($"alphaD=0.1 massRatio=2 g={g:R}"));
        double relativeWidth = DecaySummary.Of(model.With("alphaD", "0"), 1).Total;
        (double coarse, double whole) = Steepest(40);
        (double fine, _) = Steepest(160);
        Assert.InRange(coarse, 1.01, 2);
        Assert.InRange(fine, 1, 1 + (coarse - 1) / 3);
        if (name == "scalar") Assert.True(whole > 5);

        (double Steepest, double Whole) Steepest(int steps)
        {
            double largest = 1, last = 0, first = 0;
            for (int i = 0; i <= steps; i++)
            {
                double total = Total(model, 1, 2 * (1 + relativeWidth * (20.0 * i / steps - 10)));
                if (i == 0) first = total;
                else largest = Math.Max(largest, Math.Max(total / last, last / total));
                last = total;
            }
            return (largest, last / first);
        }
    }

    [Fact]
    public void The_width_rises_from_that_of_virtual_dark_photons_to_that_of_real_ones_without_a_step()
    {
        // The ratio of neighbours goes to 1 with the step.
        Model model = DarkPhoton.With("massRatio", "2").With("epsilon", "0.3");
        double coarse = Steepest(50), fine = Steepest(400);
        Assert.InRange(coarse, 1.05, 2);
        Assert.InRange(fine - 1, 0, (coarse - 1) / 5);
        // 1.6 % above M, of a narrow one the closed form; 1.6 % below, the square of ε.
        var real = new MediatorEmission(MediatorKind.Vector, 0.15, 0.3 * 1.016);
        Model narrow = model.With("epsilon", "1e-4");
        Assert.Equal(1, Total(narrow, 0.3, 2 * 1.016) / (0.4 * Math.PI * real.Width(0.3)), 1e-6);
        Assert.Equal(4, Total(narrow.With("epsilon", "2e-4"), 0.3, 2 * 0.984) / Total(narrow, 0.3, 2 * 0.984), 1e-6);

        double Steepest(int steps)
        {
            double largest = 1, last = Total(model, 0.3, 2 * 0.984);
            for (int i = 1; i <= steps; i++)
            {
                double total = Total(model, 0.3, 2 * (0.984 + 0.032 * i / steps));
                largest = Math.Max(largest, total / last);
                last = total;
            }
            return largest;
        }
    }

    [Theory]
    [InlineData(Constants.MuonMass)]
    [InlineData(Constants.ChargedPionMass)]
    [InlineData(Constants.TauMass)]
    public void A_threshold_is_no_step(double mass)
    {
        // Δ = m₁ s is twice the mass within 10⁻³ and less of it; the total changes by a power of Δ.
        Model model = DarkPhoton.With("massRatio", "3");
        double last = 1;
        foreach (double step in new[] { 1e-3, 1e-5, 1e-7 })
        {
            double ratio = Total(model, 30 * mass, 0.2 * (1 + step)) / Total(model, 30 * mass, 0.2 * (1 - step)) - 1;
            Assert.InRange(ratio, 8 * step, 14 * step);
            Assert.True(ratio < last);
            last = ratio;
        }
    }

    [Fact]
    public void Above_twice_the_mass_of_the_electron_the_width_rises_with_the_third_power()
    {
        // ∫₀^L dx x^½ (L−x)^{3/2} ∝ L³, L = Δ − 2m_e.
        double M = 20 * Constants.ElectronMass;
        double[] widths = [.. new[] { 1e-3, 1e-4, 1e-5 }.Select(step => Electrons(0.1 * (1 + step)))];
        Assert.Equal(1000, widths[0] / widths[1], 5.0);
        Assert.Equal(1000, widths[1] / widths[2], 0.5);
        Assert.Equal(0, Electrons(0.1 * (1 - 1e-9)));

        double Electrons(double splitting)
        {
            Model model = DarkPhoton.With("massRatio", "1").With("splitting", splitting.ToString("R", CultureInfo.InvariantCulture));
            return Of(model, M).Channels.SingleOrDefault(c => c.Final == "chi1 e+ e-")?.Width.Value ?? 0;
        }
    }

    [Fact]
    public void For_a_small_splitting_without_masses_the_width_is_4_epsilon2_alpha_alphaD_Delta5_over_15_pi_M4()
    {
        // One massless neutrino of one chirality: half of it, with g² for ε²e².
        Model model = With("mu-minus-tau", "alphaD=0.1 splitting=1e-4 g=1e-3");
        double expected = 0.5 * 1e-6 * 0.1 * Math.Pow(1e-4 / 3, 5) / (15 * Math.PI * Math.PI);
        Assert.Equal(1, Width(Of(model, 1), "chi1 nu_mu nubar_mu") / expected, 2e-4);
    }

    [Fact]
    public void A_mediator_on_a_threshold_of_its_own_is_emitted_as_one_beside_it()
    {
        Model model = DarkPhoton.With("massRatio", "1").With("splitting", "1.5");
        double M = 2 * Constants.ElectronMass, at = Of(model, M).Total.Value;
        Assert.Equal(1, Of(model, M * (1 + 1e-15)).Total.Value / at, 1e-8);
        Assert.Equal(1, Of(model, M * (1 + 1e-7)).Total.Value / at, 1e-5);
        Assert.Equal(1, Of(model, M * (1 - 1e-7)).Total.Value / at, 1e-5);
    }

    [Fact]
    public void An_excited_state_wider_than_its_mass_is_refused()
    {
        var fault = Assert.Throws<InputException>(() => Of(DarkPhoton.With("splitting", "1000"), 0.5));
        Assert.StartsWith("splitting: 1000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vector_without_electrons_reaches_them_by_the_loop_and_neutrinos_at_tree_level()
    {
        // By scipy with the loop integrated over its Feynman parameter.
        ExcitedStateDecays decays = Of(With("mu-minus-tau", "alphaD=0.1 splitting=0.1 g=1e-4"), 0.1);
        Assert.Equal(["chi1 e+ e-", "chi1 nu_mu nubar_mu", "chi1 nu_tau nubar_tau", "chi1 gamma gamma gamma"], decays.Channels.Select(c => c.Final));
        Assert.Equal(1, decays.Channels[0].Width.Value / 3.2606544725554e-25, 1e-9);
        Assert.Equal(1, decays.Channels[1].Width.Value / 1.2107656940156e-20, 1e-9);
        Assert.Equal([false, true, true, false], decays.Channels.Select(c => c.IsInvisible));
    }

    [Fact]
    public void A_scalar_reaches_two_photons_by_loops_where_no_pair_is_open()
    {
        Model model = Model.Load(DataFolder.Embedded, "inelastic-scalar").With("splitting", "0.01");
        ExcitedStateChannel only = Assert.Single(Of(model, 0.1).Channels);
        Assert.Equal("chi1 gamma gamma", only.Final);
        // Below every mass of a lepton g_γγ is the same at every q: 64π Γ_γγ/q³ = g², and ∫dq² k (s−q²) q⁴ is done by hand for Δ ≪ m₁.
        Model visible = model.With("alphaD", "0");
        double delta = 0.1 / 3 * 0.01, coupling2 = 64 * Math.PI * PartialWidths.Of(visible, 1e-6, 1e-5)
            .Single(c => c.Final == "gamma gamma").Width / 1e-18;
        // Γ₂ = g_D² s √(s(d−q²))/16πm³ → g_D² √(d−q²)/2π; ∫₀^d dq² √(d−q²) q⁴ = 16 d^{7/2}/105.
        double expected = 4 * Math.PI * 0.5 / (2 * Math.PI) * coupling2 / (64 * Math.PI) * 16 * Math.Pow(delta, 7) / 105 / Math.PI / 1e-4;
        Assert.Equal(1, only.Width.Value / expected, 0.03);
    }

    [Theory]
    [InlineData("splitting=0", 0.1, "the splitting is 0")]
    [InlineData("alphaD=0", 0.1, "alphaD is 0, chi2 does not couple to the mediator")]
    [InlineData("epsilon=0", 0.1, "Delta = 0.0133333 GeV is below the mass of the mediator, and epsilon is 0")]
    public void A_stable_state_says_why(string set, double mass, string reason)
    {
        ExcitedStateDecays decays = Of(With("inelastic-dark-photon", set), mass);
        Assert.Empty(decays.Channels);
        Assert.Equal((0, reason), (decays.Total.Value, decays.Stability));
    }

    [Fact]
    public void Other_dark_matter_has_no_excited_state() =>
        Assert.Null(ExcitedStateDecays.Of(DarkPhoton.With("darkMatter", "dirac"), 0.1, 1e-3));

    // 1.67e-16 GeV and 118 cm are for a share of 0.640 of the small-splitting formula; with the electron's mass it is 0.630.
    [Fact]
    public void A_state_that_is_heavier_by_two_fifths_flies_120_centimetres()
    {
        ExcitedStateDecays decays = Of(DarkPhoton, 0.1);
        Assert.Equal(1.67e-16 * 0.630 / 0.640, decays.Total.Value, 0.004e-16);
        Assert.Equal(118 * 0.640 / 0.630, DecayLength.ProperCm(decays.Total.Value), 0.4);
    }
}
