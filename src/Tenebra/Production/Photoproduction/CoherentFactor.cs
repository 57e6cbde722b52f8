using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>Measured coherent photoproduction on nuclei over that of the optical model, which has no inelastic shadowing.</summary>
/// <param name="Measured">The factor at high energy.</param>
/// <param name="MeasuredFrom">Energy of the photon from which it holds [GeV].</param>
/// <param name="OpticalUpTo">Energy of the photon up to which the optical model holds [GeV].</param>
/// <param name="RelativeError">Of the factor at either end.</param>
/// <remarks><c>f = 1 + (f_∞ − 1) ln(E/E₁)/ln(E₂/E₁)</c> between. No measurement lies there: half the distance to the nearer end is added to the error.</remarks>
[Source("STAR:2007elq", "coherent ρ on gold")]
[Source("Bauer:1977iq", "coherent ρ at 3 to 10 GeV")]
public readonly record struct CoherentFactor(double Measured, double MeasuredFrom, double OpticalUpTo, double RelativeError)
{
    /// <summary>f at an energy of the photon [GeV].</summary>
    public Estimate At(double energy)
    {
        double way = Clamp(Log(energy / OpticalUpTo) / Log(MeasuredFrom / OpticalUpTo), 0, 1), value = 1 + (Measured - 1) * way;
        double between = Abs(Measured - 1) * Min(way, 1 - way) / 2, ends = RelativeError * value;
        return new Estimate(value, Sqrt(between * between + ends * ends));
    }
}
