using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>A vector to three photons by a loop of a charged lepton that it couples to: all that is left to a dark photon below 2m_e.</summary>
/// <remarks>
/// <para>
/// One loop and exact in M/m up to M = 2m. Of several leptons the amplitudes add up; each correction is taken at its square root, which is exact for one
/// lepton and where the others are far heavier. Loops of hadrons are smaller by (m_e/m_π)⁴ and left out, as are corrections of the order α.
/// </para>
/// <para>
/// Above its 2m the part of a lepton stays at its value there, so that the total width has no step: to about 1 % where β is below 2·10⁻³, and a millionth of
/// the width to that lepton beyond.
/// </para>
/// </remarks>
public static class ThreePhotonWidth
{
    /// <summary>The channel's final state.</summary>
    public const string Final = "gamma gamma gamma";

    /// <summary>What is true of every number of it.</summary>
    public const string Caveat =
        "three photons by one loop of the charged leptons: exact in m/m_l up to 2 m_l, corrections of the order alpha/pi are left out; above 2 m_l held at the value there";

    // Γ/Γ(Euler–Heisenberg) − 1 in powers of ω, from the first one on.
    private static readonly double[] Powers =
    [
        7.507001806, 24.2981164, 44.02421317, 48.46098654, 32.3872677, 15.19755221, -2.382450243, 13.84487817, -17.61544917, 15.66514232, -7.837416832,
        1.763077059,
    ];

    /// <summary>Width [GeV] for <c>L = g V_μ l̄γ^μl</c> and one lepton of mass <paramref name="ml"/> and charge −1.</summary>
    /// <remarks><c>Γ = 17 (g²/4π) α³/(2⁷3⁶5³π³) · M⁹/m⁸ · F(M²/m²)</c>; for a dark photon g²/4π = ε²α.</remarks>
    [Source("Pospelov:2008jk", "decay of a vector to three photons below 2m_e, for F = 1")]
    public static double Of(double g, double M, double ml)
    {
        double amplitude = g * Amplitude(M, ml);
        return Unit * amplitude * amplitude;
    }

    /// <summary>Γ over that of the Euler–Heisenberg Lagrangian, which holds for <paramref name="x"/> → 0.</summary>
    /// <param name="x">M²/m², from 0 to 4.</param>
    /// <remarks>
    /// <para>
    /// A polynomial in <c>ω = (1−v)/(1+v)</c>, <c>v = √(1−x/4)</c>, the variable that takes the plane with the cut x ≥ 4 into the unit circle; F(4) = 176.31.
    /// Fitted to 3·10⁻⁶ to the one-loop amplitude of four photons, one of them massive, squared and integrated over phase space.
    /// </para>
    /// <para>Its series begins <c>1 + (335/714)x + (128941/839664)x² + (44787/1026256)x³ + …</c></para>
    /// </remarks>
    [Source("McDermott:2017qcg", "width of the dark photon beyond the Euler–Heisenberg limit, series in m²/m_e²")]
    [Source("Schubert:2001he", "one-loop amplitude of four photons off their mass shells")]
    public static double Enhancement(double x)
    {
        if (!(x is >= 0 and <= 4)) throw new ArgumentOutOfRangeException(nameof(x), x, "need M²/m² from 0 to 4");
        // 1 − v = x/4/(1+v).
        double v = Sqrt(1 - x / 4), omega = x / 4 / ((1 + v) * (1 + v)), sum = 0;
        for (int n = Powers.Length - 1; n >= 0; n--) sum = (sum + Powers[n]) * omega;
        return 1 + sum;
    }

    /// <summary>Width [GeV] of a model's vector for a value of its parameter.</summary>
    internal static double Of(Couplings couplings, double mass, double parameter)
    {
        double amplitude = 0;
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
        {
            double tree = couplings.Lepton(flavour), g = tree != 0 ? tree : Sqrt(couplings.LeptonSquared(flavour, mass * mass));
            amplitude += parameter * g * Amplitude(mass, flavour.Mass);
        }
        return Unit * amplitude * amplitude;
    }

    private static double Unit { get; } = 17 * Pow(Constants.Alpha, 3) / (4 * PI * 128 * 729 * 125 * Pow(PI, 3));

    // √(M⁹/m⁸ · F) [GeV^½].
    private static double Amplitude(double M, double ml)
    {
        double ratio = Min(M / ml, 2);
        return Sqrt(ml * Enhancement(ratio * ratio)) * Pow(ratio, 4.5);
    }
}
