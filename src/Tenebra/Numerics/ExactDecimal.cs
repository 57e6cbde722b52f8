using System.Buffers.Text;
using System.Numerics;

namespace Tenebra.Numerics;

/// <summary>A double as 17 decimal digits, correctly rounded, the bytes of <c>%.16e</c>: every double reads back as itself.</summary>
/// <remarks>
/// The 53 bits of the number times a 128-bit power of ten decide the 17th digit except where the rest lies within 2⁻⁵⁰ of a half; those, and numbers
/// that are not normal, go to the general routine of the run-time library. It is several times as fast, and files are mostly numbers.
/// </remarks>
public static class ExactDecimal
{
    /// <summary>The most bytes one number takes.</summary>
    public const int MostBytes = 24;

    private const int Digits = 17;
    private const int LeastPower = -300;
    private const int LargestPower = 330;
    private const double Log10Of2 = 0.30102999566398120;
    private const ulong Lowest = 10_000_000_000_000_000;
    private const ulong HalfOfTheRest = 100_000_000;

    // 10^k = (High·2⁶⁴ + Low)·2^Exponent, rounded down, with the highest bit of High set.
    private static readonly (ulong High, ulong Low, int Exponent)[] Powers = [.. Enumerable.Range(LeastPower, LargestPower - LeastPower + 1).Select(Power)];

    /// <summary>Writes the number, such as <c>1.2340000000000000e-05</c>; returns the number of bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static int Write(double value, Span<byte> text)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "need a finite number");
        if (value == 0)
        {
            ReadOnlySpan<byte> zero = double.IsNegative(value) ? "-0.0000000000000000e+00"u8 : "0.0000000000000000e+00"u8;
            zero.CopyTo(text);
            return zero.Length;
        }
        int length = 0;
        if (value < 0) text[length++] = (byte)'-';
        double size = Math.Abs(value);
        return Scaled(size, out ulong digits, out int exponent)
            ? length + Put(digits, exponent, text[length..])
            : length + General(size, text[length..]);
    }

    private static bool Scaled(double size, out ulong digits, out int exponent)
    {
        (digits, exponent) = (0, 0);
        if (size is < 1e-280 or > 1e280) return false;
        long bits = BitConverter.DoubleToInt64Bits(size);
        ulong mantissa = (ulong)(bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        int binary = (int)(bits >> 52) - 1075;
        exponent = (int)Math.Floor((Math.ILogB(size) + 1) * Log10Of2);
        if (!Round(mantissa, binary, exponent, ref digits)) return false;
        if (digits >= Lowest) return true;
        // The guess of the exponent was one too large.
        return Round(mantissa, binary, --exponent, ref digits) && digits >= Lowest && digits < 10 * Lowest;
    }

    // digits = mantissa·2^binary·10^(16−exponent), rounded; false where the digits at hand do not tell which way.
    private static bool Round(ulong mantissa, int binary, int exponent, ref ulong digits)
    {
        (ulong high, ulong low, int shift) = Powers[Digits - 1 - exponent - LeastPower];
        ulong top = Math.BigMul(mantissa, high, out ulong middle);
        ulong carry = Math.BigMul(mantissa, low, out _);
        middle += carry;
        if (middle < carry) top++;
        // The product is (top·2⁶⁴ + middle)·2^(binary+shift+64): with top below 2⁵³ and 17 digits below 2⁵⁷ the point lies in the middle word.
        int right = -(binary + shift + 64);
        if (right is < 54 or > 63) return false;
        ulong fraction = middle & ((1UL << right) - 1), half = 1UL << (right - 1);
        ulong distance = fraction > half ? fraction - half : half - fraction;
        if (distance <= 1UL << (right - 50)) return false;
        ulong whole = (top << (64 - right)) | (middle >> right);
        // Sixteen digits may round up to the first number of seventeen: the exponent is too large all the same.
        digits = whole < Lowest ? 0 : whole + (fraction > half ? 1UL : 0);
        return digits < 10 * Lowest;
    }

    private static int Put(ulong digits, int exponent, Span<byte> text)
    {
        (ulong first, ulong rest) = Math.DivRem(digits, Lowest);
        (ulong left, ulong right) = Math.DivRem(rest, HalfOfTheRest);
        (text[0], text[1], text[Digits + 1]) = ((byte)('0' + first), (byte)'.', (byte)'e');
        PutEight((uint)left, text[2..]);
        PutEight((uint)right, text[10..]);
        return Digits + 2 + PutExponent(exponent, text[(Digits + 2)..]);
    }

    private static void PutEight(uint digits, Span<byte> text)
    {
        for (int i = 6; i >= 0; i -= 2)
        {
            uint rest = digits / 100, pair = digits - 100 * rest;
            (text[i], text[i + 1]) = ((byte)('0' + pair / 10), (byte)('0' + pair % 10));
            digits = rest;
        }
    }

    private static int PutExponent(int exponent, Span<byte> text)
    {
        text[0] = exponent < 0 ? (byte)'-' : (byte)'+';
        int size = Math.Abs(exponent), length = 1;
        if (size >= 100) text[length++] = (byte)('0' + size / 100);
        text[length++] = (byte)('0' + size / 10 % 10);
        text[length++] = (byte)('0' + size % 10);
        return length;
    }

    // Three digits of the exponent at least, of which %e has two.
    private static int General(double size, Span<byte> text)
    {
        Span<byte> wide = stackalloc byte[MostBytes + 1];
        Utf8Formatter.TryFormat(size, wide, out int length, new System.Buffers.StandardFormat('e', Digits - 1));
        int mark = wide[..length].IndexOf((byte)'e');
        int exponent = 0;
        foreach (byte digit in wide[(mark + 2)..length]) exponent = 10 * exponent + (digit - '0');
        wide[..(mark + 1)].CopyTo(text);
        return mark + 1 + PutExponent(wide[mark + 1] == (byte)'-' ? -exponent : exponent, text[(mark + 1)..]);
    }

    private static (ulong High, ulong Low, int Exponent) Power(int power)
    {
        BigInteger ten = BigInteger.Pow(10, Math.Abs(power));
        int exponent = 0;
        BigInteger number = ten;
        if (power < 0)
        {
            exponent = -(int)ten.GetBitLength() - 128;
            number = (BigInteger.One << -exponent) / ten;
        }
        int excess = (int)number.GetBitLength() - 128;
        number = excess > 0 ? number >> excess : number << -excess;
        return ((ulong)(number >> 64), (ulong)(number & ulong.MaxValue), exponent + excess);
    }
}
