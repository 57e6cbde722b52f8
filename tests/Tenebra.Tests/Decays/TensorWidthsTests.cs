using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class TensorWidthsTests
{
    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    private static Model Spin2(string darkMatter) => Model.Load(DataFolder.Embedded, "spin-2")
        .With("c", "1e-3").With("darkMatter", darkMatter).With("alphaD", $"{1e-6 / (4 * Math.PI):R}");

    private static double Width(Model model, string final, double mass) =>
        PartialWidths.Of(model, mass, 1e-3).Single(c => c.Final == final).Width;

    [Theory]
    [InlineData("dirac", "e+ e-", 0.01, 1.971985798644264e-15)]
    [InlineData("dirac", "gamma gamma", 0.01, 3.978873577297384e-15)]
    [InlineData("scalar", "phi phi*", 0.01, 1.5255541482706978e-16)]
    [InlineData("majorana", "chi chi", 0.01, 5.339439518947442e-16)]
    [InlineData("dirac", "e+ e-", 0.1, 1.9892636145550927e-12)]
    [InlineData("dirac", "gamma gamma", 0.1, 3.978873577297385e-12)]
    [InlineData("scalar", "phi phi*", 0.1, 1.525554148270699e-13)]
    [InlineData("majorana", "chi chi", 0.1, 5.339439518947446e-13)]
    [InlineData("dirac", "e+ e-", 0.3, 5.3714273807404307e-11)]
    [InlineData("real-scalar", "phi phi", 0.3, 2.0594981001654426e-12)]
    [InlineData("dirac", "chi chibar", 0.3, 2.8832973402316196e-11)]
    [InlineData("vector", "X X", 0.3, 1.322197780306214e-10)]
    [InlineData("dirac", "mu+ mu-", 1.0, 1.912981742222184e-09)]
    [InlineData("dirac", "gamma gamma", 1.0, 3.9788735772973836e-09)]
    [InlineData("scalar", "phi phi*", 1.0, 1.5255541482706986e-10)]
    [InlineData("majorana", "chi chi", 1.0, 5.339439518947445e-10)]
    [InlineData("dirac", "e+ e-", 3.0, 5.371478809869833e-08)]
    [InlineData("real-scalar", "phi phi", 3.0, 2.059498100165443e-09)]
    [InlineData("dirac", "chi chibar", 3.0, 2.88329734023162e-08)]
    [InlineData("vector", "X X", 3.0, 1.3221977803062142e-07)]
    public void Widths_of_a_spin_2_mediator_agree_with_polarisation_sums(string darkMatter, string final, double mass, double width) =>
        AssertRelative(width, Width(Spin2(darkMatter), final, mass), 1e-9);

    [Fact]
    public void Light_vectors_are_two_photons_and_a_real_scalar() =>
        AssertRelative(
            TensorWidths.Photons(1e-3, 2) + TensorWidths.RealScalars(1e-3, 2, 0), TensorWidths.RealVectors(1e-3, 2, 1e-9), 1e-14);

    [Fact]
    public void Massless_two_component_neutrinos_get_half_of_the_width_of_a_Dirac_fermion()
    {
        Model model = Spin2("dirac");
        model = model with { Couplings = model.Couplings with { Charges = model.Couplings.Charges with { TauNeutrino = 2 } } };
        AssertRelative(4 * TensorWidths.Fermions(1e-3, 0.1, 0) / 2, Width(model, "nu_tau nubar_tau", 0.1), 1e-14);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(40)]
    public void A_width_grows_as_the_cube_of_the_mass_and_the_square_of_the_coupling(double scale)
    {
        AssertRelative(scale * scale * scale * TensorWidths.Fermions(2, 1, 0.2), TensorWidths.Fermions(2, scale, 0.2 * scale), 1e-13);
        AssertRelative(scale * scale * TensorWidths.RealVectors(2, 1, 0.2), TensorWidths.RealVectors(2 * scale, 1, 0.2), 1e-13);
    }

    [Fact]
    public void Thresholds_open_with_the_third_fifth_and_first_power_of_the_velocity()
    {
        static double Power(Func<double, double, double, double> width)
        {
            static double Mass(double beta) => 0.5 * Math.Sqrt(1 - beta * beta);
            return Math.Log10(width(1, 1, Mass(1e-3)) / width(1, 1, Mass(1e-4)));
        }

        Assert.Equal(3, Power(TensorWidths.Fermions), 1e-4);
        Assert.Equal(5, Power(TensorWidths.RealScalars), 1e-4);
        Assert.Equal(1, Power(TensorWidths.RealVectors), 1e-4);
        Assert.Equal(0, TensorWidths.Fermions(1, 1, 0.5));
        Assert.Equal(0, TensorWidths.RealVectors(1, 1, 0.7));
    }
}
