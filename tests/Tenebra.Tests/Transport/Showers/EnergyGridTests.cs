using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class EnergyGridTests
{
    private static readonly EnergyGrid Grid = new(1e-4, 100);

    [Fact]
    public void Each_power_of_two_has_thirty_two_nodes() =>
        Assert.Equal(2, Grid.Node(Grid.Below(0.125) + 32) / Grid.Node(Grid.Below(0.125)));

    [Fact]
    public void An_energy_lies_between_its_nodes_at_its_fraction()
    {
        for (double e = 1e-4; e < 100; e *= 1.0137)
        {
            int i = Grid.Below(e);
            Assert.InRange(i, 0, Grid.Count - 1);
            double low = Grid.Node(i), high = Grid.Node(i + 1);
            Assert.InRange(e, low, high);
            int octave = Math.ILogB(e);
            Assert.Equal((e - low) / (high - low), 32 * (Math.ScaleB(e, -octave) - 1) % 1, tolerance: 1e-9);
            Assert.Equal((e - low) / (high - low), EnergyGrid.Fraction(e), tolerance: 1e-9);
        }
    }

    [Fact]
    public void A_linear_function_is_interpolated_exactly_and_a_power_to_one_in_ten_thousand()
    {
        double[] line = Grid.Tabulate(e => 3 * e - 1), power = Grid.Tabulate(e => 1 / e);
        for (double e = 1e-4; e < 100; e *= 1.0137)
        {
            Assert.Equal(3 * e - 1, Grid.At(line, e), tolerance: 1e-12 * (1 + e));
            Assert.Equal(1, Grid.At(power, e) * e, tolerance: 2.6e-4);
        }
    }
}
