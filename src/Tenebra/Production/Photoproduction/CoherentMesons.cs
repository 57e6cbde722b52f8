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
    // Share of s at the opening of the pair: the least panel next to it.
    private const double NextToThreshold = 1e-3;

    private readonly double[] halfLengths, relativeErrors;

    // At each node: |s − m²|², the rates of InvisiblePair, and the sum of all shares without weights.
    private readonly double[] offset2, dark, neutrinos, darkDamping, damping, total;

    // Functionals of the amplitudes, weights of the nodes in them: share of each meson, the two other forms, then Re and Im of the interference of each
    // meson but the first.
    private readonly double[][] functionals;

    public CoherentMesons(InvisiblePair pair, IReadOnlyList<ProducedMeson> mesons)
    {
        relativeErrors = [.. mesons.Select(m => Sqrt(m.Number.RelativeError * m.Number.RelativeError + m.Meson.ElectronRelativeError * m.Meson.ElectronRelativeError))];
        double[] ends = Ends(pair, mesons);
        halfLengths = new double[Max(0, ends.Length - 1)];
        int nodes = halfLengths.Length * GaussKronrod.Lanes;
        (offset2, dark, neutrinos) = (new double[nodes], new double[nodes], new double[nodes]);
        (darkDamping, damping, total) = (new double[nodes], new double[nodes], new double[nodes]);
        functionals = [.. Enumerable.Range(0, 3 * mesons.Count).Select(_ => new double[nodes])];
        for (int panel = 0, k = 0; panel < halfLengths.Length; panel++)
        {
            double half = halfLengths[panel] = (ends[panel + 1] - ends[panel]) / 2, centre = ends[panel] + half;
            for (int i = 0; i < GaussKronrod.Lanes; i++, k++)
            {
                double offset = centre + half * GaussKronrod.Node(i), rootS = Sqrt(pair.Mass2 + offset);
                PairRate rate = pair.At(rootS);
                (dark[k], neutrinos[k], darkDamping[k], damping[k]) = (rate.Dark, rate.Neutrinos, rate.DarkDamping, rate.Damping);
                offset2[k] = pair.IsThroughPhoton ? 1 : offset * offset;
                Fill(k, mesons, rootS, half * GaussKronrod.Weight(i));
            }
        }
    }

    /// <summary>Invisible pairs at a value of the parameter.</summary>
    public Estimate Pairs(double parameter)
    {
        double quadrature = 0;
        Span<double> rates = new double[total.Length], sums = stackalloc double[functionals.Length];
        Rates(parameter * parameter, rates);
        for (int j = 0; j < sums.Length; j++) sums[j] = Dot(rates, functionals[j]);
        Span<double> panel = stackalloc double[GaussKronrod.Lanes];
        for (int p = 0; p < halfLengths.Length; p++)
        {
            for (int i = 0; i < panel.Length; i++) panel[i] = rates[p * panel.Length + i] * total[p * panel.Length + i];
            quadrature += halfLengths[p] * GaussKronrod.OfUnitPanel(panel).Error;
        }
        return Sum(sums, quadrature);
    }

    private void Rates(double square, Span<double> rates)
    {
        for (int k = 0; k < rates.Length; k += Vector<double>.Count)
        {
            Vector<double> made = new Vector<double>(dark, k) + square * new Vector<double>(neutrinos, k);
            Vector<double> width = new Vector<double>(darkDamping, k) + square * new Vector<double>(damping, k);
            (square * made / (new Vector<double>(offset2, k) + width * width)).CopyTo(rates[k..]);
        }
    }

    private static double Dot(ReadOnlySpan<double> a, double[] b)
    {
        Vector<double> sum = default;
        for (int k = 0; k < b.Length; k += Vector<double>.Count) sum += new Vector<double>(a[k..]) * new Vector<double>(b, k);
        return Vector.Sum(sum);
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

    private void Fill(int k, IReadOnlyList<ProducedMeson> mesons, double rootS, double weight)
    {
        int count = mesons.Count;
        Complex sum = Sum(mesons, rootS, MesonForm.Standard);
        total[k] = Squared(sum);
        for (int j = 0; j < count; j++)
        {
            Complex own = Amplitude(mesons[j], rootS, MesonForm.Standard);
            functionals[j][k] = weight * (own * Complex.Conjugate(sum)).Real;
            if (j == 0) continue;
            Complex interference = weight * own * Complex.Conjugate(sum - own);
            (functionals[count + 2 * j][k], functionals[count + 2 * j + 1][k]) = (interference.Real, interference.Imaginary);
        }
        functionals[count][k] = weight * Squared(Sum(mesons, rootS, MesonForm.MixingWithS));
        functionals[count + 1][k] = weight * Squared(Sum(mesons, rootS, MesonForm.BarrierFactor));
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
}
