using MathNet.Numerics.Integration;
using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Direct production of e⁺e⁻ pairs by muons, after Kelner, Kokoulin and Petrukhin.</summary>
/// <remarks>
/// <c>d²σ/dv dρ = (4/3π) α⁴/m² · Z(Z+ζ)(1−v)/v · [Φ_e + (m/M)²Φ_μ]</c>, v = ε/E, 0 ≤ ρ ≤ ρ_max the asymmetry of the pair; ζ stands for the
/// atomic electrons. 4m ≤ ε ≤ E − ¾√e M Z^{1/3}; stated accuracy 1 % of the mean loss. The integral over ρ takes 20 Gauss points in ln(1−ρ).
/// </remarks>
[Source("Kokoulin:1971", "Eqs. (5)-(14)")]
[Source("Kelner:1998", "atomic electrons, zeta")]
public sealed class MuonPairProduction : IMuonLoss
{
    private const double M = Constants.MuonMass, Me = Constants.ElectronMass;
    private const int Points = 20;
    private static readonly double SqrtE = Exp(0.5);
    private static readonly GaussLegendreRule Rule = new(0, 1, Points);
    private static readonly double[] Nodes = Rule.Abscissas;
    private static readonly double[] Weights = Rule.Weights;

    private readonly Atom[] atoms;
    private readonly double leastCubeRoot;

    /// <summary>Pair production in a material.</summary>
    public MuonPairProduction(Material material)
    {
        atoms = [.. material.Components.Select(c => new Atom(c))];
        leastCubeRoot = atoms.Min(a => a.CubeRootZ);
    }

    /// <inheritdoc/>
    public MuonLossKind Kind => MuonLossKind.Pair;

    /// <inheritdoc/>
    public double Least(double energy) => 4 * Me;

    /// <inheritdoc/>
    public double Largest(double energy) => energy - 0.75 * SqrtE * M * leastCubeRoot;

    /// <inheritdoc/>
    public double Spectrum(double energy, double loss)
    {
        if (loss <= 4 * Me) return 0;
        double v = loss / energy, sum = 0;
        foreach (Atom atom in atoms)
        {
            if (loss >= energy - 0.75 * SqrtE * M * atom.CubeRootZ) continue;
            double largest = LargestAsymmetry(energy, loss);
            if (largest <= 0) continue;
            double from = Log(1 - largest), integral = 0;
            for (int i = 0; i < Points; i++)
            {
                double y = Exp(from * Nodes[i]);
                integral += Weights[i] * y * atom.Bracket(energy, v, 1 - y);
            }
            sum += atom.PerGram * (atom.Z + atom.Electrons(energy)) * -from * integral;
        }
        return sum * (1 - v) / loss;
    }

    /// <summary>The doubly differential spectrum of an element, Φ_e + (m/M)²Φ_μ, for checks of the integral over ρ.</summary>
    internal double Bracket(double energy, double v, double rho) => atoms[0].Bracket(energy, v, rho);

    /// <summary>ρ_max = [1 − 6M²/E²(1−v)] [1 − 4m/Ev]^½; 0 where closed.</summary>
    internal static double LargestAsymmetry(double energy, double loss)
    {
        double first = 1 - 6 * M * M / (energy * (energy - loss));
        return first <= 0 || loss <= 4 * Me ? 0 : first * Sqrt(1 - 4 * Me / loss);
    }

    private sealed class Atom
    {
        private readonly double radius, gamma1, gamma2;

        public Atom(MaterialComponent component)
        {
            Element element = component.Element;
            (Z, CubeRootZ) = (element.Z, Cbrt(element.Z));
            radius = (Z == 1 ? 202.4 : 183) / CubeRootZ;
            (gamma1, gamma2) = Z == 1 ? (4.4e-5, 4.8e-5) : (1.95e-5, 5.3e-5);
            PerGram = 4 / (3 * PI) * Constants.Alpha2 * Constants.Alpha2 / (Me * Me) * Constants.SquareCmPerGeV2
                * Constants.Avogadro * component.MassFraction / element.AtomicWeight * Z;
        }

        public int Z { get; }

        public double CubeRootZ { get; }

        public double PerGram { get; }

        /// <summary>ζ, the share of the atomic electrons: 0 at low energy, about 1 at high.</summary>
        public double Electrons(double energy)
        {
            double gamma = energy / M;
            double above = 0.073 * Log(gamma / (1 + gamma1 * CubeRootZ * CubeRootZ * gamma)) - 0.26;
            double below = 0.058 * Log(gamma / (1 + gamma2 * CubeRootZ * gamma)) - 0.14;
            return above <= 0 || below <= 0 ? 0 : above / below;
        }

        /// <summary>Φ_e + (m/M)² Φ_μ.</summary>
        public double Bracket(double energy, double v, double rho)
        {
            double rho2 = rho * rho, open = 1 - rho2;
            double beta = v * v / (2 * (1 - v));
            double half = M * v / (2 * Me), xi = half * half * open / (1 - v);
            double ye = (5 - rho2 + 4 * beta * (1 + rho2))
                / (2 * (1 + 3 * beta) * Log(3 + 1 / xi) - rho2 - 2 * beta * (2 - rho2));
            double ym = (4 + rho2 + 3 * beta * (1 + rho2))
                / ((1 + rho2) * (1.5 + 2 * beta) * Log(3 + xi) + 1 - 1.5 * rho2);
            double screening = 2 * Me * SqrtE * radius * (1 + xi) / (energy * v * open);
            double size = 1.5 * Me / M * CubeRootZ, e = (1 + xi) * (1 + ye);
            double le = Log(radius * Sqrt(e) / (1 + screening * (1 + ye))) - 0.5 * Log(1 + size * size * e);
            double lm = Log(radius * M / (1.5 * Me * CubeRootZ) / (1 + screening * (1 + ym)));
            double mass = Me / M;
            return (le > 0 ? Be(xi, beta, rho2) * le : 0) + (lm > 0 ? mass * mass * Bm(xi, beta, rho2) * lm : 0);
        }

        private static double Be(double xi, double beta, double rho2) => xi >= 1e3
            ? ((3 - rho2) + 2 * beta * (1 + rho2)) / (2 * xi)
            : ((2 + rho2) * (1 + beta) + xi * (3 + rho2)) * Log(1 + 1 / xi) + (1 - rho2 - beta) / (1 + xi) - (3 + rho2);

        private static double Bm(double xi, double beta, double rho2) => xi <= 1e-3
            ? xi / 2 * ((5 - rho2) + beta * (3 + rho2))
            : ((1 + rho2) * (1 + 1.5 * beta) - (1 + 2 * beta) * (1 - rho2) / xi) * Log(1 + xi)
                + xi * (1 - rho2 - beta) / (1 + xi) + (1 + 2 * beta) * (1 - rho2);
    }
}
