using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class EmissionSpectrumOfEventsTests(ITestOutputHelper output)
{
    private const int Events = 1_000_000, Bins = 40;

    // Eight probabilities for each of four reactions, the seeds fixed.
    private const double LeastProbability = 1e-3;

    [Theory]
    [InlineData(MediatorKind.Vector, Constants.ElectronMass, 100, 0.1)]
    [InlineData(MediatorKind.Scalar, Constants.ElectronMass, 100, 0.1)]
    [InlineData(MediatorKind.Pseudoscalar, Constants.MuonMass, 160, 0.1)]
    [InlineData(MediatorKind.AxialVector, Constants.ElectronMass, 11, 0.01)]
    public void Energies_angles_and_transfers_of_a_million_events_are_those_of_the_integrals(MediatorKind kind, double m, double energy, double mass)
    {
        const double LeastX = 0.1;
        Emission emission = EventSample.Of(kind, m, energy, mass);
        var window = EmissionWindow.Above(LeastX);
        var sampler = new EmissionSampler(emission, window);
        EmissionEvent[] events = EventSample.Unweighted(sampler, Events), others = EventSample.Unweighted(sampler, 20 * Bins, seed: 2);
        double sigma = ExactTreeLevel.CrossSection(emission, window, 1e-5).Value;

        double[] x = Edges(others, e => e.X);
        Compare("x", EventSample.Histogram(events, x, e => e.X), Differences([.. x.Select(edge =>
            1 - ExactTreeLevel.CrossSection(emission, EmissionWindow.Above(edge), 1e-5).Value / sigma)]), null);

        double[] theta = Edges(others, e => e.Mediator.PolarAngle);
        Compare("angle of the mediator", EventSample.Histogram(events, theta, e => e.Mediator.PolarAngle), Differences([.. theta.Select(angle =>
            ExactTreeLevel.CrossSection(emission, new EmissionWindow(LeastX, 1, angle), 1e-5).Value / sigma)]), null);

        double[] t = Edges(others, e => e.T), recoil = Edges(others, e => e.Lepton.PolarAngle);
        var reference = new RecoilReference(emission, LeastX, t, recoil);
        Assert.Equal(1, reference.Total / sigma, 5 * reference.TotalError / reference.Total);
        Assert.True(reference.TotalError < 2e-3 * sigma);
        output.WriteLine($"reference: worst error of a bin of 1/{Bins}: t {Bins * reference.TError.Max():g2}, angle {Bins * reference.AngleError.Max():g2}");
        Compare("t", EventSample.Histogram(events, t, e => e.T), reference.T, reference.TError);
        Compare("angle of the lepton", EventSample.Histogram(events, recoil, e => e.Lepton.PolarAngle), reference.Angle, reference.AngleError);
    }

    // Edges of bins with about as many events, from other events than those counted.
    private static double[] Edges(EmissionEvent[] events, Func<EmissionEvent, double> quantity)
    {
        double[] some = [.. events.Select(quantity).Order()];
        return [.. Enumerable.Range(1, Bins - 1).Select(i => some[events.Length / Bins * i])];
    }

    private static double[] Differences(double[] cumulative) =>
        [.. cumulative.Append(1).Zip(cumulative.Prepend(0), (above, below) => above - below)];

    private void Compare(string quantity, double[] counts, double[] shares, double[]? errors)
    {
        double chi2 = EventSample.ChiSquared(counts, shares, errors), kolmogorov = EventSample.Kolmogorov(counts, shares);
        output.WriteLine($"{quantity}: p(χ²) = {chi2:g2}, p(Kolmogorov) = {kolmogorov:g2}");
        Assert.True(chi2 > LeastProbability, $"{quantity}: p(χ²) = {chi2:g3}");
        Assert.True(kolmogorov > LeastProbability, $"{quantity}: p(Kolmogorov) = {kolmogorov:g3}");
    }
}
