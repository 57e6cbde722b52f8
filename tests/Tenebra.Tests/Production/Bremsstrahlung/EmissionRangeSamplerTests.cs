using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class EmissionRangeSamplerTests(ITestOutputHelper output)
{
    private const int Events = 200_000;

    [Theory]
    [InlineData(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1, 10, 10.5, new[] { 11.0, 37, 81 })]
    [InlineData(MediatorKind.AxialVector, Constants.MuonMass, 160, 1, 0, 2, new[] { 2.0, 9.7, 160 })]
    public void Events_at_an_energy_of_the_range_are_those_of_a_sampler_built_there(
        MediatorKind kind, double m, double highest, double mass, double leastMediatorEnergy, double lowest, double[] energies)
    {
        Emission emission = EventSample.Of(kind, m, highest, mass);
        var range = new EmissionRangeSampler(emission, leastMediatorEnergy, lowest);
        foreach (double energy in energies)
        {
            var window = EmissionWindow.Above(leastMediatorEnergy / energy);
            EmissionEvent[] fresh = EventSample.Unweighted(new EmissionSampler(emission.AtEnergy(energy), window), Events);
            var ranged = new EmissionEvent[Events];
            var tally = new EmissionTally();
            double weighted = 0;
            for (int i = 0; i < Events; i++)
            {
                RandomStream random = EventSample.Stream(i, 4);
                ranged[i] = range.Unweighted(energy, ref random);
                tally.Add(ranged[i]);
                weighted += range.Weighted(energy, ref random).Weight / Events;
            }
            Estimate accepted = tally.CrossSection(range.BoundAt(energy));
            double sigma = ExactTreeLevel.CrossSection(emission.AtEnergy(energy), window, 1e-5).Value;
            output.WriteLine($"{energy} GeV: efficiency {tally.Efficiency:g3}, overweight {tally.OverweightShare:g2}, pull {(accepted.Value - sigma) / accepted.Error:f2}, weighted/σ − 1 = {weighted / sigma - 1:g2}");
            Assert.Equal(0, (accepted.Value - sigma) / accepted.Error, 4.0);
            Assert.Equal(1, weighted / sigma, 0.005);
            Assert.Equal(1, range.CrossSection(energy) / sigma, 0.005);
            Assert.True(tally.OverweightShare < 2e-4);
            foreach (Func<EmissionEvent, double> quantity in (Func<EmissionEvent, double>[])[e => e.X, e => e.T, e => e.Mediator.PolarAngle, e => e.Lepton.PolarAngle])
            {
                double probability = TwoSamples(fresh, ranged, quantity);
                Assert.True(probability > 1e-3, $"{energy} GeV: {probability:g3}");
            }
        }
    }

    [Fact]
    public void Energies_outside_of_the_range_are_refused()
    {
        Emission emission = EventSample.Of(MediatorKind.Vector, Constants.ElectronMass, 20, 0.1);
        var range = new EmissionRangeSampler(emission, 5, 6);
        foreach (double energy in (double[])[5.9, 20.1, double.NaN])
            Assert.Throws<ArgumentOutOfRangeException>(() =>
            {
                RandomStream random = EventSample.Stream(0);
                return range.Unweighted(energy, ref random);
            });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionRangeSampler(emission, 5, 4.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmissionRangeSampler(emission, 5, 20));
    }

    [Fact]
    public void The_highest_energy_in_a_closed_form_is_that_of_bisection()
    {
        var worst = new Worst(output, "|left − left by bisection| / left, times left/E");
        foreach (double m in (double[])[Constants.ElectronMass, Constants.MuonMass])
            foreach (double mass in (double[])[1e-6, 1e-2, 0.5, 5])
                foreach (double energy in (double[])[6, 100, 3000])
                {
                    Reaction exact = EventSample.Of(MediatorKind.Vector, m, energy, mass).Reaction, closed = exact.AtEnergy(energy);
                    worst.Add(Math.Abs(closed.HighestEnergy - exact.HighestEnergy) / energy, $"{energy} GeV, {mass} GeV");
                    Assert.Equal(exact.IsAllowed, closed.IsAllowed);
                    Assert.True(closed.LowestEnergy <= exact.LowestEnergy);
                }
        worst.MustBeBelow(1e-14);
    }

    // As many bins of as many events; the error of both samples.
    private static double TwoSamples(EmissionEvent[] one, EmissionEvent[] other, Func<EmissionEvent, double> quantity)
    {
        double[] some = [.. one.Take(400).Select(quantity).Order()], edges = [.. Enumerable.Range(1, 19).Select(i => some[20 * i])];
        double[] expected = EventSample.Histogram(one, edges, quantity);
        double total = expected.Sum();
        return EventSample.ChiSquared(
            EventSample.Histogram(other, edges, quantity), [.. expected.Select(e => e / total)], [.. expected.Select(e => Math.Sqrt(e) / total)]);
    }
}
