using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class MediatorEmissionTests
{
    public static TheoryData<MediatorKind> Kinds() =>
        [MediatorKind.Vector, MediatorKind.AxialVector, MediatorKind.Scalar, MediatorKind.Pseudoscalar];

    // Σ|M|² of X → χ₁χ₂ for g = 1 out of its width.
    private static double SquaredSum(MediatorKind kind, double M, double m1, double m2)
    {
        var dark = new DarkMatter(DarkMatterKind.PseudoDirac, 1 / (4 * Math.PI), M / m1, (m2 - m1) / m1);
        return kind.Multiplicity * DarkWidths.Of(kind, dark, M) * 8 * Math.PI * M * M / new TwoBodyDecay(M, m1, m2).Momentum;
    }

    // M² Σ|M|² is a polynomial of degree 2 in M²: known at three masses above the threshold, it is known below, where −½ of it belongs to χ₂ → χ₁X.
    private static double Crossed(MediatorKind kind, double q, double m1, double m2)
    {
        double[] squares = [4, 5.5, 7];
        double sum = 0;
        for (int i = 0; i < 3; i++)
        {
            double weight = squares[i] * SquaredSum(kind, Math.Sqrt(squares[i]), m1, m2);
            for (int j = 0; j < 3; j++)
                if (j != i) weight *= (q * q - squares[j]) / (squares[i] - squares[j]);
            sum += weight;
        }
        return -sum / (2 * q * q);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Emission_is_the_decay_of_the_mediator_to_both_states_crossed(MediatorKind kind)
    {
        const double m1 = 0.3, m2 = 1.4;
        var emission = new MediatorEmission(kind, m1, m2 - m1);
        foreach (double q in new[] { 0.05, 0.3, 0.8, 1.09 })
        {
            double expected = Crossed(kind, q, m1, m2) * new TwoBodyDecay(m2, m1, q).Momentum / (8 * Math.PI * m2 * m2);
            Assert.Equal(1, emission.Width(q) / expected, 1e-9);
        }
    }

    [Fact]
    public void A_dark_photon_of_300_MeV_is_emitted_by_a_state_of_600_MeV_with_a_width_of_35_MeV() =>
        Assert.Equal(1, 0.4 * Math.PI * new MediatorEmission(MediatorKind.Vector, 0.1, 0.5).Width(0.3) / 0.0348761486800463, 1e-13);

    // 10⁻³ of the phase space is left at q = Δ(1 − 10⁻³): the roots of both thresholds, d − q² = 2Δ²·10⁻³.
    [Theory]
    [InlineData(MediatorKind.Vector, 1.5)]
    [InlineData(MediatorKind.Pseudoscalar, 1.5)]
    [InlineData(MediatorKind.AxialVector, 0.5)]
    [InlineData(MediatorKind.Scalar, 0.5)]
    public void At_the_end_of_the_spectrum_it_vanishes_with_the_power_of_the_wave(MediatorKind kind, double power)
    {
        var emission = new MediatorEmission(kind, 1, 0.5);
        Assert.Equal(Math.Pow(1e3, power), emission.Width(0.5 * (1 - 1e-6)) / emission.Width(0.5 * (1 - 1e-9)), 1e-4 * Math.Pow(1e3, power));
        Assert.Equal(0, emission.Width(0.5));
        Assert.Equal(0, emission.Width(0.6));
    }

    [Fact]
    public void The_axial_vector_is_the_vector_with_the_sign_of_one_mass_turned()
    {
        // (d−q²)(s+2q²)/q² with s and d exchanged.
        const double q = 0.4, m1 = 0.3, m2 = 1.1;
        double s = (m1 + m2) * (m1 + m2), d = (m2 - m1) * (m2 - m1), q2 = q * q;
        double ratio = new MediatorEmission(MediatorKind.AxialVector, m1, m2 - m1).Width(q) / new MediatorEmission(MediatorKind.Vector, m1, m2 - m1).Width(q);
        Assert.Equal((s - q2) * (d + 2 * q2) / ((d - q2) * (s + 2 * q2)), ratio, 1e-12 * ratio);
    }
}
