using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays;

public sealed class ThreeBodyDecayTests
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
        Assert.Equal(share, new ThreeBodyDecay(t).Width(1, 1).Value / SmallSplittingVector(t, 1), share == 0.6438 ? 6e-5 : 6e-4);
    }

    [Theory]
    [InlineData(0.05, 0.18)]
    [InlineData(0.1, 0.61)]
    [InlineData(0.3, 0.84)]
    [InlineData(0.5, 0.86)]
    public void At_a_splitting_of_a_tenth_the_electron_mass_closes_the_decay_of_light_states(double M, double share)
    {
        Transition t = Of(MediatorKind.Vector, M, 0.1, Constants.ElectronMass);
        Assert.Equal(share, new ThreeBodyDecay(t).Width(1, 1).Value / SmallSplittingVector(t, 1), 6e-3);
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
        Assert.Equal(1, new ThreeBodyDecay(t).Width(1, 1).Value / limit, 1e-4);
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
        Assert.Equal(1, new ThreeBodyDecay(t).Width(1, 1).Value / (expected.Value + longitudinal), 1e-8);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_amplitude_is_the_trace_of_the_four_momenta(MediatorKind kind)
    {
        var t = new Transition(kind, 2, 0.3, 1.4, 0.2);
        for (uint i = 0; i < 100; i++)
        {
            var random = new RandomStream(3, StreamPurpose.Decay, i);
            (double q2, double c) = new ThreeBodyDecay(t).SampleDalitz(ref random);
            Assert.Equal(1, t.SquaredAmplitude(q2, c) / Traces.Of(t, q2, c), 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_majorant_is_never_exceeded(MediatorKind kind)
    {
        foreach (double mf in new[] { 0, 0.05, 0.4 })
        {
            var t = new Transition(kind, 1.15, 0.3, 1.4, mf);
            double range = t.LargestQ2 - t.LeastQ2;
            for (int i = 0; i < 50; i++)
            {
                (double lo, double hi) = (t.LeastQ2 + range * i / 50, t.LeastQ2 + range * (i + 1) / 50);
                double bound = t.LargestDensity(lo, hi);
                for (int j = 0; j <= 20; j++)
                    for (int k = -4; k <= 4; k++)
                        Assert.InRange(t.Density(lo + (hi - lo) * j / 20, k / 4.0), 0, bound * (1 + 1e-12));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sampled_events_have_the_mean_pair_mass_and_the_mean_cosine_of_the_integral(MediatorKind kind)
    {
        var t = new Transition(kind, 2, 0.3, 1.4, 0.05);
        var decay = new ThreeBodyDecay(t);
        (double norm, double q2Mean, double q4Mean, double c2Mean) = (0, 0, 0, 0);
        const int steps = 2000;
        for (int i = 0; i < steps; i++)
        {
            double q2 = t.LeastQ2 + (t.LargestQ2 - t.LeastQ2) * (i + 0.5) / steps;
            for (int j = 0; j < 50; j++)
            {
                double c = (j + 0.5) / 50, density = t.Density(q2, c);
                norm += density;
                q2Mean += density * q2;
                q4Mean += density * q2 * q2;
                c2Mean += density * c * c;
            }
        }
        (q2Mean, q4Mean, c2Mean) = (q2Mean / norm, q4Mean / norm, c2Mean / norm);
        const int events = 40_000;
        (double q2Sum, double c2Sum) = (0, 0);
        var random = new RandomStream(4, StreamPurpose.Decay, 0);
        for (int i = 0; i < events; i++)
        {
            (double q2, double c) = decay.SampleDalitz(ref random);
            q2Sum += q2;
            c2Sum += c * c;
        }
        Assert.Equal(q2Mean, q2Sum / events, 5 * Math.Sqrt((q4Mean - q2Mean * q2Mean) / events));
        Assert.Equal(c2Mean, c2Sum / events, 5 * 0.3 / Math.Sqrt(events));
    }

    [Theory]
    [InlineData(1, 1e-14)]
    [InlineData(1e5, 1e-12)]
    public void Momentum_is_conserved_and_every_mass_is_kept(double energyOverMass, double tolerance)
    {
        Transition t = Of(MediatorKind.Vector, 0.1, 0.4, Constants.ElectronMass);
        var decay = new ThreeBodyDecay(t);
        for (uint i = 0; i < 2000; i++)
        {
            var random = new RandomStream(5, StreamPurpose.Decay, i);
            FourVector parent = FourVector.AlongZ(t.m2, energyOverMass * t.m2).RotatedOnto(new(1, 0.1, 0.2, 1));
            ThreeProducts products = decay.Sample(parent, ref random);
            FourVector left = parent - products.Ground - products.Minus - products.Plus;
            Assert.True(Math.Abs(left.E) + left.Momentum < tolerance * parent.E);
            double q = (products.Minus + products.Plus).Mass;
            Assert.InRange(q, 2 * Constants.ElectronMass * (1 - 1e-6), (t.m2 - t.m1) * (1 + 1e-6));
        }
    }

    [Fact]
    public void The_angle_in_the_record_is_the_angle_that_was_drawn()
    {
        Transition t = Of(MediatorKind.Vector, 0.1, 0.4, Constants.ElectronMass);
        var decay = new ThreeBodyDecay(t);
        for (uint i = 0; i < 500; i++)
        {
            RandomStream once = new(6, StreamPurpose.Decay, i), again = new(6, StreamPurpose.Decay, i);
            (double q2, double cosine) = decay.SampleDalitz(ref once);
            ThreeProducts p = decay.Sample(FourVector.AtRest(t.m2), ref again);
            FourVector pair = p.Minus + p.Plus;
            Assert.Equal(1, pair.MassSquared / q2, 1e-9);
            FourVector minus = p.Minus.BoostedToRestOf(pair, pair.Mass), ground = p.Ground.BoostedToRestOf(pair, pair.Mass);
            double scalar = minus.Px * ground.Px + minus.Py * ground.Py + minus.Pz * ground.Pz;
            Assert.Equal(cosine, scalar / (minus.Momentum * ground.Momentum), 1e-8);
        }
    }

    [Fact]
    public void A_closed_decay_and_a_real_mediator_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeBodyDecay(Of(MediatorKind.Vector, 0.05, 0.05, Constants.ElectronMass)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeBodyDecay(new Transition(MediatorKind.Vector, 0.1, 0.1, 0.3, 0)));
    }

    [Fact]
    public void Widths_of_the_flavours_of_a_dark_photon_depend_on_the_threshold_alone()
    {
        Model model = Model.Load(DataFolder.Embedded, "dark-photon").With("darkMatter", "pseudo-dirac").With("splitting", "0.4");
        IReadOnlyList<ExcitedStateChannel> open = ExcitedStateDecays.Of(model, 0.1, 1e-3);
        ExcitedStateChannel only = Assert.Single(open);
        Assert.Equal(LeptonFlavour.Electron, only.Flavour);
        // 1.67e-16 GeV and 118 cm are for a share of 0.640 of the small-splitting formula; with the electron's mass it is 0.630.
        Assert.Equal(1.67e-16 * 0.630 / 0.640, only.Width, 0.004e-16);
        Assert.Equal(118 * 0.640 / 0.630, DecayLength.ProperCm(only.Width), 0.4);
        Assert.Equal(2, ExcitedStateDecays.Of(model, 3, 1e-3).Count);
        Assert.Empty(ExcitedStateDecays.Of(model.With("darkMatter", "dirac"), 0.1, 1e-3));
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
