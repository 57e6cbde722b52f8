using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class BufferedRandomTests
{
    [Theory]
    [InlineData(0UL, 0UL)]
    [InlineData(1UL, 12345UL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue)]
    [InlineData(0x0123456789abcdefUL, 1UL << 32)]
    public void The_buffer_yields_the_stream_number_by_number(ulong seed, ulong index)
    {
        var stream = new RandomStream(seed, StreamPurpose.Shower, index);
        var buffered = new BufferedRandom(seed, StreamPurpose.Shower);
        buffered.Start(index);
        for (int i = 0; i < 5000; i++) Assert.Equal(stream.NextDouble(), buffered.NextDouble());
    }

    [Fact]
    public void A_stream_begun_again_after_any_number_of_draws_is_the_same()
    {
        var buffered = new BufferedRandom(7, StreamPurpose.Shower);
        for (int drawn = 0; drawn < 700; drawn++)
        {
            buffered.Start((ulong)drawn);
            var stream = new RandomStream(7, StreamPurpose.Shower, (ulong)drawn);
            for (int i = 0; i < drawn; i++) Assert.Equal(stream.NextDouble(), buffered.NextDouble());
        }
    }

    [Fact]
    public void Numbers_are_uniform_inside_the_open_interval()
    {
        var buffered = new BufferedRandom(3, StreamPurpose.Shower);
        buffered.Start(0);
        const int n = 200_000;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; i++)
        {
            double u = buffered.NextDouble();
            Assert.True(u is > 0 and < 1);
            sum += u;
            squares += u * u;
        }
        Assert.Equal(0.5, sum / n, 5 / Math.Sqrt(12.0 * n));
        Assert.Equal(1.0 / 3, squares / n, 5 * Math.Sqrt(4 / 45.0 / n));
    }
}
