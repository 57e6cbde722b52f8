using System.Numerics;
using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The integral over t of a spin-2 mediator's |M|² at one energy and angle.</summary>
/// <remarks>
/// In the variable of <see cref="TransferMap"/>. Panels end at the two peaks, where the recoil lepton flies along the mediator and where the exchanged
/// photon is nearest to its mass shell; beside a narrow one they double from its width.
/// </remarks>
internal static class TensorTransfer
{
    // In units of ln t.
    private const double PanelWidth = 4;

    // Factor of the distances from a peak, and the least relative width of one that rounding allows to be found.
    private const double Growth = 8, Narrowest = 1e-7;

    // Of the tolerance, so that errors over many decades of angle and energy do not add up to a second, finer pass.
    private const double Share = 0.4;

    private const int MostBreaks = 96;

    /// <summary>dσ/dk⁰ dU [GeV⁻⁴] for c = 1 GeV⁻¹.</summary>
    public static Estimate Integral(Emission emission, TensorPoint point, double relative, double absolute)
    {
        var integrand = new Integrand(emission, point);
        TransferMap map = emission.Map;
        double flux = point.Point.Flux, start = map.Of(Math.Log(point.Point.LeastT)), end = map.Of(Math.Log(point.Point.LargestT));
        Span<double> breaks = stackalloc double[MostBreaks], panels = stackalloc double[MostBreaks];
        int count = 0;
        Add(breaks, ref count, start);
        AddPeak(breaks, ref count, map, point.Point.CollinearPeak, start, end);
        if (emission.Tensor != TensorVariant.LeptonLines) AddPeak(breaks, ref count, map, point.Point.PhotonPeak, start, end);
        Add(breaks, ref count, end);
        breaks[..count].Sort();
        int all = Filled(breaks[..count], panels);
        return flux * GaussKronrod.IntegrateBatch(ref integrand, panels[..all], relative, absolute / flux);
    }

    private static void Add(Span<double> breaks, ref int count, double place) => breaks[count++] = place;

    // The peak, and on both sides places at distances that grow from its width.
    private static void AddPeak(
        Span<double> breaks, ref int count, TransferMap map, (double Centre, double Width) peak, double start, double end)
    {
        if (!(peak.Centre > 0)) return;
        double centre = map.Of(Math.Log(peak.Centre));
        if (!(centre > start && centre < end)) return;
        Add(breaks, ref count, centre);
        double least = Math.Max(peak.Width / peak.Centre, Narrowest);
        for (double distance = least * Growth; distance < 0.5; distance *= Growth)
        {
            if (centre - distance > start) Add(breaks, ref count, centre - distance);
            if (centre + distance < end) Add(breaks, ref count, centre + distance);
        }
    }

    // Gaps wider than a panel filled evenly; neighbours that nearly coincide merged.
    private static int Filled(ReadOnlySpan<double> breaks, Span<double> panels)
    {
        panels[0] = breaks[0];
        int count = 1;
        for (int i = 1; i < breaks.Length; i++)
        {
            double from = panels[count - 1], gap = breaks[i] - from;
            int parts = Math.Max(1, (int)Math.Round(gap / PanelWidth));
            for (int j = 1; j <= parts; j++) panels[count++] = from + gap * j / parts;
        }
        return count;
    }

    /// <summary>dσ/dk⁰ [GeV⁻³] for c = 1 GeV⁻¹: over U − U_forward up to <paramref name="largest"/>.</summary>
    /// <remarks>
    /// In <c>ln(1 + (U − U_forward)/m²x)</c>: the photon is nearest to its mass shell within θ ~ m/E of the beam, and |M|² grows with U until the
    /// form factor ends it, so that every decade of U − U_forward counts.
    /// </remarks>
    public static Estimate OverAngles(
        Emission emission, double k0, double left, double forward, double largest, double relative, double absolute,
        CancellationToken cancel)
    {
        double collinear = emission.Tensor == TensorVariant.LeptonLines
            ? forward : Math.Min(forward, emission.LeptonMass * emission.LeptonMass * k0 / emission.Energy);
        relative *= Share;
        var integrand = new AngleIntegrand(emission, k0, left, forward, collinear, relative);
        return GaussKronrod.Integrate(ref integrand, 0, NearOne.LogOnePlus(largest / collinear), relative, Share * absolute, panels: 2, cancel);
    }

    // ln(1 + (U − U_forward)/U_collinear).
    private struct AngleIntegrand(Emission emission, double k0, double left, double forward, double collinear, double relative) : IIntegrand
    {
        private double peak;

        public Estimate At(double x)
        {
            double excess = collinear * NearOne.ExpMinusOne(x), jacobian = collinear + excess;
            var point = new TensorPoint(emission.Tensor, emission.Reaction, k0, left, forward, excess);
            if (!point.Point.IsAllowed) return Estimate.Zero;
            Estimate value = jacobian * Integral(emission, point, relative, relative * peak / jacobian);
            peak = Math.Max(peak, value.Value);
            return value;
        }
    }

    private readonly struct Integrand(Emission emission, TensorPoint point) : IBatchIntegrand
    {
        public void At(ReadOnlySpan<double> x, Span<double> y)
        {
            Span<double> t = stackalloc double[GaussKronrod.Lanes];
            Span<double> g2 = stackalloc double[GaussKronrod.Lanes];
            TransferMap map = emission.Map;
            for (int i = 0; i < t.Length; i += Vector<double>.Count)
            {
                (Vector<double> here, Vector<double> weight) = map.At(new Vector<double>(x[i..]));
                here.CopyTo(t[i..]);
                weight.CopyTo(y[i..]);
            }
            map.FormFactor.G2(t, g2);
            for (int i = 0; i < t.Length - 1; i++) y[i] *= g2[i] * point.AzimuthAverage(t[i]);
        }
    }
}
