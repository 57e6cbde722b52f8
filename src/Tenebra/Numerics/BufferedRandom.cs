using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tenebra.Numerics;

/// <summary>The doubles of a <see cref="RandomStream"/>, made many at a time: for loops that draw millions.</summary>
/// <remarks>
/// <see cref="Start"/> begins the stream of an index; <see cref="NextDouble"/> then yields what
/// <see cref="RandomStream.NextDouble"/> of (seed, purpose, index) yields, number by number. The first buffer is short, so that
/// a stream of which little is drawn costs little.
/// </remarks>
public sealed class BufferedRandom(ulong seed, StreamPurpose purpose)
{
    private const int Most = 256, First = 32;

    private readonly uint key0 = (uint)seed, key1 = (uint)(seed >> 32), purpose = (uint)purpose;
    private readonly double[] buffer = new double[Most];
    private ulong index;
    private uint block;
    private int next = Most, end = Most;

    /// <summary>Begins the stream of this index.</summary>
    public void Start(ulong streamIndex)
    {
        (index, block, next, end) = (streamIndex, 0, 0, 0);
    }

    /// <summary>Uniform on the open interval (0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble()
    {
        if (next == end) Refill();
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), next++);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill()
    {
        int count = end == 0 ? First : Most;
        if (block > uint.MaxValue - Most) throw new InvalidOperationException("a random stream is exhausted after 2^34 words");
        if (Avx2.IsSupported)
        {
            for (int i = 0; i < count; i += 8) EightDoubles(buffer.AsSpan(i, 8), block + (uint)(i / 2));
        }
        else
        {
            for (int i = 0; i < count; i += 2) TwoDoubles(buffer.AsSpan(i, 2), block + (uint)(i / 2));
        }
        block += (uint)(count / 2);
        (next, end) = (0, count);
    }

    private void TwoDoubles(Span<double> result, uint counter)
    {
        (uint w0, uint w1, uint w2, uint w3) = RandomStream.Philox(counter, purpose, (uint)index, (uint)(index >> 32), key0, key1);
        result[0] = RandomStream.Uniform(w0, w1);
        result[1] = RandomStream.Uniform(w2, w3);
    }

    // Four counters side by side, a word in the low half of each 64-bit lane.
    private void EightDoubles(Span<double> result, uint counter)
    {
        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        Vector256<uint> m0 = Vector256.Create(0xD2511F53UL).AsUInt32(), m1 = Vector256.Create(0xCD9E8D57UL).AsUInt32();
        Vector256<ulong> c0 = Vector256.Create((ulong)counter, counter + 1, counter + 2, counter + 3);
        Vector256<ulong> c1 = Vector256.Create((ulong)purpose);
        Vector256<ulong> c2 = Vector256.Create((ulong)(uint)index), c3 = Vector256.Create(index >> 32);
        uint k0 = key0, k1 = key1;
        for (int round = 0; round < 10; round++)
        {
            Vector256<ulong> a = Avx2.Multiply(c0.AsUInt32(), m0), b = Avx2.Multiply(c2.AsUInt32(), m1);
            c0 = (b >>> 32) ^ c1 ^ Vector256.Create((ulong)k0);
            c1 = b & low;
            c2 = (a >>> 32) ^ c3 ^ Vector256.Create((ulong)k1);
            c3 = a & low;
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        Vector256<double> first = Uniform(c0, c1), second = Uniform(c2, c3);
        Vector256<double> even = Avx.UnpackLow(first, second), odd = Avx.UnpackHigh(first, second);
        Avx.Permute2x128(even, odd, 0x20).CopyTo(result);
        Avx.Permute2x128(even, odd, 0x31).CopyTo(result[4..]);
    }

    // 52 random bits below the leading 1 of a number in [1, 2); the subtraction is exact.
    private static Vector256<double> Uniform(Vector256<ulong> high, Vector256<ulong> low)
    {
        Vector256<ulong> bits = (((high << 32) | low) >>> 12) | Vector256.Create(0x3FF0000000000000UL);
        return bits.AsDouble() - Vector256.Create(1 - 1.0 / (1UL << 53));
    }
}
