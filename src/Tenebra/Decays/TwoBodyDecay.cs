using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Decays;

/// <summary>M → m₁ m₂, isotropic in the rest frame: exact for a spinless or unpolarised parent, an average for any other.</summary>
/// <param name="M">Mass of the parent [GeV].</param>
/// <param name="m1">Mass of the first product [GeV].</param>
/// <param name="m2">Mass of the second product [GeV].</param>
public readonly record struct TwoBodyDecay(double M, double m1, double m2)
{
    /// <summary>Whether <c>M &gt; m₁ + m₂</c>.</summary>
    public bool IsOpen => M > m1 + m2;

    /// <summary>Momentum of either product in the rest frame of the parent [GeV]; 0 where the decay is closed.</summary>
    /// <remarks><c>k = M/2 · √[(1−(m₁+m₂)²/M²)(1−(m₁−m₂)²/M²)]</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, two-body decays")]
    public double Momentum => M / 2 * Math.Sqrt(Threshold.Sum(M, m1, m2) * Threshold.Difference(M, m1, m2));

    /// <summary>The products of a parent of any momentum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The decay is closed.</exception>
    public (FourVector First, FourVector Second) Sample(FourVector parent, ref RandomStream random)
    {
        double cosine = 2 * random.NextDouble() - 1;
        return At(parent, cosine, 2 * Math.PI * random.NextDouble());
    }

    /// <summary>The products, where the first leaves at these angles to the axes in the rest frame of the parent.</summary>
    /// <param name="parent">Its four-momentum, of mass M.</param>
    /// <param name="cosine">Cosine of the angle to z, in [−1, 1].</param>
    /// <param name="azimuth">Azimuth from x [rad].</param>
    /// <exception cref="ArgumentOutOfRangeException">The decay is closed.</exception>
    public (FourVector First, FourVector Second) At(FourVector parent, double cosine, double azimuth)
    {
        if (!IsOpen) throw new ArgumentOutOfRangeException(nameof(parent), $"{M:R} GeV does not decay to {m1:R} and {m2:R} GeV");
        double k = Momentum;
        double transverse = k * Math.Sqrt((1 - cosine) * (1 + cosine));
        (double sin, double cos) = Math.SinCos(azimuth);
        (double x, double y, double z) = (transverse * cos, transverse * sin, k * cosine);
        return (Boosted(FourVector.OnShell(m1, x, y, z), m1, parent), Boosted(FourVector.OnShell(m2, -x, -y, -z), m2, parent));
    }

    // On the mass shell again: of E and p after the boost the mass could not be told to better than 10⁻¹⁶ (E/m)².
    private FourVector Boosted(FourVector product, double mass, FourVector parent)
    {
        FourVector p = product.BoostedFromRestOf(parent, M);
        return FourVector.OnShell(mass, p.Px, p.Py, p.Pz);
    }
}
