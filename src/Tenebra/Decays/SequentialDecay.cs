using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ X*, X* → two particles: four-momenta of an unpolarised χ₂'s products.</summary>
/// <param name="m2">Mass of χ₂ [GeV].</param>
/// <param name="m1">Mass of χ₁ [GeV].</param>
/// <param name="q">Mass of X* [GeV].</param>
public readonly record struct SequentialDecay(double m2, double m1, double q)
{
    /// <summary>The products of a χ₂ of any momentum, the first at an angle to χ₁ in the rest frame of X*.</summary>
    /// <param name="parent">Four-momentum of χ₂.</param>
    /// <param name="first">Mass of the first product of X* [GeV].</param>
    /// <param name="second">Mass of the second [GeV].</param>
    /// <param name="angle">Distribution of the cosine.</param>
    /// <param name="random">Random numbers.</param>
    public SequentialProducts Sample(FourVector parent, double first, double second, PairAngle angle, ref RandomStream random)
    {
        FourVector direction = Isotropic(ref random);
        double recoil = new TwoBodyDecay(m2, m1, q).Momentum;
        FourVector pair = OnShell(q, direction, recoil);
        // In the rest frame of X* χ₁ flies against the direction of X* itself, onto which z is turned.
        double cosine = angle.Sample(ref random), k = new TwoBodyDecay(q, first, second).Momentum;
        double transverse = Math.Sqrt((1 - cosine) * (1 + cosine));
        (double sin, double cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        FourVector along = new FourVector(0, transverse * cos, transverse * sin, -cosine).RotatedOnto(direction);
        return new(
            ToParent(OnShell(m1, direction, -recoil), m1, parent),
            ToParent(pair, q, parent),
            ToParent(OnShell(first, along, k).BoostedFromRestOf(pair, q), first, parent),
            ToParent(OnShell(second, along, -k).BoostedFromRestOf(pair, q), second, parent));
    }

    private static FourVector Isotropic(ref RandomStream random)
    {
        double cosine = 2 * random.NextDouble() - 1, transverse = Math.Sqrt((1 - cosine) * (1 + cosine));
        (double sin, double cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        return new(1, transverse * cos, transverse * sin, cosine);
    }

    private static FourVector OnShell(double mass, FourVector direction, double momentum) =>
        FourVector.OnShell(mass, momentum * direction.Px, momentum * direction.Py, momentum * direction.Pz);

    // On the mass shell again: of E and p after the boosts the mass could not be told to better than 10⁻¹⁶ (E/m)².
    private FourVector ToParent(FourVector product, double mass, FourVector parent)
    {
        FourVector p = product.BoostedFromRestOf(parent, m2);
        return FourVector.OnShell(mass, p.Px, p.Py, p.Pz);
    }
}

/// <summary>What χ₂ → χ₁ X*, X* → two particles leaves.</summary>
/// <param name="Ground">χ₁.</param>
/// <param name="Pair">X*.</param>
/// <param name="First">Its first product.</param>
/// <param name="Second">Its second product.</param>
public readonly record struct SequentialProducts(FourVector Ground, FourVector Pair, FourVector First, FourVector Second);
