using System.Runtime.CompilerServices;
using Tenebra.Numerics;

namespace Tenebra.Transport.Showers;

/// <summary>An angle about a direction, as its cosine and sine.</summary>
internal readonly record struct Azimuth(double Cosine, double Sine)
{
    /// <summary>Half a turn further.</summary>
    public Azimuth Opposite => new(-Cosine, -Sine);

    /// <summary>Draws one uniformly, without a sine: twice the angle of a random point of the unit disc.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Azimuth Draw(BufferedRandom random)
    {
        while (true)
        {
            double x = 2 * random.NextDouble() - 1, y = 2 * random.NextDouble() - 1, x2 = x * x, y2 = y * y, r2 = x2 + y2;
            if (r2 > 1) continue;
            double inverse = 1 / r2;
            return new((x2 - y2) * inverse, 2 * x * y * inverse);
        }
    }
}
