using MathNet.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Weights and masses of a vector meson and its radial excitations, as in quantum chromodynamics of many colours.</summary>
/// <remarks>
/// <c>c_n = (−1)ⁿ Γ(β−½)/((½+n)√π) · sin(π(β−1−n))/π · Γ(2−β+n)/Γ(n+1)</c>, <c>M_n² = M_0²(1+2n)</c>, with β from c_0. The first weights are those of a fit;
/// the one after them makes the sum 1, so that the charge is right.
/// </remarks>
[Source("Bruch:2004py", "dual resonance model of the form factors of pion and kaon")]
[Source("Czyz:2010hj", "weights and masses of the tower")]
internal sealed class ResonanceTower
{
    private const int States = 200;

    /// <summary>The tower of fitted weights, masses and widths [GeV]; a state without a fitted width has Γ = <paramref name="widthOverMass"/> M.</summary>
    public ResonanceTower(ReadOnlySpan<double> weights, ReadOnlySpan<double> masses, ReadOnlySpan<double> widths, double widthOverMass)
    {
        (Weights, Masses, Widths) = (new double[States], new double[States], new double[States]);
        double beta = Beta(weights[0]), gamma = SpecialFunctions.Gamma(2 - beta), sum = 0;
        for (int n = 0; n < States; n++)
        {
            if (n > 0) gamma *= (1 - beta + n) / n;
            double c = SpecialFunctions.Gamma(beta - 0.5) / ((0.5 + n) * Sqrt(PI)) * Sin(PI * (beta - 1)) / PI * gamma;
            Weights[n] = n < weights.Length ? weights[n] : c;
            Masses[n] = n < masses.Length ? masses[n] : masses[0] * Sqrt(1 + 2 * n);
            Widths[n] = n < widths.Length ? widths[n] : widthOverMass * Masses[n];
            sum += Weights[n];
        }
        Weights[weights.Length] += 1 - sum;
    }

    public double[] Weights { get; }

    public double[] Masses { get; }

    public double[] Widths { get; }

    /// <summary>β of a weight c_0 = 2Γ(β−½)/(√π Γ(β−1)), which rises with β.</summary>
    internal static double Beta(double first)
    {
        (double low, double high) = (1.2, 10);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (2 / Sqrt(PI) * SpecialFunctions.Gamma(middle - 0.5) / SpecialFunctions.Gamma(middle - 1) < first) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
