using System.Numerics;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class TensorAzimuthTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.3)]
    [InlineData(0.02)]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    public void The_rule_averages_poles_at_any_distance(double nearest)
    {
        AzimuthRule rule = AzimuthRule.Of(nearest);
        Assert.Equal(1, rule.Weights.Sum(), 1e-6);
        // ⟨1/(a − cos φ)⟩ = 1/√(a²−1), ⟨1/(a − cos φ)²⟩ = a/√(a²−1)³, with the pole at tan(φ/2) = i y.
        foreach (double y in new[] { nearest, Math.Sqrt(nearest) })
        {
            double excess = 2 * y * y / (1 - y * y), root = Math.Sqrt(excess * (2 + excess)), first = 0, second = 0;
            for (int i = 0; i < rule.Weights.Length; i++)
            {
                double cos = rule.Cosines[i], sin = rule.Sines[i];
                double denominator = excess + (cos > 0 ? sin * sin / (1 + cos) : 1 - cos);
                first += rule.Weights[i] / denominator;
                second += rule.Weights[i] / (denominator * denominator);
            }
            Assert.Equal(1, first * root, 2e-6);
            Assert.Equal(1, second * root * root * root / (1 + excess), 2e-5);
        }
    }

    [Fact]
    public void The_average_is_that_of_many_even_azimuths()
    {
        var worst = new Worst(output, "|average/plain − 1|");
        foreach (TensorVariant variant in Enum.GetValues<TensorVariant>())
            foreach ((double x, double angle) in new[] { (0.1, 1e-3), (0.5, 3e-3), (0.9, 0.05) })
                foreach (double t in new[] { 1e-4, 1e-2, 0.3 })
                {
                    TensorPoint point = Point(variant, x, angle);
                    if (t < point.Point.LeastT) continue;
                    double plain = 0;
                    const int N = 4096;
                    for (int i = 0; i < N; i++)
                    {
                        (double sin, double cos) = Math.SinCos(Math.PI * (i + 0.5) / N);
                        plain += point.At(t, new Vector<double>(cos), new Vector<double>(sin))[0] / N;
                    }
                    worst.Add(Math.Abs(point.AzimuthAverage(t) / plain - 1), $"{variant.Name()}, x = {x}, t = {t}");
                }
        worst.MustBeBelow(1e-5);
    }

    [Fact]
    public void Reflection_in_the_plane_of_beam_and_mediator_changes_nothing()
    {
        TensorPoint point = Point(TensorVariant.Universal, 0.4, 2e-3);
        (double sin, double cos) = Math.SinCos(0.8);
        double up = point.At(1e-2, new Vector<double>(cos), new Vector<double>(sin))[0], down = point.At(1e-2, new Vector<double>(cos), new Vector<double>(-sin))[0];
        Assert.Equal(1, up / down, 1e-12);
    }

    [Fact]
    public void Azimuths_are_drawn_in_proportion_to_the_squared_amplitude()
    {
        TensorPoint point = Point(TensorVariant.Universal, 0.4, 2e-3);
        const double T = 6e-3;
        const int Draws = 20000, Bins = 8, Fine = 512;
        var azimuth = new TensorAzimuth(point, T);
        int[] counts = new int[Bins];
        for (int i = 0; i < Draws; i++)
        {
            var random = new RandomStream(5, StreamPurpose.Integration, (ulong)i);
            (double cos, double sin) = azimuth.Draw(ref random);
            Assert.Equal(1, cos * cos + sin * sin, 1e-12);
            double phi = Math.Atan2(sin, cos);
            counts[(int)((phi + Math.PI) / (2 * Math.PI) * Bins) % Bins]++;
        }
        double chi2 = 0, all = point.AzimuthAverage(T);
        for (int b = 0; b < Bins; b++)
        {
            double mean = 0;
            for (int i = 0; i < Fine; i++)
            {
                (double sin, double cos) = Math.SinCos(-Math.PI + 2 * Math.PI * (b + (i + 0.5) / Fine) / Bins);
                mean += point.At(T, new Vector<double>(cos), new Vector<double>(sin))[0] / Fine;
            }
            double expected = Draws * mean / (all * Bins);
            chi2 += (counts[b] - expected) * (counts[b] - expected) / expected;
        }
        // 7 degrees of freedom: 0.1 % above 24.3.
        Assert.InRange(chi2, 0.5, 24.3);
    }

    private static TensorPoint Point(TensorVariant variant, double x, double angle)
    {
        Reaction reaction = TensorReferences.OnLead(Constants.ElectronMass, 100, 0.1, variant).Reaction;
        double k0 = 100 * x, left = 100 - k0, sine = Math.Sin(angle / 2);
        return new TensorPoint(
            variant, reaction, k0, left, reaction.ForwardVirtuality(k0, left), 4 * reaction.Momentum * reaction.MediatorMomentum(k0) * sine * sine);
    }
}
