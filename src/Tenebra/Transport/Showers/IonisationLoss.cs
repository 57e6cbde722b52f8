using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Energy that electrons and positrons lose to electrons of the medium in collisions below a threshold.</summary>
/// <remarks>
/// <c>−dE/dx = 2πr_e² m n_e/β² · {ln[2(τ+2)/(I/m)²] + F± − δ}</c>, τ = T/m, Δ = threshold/m or its largest value, τ/2 (e⁻) or τ (e⁺):
/// <para><c>F⁻ = −1 − β² + ln[(τ−Δ)Δ] + τ/(τ−Δ) + [Δ²/2 + (2τ+1) ln(1−Δ/τ)]/(τ+1)²</c></para>
/// <para><c>F⁺ = ln(τΔ) − (β²/τ)[τ + 2Δ − 3Δ²y/2 − (Δ−Δ³/3)y² − (Δ²/2−τΔ³/3+Δ⁴/4)y³]</c>, y = 1/(τ+2).</para>
/// δ is the density effect. From 10 keV up; shells are not corrected for.
/// </remarks>
[Source("Rohrlich:1954", "restricted collision loss"), Source("Berger:1964", "restricted collision loss with density effect")]
internal sealed class IonisationLoss(Material material)
{
    private readonly double electrons = material.ElectronsPerCm3;
    private readonly double meanExcitation = material.MeanExcitationEnergy / Constants.ElectronMass;
    private readonly DensityEffect density = DensityEffect.Of(material);

    /// <summary>Loss [GeV/cm] in collisions that give an electron less than <paramref name="threshold"/>.</summary>
    public double Restricted(double t, double threshold, bool positron)
    {
        double m = Constants.ElectronMass, tau = t / m, gamma = tau + 1;
        double beta2 = tau * (tau + 2) / (gamma * gamma), re = Constants.ElectronRadiusCm;
        double delta = Min(threshold / m, positron ? tau : tau / 2);
        double f = positron ? Positron(tau, delta, beta2) : Electron(tau, delta, beta2);
        double bracket = Log(2 * (tau + 2) / (meanExcitation * meanExcitation)) + f - density.Delta(Sqrt(tau * (tau + 2)));
        return 2 * PI * re * re * m * electrons / beta2 * bracket;
    }

    private static double Electron(double tau, double d, double beta2) =>
        -1 - beta2 + Log((tau - d) * d) + tau / (tau - d) + (d * d / 2 + (2 * tau + 1) * Log(1 - d / tau)) / ((tau + 1) * (tau + 1));

    private static double Positron(double tau, double d, double beta2)
    {
        double y = 1 / (tau + 2), d2 = d * d, d3 = d2 * d;
        double inner = tau + 2 * d - 1.5 * d2 * y - (d - d3 / 3) * y * y - (d2 / 2 - tau * d3 / 3 + d2 * d2 / 4) * y * y * y;
        return Log(tau * d) - beta2 / tau * inner;
    }
}
