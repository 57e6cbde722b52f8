using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>A spin-1 state of a heavy quark and its antiquark, as a peak of R.</summary>
/// <param name="Mass">M [GeV].</param>
/// <param name="Width">Γ [GeV].</param>
/// <param name="ElectronWidth">Γ_ee [GeV].</param>
/// <param name="Hadrons">Share of its decays to hadrons.</param>
/// <param name="Threshold">Mass of the lightest pair of mesons with one heavy quark each, to which it decays; 0 for a narrow state below it.</param>
public readonly record struct HeavyQuarkonium(double Mass, double Width, double ElectronWidth, double Hadrons, double Threshold)
{
    /// <summary>Half width, in widths, of the window in which a narrow state is counted.</summary>
    public const double NarrowWindow = 300;

    internal const double CharmThreshold = 3.72968;
    internal const double BottomThreshold = 10.55868;

    /// <summary>J/ψ and ψ(2S).</summary>
    [Source("ParticleDataGroup:2024cfk", "masses, widths, Γ_ee and shares of hadrons")]
    public static IReadOnlyList<HeavyQuarkonium> NarrowCharmonia { get; } =
        [JPsi(VectorMesonTable.Load(DataFolder.Embedded)["J/psi"]), new(3.686097, 293e-6, 2.33e-6, 0.9785, 0)];

    /// <summary>ψ(3770), ψ(4040), ψ(4160) and ψ(4415).</summary>
    /// <remarks>The upper three from a fit in which they do not interfere, as here; fits with interference have half the Γ_ee of the ψ(4160).</remarks>
    [Source("Seth:2004py", "masses, widths and Γ_ee of the upper three")]
    [Source("BES:2007zwq", "fit to R; mass, width and Γ_ee of the ψ(3770)")]
    public static IReadOnlyList<HeavyQuarkonium> WideCharmonia { get; } =
    [
        new(3.7720, 30.4e-3, 0.22e-6, 1, CharmThreshold), new(4.037, 85e-3, 0.88e-6, 1, CharmThreshold),
        new(4.151, 107e-3, 0.83e-6, 1, CharmThreshold), new(4.425, 119e-3, 0.72e-6, 1, CharmThreshold),
    ];

    /// <summary>Υ(1S), Υ(2S) and Υ(3S).</summary>
    [Source("ParticleDataGroup:2024cfk", "masses, widths and Γ_ee; hadrons are what the leptons leave")]
    public static IReadOnlyList<HeavyQuarkonium> NarrowBottomonia { get; } =
        [new(9.4604, 54.02e-6, 1.340e-6, 0.925, 0), new(10.0234, 31.98e-6, 0.612e-6, 0.942, 0), new(10.3551, 20.32e-6, 0.443e-6, 0.934, 0)];

    /// <summary>Υ(4S).</summary>
    [Source("ParticleDataGroup:2024cfk", "mass, width and Γ_ee")]
    public static IReadOnlyList<HeavyQuarkonium> WideBottomonia { get; } = [new(10.5794, 20.5e-3, 0.272e-6, 1, BottomThreshold)];

    private static HeavyQuarkonium JPsi(VectorMeson meson) => new(meson.Mass, meson.Particle.Width, meson.ElectronWidth, 0.877, 0);

    /// <summary>What the state adds to R at E = √s in GeV; 0 outside of the window or below the threshold.</summary>
    /// <remarks>
    /// <c>R = (9s/α²M²)(Γ_ee/Γ) B_had w</c>, with d = (s−M²)/MΓ. A narrow state: <c>w = 1/(1+d²) − 1/(1+600²)</c> for |d| &lt; 600, that is within 300
    /// widths, where the tail is 1 % of the continuum, less than the interference that is left out. A wide state:
    /// <c>w = 1/(1+d²)</c>, below the peak times <c>(β/β_M)³</c>, that is two mesons of spin 0 in a P wave.
    /// </remarks>
    public double Ratio(double E)
    {
        double distance = (E - Mass) / Width * ((E + Mass) / Mass), shape = 1 / (1 + distance * distance);
        if (Threshold == 0) shape = Max(0, shape - 1 / (1 + 4 * NarrowWindow * NarrowWindow));
        else if (E <= Threshold) return 0;
        else if (E < Mass) shape *= Pow(Decays.Threshold.Sum(E, Threshold / 2, Threshold / 2) / Decays.Threshold.Sum(Mass, Threshold / 2, Threshold / 2), 1.5);
        double peak = 9 / Constants.Alpha2 * (ElectronWidth / Width) * Hadrons;
        return peak * (E / Mass) * (E / Mass) * shape;
    }
}
