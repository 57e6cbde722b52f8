using System.Numerics;
using Tenebra.Decays;
using Tenebra.Numerics;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>A meson, how many there are of it, and its coupling to the mediator over that to the photon.</summary>
internal readonly record struct ProducedMeson(VectorMeson Meson, Estimate Number, double Coupling);

/// <summary>Mesons of one range of masses: their amplitudes add up.</summary>
/// <remarks>
/// The lines of the mesons are tabulated once on panels that shrink towards every pole; the parameter enters by the width of the mediator alone, so that
/// a value of the parameter costs one sum over the table. See <see cref="InvisibleMesons"/> for the formula and what is varied into the error.
/// </remarks>
internal sealed class CoherentMesons
{
    private const int PointsPerPanel = GaussKronrod.Lanes - 1;

    // Share of s at the opening of the pair: the least panel next to it.
    private const double NextToThreshold = 1e-5;

    private readonly bool throughPhoton;
    private readonly double[] halfLengths;
    private readonly Node[] nodes;
    private readonly double[] relativeErrors;

    // Functionals of the amplitudes at each node: share of each meson, the two other forms, then Re and Im of the interference of each meson but the first.
    private readonly double[] functionals;
    private readonly int stride;

    public CoherentMesons(InvisiblePair pair, IReadOnlyList<ProducedMeson> mesons)
    {
        throughPhoton = pair.IsThroughPhoton;
        relativeErrors = [.. mesons.Select(m => m.Number.RelativeError)];
        double[] ends = Ends(pair, mesons);
        stride = mesons.Count + 2 + 2 * (mesons.Count - 1);
        halfLengths = new double[Max(0, ends.Length - 1)];
        nodes = new Node[halfLengths.Length * PointsPerPanel];
        functionals = new double[nodes.Length * stride];
        for (int panel = 0, k = 0; panel < halfLengths.Length; panel++)
        {
            double half = halfLengths[panel] = (ends[panel + 1] - ends[panel]) / 2, centre = ends[panel] + half;
            for (int i = 0; i < PointsPerPanel; i++, k++)
            {
                double offset = centre + half * GaussKronrod.Node(i), rootS = Sqrt(pair.Mass2 + offset);
                nodes[k] = new Node(offset, half * GaussKronrod.Weight(i), pair.At(rootS));
                Fill(functionals.AsSpan(k * stride, stride), mesons, rootS);
            }
        }
    }

    /// <summary>Invisible pairs at a value of the parameter.</summary>
    public Estimate Pairs(double parameter)
    {
        double square = parameter * parameter, quadrature = 0;
        Span<double> sums = stackalloc double[stride], panel = stackalloc double[GaussKronrod.Lanes];
        sums.Clear();
        panel.Clear();
        int mesons = relativeErrors.Length;
        for (int p = 0, k = 0; p < halfLengths.Length; p++)
        {
            for (int i = 0; i < PointsPerPanel; i++, k++)
            {
                double rate = square * nodes[k].Rate(square, throughPhoton), weighted = rate * nodes[k].Weight, value = 0;
                ReadOnlySpan<double> here = functionals.AsSpan(k * stride, stride);
                for (int j = 0; j < here.Length; j++) sums[j] += weighted * here[j];
                for (int j = 0; j < mesons; j++) value += here[j];
                panel[i] = rate * value;
            }
            quadrature += halfLengths[p] * GaussKronrod.OfUnitPanel(panel).Error;
        }
        return Sum(sums, quadrature);
    }

    private Estimate Sum(ReadOnlySpan<double> sums, double quadrature)
    {
        int mesons = relativeErrors.Length;
        double value = 0, ofNumbers = 0;
        for (int j = 0; j < mesons; j++)
        {
            value += sums[j];
            ofNumbers += Abs(sums[j]) * relativeErrors[j];
        }
        double mixing = sums[mesons] - value, width = sums[mesons + 1] - value, variance = mixing * mixing + width * width + ofNumbers * ofNumbers;
        for (int j = mesons + 2; j < sums.Length; j += 2)
        {
            // 2Re(e^{iφ}C) − 2Re C within a quarter of a turn.
            double phase = 2 * (Abs(sums[j]) + Abs(sums[j + 1]));
            variance += phase * phase;
        }
        return new Estimate(value, quadrature + Sqrt(variance));
    }

    private static void Fill(Span<double> to, IReadOnlyList<ProducedMeson> mesons, double rootS)
    {
        Complex sum = Sum(mesons, rootS, MesonForm.Standard);
        for (int j = 0; j < mesons.Count; j++)
        {
            Complex own = Amplitude(mesons[j], rootS, MesonForm.Standard);
            to[j] = (own * Complex.Conjugate(sum)).Real;
            if (j == 0) continue;
            Complex interference = own * Complex.Conjugate(sum - own);
            to[mesons.Count + 2 * j] = interference.Real;
            to[mesons.Count + 2 * j + 1] = interference.Imaginary;
        }
        to[mesons.Count] = Squared(Sum(mesons, rootS, MesonForm.MixingWithS));
        to[mesons.Count + 1] = Squared(Sum(mesons, rootS, MesonForm.BarrierFactor));
    }

    private static Complex Sum(IReadOnlyList<ProducedMeson> mesons, double rootS, MesonForm form)
    {
        Complex sum = 0;
        for (int j = 0; j < mesons.Count; j++) sum += Amplitude(mesons[j], rootS, form);
        return sum;
    }

    private static Complex Amplitude(ProducedMeson meson, double rootS, MesonForm form) =>
        Sqrt(meson.Number.Value) * meson.Coupling * VectorMesonLine.Amplitude(meson.Meson, rootS, form);

    private static double Squared(Complex amplitude) => amplitude.Real * amplitude.Real + amplitude.Imaginary * amplitude.Imaginary;

    // s − m² of the mediator at the ends of the panels.
    private static double[] Ends(InvisiblePair pair, IReadOnlyList<ProducedMeson> mesons)
    {
        VectorMeson first = mesons[0].Meson;
        double least = Max(pair.Threshold, first.From), low = least * least - pair.Mass2, high = first.To * first.To - pair.Mass2;
        if (low >= high) return [];
        double opening = pair.DarkThreshold * pair.DarkThreshold;
        List<(double Point, double Least)> points = [(low, NextToThreshold * least * least), (opening - pair.Mass2, NextToThreshold * opening)];
        points.AddRange(mesons.Select(m => (m.Meson.Mass * m.Meson.Mass - pair.Mass2, m.Meson.Mass * m.Meson.Particle.Width)));
        points.AddRange(pair.Breaks.Select(b => (b * b - pair.Mass2, high - low)));
        if (!pair.IsThroughPhoton) points.Add((0, pair.LeastDamping));
        return GradedPanels.Ends(low, high, points);
    }

    private readonly record struct Node(double Offset, double Weight, PairRate Pair)
    {
        public double Rate(double square, bool throughPhoton)
        {
            double made = Pair.Dark + square * Pair.Neutrinos, damping = Pair.DarkDamping + square * Pair.Damping;
            return throughPhoton ? made : made / (Offset * Offset + damping * damping);
        }
    }
}
