namespace Tenebra.Production.Bremsstrahlung;

/// <summary>What unweighted events tell of their sampler: its efficiency, its overweight events, and σ.</summary>
public struct EmissionTally
{
    private long trials;
    private double weight, weight2, excess;

    public int Events { get; private set; }

    public int Overweight { get; private set; }

    public double LargestWeight { get; private set; }

    /// <summary>Events over points tried.</summary>
    public readonly double Efficiency => (double)Events / trials;

    /// <summary>The share of σ that only the weights above 1 carry: Σ(w − 1)/Σw.</summary>
    public readonly double OverweightShare => excess / weight;

    public void Add(in EmissionEvent emission)
    {
        double w = emission.Weight;
        Events++;
        trials += emission.Trials;
        weight += w;
        weight2 += w * w;
        LargestWeight = Math.Max(LargestWeight, w);
        if (w <= 1) return;
        Overweight++;
        excess += w - 1;
    }

    /// <summary>σ [GeV⁻²] with its statistical error (one standard deviation), from the acceptance of a sampler with this bound.</summary>
    public readonly Estimate CrossSection(double bound)
    {
        double mean = weight / trials;
        return new Estimate(bound * mean, bound * Math.Sqrt(Math.Max(0, weight2 / trials - mean * mean) / trials));
    }
}
