using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Elastic scattering and turns of direction.</summary>
public sealed class ScatteringTests
{
    [Theory]
    [InlineData(1e-4, 1e-5)]
    [InlineData(1e-3, 1e-3)]
    [InlineData(1e-3, 1e-2)]
    [InlineData(0.01, 0.05)]
    [InlineData(0.1, 0.3)]
    [InlineData(1, 1)]
    public void Two_means_of_the_angle_after_a_path_are_exact(double t, double pathCm)
    {
        MultipleScattering lead = MultipleScattering.Of(Laboratory.Lead, t);
        (double first, double second) = lead.InverseTransportLengths;
        var random = Laboratory.Random(7);
        Estimate turn = Sampling.Mean(300_000, () => lead.Sample(pathCm, random));
        Estimate square = Sampling.Mean(300_000, () =>
        {
            double cosine = 1 - lead.Sample(pathCm, random);
            return 1.5 * (1 - cosine * cosine);
        });
        Assert.Equal(1 - Math.Exp(-pathCm * first), turn.Value, 5 * turn.Error + 0.003 * turn.Value);
        Assert.Equal(1 - Math.Exp(-pathCm * second), square.Value, 5 * square.Error + 0.005 * square.Value);
    }

    [Fact]
    public void One_collision_has_the_moments_of_the_cross_section()
    {
        var few = new MultipleScattering(0.01, 0.1, 0.7);
        double Integral(Func<double, double> f) => MathNet.Numerics.Integration.GaussLegendreRule.Integrate(mu => f(mu) * 0.01 / ((mu + 0.1) * (mu + 0.1)), 0, 0.7, 64);
        (double first, double second) = few.InverseTransportLengths;
        Assert.Equal(1, first / Integral(mu => 2 * mu), 1e-10);
        Assert.Equal(1, second / Integral(mu => 6 * mu * (1 - mu)), 1e-10);
    }

    [Theory]
    [InlineData("Pb", 0.5, 0.1)]
    [InlineData("Pb", 10, 1)]
    [InlineData("Pb", 10, 0.01)]
    [InlineData("Al", 10, 0.1)]
    [InlineData("C", 1, 0.02)]
    public void The_core_at_high_energy_is_Highland_s(string name, double energy, double thicknessX0)
    {
        Material material = Laboratory.Materials[name];
        MultipleScattering scattering = MultipleScattering.Of(material, energy);
        BufferedRandom random = Laboratory.Random(8);
        double[] plane = new double[100_000];
        for (int i = 0; i < plane.Length; i++)
            plane[i] = Math.Abs(Math.Sqrt(2 * scattering.Sample(thicknessX0 * material.RadiationLengthCm, random)) * Math.Cos(2 * Math.PI * random.NextDouble()));
        Array.Sort(plane);
        double rms = Math.Sqrt(plane.Take(98_000).Average(a => a * a));
        double highland = 0.0136 / energy * Math.Sqrt(thicknessX0) * (1 + 0.038 * Math.Log(thicknessX0));
        Assert.InRange(rms / highland, 0.87, 1.13);
    }

    [Fact]
    public void Small_nuclei_scatter_to_larger_angles_only_as_far_as_their_size_lets_them()
    {
        MultipleScattering slow = MultipleScattering.Of(Laboratory.Lead, 0.005), fast = MultipleScattering.Of(Laboratory.Lead, 1);
        Assert.Equal(1, slow.Largest);
        // ħ/p over the radius of lead, 5.5 fm: 36 mrad at 1 GeV.
        Assert.InRange(2 * Math.Sqrt(fast.Largest), 0.03, 0.06);
        Assert.True(MultipleScattering.Of(Laboratory.Materials["Al"], 1).Largest > fast.Largest);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 0, -1)]
    [InlineData(0.6, 0, 0.8)]
    [InlineData(0.48, -0.64, -0.6)]
    [InlineData(1, 0, 0)]
    public void A_turn_keeps_the_length_of_the_direction_and_has_its_angle(double x, double y, double z)
    {
        for (double turn = 0; turn <= 2; turn += 0.125)
        {
            double sum = 0;
            for (int i = 0; i < 8; i++)
            {
                var track = new ShowerTrack { DirectionX = x, DirectionY = y, DirectionZ = z };
                track.Turn(turn, new Azimuth(Math.Cos(i * Math.PI / 4), Math.Sin(i * Math.PI / 4)));
                (double a, double b, double c) = (track.DirectionX, track.DirectionY, track.DirectionZ);
                Assert.Equal(1, a * a + b * b + c * c, 1e-14);
                Assert.Equal(1 - turn, a * x + b * y + c * z, 1e-14);
                sum += c;
            }
            Assert.Equal(8 * (1 - turn) * z, sum, 1e-13);
        }
    }

    [Fact]
    public void An_azimuth_is_uniform_and_on_the_unit_circle()
    {
        BufferedRandom random = Laboratory.Random(10);
        const int draws = 400_000;
        var counts = new double[16];
        for (int i = 0; i < draws; i++)
        {
            var azimuth = Azimuth.Draw(random);
            Assert.Equal(1, azimuth.Cosine * azimuth.Cosine + azimuth.Sine * azimuth.Sine, 1e-14);
            counts[(int)(8 * (1 + Math.Atan2(azimuth.Sine, azimuth.Cosine) / Math.PI)) % 16]++;
        }
        double chi2 = counts.Sum(c => (c - draws / 16.0) * (c - draws / 16.0) / (draws / 16.0));
        Assert.InRange(chi2, 4, 38);
    }

    [Fact]
    public void A_million_small_turns_leave_a_unit_vector()
    {
        var track = new ShowerTrack { DirectionZ = 1 };
        BufferedRandom random = Laboratory.Random(9);
        for (int i = 0; i < 1_000_000; i++) track.Turn(0.1 * random.NextDouble(), Azimuth.Draw(random));
        Assert.Equal(1, track.DirectionX * track.DirectionX + track.DirectionY * track.DirectionY + track.DirectionZ * track.DirectionZ, 1e-13);
    }
}
