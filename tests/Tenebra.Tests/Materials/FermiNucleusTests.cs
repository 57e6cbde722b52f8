using Tenebra.Materials;

namespace Tenebra.Tests.Materials;

public sealed class FermiNucleusTests
{
    private const double GeVPerInverseFm = 0.19732698;

    private static double Moment(FermiNucleus nucleus, int power)
    {
        double sum = 0, h = (nucleus.Edge + 15 * nucleus.Skin) / 20000;
        for (int i = 0; i < 20000; i++)
        {
            double r = (i + 0.5) * h;
            sum += 4 * Math.PI * Math.Pow(r, power) * nucleus.CentralDensity / (1 + Math.Exp((r - nucleus.HalfRadius) / nucleus.Skin)) * h;
        }
        return sum;
    }

    [Theory]
    [InlineData(6, 12)]
    [InlineData(82, 207)]
    [InlineData(1, 2)]
    public void The_density_holds_all_nucleons(int z, int a)
    {
        var nucleus = FermiNucleus.Of(new Nucleus(z, a));
        Assert.Equal(a, Moment(nucleus, 2), tolerance: 1e-6 * a);
        Assert.Equal(1, Moment(nucleus, 4) / a / nucleus.MeanSquareRadius, tolerance: 1e-6);
    }

    [Fact]
    public void A_sharp_sphere_has_three_fifths_of_its_radius_squared()
    {
        var sphere = new FermiNucleus(100, 30, 0.01);
        Assert.Equal(1, sphere.MeanSquareRadius / (0.6 * 900), tolerance: 1e-4);
        Assert.Equal(1, sphere.CentralDensity / (100 / (4 * Math.PI / 3 * 27000)), tolerance: 1e-4);
    }

    // Root mean square charge radii from electron scattering: 208Pb 5.50, 197Au 5.43, 56Fe 3.74, 27Al 3.06, 12C 2.47 fm.
    [Theory]
    [InlineData(82, 208, 5.50, 0.02)]
    [InlineData(79, 197, 5.43, 0.02)]
    [InlineData(26, 56, 3.74, 0.03)]
    [InlineData(13, 27, 3.06, 0.05)]
    [InlineData(6, 12, 2.47, 0.06)]
    public void The_charge_radius_is_the_measured_one(int z, int a, double radiusFm, double tolerance) =>
        Assert.Equal(1, Math.Sqrt(FermiNucleus.Of(new Nucleus(z, a)).MeanSquareRadius) * GeVPerInverseFm / radiusFm, tolerance);

    [Fact]
    public void Lengths_scale_together()
    {
        FermiNucleus small = new(50, 20, 2), large = new(50, 40, 4);
        Assert.Equal(4, large.MeanSquareRadius / small.MeanSquareRadius, tolerance: 1e-12);
        Assert.Equal(0.125, large.CentralDensity / small.CentralDensity, tolerance: 1e-12);
    }

    [Fact]
    public void A_single_proton_has_no_density() => Assert.Throws<ArgumentOutOfRangeException>(() => FermiNucleus.Of(new Nucleus(1, 1)));
}
