using MathNet.Numerics.Integration;

namespace Tenebra.Transport;

/// <summary>
/// dT/dE of one kind of particle, radiation lengths per GeV and per primary, held as its integral above each knot of energy.
/// </summary>
/// <remarks>
/// Between knots the integral is the cubic that has the stated integrals and densities at both ends: integrals are those of
/// the method that filled the knots, and the density is their derivative. What flies with the primary's own energy, where
/// dT/dE has no finite value, is <see cref="PeakX0"/>: a track length at the beam energy, in every integral that reaches it.
/// </remarks>
public sealed class TrackSpectrum
{
    private readonly double[] energies;
    private readonly double[] above;
    private readonly double[] densities;
    private readonly double[] errors;

    /// <summary>From the integral and the density at each knot.</summary>
    /// <param name="beamEnergy">Energy of the primary [GeV].</param>
    /// <param name="energies">Knots, ascending, none above the beam energy [GeV].</param>
    /// <param name="aboveX0">Track length between each knot and the beam energy, peak included [X0].</param>
    /// <param name="densities">dT/dE at each knot [X0/GeV].</param>
    /// <param name="errors">Error of each <paramref name="aboveX0"/> [X0].</param>
    /// <param name="peakX0">Track length at the beam energy itself [X0].</param>
    /// <exception cref="ArgumentException">The knots do not describe a track length that falls with energy.</exception>
    public TrackSpectrum(
        double beamEnergy, double[] energies, double[] aboveX0, double[] densities, double[] errors, double peakX0 = 0)
    {
        int n = energies.Length;
        if (n < 2 || aboveX0.Length != n || densities.Length != n || errors.Length != n)
            throw new ArgumentException("need the same number of energies, integrals, densities and errors, at least 2", nameof(energies));
        for (int i = 0; i < n; i++)
        {
            bool last = i == n - 1;
            double secant = last ? 0 : (aboveX0[i] - aboveX0[i + 1]) / (energies[i + 1] - energies[i]);
            bool good = energies[i] > 0 && energies[i] <= beamEnergy && densities[i] >= 0 && errors[i] >= 0
                && double.IsFinite(densities[i] + errors[i] + aboveX0[i])
                && (last
                    ? aboveX0[i] == peakX0 && peakX0 >= 0
                    : energies[i + 1] > energies[i] && secant >= 0
                        && Math.Max(densities[i], densities[i + 1]) <= 3 * secant * (1 + 1e-9));
            if (!good) throw new ArgumentException($"knot {i} at {energies[i]} GeV is not part of a track length", nameof(energies));
        }
        (BeamEnergy, PeakX0) = (beamEnergy, peakX0);
        (this.energies, above, this.densities, this.errors) =
            ([.. energies], [.. aboveX0], [.. densities], [.. errors]);
    }

    /// <summary>From the track length counted in bins of energy, as a Monte Carlo yields it.</summary>
    /// <remarks>Densities at the edges are the harmonic means of the bins beside them (Fritsch and Butland): never negative.</remarks>
    [Source("Fritsch:1984xla", "harmonic mean of secants")]
    public static TrackSpectrum FromBins(
        double beamEnergy, double[] edges, double[] lengthsX0, double[] errors, double peakX0 = 0)
    {
        int bins = lengthsX0.Length;
        if (edges.Length != bins + 1 || errors.Length != bins)
            throw new ArgumentException("need one edge more than bins", nameof(edges));
        var total = new double[bins + 1];
        var error = new double[bins + 1];
        var slope = new double[bins + 1];
        total[bins] = peakX0;
        for (int i = bins - 1; i >= 0; i--)
        {
            total[i] = total[i + 1] + lengthsX0[i];
            error[i] = Math.Sqrt(error[i + 1] * error[i + 1] + errors[i] * errors[i]);
        }
        double Mean(int i) => lengthsX0[i] / (edges[i + 1] - edges[i]);
        slope[0] = Mean(0);
        slope[bins] = Mean(bins - 1);
        for (int i = 1; i < bins; i++)
        {
            double left = edges[i] - edges[i - 1], right = edges[i + 1] - edges[i];
            double weight = (left + 2 * right) / (3 * (left + right));
            double a = Mean(i - 1), b = Mean(i);
            slope[i] = a > 0 && b > 0 ? a * b / (weight * b + (1 - weight) * a) : 0;
        }
        return new TrackSpectrum(beamEnergy, edges, total, slope, error, peakX0);
    }

    /// <summary>The track length between neighbouring knots, the peak left out; errors as if independent.</summary>
    public IReadOnlyList<TrackBin> Bins =>
    [
        .. Enumerable.Range(0, energies.Length - 1).Select(i => new TrackBin(
            energies[i],
            energies[i + 1],
            new Estimate(above[i] - above[i + 1], Math.Sqrt(Math.Abs(Square(errors[i]) - Square(errors[i + 1])))))),
    ];

    /// <summary>Energy of the primary [GeV].</summary>
    public double BeamEnergy { get; }

    /// <summary>Lowest energy for which the spectrum is known [GeV].</summary>
    public double LowestEnergy => energies[0];

    /// <summary>Track length flown at the beam energy itself [X0].</summary>
    public double PeakX0 { get; }

    /// <summary>Energies between which dT/dE is one polynomial, rising [GeV].</summary>
    public IReadOnlyList<double> Knots => energies;

    /// <summary>dT/dE [X0/GeV]; 0 above the beam energy. The peak at the beam energy is not in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>.</exception>
    public double Density(double energy) => energy > energies[^1] ? 0 : Cubic(energy).Slope;

    /// <summary>Track length flown at <paramref name="energy"/> or more [X0], the peak included; 0 above the beam energy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>.</exception>
    public double Above(double energy) =>
        energy > BeamEnergy ? 0 : energy >= energies[^1] ? PeakX0 : Cubic(energy).Value;

    /// <summary>Track length between two energies [X0]; the peak is in it when <paramref name="high"/> reaches the beam energy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>, or low above high.</exception>
    public Estimate Integral(double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        bool whole = high >= BeamEnergy;
        double value = Above(low) - (whole ? 0 : Above(high));
        double variance = Square(ErrorAbove(low)) - (whole ? 0 : Square(ErrorAbove(high)));
        return new Estimate(value, Math.Sqrt(Math.Abs(variance)));
    }

    /// <summary>
    /// Energies and weights [X0] with Σ w f(E) = ∫ dE dT/dE f(E) between two energies (peak included when
    /// <paramref name="high"/> reaches the beam energy) for every f that is a polynomial in ln E of degree below 2n.
    /// </summary>
    /// <remarks>
    /// The Gauss rule of dT/dE itself: all weights are positive, all nodes lie between the bounds. Split the range where f has
    /// a threshold or a narrow resonance. Fewer than n nodes come where the spectrum has less to tell.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>, low above high, or n not in 1…64.</exception>
    public IReadOnlyList<(double Energy, double WeightX0)> Nodes(double low, double high, int n)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 64);
        if (low > BeamEnergy) return [];
        ArgumentOutOfRangeException.ThrowIfLessThan(low, LowestEnergy);
        (List<double> energy, List<double> mass) = Discretised(low, high);
        if (energy.Count == 0) return [];
        double from = Math.Log(energy.Min()), to = Math.Log(energy.Max());
        if (to <= from) return [(energy[0], mass.Sum())];
        double[] x = [.. energy.Select(e => (2 * Math.Log(e) - from - to) / (to - from))];
        (double[] nodes, double[] weights) = GaussRule.Of(x, mass.ToArray(), Math.Min(n, x.Length));
        return [.. nodes.Zip(weights, (z, w) => (Math.Clamp(Math.Exp((from + to + z * (to - from)) / 2), low, high), w))];
    }

    /// <summary>Eight Legendre points in each interval of knots: exact for the cubic's quadratic slope times degree 13.</summary>
    private (List<double> Energy, List<double> Mass) Discretised(double low, double high)
    {
        var rule = new GaussLegendreRule(-1, 1, 8);
        List<double> energy = [], mass = [];
        for (int i = 0; i + 1 < energies.Length; i++)
        {
            double a = Math.Max(low, energies[i]), b = Math.Min(high, energies[i + 1]);
            if (a >= b) continue;
            for (int k = 0; k < rule.Order; k++)
            {
                double e = (a + b + (b - a) * rule.GetAbscissa(k)) / 2;
                double m = (b - a) / 2 * rule.GetWeight(k) * Cubic(e).Slope;
                if (m <= 0) continue;
                energy.Add(e);
                mass.Add(m);
            }
        }
        if (high >= BeamEnergy && PeakX0 > 0)
        {
            energy.Add(BeamEnergy);
            mass.Add(PeakX0);
        }
        return (energy, mass);
    }

    private double ErrorAbove(double energy)
    {
        if (energy >= energies[^1]) return energy > BeamEnergy ? 0 : errors[^1];
        int i = Interval(energy);
        double z = (energy - energies[i]) / (energies[i + 1] - energies[i]);
        return (1 - z) * errors[i] + z * errors[i + 1];
    }

    private (double Value, double Slope) Cubic(double energy)
    {
        int i = Interval(energy);
        double h = energies[i + 1] - energies[i];
        double z = (energy - energies[i]) / h, y = 1 - z;
        double drop = above[i] - above[i + 1];
        double value = above[i + 1] + drop * y * y * (1 + 2 * z) + h * y * z * (densities[i + 1] * z - densities[i] * y);
        double slope = 6 * z * y * drop / h + densities[i] * y * (1 - 3 * z) + densities[i + 1] * z * (3 * z - 2);
        return (value, slope);
    }

    private int Interval(double energy)
    {
        if (!(energy >= energies[0]))
            throw new ArgumentOutOfRangeException(nameof(energy), energy, $"the spectrum is known from {energies[0]} GeV");
        int i = Array.BinarySearch(energies, energy);
        return Math.Min(i >= 0 ? i : ~i - 1, energies.Length - 2);
    }

    private static double Square(double x) => x * x;
}
