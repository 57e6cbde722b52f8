using static System.Math;

namespace Tenebra.Materials;

/// <summary>Density of nucleons of a spherical nucleus, <c>ρ(r) = ρ₀/(1+e^{(r−c)/a})</c>; lengths in GeV⁻¹.</summary>
/// <param name="Nucleons">A = ∫ρ d³r.</param>
/// <param name="HalfRadius">c, where the density is half of that at the centre [GeV⁻¹].</param>
/// <param name="Skin">a [GeV⁻¹].</param>
/// <remarks>The parameters of charge densities, which hold the size of the proton, stand for those of nucleons.</remarks>
public readonly record struct FermiNucleus(double Nucleons, double HalfRadius, double Skin)
{
    // e^{−20} of the density is left out.
    private const double SkinsOutside = 20;

    /// <summary>The nucleus of that mass number: c = 1.23 A^{1/3} − 0.60 fm, a = 0.52 fm. Crude below A = 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A is below 2.</exception>
    [Source("Lewin:1995rx", "eq. 4.11, the Fermi distribution that Helm's sphere stands for")]
    public static FermiNucleus Of(Nucleus nucleus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.A, 2, nameof(nucleus));
        return new FermiNucleus(
            nucleus.A, NuclearLength.InverseGeV(1.23 * Cbrt(nucleus.A) - 0.60), NuclearLength.InverseGeV(0.52));
    }

    /// <summary>Where the nucleus ends for integrals [GeV⁻¹].</summary>
    public double Edge => HalfRadius + SkinsOutside * Skin;

    /// <summary>ρ₀ [GeV³].</summary>
    /// <remarks><c>∫d³r/(1+e^{(r−c)/a}) = (4π/3)(c³ + π²a²c + 6a³ Σ_k (−1)^{k+1}e^{−kc/a}/k³)</c></remarks>
    public double CentralDensity => Nucleons / (4 * PI * (HalfRadius * HalfRadius * HalfRadius + PI * PI * Skin * Skin * HalfRadius
        + 6 * Skin * Skin * Skin * Tail(3)) / 3);

    /// <summary>⟨r²⟩ [GeV⁻²].</summary>
    /// <remarks><c>∫r⁴dr/(1+e^{(r−c)/a}) = c⁵/5 + 2π²a²c³/3 + 7π⁴a⁴c/15 + 24a⁵ Σ_k (−1)^{k+1}e^{−kc/a}/k⁵</c></remarks>
    public double MeanSquareRadius
    {
        get
        {
            double c2 = HalfRadius * HalfRadius, x = PI * Skin * (PI * Skin);
            double fourth = HalfRadius * (c2 * c2 / 5 + 2 * x * c2 / 3 + 7 * x * x / 15) + 24 * Pow(Skin, 5) * Tail(5);
            return 4 * PI * CentralDensity / Nucleons * fourth;
        }
    }

    /// <summary>Σ_k (−1)^{k+1} e^{−kc/a}/kⁿ.</summary>
    private double Tail(int n)
    {
        double factor = -Exp(-HalfRadius / Skin), power = 1, sum = 0;
        for (int k = 1; Abs(power) > 1e-17; k++)
        {
            power *= factor;
            sum -= power / Pow(k, n);
        }
        return sum;
    }
}
