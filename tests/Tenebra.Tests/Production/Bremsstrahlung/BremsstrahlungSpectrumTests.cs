using MathNet.Numerics.Integration;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class BremsstrahlungSpectrumTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1e-5)]
    [InlineData(1e-3)]
    public void Exact_spectra_are_the_reference_within_their_error(double tolerance)
    {
        Assert.Equal(24, ReferenceNumbers.InX.Count);
        var deviation = new Worst(output, $"|dσ/dx / reference − 1| at tolerance {tolerance:g1}");
        var pull = new Worst(output, "|dσ/dx − reference| / (error + reference error)");
        foreach (SpectrumPoint p in ReferenceNumbers.InX)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                Estimate here = ExactTreeLevel.DifferentialCrossSection(p.Emission(kind), p.X, tolerance: tolerance);
                Compare(here, p.ExactPerGeV2[kind], p.ExactRelativeError[kind], $"{kind}, {p.Reaction}, x = {p.X:g}", deviation, pull);
            }
        deviation.MustBeBelow(tolerance);
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(1e-5)]
    [InlineData(1e-3)]
    public void Exact_spectra_in_angle_are_the_reference_within_their_error(double tolerance)
    {
        Assert.Equal(24, ReferenceNumbers.InXAndAngle.Count);
        var deviation = new Worst(output, $"|d²σ/dx dcos θ / reference − 1| at tolerance {tolerance:g1}");
        var pull = new Worst(output, "|d²σ − reference| / (error + reference error)");
        foreach (AnglePoint p in ReferenceNumbers.InXAndAngle)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                Estimate here = ExactTreeLevel.DoublyDifferentialCrossSection(p.Emission(kind), p.X, p.Angle, tolerance);
                Compare(here, p.ExactPerGeV2[kind], p.ExactRelativeError[kind], $"{kind}, {p.Reaction}, x = {p.X:g}, θ = {p.Angle:g3}", deviation, pull);
            }
        deviation.MustBeBelow(tolerance);
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, 100.0)]
    public void Approximate_spectra_are_the_reference_to_a_ten_thousandth(bool improved, double? largestT)
    {
        var worst = new Worst(output, $"|dσ/dx / reference − 1| of {(improved ? "IWW" : "WW")}, t_max {largestT?.ToString() ?? "m_X² + m²"}");
        foreach (SpectrumPoint p in ReferenceNumbers.InX)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                double here = WeizsackerWilliams.DifferentialCrossSection(p.Emission(kind), improved, p.X, largestT: largestT, tolerance: 1e-5).Value;
                double truth = (largestT is not null ? p.WwAllTPerGeV2 : improved ? p.IwwPerGeV2 : p.WwPerGeV2)[kind];
                worst.Add(Math.Abs(here / truth - 1), $"{kind}, {p.Reaction}, x = {p.X:g}");
            }
        worst.MustBeBelow(1e-4);
    }

    [Theory]
    [InlineData(BremsstrahlungMethod.Etl)]
    [InlineData(BremsstrahlungMethod.Ww)]
    [InlineData(BremsstrahlungMethod.Iww)]
    public void The_spectrum_integrates_to_the_total(BremsstrahlungMethod method)
    {
        // Gauss–Legendre in the roots of x − x_min and of ln(1−x)/(1−x_max): neither the rule nor the variables of the library.
        var settings = new BremsstrahlungSettings(method, Tolerance: 1e-5);
        foreach (TotalPoint p in ReferenceNumbers.Totals.Where(p => p.LeastX == 0 && p.MediatorMassGeV is 0.1 or 1))
        {
            Emission emission = p.Emission(MediatorKind.Vector);
            double least = p.MediatorMassGeV / p.EnergyGeV, largest = emission.LargestX;
            double lower = GaussLegendreRule.Integrate(w => 2 * w * Density(least + w * w), 0, Math.Sqrt(0.5 - least), 100);
            double end = 1 - largest;
            double upper = GaussLegendreRule.Integrate(w => 2 * w * end * Math.Exp(w * w) * Density(1 - end * Math.Exp(w * w)), 0, Math.Sqrt(Math.Log(0.5 / end)), 100);
            double sigma = settings.CrossSection(emission, EmissionWindow.All).Value;
            Assert.Equal(1, (lower + upper) / sigma, 5e-5);

            double Density(double x) => settings.DifferentialCrossSection(emission, x).Value;
        }
    }

    [Theory]
    [InlineData(BremsstrahlungMethod.Etl)]
    [InlineData(BremsstrahlungMethod.Ww)]
    [InlineData(BremsstrahlungMethod.Iww)]
    public void The_spectrum_in_angle_integrates_to_the_spectrum(BremsstrahlungMethod method)
    {
        const double Widest = 0.02;
        foreach (AnglePoint p in ReferenceNumbers.InXAndAngle.Where((_, i) => i % 4 == 0))
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                Emission emission = p.Emission(kind);
                // cos θ with θ = e^y: dcos θ = sin θ θ dy.
                double integral = GaussLegendreRule.Integrate(y => Density(Math.Exp(y)) * Math.Sin(Math.Exp(y)) * Math.Exp(y), Math.Log(1e-8), Math.Log(Widest), 100);
                Estimate single = new BremsstrahlungSettings(method, Tolerance: 1e-5).DifferentialCrossSection(emission, p.X, Widest);
                // The small-angle approximations count dcos θ as θ dθ: θ²/6 off at the edge.
                Assert.Equal(1, integral / single.Value, method == BremsstrahlungMethod.Etl ? 2e-5 : 7e-5);

                double Density(double angle) => method == BremsstrahlungMethod.Etl
                    ? ExactTreeLevel.DoublyDifferentialCrossSection(emission, p.X, angle, 1e-6).Value
                    : WeizsackerWilliams.DoublyDifferentialCrossSection(emission, method == BremsstrahlungMethod.Iww, p.X, angle);
            }
    }

    private static void Compare(Estimate here, double truth, double truthError, string place, Worst deviation, Worst pull)
    {
        double difference = Math.Abs(here.Value - truth);
        deviation.Add(difference / truth, place);
        // Reference values bear thirteen digits and an error each; 1e-9 covers the last digit of α.
        pull.Add(difference / (here.Error + truth * (truthError + 2e-9)), place);
    }
}
