namespace Tenebra.Statistics;

/// <summary>Intervals on the signal strength s common to independent counting measurements.</summary>
public static class UpperLimit
{
    /// <summary>The interval of a method at a confidence level.</summary>
    /// <param name="bins">The measurements; a bin without signal that shares no error with another tells nothing of s and is left out.</param>
    /// <param name="confidenceLevel">In (0, 1): 0.90 for a 90 % limit.</param>
    /// <param name="method">How the interval is drawn.</param>
    /// <param name="expected">Whether to compute the expected limits of background-only experiments as well.</param>
    /// <param name="toys">Seed, number and threads of pseudo-experiments, where the method takes them.</param>
    /// <param name="progress">Fraction done, for the methods that take pseudo-experiments.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">A value is out of its range.</exception>
    /// <exception cref="ConvergenceException">The limit cannot be computed for these counts.</exception>
    public static LimitResult Of(
        IReadOnlyList<CountingBin> bins,
        double confidenceLevel,
        LimitMethod method,
        bool expected = false,
        ToySettings? toys = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        if (double.IsNaN(confidenceLevel) || confidenceLevel <= 0 || confidenceLevel >= 1)
            throw InputException.BadValue("confidence level", confidenceLevel, "a value between 0 and 1, both excluded");
        toys ??= new();
        if (toys.Count < 100) throw InputException.BadValue("toys", toys.Count, "at least 100");
        if (toys.Threads < 0) throw InputException.BadValue("threads", toys.Threads, "a number >= 0, 0 for all");
        if (bins.Count == 0) throw InputException.BadValue("bins", 0, "at least one");
        for (int i = 0; i < bins.Count; i++) bins[i].Validate(bins.Count == 1 ? "" : $"bin {i + 1}: ");
        CheckCounts(bins, method);
        IReadOnlyList<CountingBin> sensitive = Sensitive(bins);
        if (sensitive.Count == 0) throw InputException.BadValue("signal per unit", 0, "a value > 0 in one bin at least: without signal there is no limit");

        var level = new Level(confidenceLevel);
        return method switch
        {
            LimitMethod.Cls => Cls.Limit(sensitive, level, expected),
            LimitMethod.ClsAsymptotic => ClsAsymptotic.Limit(sensitive, level, expected),
            LimitMethod.ClsToys => new ClsToys(sensitive, level, toys, progress, cancel).Limit(expected),
            LimitMethod.FeldmanCousins => FeldmanCousins.Limit(sensitive, level, expected, toys.Seed, cancel),
            LimitMethod.Bayes => BayesFlatPrior.Limit(sensitive, level, expected, toys.Seed, cancel),
            LimitMethod.ProfileLikelihood => ProfileLikelihood.Limit(sensitive, level, expected, toys.Seed, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "not a limit method"),
        };
    }

    /// <summary>The bins with signal, and those that measure an error of theirs: by a common name, or by a chain of them.</summary>
    private static IReadOnlyList<CountingBin> Sensitive(IReadOnlyList<CountingBin> bins)
    {
        bool[] taken = [.. bins.Select(b => b.SignalPerUnit > 0)];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int before = -1; before < names.Count;)
        {
            before = names.Count;
            for (int i = 0; i < taken.Length; i++)
            {
                string[] own = [.. bins[i].Shared.Where(e => Nuisances.Moves(bins[i], e)).Select(e => e.Name)];
                taken[i] |= own.Any(names.Contains);
                if (taken[i]) names.UnionWith(own);
            }
        }
        return bins.Any(b => b.SignalPerUnit > 0) ? [.. bins.Where((_, i) => taken[i])] : [];
    }

    // Outcomes are counted one by one, but where the likelihood of the data is all: there they need only be whole numbers.
    private static void CheckCounts(IReadOnlyList<CountingBin> bins, LimitMethod method)
    {
        bool asymptotic = method is LimitMethod.ClsAsymptotic or LimitMethod.ProfileLikelihood;
        double largest = asymptotic ? 1e9 : 1e7;
        string allowed = $"at most {largest:g} events{(asymptotic ? "" : " (cls-asymptotic and pl take more)")}";
        foreach (CountingBin bin in bins)
        {
            if (bin.Background > largest) throw InputException.BadValue("background", bin.Background, allowed);
            if (bin.Observed > largest) throw InputException.BadValue("observed", bin.Observed, allowed);
        }
    }

    /// <summary>A strength of the size of the limit, to start a search from.</summary>
    internal static double Scale(IReadOnlyList<CountingBin> bins)
    {
        double events = bins.Where(b => b.SignalPerUnit > 0).Sum(b => (double)b.Observed);
        double background = bins.Where(b => b.SignalPerUnit > 0).Sum(b => b.Background);
        double excess = Math.Max(0, events - background);
        return (excess + 2.5 + 1.5 * Math.Sqrt(events + 1)) / bins.Sum(b => b.SignalPerUnit);
    }
}
