using System.Numerics;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class AzimuthAverageTests(ITestOutputHelper output)
{
    private const double Lead = 207 * Constants.AtomicMassUnit, Hydrogen = Constants.AtomicMassUnit;

    // Beam, lepton, mediator, nucleus [GeV]: ordinary ones and the corners of the range.
    private static readonly (double Energy, double Lepton, double Mediator, double Nucleus)[] Reactions =
    [
        (100, Constants.ElectronMass, 0.01, Lead), (160, Constants.MuonMass, 0.1, Lead), (4, Constants.ElectronMass, 1, Hydrogen),
        (10_000, Constants.ElectronMass, 1e-6, Lead), (10_000, Constants.MuonMass, 1e-6, Lead), (160, Constants.MuonMass, 1e-6, Lead),
        (10_000, Constants.ElectronMass, 10, Hydrogen), (10, Constants.ElectronMass, 9.9, Lead), (0.01, Constants.ElectronMass, 1e-6, Hydrogen),
    ];

    // Distance of the mediator's energy from the end of its range, over half the range; near it the rounding of E − k0 grows by its inverse.
    private static readonly double[] Depths = [1e-6, 1e-3, 0.1, 0.5];

    // Angles by the virtuality over its forward value, momentum transfers by their place between the limits.
    private static readonly double[] Virtualities = [0, 0.3, 30], Transfers = [1e-3, 0.1, 0.5, 0.97];

    [Fact]
    public void The_azimuth_average_is_that_of_the_diagrams_in_every_corner_of_the_range()
    {
        var average = new Worst(output, "|average/diagrams − 1| · distance to the end of the range");
        ForEachPoint((kind, point, structure, t, angle, azimuth, distance, place) =>
        {
            double mean = point.AzimuthAverage(structure, new Vector<double>(t), new Vector<double>(t - point.LeastT))[0];
            average.Add(Math.Abs(mean / azimuth.Mean[(int)kind] - 1) * distance, place);
        });
        average.MustBeBelow(1e-11);
    }

    [Fact]
    public void The_amplitude_at_one_azimuth_is_that_of_the_diagrams_in_every_corner_of_the_range()
    {
        var worst = new Worst(output, "|A′/diagrams − 1| · distance to the end of the range");
        ForEachPoint((kind, point, structure, t, angle, azimuth, distance, place) =>
            worst.Add(Math.Abs(point.At(structure, t, angle) / azimuth.AtAngle[(int)kind] - 1) * distance, place));
        worst.MustBeBelow(1e-11);
    }

    [Fact]
    public void The_azimuth_average_is_the_mean_over_azimuths()
    {
        var worst = new Worst(output, "|average/mean − 1|");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes)
        {
            var reaction = new Reaction(p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit);
            double k0 = p.X * p.EnergyGeV, left = (1 - p.X) * p.EnergyGeV;
            double excess = 2 * reaction.Momentum * reaction.MediatorMomentum(k0) * p.OneMinusCos;
            var point = new EmissionPoint(reaction, k0, left, reaction.ForwardVirtuality(k0, left), excess);
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                var structure = MediatorStructure.Of(kind, p.LeptonMassGeV, p.MediatorMassGeV);
                double average = point.AzimuthAverage(structure, new Vector<double>(p.TGeV2), new Vector<double>(p.TGeV2 - point.LeastT))[0];
                if (MeanOverAzimuth(a => point.At(structure, p.TGeV2, a)) is { } mean) worst.Add(Math.Abs(average / mean - 1), $"{kind}, {p.Reaction}");
            }
        }
        Assert.True(worst.Count > 200);
        worst.MustBeBelow(1e-12);
    }

    [Fact]
    public void No_squared_amplitude_is_negative()
    {
        // Additive recurrence of the generalised golden ratio: fills the five dimensions evenly.
        const double Ratio = 1.1673039782614187;
        double[] steps = [.. Enumerable.Range(1, 5).Select(i => Math.Pow(Ratio, -i))];
        int count = 0;
        for (int n = 1; n <= 20_000; n++)
        {
            double[] r = [.. steps.Select(s => (0.5 + n * s) % 1)];
            double m = n % 2 == 0 ? Constants.ElectronMass : Constants.MuonMass;
            double mX = Math.Pow(10, -6 + 7 * r[0]), energy = 1.2 * (m + mX) * Math.Pow(10, 4 * r[1]);
            var reaction = new Reaction(energy, m, mX, n % 3 == 0 ? Hydrogen : Lead);
            if (!reaction.IsAllowed) continue;
            double k0 = mX + r[2] * (reaction.HighestEnergy - mX), left = energy - k0, forward = reaction.ForwardVirtuality(k0, left);
            var point = new EmissionPoint(reaction, k0, left, forward, forward * Math.Pow(10, 6 * r[3] - 3));
            if (!point.IsAllowed) continue;
            double t = point.LeastT * Math.Pow(point.LargestT / point.LeastT, r[4]);
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                var structure = MediatorStructure.Of(kind, m, mX);
                double at = point.At(structure, t, 7 * r[0]);
                double average = point.AzimuthAverage(structure, new Vector<double>(t), new Vector<double>(t - point.LeastT))[0];
                Assert.True(at >= 0 && average >= 0, $"{kind} m = {m}, m_X = {mX:r}, E = {energy:r}, k0 = {k0:r}, t = {t:r}: {at:g3}, {average:g3}");
                count++;
            }
        }
        Assert.True(count > 40_000);
    }

    // The trapezoid rule converges geometrically for a periodic function; null where 4096 points do not suffice.
    private static double? MeanOverAzimuth(Func<double, double> f)
    {
        double previous = double.NaN;
        for (int n = 16; n <= 4096; n *= 2)
        {
            double sum = 0;
            for (int i = 0; i < n; i++) sum += f(2 * Math.PI * i / n);
            if (Math.Abs(sum / n / previous - 1) < 1e-14) return sum / n;
            previous = sum / n;
        }
        return null;
    }

    private delegate void Check(
        MediatorKind kind, EmissionPoint point, MediatorStructure structure, double t, double angle, AzimuthTruth azimuth,
        double distance, string place);

    private static void ForEachPoint(Check check)
    {
        foreach ((double energy, double m, double mX, double mass) in Reactions)
        {
            var reaction = new Reaction(energy, m, mX, mass);
            foreach (bool fast in (bool[])[false, true])
                foreach (double depth in Depths)
                    foreach (double virtuality in Virtualities)
                    {
                        double slowest = fast ? energy - reaction.HighestEnergy : mX;
                        double slow = slowest + depth * (reaction.HighestEnergy - mX) * 0.5;
                        double k0 = fast ? energy - slow : slow, left = fast ? slow : energy - slow;
                        double forward = reaction.ForwardVirtuality(k0, left), excess = virtuality * forward;
                        var point = new EmissionPoint(reaction, k0, left, forward, excess);
                        if (!point.IsAllowed) continue;
                        BigReal x = fast ? 1 - (BigReal)left / energy : (BigReal)k0 / energy;
                        foreach (double place in Transfers)
                        {
                            double t = point.LeastT * Math.Pow(point.LargestT / point.LeastT, place);
                            const double Angle = 1.1;
                            var truth = AzimuthTruth.Of(energy, m, mX, mass, x, excess, t - point.LeastT, Angle);
                            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                                check(kind, point, MediatorStructure.Of(kind, m, mX), t, Angle, truth, Math.Min(depth, t / point.LeastT - 1),
                                    $"{kind}, E = {energy:g4}, m = {m:g3}, m_X = {mX:g3}, M = {mass:g3}, {(fast ? "E − k0" : "k0")} = {slow:g6}, U/U0 − 1 = {virtuality}, t/t_min − 1 = {t / point.LeastT - 1:g3}");
                        }
                    }
        }
    }
}
