using MathNet.Numerics.Integration;
using Tenebra.Statistics;

namespace Tenebra.Transport;

/// <summary>The cut of a missing-energy search: the energy measured in the calorimeter is below that of the beam by a threshold.</summary>
/// <remarks>
/// <para>A beam particle brings E₀(1+δ), δ normal with the relative spread of the beam; k is carried away and D = E₀(1+δ) − k stays. It is measured with the
/// standard deviation σ(D) of the calorimeter, and the event counts if the measured energy is below E₀ − threshold.</para>
/// <para>No σ and no spread is a sharp cut, k ≥ threshold. Otherwise energies k are followed down to where <see cref="Missed"/> is that of
/// <see cref="Deviations"/> standard deviations, 3·10⁻⁷.</para>
/// </remarks>
public sealed class MissingEnergyCut
{
    /// <summary>Standard deviations of the measured energy, and of the beam energy, that are followed.</summary>
    public const double Deviations = 5;

    // Of the rule over a spectrum: nodes on either side of the threshold, and their distance in standard deviations.
    private const int Sides = 2;
    private const double NodeDistance = 1.3;

    private readonly Func<double, double> sigma;

    /// <summary>A cut.</summary>
    /// <param name="beamEnergy">E₀ [GeV].</param>
    /// <param name="threshold">Least energy that must be missing [GeV].</param>
    /// <param name="relativeSpread">Standard deviation of δ.</param>
    /// <param name="sigma">Standard deviation [GeV] of the measured energy of a deposit [GeV], rising from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is so near to 0 that a beam particle that loses nothing passes within <see cref="Deviations"/>.</exception>
    public MissingEnergyCut(double beamEnergy, double threshold, double relativeSpread, Func<double, double> sigma)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(relativeSpread);
        (BeamEnergy, Threshold, RelativeSpread, this.sigma) = (beamEnergy, threshold, relativeSpread, sigma);
        IsSharp = relativeSpread == 0 && sigma(beamEnergy) == 0;
        if (IsSharp)
        {
            LeastMissing = threshold;
            return;
        }
        if (!(threshold > LeastThreshold(beamEnergy, relativeSpread, sigma)))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, $"need more than {LeastThreshold(beamEnergy, relativeSpread, sigma):g4} GeV");
        LeastMissing = beamEnergy - Deposit(d => d - MostMeasured - Deviations * Spread(d));
        SpectrumRule = Rule();
    }

    /// <summary>A cut on the energy itself.</summary>
    public static MissingEnergyCut Sharp(double beamEnergy, double threshold) => new(beamEnergy, threshold, 0, _ => 0);

    /// <summary>What a threshold must exceed [GeV]: <see cref="Deviations"/> standard deviations of the measured energy of a beam particle that loses nothing.</summary>
    public static double LeastThreshold(double beamEnergy, double relativeSpread, Func<double, double> sigma) =>
        Deviations * Hypotenuse(sigma(beamEnergy), relativeSpread * beamEnergy);

    /// <summary>E₀ [GeV].</summary>
    public double BeamEnergy { get; }

    /// <summary>Energy that must be missing [GeV].</summary>
    public double Threshold { get; }

    /// <summary>Standard deviation of the beam energy over its mean.</summary>
    public double RelativeSpread { get; }

    /// <summary>Whether an energy counts or does not, without probabilities between.</summary>
    public bool IsSharp { get; }

    /// <summary>Energy that must be carried away for an event to be followed [GeV]; the threshold of a sharp cut.</summary>
    public double LeastMissing { get; }

    /// <summary>
    /// What the cut adds to the number above the threshold: with the spectrum n(k) of what is carried away, <c>∫dk n(k) A(k) = ∫_threshold dk n(k) + Σ w_i n(k_i)</c>;
    /// empty for a sharp cut.
    /// </summary>
    /// <remarks>
    /// <c>Σ w_i n(k_i) = ∫dk n(k) [A(k) − θ(k − threshold)]</c>, exact for a polynomial of degree 4; the coarse weights, for degree 2, tell the error.
    /// </remarks>
    public IReadOnlyList<(double Energy, double Weight, double CoarseWeight)> SpectrumRule { get; } = [];

    /// <summary>Least energy of a particle in a beam of E₀ that, in one of higher energy, has <see cref="LeastMissing"/> [GeV].</summary>
    public double LeastTracked => LeastMissing / (1 + Deviations * RelativeSpread);

    /// <summary>Highest energy of a beam particle that is followed [GeV].</summary>
    public double HighestBeamEnergy => BeamEnergy * (1 + Deviations * RelativeSpread);

    /// <summary>Measured energy below which an event counts [GeV].</summary>
    public double MostMeasured => BeamEnergy - Threshold;

    /// <summary>Standard deviation of the measured energy of a deposit [GeV].</summary>
    public double Sigma(double deposit) => sigma(deposit);

    /// <summary>Probability that a deposit [GeV] passes: <c>B(D) = Φ((E₀ − threshold − D)/σ(D))</c>.</summary>
    public double Passed(double deposit) => Probability(deposit, deposit > 0 ? sigma(deposit) : 0);

    /// <summary>Probability that an energy k [GeV] taken from the beam is missed, the spread of the beam in it.</summary>
    /// <remarks>
    /// <c>A(k) = Φ((k − threshold)/√(σ²(E₀−k) + (E₀−k)²δ²))</c>. The spread enters by the deposit alone, since what a shower of the energy E₀(1+δ) makes is, to first order,
    /// that of E₀ with every energy times 1+δ. So it holds for what varies slowly with energy; the rest is <see cref="CountedTrack"/>'s.
    /// </remarks>
    public double Missed(double k)
    {
        double deposit = BeamEnergy - k;
        return Probability(deposit, deposit > 0 ? Spread(deposit) : 0);
    }

    /// <summary>Energy [GeV] above which is missed what a beam particle loses, for given deviations of its measured energy, in standard deviations.</summary>
    public double ThresholdAt(double beamEnergy, double deviations) =>
        sigma(BeamEnergy) == 0 ? beamEnergy - MostMeasured : beamEnergy - Deposit(d => d + deviations * sigma(d) - MostMeasured);

    private double Probability(double deposit, double deviation)
    {
        double room = MostMeasured - deposit;
        return deviation > 0 ? Poisson.NormalProbability(room / deviation) : room >= 0 ? 1 : 0;
    }

    private double Spread(double deposit) => Hypotenuse(sigma(deposit), RelativeSpread * deposit);

    // The deposit at which a rising function is 0, none above twice the beam energy.
    private double Deposit(Func<double, double> excess)
    {
        double low = 0, high = 2 * BeamEnergy;
        for (double middle; (middle = 0.5 * (low + high)) > low && middle < high;)
        {
            if (excess(middle) < 0) low = middle;
            else high = middle;
        }
        return high;
    }

    private (double, double, double)[] Rule()
    {
        double step = NodeDistance * Spread(MostMeasured);
        double[] z = [.. Enumerable.Range(-Sides, 2 * Sides + 1).Select(i => (double)i)];
        var weights = new (double Energy, double Fine, double Coarse)[z.Length];
        for (int i = 0; i < z.Length; i++) weights[i].Energy = Threshold + z[i] * step;
        var rule = new GaussLegendreRule(-1, 1, 8);
        double end = Math.Min(BeamEnergy, Threshold + 2 * (Threshold - LeastMissing)), half = 0.125 * step;
        for (double side = -1; side <= 1; side += 2)
        {
            double reach = side < 0 ? Threshold - LeastMissing : end - Threshold;
            int panels = (int)Math.Ceiling(reach / (2 * half));
            double width = 0.5 * reach / panels;
            for (int p = 0; p < panels * rule.Order; p++)
            {
                double distance = width * (2 * (p / rule.Order) + 1 + rule.GetAbscissa(p % rule.Order)), k = Threshold + side * distance;
                double weight = width * rule.GetWeight(p % rule.Order) * (side < 0 ? Missed(k) : Missed(k) - 1), at = side * distance / step;
                for (int i = 0; i < z.Length; i++)
                {
                    weights[i].Fine += weight * Lagrange(z, i, at);
                    if (Math.Abs(z[i]) <= 1) weights[i].Coarse += weight * Lagrange(z.AsSpan(1, z.Length - 2), i - 1, at);
                }
            }
        }
        return weights;
    }

    private static double Lagrange(ReadOnlySpan<double> nodes, int i, double at)
    {
        double product = 1;
        for (int j = 0; j < nodes.Length; j++)
            if (j != i) product *= (at - nodes[j]) / (nodes[i] - nodes[j]);
        return product;
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);
}
