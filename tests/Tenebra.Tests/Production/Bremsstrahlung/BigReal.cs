using System.Globalization;
using System.Numerics;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A real number of 320 bits: enough that the plainest formula may cancel 40 digits and keep 50.</summary>
internal readonly struct BigReal
{
    private const int Bits = 320;

    // mantissa · 2^exponent
    private readonly BigInteger mantissa;
    private readonly int exponent;

    private BigReal(BigInteger mantissa, int exponent)
    {
        int excess = (int)mantissa.GetBitLength() - Bits;
        (this.mantissa, this.exponent) = excess > 0 ? (mantissa >> excess, exponent + excess) : (mantissa, exponent);
    }

    public static BigReal Zero => default;

    public static BigReal Pi { get; } = 16 * ArcTangentOfInverse(5) - 4 * ArcTangentOfInverse(239);

    public static BigReal Parse(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string digits = text.Replace(".", "", StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : text.Length - point - 1;
        return new BigReal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), 0) / new BigReal(BigInteger.Pow(10, decimals), 0);
    }

    public static implicit operator BigReal(double value)
    {
        if (value == 0) return default;
        int scale = Math.ILogB(value) - 60;
        return new BigReal(new BigInteger(Math.ScaleB(value, -scale)), scale);
    }

    public static explicit operator double(BigReal value)
    {
        int excess = Math.Max(0, (int)value.mantissa.GetBitLength() - 64);
        return Math.ScaleB((double)(value.mantissa >> excess), value.exponent + excess);
    }

    public static BigReal operator +(BigReal a, BigReal b)
    {
        if (a.mantissa.IsZero) return b;
        if (b.mantissa.IsZero) return a;
        if (a.exponent < b.exponent) (a, b) = (b, a);
        int shift = a.exponent - b.exponent;
        return shift > 2 * Bits ? a : new BigReal((a.mantissa << shift) + b.mantissa, b.exponent);
    }

    public static BigReal operator -(BigReal a) => new(-a.mantissa, a.exponent);

    public static BigReal operator -(BigReal a, BigReal b) => a + -b;

    public static BigReal operator *(BigReal a, BigReal b) => new(a.mantissa * b.mantissa, a.exponent + b.exponent);

    public static BigReal operator /(BigReal a, BigReal b)
    {
        int shift = Math.Max(0, Bits + 2 + (int)b.mantissa.GetBitLength() - (int)a.mantissa.GetBitLength());
        return new BigReal((a.mantissa << shift) / b.mantissa, a.exponent - b.exponent - shift);
    }

    public static BigReal Sqrt(BigReal value)
    {
        if (value.mantissa.Sign < 0) throw new ArgumentOutOfRangeException(nameof(value));
        if (value.mantissa.IsZero) return default;
        int shift = 2 * Bits - (int)value.mantissa.GetBitLength();
        if (((value.exponent - shift) & 1) != 0) shift++;
        BigInteger square = value.mantissa << shift, root = BigInteger.One << Bits + 1;
        while (true)
        {
            BigInteger next = (root + square / root) >> 1;
            if (next >= root) break;
            root = next;
        }
        return new BigReal(root, (value.exponent - shift) / 2);
    }

    /// <summary>cos and sin by their series, for |angle| of a few.</summary>
    public static (BigReal Cos, BigReal Sin) CosSin(BigReal angle)
    {
        BigReal cos = 1, sin = Zero, term = 1;
        for (int n = 1; n < 140; n++)
        {
            term = term * angle / n;
            if ((n & 1) == 1) sin += (n & 2) == 0 ? term : -term;
            else cos += (n & 2) == 0 ? term : -term;
        }
        return (cos, sin);
    }

    private static BigReal ArcTangentOfInverse(int n)
    {
        BigReal sum = Zero, power = (BigReal)1 / n, square = (BigReal)n * n;
        for (int i = 0; i < 150; i++)
        {
            sum += (i % 2 == 0 ? power : -power) / (2 * i + 1);
            power /= square;
        }
        return sum;
    }
}
