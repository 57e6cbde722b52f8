using Tenebra.Materials;

namespace Tenebra.Tests.Materials;

public class FormFactorTests
{
    private static readonly Nucleus Lead = new(82, 207);

    public static TheoryData<string, string?> Choices()
    {
        var choices = new TheoryData<string, string?>();
        foreach (string elastic in FormFactors.Names)
        {
            choices.Add(elastic, null);
            foreach (string inelastic in FormFactors.InelasticNames) choices.Add(elastic, inelastic);
        }
        foreach (string inelastic in FormFactors.InelasticNames) choices.Add(inelastic, null);
        return choices;
    }

    [Theory]
    [InlineData(74, 184, 0.010174701588924322, 605.5981300078936)]
    [InlineData(82, 207, 5.624453796992333e-10, 2296.2958339058287)]
    [InlineData(74, 184, 0.0011081273413786094, 3687.65301832758)]
    [InlineData(13, 27, 1.0935021002806188e-09, 137.87056745120196)]
    [InlineData(13, 27, 4.0422127586527226e-11, 11.118502362536706)]
    [InlineData(82, 207, 1.3721098650538574e-12, 0.07857623707294265)]
    public void Tsai_elastic_agrees_with_values_computed_in_extended_precision(int z, int a, double t, double g2) =>
        Assert.Equal(1, FormFactors.Of("tsai", new Nucleus(z, a)).G2(t) / g2, 1e-9);

    // Computed apart from the library, straight from the printed formulas.
    [Theory]
    [InlineData("helm", 82, 207, 1e-09, 3430.566353452498)]
    [InlineData("helm", 74, 184, 0.005, 1468.750765124453)]
    [InlineData("helm", 13, 27, 0.03, 10.714598301277436)]
    [InlineData("exponential", 82, 207, 1e-09, 3430.5663012088726)]
    [InlineData("exponential", 74, 184, 0.005, 1517.297213151619)]
    [InlineData("exponential", 13, 27, 0.03, 15.991696892286406)]
    [InlineData("gaussian", 82, 207, 1e-09, 3430.5663618125013)]
    [InlineData("gaussian", 74, 184, 0.005, 1655.3254456268246)]
    [InlineData("gaussian", 13, 27, 0.03, 22.939827244597986)]
    [InlineData("tsai-inelastic", 82, 207, 1e-09, 61.395798717263546)]
    [InlineData("tsai-inelastic", 74, 184, 0.005, 72.64638507566254)]
    [InlineData("tsai-inelastic", 13, 27, 0.03, 11.654865962923873)]
    [InlineData("tsai-inelastic", 74, 184, 1.5, 3.0716890745382455)]
    [InlineData("tsai-inelastic-squared", 82, 207, 1e-09, 61.39579848992941)]
    [InlineData("tsai-inelastic-squared", 74, 184, 0.005, 71.31753447517085)]
    [InlineData("tsai-inelastic-squared", 13, 27, 0.03, 10.448915441129776)]
    [InlineData("tsai-inelastic-squared", 74, 184, 1.5, 0.12750369962629193)]
    public void The_other_form_factors_agree_with_an_independent_evaluation(string name, int z, int a, double t, double g2) =>
        Assert.Equal(1, FormFactors.Of(name, new Nucleus(z, a)).G2(t) / g2, 1e-9);

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_vectorised_form_factor_equals_the_scalar_one(string name, string? inelastic)
    {
        IFormFactor f = FormFactors.Of(name, Lead, inelastic);
        foreach (int n in (int[])[0, 1, 3, 4, 127, 128, 129, 301])
        {
            double[] t = [.. Enumerable.Range(0, n).Select(i => i == 0 ? 0 : Math.Pow(10, -14 + 0.05 * i))];
            double[] g2 = new double[n];
            f.G2(t, g2);
            for (int i = 0; i < n; i++) Assert.Equal(f.G2(t[i]), g2[i], 1e-14 * f.G2(t[i]));
            f.G2(t, t);
            Assert.Equal(g2, t);
        }
    }

    [Theory]
    [InlineData("tsai")]
    [InlineData("helm")]
    [InlineData("exponential")]
    [InlineData("gaussian")]
    public void A_wave_between_the_sizes_of_atom_and_nucleus_sees_the_whole_charge(string name)
    {
        // 1/a² = 4e-10 GeV² and d = 4.7e-3 GeV² for lead; both corrections are below 3e-3 midway.
        double g2 = FormFactors.Of(name, Lead).G2(1e-6);
        Assert.InRange(g2 / (82 * 82), 0.997, 0.9999);
    }

    [Theory]
    [InlineData("tsai", null)]
    [InlineData("helm", null)]
    [InlineData("exponential", null)]
    [InlineData("gaussian", null)]
    [InlineData("tsai", "tsai-inelastic")]
    public void A_long_wave_sees_a_neutral_atom(string name, string? inelastic)
    {
        IFormFactor f = FormFactors.Of(name, Lead, inelastic);
        Assert.Equal(0, f.G2(0));
        Assert.Equal(100, f.G2(1e-17) / f.G2(1e-18), 1e-4);
    }

    [Fact]
    public void A_bare_point_charge_is_seen_whole_at_every_momentum_transfer()
    {
        IFormFactor f = FormFactors.Of("none", Lead);
        Assert.Equal(6724, f.G2(0));
        Assert.Equal(6724, f.G2(10));
    }

    [Fact]
    public void The_atom_of_lead_ends_at_the_published_momentum_transfer()
    {
        // 1/a² = 4.00e-10 GeV²: there the screening factor is 1/4.
        double a = 111 / (Constants.ElectronMass * Math.Cbrt(82));
        Assert.Equal(4.00e-10, 1 / (a * a), 0.01e-10);
        Assert.Equal(0.25 * 6724, FormFactors.Of("tsai", Lead).G2(1 / (a * a)), 1e-3);
    }

    [Fact]
    public void The_dipole_nucleus_halves_its_amplitude_at_d()
    {
        double d = 0.164 / Math.Pow(207, 2.0 / 3);
        Assert.Equal(4.69e-3, d, 0.01e-3);
        Assert.Equal(0.25 * 6724, FormFactors.Of("tsai", Lead).G2(d), 1e-3);
    }

    // ln F² = −t⟨r²⟩/3 at small t: the slope between two such t, where the atom is fully penetrated, is the charge radius.
    private static double MeanSquareRadiusFm2(string name)
    {
        IFormFactor f = FormFactors.Of(name, Lead);
        const double T1 = 1e-5, T2 = 2e-5;
        double screening = 2 * Math.Log((1 + 4.0045e-10 / T1) / (1 + 4.0045e-10 / T2));
        return -3 * (Math.Log(f.G2(T2) / f.G2(T1)) - screening) / (T2 - T1) * 0.0389379372;
    }

    [Fact]
    public void The_small_momentum_transfer_slope_is_the_charge_radius_of_each_nucleus()
    {
        // Helm: 3/5 R² + 3 s² with R = 6.837 fm by hand; the dipole: 6/d.
        Assert.Equal(0.6 * 6.8372 * 6.8372 + 3 * 0.81, MeanSquareRadiusFm2("helm"), 0.03);
        Assert.Equal(Math.Pow(0.91 * 5.9155 + 0.3, 2), MeanSquareRadiusFm2("exponential"), 0.02);
        Assert.Equal(0.6 * Math.Pow(1.2 * 5.9155, 2), MeanSquareRadiusFm2("gaussian"), 0.02);
        Assert.Equal(6 / 4.687e-3 * 0.0389379372, MeanSquareRadiusFm2("tsai"), 0.25);
    }

    [Fact]
    public void The_radius_of_lead_measured_by_electron_scattering_is_met_by_Helm_within_two_percent() =>
        Assert.Equal(5.50, Math.Sqrt(MeanSquareRadiusFm2("helm")), 0.11);

    [Fact]
    public void Helm_has_its_first_zero_where_the_sphere_has()
    {
        // tan x = x first at x = 4.4934095.
        double q = 4.493409458 / 6.8372 * 0.1973269804;
        IFormFactor f = FormFactors.Of("helm", Lead);
        double depth = f.G2(q * q) / f.G2(0.8 * q * 0.8 * q);
        Assert.True(depth < 1e-6, $"{depth}");
    }

    [Fact]
    public void Helm_is_smooth_where_its_series_meets_the_closed_form()
    {
        double q = 0.3 / 6.8372 * 0.1973269804;
        IFormFactor f = FormFactors.Of("helm", Lead);
        double[] g2 = [.. Enumerable.Range(-3, 7).Select(i => Math.Log(f.G2(q * q * (1 + 1e-3 * i))))];
        for (int i = 2; i < g2.Length; i++) Assert.Equal(0, g2[i] - 2 * g2[i - 1] + g2[i - 2], 1e-8);
    }

    [Fact]
    public void Inelastic_scattering_sees_each_proton_alone()
    {
        // Well inside the nucleon, outside the electron cloud: Z, and not Z².
        Assert.Equal(82, FormFactors.Of("tsai-inelastic", Lead).G2(1e-4), 0.1);
        Assert.Equal(82, FormFactors.Of("tsai-inelastic-squared", Lead).G2(1e-4), 0.1);
    }

    [Fact]
    public void The_inelastic_factor_is_the_protons_magnetic_and_electric_dipole()
    {
        // (G_E² + τ G_M²)/(1+τ), G_M = μ G_E, is N(t) up to 1/(1+τ) on the magnetic-slope term: equal to first order in t.
        const double T = 1e-3;
        double tau = T / (4 * 0.93827208816 * 0.93827208816);
        double rosenbluth = (1 + tau * 2.79284734 * 2.79284734) / (1 + tau) / Math.Pow(1 + T / 0.71, 4);
        Assert.Equal(rosenbluth, FormFactors.Of("tsai-inelastic", new Nucleus(1, 1)).G2(T), 1e-5);
    }

    [Fact]
    public void The_squared_variant_squares_the_nucleon_factor_only()
    {
        const double T = 0.5;
        double once = FormFactors.Of("tsai-inelastic", Lead).G2(T) / 82;
        double twice = FormFactors.Of("tsai-inelastic-squared", Lead).G2(T) / 82;
        Assert.Equal(once * once, twice, 1e-9);
    }

    [Fact]
    public void Elastic_and_inelastic_add()
    {
        double sum = FormFactors.Of("helm", Lead, "tsai-inelastic").G2(0.02);
        double parts = FormFactors.Of("helm", Lead).G2(0.02) + FormFactors.Of("tsai-inelastic", Lead).G2(0.02);
        Assert.Equal(parts, sum);
        Assert.Equal("helm+tsai-inelastic", FormFactors.Of("helm", Lead, "tsai-inelastic").Name);
    }

    [Fact]
    public void The_dipole_nucleus_depends_on_its_size_only_through_t_times_size_squared()
    {
        // [t/d] is free of dimension: A → 8A shrinks d by 4. Screening is out of the way at these t.
        double small = FormFactors.Of("tsai", new Nucleus(20, 25)).G2(0.04);
        double large = FormFactors.Of("tsai", new Nucleus(20, 200)).G2(0.01);
        Assert.Equal(1, small / large, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void A_form_factor_allocates_nothing(string name, string? inelastic)
    {
        IFormFactor f = FormFactors.Of(name, Lead, inelastic);
        double[] t = [.. Enumerable.Range(0, 301).Select(i => Math.Pow(10, -14 + 0.05 * i))], g2 = new double[301];
        double sum = Both(f, t, g2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Both(f, t, g2);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);

        static double Both(IFormFactor f, double[] t, double[] g2)
        {
            f.G2(t, g2);
            return f.G2(t[150]) + g2[150];
        }
    }

    [Fact]
    public void No_form_factor_accepts_a_timelike_photon()
    {
        foreach (string name in (string[])[.. FormFactors.Names, .. FormFactors.InelasticNames])
        {
            IFormFactor f = FormFactors.Of(name, Lead);
            Assert.Throws<ArgumentOutOfRangeException>(() => f.G2(-1e-9));
            Assert.Throws<ArgumentOutOfRangeException>(() => f.G2(double.NaN));
            Assert.Throws<ArgumentOutOfRangeException>(() => f.G2([1, 1, 1, 1, 1, -1, 1, 1], new double[8]));
            Assert.Throws<ArgumentException>(() => f.G2([1, 1], new double[3]));
        }
    }

    [Fact]
    public void An_unknown_form_factor_is_refused_with_the_nearest_name()
    {
        InputException e = Assert.Throws<InputException>(() => FormFactors.Of("hlem", Lead));
        Assert.Contains("did you mean 'helm'", e.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => FormFactors.Of("tsai", Lead, "helm"));
    }
}
