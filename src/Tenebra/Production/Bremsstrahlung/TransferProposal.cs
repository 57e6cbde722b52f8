using Tenebra.Materials;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>A density of ln t that follows G₂(t): where the events of a target are tried.</summary>
/// <remarks>
/// At small angles the integrand is G₂(t) dln t over wide ranges. The density is linear in ln t between nodes, so that its integral
/// is inverted by a square root. It is kept as the integral from above, whose differences keep their digits in the tail.
/// </remarks>
internal sealed class TransferProposal
{
    private const double Lowest = -80, Highest = 20, Step = 1.0 / 16;

    // Least density below the range of the target's form factor, over the largest: the integral from above resolves nothing finer than rounding.
    private const double LeastBelow = 1e-6;

    private const int Nodes = (int)((Highest - Lowest) / Step) + 1;

    private readonly double[] density = new double[Nodes];
    private readonly double[] above = new double[Nodes];

    public IFormFactor FormFactor { get; }

    public TransferProposal(IFormFactor formFactor)
    {
        FormFactor = formFactor;
        double[] g2 = new double[Nodes];
        for (int i = 0; i < Nodes; i++) g2[i] = Math.Exp(Lowest + i * Step);
        formFactor.G2(g2, g2);
        // The largest of neighbours: a zero of the form factor between two nodes must not be a zero of the density beside it.
        for (int i = 0; i < Nodes; i++) density[i] = Math.Max(g2[i], Math.Max(g2[Math.Max(i - 1, 0)], g2[Math.Min(i + 1, Nodes - 1)]));
        double floor = LeastBelow * density.Max();
        for (int i = 0; density[i] < floor; i++) density[i] = floor;
        for (int i = Nodes - 2; i >= 0; i--) above[i] = above[i + 1] + 0.5 * Step * (density[i] + density[i + 1]);
    }

    /// <summary>∫ of the density from ln t upwards.</summary>
    public double Above(double logT)
    {
        double place = (logT - Lowest) * (1 / Step);
        if (!(place < Nodes - 1)) return 0;
        if (place < 0) return above[0];
        int i = (int)place;
        double rest = 1 - (place - i), slope = density[i] - density[i + 1];
        return above[i + 1] + Step * rest * (density[i + 1] + 0.5 * slope * rest);
    }

    /// <summary>The density at ln t.</summary>
    public double DensityAt(double logT)
    {
        double place = (logT - Lowest) * (1 / Step);
        if (!(place >= 0 && place < Nodes - 1)) return 0;
        int i = (int)place;
        return density[i] + (place - i) * (density[i + 1] - density[i]);
    }

    /// <summary>ln t above which the integral is <paramref name="integral"/>, and the density there.</summary>
    public (double LogT, double Density) At(double integral)
    {
        int low = 0, high = Nodes - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (above[middle] > integral) low = middle;
            else high = middle;
        }
        double end = density[high], slope = density[low] - end, share = (integral - above[high]) * (1 / Step);
        double root = Math.Sqrt(Math.Max(0, end * end + 2 * slope * share));
        double sum = end + root;
        double rest = sum > 0 ? Math.Min(1, 2 * share / sum) : 0;
        return (Lowest + Step * (high - rest), end + slope * rest);
    }
}
