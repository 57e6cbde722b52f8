using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>R of a vector whose quark charges are not the photon's.</summary>
public sealed class QuarkChargesTests
{
    private const double Third = 1 / 3.0;

    private static double Peak(double E, double M, double width, double branching)
    {
        double d = (E * E - M * M) / (M * width);
        return 9 * E * E / (M * M) / Constants.Alpha2 * branching / (1 + d * d);
    }

    private static double Omega(double E) => Peak(E, 0.78266, 0.00868, 7.38e-5);

    private static double Phi(double E) => Peak(E, 1.019461, 0.004249, 2.979e-4);

    private static double PiPi(double E, double isovector, double isoscalar) =>
        Math.Pow(1 - Math.Pow(2 * Constants.ChargedPionMass / E, 2), 1.5) / 4 * PionFormFactor.Squared(E, isovector, isoscalar);

    private static double Light(double E) => E > 0.9 ? 2.35 / (1 + Math.Exp(-(E - 1.32) / 0.12)) : 0;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.78)]
    [InlineData(1.02)]
    [InlineData(1.5)]
    [InlineData(3.0)]
    public void The_charges_of_the_photon_give_R_as_it_was_without_quarkonia(double E)
    {
        double narrow = E > 3 * Constants.ChargedPionMass ? 0.975 * Omega(E) + Phi(E) : 0;
        double R = PiPi(E, 1, 1) + narrow + Light(E);
        Assert.Equal(1, HadronRatio.At(E) / R, 1e-12);
        Assert.Equal(1, HadronRatio.At(E, 2 * Third, -Third) / R, 1e-12);
        Assert.Equal(PionFormFactor.Squared(E), PionFormFactor.Squared(E, 1, 1));
    }

    // B - L: no rho, twice the coupling to the omega, that of the phi.
    [Theory]
    [InlineData(0.6)]
    [InlineData(0.78266)]
    [InlineData(1.019461)]
    public void Baryon_number_sees_no_rho_the_omega_fourfold_the_phi_once(double E)
    {
        double known = 4 * 0.975 * Omega(E) + Phi(E) + Light(E) / 2;
        Assert.Equal(1, (HadronRatio.At(E, Third, Third) - PiPi(E, 0, 2)) / known, 1e-10);
        Assert.InRange(PiPi(E, 0, 2) / (4 * Omega(E)), 0, 0.03);
    }

    // At the peak 4 × 9 B_ee/alpha^2 = 4 × 12.44 of all decays; of them 2.5 % are left to two pions, of which the form factor gives half.
    [Fact]
    public void At_the_omega_R_of_baryon_number_is_50_less_one_percent() =>
        Assert.InRange(HadronRatio.At(0.78266, Third, Third) / (4 * 9 * 7.38e-5 * 137.036 * 137.036), 0.975, 1);

    // Particle Data Group: 1.53 % of omegas decay to two pions.
    [Fact]
    public void The_two_pions_of_baryon_number_are_the_rare_decay_of_the_omega() =>
        Assert.InRange(PiPi(0.78266, 0, 2) / (4 * Omega(0.78266)), 0.010, 0.022);

    [Theory]
    [InlineData(0.77)]
    [InlineData(1.1)]
    [InlineData(3.0969)]
    [InlineData(9.4603)]
    [InlineData(12)]
    public void R_is_a_quadratic_form_of_the_charges(double E)
    {
        (double u, double d) a = (0.4, -0.7), b = (-0.3, 0.2);
        double sum = HadronRatio.At(E, a.u + b.u, a.d + b.d) + HadronRatio.At(E, a.u - b.u, a.d - b.d);
        Assert.Equal(1, sum / (2 * HadronRatio.At(E, a.u, a.d) + 2 * HadronRatio.At(E, b.u, b.d)), 1e-11);
        Assert.Equal(HadronRatio.At(E, a.u, a.d), HadronRatio.At(E, -a.u, -a.d));
    }

    [Theory]
    [InlineData(3.0969, 1, 0, 2.25)]
    [InlineData(9.4603, 0, 1, 9)]
    public void Charmonium_counts_the_squared_charge_of_charm_and_bottomonium_that_of_bottom(double E, double up, double down, double factor)
    {
        double narrow = HadronRatio.At(E) - HadronRatio.Smooth(E, 2 * Third, -Third);
        Assert.Equal(factor, (HadronRatio.At(E, up, down) - HadronRatio.Smooth(E, up, down)) / narrow, 1e-9);
    }

    [Fact]
    public void A_vector_without_quark_charges_has_no_hadrons()
    {
        foreach (double E in (double[])[0.5, 0.7827, 1.02, 3.0969, 5, 11]) Assert.Equal(0, HadronRatio.At(E, 0, 0));
    }

    [Fact]
    public void Narrow_states_leave_no_trace_outside_of_their_window()
    {
        foreach (double E in (double[])[0.3, 1, 3.0, 3.2, 3.5, 9.0, 9.6, 10.2, 10.5])
            Assert.Equal(HadronRatio.Smooth(E, 2 * Third, -Third), HadronRatio.At(E));
    }
}
