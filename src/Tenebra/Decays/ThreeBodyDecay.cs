using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ f⁺f⁻ of an unpolarised χ₂ on the whole Dalitz plot.</summary>
public sealed class ThreeBodyDecay
{
    private const int Bins = 128;
    private const double Tolerance = 1e-10;

    private readonly double[] bounds = new double[Bins];
    private readonly double[] cumulative = new double[Bins];

    /// <summary>Prepares the majorant of the Dalitz plot: in each of 128 bins of q² what the density never exceeds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A mass is negative, the decay is closed, or the mediator is light enough to be a real one.
    /// </exception>
    public ThreeBodyDecay(Transition transition)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(transition.m1);
        ArgumentOutOfRangeException.ThrowIfNegative(transition.mf);
        if (!transition.IsOpen || !(transition.M * transition.M > transition.LargestQ2))
            throw new ArgumentOutOfRangeException(nameof(transition), transition, "need 2 mf < m2 − m1 < M");
        Transition = transition;
        double sum = 0;
        for (int i = 0; i < Bins; i++)
        {
            bounds[i] = transition.LargestDensity(Edge(i), Edge(i + 1));
            cumulative[i] = sum += bounds[i];
        }
    }

    /// <summary>The masses and the Lorentz structure.</summary>
    public Transition Transition { get; }

    /// <summary>Width [GeV] for couplings g_D and g_f.</summary>
    /// <remarks>
    /// <c>Γ = g_D² g_f²/(256π³ m₂³) ∫dq² √λ β ⟨|M|²⟩</c>, the mean over c being the value at c² = 1/3. For m_f = 0 and a small Δ = m₂−m₁ the vector's is
    /// <c>4ε²αα_DΔ⁵/15πM⁴</c> with g_f = εe.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "Kinematics, three-body decays")]
    [Source("Izaguirre:2015zva", "decay of the excited state by a virtual dark photon")]
    public Estimate Width(double darkCoupling, double fermionCoupling)
    {
        var density = new MeanDensity(Transition);
        Estimate integral = GaussKronrod.Integrate(ref density, 0, Math.PI / 2, Tolerance);
        double couplings = darkCoupling * fermionCoupling;
        return couplings * couplings / (256 * Math.Pow(Math.PI, 3) * Math.Pow(Transition.m2, 3)) * integral;
    }

    /// <summary>The products of a χ₂ of any momentum.</summary>
    /// <remarks>Acceptance and rejection under the majorant, which is held by algebra and not by trial.</remarks>
    public ThreeProducts Sample(FourVector parent, ref RandomStream random)
    {
        (double q2, double cosine) = SampleDalitz(ref random);
        double q = Math.Sqrt(q2);
        FourVector rest = FourVector.AtRest(Transition.m2);
        (FourVector ground, FourVector pair) = new TwoBodyDecay(Transition.m2, Transition.m1, q).Sample(rest, ref random);
        // In the rest frame of the pair χ₁ flies against the pair's own direction, onto which z is turned.
        double k = q / 2 * Math.Sqrt(1 - Transition.LeastQ2 / q2);
        double transverse = k * Math.Sqrt((1 - cosine) * (1 + cosine));
        (double sin, double cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        FourVector minus = new FourVector(q / 2, transverse * cos, transverse * sin, -k * cosine).RotatedOnto(pair);
        var plus = new FourVector(q / 2, -minus.Px, -minus.Py, -minus.Pz);
        return new(
            OnShell(ground, Transition.m1, parent),
            OnShell(minus.BoostedFromRestOf(pair, q), Transition.mf, parent),
            OnShell(plus.BoostedFromRestOf(pair, q), Transition.mf, parent));
    }

    /// <summary>A point of the Dalitz plot: q² [GeV²] and the cosine between f and χ₁ in the rest frame of the pair.</summary>
    public (double Q2, double Cosine) SampleDalitz(ref RandomStream random)
    {
        while (true)
        {
            int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
            int bin = Math.Min(found < 0 ? ~found : found, Bins - 1);
            double q2 = Edge(bin) + (Edge(bin + 1) - Edge(bin)) * random.NextDouble();
            double cosine = 2 * random.NextDouble() - 1;
            if (random.NextDouble() * bounds[bin] < Transition.Density(q2, cosine)) return (q2, cosine);
        }
    }

    private double Edge(int bin) => Transition.LeastQ2 + (Transition.LargestQ2 - Transition.LeastQ2) * bin / Bins;

    private FourVector OnShell(FourVector product, double mass, FourVector parent)
    {
        FourVector p = product.BoostedFromRestOf(parent, Transition.m2);
        return FourVector.OnShell(mass, p.Px, p.Py, p.Pz);
    }

    // q² = q²_least + (q²_largest − q²_least) sin²φ takes the roots of both ends out of the integrand.
    private readonly struct MeanDensity(Transition transition) : IIntegrand
    {
        private static readonly double MeanCosine = Math.Sqrt(1 / 3.0);

        public Estimate At(double x)
        {
            (double sin, double cos) = Math.SinCos(x);
            double range = transition.LargestQ2 - transition.LeastQ2;
            return new(transition.Density(transition.LeastQ2 + range * sin * sin, MeanCosine) * range * 2 * sin * cos, 0);
        }
    }
}

/// <summary>What χ₂ → χ₁ f⁻f⁺ leaves.</summary>
/// <param name="Ground">χ₁.</param>
/// <param name="Minus">The fermion.</param>
/// <param name="Plus">Its antiparticle.</param>
public readonly record struct ThreeProducts(FourVector Ground, FourVector Minus, FourVector Plus);
