using System.Numerics;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Tests.Models;

public sealed class LoopKineticMixingTests
{
    private static Model MuMinusTau => Model.Load(DataFolder.Embedded, "mu-minus-tau");

    [Fact]
    public void At_zero_momentum_the_mixing_is_the_logarithm_of_the_masses()
    {
        double expected = Math.Sqrt(Constants.ElectricCharge2) / (12 * Math.PI * Math.PI)
            * Math.Log(Math.Pow(Constants.TauMass / Constants.MuonMass, 2));
        Complex mixing = LoopKineticMixing.Of(MuMinusTau.Couplings, 0);
        Assert.Equal(expected, mixing.Real, 1e-15);
        Assert.Equal(0.014433, mixing.Real, 5e-7);
        Assert.Equal(0, mixing.Imaginary);
    }

    [Theory]
    [InlineData(0.0001, 0.014438)]
    [InlineData(0.0025, 0.01455)]
    [InlineData(0.01, 0.01494)]
    [InlineData(0.0225, 0.01579)]
    [InlineData(0.04, 0.01817)]
    [InlineData(-0.01, 0.01402)]
    [InlineData(-0.1, 0.01187)]
    [InlineData(-1, 0.00720)]
    public void The_mixing_runs_as_tabulated_elsewhere(double q2, double expected) =>
        Assert.Equal(expected, LoopKineticMixing.Of(MuMinusTau.Couplings, q2).Real, 6e-6);

    [Theory]
    [InlineData(-300)]
    [InlineData(-1.001)]
    [InlineData(-0.999)]
    [InlineData(0.3)]
    [InlineData(2)]
    [InlineData(3.99)]
    [InlineData(4.2)]
    [InlineData(80)]
    public void The_closed_form_is_its_integral(double z)
    {
        var integrand = new Loop(z);
        double edge = z > 4 ? 0.5 * (1 - Math.Sqrt(1 - 4 / z)) : 0.5;
        double real = 2 * (GaussKronrod.Integrate(ref integrand, 0, edge, 1e-11).Value
            + (edge < 0.5 ? GaussKronrod.Integrate(ref integrand, edge, 0.5, 1e-11).Value : 0));
        double imaginary = z > 4 ? -Math.PI / 6 * (1 + 2 / z) * Math.Sqrt(1 - 4 / z) : 0;
        Complex closed = LoopKineticMixing.Integral(z);
        Assert.Equal(real, closed.Real, 1e-10);
        Assert.Equal(imaginary, closed.Imaginary, 1e-14);
    }

    // ∫₀¹dx x(1−x) ln[m² − x(1−x)q²] → ln(−q²)/6 − 5/18 − m²/q²: the logarithms cancel in the sum of charges.
    [Theory]
    [InlineData(1e6, 1e-4)]
    [InlineData(1e8, 1e-6)]
    [InlineData(1e10, 1e-3)]
    [InlineData(-1e8, 1e-6)]
    public void Far_above_the_leptons_the_mixing_falls_with_the_square_of_the_momentum(double q2, double tolerance)
    {
        double expected = Math.Sqrt(Constants.ElectricCharge2) / (2 * Math.PI * Math.PI)
            * (Constants.MuonMass - Constants.TauMass) * (Constants.MuonMass + Constants.TauMass) / q2;
        Assert.Equal(1, LoopKineticMixing.Of(MuMinusTau.Couplings, q2).Real / expected, tolerance);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e5)]
    [InlineData(1e6)]
    public void The_mixing_is_a_number_at_every_mass(double mass)
    {
        Assert.InRange(LoopKineticMixing.Squared(MuMinusTau.Couplings, mass * mass), 0, 1e-3);
        Assert.True(double.IsFinite(DecaySummary.Of(MuMinusTau, mass).Total));
    }

    // Im ε e = √s Γ(Z′ → µµ̄) over g and the photon's coupling: the cut of the loop.
    [Fact]
    public void Above_two_muons_the_imaginary_part_is_the_width_to_muons()
    {
        const double mass = 0.5, s = mass * mass;
        double e = Math.Sqrt(Constants.ElectricCharge2);
        double width = FermionWidths.Vector(1, mass, Constants.MuonMass);
        Assert.Equal(e * mass * width / s, Math.Abs(LoopKineticMixing.Of(MuMinusTau.Couplings, s).Imaginary), 1e-15);
    }

    [Fact]
    public void An_electron_couples_through_the_loop_and_a_muon_at_tree_level()
    {
        Couplings couplings = MuMinusTau.Couplings;
        double electron = couplings.LeptonSquared(LeptonFlavour.Electron, 0.01);
        Assert.Equal(Constants.ElectricCharge2 * 0.01494 * 0.01494, electron, 2e-8);
        Assert.Equal(1, couplings.LeptonSquared(LeptonFlavour.Muon, 0.01));
        Assert.True(couplings.CouplesTo(LeptonFlavour.Electron));
    }

    [Fact]
    public void The_loop_of_charges_that_do_not_add_up_to_zero_is_refused()
    {
        Model vector = Model.Load(DataFolder.Embedded, "vector");
        Model wrong = vector with { Couplings = vector.Couplings with { LoopMixing = true } };
        Assert.StartsWith(
            "loopMixing: true is not allowed (need false, or a vector whose charges",
            Assert.Throws<InputException>(() => wrong.With("alphaD", "0")).Message,
            StringComparison.Ordinal);
    }

    private readonly struct Loop(double z) : IIntegrand
    {
        public Estimate At(double x) => new(x * (1 - x) * Math.Log(Math.Abs(1 - x * (1 - x) * z)), 0);
    }
}
