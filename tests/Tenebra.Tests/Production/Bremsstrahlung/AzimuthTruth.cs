using Tenebra.Models;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A′/4M² of each mediator kind from the invariant forms in 320 bits: at one azimuth and averaged over it.</summary>
internal sealed record AzimuthTruth(double[] AtAngle, double[] Mean)
{
    private const int LargestCount = 4096;

    private static readonly Dictionary<int, (BigReal Cos, BigReal Sin)[]> Grids = [];

    public static AzimuthTruth Of(
        double energy, double m, double mX, double mass, BigReal x, double excess, double aboveLeast, double angle)
    {
        BigReal p = BigReal.Sqrt((BigReal)energy * energy - (BigReal)m * m), k = BigReal.Sqrt(x * energy * (x * energy) - (BigReal)mX * mX);
        BigReal oneMinusCos = excess / (2 * p * k);
        BigReal t = FourMomenta.LeastT(energy, m, mX, mass, x, oneMinusCos) + aboveLeast;

        FourMomenta at = MomentaAt(BigReal.CosSin(angle));
        double[] here = [.. ReferenceNumbers.Kinds.Select(kind => (double)(InvariantAmplitude.Of(kind, at) / (4 * (BigReal)mass * mass)))];

        // tan(φ/2) = λ tan(ψ/2) draws the points to φ = 0, where s = (p′+k)² − m² is small.
        double near = S(MomentaAt((1, 0))), far = S(MomentaAt((-1, 0)));
        double lambda = Math.Pow(near / far, 0.25);
        int count = 32;
        while (count < 34 / lambda) count *= 2;
        if (count > LargestCount) throw new InvalidOperationException($"{count} azimuths for s from {near:g3} to {far:g3}");
        var sums = new BigReal[ReferenceNumbers.Kinds.Count];
        BigReal lambda2 = (BigReal)lambda * lambda;
        (BigReal Cos, BigReal Sin)[] grid = Grid(count / 2);
        for (int i = 0; i < grid.Length; i++)
        {
            (BigReal cos, BigReal sin) = grid[i];
            BigReal denominator = 1 + cos + lambda2 * (1 - cos);
            FourMomenta momenta = MomentaAt(((1 + cos - lambda2 * (1 - cos)) / denominator, 2 * lambda * sin / denominator));
            BigReal weight = 2 * lambda / denominator / (grid.Length - 1) * (i == 0 || i == grid.Length - 1 ? 0.5 : 1);
            foreach (MediatorKind kind in ReferenceNumbers.Kinds) sums[(int)kind] += weight * InvariantAmplitude.Of(kind, momenta);
        }
        return new AzimuthTruth(here, [.. sums.Select(sum => (double)(sum / (4 * (BigReal)mass * mass)))]);

        FourMomenta MomentaAt((BigReal Cos, BigReal Sin) cosSin) => FourMomenta.Of(energy, m, mX, mass, x, oneMinusCos, t, cosSin);

        double S(FourMomenta momenta)
        {
            FourVector after = momenta.Out + momenta.Mediator;
            return (double)(after * after - (BigReal)m * m);
        }
    }

    // cos and sin from 0 to π.
    private static (BigReal Cos, BigReal Sin)[] Grid(int half)
    {
        if (!Grids.TryGetValue(half, out (BigReal Cos, BigReal Sin)[]? grid))
            Grids[half] = grid = [.. Enumerable.Range(0, half + 1).Select(i => BigReal.CosSin(i * BigReal.Pi / half))];
        return grid;
    }
}
