using System.Numerics;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>What a loop of two charged pions is at one energy: the same for every resonance that decays to them.</summary>
/// <remarks>
/// <c>Λ(s) = s v³ ln|(1+v)/(1−v)|/π</c> and, above threshold, <c>s v³</c> [GeV²], <c>v² = 1 − 4m²/s</c>; from threshold down to s = 0 its continuation
/// <c>Λ = −(2/π) s u³ arctan(1/u)</c>, <c>u² = −v²</c>.
/// </remarks>
public readonly struct PionLoop
{
    private const double m2 = Constants.ChargedPionMass * Constants.ChargedPionMass;

    /// <summary><c>Λ(0) = −8m²/π</c> [GeV²].</summary>
    internal const double AtZero = -8 * m2 / PI;

    /// <summary>At s [GeV²].</summary>
    public PionLoop(double s)
    {
        S = s;
        double v2 = 1 - 4 * m2 / s;
        if (s is >= 0 and <= 4 * m2)
        {
            double u = Sqrt(-v2);
            Real = s == 0 ? AtZero : -2 / PI * s * u * u * u * Atan(1 / u);
            return;
        }
        double v = Sqrt(v2), logarithm = Log(Abs((1 + v) / (1 - v)));
        Velocity3 = v2 * v;
        Real = s * Velocity3 * logarithm / PI;
        Imaginary = Max(0, s * Velocity3);
        Slope = (logarithm * v * (3 - v2) / 2 + v2) / PI;
    }

    internal double S { get; }

    internal double Velocity3 { get; }

    internal double Real { get; }

    internal double Imaginary { get; }

    /// <summary>dΛ/ds, above threshold.</summary>
    internal double Slope { get; }
}

/// <summary>A resonance in two charged pions after Gounaris and Sakurai, normalised to 1 at s = 0.</summary>
/// <remarks>
/// <c>BW = (M² + H(0))/(M² − s + H(s) − i g s v³)</c>, <c>H(s) = g[Λ(s) − Λ(M²) − (s−M²) Λ′(M²)]</c>, <c>g = Γ/(M v_M³)</c>: mass and width are those of
/// the peak, and the loop is analytic, so that there is no width below threshold.
/// </remarks>
[Source("Gounaris:1968mw", "generalised effective-range formula for the P wave")]
[Source("Czyz:2010hj", "Eq. (2), the same in this notation")]
public readonly struct PionLoopResonance
{
    private readonly double mass2, strength, value, slope, numerator;

    /// <summary>Of a mass and a width [GeV].</summary>
    public PionLoopResonance(double mass, double width)
    {
        mass2 = mass * mass;
        var loop = new PionLoop(mass2);
        strength = width / (mass * loop.Velocity3);
        (value, slope) = (loop.Real, loop.Slope);
        numerator = mass2 + strength * (PionLoop.AtZero - value + mass2 * slope);
    }

    /// <summary>BW.</summary>
    public Complex At(in PionLoop loop)
    {
        double real = mass2 - loop.S + strength * (loop.Real - value - (loop.S - mass2) * slope);
        return BreitWigner.Pole(numerator, real, strength * loop.Imaginary);
    }
}
