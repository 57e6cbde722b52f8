using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Yields;

namespace Tenebra.Tests.Decays;

public sealed class ThreePhotonWidthTests
{
    private const double m = Constants.ElectronMass;

    private static Model Visible(string name) => Model.Load(DataFolder.Embedded, name).With("alphaD", "0");

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    // Series of the published width, of which these five were found again from the four-photon amplitude.
    private static double Series(double x) =>
        1 + x * (335 / 714.0 + x * (128941 / 839664.0 + x * (44787 / 1026256.0 + x * (1249649333 / 108064756800.0 + x * (36494147 / 12382420050.0)))));

    [Theory]
    [InlineData(0, 1e-15)]
    [InlineData(1e-6, 1e-13)]
    [InlineData(0.01, 1e-9)]
    [InlineData(0.1, 4e-9)]
    [InlineData(0.2, 1e-7)]
    public void The_enhancement_begins_with_the_published_series(double x, double tolerance) =>
        AssertRelative(Series(x), ThreePhotonWidth.Enhancement(x), tolerance);

    // The amplitude of four photons as an integral over the proper times of its vertices, squared and integrated over phase space apart from this code.
    [Theory]
    [InlineData(0.5, 1.2792675522962)]
    [InlineData(1, 1.6818745775113)]
    [InlineData(2, 3.27281270137)]
    [InlineData(3, 8.5854130959)]
    [InlineData(3.5, 18.438565834)]
    [InlineData(3.95, 79.760233)]
    [InlineData(4, 176.3129)]
    public void The_enhancement_is_that_of_the_exact_loop(double x, double expected) =>
        AssertRelative(expected, ThreePhotonWidth.Enhancement(x), 3e-6);

    [Fact]
    public void The_heavy_lepton_limit_is_the_Euler_Heisenberg_Lagrangian_integrated_over_phase_space()
    {
        // Γ = 1/(2M) 1/3 1/3! M²/(128π³) ∫dx₁dx₂ Σ|A|², all in units of M and with a quartic vertex of unit electron mass.
        var outer = new Outer();
        double integral = GaussKronrod.Integrate(ref outer, 0, 1, 1e-10).Value;
        double mass = 1e-5, ratio = mass / m;
        double expected = mass * Math.Pow(ratio, 8) * integral / (36 * 128 * Math.Pow(Math.PI, 3));
        AssertRelative(expected, ThreePhotonWidth.Of(Math.Sqrt(Constants.ElectricCharge2), mass, m), 2e-4);
        AssertRelative(expected * Series(ratio * ratio), ThreePhotonWidth.Of(Math.Sqrt(Constants.ElectricCharge2), mass, m), 1e-9);
    }

    [Fact]
    public void At_half_an_MeV_a_dark_photon_has_the_width_of_the_closed_form()
    {
        const double epsilon = 1e-3, mass = 0.5e-3;
        double heavy = 17 * epsilon * epsilon * Math.Pow(Constants.Alpha, 4) * Math.Pow(mass, 9) * Math.Pow(m, -8)
            / (Math.Pow(2, 7) * Math.Pow(3, 6) * Math.Pow(5, 3) * Math.Pow(Math.PI, 3));
        var decay = DecaySummary.Of(Visible("dark-photon"), mass, epsilon);
        // Muons and taus are in the total: 2(m_e/m_µ)⁴.
        AssertRelative(heavy * ThreePhotonWidth.Enhancement(mass * mass / (m * m)), decay.Total, 2e-9);
        AssertRelative(1.6410946, decay.Total / heavy, 1e-7);
        Assert.Equal(1, decay.Channels.Single(c => c.Final == ThreePhotonWidth.Final).Branching, 1e-15);
    }

    [Theory]
    [InlineData("dark-photon")]
    [InlineData("vector")]
    [InlineData("x17")]
    public void The_total_width_has_no_step_at_twice_the_mass_of_the_electron(string name)
    {
        Model model = Visible(name);
        double Total(double offset) => DecaySummary.Of(model, 2 * m * (1 + offset), 1e-3).Total;
        double at = Total(0);
        Assert.True(at > 0);
        AssertRelative(at, Total(-1e-15), 1e-6);
        // The decay to two electrons opens as β, and at the next number there is it is larger already.
        double Photons(double offset) => DecaySummary.Of(model, 2 * m * (1 + offset), 1e-3).Channels.Single(c => c.Final == ThreePhotonWidth.Final).Width;
        AssertRelative(at, Photons(0), 1e-15);
        AssertRelative(at, Photons(3e-16), 1e-8);
        double last = Total(3e-16);
        for (double offset = 1e-15; offset < 1e-3; offset *= 1.01)
        {
            double next = Total(offset);
            Assert.True(next > last * (1 - 2e-6), $"falls by {1 - next / last:E1} at {offset:E1}");
            last = next;
        }
        Assert.DoesNotContain(DecaySummary.Of(model, 3 * m, 1e-3).Channels, c => c.Final == ThreePhotonWidth.Final);
    }

    [Fact]
    public void Amplitudes_of_several_leptons_add_up_in_inverse_fourth_powers_of_their_masses()
    {
        Model muons = Visible("vector").With("electron", "0").With("tau", "0");
        double mass = 1e-4;
        double Width(Model model) => DecaySummary.Of(model, mass, 1e-3).Total;
        AssertRelative(Math.Pow(Constants.MuonMass / m, 8), Width(Visible("vector").With("muon", "0").With("tau", "0")) / Width(muons), 0.02);
        string cancels = $"{-Math.Pow(m / Constants.MuonMass, 4):R}";
        Model both = Visible("vector").With("tau", "0").With("electron", cancels);
        Assert.InRange(Width(both) / Width(muons), 0, 1e-3);
        Assert.Equal(4, Width(both.With("electron", cancels[1..])) / Width(muons), 0.04);
    }

    [Fact]
    public void A_vector_that_couples_to_muons_alone_decays_to_three_photons_up_to_two_muons()
    {
        Model muons = Visible("vector").With("electron", "0").With("tau", "0");
        var decay = DecaySummary.Of(muons, 0.2, 1e-3);
        AssertRelative(ThreePhotonWidth.Of(1e-3, 0.2, Constants.MuonMass), decay.Total, 1e-12);
        Assert.Equal("gamma gamma gamma", Assert.Single(decay.Channels, c => c.Width > 0).Final);
    }

    [Fact]
    public void A_loop_mixed_vector_decays_to_them_by_the_mixing_and_hardly_ever()
    {
        var decay = DecaySummary.Of(Visible("mu-minus-tau"), 1e-3, 1e-3);
        double mixing = Constants.ElectricCharge2 * Math.Pow(1e-3 / 69.3, 2);
        AssertRelative(ThreePhotonWidth.Of(Math.Sqrt(mixing), 1e-3, m), decay.Channels.Single(c => c.Final == ThreePhotonWidth.Final).Width, 0.01);
        Assert.Equal(1, decay.InvisibleBranching, 1e-12);
    }

    [Fact]
    public void No_other_mediator_has_them()
    {
        foreach (string name in new[] { "scalar", "pseudoscalar", "axial-vector", "spin-2" })
            Assert.DoesNotContain(DecaySummary.Of(Visible(name), 5e-4).Channels, c => c.Final == ThreePhotonWidth.Final);
    }

    [Fact]
    public void A_mediator_that_decays_to_them_counts_as_missing()
    {
        Assert.Equal(1, SignalYield.InvisibleBranching(Visible("dark-photon"), 1e-3, 1e-4));
        Assert.Equal(0, SignalYield.InvisibleBranching(Visible("dark-photon"), 2e-3, 1e-4));
    }

    [Theory]
    [InlineData(-1e-3)]
    [InlineData(4.01)]
    [InlineData(double.NaN)]
    public void There_is_no_enhancement_above_threshold(double x) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ThreePhotonWidth.Enhancement(x));

    private readonly struct Outer : IIntegrand
    {
        public Estimate At(double x1)
        {
            var inner = new Inner(x1);
            return GaussKronrod.Integrate(ref inner, 1 - x1, 1, 1e-10);
        }
    }

    // Σ over polarisations of the quartic vertex of α²/90 (F·F)² + 7α²/360 (F·F̃)², energies x_i/2.
    private readonly struct Inner(double x1) : IIntegrand
    {
        public Estimate At(double x2)
        {
            double[] energy = [x1 / 2, x2 / 2, 1 - (x1 + x2) / 2];
            double a = Angle(energy[0], energy[1], energy[2]), b = -Angle(energy[0], energy[2], energy[1]), sum = 0;
            double[] angle = [0, a, b];
            for (int polarisations = 0; polarisations < 24; polarisations++)
            {
                var fields = new (double[] E, double[] B)[4];
                for (int i = 0; i < 3; i++) fields[i] = Photon(energy[i], angle[i], (polarisations >> i) & 1);
                fields[3] = (Axis(polarisations / 8), [0, 0, 0]);
                double amplitude = 0;
                foreach ((int i, int j, int k, int l) in new[] { (0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 1, 2) })
                {
                    amplitude += 8 * Constants.Alpha2 / 90 * Invariant(fields[i], fields[j]) * Invariant(fields[k], fields[l])
                        + 8 * 7 * Constants.Alpha2 / 360 * Dual(fields[i], fields[j]) * Dual(fields[k], fields[l]);
                }
                sum += amplitude * amplitude;
            }
            return new Estimate(sum, 0);
        }

        private static double Angle(double first, double second, double opposite) =>
            Math.Acos(Math.Clamp((opposite * opposite - first * first - second * second) / (2 * first * second), -1, 1));

        private static double[] Axis(int i) => [i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0];

        // E = ωε, B = k×ε; the phases i of all four legs multiply to 1.
        private static (double[] E, double[] B) Photon(double energy, double angle, int polarisation)
        {
            double[] along = [Math.Cos(angle), Math.Sin(angle), 0], inPlane = [-along[1], along[0], 0], normal = [0, 0, 1];
            (double[] e, double[] b) = polarisation == 0 ? (inPlane, normal) : (normal, [along[1], -along[0], 0.0]);
            return (Scaled(e, energy), Scaled(b, energy));
        }

        private static double[] Scaled(double[] v, double by) => [.. v.Select(x => by * x)];

        private static double Dot(double[] a, double[] b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

        // F·G and F·G̃.
        private static double Invariant((double[] E, double[] B) f, (double[] E, double[] B) g) => 2 * (Dot(f.B, g.B) - Dot(f.E, g.E));

        private static double Dual((double[] E, double[] B) f, (double[] E, double[] B) g) => -2 * (Dot(f.E, g.B) + Dot(f.B, g.E));
    }
}
