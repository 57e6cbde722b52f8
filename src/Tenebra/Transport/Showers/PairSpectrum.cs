using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Pairs made by photons in the field of an atom: how they share the energy.</summary>
/// <remarks>
/// <c>dσ/dε ∝ [ε²+(1−ε)²](φ₁−c) + ⅔ε(1−ε)(φ₂−c)</c>, ε from m/k to 1 − m/k, δ = 136 Z^{-1/3} m/(k ε(1−ε)), c and φ as in
/// <see cref="BremsstrahlungSpectrum"/>; uniform below 2.1 MeV, where the formula does not hold. The total is XCOM's, times the
/// mean suppression in dense matter.
/// </remarks>
[Source("Butcher:1960", "pair production"), Source("Berger:1987xcom", "total")]
internal sealed class PairSpectrum
{
    private const double UniformBelow = 2.1e-3, CoulombAbove = 50e-3, SuppressionFrom = 20;
    private static readonly GaussLegendreRule Rule = new(0, 1, 48);

    private readonly double logZ43, coulomb, screening;
    private readonly SuppressionInMatter suppression;

    public PairSpectrum(Element element, SuppressionInMatter suppression)
    {
        this.suppression = suppression;
        logZ43 = 4 * Log(element.Z) / 3;
        coulomb = 4 * RadiationLength.CoulombCorrection(element.Z);
        screening = 136 * Constants.ElectronMass / Cbrt(element.Z);
    }

    /// <summary>Share of the pairs that dense matter leaves, at photon energy k.</summary>
    public double MeanSuppression(double k)
    {
        if (k < SuppressionFrom) return 1;
        double c = Subtraction(k), all = 0, left = 0;
        for (int i = 0; i < Rule.Order; i++)
        {
            double share = 0.5 * Rule.GetAbscissa(i), weight = Rule.GetWeight(i) * Shape(k, share, c);
            all += weight;
            left += weight * suppression.Pair(k, share);
        }
        return left / all;
    }

    /// <summary>Draws the share ε of one of the two, at most one half.</summary>
    public double Sample(double k, BufferedRandom random)
    {
        double least = Constants.ElectronMass / k;
        if (k < UniformBelow) return least + random.NextDouble() * (0.5 - least);
        double c = Subtraction(k), most = BremsstrahlungSpectrum.Screening(4 * screening / k).One - c;
        while (true)
        {
            double share = least + random.NextDouble() * (0.5 - least);
            double u = random.NextDouble() * most, shape = Shape(k, share, c);
            if (u < shape && (k < SuppressionFrom || u < shape * suppression.Pair(k, share))) return share;
        }
    }

    /// <summary>The number of pairs in which one, say the positron, has the share ε, up to a factor of k: over <see cref="Norm"/>, its density.</summary>
    public double Shape(double k, double share)
    {
        double least = Constants.ElectronMass / k;
        return share <= least || share >= 1 - least ? 0
            : k < UniformBelow ? 1
            : Shape(k, share, Subtraction(k)) * (k < SuppressionFrom ? 1 : suppression.Pair(k, share));
    }

    /// <summary>∫ dε of <see cref="Shape(double, double)"/>.</summary>
    public double Norm(double k)
    {
        double least = Constants.ElectronMass / k, sum = 0;
        if (least >= 0.5) return 1;
        // Where screening ends, near the ends of the range, the shape goes with ln ε.
        double range = Log(0.5 / least);
        for (int i = 0; i < Rule.Order; i++)
        {
            double share = least * Exp(range * Rule.GetAbscissa(i));
            sum += Rule.GetWeight(i) * share * Shape(k, share);
        }
        return 2 * range * sum;
    }

    private double Subtraction(double k) => k < CoulombAbove ? logZ43 : logZ43 + coulomb;

    private double Shape(double k, double share, double c)
    {
        double product = share * (1 - share);
        if (product <= 0) return 0;
        (double one, double two) = BremsstrahlungSpectrum.Screening(screening / (k * product));
        return Max(0, (1 - 2 * product) * (one - c) + 2.0 / 3 * product * (two - c));
    }
}
