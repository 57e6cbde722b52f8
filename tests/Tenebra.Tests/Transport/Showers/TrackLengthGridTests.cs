using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class TrackLengthGridTests
{
    [Theory]
    [InlineData(0.1, 100)]
    [InlineData(50, 100)]
    [InlineData(8, 9.9995)]
    [InlineData(74.99, 100)]
    [InlineData(72.7, 100)]
    [InlineData(1e-4, 1e4)]
    public void Every_energy_lies_between_the_edges_of_its_bin(double cut, double top)
    {
        var grid = new TrackLengthGrid(cut, top);
        Assert.Equal((cut, top), (grid.Edges[0], grid.Edges[^1]));
        Assert.Equal(grid.Count + 1, grid.Edges.Count);
        for (int i = 0; i < grid.Count; i++)
        {
            Assert.True(grid.Edges[i + 1] > grid.Edges[i]);
            Assert.InRange((grid.Edges[i + 1] - grid.Edges[i]) / grid.Edges[i], 0, 0.12);
        }
        var random = Laboratory.Random(8);
        for (int i = 0; i < 20_000; i++)
        {
            double u = random.NextDouble(), energy = i % 2 == 0 ? cut * Math.Pow(top / cut, u) : top - (top - cut) * Math.Exp(-9 * u);
            int bin = grid.Bin(energy);
            Assert.InRange(energy, grid.Edges[bin] * (1 - 1e-12), grid.Edges[bin + 1] * (1 + 1e-12));
        }
        Assert.Equal((0, grid.Count - 1), (grid.Bin(cut), grid.Bin(top)));
    }

    /// <summary>Within 6 % of the beam energy, as of a resonance of 310 MeV, a bin is an eighth of what is left.</summary>
    [Fact]
    public void Bins_are_fine_in_the_energy_that_is_missing_from_the_beam()
    {
        var grid = new TrackLengthGrid(50, 100);
        int bin = grid.Bin(94);
        Assert.InRange((grid.Edges[bin + 1] - grid.Edges[bin]) / (100 - 94), 0.1, 0.2);
        Assert.Equal(100 / 256.0, 100 - grid.Edges[^2], 1e-9);
    }
}
