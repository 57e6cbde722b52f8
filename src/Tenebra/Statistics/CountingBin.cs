namespace Tenebra.Statistics;

/// <summary>One counting measurement: n ~ Poisson(s · SignalPerUnit · X + Background · Y), s the strength common to all bins.</summary>
/// <remarks>
/// X and Y are independent log-normals of median 1: X = (1 + SignalRelativeError)^θ, Y = (1 + BackgroundError/Background)^φ,
/// θ and φ standard normal, independent from bin to bin. Each error of <see cref="Shared"/> multiplies X by (1 + Signal)^ξ and Y by
/// (1 + Background)^ξ, ξ standard normal and one number for all bins that name it.
/// </remarks>
/// <param name="Observed">Events seen.</param>
/// <param name="Background">Expected background events (median).</param>
/// <param name="BackgroundError">One standard deviation of the background, in events.</param>
/// <param name="SignalPerUnit">Expected signal events at strength 1.</param>
/// <param name="SignalRelativeError">One standard deviation of the signal, relative: 0.2 for 20 %.</param>
public sealed record CountingBin(
    int Observed,
    double Background,
    double BackgroundError = 0,
    double SignalPerUnit = 1,
    double SignalRelativeError = 0)
{
    /// <summary>Nuisances that other bins may share by name; beside those above.</summary>
    public IReadOnlyList<SharedError> Shared { get; init; } = [];

    /// <summary>ln κ of the signal: X = exp(SignalLogError · θ).</summary>
    public double SignalLogError => Math.Log(1 + SignalRelativeError);

    /// <summary>ln κ of the background: Y = exp(BackgroundLogError · φ); 0 where there is no background.</summary>
    public double BackgroundLogError => Background > 0 ? Math.Log(1 + BackgroundError / Background) : 0;

    /// <summary>Checks every field.</summary>
    /// <exception cref="InputException">A field is out of its range; <paramref name="where"/> stands before its name.</exception>
    internal void Validate(string where)
    {
        const string nonNegative = "a finite value >= 0";
        if (Observed < 0) throw InputException.BadValue($"{where}observed", Observed, "a count >= 0");
        Check("background", Background, nonNegative);
        Check("background error", BackgroundError, nonNegative);
        Check("signal per unit", SignalPerUnit, nonNegative);
        Check("signal error", SignalRelativeError, nonNegative);
        if (Background == 0 && BackgroundError > 0)
            throw InputException.BadValue($"{where}background error", BackgroundError, "0 where the background is 0: a log-normal about 0 stays at 0");

        foreach (SharedError error in Shared)
        {
            const string aboveMinusOne = "a finite value > -1, 0.2 for 20 %";
            if (string.IsNullOrWhiteSpace(error.Name)) throw InputException.BadValue($"{where}shared error", $"'{error.Name}'", "a name");
            if (Shared.Count(e => e.Name == error.Name) > 1) throw InputException.BadValue($"{where}shared error", $"'{error.Name}' twice", "each name once");
            if (!double.IsFinite(error.Signal) || error.Signal <= -1)
                throw InputException.BadValue($"{where}shared error '{error.Name}' of the signal", error.Signal, aboveMinusOne);
            if (!double.IsFinite(error.Background) || error.Background <= -1)
                throw InputException.BadValue($"{where}shared error '{error.Name}' of the background", error.Background, aboveMinusOne);
        }

        void Check(string field, double value, string allowed)
        {
            if (!double.IsFinite(value) || value < 0) throw InputException.BadValue(where + field, value, allowed);
        }
    }
}
