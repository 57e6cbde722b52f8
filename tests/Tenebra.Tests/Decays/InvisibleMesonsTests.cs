using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays;

public sealed class InvisibleMesonsTests
{
    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);

    private static double Ratio(Model model, string meson, double mass, double parameter) =>
        InvisibleMesons.RatioToElectrons(model, Mesons[meson].Mass, mass, parameter);

    private static Model Named(string name) => Model.Load(DataFolder.Embedded, name);

    [Fact]
    public void Light_millicharged_particles_are_as_electrons_of_their_charge() =>
        Assert.Equal(1e-6, Ratio(Named("millicharged"), "phi", 1e-6, 1e-3), 1e-12 * 1e-6 + 1e-15);

    // (α_D ε²/α) m_V⁴/(m_V² − m²)² far from the resonance.
    [Fact]
    public void A_dark_photon_takes_the_place_of_the_photon()
    {
        Model dark = Named("dark-photon").With("massRatio", "1e4").With("alphaD", "1e-4");
        double mass = 0.3, vector = Mesons["phi"].Mass, pole = 1 - Math.Pow(mass / vector, 2);
        double expected = 1e-4 * 1e-6 / Constants.Alpha / (pole * pole);
        Assert.Equal(1, Ratio(dark, "phi", mass, 1e-3) / expected, 1e-6);
    }

    [Theory]
    [InlineData("millicharged")]
    [InlineData("dark-photon")]
    [InlineData("dark-axion-portal")]
    public void The_decay_goes_with_the_square_of_the_coupling_and_closes_above_the_meson(string name)
    {
        Model model = Named(name);
        Assert.Equal(9, Ratio(model, "J/psi", 0.1, 3e-5) / Ratio(model, "J/psi", 0.1, 1e-5), 1e-6);
        Assert.Equal(0, Ratio(model, "omega", 3, 1e-3));
    }

    [Theory]
    [InlineData("b-minus-l", "as the photon does")]
    [InlineData("spin-2", "do not turn into a tensor")]
    public void A_model_without_the_decay_says_why(string name, string reason)
    {
        Assert.Contains(reason, InvisibleMesons.WhyNot(Named(name)), StringComparison.Ordinal);
        Assert.Equal(0, Ratio(Named(name), "rho", 0.1, 1e-3));
    }
}
