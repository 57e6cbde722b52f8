using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public class RandomStreamTests
{
    // Random123, kat_vectors, philox4x32 with 10 rounds.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_published_known_answers(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal((w0, w1, w2, w3), RandomStream.Philox(c0, c1, c2, c3, k0, k1));

    [Fact]
    public void A_stream_is_Philox_of_block_purpose_and_index_under_the_seed()
    {
        const ulong seed = 0x0123456789abcdef;
        const ulong index = 0xfedcba9876543210;
        var stream = new RandomStream(seed, StreamPurpose.Toys, index);
        for (uint block = 0; block < 3; block++)
        {
            var (w0, w1, w2, w3) = RandomStream.Philox(block, (uint)StreamPurpose.Toys, 0x76543210, 0xfedcba98, 0x89abcdef, 0x01234567);
            Assert.Equal([w0, w1, w2, w3], [stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32()]);
        }
    }

    [Fact]
    public void Streams_that_differ_in_seed_purpose_or_index_share_no_word()
    {
        RandomStream[] streams =
        [
            new(1, StreamPurpose.Toys, 0), new(2, StreamPurpose.Toys, 0), new(1, StreamPurpose.Shower, 0), new(1, StreamPurpose.Toys, 1),
            new(1UL << 32, StreamPurpose.Toys, 0), new(1, StreamPurpose.Toys, 1UL << 32),
        ];
        var words = new HashSet<(uint, uint)>();
        for (int i = 0; i < streams.Length; i++)
        {
            for (int k = 0; k < 1000; k++) Assert.True(words.Add((streams[i].NextUInt32(), streams[i].NextUInt32())));
        }
    }

    [Fact]
    public void Uniform_numbers_have_the_moments_of_the_uniform_distribution_and_no_correlation()
    {
        const int n = 400_000;
        var stream = new RandomStream(7, StreamPurpose.Integration, 3);
        double sum = 0, square = 0, product = 0, previous = 0.5;
        for (int i = 0; i < n; i++)
        {
            double u = stream.NextDouble();
            Assert.InRange(u, double.Epsilon, Math.BitDecrement(1.0));
            sum += u;
            square += u * u;
            product += (u - 0.5) * (previous - 0.5);
            previous = u;
        }
        Assert.Equal(0.5, sum / n, 5 * Math.Sqrt(1 / 12.0 / n));
        Assert.Equal(1 / 3.0, square / n, 5 * Math.Sqrt(4 / 45.0 / n));
        Assert.Equal(0, product / n, 5 / 12.0 / Math.Sqrt(n));
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution_and_no_correlation_in_pairs()
    {
        const int n = 400_000;
        var stream = new RandomStream(7, StreamPurpose.Integration, 4);
        double[] moments = new double[5];
        double product = 0, previous = 0;
        for (int i = 0; i < n; i++)
        {
            double z = stream.NextNormal();
            for (int k = 0; k < 5; k++) moments[k] += Math.Pow(z, k) / n;
            product += z * previous / n;
            previous = z;
        }
        double unit = 5 / Math.Sqrt(n);
        Assert.Equal(0, moments[1], unit);
        Assert.Equal(1, moments[2], unit * Math.Sqrt(2));
        Assert.Equal(0, moments[3], unit * Math.Sqrt(15));
        Assert.Equal(3, moments[4], unit * Math.Sqrt(96));
        Assert.Equal(0, product, unit);
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var stream = new RandomStream(1, StreamPurpose.Toys, 0);
        double sum = stream.NextNormal();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++) sum += stream.NextDouble() + stream.NextNormal();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotEqual(0, sum);
    }
}
