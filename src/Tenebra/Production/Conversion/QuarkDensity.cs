using System.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>One number for each flavour of quarks in the proton, the same for its antiquark.</summary>
public readonly record struct QuarkWeights(double Up, double Down, double Strange, double Charm)
{
    /// <summary>Squared electric charges: <c>x Σ w (q + q̄)</c> is F₂ at leading order.</summary>
    public static QuarkWeights SquaredCharges => new(4.0 / 9, 1.0 / 9, 1.0 / 9, 4.0 / 9);
}

/// <summary>A weighted sum of quark densities at one Q².</summary>
public sealed class QuarkDensity
{
    private readonly Complex[] sum, difference;

    internal QuarkDensity(Complex[] sum, Complex[] difference) => (this.sum, this.difference) = (sum, difference);

    /// <summary>Σ w q(x) and Σ w q̄(x).</summary>
    /// <param name="x">Share of the momentum, 0 &lt; x &lt; 1.</param>
    public (double Quark, double Antiquark) At(double x)
    {
        (double plus, double minus) = MellinContour.Sum(sum, difference, PartonDistributions.CheckedX(x));
        return (0.5 * (plus + minus), 0.5 * (plus - minus));
    }
}
