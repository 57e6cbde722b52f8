using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class EmissionRateTests(ITestOutputHelper output)
{
    private const int Events = 150_000;

    [Theory]
    [InlineData(Constants.ElectronMass, 100, 0.1, 0.0, "tsai")]
    [InlineData(Constants.ElectronMass, 100, 1e-4, 0.5, "tsai")]
    [InlineData(Constants.ElectronMass, 4, 1, 0.0, "tsai")]
    [InlineData(Constants.ElectronMass, 100, 0.1, 0.5, "helm")]
    [InlineData(Constants.MuonMass, 160, 0.1, 0.0, "exponential")]
    [InlineData(Constants.MuonMass, 3000, 1, 0.1, "none")]
    public void What_is_accepted_adds_up_to_the_cross_section(double m, double energy, double mass, double leastX, string formFactor)
    {
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
        {
            Emission emission = EventSample.Of(kind, m, energy, mass, formFactor);
            var window = EmissionWindow.Above(leastX);
            var sampler = new EmissionSampler(emission, window);
            var tally = new EmissionTally();
            double sum = 0, sum2 = 0;
            for (int i = 0; i < Events; i++)
            {
                RandomStream random = EventSample.Stream(i, 3);
                tally.Add(sampler.Unweighted(ref random));
                double weight = sampler.Weighted(ref random).Weight;
                sum += weight;
                sum2 += weight * weight;
            }
            Estimate accepted = tally.CrossSection(sampler.Bound);
            double sigma = ExactTreeLevel.CrossSection(emission, window, 1e-5).Value, mean = sum / Events;
            double error = Math.Sqrt((sum2 / Events - mean * mean) / Events);
            output.WriteLine($"{kind}: efficiency {tally.Efficiency:g3}, overweight {tally.OverweightShare:g2} ({tally.Overweight}, largest {tally.LargestWeight:g3}), pulls {(accepted.Value - sigma) / accepted.Error:f2}, {(mean - sigma) / error:f2}");
            Assert.Equal(0, (accepted.Value - sigma) / accepted.Error, 4.0);
            Assert.Equal(0, (mean - sigma) / error, 4.0);
            Assert.True(accepted.Error < 2e-3 * sigma && error < 3e-3 * sigma);
            Assert.True(tally.Efficiency > 0.6);
            Assert.True(tally.OverweightShare < 1e-4);
        }
    }

    [Fact]
    public void Weighted_events_are_spread_as_unweighted_ones()
    {
        var sampler = new EmissionSampler(EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1), EmissionWindow.Above(0.1));
        var weighted = new EmissionEvent[2 * Events];
        for (int i = 0; i < weighted.Length; i++)
        {
            RandomStream random = EventSample.Stream(i, 9);
            weighted[i] = sampler.Weighted(ref random);
        }
        EmissionEvent[] unweighted = EventSample.Unweighted(sampler, 2 * Events);
        foreach (Func<EmissionEvent, double> quantity in (Func<EmissionEvent, double>[])[e => e.X, e => e.T, e => e.Mediator.PolarAngle, e => e.Lepton.PolarAngle])
        {
            double[] some = [.. unweighted.Take(400).Select(quantity).Order()], edges = [.. Enumerable.Range(1, 19).Select(i => some[20 * i])];
            double[] sums = EventSample.Histogram(weighted, edges, quantity);
            double[] squares = EventSample.Histogram([.. weighted.Select(e => e with { Weight = e.Weight * e.Weight })], edges, quantity);
            double total = sums.Sum();
            double probability = EventSample.ChiSquared(
                EventSample.Histogram(unweighted, edges, quantity), [.. sums.Select(s => s / total)], [.. squares.Select(s => Math.Sqrt(s) / total)]);
            Assert.True(probability > 1e-3, $"{probability:g3}");
        }
    }

    [Fact]
    public void Soft_mediators_without_mass_are_spread_as_soft_photons()
    {
        // Bremsstrahlung of photons, complete screening: dσ/dx ~ [4(1−x)/3 + x²]/x up to a per cent.
        Emission emission = EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 1000, 1e-8);
        EmissionEvent[] events = EventSample.Unweighted(new EmissionSampler(emission, new EmissionWindow(1e-2, 0.3, Math.PI)), Events);
        double largest = 0;
        double[] x = [.. events.Select(e => e.X).Order()];
        for (int i = 0; i < x.Length; i += 100) largest = Math.Max(largest, Math.Abs(Sum(x[i]) / Sum(0.3) - (double)i / x.Length));
        output.WriteLine($"largest distance of the sums {largest:g3}");
        Assert.True(largest < 0.01);

        static double Sum(double x) => 4.0 / 3 * (Math.Log(x / 0.01) - (x - 0.01)) + (x * x - 1e-4) / 2;
    }

    [Fact]
    public void Events_stay_in_their_window()
    {
        Emission emission = EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1);
        var window = new EmissionWindow(0.3, 0.9, 1e-3);
        var sampler = new EmissionSampler(emission, window);
        EmissionEvent[] events = EventSample.Unweighted(sampler, Events);
        Assert.All(events, e => Assert.True(e.X is >= 0.3 - 1e-12 and <= 0.9 + 1e-12 && e.Mediator.PolarAngle <= 1e-3 * (1 + 1e-9)));
        var tally = new EmissionTally();
        foreach (EmissionEvent e in events) tally.Add(e);
        Estimate accepted = tally.CrossSection(sampler.Bound);
        Assert.Equal(0, (accepted.Value - ExactTreeLevel.CrossSection(emission, window, 1e-5).Value) / accepted.Error, 4.0);
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_is_allowed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionSampler(EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 0.5, 0.5), EmissionWindow.All));
        Emission open = EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionSampler(open, new EmissionWindow(0.5, 0.5, Math.PI)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionSampler(open, new EmissionWindow(0, 1e-3, Math.PI)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionSampler(open, new EmissionWindow(0, 1, 0)));
    }
}
