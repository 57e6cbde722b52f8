using MathNet.Numerics.Integration;

namespace Tenebra.Transport;

/// <summary>
/// dT/dE of one kind of particle, radiation lengths per GeV and per primary, held as its integral above each knot of energy.
/// </summary>
/// <remarks>
/// Between knots the density is a parabola, or one times (1 − E/E₀)² where that is how the spectrum ends; integrals between knots are those of
/// the method that filled them. What flies with the primary's own energy, where dT/dE has no finite value, is <see cref="PeakX0"/>: a track
/// length at the beam energy, in every integral that reaches it.
/// </remarks>
public sealed class TrackSpectrum
{
    private readonly double[] energies;
    private readonly double[] above;
    private readonly TrackPiece[] pieces;
    private readonly TrackBinning? binning;

    /// <summary>From the integral and the density at each knot.</summary>
    /// <param name="beamEnergy">Energy of the primary [GeV].</param>
    /// <param name="energies">Knots, ascending, none above the beam energy [GeV].</param>
    /// <param name="aboveX0">Track length between each knot and the beam energy, peak included [X0].</param>
    /// <param name="densities">dT/dE at each knot [X0/GeV].</param>
    /// <param name="errors">Error of each <paramref name="aboveX0"/> [X0]; what lies between knots is taken as independent.</param>
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
        (this.energies, above) = ([.. energies], [.. aboveX0]);
        pieces =
        [
            .. Enumerable.Range(0, n - 1).Select(i => new TrackPiece(
                beamEnergy, 0, energies[i], energies[i + 1], densities[i], densities[i + 1],
                6 * ((aboveX0[i] - aboveX0[i + 1]) / (energies[i + 1] - energies[i]) - (densities[i] + densities[i + 1]) / 2))),
        ];
        Fluctuations = TrackFluctuations.Independent(
            [.. Enumerable.Range(0, n).Select(i => Math.Sqrt(Math.Abs(Square(errors[i]) - (i < n - 1 ? Square(errors[i + 1]) : 0))))]);
    }

    private TrackSpectrum(double beamEnergy, double[] edges, double[] lengthsX0, double peakX0, int power, TrackFluctuations fluctuations)
    {
        int bins = lengthsX0.Length;
        if (bins < 1 || edges.Length != bins + 1 || fluctuations.Bins != bins + 1)
            throw new ArgumentException("need one edge more than bins, and fluctuations of every bin and of the peak", nameof(edges));
        for (int i = 0; i < bins; i++)
        {
            if (!(edges[i] > 0 && edges[i + 1] > edges[i] && edges[i + 1] <= beamEnergy && lengthsX0[i] >= 0 && peakX0 >= 0) || !double.IsFinite(lengthsX0[i]))
                throw new ArgumentException($"the bin from {edges[i]} to {edges[i + 1]} GeV is not part of a track length", nameof(edges));
        }
        (BeamEnergy, PeakX0, Power, Fluctuations) = (beamEnergy, peakX0, power, fluctuations);
        energies = [.. edges];
        above = new double[bins + 1];
        above[bins] = peakX0;
        for (int i = bins - 1; i >= 0; i--) above[i] = above[i + 1] + lengthsX0[i];
        binning = new TrackBinning(beamEnergy, power, energies, lengthsX0);
        pieces = binning.Pieces;
    }

    /// <summary>From the track length counted in bins of energy, each with an independent error.</summary>
    public static TrackSpectrum FromBins(
        double beamEnergy, double[] edges, double[] lengthsX0, double[] errors, double peakX0 = 0)
    {
        if (errors.Length != lengthsX0.Length) throw new ArgumentException("need one error for each bin", nameof(errors));
        return new(beamEnergy, edges, lengthsX0, peakX0, 0, TrackFluctuations.Independent([.. errors, 0]));
    }

    /// <summary>From the track length counted in bins of energy that fluctuate together, as a Monte Carlo yields it.</summary>
    /// <param name="beamEnergy">Energy of the primary [GeV].</param>
    /// <param name="edges">Edges of the bins, ascending, none above the beam energy [GeV].</param>
    /// <param name="lengthsX0">Track length in each [X0].</param>
    /// <param name="fluctuations">Of each bin, and of the peak after the last.</param>
    /// <param name="power">0, or 2 where the spectrum goes to zero at the beam energy like (1 − E/E₀)² up to logarithms.</param>
    /// <param name="peakX0">Track length at the beam energy itself [X0].</param>
    /// <exception cref="ArgumentException">The bins do not describe a track length.</exception>
    public static TrackSpectrum FromBins(
        double beamEnergy, double[] edges, double[] lengthsX0, TrackFluctuations fluctuations, int power = 0, double peakX0 = 0) =>
        new(beamEnergy, edges, lengthsX0, peakX0, power, fluctuations);

    /// <summary>The track length between neighbouring knots, the peak left out; errors are those of single bins.</summary>
    public IReadOnlyList<TrackBin> Bins =>
    [
        .. Enumerable.Range(0, pieces.Length).Select(i =>
        {
            var weights = new double[Fluctuations.Bins];
            weights[i] = 1;
            return new TrackBin(energies[i], energies[i + 1], new Estimate(above[i] - above[i + 1], Fluctuations.Error(weights)));
        }),
    ];

    /// <summary>How the bins between knots, and the peak after the last of them, fluctuate together.</summary>
    public TrackFluctuations Fluctuations { get; }

    /// <summary>The power of 1 − E/E₀ with which the spectrum is taken to end: 0 or 2.</summary>
    public int Power { get; }

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
    public double Density(double energy) => energy > energies[^1] ? 0 : pieces[Interval(energy)].Density(energy);

    /// <summary>Track length flown at <paramref name="energy"/> or more [X0], the peak included; 0 above the beam energy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>.</exception>
    public double Above(double energy) =>
        energy > BeamEnergy ? 0 : energy >= energies[^1] ? PeakX0 : Inside(energy);

    /// <summary>Track length between two energies [X0]; the peak is in it when <paramref name="high"/> reaches the beam energy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="LowestEnergy"/>, or low above high.</exception>
    public Estimate Integral(double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        double value = Above(low) - (high >= BeamEnergy ? 0 : Above(high));
        return new Estimate(value, StatisticalError([this], low, high, _ => 1));
    }

    /// <summary>Statistical error of ∫ dE f(E) Σ dT/dE between two energies, peaks included where the range reaches them.</summary>
    /// <param name="spectra">Spectra of one simulation: what one shower does to all of them is summed before the spread of the batches is taken.</param>
    /// <param name="low">From [GeV].</param>
    /// <param name="high">To [GeV].</param>
    /// <param name="function">f, taken in the middle of each bin.</param>
    public static double StatisticalError(IReadOnlyList<TrackSpectrum> spectra, double low, double high, Func<double, double> function) =>
        ByBins(spectra, low, high, function).Error;

    /// <summary>The same sum over bins with its statistical error.</summary>
    internal static Estimate ByBins(IReadOnlyList<TrackSpectrum> spectra, double low, double high, Func<double, double> function)
    {
        var rows = new double[spectra.Max(s => s.Fluctuations.Rows)];
        double sum = 0;
        foreach (TrackSpectrum spectrum in spectra)
        {
            double[] weights = spectrum.Weights(low, high, function);
            spectrum.Fluctuations.AddTo(rows, weights);
            for (int i = 0; i < spectrum.pieces.Length; i++) sum += weights[i] * (spectrum.above[i] - spectrum.above[i + 1]);
            sum += weights[^1] * spectrum.PeakX0;
        }
        return new Estimate(sum, TrackFluctuations.Norm(rows));
    }

    /// <summary>Adds factor times the derivative of the density at an energy by the length of each bin: its error is that of the sum over bins.</summary>
    internal void AddDensity(double energy, double factor, Span<double> weights)
    {
        if (energy > energies[^1]) return;
        int i = Interval(energy);
        if (binning is not null) binning.AddDensity(i, energy, factor, weights);
        else if (above[i] > above[i + 1]) weights[i] += factor * pieces[i].Density(energy) / (above[i] - above[i + 1]);
    }

    private double[] Weights(double low, double high, Func<double, double> function)
    {
        var weights = new double[Fluctuations.Bins];
        for (int i = 0; i < pieces.Length; i++)
        {
            double a = Math.Max(low, energies[i]), b = Math.Min(high, energies[i + 1]), length = above[i] - above[i + 1];
            if (a >= b || length <= 0) continue;
            double share = a == energies[i] && b == energies[i + 1] ? 1 : (pieces[i].From(a) - pieces[i].From(b)) / length;
            weights[i] = share * function((a + b) / 2);
        }
        if (low <= BeamEnergy && high >= BeamEnergy) weights[^1] = function(BeamEnergy);
        return weights;
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
        return Gauss(energy, mass, low, high, n);
    }

    /// <summary>The same rule of the sum of several spectra, between energies that all of them know.</summary>
    internal static IReadOnlyList<(double Energy, double WeightX0)> JointNodes(IReadOnlyList<TrackSpectrum> spectra, double low, double high, int n)
    {
        List<double> energy = [], mass = [];
        foreach (TrackSpectrum spectrum in spectra)
        {
            (List<double> energies, List<double> masses) = spectrum.Discretised(low, high);
            energy.AddRange(energies);
            mass.AddRange(masses);
        }
        return Gauss(energy, mass, low, high, n);
    }

    /// <summary>The Gauss rule in ln E of masses at energies, all between two bounds.</summary>
    internal static IReadOnlyList<(double Energy, double WeightX0)> Gauss(List<double> energy, List<double> mass, double low, double high, int n)
    {
        if (energy.Count == 0) return [];
        double from = Math.Log(energy.Min()), to = Math.Log(energy.Max());
        if (to <= from) return [(energy[0], mass.Sum())];
        double[] x = [.. energy.Select(e => (2 * Math.Log(e) - from - to) / (to - from))];
        (double[] nodes, double[] weights) = GaussRule.Of(x, mass.ToArray(), Math.Min(n, x.Length));
        return [.. nodes.Zip(weights, (z, w) => (Math.Clamp(Math.Exp((from + to + z * (to - from)) / 2), low, high), w))];
    }

    /// <summary>Eight Legendre points in each interval of knots: exact for the density, of degree 4 at most, times degree 11.</summary>
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
                double m = (b - a) / 2 * rule.GetWeight(k) * pieces[i].Density(e);
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

    private double Inside(double energy)
    {
        int i = Interval(energy);
        return energy == energies[i] ? above[i] : above[i + 1] + pieces[i].From(energy);
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
