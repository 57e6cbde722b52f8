using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Photons and positrons of high energy, made at every opportunity and given the weight that makes their mean number right.</summary>
/// <remarks>
/// <para>One shower in 10⁴ of an electron has a positron within 6 % of its energy. So at every radiation of an electron a photon above
/// <see cref="From"/> is made, of an energy E drawn from a fixed density q(E), with the weight of its parent times n(E)/q(E), n that of the photons which this
/// radiation makes; it stands for all photons it could have made above From. In the same way a positron above From for every pair. The energy left to the radiating electron, the
/// electrons of pairs, and what is below From are drawn as in nature, in the same event. Means are those of showers without weights; energy is
/// not conserved shower by shower, so that only what is linear in the flights may be counted.</para>
/// <para>Half of q is uniform from From to E₀, half is ∝ 1/(E₀ − E + δ): neither side of the range is short of particles. Below From, a weight under 1 is
/// played out: the particle goes on with weight 1, or ends.</para>
/// </remarks>
internal sealed class ForcedPositrons
{
    // Share of the beam energy down to which positrons are forced, and in which q is flat at the beam energy.
    private const double LeastShare = 0.5, FlatShare = 0.005;

    private readonly double top, range, offset, logRange;

    /// <summary>For primaries of a kinetic energy, followed to a cut [GeV].</summary>
    public ForcedPositrons(double cut, double top)
    {
        this.top = top;
        From = Max(cut, LeastShare * top);
        (range, offset) = (top - From, FlatShare * top);
        logRange = Log((range + offset) / offset);
    }

    /// <summary>Least kinetic energy of what is forced [GeV].</summary>
    public double From { get; }

    /// <summary>An energy of the density q, and 1/q [GeV].</summary>
    public (double Energy, double InverseDensity) Draw(BufferedRandom random)
    {
        double u = 2 * random.NextDouble();
        double rest = u < 1 ? u * range : (range + offset) * Exp(-(u - 1) * logRange) - offset;
        rest = Clamp(rest, 0, range);
        return (top - rest, 2 / (1 / range + 1 / ((rest + offset) * logRange)));
    }
}
