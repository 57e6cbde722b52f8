using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>What tracking needs of a material: the mean and the variance of soft losses, and a source of hard ones.</summary>
/// <remarks>
/// Soft losses are tabulated at 24 energies a decade and interpolated as powers of the energy between them (10⁻⁴). Hard losses are not
/// interpolated: see <see cref="HardLosses"/>.
/// </remarks>
internal sealed class MuonMatter
{
    public const int NodesPerDecade = 24;

    private readonly EnergyGrid grid;
    private readonly double[] logMean, logVariance;

    public MuonMatter(Material material, MuonCuts cuts)
    {
        Density = material.DensityGramsPerCm3;
        RadiationLength = material.RadiationLengthCm;
        grid = new EnergyGrid(cuts.LeastEnergy, cuts.GreatestEnergy);
        var loss = new MuonStoppingPower(material);
        (logMean, logVariance) = (new double[grid.Count], new double[grid.Count]);
        for (int i = 0; i < grid.Count; i++)
        {
            double energy = grid[i], mean = 0, variance = 0;
            foreach (IMuonLoss process in loss.Processes)
            {
                double cut = HardLosses.Cut(process, energy, cuts);
                mean += loss.Soft(process, energy, cut);
                variance += MuonStoppingPower.Moment(process, energy, 0, cut, 2);
            }
            (logMean[i], logVariance[i]) = (Log(mean), Log(variance));
        }
        Hard = new HardLosses(loss.Processes, grid, cuts);
    }

    /// <summary>[g/cm³]</summary>
    public double Density { get; }

    /// <summary>[cm]</summary>
    public double RadiationLength { get; }

    public HardLosses Hard { get; }

    /// <summary>Mean soft loss [GeV cm²/g].</summary>
    public double SoftMean(double energy) => grid.Interpolate(logMean, energy);

    /// <summary>Variance of the soft loss [GeV² cm²/g].</summary>
    public double SoftVariance(double energy) => grid.Interpolate(logVariance, energy);
}

/// <summary>Energies in equal steps of their logarithm.</summary>
internal sealed class EnergyGrid(double least, double greatest)
{
    private readonly double origin = Log(least);
    private readonly double step = Log(greatest / least) / Cells(least, greatest);

    public int Count { get; } = Cells(least, greatest) + 1;

    public double this[int i] => Exp(origin + i * step);

    /// <summary>The interval that holds an energy.</summary>
    public int Cell(double energy) => Math.Clamp((int)((Log(energy) - origin) / step), 0, Count - 2);

    /// <summary>A function of the energy from its logarithms at the nodes.</summary>
    public double Interpolate(double[] logarithms, double energy)
    {
        double place = (Log(energy) - origin) / step;
        int i = Math.Clamp((int)place, 0, Count - 2);
        return Exp(logarithms[i] + (place - i) * (logarithms[i + 1] - logarithms[i]));
    }

    private static int Cells(double least, double greatest) => (int)Ceiling(MuonMatter.NodesPerDecade * Log10(greatest / least));
}
