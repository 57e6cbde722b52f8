using Tenebra.Experiments;
using Tenebra.Statistics;

namespace Tenebra.Limits;

/// <summary>The periods of an experiment as counting measurements of the total expected signal.</summary>
public static class PeriodBins
{
    /// <summary>One bin for each period.</summary>
    /// <remarks>
    /// An error that stands in one period only, and moves one of signal and background, is the bin's own: those of the signal, and those of
    /// the background, are independent log-normals, whose ln κ add in quadrature. One that several periods name, or that moves both, is a
    /// nuisance shared by its name. Where nothing was observed the bin holds the count nearest to the background: the expected limits need none.
    /// </remarks>
    public static IReadOnlyList<CountingBin> Of(Experiment experiment)
    {
        double all = experiment.Periods.Sum(p => p.ParticlesOnTarget * p.Efficiency.Value);
        HashSet<string> shared =
        [
            .. experiment.Periods.SelectMany(experiment.SignalErrors).Concat(experiment.Periods.SelectMany(experiment.BackgroundErrors))
                .GroupBy(e => e.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key),
        ];
        return [.. experiment.Periods.Select(p => Bin(experiment, p, p.ParticlesOnTarget * p.Efficiency.Value / all, shared))];
    }

    private static CountingBin Bin(Experiment experiment, Period period, double share, HashSet<string> shared)
    {
        (string Name, double RelativeError)[] signal = [.. experiment.SignalErrors(period)];
        (string Name, double RelativeError)[] background = [.. experiment.BackgroundErrors(period)];
        BackgroundEstimate expected = period.Background;
        double[] ofBackground =
        [
            .. expected.Total > 0 ? (double[])[expected.TotalError / expected.Total] : [],
            .. background.Where(e => !shared.Contains(e.Name)).Select(e => e.RelativeError),
        ];
        return new CountingBin(
            period.Observed ?? (int)Math.Round(expected.Total),
            expected.Total,
            expected.Total > 0 ? expected.Total * Together(ofBackground) : expected.TotalError,
            share,
            Together([.. signal.Where(e => !shared.Contains(e.Name)).Select(e => e.RelativeError)]))
        {
            Shared =
            [
                .. from name in signal.Concat(background).Select(e => e.Name).Distinct().Where(shared.Contains)
                   select new SharedError(name, Sum(signal, name), Sum(background, name)),
            ],
        };

        static double Sum((string Name, double RelativeError)[] errors, string name) =>
            errors.Where(e => e.Name == name).Sum(e => e.RelativeError);
    }

    // κ − 1 of a product of independent log-normals.
    private static double Together(double[] relativeErrors) => relativeErrors.Length == 1
        ? relativeErrors[0]
        : Math.Exp(Math.Sqrt(relativeErrors.Sum(e => Math.Log(1 + e) * Math.Log(1 + e)))) - 1;
}
