using Tenebra.Materials;
using Tenebra.Tests.Production.Primakoff;
using static System.Math;

namespace Tenebra.Tests.Production.Dimuon;

/// <summary>γN → ℓ⁺ℓ⁻N off a spin-0 nucleus by exact tree level: two diagrams, one photon exchanged, the recoil kept.</summary>
/// <remarks>
/// P = P_i + P_f is replaced by P − (P·k/κ) q, which the pair's conserved current cannot see: in the rest frame of the pair a part along k̂, longitudinal, and a
/// part across it, transverse. Their interference is odd in the azimuth. Each is the amplitude of bremsstrahlung, crossed, with P of that direction.
/// </remarks>
internal static class PairsByAngle
{
    public static double CrossSection(double leptonMass, double energy, Nucleus nucleus, IFormFactor formFactor)
    {
        double M = nucleus.Mass, root = Sqrt(M * (M + 2 * energy)), least = 4 * leptonMass * leptonMass, largest = Pow(root - M, 2);
        double factor = Pow(Constants.ElectricCharge2, 3) / (2 * PI * 4 * M * energy * 16 * PI * M * energy);
        return factor * Integral.Of(logPair => Exp(logPair) * OverTransfer(leptonMass, energy, M, formFactor, Exp(logPair)), Log(least), Log(largest), 1e-5, 2);
    }

    /// <summary>σ of two real photons into the pair, from the same amplitude.</summary>
    public static double OfTwoPhotons(double leptonMass, double s) =>
        Pow(Constants.ElectricCharge2, 2) / (2 * s) * OverAngle(leptonMass, s, 0, longitudinal: false);

    private static double OverTransfer(double m, double energy, double M, IFormFactor formFactor, double w2)
    {
        double a = 0.5 / (M * energy) + 0.25 / (energy * energy), b = 1 - w2 / (2 * M * energy) - w2 / (2 * energy * energy), c = w2 * w2 / (4 * energy * energy);
        if (b * b <= 4 * a * c) return 0;
        double both = b + Sqrt(b * b - 4 * a * c), least = 2 * c / both, largest = both / (2 * a);
        return Integral.Of(
            logT =>
            {
                double t = Exp(logT), kappa = (w2 + t) / 2, across2 = a * (t - least) * (largest - t);
                double transverse = 4 * M * M * energy * energy * across2 / (kappa * kappa), along = (2 * M * energy - kappa) * t / (kappa * kappa);
                double sum = transverse * OverAngle(m, w2, t, longitudinal: false);
                return formFactor.G2(t) / t * (sum + along * along * OverAngle(m, w2, t, longitudinal: true));
            },
            Log(least), Log(largest), 1e-4, Max(2, (int)(Log(largest / least) / 5)));
    }

    // ∫ dΦ₂ A of the pair; y is its rapidity along k, cos θ = tanh y/β.
    private static double OverAngle(double m, double w2, double t, bool longitudinal)
    {
        double beta = Sqrt(1 - 4 * m * m / w2), end = Atanh(beta);
        return Integral.Of(
            y =>
            {
                double cos = Tanh(y) / beta;
                return Amplitude(m, w2, t, beta, cos, longitudinal) * (1 - beta * cos * beta * cos) / beta;
            },
            0, end, 1e-5, 1) * 2 * beta / (16 * PI);
    }

    // For P a unit vector across k, averaged over the azimuth, the form of bremsstrahlung with p = −p₊, p′ = p₋; for P = k + (κ/t) q it is 4w² − 16m²/(1 − β²cos²θ).
    private static double Amplitude(double m, double w2, double t, double beta, double cos, bool longitudinal)
    {
        double kappa = (w2 + t) / 2, along = beta * cos, s = -kappa * (1 + along), u = -kappa * (1 - along), product = s * u;
        if (longitudinal) return 4 * w2 - 16 * m * m / ((1 - along) * (1 + along));
        double momentum2 = w2 / 4 * beta * beta * (1 - cos * cos), sum = s + u, fork = sum * sum * momentum2 / 2;
        double c = (4 * fork + t * sum * sum) / (product * product);
        return 2 / product * ((s + t) * (s + t) + (u + t) * (u + t)) + 8 * t / product * momentum2 + 4 * m * m * c;
    }
}
