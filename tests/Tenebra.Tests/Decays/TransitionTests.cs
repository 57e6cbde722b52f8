using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Tests.Decays;

public sealed class TransitionTests
{
    private static Transition Of(MediatorKind kind, double M, double splitting, double mf) => new(kind, M, M / 3, M / 3 * (1 + splitting), mf);

    private static double SmallSplittingVector(Transition t, double couplings) =>
        couplings / (4 * Math.PI * Math.PI) * Math.Pow(t.m2 - t.m1, 5) / (15 * Math.PI * Math.Pow(t.M, 4));

    public static TheoryData<MediatorKind> Kinds() =>
        [MediatorKind.Vector, MediatorKind.AxialVector, MediatorKind.Scalar, MediatorKind.Pseudoscalar];

    [Theory]
    [InlineData(0.1, 0, 0.6438)]
    [InlineData(10, 0, 0.6438)]
    [InlineData(0.1, Constants.ElectronMass, 0.630)]
    [InlineData(0.05, Constants.ElectronMass, 0.591)]
    [InlineData(0.3, Constants.ElectronMass, 0.642)]
    public void At_a_splitting_of_two_fifths_the_width_is_the_known_share_of_the_small_splitting_formula(double M, double mf, double share)
    {
        Transition t = Of(MediatorKind.Vector, M, 0.4, mf);
        Assert.Equal(share, t.Width() / SmallSplittingVector(t, 1), share == 0.6438 ? 6e-5 : 6e-4);
    }

    [Theory]
    [InlineData(0.05, 0.18)]
    [InlineData(0.1, 0.61)]
    [InlineData(0.3, 0.84)]
    [InlineData(0.5, 0.86)]
    public void At_a_splitting_of_a_tenth_the_electron_mass_closes_the_decay_of_light_states(double M, double share)
    {
        Transition t = Of(MediatorKind.Vector, M, 0.1, Constants.ElectronMass);
        Assert.Equal(share, t.Width() / SmallSplittingVector(t, 1), 6e-3);
    }

    [Theory]
    [InlineData(MediatorKind.Vector, 15.0)]
    [InlineData(MediatorKind.Scalar, 60.0)]
    public void For_a_small_splitting_and_massless_leptons_the_width_is_the_fifth_power_of_the_splitting(MediatorKind kind, double denominator)
    {
        Transition t = Of(kind, 1, 1e-5, 0);
        double limit = Math.Pow(t.m2 - t.m1, 5) / (denominator * Math.Pow(Math.PI, 3));
        // 4 ε² α α_D = g² g²/4π² for the vector, 1/60π³ for the scalar.
        if (kind == MediatorKind.Vector) limit /= 4;
        Assert.Equal(1, t.Width() / limit, 1e-4);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_width_is_the_chain_of_two_two_body_widths_through_the_virtual_mediator(MediatorKind kind)
    {
        // Γ = ∫ dq²/π Γ(χ₂ → χ₁ X*) q Γ(X* → f f)(q) / (q² − M²)²: another derivation, by the polarisation sum of X*.
        const double mf = 0.05;
        var t = new Transition(kind, 2, 0.3, 1.4, mf);
        var chain = new Chain(t);
        Estimate expected = GaussKronrod.Integrate(ref chain, 0, Math.PI / 2, 1e-10);
        double longitudinal = 0;
        if (kind == MediatorKind.AxialVector)
        {
            var time = new Longitudinal(t);
            longitudinal = GaussKronrod.Integrate(ref time, 0, Math.PI / 2, 1e-10).Value;
        }
        Assert.Equal(1, t.Width() / (expected.Value + longitudinal), 1e-8);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_amplitude_is_the_trace_of_the_four_momenta(MediatorKind kind)
    {
        var t = new Transition(kind, 2, 0.3, 1.4, 0.2);
        for (int i = 1; i < 20; i++)
            for (int k = -4; k <= 4; k++)
            {
                double q2 = t.LeastQ2 + (t.LargestQ2 - t.LeastQ2) * i / 20, c = k / 4.1;
                PairAngle amplitude = t.SquaredAmplitude(q2);
                Assert.Equal(1, (amplitude.Constant + amplitude.Quadratic * c * c) / Traces.Of(t, q2, c), 1e-10);
            }
    }

    [Fact]
    public void The_width_of_the_mediator_lowers_the_pole_and_leaves_the_part_along_q()
    {
        foreach (MediatorKind kind in new[] { MediatorKind.Vector, MediatorKind.Scalar, MediatorKind.Pseudoscalar })
        {
            var t = new Transition(kind, 1.3, 0.3, 1.4, 0.2);
            double offset = 1.3 * 1.3 - 0.9;
            Assert.Equal(1 / (1 + 0.25 / (offset * offset)), t.SquaredAmplitude(0.9, 0.5).Constant / t.SquaredAmplitude(0.9).Constant, 1e-14);
        }
        // With an infinite width of an axial vector 8 m_f² s(d−q²)/(q²M⁴) is left, whatever the angle.
        PairAngle left = new Transition(MediatorKind.AxialVector, 1.3, 0.3, 1.4, 0.2).SquaredAmplitude(0.9, 1e30);
        Assert.Equal(1, left.Constant / (8 * 0.04 * 1.7 * 1.7 * (1.1 * 1.1 - 0.9) / (0.9 * Math.Pow(1.3, 4))), 1e-13);
        Assert.Equal(0, left.Quadratic / left.Constant, 1e-30);
    }

    private static double PhiOfQ2(Transition t, double x, out double jacobian)
    {
        (double sin, double cos) = Math.SinCos(x);
        double range = t.LargestQ2 - t.LeastQ2;
        jacobian = range * 2 * sin * cos;
        return t.LeastQ2 + range * sin * sin;
    }

    private readonly struct Chain(Transition t) : IIntegrand
    {
        public Estimate At(double x)
        {
            double q2 = PhiOfQ2(t, x, out double jacobian), q = Math.Sqrt(q2);
            (double m1, double m2) = (t.m1, t.m2);
            if (t.Kind is MediatorKind.AxialVector) m1 = -m1;
            double squared = t.Kind switch
            {
                MediatorKind.Vector or MediatorKind.AxialVector =>
                    (Math.Pow(m2 * m2 - m1 * m1, 2) - 2 * q2 * q2 + q2 * (m1 * m1 + m2 * m2)) / q2 - 6 * m1 * m2,
                MediatorKind.Scalar => (m1 + m2) * (m1 + m2) - q2,
                _ => (m1 - m2) * (m1 - m2) - q2,
            };
            double width = t.Kind switch
            {
                MediatorKind.Vector => FermionWidths.Vector(1, q, t.mf),
                MediatorKind.AxialVector => FermionWidths.AxialVector(1, q, t.mf),
                MediatorKind.Scalar => FermionWidths.Scalar(1, q, t.mf),
                _ => FermionWidths.Pseudoscalar(1, q, t.mf),
            };
            double k = new TwoBodyDecay(t.m2, t.m1, q).Momentum;
            double emission = squared * k / (8 * Math.PI * t.m2 * t.m2);
            return new(jacobian / Math.PI * emission * q * width / Math.Pow(q2 - t.M * t.M, 2), 0);
        }
    }

    // A pseudoscalar of couplings (m1+m2)/M and 2 m_f/M and a propagator 1/q²·… that q_μ q_ν leaves: 1/q² − 1/M² for 1/(q² − M²).
    private readonly struct Longitudinal(Transition t) : IIntegrand
    {
        public Estimate At(double x)
        {
            double q2 = PhiOfQ2(t, x, out double jacobian), q = Math.Sqrt(q2);
            double squared = (t.m1 - t.m2) * (t.m1 - t.m2) - q2;
            double emission = squared * new TwoBodyDecay(t.m2, t.m1, q).Momentum / (8 * Math.PI * t.m2 * t.m2);
            double propagator = (t.m1 + t.m2) * 2 * t.mf / (q2 * t.M * t.M);
            return new(jacobian / Math.PI * emission * q * FermionWidths.Pseudoscalar(1, q, t.mf) * propagator * propagator, 0);
        }
    }
}
