using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The unit cube of <see cref="EmissionCube"/> cut into boxes, each with a bound of the density: where points are tried.</summary>
/// <remarks>
/// The box whose bound wastes most, volume × (largest − mean), is halved across the side where the halves' bounds add up to least, until
/// there are enough. A bound is the largest of a lattice with the corners and of random points, times a margin; what exceeds it
/// is left to the weight of the event. A box is drawn in proportion to volume × bound by Walker's alias table.
/// </remarks>
internal sealed class EmissionCells
{
    // Lattice of a box along z, a and τ, ends included.
    private const int Z = 3, A = 3, Tau = 4;

    // Boxes along each side to begin with: a narrow peak must not fall between the points of the lattice.
    private const int Beginning = 6;

    // Factor of the largest density found in a box.
    private const double Margin = 1.02;

    private readonly Box[] boxes;
    private readonly double[] keep;
    private readonly int[] alias;

    /// <summary>Builds boxes for one or several energies.</summary>
    /// <param name="cubes">The density at each energy, of which the bound is the largest; the middle one is what the boxes are cut for.</param>
    /// <param name="norms">Factor of the density at each energy.</param>
    /// <param name="count">Number of boxes.</param>
    /// <param name="points">Random points in each, at each energy.</param>
    public EmissionCells(EmissionCube[] cubes, double[] norms, int count, int points)
    {
        var lattice = new Lattice(cubes, norms);
        var queue = new PriorityQueue<Candidate, double>();
        for (int i = 0; i < Beginning * Beginning * Beginning; i++)
        {
            const double Side = 1.0 / Beginning;
            Add(new Box(i % Beginning * Side, i / Beginning % Beginning * Side, i / (Beginning * Beginning) * Side, Side, Side, Side, 0));
        }
        while (queue.Count < count)
        {
            Candidate worst = queue.Dequeue();
            (Box first, Box second) = worst.Box.Halves(worst.Split);
            Add(first);
            Add(second);
        }
        boxes = [.. queue.UnorderedItems.Select(i => i.Element.Box)];
        for (int i = 0; i < boxes.Length; i++) boxes[i] = boxes[i] with { Bound = Margin * lattice.Largest(boxes[i], points, (ulong)i) };
        (keep, alias, Total) = AliasTable();

        void Add(Box box)
        {
            Candidate candidate = lattice.At(box);
            queue.Enqueue(candidate, -candidate.Loss);
        }
    }

    /// <summary>Σ volume × bound.</summary>
    public double Total { get; }

    /// <summary>Draws a box.</summary>
    public ref readonly Box Draw(ref RandomStream random)
    {
        double place = random.NextDouble() * boxes.Length;
        int i = (int)place;
        return ref boxes[place - i < keep[i] ? i : alias[i]];
    }

    private (double[] Keep, int[] Alias, double Total) AliasTable()
    {
        int n = boxes.Length;
        double total = boxes.Sum(b => b.Volume * b.Bound);
        double[] share = [.. boxes.Select(b => b.Volume * b.Bound * n / total)];
        int[] other = [.. Enumerable.Range(0, n)];
        var small = new Stack<int>(Enumerable.Range(0, n).Where(i => share[i] < 1));
        var large = new Stack<int>(Enumerable.Range(0, n).Where(i => share[i] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            int low = small.Pop(), high = large.Peek();
            other[low] = high;
            share[high] -= 1 - share[low];
            if (share[high] < 1) small.Push(large.Pop());
        }
        while (small.Count > 0) share[small.Pop()] = 1;
        return (share, other, total);
    }

    /// <summary>A box: its least corner, its sides, and the bound of the density in it.</summary>
    internal readonly record struct Box(double Z, double A, double Tau, double SideZ, double SideA, double SideTau, double Bound)
    {
        public double Volume => SideZ * SideA * SideTau;

        public (Box First, Box Second) Halves(int side)
        {
            Box first = side switch
            {
                0 => this with { SideZ = 0.5 * SideZ },
                1 => this with { SideA = 0.5 * SideA },
                _ => this with { SideTau = 0.5 * SideTau },
            };
            Box second = side switch
            {
                0 => first with { Z = Z + first.SideZ },
                1 => first with { A = A + first.SideA },
                _ => first with { Tau = Tau + first.SideTau },
            };
            return (first, second);
        }
    }

    private readonly record struct Candidate(Box Box, double Loss, int Split);

    private readonly struct Lattice(EmissionCube[] cubes, double[] norms)
    {
        public Candidate At(Box box)
        {
            Span<double> bounds = stackalloc double[6];
            double sum = 0, largest = 0;
            bounds.Clear();
            int e = cubes.Length / 2;
            for (int z = 0; z < Z; z++)
                for (int a = 0; a < A; a++)
                {
                    EmissionCube.Line line = LineAt(e, box, z, a);
                    for (int tau = 0; tau < Tau; tau++)
                    {
                        double density = norms[e] * DensityAt(line, box, tau);
                        sum += density;
                        largest = Math.Max(largest, density);
                        if (z < Z - 1) bounds[0] = Math.Max(bounds[0], density);
                        if (z > 0) bounds[1] = Math.Max(bounds[1], density);
                        if (a < A - 1) bounds[2] = Math.Max(bounds[2], density);
                        if (a > 0) bounds[3] = Math.Max(bounds[3], density);
                        if (tau < Tau / 2) bounds[4] = Math.Max(bounds[4], density);
                        else bounds[5] = Math.Max(bounds[5], density);
                    }
                }
            double mean = sum / (Z * A * Tau);
            double byZ = bounds[0] + bounds[1], byA = bounds[2] + bounds[3], byTau = bounds[4] + bounds[5];
            int split = byTau <= byZ && byTau <= byA ? 2 : byA <= byZ ? 1 : 0;
            return new Candidate(box, box.Volume * (largest - mean), split);
        }

        public double Largest(Box box, int points, ulong index)
        {
            var random = new RandomStream(0, StreamPurpose.Integration, index);
            double largest = 0;
            for (int e = 0; e < cubes.Length; e++)
            {
                for (int i = 0; i < Z * A; i++)
                {
                    EmissionCube.Line line = LineAt(e, box, i % Z, i / Z);
                    for (int tau = 0; tau < Tau; tau++) largest = Math.Max(largest, norms[e] * DensityAt(line, box, tau));
                }
                for (int i = 0; i < points; i++)
                {
                    EmissionCube.Line line = cubes[e].At(box.Z + random.NextDouble() * box.SideZ, box.A + random.NextDouble() * box.SideA);
                    largest = Math.Max(largest, norms[e] * line.At(box.Tau + random.NextDouble() * box.SideTau).Density);
                }
            }
            return largest;
        }

        private EmissionCube.Line LineAt(int e, in Box box, int z, int a) =>
            cubes[e].At(box.Z + z * box.SideZ / (Z - 1), box.A + a * box.SideA / (A - 1));

        private static double DensityAt(in EmissionCube.Line line, in Box box, int tau) =>
            line.At(box.Tau + tau * box.SideTau / (Tau - 1)).Density;
    }
}
