using System.Runtime.CompilerServices;

namespace Tenebra.Numerics;

/// <summary>Philox 4×32-10: random numbers that depend on (seed, purpose, index) alone, hence not on the thread.</summary>
/// <remarks>
/// Key: the seed. Counter: 32 bits of block, 32 of purpose, 64 of index; a stream holds 2³² blocks of four words.
/// A mutable struct: pass it by <c>ref</c>.
/// </remarks>
[Source("Salmon:2011sc", "sec. 3.3, Philox4x32-10")]
public struct RandomStream(ulong seed, StreamPurpose purpose, ulong index)
{
    private readonly uint key0 = (uint)seed;
    private readonly uint key1 = (uint)(seed >> 32);
    private readonly uint purpose = (uint)purpose;
    private readonly ulong index = index;
    private uint block;
    private uint w0, w1, w2, w3;
    private int left;
    private bool hasSpare;
    private double spareNormal;

    /// <summary>32 uniform bits.</summary>
    public uint NextUInt32()
    {
        if (left == 0) Refill();
        return left-- switch { 4 => w0, 3 => w1, 2 => w2, _ => w3 };
    }

    /// <summary>Uniform on the open interval (0, 1), on a lattice of 2⁻⁵² offset by half a step: never 0, never 1.</summary>
    public double NextDouble()
    {
        uint high = NextUInt32();
        return Uniform(high, NextUInt32());
    }

    /// <summary>Standard normal, by Box and Muller; the second of each pair is kept for the next call.</summary>
    public double NextNormal()
    {
        if (hasSpare)
        {
            hasSpare = false;
            return spareNormal;
        }
        hasSpare = true;
        double radius = Math.Sqrt(-2 * Math.Log(NextDouble()));
        (double sin, double cos) = Math.SinCos(2 * Math.PI * NextDouble());
        spareNormal = radius * sin;
        return radius * cos;
    }

    /// <summary>The ten rounds on one counter: the published function, for its known-answer vectors.</summary>
    public static (uint W0, uint W1, uint W2, uint W3) Philox(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        for (int round = 0; round < 10; round++)
        {
            ulong a = 0xD2511F53UL * c0;
            ulong b = 0xCD9E8D57UL * c2;
            (c0, c1, c2, c3) = ((uint)(b >> 32) ^ c1 ^ key0, (uint)b, (uint)(a >> 32) ^ c3 ^ key1, (uint)a);
            key0 += 0x9E3779B9;
            key1 += 0xBB67AE85;
        }
        return (c0, c1, c2, c3);
    }

    internal static double Uniform(uint high, uint low) => (((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / (1UL << 52));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Refill()
    {
        if (block == uint.MaxValue) throw new InvalidOperationException("a random stream is exhausted after 2^34 words");
        (w0, w1, w2, w3) = Philox(block, purpose, (uint)index, (uint)(index >> 32), key0, key1);
        block++;
        left = 4;
    }
}
