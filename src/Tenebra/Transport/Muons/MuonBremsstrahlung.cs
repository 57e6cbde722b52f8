using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Bremsstrahlung of muons on nuclei and atomic electrons, after Kelner, Kokoulin and Petrukhin.</summary>
/// <remarks>
/// <c>dσ/dv = (16/3) α³/M² · Z(ZΦ_n + Φ_e)(1 − v + ¾v²)/v</c>, v = ε/E, with the screening of the Thomas–Fermi atom, the extended
/// nucleus and its excitation in Φ. For E ≫ M and 0 ≤ v ≤ 1 − ¾√e (M/E) Z^{1/3}; stated accuracy 1 to 2 %. Suppression in dense matter (LPM,
/// dielectric) does not matter for muons below 10 TeV but for the softest photons.
/// </remarks>
[Source("Kelner:1995hu", "Eqs. (14)-(27)")]
[Source("Kelner:1997", "bremsstrahlung")]
public sealed class MuonBremsstrahlung : IMuonLoss
{
    private const double M = Constants.MuonMass, Me = Constants.ElectronMass;
    private static readonly double SqrtE = Exp(0.5);

    private readonly Atom[] atoms;
    private readonly double leastCubeRoot;

    /// <summary>Bremsstrahlung in a material.</summary>
    public MuonBremsstrahlung(Material material)
    {
        atoms = [.. material.Components.Select(c => new Atom(c))];
        leastCubeRoot = atoms.Min(a => a.CubeRootZ);
    }

    /// <inheritdoc/>
    public MuonLossKind Kind => MuonLossKind.Photon;

    /// <summary>0: the spectrum goes as 1/ε to the softest photons.</summary>
    public double Least(double energy) => 0;

    /// <inheritdoc/>
    public double Largest(double energy) => energy - 0.75 * SqrtE * M * leastCubeRoot;

    /// <inheritdoc/>
    public double Spectrum(double energy, double loss)
    {
        if (loss <= 0 || loss >= energy) return 0;
        double v = loss / energy, delta = M * M * v / (2 * (energy - loss));
        bool fromElectrons = loss < energy / (1 + M * M / (2 * Me * energy));
        double sum = 0;
        foreach (Atom atom in atoms)
        {
            if (loss < energy - 0.75 * SqrtE * M * atom.CubeRootZ)
                sum += atom.PerGram * (atom.Z * atom.Nuclear(delta) + (fromElectrons ? atom.Electronic(delta) : 0));
        }
        return sum * (1 - v + 0.75 * v * v) / loss;
    }

    private sealed class Atom
    {
        private readonly double radius, electronRadius, size;

        public Atom(MaterialComponent component)
        {
            Element element = component.Element;
            (Z, CubeRootZ) = (element.Z, Cbrt(element.Z));
            radius = (Z == 1 ? 202.4 : 183) / CubeRootZ;
            electronRadius = (Z == 1 ? 446 : 1429) / (CubeRootZ * CubeRootZ);
            double whole = 1.54 * Pow(element.AtomicWeight, 0.27);
            size = Z == 1 ? whole : Pow(whole, 1 - 1.0 / Z);
            PerGram = 16.0 / 3 * Constants.Alpha3 / (M * M) * Constants.SquareCmPerGeV2
                * Constants.Avogadro * component.MassFraction / element.AtomicWeight * Z;
        }

        public int Z { get; }

        public double CubeRootZ { get; }

        /// <summary>Everything before ZΦ_n + Φ_e, per g/cm².</summary>
        public double PerGram { get; }

        /// <summary>Φ_n = ln{BZ^(−1/3)[M + δ(D√e − 2)] / D[m + δ√e BZ^(−1/3)]}, not below 0.</summary>
        public double Nuclear(double delta) =>
            Max(0, Log(radius * (M + delta * (size * SqrtE - 2)) / (size * (Me + delta * SqrtE * radius))));

        /// <summary>Φ_e = ln{B′Z^(−2/3)M / [1 + δM/(m²√e)][m + δ√e B′Z^(−2/3)]}, not below 0.</summary>
        public double Electronic(double delta) =>
            Max(0, Log(electronRadius * M / ((1 + delta * M / (Me * Me * SqrtE)) * (Me + delta * SqrtE * electronRadius))));
    }
}
