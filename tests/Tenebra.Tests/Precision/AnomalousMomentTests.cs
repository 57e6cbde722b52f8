using Tenebra.Models;
using Tenebra.Precision;
using static System.Math;

namespace Tenebra.Tests.Precision;

public sealed class AnomalousMomentTests
{
    private const double Mu = Constants.MuonMass;
    private const double Unit = 1 / (8 * PI * PI);

    private static double Of(MediatorKind kind, double mediatorMass, double leptonMass = Mu) => AnomalousMoment.Of(kind, leptonMass, mediatorMass).Value;

    [Fact]
    public void A_massless_vector_of_charge_e_gives_the_moment_of_Schwinger() =>
        Assert.Equal(1, Constants.ElectricCharge2 * Of(MediatorKind.Vector, 1e-9 * Mu) / (Constants.Alpha / (2 * PI)), 1e-8);

    // To the first order in M/m; the vector loses 2 pi of its 8 pi^2.
    [Fact]
    public void Light_mediators_give_the_massless_limit_and_its_first_correction()
    {
        const double x = 1e-5;
        Assert.Equal(Unit * (1 - PI * x), Of(MediatorKind.Vector, x * Mu), 1e-8 * Unit);
        Assert.Equal(Unit * (1.5 - PI * x), Of(MediatorKind.Scalar, x * Mu), 1e-8 * Unit);
        Assert.Equal(-Unit * 0.5, Of(MediatorKind.Pseudoscalar, x * Mu), 1e-8 * Unit);
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e6)]
    public void Heavy_mediators_decouple_with_the_square_of_their_mass(double x)
    {
        double r = x * x, next = 30 * Log(r) / r;
        Assert.Equal(1, Of(MediatorKind.Vector, x * Mu) / (Unit * 2 / 3 / r), next);
        Assert.Equal(1, Of(MediatorKind.AxialVector, x * Mu) / (-Unit * 10 / 3 / r), next);
        Assert.Equal(1, Of(MediatorKind.Scalar, x * Mu) / (Unit * (Log(r) - 7 / 6.0) / r), next);
        Assert.Equal(1, Of(MediatorKind.Pseudoscalar, x * Mu) / (-Unit * (Log(r) - 11 / 6.0) / r), next);
    }

    [Theory]
    [InlineData(0.001, 1.2309e-2, 1.8637e-2, -6.328e-3, -282.95)]
    [InlineData(0.010, 9.912e-3, 1.6069e-2, -6.156e-3, -2.8965)]
    [InlineData(0.100, 2.8036e-3, 6.594e-3, -3.790e-3, -3.683e-2)]
    [InlineData(1.000, 8.600e-5, 4.873e-4, -4.013e-4, -4.616e-4)]
    public void The_moments_of_the_muon_agree_with_those_computed_apart(double mass, double vector, double scalar, double pseudoscalar, double axial)
    {
        Assert.Equal(1, Of(MediatorKind.Vector, mass) / vector, 2e-4);
        Assert.Equal(1, Of(MediatorKind.Scalar, mass) / scalar, 2e-4);
        Assert.Equal(1, Of(MediatorKind.Pseudoscalar, mass) / pseudoscalar, 2e-4);
        Assert.Equal(1, Of(MediatorKind.AxialVector, mass) / axial, 2e-4);
    }

    // Forty digits, with breaks at every power of four.
    [Theory]
    [InlineData(MediatorKind.Scalar, 1e-6, 0.018997682144727486)]
    [InlineData(MediatorKind.Scalar, 1, 0.0063325739776461107)]
    [InlineData(MediatorKind.Scalar, 30, 7.9577306207177626e-5)]
    [InlineData(MediatorKind.Scalar, 1e6, 3.3517496464220641e-13)]
    [InlineData(MediatorKind.Pseudoscalar, 1e-3, -0.0063324991253068597)]
    [InlineData(MediatorKind.Pseudoscalar, 2, -0.0023080184609595675)]
    [InlineData(MediatorKind.Pseudoscalar, 1e6, -3.2673153267265873e-13)]
    [InlineData(MediatorKind.Vector, 1e-6, 0.012665108167243685)]
    [InlineData(MediatorKind.Vector, 2, 0.0011443580371513171)]
    [InlineData(MediatorKind.Vector, 1e6, 8.4434319695476838e-15)]
    [InlineData(MediatorKind.AxialVector, 1e-6, -25330295911.221019)]
    [InlineData(MediatorKind.AxialVector, 1, -0.033278926663190449)]
    [InlineData(MediatorKind.AxialVector, 1e6, -4.2217159850314276e-14)]
    public void The_integral_keeps_its_digits_over_twelve_decades_of_mass(MediatorKind kind, double ratio, double value)
    {
        Estimate moment = AnomalousMoment.Of(kind, Mu, ratio * Mu);
        Assert.Equal(1, moment.Value / value, 1e-10);
        Assert.True(Abs(moment.Value - value) <= moment.Error + 4e-16 * Abs(value));
    }

    // The same loop with a hadronic vacuum polarisation in place of the mediator; closed form of Brodsky and de Rafael above s = 4 m^2,
    // which loses digits with the mass.
    [Theory]
    [InlineData(2.5)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_vector_above_threshold_gives_the_kernel_of_the_hadronic_contribution(double ratio)
    {
        double beta = Sqrt(1 - 4 / (ratio * ratio)), x = (1 - beta) / (1 + beta), x2 = x * x;
        double kernel = x2 / 2 * (2 - x2) + (1 + x2) * Pow(1 + x, 2) / x2 * (Log(1 + x) - x + x2 / 2) + (1 + x) / (1 - x) * x2 * Log(x);
        Assert.Equal(1, Of(MediatorKind.Vector, ratio * Mu) * 4 * PI * PI / kernel, 1e-9);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(1e5)]
    public void A_scalar_and_a_pseudoscalar_together_are_a_vector(double ratio) =>
        Assert.Equal(1, (Of(MediatorKind.Scalar, ratio * Mu) + Of(MediatorKind.Pseudoscalar, ratio * Mu)) / Of(MediatorKind.Vector, ratio * Mu), 2e-9 * (1 + Log(1 + ratio)));

    // What the longitudinal mode couples with: 2 g m/M.
    [Fact]
    public void A_light_axial_vector_is_a_pseudoscalar_of_coupling_two_lepton_masses_over_its_mass()
    {
        const double x = 1e-4;
        Assert.Equal(1, Of(MediatorKind.AxialVector, x * Mu) / (4 / (x * x) * Of(MediatorKind.Pseudoscalar, x * Mu)), 1e-6);
    }

    [Theory]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.Pseudoscalar)]
    [InlineData(MediatorKind.Vector)]
    [InlineData(MediatorKind.AxialVector)]
    public void Only_the_ratio_of_the_masses_counts(MediatorKind kind) =>
        Assert.Equal(1, Of(kind, 3 * Constants.TauMass, Constants.TauMass) / Of(kind, 3 * Constants.ElectronMass, Constants.ElectronMass), 1e-12);

    [Theory]
    [InlineData(MediatorKind.Tensor, 1, 1)]
    [InlineData(MediatorKind.Photon, 1, 1)]
    [InlineData(MediatorKind.Vector, 0, 1)]
    [InlineData(MediatorKind.Vector, 1, 0)]
    [InlineData(MediatorKind.Vector, 1, double.NaN)]
    [InlineData(MediatorKind.Vector, 1, 1e60)]
    public void Other_mediators_and_senseless_masses_are_refused(MediatorKind kind, double lepton, double mediator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AnomalousMoment.Of(kind, lepton, mediator));

    // 5 (c m)²/16π², as quoted.
    [Fact]
    public void The_coefficient_of_a_heavy_spin_two_state_is_the_one_that_is_quoted() =>
        Assert.Equal(0.0316628697, SpinTwoMoment.Heavy(1).Value, 1e-9);

    [Fact]
    public void A_heavy_spin_two_state_shifts_as_much_as_a_graviton_of_its_coupling()
    {
        // 7 G m^2 / 4 pi, and c^2 = 8 pi G.
        const double G = 6.70883e-39;
        double massless = 7 * G * Mu * Mu / (4 * PI);
        Estimate heavy = 8 * PI * G * SpinTwoMoment.Heavy(Mu);
        Assert.InRange(heavy.Value / massless, 0.5, 2);
        Assert.Equal(1, heavy.RelativeError, 1e-12);
        Assert.Equal(Pow(Constants.TauMass / Mu, 2), SpinTwoMoment.Heavy(Constants.TauMass).Value / SpinTwoMoment.Heavy(Mu).Value, 1e-9);
    }
}
