using FsCheck;
using FsCheck.Fluent;
using Tenebra.Decays;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays;

public sealed class TwoBodyDecayTests
{
    [Fact]
    public void The_momentum_is_that_of_the_decay_of_the_charged_pion()
    {
        // p = (m_π² − m_µ²)/2m_π = 29.79 MeV.
        double m = Constants.ChargedPionMass, mu = Constants.MuonMass;
        Assert.Equal((m * m - mu * mu) / (2 * m), new TwoBodyDecay(m, mu, 0).Momentum, 1e-16);
        Assert.Equal(0.02979, new TwoBodyDecay(m, mu, 0).Momentum, 5e-6);
        Assert.Equal(0, new TwoBodyDecay(1, 0.5, 0.5).Momentum);
    }

    [Fact]
    public void Momentum_is_conserved_and_masses_are_kept_at_any_boost() => Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        seed =>
        {
            var random = new RandomStream(seed, StreamPurpose.Decay, 0);
            double M = Math.Exp(4 * random.NextDouble() - 3);
            double m1 = M * random.NextDouble(), m2 = (M - m1) * random.NextDouble();
            double gamma = Math.Exp(12 * random.NextDouble());
            FourVector parent = FourVector.AlongZ(M, gamma * M).RotatedOnto(new(1, random.NextDouble() - 0.5, random.NextDouble() - 0.5, 1));
            (FourVector first, FourVector second) = new TwoBodyDecay(M, m1, m2).Sample(parent, ref random);
            FourVector left = parent - first - second;
            bool masses = Math.Abs(first.MassSquared - m1 * m1) < 1e-14 * first.E * first.E
                && Math.Abs(second.MassSquared - m2 * m2) < 1e-14 * second.E * second.E;
            return masses && Math.Abs(left.E) + left.Momentum < 1e-12 * parent.E;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seen_by_the_parent_the_products_leave_in_all_directions_alike()
    {
        const int events = 50_000;
        var random = new RandomStream(7, StreamPurpose.Decay, 0);
        FourVector parent = FourVector.AlongZ(0.5, 40).RotatedOnto(new(1, 0.3, -0.4, 1));
        var decay = new TwoBodyDecay(0.5, 0.2, 0.1);
        double[] mean = new double[3], squares = new double[6];
        for (int i = 0; i < events; i++)
        {
            FourVector p = decay.Sample(parent, ref random).First.BoostedToRestOf(parent, 0.5);
            double k = p.Momentum;
            Assert.Equal(decay.Momentum, k, 1e-11);
            double[] n = [p.Px / k, p.Py / k, p.Pz / k];
            for (int a = 0; a < 3; a++) mean[a] += n[a];
            for (int a = 0; a < 3; a++) squares[a] += n[a] * n[a];
            (squares[3], squares[4], squares[5]) = (squares[3] + n[0] * n[1], squares[4] + n[1] * n[2], squares[5] + n[2] * n[0]);
        }
        // Variances of a direction: <n²> = 1/3, <n⁴> − <n²>² = 4/45, <n_x² n_y²> = 1/15.
        double error = 5 / Math.Sqrt(events);
        for (int a = 0; a < 3; a++)
        {
            Assert.Equal(0, mean[a] / events, error * Math.Sqrt(1 / 3.0));
            Assert.Equal(1 / 3.0, squares[a] / events, error * Math.Sqrt(4 / 45.0));
            Assert.Equal(0, squares[a + 3] / events, error * Math.Sqrt(1 / 15.0));
        }
    }

    [Fact]
    public void A_decay_that_is_closed_is_refused()
    {
        var random = new RandomStream(8, StreamPurpose.Decay, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TwoBodyDecay(1, 0.5, 0.5).Sample(FourVector.AtRest(1), ref random));
    }

    [Fact]
    public void Decay_lengths_are_exponential()
    {
        const int events = 100_000;
        var random = new RandomStream(9, StreamPurpose.Decay, 0);
        double width = Constants.HbarC / 2.5;
        double[] lengths = [.. Enumerable.Range(0, events).Select(_ => DecayLength.SampleProperCm(width, ref random)).Order()];
        Assert.Equal(2.5, lengths.Average(), 5 * 2.5 / Math.Sqrt(events));
        // Kolmogorov: the largest distance times √N exceeds 2 in 0.07 % of all samples.
        double distance = Enumerable.Range(0, events).Max(i => Math.Abs(1 - Math.Exp(-lengths[i] / 2.5) - (i + 0.5) / events));
        Assert.True(distance * Math.Sqrt(events) < 2);
        Assert.Equal(double.PositiveInfinity, DecayLength.SampleProperCm(0, ref random));
    }
}
