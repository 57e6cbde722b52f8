using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>How dense matter suppresses bremsstrahlung and pair production: the effect of Landau, Pomeranchuk and Migdal, and the dielectric effect.</summary>
/// <remarks>
/// <para><c>E_LPM = α m² X₀/4πħc</c> (7.7 TeV per cm of X₀), <c>s′ = √(k E_LPM / 8E(E−k))</c> and, for pairs,
/// <c>√(E_LPM k / 8E₊E₋)</c>; <c>s = s′/√ξ(s′)</c>. Migdal's functions φ, G in Stanev's form; his ξ with
/// <c>s₁ = Z^{2/3}/184.15²</c>.</para>
/// <para>The factors multiply the cross sections of single atoms; they are 1 to 1e-3 for s above 2. In a mixture, X₀ is that of the mixture.</para>
/// </remarks>
[Source("Migdal:1956tc", "bremsstrahlung and pairs in condensed media"), Source("Stanev:1982au", "Eqs. (12) to (15)")]
public readonly struct SuppressionInMatter
{
    // Above this s' both functions differ from 1 by less than 1e-4.
    private const double NoneAbove = 4;

    private readonly double lpmEnergy, plasmaOverMass2;
    private readonly MigdalTable functions;

    /// <summary>Off nuclei Z in a material; <paramref name="isOn"/> false makes every factor 1.</summary>
    public SuppressionInMatter(Material material, int z, bool isOn)
    {
        if (!isOn) return;
        functions = new MigdalTable(z);
        double m = Constants.ElectronMass;
        lpmEnergy = Constants.Alpha2 * m * material.RadiationLengthCm / (4 * PI * Constants.ElectronRadiusCm);
        double plasma = material.PlasmaEnergy / m;
        plasmaOverMass2 = plasma * plasma;
    }

    /// <summary>Of a photon k radiated by an electron of total energy E, off these nuclei.</summary>
    public double Bremsstrahlung(double energy, double k)
    {
        if (lpmEnergy == 0) return 1;
        double ratio = energy / k;
        double dielectric = 1 + plasmaOverMass2 * ratio * ratio;
        double s2 = k * lpmEnergy / (8 * energy * (energy - k)) * dielectric * dielectric;
        if (s2 > NoneAbove * NoneAbove) return 1 / dielectric;
        double y = k / energy;
        (double phi, double g) = functions.At(s2);
        double electric = 2 * (1 + (1 - y) * (1 - y));
        return Min(1, (y * y * g + electric * phi) / (y * y + electric)) / dielectric;
    }

    /// <summary>Of a pair in which one of the two has the share ε of the photon's energy k, off these nuclei.</summary>
    public double Pair(double k, double share)
    {
        if (lpmEnergy == 0) return 1;
        double s2 = lpmEnergy / (8 * k * share * (1 - share));
        if (s2 > NoneAbove * NoneAbove) return 1;
        (double phi, double g) = functions.At(s2);
        double electric = 2 * (share * share + (1 - share) * (1 - share));
        return Min(1, (g + electric * phi) / (1 + electric));
    }

    /// <summary>ξφ and ξG on nodes of s′², 32 to a factor of two; below the first node, where they vanish with s′, in proportion.</summary>
    private readonly struct MigdalTable
    {
        private const double Least = 1e-8;
        private readonly EnergyGrid grid;
        private readonly double[] phi, g;

        public MigdalTable(int z)
        {
            grid = new EnergyGrid(Least, NoneAbove * NoneAbove);
            phi = grid.Tabulate(s2 => Migdal(Sqrt(s2), z) is var f ? f.Xi * f.Phi : 0);
            g = grid.Tabulate(s2 => Migdal(Sqrt(s2), z) is var f ? f.Xi * f.G : 0);
        }

        public (double Phi, double G) At(double s2)
        {
            if (s2 >= Least) return (grid.At(phi, s2), grid.At(g, s2));
            double ratio = Sqrt(s2 / Least);
            return (ratio * phi[0], ratio * ratio * g[0]);
        }
    }

    /// <summary>ξ, φ, G at s′.</summary>
    internal static (double Xi, double Phi, double G) Migdal(double sPrime, int z)
    {
        double z23 = Pow(z, 2.0 / 3);
        double s1 = Sqrt(2) * z23 / (184.15 * 184.15), xi = 2;
        if (sPrime >= 1) xi = 1;
        else if (sPrime > s1)
        {
            double log = Log(s1), h = Log(sPrime) / log;
            xi = 1 + h - 0.08 * (1 - h) * h * (2 - h) / log;
        }
        double s = sPrime / Sqrt(xi), s2 = s * s, s4 = s2 * s2;
        double phi = s > 1.54954 ? 1 - 0.011905 / s4
            : 1 - Exp(-6 * s * (1 + (3 - PI) * s) + s * s2 / (0.623 + 0.796 * s + 0.658 * s2));
        double g;
        if (s < 0.415827)
        {
            double psi = 1 - Exp(-4 * s - 8 * s2 / (1 + 3.936 * s + 4.97 * s2 - 0.05 * s * s2 + 7.5 * s4));
            g = 3 * psi - 2 * phi;
        }
        else g = s > 1.9156 ? 1 - 0.0230655 / s4 : Tanh(-0.160723 + 3.755030 * s - 1.798138 * s2 + 0.672827 * s * s2 - 0.120772 * s4);
        return (xi, phi, g);
    }
}
