using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

public sealed class HeavyQuarkoniumTests
{
    public static TheoryData<HeavyQuarkonium> Narrow => [.. HeavyQuarkonium.NarrowCharmonia, .. HeavyQuarkonium.NarrowBottomonia];

    // 6 pi^2 Gamma_ee B_had/M^2 is the integral over E of the cross section 4 pi alpha^2/3s times R.
    [Theory]
    [MemberData(nameof(Narrow))]
    public void The_area_of_a_narrow_state_is_its_width_to_electrons(HeavyQuarkonium state)
    {
        double Area(double from, double to, int n) => Enumerable.Range(0, n).Sum(i =>
        {
            double x = from + (i + 0.5) * (to - from) / n, E = state.Mass + state.Width / 2 * Math.Tan(x);
            return 4 * Math.PI * Constants.Alpha2 / (3 * E * E) * state.Ratio(E) * state.Width / 2 / (Math.Cos(x) * Math.Cos(x));
        }) * (to - from) / n;
        double edge = Math.Atan(2 * HeavyQuarkonium.NarrowWindow);
        double area = Area(-edge, edge, 4000), exact = 6 * Math.PI * Math.PI * state.ElectronWidth * state.Hadrons / (state.Mass * state.Mass);
        Assert.Equal(1, area / exact, 2.5e-3);
    }

    [Theory]
    [MemberData(nameof(Narrow))]
    public void A_narrow_state_ends_without_a_step_where_it_is_a_hundredth_of_the_continuum(HeavyQuarkonium state)
    {
        double edge = state.Mass + HeavyQuarkonium.NarrowWindow * state.Width;
        Assert.Equal(0, state.Ratio(edge * (1 + 1e-4)));
        Assert.InRange(state.Ratio(edge - state.Width), 0, 3e-4);
        double uncut = 9 / Constants.Alpha2 * state.ElectronWidth / state.Width * state.Hadrons / (4 * HeavyQuarkonium.NarrowWindow * HeavyQuarkonium.NarrowWindow);
        Assert.InRange(uncut, 0, 0.0125 * HadronRatio.Smooth(edge, QuarkCharges.Photon));
    }

    // 12 pi B_ee B_had/M^2 at the peak: J/psi about 89 microbarn, Upsilon(1S) about 4.
    [Fact]
    public void The_peaks_have_the_cross_section_of_unitarity()
    {
        foreach (HeavyQuarkonium state in HeavyQuarkonium.NarrowCharmonia.Concat(HeavyQuarkonium.WideBottomonia))
        {
            double unitarity = 12 * Math.PI * state.ElectronWidth / state.Width * state.Hadrons / (state.Mass * state.Mass);
            Assert.Equal(1, 4 * Math.PI * Constants.Alpha2 / (3 * state.Mass * state.Mass) * state.Ratio(state.Mass) / unitarity, 1e-5);
        }
        HeavyQuarkonium jpsi = HeavyQuarkonium.NarrowCharmonia[0];
        double microbarn = 4 * Math.PI * Constants.Alpha2 / (3 * jpsi.Mass * jpsi.Mass) * jpsi.Ratio(jpsi.Mass) * Constants.PicobarnPerGeV2 * 1e-6;
        Assert.Equal(0.0597 * 0.877 * 12 * Math.PI / (3.0969 * 3.0969) * 389.379, microbarn, 0.2);
    }

    [Fact]
    public void A_wide_state_is_closed_below_the_mass_of_two_mesons()
    {
        HeavyQuarkonium psi = HeavyQuarkonium.WideCharmonia[0];
        Assert.Equal(0, psi.Ratio(psi.Threshold));
        Assert.InRange(psi.Ratio(psi.Threshold + 1e-4), 1e-9, 1e-3);
        Assert.Equal(psi.Ratio(psi.Mass), psi.Ratio(psi.Mass - 1e-9), 1e-6);
        Assert.True(psi.Ratio(psi.Mass) > psi.Ratio(psi.Mass + 0.01));
    }

    // Spin 1 to two spins of 0: |M|² goes with p², phase space with p, and p² with the energy above threshold.
    [Fact]
    public void A_wide_state_opens_as_a_P_wave()
    {
        foreach (HeavyQuarkonium state in HeavyQuarkonium.WideCharmonia.Concat(HeavyQuarkonium.WideBottomonia))
        {
            const double delta = 1e-7;
            Assert.Equal(8, state.Ratio(state.Threshold + 4 * delta) / state.Ratio(state.Threshold + delta), 1e-3);
        }
    }

    [Fact]
    public void Half_way_up_to_its_peak_a_wide_state_is_a_Breit_Wigner_times_the_cube_of_the_velocity()
    {
        foreach (HeavyQuarkonium state in HeavyQuarkonium.WideCharmonia.Concat(HeavyQuarkonium.WideBottomonia))
        {
            double E = (state.Threshold + state.Mass) / 2, meson = state.Threshold / 2;
            double Momentum(double energy) => Math.Sqrt(energy * energy / 4 - meson * meson);
            double velocities = Math.Pow(Momentum(E) / E / (Momentum(state.Mass) / state.Mass), 3);
            double offShell = E * E - state.Mass * state.Mass, damping = state.Mass * state.Width;
            double breitWigner = E * E / (state.Mass * state.Mass) * damping * damping / (offShell * offShell + damping * damping);
            Assert.Equal(1, state.Ratio(E) / (state.Ratio(state.Mass) * breitWigner * velocities), 1e-9);
        }
    }

    // D0 and B+ of the particle tables, 1.86484 and 5.27934 GeV.
    [Fact]
    public void Open_charm_and_bottom_begin_with_the_lightest_pair_of_mesons()
    {
        Assert.All(HeavyQuarkonium.WideCharmonia, s => Assert.Equal(2 * 1.86484, s.Threshold, 1e-9));
        Assert.All(HeavyQuarkonium.WideBottomonia, s => Assert.Equal(2 * 5.27934, s.Threshold, 1e-9));
    }

    // Branching ratios to e+e-, from averages of their own: J/psi 5.971, psi(2S) 0.794, Upsilon 2.38, 1.91, 2.18, 4S 1.57e-3 %.
    [Fact]
    public void Widths_to_electrons_over_total_widths_are_the_branching_ratios_that_were_measured_apart()
    {
        (HeavyQuarkonium State, double Branching, double Accuracy)[] known =
        [
            (HeavyQuarkonium.NarrowCharmonia[0], 5.971e-2, 0.01), (HeavyQuarkonium.NarrowCharmonia[1], 7.94e-3, 0.03),
            (HeavyQuarkonium.NarrowBottomonia[0], 2.38e-2, 0.06), (HeavyQuarkonium.NarrowBottomonia[1], 1.91e-2, 0.1),
            (HeavyQuarkonium.NarrowBottomonia[2], 2.18e-2, 0.1), (HeavyQuarkonium.WideBottomonia[0], 1.57e-5, 0.2),
        ];
        Assert.All(known, k => Assert.Equal(1, k.State.ElectronWidth / k.State.Width / k.Branching, k.Accuracy));
        // What e, mu and tau leave; psi(2S) to tau pairs is 0.31 %, J/psi to none.
        Assert.Equal(1 - 2 * 5.971e-2, HeavyQuarkonium.NarrowCharmonia[0].Hadrons, 5e-3);
        Assert.Equal(1 - 2 * 0.797e-2 - 0.31e-2, HeavyQuarkonium.NarrowCharmonia[1].Hadrons, 5e-3);
        Assert.All(HeavyQuarkonium.NarrowBottomonia, s => Assert.Equal(1 - 3.05 * s.ElectronWidth / s.Width, s.Hadrons, 5e-3));
        Assert.All(HeavyQuarkonium.WideCharmonia.Concat(HeavyQuarkonium.WideBottomonia), s => Assert.Equal(1, s.Hadrons));
    }

    // Distances that were measured apart from the masses: psi(2S) - J/psi, Upsilon(2S) - (1S), (3S) - (2S); the 4S above two B mesons.
    [Fact]
    public void Excited_states_lie_above_each_other_by_the_distances_that_were_measured()
    {
        IReadOnlyList<HeavyQuarkonium> psi = HeavyQuarkonium.NarrowCharmonia, upsilon = HeavyQuarkonium.NarrowBottomonia;
        Assert.Equal(0.589188, psi[1].Mass - psi[0].Mass, 1e-4);
        Assert.Equal(0.5630, upsilon[1].Mass - upsilon[0].Mass, 6e-4);
        Assert.Equal(0.33150, upsilon[2].Mass - upsilon[1].Mass, 8e-4);
        Assert.Equal(9.4604, upsilon[0].Mass, 2e-4);
        Assert.Equal(0.0206, HeavyQuarkonium.WideBottomonia[0].Mass - HeavyQuarkonium.WideBottomonia[0].Threshold, 1.5e-3);
    }

    // Full widths [MeV] from averages of their own.
    [Fact]
    public void Widths_are_those_of_the_listings()
    {
        double[] known = [92.6e-3, 293e-3, 54.02e-3, 31.98e-3, 20.32e-3, 20.5];
        IEnumerable<HeavyQuarkonium> states = HeavyQuarkonium.NarrowCharmonia.Concat(HeavyQuarkonium.NarrowBottomonia).Concat(HeavyQuarkonium.WideBottomonia);
        Assert.All(states.Zip(known), s => Assert.Equal(1, s.First.Width * 1e3 / s.Second, 1e-9));
    }

    // Masses [MeV], widths [MeV] and widths to electrons [keV]: ψ(3770) of BES, the others of a fit without interference, with its errors of 2 to 6 MeV, 10 to 16 MeV and 10 to 15 %.
    [Fact]
    public void Wide_charmonia_are_those_of_the_fits()
    {
        (double Mass, double Width, double Electrons)[] fit = [(3772.0, 30.4, 0.22), (4037, 85, 0.88), (4151, 107, 0.83), (4425, 119, 0.72)];
        Assert.All(HeavyQuarkonium.WideCharmonia.Zip(fit), s => Assert.Equal(s.Second, (Math.Round(s.First.Mass * 1e3, 6), Math.Round(s.First.Width * 1e3, 6), Math.Round(s.First.ElectronWidth * 1e6, 6))));
    }

    // Plots of the Particle Data Group: peaks and the valley between.
    [Theory]
    [InlineData(3.772, 3.5, 0.4)]
    [InlineData(4.04, 4.2, 0.5)]
    [InlineData(4.25, 3.2, 0.35)]
    [InlineData(4.42, 4.2, 0.4)]
    [InlineData(4.6, 3.6, 0.3)]
    [InlineData(10.5794, 5.8, 0.5)]
    public void R_between_the_open_thresholds_is_near_what_was_measured(double E, double measured, double error) =>
        Assert.InRange(HadronRatio.At(E), measured - error, measured + error);
}
