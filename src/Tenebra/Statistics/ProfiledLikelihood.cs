namespace Tenebra.Statistics;

/// <summary>−ln L of several bins, minimised over the nuisances of each: s S κ^θ + B κ′^φ − n ln(…) + (θ − θ₀)²/2 + (φ − φ₀)²/2.</summary>
/// <remarks>
/// θ₀ and φ₀ are what the auxiliary measurements gave: 0 for data, normal for pseudo-experiments. The bins share s only, so each
/// minimum has two dimensions; the steps are Newton's, with the Fisher information where the Hessian is not positive.
/// </remarks>
internal sealed class ProfiledLikelihood(IReadOnlyList<CountingBin> bins)
{
    private const int MaxSteps = 100;

    private readonly double[] signal = [.. bins.Select(b => b.SignalPerUnit)];
    private readonly double[] background = [.. bins.Select(b => b.Background)];
    private readonly double[] signalLog = [.. bins.Select(b => b.SignalLogError)];
    private readonly double[] backgroundLog = [.. bins.Select(b => b.BackgroundLogError)];

    public int Count => signal.Length;

    public bool IsCertain { get; } = bins.All(b => b.IsCertain);

    /// <summary>Counts (real numbers, for the Asimov data) and auxiliary measurements of one experiment.</summary>
    public readonly record struct Data(double[] Counts, double[] Theta0, double[] Phi0);

    /// <summary>What minimises a bin at fixed s, and dmin/ds there.</summary>
    public readonly record struct Fit(double Minimum, double Slope, double Theta, double Phi);

    /// <summary>The data as observed, auxiliary measurements at their nominal values.</summary>
    public Data Observed() => new([.. bins.Select(b => (double)b.Observed)], new double[Count], new double[Count]);

    /// <summary>Expected counts of a bin at strength s and given nuisances.</summary>
    public double Mean(int i, double s, double theta, double phi) =>
        s * signal[i] * Math.Exp(signalLog[i] * theta) + background[i] * Math.Exp(backgroundLog[i] * phi);

    /// <summary>The minimum over all nuisances at s.</summary>
    public double Minimum(in Data data, double s)
    {
        double sum = 0;
        for (int i = 0; i < Count; i++) sum += FitBin(i, data, s).Minimum;
        return sum;
    }

    /// <summary>The s ≥ 0 of the global minimum.</summary>
    public double BestStrength(in Data data)
    {
        if (Slope(data, 0) >= 0) return 0;
        double high = (data.Counts.Sum() + 1) / signal.Sum();
        double low = 0;
        for (int i = 0; i < MaxSteps && Slope(data, high) < 0; i++) (low, high) = (high, 2 * high);
        Data fixedData = data;
        double gLow = -Slope(data, low);
        return Crossing.Refine(s => -Slope(fixedData, s), low, gLow, high, -Slope(data, high), 1e-9).Value;
    }

    /// <summary>q̃ₛ = 2 (min at s − global minimum), 0 where the best strength exceeds s.</summary>
    [Source("Cowan:2010js", "sec. 2.5, eq. (16)")]
    public double UpperLimitStatistic(in Data data, double s)
    {
        if (Slope(data, s) <= 0) return 0;
        return Math.Max(0, 2 * (Minimum(data, s) - Minimum(data, BestStrength(data))));
    }

    /// <summary>The nuisances of one bin at s.</summary>
    public Fit FitBin(int i, in Data data, double s)
    {
        double n = data.Counts[i];
        double sigma = signalLog[i];
        double tau = backgroundLog[i];
        double theta0 = data.Theta0[i];
        double phi0 = data.Phi0[i];
        double theta = theta0;
        double phi = phi0;
        double value = Value(theta, phi);
        if (double.IsPositiveInfinity(value)) return new(value, double.NegativeInfinity, theta, phi);
        if (sigma != 0 || tau != 0)
        {
            for (int step = 0; ; step++)
            {
                double a = s * signal[i] * Math.Exp(sigma * theta);
                double b = background[i] * Math.Exp(tau * phi);
                double mean = a + b;
                if (mean == 0) break;
                double r = 1 - n / mean;
                double gTheta = sigma * a * r + theta - theta0;
                double gPhi = tau * b * r + phi - phi0;
                if (Math.Abs(gTheta) + Math.Abs(gPhi) < 1e-10) break;
                double curve = n / (mean * mean);
                double cross = sigma * a * tau * b * curve;
                double hTheta = 1 + sigma * sigma * a * (r + a * curve);
                double hPhi = 1 + tau * tau * b * (r + b * curve);
                double determinant = hTheta * hPhi - cross * cross;
                if (hTheta <= 0 || determinant <= 1e-3)
                {
                    cross = sigma * a * tau * b / mean;
                    hTheta = 1 + sigma * sigma * a * a / mean;
                    hPhi = 1 + tau * tau * b * b / mean;
                    determinant = hTheta * hPhi - cross * cross;
                }
                double dTheta = -(hPhi * gTheta - cross * gPhi) / determinant;
                double dPhi = -(hTheta * gPhi - cross * gTheta) / determinant;
                double fraction = 1;
                double next = Value(theta + dTheta, phi + dPhi);
                while (!(next <= value + 1e-13 * Math.Abs(value) + 1e-13) && fraction > 1e-6)
                {
                    fraction /= 2;
                    next = Value(theta + fraction * dTheta, phi + fraction * dPhi);
                }
                theta += fraction * dTheta;
                phi += fraction * dPhi;
                value = next;
                if (step == MaxSteps) throw new ConvergenceException($"the nuisances of a bin with {n:g6} events cannot be fitted at strength {s:g6}");
            }
        }
        double perUnit = signal[i] * Math.Exp(sigma * theta);
        double total = Mean(i, s, theta, phi);
        double slope = n == 0 ? perUnit : total == 0 ? double.NegativeInfinity : perUnit * (1 - n / total);
        return new(value, slope, theta, phi);

        double Value(double t, double f)
        {
            double mean = Mean(i, s, t, f);
            double poisson = n == 0 ? mean : mean - n * Math.Log(mean);
            return poisson + ((t - theta0) * (t - theta0) + (f - phi0) * (f - phi0)) / 2;
        }
    }

    private double Slope(in Data data, double s)
    {
        double sum = 0;
        for (int i = 0; i < Count; i++) sum += FitBin(i, data, s).Slope;
        return sum;
    }
}
