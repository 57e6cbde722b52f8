using System.Globalization;
using System.Text;
using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class ExactDecimalTests
{
    private static string Text(double value)
    {
        byte[] bytes = new byte[ExactDecimal.MostBytes];
        return Encoding.ASCII.GetString(bytes, 0, ExactDecimal.Write(value, bytes));
    }

    // .NET writes at least three digits of the exponent, C at least two.
    private static string Expected(double value)
    {
        string text = value.ToString("e16", CultureInfo.InvariantCulture);
        int mark = text.IndexOf('e', StringComparison.Ordinal);
        return text[mark + 2] == '0' ? text.Remove(mark + 2, 1) : text;
    }

    [Theory]
    [InlineData(0, "0.0000000000000000e+00")]
    [InlineData(1, "1.0000000000000000e+00")]
    [InlineData(-0.1, "-1.0000000000000001e-01")]
    [InlineData(1e22, "1.0000000000000000e+22")]
    [InlineData(123456789012345678.0, "1.2345678901234568e+17")]
    [InlineData(0.000510998950, "5.1099895000000003e-04")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.Epsilon, "4.9406564584124654e-324")]
    [InlineData(-1e-280, "-9.9999999999999996e-281")]
    public void Numbers_are_written_as_in_C(double value, string text) => Assert.Equal(text, Text(value));

    [Fact]
    public void Every_double_is_written_as_by_the_general_routine()
    {
        for (uint i = 0; i < 200_000; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Events, i);
            double value = BitConverter.UInt64BitsToDouble(((ulong)random.NextUInt32() << 32) | random.NextUInt32());
            if (double.IsFinite(value)) Assert.Equal(Expected(value), Text(value));
        }
    }

    [Fact]
    public void Numbers_as_they_stand_in_events_and_decimal_fractions_read_back_as_themselves()
    {
        for (uint i = 0; i < 200_000; i++)
        {
            var random = new RandomStream(2, StreamPurpose.Events, i);
            double value = (random.NextDouble() - 0.5) * Math.Exp(20 * (random.NextDouble() - 0.5));
            if (i % 2 == 0) value = Math.Round(value, (int)(i % 12));
            string text = Text(value);
            Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
            if (value != 0) Assert.Equal(Expected(value), text);
        }
    }

    [Fact]
    public void Powers_of_two_and_of_ten_and_their_neighbours_have_the_right_exponent()
    {
        foreach (double power in Enumerable.Range(-300, 600).SelectMany(k => new[] { Math.Pow(10, k), Math.ScaleB(1, k) }))
            foreach (double value in new[] { Math.BitDecrement(power), power, Math.BitIncrement(power) })
                Assert.Equal(Expected(value), Text(value));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Text(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Text(double.PositiveInfinity));
    }
}
