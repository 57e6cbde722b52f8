using System.Numerics;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>dσ/dx by composite Gauss–Legendre with many fixed panels in ln t and in ln(U/U_forward), halved until it stands still: neither rule nor variables of the library.</summary>
internal static class CompositeSpectrum
{
    private const int Points = 12;

    private static readonly (double X, double W)[] Rule = Legendre();

    public static double At(Emission emission, double x, double largestAngle, double radius, double relative)
    {
        Reaction reaction = emission.Reaction;
        double k0 = x * reaction.Energy, left = (1 - x) * reaction.Energy, forward = reaction.ForwardVirtuality(k0, left);
        double sine = Math.Sin(Math.Min(largestAngle, Math.PI) / 2);
        double excess = Math.Min(reaction.LargestVirtuality(left) - forward, 4 * reaction.Momentum * reaction.MediatorMomentum(k0) * sine * sine);
        if (!(excess > 0)) return 0;
        double end = NearOne.LogOnePlus(excess / forward);
        double width = Math.Max(1, end / 12);
        int panels = Math.Max(1, (int)Math.Ceiling(end / width));
        double[] coarse = [.. Enumerable.Range(0, panels).Select(i => Panel(Density, end * i / panels, end * (i + 1) / panels))];
        double total = coarse.Sum(), sum = 0;
        for (int i = 0; i < panels; i++) sum += Halved(Density, end * i / panels, end * (i + 1) / panels, coarse[i], relative * total, 0);
        return reaction.Energy * sum;

        double Density(double z)
        {
            double above = forward * NearOne.ExpMinusOne(z);
            var point = new EmissionPoint(reaction, k0, left, forward, above);
            return point.IsAllowed ? (forward + above) * OverT(emission, point, radius) : 0;
        }
    }

    private static double Halved(Func<double, double> f, double from, double to, double whole, double absolute, int depth)
    {
        double middle = 0.5 * (from + to), first = Panel(f, from, middle), second = Panel(f, middle, to);
        if (Math.Abs(first + second - whole) <= absolute || depth == 20) return first + second;
        return Halved(f, from, middle, first, absolute, depth + 1) + Halved(f, middle, to, second, absolute, depth + 1);
    }

    private static double OverT(Emission emission, EmissionPoint point, double radius)
    {
        List<double> breaks = Breaks(point, radius);
        int count = (breaks.Count - 1) * Points, lanes = (count + 15) / 16 * 16;
        double[] t = new double[lanes], weight = new double[lanes], g2 = new double[lanes];
        Array.Fill(t, point.LeastT);
        for (int i = 0; i < count; i++)
        {
            double low = breaks[i / Points], half = 0.5 * (breaks[i / Points + 1] - low);
            (t[i], weight[i]) = (Math.Exp(low + half * (1 + Rule[i % Points].X)), half * Rule[i % Points].W);
        }
        emission.Map.FormFactor.G2(t, g2);
        double sum = 0;
        for (int i = 0; i < count; i += Vector<double>.Count)
        {
            var here = new Vector<double>(t, i);
            Vector<double> average = point.AzimuthAverage(emission.Structure, here, here - new Vector<double>(point.LeastT));
            for (int j = 0; j < Vector<double>.Count && i + j < count; j++) sum += weight[i + j] * g2[i + j] / t[i + j] * average[j];
        }
        return point.Flux * sum;
    }

    // Even, finer from the start where the form factor may fall at once, about the collinear peak, and between the zeros of Helm's sphere.
    private static List<double> Breaks(in EmissionPoint point, double radius)
    {
        double start = Math.Log(point.LeastT), end = Math.Log(point.LargestT);
        (double centre, double width) = point.CollinearPeak;
        List<double> places = [.. Enumerable.Range(1, (int)((end - start) / 2)).Select(i => start + 2 * i)];
        for (double d = 1e-4; d < 2; d *= 2.5) places.Add(start + d);
        if (centre > 0)
        {
            for (double d = Math.Max(width / centre, 1e-12); d < 3; d *= 2.5) places.AddRange([Math.Log(centre) - d, Math.Log(centre) + d]);
            places.Add(Math.Log(centre));
        }
        for (double q = Math.PI / radius; radius > 0 && q < 10; q += Math.PI / radius) places.Add(2 * Math.Log(q));
        return [start, .. places.Where(p => p > start && p < end).Order(), end];
    }

    private static double Panel(Func<double, double> f, double from, double to)
    {
        double middle = 0.5 * (from + to), half = 0.5 * (to - from);
        return half * Rule.Sum(p => p.W * f(middle + half * p.X));
    }

    private static (double X, double W)[] Legendre()
    {
        var rule = new (double X, double W)[Points];
        for (int i = 0; i < Points; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (Points + 0.5)), slope = 0;
            for (int step = 0; step < 8; step++)
            {
                double before = 1, value = x;
                for (int k = 2; k <= Points; k++) (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
                slope = Points * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            rule[i] = (x, 2 / ((1 - x * x) * slope * slope));
        }
        return rule;
    }
}
