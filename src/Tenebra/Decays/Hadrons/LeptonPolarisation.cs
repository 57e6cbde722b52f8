using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Vacuum polarisation by leptons: what a cross section e⁺e⁻ → hadrons has besides the form factors.</summary>
/// <remarks>
/// The part of hadrons is left out: where it counts it is that of ρ, ω and φ themselves, which moves the peak of the φ by 0.26 MeV and belongs to the masses as they are measured.
/// </remarks>
internal static class LeptonPolarisation
{
    /// <summary><c>(α/α(s))² = (1 − Re Δα(s))²</c>, from e, µ and τ in one loop, at s [GeV²] &gt; 0.</summary>
    public static double Bare(double s)
    {
        double shift = Constants.Alpha / (3 * PI) * (Loop(s, Constants.ElectronMass) + Loop(s, Constants.MuonMass) + Loop(s, Constants.TauMass));
        return (1 - shift) * (1 - shift);
    }

    /// <summary><c>−5/3 − t + (1 + t/2) b L</c>, t = 4m²/s, b² = |1 − t|, L = ln((1+b)/|1−b|) above threshold and 2 arctan(1/b) below.</summary>
    [Source("Jegerlehner:2017gek", "Sec. 3.7.1, one loop of a fermion")]
    internal static double Loop(double s, double mass)
    {
        double t = 4 * mass * mass / s, b = Sqrt(Abs(1 - t));
        // Far below threshold the terms cancel to −s/5m².
        if (t > 1e4) return -0.8 / t;
        return -5 / 3.0 - t + (1 + t / 2) * b * (t < 1 ? Log((1 + b) * (1 + b) / t) : 2 * Atan(1 / b));
    }
}
