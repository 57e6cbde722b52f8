using MathNet.Numerics.Integration;
using Tenebra.Numerics;

namespace Tenebra.Transport;

/// <summary>Track length of particles that take all of their energy away, each energy with the probability that it is missed.</summary>
/// <remarks>
/// <c>T_c(E) = ∫dδ p(δ) T(E/(1+δ))/(1+δ) B(E₀(1+δ) − E)</c>, p the spread of the beam, B of <see cref="MissingEnergyCut.Passed"/>: what a beam of the energy E₀(1+δ)
/// flies is that of E₀ with every energy times 1+δ, up to the slow change of rates per radiation length with energy. Energies above E₀ are in it, and what flies at the beam's
/// energy itself is a density then. Independent of what the particles make: made once.
/// </remarks>
public sealed class CountedTrack
{
    private const double TableTolerance = 1e-5;

    // Share of the largest density under which the table is not relative any more.
    private const double Floor = 1e-7;

    // Standard deviations of the beam energy in the fold.
    private const double Reach = 6;

    // Knots of the fold: no nearer than this many standard deviations of the beam energy.
    private const double LeastStep = 2.5;

    private const int PointsPerPiece = 8;

    private static readonly GaussLegendreRule Fine = new(-1, 1, 10), Coarse = new(-1, 1, 5), Rule = new(-1, 1, PointsPerPiece);

    private readonly TrackSpectrum flown;
    private readonly MissingEnergyCut cut;
    private readonly double[] knots;
    private readonly double floor;
    private readonly PiecewiseCubic? logDensity;
    private readonly TrackShares? shares;

    /// <summary>Weights a track length.</summary>
    /// <param name="flown">Track length of a beam of the cut's energy.</param>
    /// <param name="cut">Which energies count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The spectrum is not known down to what counts.</exception>
    public CountedTrack(TrackSpectrum flown, MissingEnergyCut cut)
    {
        if (!(cut.LeastTracked >= flown.LowestEnergy))
            throw new ArgumentOutOfRangeException(nameof(cut), cut.LeastTracked, $"the spectrum is known from {flown.LowestEnergy} GeV");
        (this.flown, this.cut) = (flown, cut);
        HighestEnergy = flown.BeamEnergy * (1 + Reach * cut.RelativeSpread);
        knots = KnotsOfFold();
        if (cut.RelativeSpread == 0 || knots.Length < 2) return;
        floor = Floor * knots.Max(e => Folded(e, []));
        if (floor == 0) return;
        logDensity = PiecewiseCubic.Of(e => Math.Log(Folded(e, []) + floor), knots, TableTolerance);
        shares = new TrackShares(flown.Fluctuations.Bins, LeastEnergy, HighestEnergy, 0.5 * cut.RelativeSpread, Folded);
    }

    /// <summary>The track length above a threshold [GeV], as it is.</summary>
    public static CountedTrack Above(TrackSpectrum flown, double threshold) => new(flown, MissingEnergyCut.Sharp(flown.BeamEnergy, threshold));

    /// <summary>Least energy that counts [GeV].</summary>
    public double LeastEnergy => cut.LeastMissing;

    /// <summary>Highest energy that counts [GeV].</summary>
    public double HighestEnergy { get; }

    /// <summary>Energies between which the density is smooth, from the least that counts, rising [GeV]; none where nothing counts.</summary>
    public IReadOnlyList<double> Knots => knots;

    /// <summary>How the bins of the track length fluctuate together.</summary>
    public TrackFluctuations Fluctuations => flown.Fluctuations;

    /// <summary>Track length at the beam energy itself [X0]; 0 where the beam has a spread.</summary>
    public double PeakX0 => cut.RelativeSpread == 0 && LeastEnergy <= flown.BeamEnergy ? flown.PeakX0 : 0;

    /// <summary>Relative error of the density that is not statistical.</summary>
    public double RelativeError => logDensity is null ? 0 : TableTolerance;

    /// <summary>T_c(E) [X0/GeV] between the least and the highest energy, the peak at the beam energy left out where <see cref="PeakX0"/> is not 0.</summary>
    public double Density(double energy) =>
        cut.IsSharp ? flown.Density(energy)
        : cut.RelativeSpread == 0 ? flown.Density(energy) * cut.Missed(energy)
        : logDensity is null ? 0
        : Math.Max(0, Math.Exp(logDensity.At(energy)) - floor);

    /// <summary>T_c below the least energy [X0/GeV], where it is not followed: T as 1/E² and the probability to be missed; 0 for a sharp cut.</summary>
    public double DensityBelow(double energy)
    {
        if (cut.IsSharp || knots.Length < 2) return 0;
        double ratio = LeastEnergy / energy;
        return Density(LeastEnergy) * ratio * ratio * cut.Missed(energy) / cut.Missed(LeastEnergy);
    }

    /// <summary>Energies [GeV] below the least that hold about as much as is lost there, at its density.</summary>
    public double FallLength => cut.IsSharp ? 0 : (cut.Threshold - LeastEnergy) / (MissingEnergyCut.Deviations * MissingEnergyCut.Deviations);

    /// <summary>Adds what events at an energy owe to each bin: the derivative of their number by its track length.</summary>
    internal void AddShares(double energy, double events, double[] weights)
    {
        if (cut.RelativeSpread > 0)
        {
            shares?.Add(energy, events, weights);
            return;
        }
        double density = flown.Density(energy);
        if (density > 0) flown.AddDensity(energy, events / density, weights);
    }

    /// <summary>Statistical error of ∫ dE T_c(E) f(E) from an energy up, f as in <see cref="TrackFold"/>.</summary>
    internal double StatisticalError(double low, IReadOnlyList<(double Energy, double Function)> nodes, double value) =>
        TrackFold.StatisticalError([flown], Math.Max(low, flown.LowestEnergy), flown.BeamEnergy, nodes, value, cut.Missed);

    /// <summary>Energies and weights [X0] with Σ w f(E) = ∫ dE T_c f(E) from an energy up, as <see cref="TrackSpectrum.Nodes"/>.</summary>
    public IReadOnlyList<(double Energy, double WeightX0)> Nodes(double low, int n)
    {
        low = Math.Max(low, LeastEnergy);
        if (cut.IsSharp) return flown.Nodes(low, flown.BeamEnergy, n);
        List<double> energy = [], mass = [];
        for (int i = 1; i < knots.Length; i++)
        {
            double a = Math.Max(low, knots[i - 1]), b = knots[i];
            if (a >= b) continue;
            for (int k = 0; k < Rule.Order; k++)
            {
                double e = (a + b + (b - a) * Rule.GetAbscissa(k)) / 2, m = (b - a) / 2 * Rule.GetWeight(k) * Density(e);
                if (m <= 0) continue;
                energy.Add(e);
                mass.Add(m);
            }
        }
        if (PeakX0 > 0)
        {
            energy.Add(flown.BeamEnergy);
            mass.Add(PeakX0);
        }
        return TrackSpectrum.Gauss(energy, mass, low, HighestEnergy, n);
    }

    // Knots of the track length, of the flank of the cut and of the end of the spectrum, no finer than the fold leaves them.
    private double[] KnotsOfFold()
    {
        if (LeastEnergy >= flown.Knots[^1]) return [];
        if (cut.IsSharp) return [LeastEnergy, .. flown.Knots.Where(e => e > LeastEnergy)];
        double flank = (cut.Threshold - LeastEnergy) / MissingEnergyCut.Deviations, spread = cut.RelativeSpread * flown.BeamEnergy;
        IEnumerable<double> ofCut = Enumerable.Range(-4, 9).Select(i => cut.Threshold + i * flank);
        IEnumerable<double> ofEnd = spread > 0 ? Enumerable.Range(-5, 10).Select(i => flown.BeamEnergy + i * spread) : [];
        List<double> all = [LeastEnergy];
        foreach (double e in flown.Knots.Concat(ofCut).Concat(ofEnd).Where(e => e > LeastEnergy && e <= HighestEnergy).Order())
            if (e - all[^1] > LeastStep * spread) all.Add(e);
        if (spread > 0 && HighestEnergy > all[^1]) all.Add(HighestEnergy);
        return [.. all];
    }

    // With a weight for each bin, adds the derivative by its track length.
    private double Folded(double energy, double[] weights)
    {
        double spread = cut.RelativeSpread, most = Reach * spread;
        double low = Math.Max(-most, energy / flown.Knots[^1] - 1), high = Math.Min(most, energy / flown.LowestEnergy - 1), sum = 0;
        if (flown.PeakX0 > 0)
        {
            double peak = Normal((energy / flown.BeamEnergy - 1) / spread) / spread / flown.BeamEnergy * cut.Passed(0);
            sum += flown.PeakX0 * peak;
            if (weights.Length > 0) weights[^1] += peak;
        }
        if (low >= high) return sum;
        double edge = (energy + cut.MostMeasured) / cut.BeamEnergy - 1, width = cut.Sigma(cut.MostMeasured) / cut.BeamEnergy;
        List<double> ends = [low, high];
        for (int i = 1 - (int)Reach; i < Reach; i++) Add(i * spread);
        if (width < spread) for (int i = -6; i <= 6; i++) Add(edge + i * width);
        IReadOnlyList<double> known = flown.Knots;
        for (int i = known.Count - 1; i >= 0 && energy / known[i] - 1 < high; i--) Add(energy / known[i] - 1);
        ends.Sort();
        for (int i = 1; i < ends.Count; i++)
        {
            double half = 0.5 * (ends[i] - ends[i - 1]), middle = 0.5 * (ends[i] + ends[i - 1]);
            if (half <= 0) continue;
            GaussLegendreRule rule = half < 0.15 * spread ? Coarse : Fine;
            for (int k = 0; k < rule.Order; k++)
            {
                double delta = middle + half * rule.GetAbscissa(k), scale = 1 + delta;
                double at = Math.Clamp(energy / scale, flown.LowestEnergy, flown.Knots[^1]);
                double counted = half * rule.GetWeight(k) * Normal(delta / spread) / spread / scale * cut.Passed(cut.BeamEnergy * scale - energy);
                sum += counted * flown.Density(at);
                if (weights.Length > 0) flown.AddDensity(at, counted, weights);
            }
        }
        return sum;

        void Add(double delta)
        {
            if (delta > low && delta < high) ends.Add(delta);
        }
    }

    private static double Normal(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
}
