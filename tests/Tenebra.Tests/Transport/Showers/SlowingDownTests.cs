using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Continuous loss and scattering along the steps of electrons and positrons.</summary>
public sealed class SlowingDownTests
{
    // S = a + bT: T falls as an exponential of the path.
    private const double A = 0.02, B = 1.5;

    private static double PathTo(double from, double to) => Math.Log((A + B * from) / (A + B * to)) / B;

    private static double EnergyAfter(double from, double path) => ((A + B * from) * Math.Exp(-B * path) - A) / B;

    private static SlowingDown Step(double from, double share)
    {
        double to = (1 - share) * from;
        return new SlowingDown(from, to, PathTo(from, to), A + B * from, A + B * to);
    }

    private static double WorstInside(double share)
    {
        SlowingDown step = Step(1, share);
        return Enumerable.Range(0, 101).Max(i => Math.Abs(step.After(step.Path * i / 100) - EnergyAfter(1, step.Path * i / 100)));
    }

    [Fact]
    public void The_energy_inside_a_step_is_right_to_fourth_order()
    {
        Assert.InRange(WorstInside(0.2) / WorstInside(0.1), 14, 22);
        Assert.InRange(WorstInside(0.1) / WorstInside(0.05), 14, 20);
        Assert.InRange(WorstInside(MatterTables.LargestLoss), 0, 1e-4);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.3)]
    [InlineData(1e-3)]
    [InlineData(1e-11)]
    public void A_step_begins_and_ends_exactly_at_its_energies_and_falls_in_between(double share)
    {
        SlowingDown step = Step(0.7, share);
        Assert.Equal(0.7, step.After(0));
        Assert.Equal((1 - share) * 0.7, step.After(step.Path));
        double last = 0.7;
        for (int i = 1; i <= 50; i++)
        {
            double now = step.After(step.Path * i / 50);
            Assert.InRange(now, (1 - share) * 0.7 * (1 - 1e-15), last);
            last = now;
        }
    }

    [Theory]
    [InlineData("Pb", 0.01, 0.01, 0.5, false)]
    [InlineData("Pb", 1e-3, 1e-3, 20, true)]
    [InlineData("Al", 1e-3, 1e-4, 0.0013, false)]
    [InlineData("W", 0.1, 0.01, 0.1001, true)]
    public void The_path_to_the_cut_is_the_integral_of_the_inverse_loss(string name, double cut, double threshold, double from, bool positron)
    {
        Material material = Laboratory.Materials[name];
        var tables = new MatterTables(material, new(cut, threshold), Laboratory.Atoms, 100, MatterTables.LargestLoss);
        Func<double, double> loss = Loss(material, tables.Grid, threshold, positron);
        double path = tables.SlowDown(tables.Steps(positron), from, cut).Path;
        Assert.Equal(1, path / Integral(t => 1 / loss(t), cut, from), 3e-4);
    }

    [Theory]
    [InlineData("Al", ShowerParticle.Electron)]
    [InlineData("Al", ShowerParticle.Positron)]
    [InlineData("C", ShowerParticle.Electron)]
    public void An_electron_that_only_loses_energy_flies_its_range_and_turns_as_the_whole_path_says(string name, ShowerParticle kind)
    {
        const double cut = 10 * Unit.MeV, energy = 19.9 * Unit.MeV;
        Material material = Laboratory.Materials[name];
        var physics = new ShowerPhysics(new([new(material, double.PositiveInfinity)]), new(cut, cut), Laboratory.Atoms, energy);
        MatterTables tables = physics.Matter[0];
        var shower = new ElectromagneticShower(physics, 17);
        // Very few come back out of the front.
        var sums = new double[4];
        for (ulong i = 0; i < 40_000; i++)
        {
            var seen = new Stopping(kind, cut, sums, new double[2]);
            shower.Follow(kind, energy, i, ref seen);
        }
        double stopped = sums[0], range = sums[1] / stopped, cosine = sums[2] / stopped;
        double spread = Math.Sqrt(sums[3] / stopped - cosine * cosine) / Math.Sqrt(stopped);
        Assert.True(stopped > 10_000);
        Func<double, double> loss = Loss(material, tables.Grid, cut, kind == ShowerParticle.Positron);
        Assert.Equal(1, range / Integral(t => 1 / loss(t), cut, energy), 3e-4);
        double turns = Integral(t => MultipleScattering.Of(material, t).InverseTransportLengths.First / loss(t), cut, energy);
        Assert.Equal(Math.Exp(-turns), cosine, 4 * spread + 0.005);
    }

    [Theory]
    [InlineData("Pb", ShowerParticle.Electron, 5, 0.01, 0.01)]
    [InlineData("Al", ShowerParticle.Electron, 5, 0.01, 0.01)]
    [InlineData("Pb", ShowerParticle.Photon, 0.5, 0.001, 0.001)]
    [InlineData("W", ShowerParticle.Positron, 5, 0.01, 0.001)]
    public void Track_lengths_near_the_cut_are_those_of_steps_ten_times_as_short(string name, ShowerParticle primary, double energy, double cut, double threshold)
    {
        Estimate[] usual = NearCut(name, primary, energy, cut, threshold, MatterTables.LargestLoss, 1);
        Estimate[] fine = NearCut(name, primary, energy, cut, threshold, MatterTables.LargestLoss / 10, 2);
        for (int i = 0; i < usual.Length; i++)
        {
            double ratio = usual[i].Value / fine[i].Value, error = Math.Sqrt(Math.Pow(usual[i].RelativeError, 2) + Math.Pow(fine[i].RelativeError, 2));
            Assert.InRange(error, 0, 0.0025);
            Assert.InRange(ratio, 1 - 0.002 - 2.5 * error, 1 + 0.002 + 2.5 * error);
        }
    }

    // Electrons and positrons in the first two quarter decades above the cut.
    private static Estimate[] NearCut(string name, ShowerParticle primary, double energy, double cut, double threshold, double largestLoss, ulong seed)
    {
        const int groups = 50, each = 80;
        var physics = new ShowerPhysics(ShowerTarget.Of(Laboratory.Materials[name], 40), new(cut, threshold), Laboratory.Atoms, energy, largestLoss);
        var shower = new ElectromagneticShower(physics, seed);
        double[] sums = new double[2], squares = new double[2];
        for (int g = 0; g < groups; g++)
        {
            var seen = new QuarterDecades(cut, new double[2]);
            for (int i = 0; i < each; i++) shower.Follow(primary, energy, (ulong)(g * each + i), ref seen);
            for (int k = 0; k < 2; k++)
            {
                sums[k] += seen.Lengths[k];
                squares[k] += seen.Lengths[k] * seen.Lengths[k];
            }
        }
        return [.. sums.Select((s, k) => new Estimate(s / groups, Math.Sqrt((squares[k] / groups - s / groups * s / groups) / (groups - 1))))];
    }

    private static Func<double, double> Loss(Material material, EnergyGrid grid, double threshold, bool positron)
    {
        var collisions = new IonisationLoss(material);
        MaterialComponent part = Assert.Single(material.Components);
        var radiation = new BremsstrahlungSpectrum(
            part.Element, Laboratory.Atoms, new SuppressionInMatter(material, part.Element.Z, true), grid, threshold);
        return t => collisions.Restricted(t, threshold, positron) + material.NucleiPerCm3(part) * radiation.SoftLoss(t);
    }

    private static double Integral(Func<double, double> f, double low, double high) => Enumerable.Range(0, 64).Sum(i =>
    {
        double step = Math.Log(high / low) / 64, from = Math.Log(low) + i * step;
        return GaussLegendreRule.Integrate(u => Math.Exp(u) * f(Math.Exp(u)), from, from + step, 8);
    });

    /// <summary>Of primaries that come to the cut without a hard interaction: how many, path, cos θ and its square.</summary>
    private readonly struct Stopping(ShowerParticle kind, double cut, double[] sums, double[] path) : IShowerObserver
    {
        public void Flight(ref readonly ShowerTrack track, double length)
        {
            // A primary is followed to its end before what it made.
            if (track.Kind == kind) path[0] += length;
            else path[1] = 1;
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
            if (track.Kind != kind || track.Energy > cut) return;
            bool primary = path[1] == 0;
            path[1] = 1;
            if (!primary || track.Energy != cut) return;
            sums[0]++;
            sums[1] += path[0];
            sums[2] += track.DirectionZ;
            sums[3] += track.DirectionZ * track.DirectionZ;
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }

    private readonly struct QuarterDecades(double cut, double[] lengths) : IShowerObserver
    {
        public double[] Lengths => lengths;

        public void Flight(ref readonly ShowerTrack track, double length)
        {
            int i = (int)(4 * Math.Log10(track.Energy / cut));
            if (track.Kind != ShowerParticle.Photon && i < 2) lengths[i] += length;
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }
}
