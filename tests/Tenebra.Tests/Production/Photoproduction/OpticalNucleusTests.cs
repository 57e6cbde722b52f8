using Tenebra.Materials;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class OpticalNucleusTests
{
    private static readonly FermiNucleus Lead = FermiNucleus.Of(new Nucleus(82, 207));
    private static readonly FermiNucleus Carbon = FermiNucleus.Of(new Nucleus(6, 12));

    private static double Density(FermiNucleus nucleus, double r) =>
        nucleus.CentralDensity / (1 + Math.Exp((r - nucleus.HalfRadius) / nucleus.Skin));

    /// <summary>∫ρ dz at impact parameter b, by the midpoint rule.</summary>
    private static double Thickness(FermiNucleus nucleus, double b)
    {
        const int N = 400;
        double h = 2 * nucleus.Edge / N, sum = 0;
        for (int i = 0; i < N; i++)
        {
            double z = -nucleus.Edge + (i + 0.5) * h;
            sum += Density(nucleus, Math.Sqrt(b * b + z * z)) * h;
        }
        return sum;
    }

    private static double OverImpactParameter(FermiNucleus nucleus, Func<double, double> ofThickness)
    {
        const int N = 400;
        double h = nucleus.Edge / N, sum = 0;
        for (int i = 0; i < N; i++)
        {
            double b = (i + 0.5) * h;
            sum += 2 * Math.PI * b * h * ofThickness(Thickness(nucleus, b));
        }
        return sum;
    }

    private static double FormFactor(FermiNucleus nucleus, double q)
    {
        const int N = 1000;
        double h = nucleus.Edge / N, sum = 0;
        for (int i = 0; i < N; i++)
        {
            double r = (i + 0.5) * h;
            sum += 4 * Math.PI * r * Density(nucleus, r) * Math.Sin(q * r) / q * h;
        }
        return sum / nucleus.Nucleons;
    }

    private static double PerNucleon(FermiNucleus nucleus, double sigma) => sigma * (nucleus.Nucleons - 1) / nucleus.Nucleons;

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void Without_absorption_every_nucleon_counts(double q) =>
        Assert.Equal(12, new OpticalNucleus(Carbon, 0, 0, q).IncoherentNucleons().Value, tolerance: 1e-4);

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.03)]
    [InlineData(0.08)]
    public void Without_absorption_the_coherent_part_is_the_integral_of_the_form_factor(double q)
    {
        // 4π∫d²b|w|² = A² ∫_{q²} |F|² dt, by Parseval.
        double sum = 0, h = 5e-4;
        for (double p = q + h / 2; p < 0.7; p += h) sum += Math.Pow(FormFactor(Lead, p), 2) * 2 * p * h;
        Assert.Equal(1, 4 * Math.PI * new OpticalNucleus(Lead, 0, 0, q).Coherent().Value / (207.0 * 207 * sum), tolerance: 1e-3);
    }

    [Fact]
    public void Without_absorption_twice_the_nucleons_make_four_times_the_mesons()
    {
        FermiNucleus twice = Carbon with { Nucleons = 24 };
        Assert.Equal(4, new OpticalNucleus(twice, 0, 0, 0.05).Coherent().Value / new OpticalNucleus(Carbon, 0, 0, 0.05).Coherent().Value, tolerance: 1e-5);
    }

    [Fact]
    public void A_long_coherent_wave_is_the_scattering_of_the_meson_on_the_nucleus()
    {
        double sigma = PerNucleon(Lead, 60);
        double expected = OverImpactParameter(Lead, t => Math.Pow(2 / sigma * (1 - Math.Exp(-sigma * t / 2)), 2));
        Assert.Equal(1, new OpticalNucleus(Lead, 60, 50, 0).Coherent().Value / expected, tolerance: 1e-4);
    }

    [Fact]
    public void A_long_coherence_length_absorbs_on_the_whole_way()
    {
        double sigma = PerNucleon(Lead, 60);
        double expected = OverImpactParameter(Lead, t => t * Math.Exp(-sigma * t));
        Assert.Equal(1, new OpticalNucleus(Lead, 60, 60, 0).IncoherentNucleons().Value / expected, tolerance: 1e-4);
    }

    [Fact]
    public void A_short_coherence_length_absorbs_on_the_way_out_only()
    {
        double inelastic = PerNucleon(Lead, 50);
        double expected = OverImpactParameter(Lead, t => (1 - Math.Exp(-inelastic * t)) / inelastic);
        Assert.Equal(1, new OpticalNucleus(Lead, 60, 50, 3).IncoherentNucleons().Value / expected, tolerance: 2e-3);
    }

    [Fact]
    public void Out_of_step_the_coherent_wave_dies()
    {
        double inStep = new OpticalNucleus(Lead, 60, 50, 0).Coherent().Value;
        Assert.InRange(new OpticalNucleus(Lead, 60, 50, 0.5).Coherent().Value / inStep, 0, 1e-3);
    }

    [Fact]
    public void One_unit_of_length_is_as_good_as_another()
    {
        // All lengths twice, all cross sections four times: the same number of nucleons, a quarter of ∫d²b|w|².
        FermiNucleus large = new(12, 2 * Carbon.HalfRadius, 2 * Carbon.Skin);
        OpticalNucleus a = new(Carbon, 60, 50, 0.1), b = new(large, 240, 200, 0.05);
        Assert.Equal(1, b.IncoherentNucleons().Value / a.IncoherentNucleons().Value, tolerance: 1e-5);
        Assert.Equal(0.25, b.Coherent().Value / a.Coherent().Value, tolerance: 1e-5);
    }
}
