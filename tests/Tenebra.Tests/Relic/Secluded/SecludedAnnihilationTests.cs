using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Relic.Secluded;

namespace Tenebra.Tests.Relic.Secluded;

public class SecludedAnnihilationTests
{
    public static TheoryData<MediatorKind, DarkMatterKind> Computed =>
    [
        .. from mediator in Enum.GetValues<MediatorKind>()
           from kind in Enum.GetValues<DarkMatterKind>()
           where SecludedAnnihilation.WhyNot(mediator, kind) is null
           select new TheoryDataRow<MediatorKind, DarkMatterKind>(mediator, kind),
    ];

    private static SecludedAnnihilation Of(MediatorKind mediator, DarkMatterKind kind, double m, double M, double? exchanged = null, double g = 1) =>
        SecludedAnnihilation.Of(mediator, kind, g, m, exchanged ?? m, M);

    [Theory]
    [MemberData(nameof(Computed))]
    public void Every_amplitude_is_that_of_explicit_spinors_and_polarisations(MediatorKind mediator, DarkMatterKind kind)
    {
        var random = new Random(20);
        for (int i = 0; i < 40; i++)
        {
            double m = 0.5 + random.NextDouble(), M = m * (0.3 + 1.5 * random.NextDouble());
            double X = kind == DarkMatterKind.PseudoDirac ? m * (0.5 + 2 * random.NextDouble()) : m;
            Reaction reaction = Reaction.Random(random, m, M);
            double expected = new FeynmanAmplitudes(mediator, kind, m, X, M).Squared(reaction);
            double found = Of(mediator, kind, m, M, X).SquaredAmplitude(reaction.Momentum2, Math.Clamp(reaction.Cosine, -1, 1));
            Assert.Equal(1, found / expected, tolerance: 1e-10);
        }
    }

    [Theory]
    [InlineData(DarkMatterKind.Dirac)]
    [InlineData(DarkMatterKind.Scalar)]
    public void A_polarisation_along_the_momentum_of_the_vector_decouples(DarkMatterKind kind)
    {
        var random = new Random(21);
        for (int i = 0; i < 10; i++)
        {
            double m = 0.5 + random.NextDouble(), M = m * (0.3 + random.NextDouble());
            Reaction r = Reaction.Random(random, m, M);
            var amplitudes = new FeynmanAmplitudes(MediatorKind.Vector, kind, m, m, M);
            double[] any = Reaction.Polarisations(r.K2, M)[2];
            double size = amplitudes.Squared(r, [r.K1[0], 0, 0, 0], any);
            Assert.True(amplitudes.Squared(r, r.K1, any) < 1e-22 * size);
        }
    }

    [Fact]
    public void The_vertex_of_two_vectors_and_a_pseudoscalar_is_that_of_the_width()
    {
        (double m, double M) = (0.3, 1);
        double k = Math.Sqrt(M * M / 4 - m * m), amplitudes = FeynmanAmplitudes.PseudoscalarToVectors([M / 2, 0, 0, k], [M / 2, 0, 0, -k], m);
        Assert.Equal(DarkWidths.PseudoscalarToVectors(1 / m, M, m), amplitudes * k / (8 * Math.PI * M * M) / 2, tolerance: 1e-14);
    }

    [Theory]
    [MemberData(nameof(Computed))]
    public void The_rate_is_the_integral_of_the_squared_amplitude(MediatorKind mediator, DarkMatterKind kind)
    {
        foreach (double ratio in (double[])[1e-3, 0.3, 0.999, 1, 1.5])
        {
            SecludedAnnihilation channel = Of(mediator, kind, 1, ratio, kind == DarkMatterKind.PseudoDirac ? 1.3 : 1);
            foreach (double above in (double[])[1e-12, 1e-4, 0.1, 0.7, 3, 1e2, 1e4])
            {
                double p2 = channel.LeastMomentum2 + above;
                double k = Math.Sqrt(p2 + (1 - ratio) * (1 + ratio)), phaseSpace = k / (16 * Math.PI * Math.Sqrt(1 + p2));
                Assert.Equal(1, channel.InvariantRate(p2) / (phaseSpace * AngularIntegral(channel, p2)), tolerance: 2e-12);
            }
        }
    }

    // In η with cosθ = 1 − e^{−η}, which follows the peak along the beam.
    private static double AngularIntegral(SecludedAnnihilation channel, double p2)
    {
        const int panels = 2000;
        const double length = 40;
        double sum = 0;
        (double, double)[] gauss =
            [(0, 128 / 225.0), (0.538469310105683, 0.478628670499366), (-0.538469310105683, 0.478628670499366), (0.906179845938664, 0.236926885056189), (-0.906179845938664, 0.236926885056189)];
        for (int i = 0; i < panels; i++)
        {
            foreach ((double x, double weight) in gauss)
            {
                double step = Math.Exp(-length * (i + 0.5 + x / 2) / panels);
                sum += weight / 2 * step * channel.SquaredAmplitude(p2, 1 - step);
            }
        }
        return sum * length / panels;
    }

    [Theory]
    [MemberData(nameof(Computed))]
    public void The_rate_knows_no_scale_and_goes_with_the_fourth_power_of_the_coupling(MediatorKind mediator, DarkMatterKind kind)
    {
        double X = kind == DarkMatterKind.PseudoDirac ? 1.2 : 1;
        double rate = Of(mediator, kind, 1, 0.4, X).InvariantRate(0.37);
        Assert.Equal(rate, Of(mediator, kind, 1e-3, 0.4e-3, X * 1e-3).InvariantRate(0.37e-6), tolerance: 1e-12 * rate);
        Assert.Equal(rate * 81, Of(mediator, kind, 1, 0.4, X, 3).InvariantRate(0.37), tolerance: 1e-10 * rate);
        Assert.Equal(
            Of(mediator, kind, 1, 0.4, X).SquaredAmplitude(0.37, 0.6), Of(mediator, kind, 1, 0.4, X).SquaredAmplitude(0.37, -0.6));
    }

    [Theory]
    [MemberData(nameof(Computed))]
    public void Closed_means_zero_and_the_rate_opens_with_the_momentum_of_the_mediators(MediatorKind mediator, DarkMatterKind kind)
    {
        SecludedAnnihilation heavy = Of(mediator, kind, 1, 1.2), light = Of(mediator, kind, 1, 0.9);
        Assert.Equal(0, light.LeastMomentum2);
        Assert.Equal(0.44, heavy.LeastMomentum2, tolerance: 1e-15);
        Assert.Equal(0, heavy.InvariantRate(0.43999));
        Assert.Equal(0, heavy.SquaredAmplitude(0.43999, 0));
        double near = heavy.InvariantRate(0.44 + 1e-10), twice = heavy.InvariantRate(0.44 + 4e-10);
        Assert.True(near > 0);
        // Phase space is k; the two pseudoscalars from fermions of one mass come with the angular momentum 2, k⁵.
        int power = mediator == MediatorKind.Pseudoscalar && kind != DarkMatterKind.Vector ? 5 : 1;
        Assert.Equal(power, Math.Log2(twice / near), tolerance: 1e-5);
    }

    [Theory]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.Pseudoscalar)]
    [InlineData(MediatorKind.Vector)]
    public void Two_states_of_equal_masses_annihilate_as_a_Dirac_fermion(MediatorKind mediator)
    {
        // n₁²σ₁₁ + n₂²σ₂₂ with n₁ = n₂ = n/2 is ½n²σ of the pair; χ₁χ₂ annihilates not at all, as each vertex changes one into the other.
        double dirac = Of(mediator, DarkMatterKind.Dirac, 1, 0.4).InvariantRate(0.2);
        Assert.Equal(dirac, Of(mediator, DarkMatterKind.PseudoDirac, 1, 0.4, 1).InvariantRate(0.2));
        Assert.Equal(1, Of(mediator, DarkMatterKind.PseudoDirac, 1, 0.4, 1 + 1e-9).InvariantRate(0.2) / dirac, tolerance: 1e-7);
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(0.4)]
    [InlineData(0.95)]
    public void Dirac_fermions_at_rest_annihilate_to_transverse_vectors(double M)
    {
        double alphaD = 1 / (4 * Math.PI), r = M * M;
        double sigmaV = Math.PI * alphaD * alphaD * Math.Pow(1 - r, 1.5) / Math.Pow(1 - r / 2, 2);
        Assert.Equal(1, Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, M).InvariantRate(0) / (4 * sigmaV), tolerance: 1e-13);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.1)]
    [InlineData(30)]
    [InlineData(1e6)]
    public void A_massless_vector_is_the_photon_of_QED(double p2)
    {
        // Breit and Wheeler, turned round: σ = σ(γγ → pair) k²/2p², with its spins summed on both sides; and its like for a scalar.
        double m = 1, e2 = 1 + p2, beta = Math.Sqrt(p2 / e2), g = 1 / e2, log = 2 * Math.Log((1 + beta) * Math.Sqrt(e2));
        double alphaD = 1 / (4 * Math.PI);
        double breitWheeler = Math.PI * alphaD * alphaD / 2 * g * ((3 - Math.Pow(beta, 4)) * log - 2 * beta * (2 - beta * beta));
        double fermions = 4 * Math.Sqrt(p2) * 2 * Math.Sqrt(e2) * breitWheeler * e2 / (2 * p2);
        double scalars = (2 - beta * beta - (1 - Math.Pow(beta, 4)) * log / (2 * beta)) / (2 * Math.PI);
        double tolerance = p2 < 1e-3 ? 1e-9 : 1e-10;
        Assert.Equal(1, Of(MediatorKind.Vector, DarkMatterKind.Dirac, m, 1e-9).InvariantRate(p2) / fermions, tolerance);
        Assert.Equal(1, Of(MediatorKind.Vector, DarkMatterKind.Scalar, m, 1e-9).InvariantRate(p2) / scalars, tolerance);
    }

    [Theory]
    [InlineData(DarkMatterKind.Dirac)]
    [InlineData(DarkMatterKind.Majorana)]
    public void Fermions_annihilate_to_light_scalars_in_a_P_wave(DarkMatterKind kind)
    {
        // σv = 3πα_D²v²/8m², v = 2p/m: W = 4m²σv.
        double alphaD = 1 / (4 * Math.PI), p2 = 1e-10;
        SecludedAnnihilation channel = Of(MediatorKind.Scalar, kind, 1, 1e-6);
        Assert.Equal(0, channel.InvariantRate(0));
        Assert.Equal(1, channel.InvariantRate(p2) / (4 * 3 * Math.PI / 8 * alphaD * alphaD * 4 * p2), tolerance: 1e-9);
    }

    [Fact]
    public void Fermions_annihilate_to_light_pseudoscalars_in_a_P_wave()
    {
        // N = 8p²·4m⁶z, so that σv = πα_D²v²/24m².
        double alphaD = 1 / (4 * Math.PI), p2 = 1e-10;
        double rate = Of(MediatorKind.Pseudoscalar, DarkMatterKind.Majorana, 1, 1e-6).InvariantRate(p2);
        Assert.Equal(1, rate / (4 * Math.PI / 24 * alphaD * alphaD * 4 * p2), tolerance: 1e-9);
    }

    [Fact]
    public void Scalars_and_vectors_at_rest_annihilate_by_hand()
    {
        // |𝓜|² at p = 0 for M ≪ m: g⁴ of two scalars, 2g⁴/9 of XX → aa, 8g⁴ of scalars to vectors; W = |𝓜|²/16π.
        Assert.Equal(1 / (16 * Math.PI), Of(MediatorKind.Scalar, DarkMatterKind.Scalar, 1, 1e-9).InvariantRate(0), tolerance: 1e-14);
        Assert.Equal(1 / (16 * Math.PI), Of(MediatorKind.Scalar, DarkMatterKind.RealScalar, 1, 1e-9).InvariantRate(0), tolerance: 1e-14);
        Assert.Equal(1 / (72 * Math.PI), Of(MediatorKind.Pseudoscalar, DarkMatterKind.Vector, 1, 1e-9).InvariantRate(0), tolerance: 1e-14);
        Assert.Equal(1 / (2 * Math.PI), Of(MediatorKind.Vector, DarkMatterKind.Scalar, 1, 1e-9).InvariantRate(0), tolerance: 1e-13);
    }

    [Fact]
    public void A_splitting_lets_longitudinal_vectors_grow_with_the_energy()
    {
        // |𝓜|² → 2 g⁴ s (m₂−m₁)²/M⁴, the same at all angles, and unitarity is lost at √2 M²/(α_D(m₂−m₁)).
        SecludedAnnihilation channel = Of(MediatorKind.Vector, DarkMatterKind.PseudoDirac, 1, 0.5, 1.5);
        const double p2 = 1e10;
        foreach (double cosine in (double[])[0, 0.4, 0.9])
            Assert.Equal(1, channel.SquaredAmplitude(p2, cosine) / (2 * 4 * p2 * 0.25 / 0.0625), tolerance: 1e-8);
        Assert.Contains("sqrt(s) = 8.89 GeV", channel.Caveat, StringComparison.Ordinal);
        Assert.Null(Of(MediatorKind.Vector, DarkMatterKind.PseudoDirac, 1, 0.5, 1.1).Caveat);
    }

    [Fact]
    public void The_coupling_of_dimension_five_makes_the_rate_grow_as_the_square_of_s()
    {
        // For E ≫ m, M: N = (4/9m⁴)(2² + 6²)E¹²(1−z)² of the transverse vectors, D = 4E⁴(1−z), so that |𝓜|² = 10E⁴/9m⁴ at all angles.
        SecludedAnnihilation channel = Of(MediatorKind.Pseudoscalar, DarkMatterKind.Vector, 1, 0.4);
        Assert.Equal(1, channel.InvariantRate(1e10) / (5 * 16e20 / (1152 * Math.PI)), tolerance: 1e-8);
    }

    [Theory]
    [InlineData(MediatorKind.Vector, DarkMatterKind.Majorana, "dark Higgs")]
    [InlineData(MediatorKind.AxialVector, DarkMatterKind.Dirac, "dark Higgs")]
    [InlineData(MediatorKind.Tensor, DarkMatterKind.Dirac, "renormalisable")]
    [InlineData(MediatorKind.Photon, DarkMatterKind.Dirac, "photon")]
    [InlineData(MediatorKind.Vector, DarkMatterKind.RealScalar, "no coupling")]
    public void What_has_no_answer_at_tree_level_says_why(MediatorKind mediator, DarkMatterKind kind, string word)
    {
        Assert.Contains(word, SecludedAnnihilation.WhyNot(mediator, kind), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(mediator, kind, 1, 0.5));
    }

    [Fact]
    public void Caveats_name_what_is_left_out()
    {
        Assert.Contains("quartic", Of(MediatorKind.Scalar, DarkMatterKind.RealScalar, 1, 0.5).Caveat, StringComparison.Ordinal);
        Assert.DoesNotContain("quartic", Of(MediatorKind.Scalar, DarkMatterKind.Dirac, 1, 0.5).Caveat, StringComparison.Ordinal);
        Assert.Contains("dimension 5", Of(MediatorKind.Pseudoscalar, DarkMatterKind.Vector, 1, 0.5).Caveat, StringComparison.Ordinal);
        Assert.Null(Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, 0.5).Caveat);
        Assert.Equal(12, Computed.Count);
    }

    [Theory]
    [InlineData(-1, 1, 1, 1)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 1, 1.1, 1)]
    [InlineData(1, 1, 1, double.NaN)]
    public void Numbers_without_sense_are_refused(double coupling, double mass, double exchanged, double mediator) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SecludedAnnihilation.Of(MediatorKind.Vector, DarkMatterKind.Dirac, coupling, mass, exchanged, mediator));

    [Fact]
    public void A_momentum_is_not_imaginary() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, 1).InvariantRate(-1e-9));
}
