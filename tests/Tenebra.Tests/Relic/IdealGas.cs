using static System.Math;

namespace Tenebra.Tests.Relic;

/// <summary>Energy and entropy of the Standard Model as free gases, neutrinos decoupling at once: a check of the fits, good where nothing interacts strongly.</summary>
internal static class IdealGas
{
    private const double NeutrinoDecoupling = 2e-3;

    // Mass [GeV], spins and antiparticles, statistics: charged leptons below the tau, pions, kaons, eta, rho, omega; nothing else counts below 100 MeV.
    private static readonly (double Mass, double Degrees, bool IsFermion)[] Massive =
    [
        (Constants.ElectronMass, 4, true), (Constants.MuonMass, 4, true),
        (0.1349768, 1, false), (Constants.ChargedPionMass, 2, false),
        (0.493677, 2, false), (0.497611, 2, false), (0.547862, 1, false), (0.77526, 9, false), (0.78266, 3, false),
    ];

    // Photon, gluons, W and Z, Higgs; charged leptons, neutrinos, quarks.
    public static double AllOfTheStandardModel =>
        2 + 8 * 2 + 3 * 3 + 1 + 0.875 * (3 * 4 + 3 * 2 + 6 * 3 * 4);

    public static double Energy(double T) => 2 + 5.25 * Pow(NeutrinoRatio(T), 4) + Massive.Sum(p => Of(p.Mass, p.Degrees, p.IsFermion, T).Energy);

    public static double Entropy(double T) => 2 + 5.25 * Pow(NeutrinoRatio(T), 3) + Massive.Sum(p => Of(p.Mass, p.Degrees, p.IsFermion, T).Entropy);

    /// <summary>T_ν/T: 1 above decoupling; below, the entropy of photons and e± alone is conserved.</summary>
    public static double NeutrinoRatio(double T)
    {
        if (T >= NeutrinoDecoupling) return 1;
        double Plasma(double t) => 2 + Of(Constants.ElectronMass, 4, true, t).Entropy;
        return Cbrt(Plasma(T) / Plasma(NeutrinoDecoupling));
    }

    /// <summary>g and h of one species.</summary>
    public static (double Energy, double Entropy) Of(double mass, double degrees, bool isFermion, double T)
    {
        // k = T exp(pi/2 sinh t): doubly exponential, so that equal steps converge at once.
        const double step = 1 / 64.0;
        double energy = 0, entropy = 0;
        for (int i = -256; i <= 256; i++)
        {
            double t = i * step, k = T * Exp(PI / 2 * Sinh(t)), weight = k * PI / 2 * Cosh(t) * step, w = Sqrt(k * k + mass * mass);
            if (w > 700 * T) break;
            double y = w / T, occupation = isFermion ? 1 / (Exp(y) + 1) : Exp(-y / 2) / (2 * Sinh(y / 2));
            double f = k * k * occupation * weight;
            energy += f * w;
            entropy += f * (w + k * k / (3 * w)) / T;
        }
        double perEnergy = degrees / (2 * PI * PI) / (PI * PI / 30 * Pow(T, 4)), perEntropy = degrees / (2 * PI * PI) / (2 * PI * PI / 45 * Pow(T, 3));
        return (energy * perEnergy, entropy * perEntropy);
    }
}
