using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Losses above the cuts, drawn from the exact spectra by null collisions.</summary>
/// <remarks>
/// For each interval of energy a bound of the spectrum is tabulated in 64 intervals of y, <c>ε = ε_low(E)(ε_high/ε_low)^y</c>: 1.15 times the
/// largest value at the corners, of neighbouring energies too. A collision is proposed at the rate of the bound and kept with the
/// probability of the true spectrum over the bound, at the muon's energy there; what is not kept did not happen. Neither the binning
/// nor the change of energy between collisions leaves a bias.
/// </remarks>
internal sealed class HardLosses
{
    private const int Intervals = 64;
    private const double Margin = 1.15;

    private readonly IReadOnlyList<IMuonLoss> processes;
    private readonly EnergyGrid grid;
    private readonly MuonCuts cuts;
    private readonly double[][] cumulative;

    public HardLosses(IReadOnlyList<IMuonLoss> processes, EnergyGrid grid, MuonCuts cuts)
    {
        (this.processes, this.grid, this.cuts) = (processes, grid, cuts);
        double[][] values = [.. Enumerable.Range(0, grid.Count).Select(Values)];
        cumulative = [.. Enumerable.Range(0, grid.Count - 1).Select(i => Bounds(values, i))];
    }

    /// <summary>Least loss that is a single event [GeV].</summary>
    public static double Cut(IMuonLoss process, double energy, MuonCuts cuts) =>
        process.Kind == MuonLossKind.DeltaRay ? cuts.DeltaRay : cuts.RadiativeShare * energy;

    /// <summary>Rate at which collisions are to be proposed near an energy [cm²/g].</summary>
    public double ProposalRate(double energy) => cumulative[grid.Cell(energy)][^1];

    /// <summary>A collision proposed at the rate of <paramref name="rated"/>, at <paramref name="energy"/> after soft losses; false if null.</summary>
    public bool Next(double rated, double energy, ref RandomStream random, out MuonLossKind kind, out double loss)
    {
        double[] bounds = cumulative[grid.Cell(rated)];
        double drawn = random.NextDouble() * bounds[^1];
        int cell = Array.BinarySearch(bounds, drawn);
        if (cell < 0) cell = ~cell;
        IMuonLoss process = processes[cell / Intervals];
        kind = process.Kind;
        double y = (cell % Intervals + random.NextDouble()) / Intervals;
        double bound = bounds[cell] - (cell > 0 ? bounds[cell - 1] : 0);
        (double value, loss) = Value(process, energy, y);
        return random.NextDouble() * bound * Intervals < value;
    }

    /// <summary>Largest value of spectrum over bound on a fine grid, for the test that it is below 1.</summary>
    internal double LargestRatio(int kind, int finer)
    {
        double largest = 0;
        for (int i = 0; i < (grid.Count - 1) * finer; i++)
        {
            double energy = grid[i / finer] * Pow(grid[1] / grid[0], i % finer / (double)finer);
            double[] bounds = cumulative[grid.Cell(energy)];
            for (int j = 0; j < Intervals * finer; j++)
            {
                int cell = kind * Intervals + j / finer;
                double bound = Intervals * (bounds[cell] - (cell > 0 ? bounds[cell - 1] : 0));
                double value = Value(processes[kind], energy, (j + 0.5) / (Intervals * finer)).Spectrum;
                if (value > 0) largest = Max(largest, value / bound);
            }
        }
        return largest;
    }

    /// <summary>dΣ/dy at y, and the loss there.</summary>
    private (double Spectrum, double Loss) Value(IMuonLoss process, double energy, double y)
    {
        double low = Max(process.Least(energy), Cut(process, energy, cuts)), high = process.Largest(energy);
        if (high <= low) return (0, low);
        double range = Log(high / low), loss = low * Exp(y * range);
        return (process.Spectrum(energy, loss) * loss * range, loss);
    }

    private double[] Values(int node) =>
        [.. processes.SelectMany(p => Enumerable.Range(0, Intervals + 1).Select(j => Value(p, grid[node], j / (double)Intervals).Spectrum))];

    private double[] Bounds(double[][] values, int cell)
    {
        var sums = new double[processes.Count * Intervals];
        double sum = 0;
        for (int k = 0; k < sums.Length; k++)
        {
            int corner = k / Intervals * (Intervals + 1) + k % Intervals;
            double largest = 0;
            for (int i = Max(0, cell - 1); i <= cell + 1; i++)
                largest = Max(largest, Max(values[i][corner], values[i][corner + 1]));
            sums[k] = sum += Margin * largest / Intervals;
        }
        return sums;
    }
}
