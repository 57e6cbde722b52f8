using FsCheck;
using FsCheck.Fluent;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Particles;

public sealed class FourVectorTests
{
    private static FourVector Any(ref RandomStream random, double mass, double scale) =>
        FourVector.OnShell(mass, scale * (random.NextDouble() - 0.5), scale * (random.NextDouble() - 0.5), scale * (random.NextDouble() - 0.5));

    private static void Near(FourVector expected, FourVector actual, double tolerance)
    {
        Assert.Equal(expected.E, actual.E, tolerance);
        Assert.Equal(expected.Px, actual.Px, tolerance);
        Assert.Equal(expected.Py, actual.Py, tolerance);
        Assert.Equal(expected.Pz, actual.Pz, tolerance);
    }

    [Fact]
    public void A_boost_along_z_is_the_one_of_the_textbook()
    {
        FourVector frame = FourVector.AlongZ(3, 5);
        Near(new(5 / 3.0 * 2 + 4 / 3.0, 1, 0, 5 / 3.0 + 4 / 3.0 * 2), new FourVector(2, 1, 0, 1).BoostedFromRestOf(frame, 3), 1e-14);
        Near(frame, FourVector.AtRest(3).BoostedFromRestOf(frame, 3), 1e-14);
    }

    [Theory]
    [InlineData(1, 1e-13)]
    [InlineData(100, 1e-10)]
    public void There_and_back_changes_nothing_and_the_product_of_two_vectors_is_the_same_in_any_frame(double scale, double tolerance)
    {
        for (uint i = 0; i < 200; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Events, i);
            FourVector frame = Any(ref random, 0.7, scale), a = Any(ref random, 0.1, 1), b = Any(ref random, 0.5, 1);
            FourVector boosted = a.BoostedFromRestOf(frame, 0.7);
            Near(a, boosted.BoostedToRestOf(frame, 0.7), tolerance);
            Assert.Equal(FourVector.Dot(a, b), FourVector.Dot(boosted, b.BoostedFromRestOf(frame, 0.7)), tolerance);
        }
    }

    [Fact]
    public void The_mass_is_exact_for_the_digits_the_vector_has()
    {
        // 2^27 + 1 squared needs 55 bits: the plain difference of squares loses the 1.
        double p = (1 << 27) + 1;
        Assert.Equal(2 * p + 1, new FourVector(p + 1, p, 0, 0).MassSquared);
        Assert.Equal(2 * p + 1, new FourVector(p + 1, 0, 0, -p).MassSquared);
        Assert.Equal(-Math.Sqrt(2 * p + 1), new FourVector(p, 0, p + 1, 0).Mass);
    }

    [Fact]
    public void An_electron_of_a_hundred_GeV_has_its_mass_to_the_last_digit_of_the_energy()
    {
        FourVector electron = FourVector.AlongZ(Constants.ElectronMass, 100);
        Assert.Equal(1, electron.Mass / Constants.ElectronMass, 1e-5);
        Assert.Equal(Constants.ElectronMass / 100, FourVector.OnShell(0, Constants.ElectronMass, 0, 100).PolarAngle, 1e-13);
    }

    [Fact]
    public void A_rotation_takes_z_onto_the_axis_and_keeps_every_product()
    {
        for (uint i = 0; i < 200; i++)
        {
            var random = new RandomStream(2, StreamPurpose.Events, i);
            FourVector axis = Any(ref random, 0, 2), a = Any(ref random, 1, 3), b = Any(ref random, 1, 3);
            double length = axis.Momentum;
            Near(new(1, axis.Px / length, axis.Py / length, axis.Pz / length), new FourVector(1, 0, 0, 1).RotatedOnto(axis), 1e-15);
            Assert.Equal(FourVector.Dot(a, b), FourVector.Dot(a.RotatedOnto(axis), b.RotatedOnto(axis)), 1e-13);
        }
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e-160)]
    [InlineData(0)]
    public void An_axis_near_minus_z_is_no_exception(double tilt)
    {
        var axis = new FourVector(1, tilt, -tilt, -1);
        var a = new FourVector(1, 0.3, 0.4, 0.5);
        Assert.Equal(Math.Sqrt(0.5), a.RotatedOnto(axis).Momentum, 1e-15);
        Assert.Equal(-1, new FourVector(1, 0, 0, 1).RotatedOnto(axis).Pz, 1e-15);
    }

    [Fact]
    public void Adding_and_boosting_may_be_exchanged() => Prop.ForAll(
        ArbMap.Default.ArbFor<ulong>(),
        seed =>
        {
            var random = new RandomStream(seed, StreamPurpose.Events, 0);
            FourVector frame = Any(ref random, 1, 10), a = Any(ref random, 0.2, 1), b = Any(ref random, 0.3, 1);
            FourVector together = (a + b).BoostedFromRestOf(frame, 1);
            FourVector apart = a.BoostedFromRestOf(frame, 1) + b.BoostedFromRestOf(frame, 1);
            return Math.Abs((together - apart).E) + (together - apart).Momentum < 1e-13 * together.E;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FourVector.AlongZ(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(FourVector).BoostedFromRestOf(default, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(FourVector).RotatedOnto(FourVector.AtRest(1)));
    }

    [Fact]
    public void A_particle_flies_along_its_momentum_and_slower_than_light()
    {
        SpaceTimePoint end = new SpaceTimePoint(1, 2, 3, 4).After(FourVector.OnShell(3, 4, 0, 0), 3, 6);
        Assert.Equal(new SpaceTimePoint(9, 2, 3, 14), end);
    }
}
