using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class AzimuthDensityTests(ITestOutputHelper output)
{
    [Fact]
    public void Azimuths_are_drawn_from_the_amplitude()
    {
        const int Draws = 40_000;
        double least = 1;
        int draws = 0, points = 0;
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            foreach ((double m, double energy, double mass) in ((double, double, double)[])[(Constants.ElectronMass, 100, 0.1), (Constants.ElectronMass, 4, 1), (Constants.MuonMass, 160, 1e-3)])
                foreach ((double depth, double share) in ((double, double)[])[(0.1, 0.1), (10, 0.02), (1000, 0.5)])
                {
                    Emission emission = EventSample.Of(kind, m, energy, mass);
                    Reaction reaction = emission.Reaction;
                    double k0 = 0.6 * energy, forward = reaction.ForwardVirtuality(k0, energy - k0);
                    double excess = Math.Min(depth * forward, 0.01 * reaction.LargestVirtuality(energy - k0));
                    var point = new EmissionPoint(reaction, k0, energy - k0, forward, excess);
                    // At the collinear peak, where the azimuth matters most.
                    double t = point.CollinearPeak.Centre > 2 * point.LeastT && share == 0.5 ? point.CollinearPeak.Centre : point.LeastT + share * share * share * share * (point.LargestT - point.LeastT);
                    AzimuthDensity azimuth = point.Azimuth(emission.Structure, t);
                    double[] edges = [.. Enumerable.Range(1, 11).Select(i => i * Math.PI / 12)], counts = new double[12];
                    var random = new RandomStream(6, StreamPurpose.Production, (ulong)points++);
                    double sines = 0;
                    for (int i = 0; i < Draws; i++)
                    {
                        (double cos, double sin) = azimuth.Draw(ref random);
                        sines += Math.Sign(sin);
                        int bin = Array.BinarySearch(edges, Math.Atan2(Math.Abs(sin), cos));
                        counts[bin < 0 ? ~bin : bin + 1]++;
                        if (i < 100) Assert.Equal(1, cos * cos + sin * sin, 12);
                    }
                    draws += Draws;
                    double[] shares = [.. Enumerable.Range(0, 12).Select(i => GaussLegendreAt(point, emission, t, i * Math.PI / 12))];
                    double total = shares.Sum();
                    double probability = EventSample.ChiSquared(counts, [.. shares.Select(s => s / total)]);
                    least = Math.Min(least, probability);
                    Assert.True(probability > 1e-4, $"{kind} {energy} {mass} {depth}: {probability:g3}");
                    Assert.True(Math.Abs(sines) < 5 * Math.Sqrt(Draws));
                }
        output.WriteLine($"least p(χ²) of {points}: {least:g2}; {draws} azimuths");
    }

    [Fact]
    public void The_bound_holds_for_a_curve_that_touches_it()
    {
        // N/s constant: the bound is the value itself, and nothing is refused.
        var even = new AzimuthDensity((2, 2, 2), (0, 0, 0), 0.01, 3);
        Assert.All((double[])[-1, -0.5, 0, 0.9, 1], c => Assert.Equal(2, even.At(c), 14));
    }

    private static double GaussLegendreAt(in EmissionPoint point, Emission emission, double t, double start)
    {
        EmissionPoint here = point;
        return MathNet.Numerics.Integration.GaussLegendreRule.Integrate(phi => here.At(emission.Structure, t, phi), start, start + Math.PI / 12, 64);
    }
}
