using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

public class PartonConversionTests
{
    public static TheoryData<ContactOperator> Operators => [.. Enum.GetValues<ContactOperator>()];

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.8)]
    [InlineData(1.0)]
    public void Without_masses_the_spectra_in_y_are_those_of_the_helicities(double y)
    {
        const double S = 50;
        double OverS(ContactOperator kind, bool onAntiquark = false) =>
            PartonConversion.DifferentialCrossSection(kind, 0, 0, S, y * S, onAntiquark) * Math.PI;
        double rest = (1 - y) * (1 - y);
        Assert.Equal((1 + rest) / 8, OverS(ContactOperator.Vector), 1e-14);
        Assert.Equal((1 + rest) / 8, OverS(ContactOperator.Axial), 1e-14);
        Assert.Equal(y * y / 16, OverS(ContactOperator.Scalar), 1e-14);
        Assert.Equal(y * y / 16, OverS(ContactOperator.Pseudoscalar), 1e-14);
        Assert.Equal((2 - y) * (2 - y) / 2, OverS(ContactOperator.Tensor), 1e-14);
        Assert.Equal(1.0 / 16, OverS(ContactOperator.SameChirality), 1e-14);
        Assert.Equal(rest / 16, OverS(ContactOperator.OppositeChirality), 1e-14);
        Assert.Equal(rest / 16, OverS(ContactOperator.SameChirality, onAntiquark: true), 1e-14);
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void The_squared_amplitudes_are_the_traces_of_explicit_matrices(ContactOperator kind)
    {
        foreach ((double mass, double product, double s, double cosine) in
            new[] { (0.1057, 1.777, 5.3, 0.4), (0.7, 1.3, 9.0, -0.9), (0.0005, 1.777, 200, 0.1), (1.5, 0.2, 4.0, 0.7) })
        {
            double root = Math.Sqrt(s), before = (s - mass * mass) / (2 * root), after = (s - product * product) / (2 * root);
            double sine = Math.Sqrt(1 - cosine * cosine), q2 = 2 * before * after * (1 - cosine);
            double traces = ContactTraces.SquaredAmplitude(
                kind,
                mass,
                product,
                [root - before, 0, 0, before],
                [before, 0, 0, -before],
                [root - after, after * sine, 0, after * cosine],
                [after, -after * sine, 0, -after * cosine]);
            Assert.Equal(1, PartonConversion.SquaredAmplitude(kind, mass, product, s, q2) / traces, 1e-11);
            Assert.True(q2 <= PartonConversion.LargestQ2(mass, product, s));
        }
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_antiquark_is_a_quark_with_its_momenta_crossed(ContactOperator kind)
    {
        const double Mass = 0.3, Product = 1.2, S = 6, Q2 = 2, U = Mass * Mass + Product * Product - S + Q2;
        Assert.Equal(
            PartonConversion.SquaredAmplitude(kind, Mass, Product, U, Q2),
            PartonConversion.SquaredAmplitude(kind, Mass, Product, S, Q2, onAntiquark: true),
            1e-12);
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void The_way_back_has_the_same_amplitude(ContactOperator kind) =>
        Assert.Equal(PartonConversion.SquaredAmplitude(kind, 0.1, 1.8, 7, 2), PartonConversion.SquaredAmplitude(kind, 1.8, 0.1, 7, 2), 1e-12);

    [Fact]
    public void The_chiral_operators_add_up_to_vector_and_axial()
    {
        double At(ContactOperator kind) => PartonConversion.SquaredAmplitude(kind, 0.4, 1.8, 7, 2.5);
        Assert.Equal(
            At(ContactOperator.Vector) + At(ContactOperator.Axial),
            4 * (At(ContactOperator.SameChirality) + At(ContactOperator.OppositeChirality)),
            1e-11);
        Assert.Equal(-8 * 0.4 * 1.8 * 2.5, At(ContactOperator.Vector) - At(ContactOperator.Axial), 1e-11);
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void Outside_of_the_phase_space_there_is_nothing(ContactOperator kind)
    {
        double largest = PartonConversion.LargestQ2(0.1057, 1.777, 5);
        Assert.Equal(0, PartonConversion.DifferentialCrossSection(kind, 0.1057, 1.777, 5, largest * 1.0001));
        Assert.Equal(0, PartonConversion.DifferentialCrossSection(kind, 0.1057, 1.777, 5, -0.1));
        Assert.Equal(0, PartonConversion.DifferentialCrossSection(kind, 0.1057, 1.777, 3.1, 0.1));
        for (double q2 = 0; q2 <= largest; q2 += largest / 16)
            Assert.True(PartonConversion.DifferentialCrossSection(kind, 0.1057, 1.777, 5, q2) >= 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => PartonConversion.DifferentialCrossSection(kind, -1, 1.777, 5, 1));
    }
}
