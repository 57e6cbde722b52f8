namespace Tenebra.Decays;

/// <summary>How far branching ratios may be off where partial widths are.</summary>
public static class BranchingError
{
    /// <summary>Relative errors of the branching ratios, in the order of the channels.</summary>
    /// <remarks>
    /// To first order <c>δB_i/B_i = √[(1 − B_i)²e_i² + Σ_{j≠i} B_j²e_j²]</c>, e_i the relative error of width i, each for itself: where hadrons alone are uncertain,
    /// <c>(1 − B_h)e_h</c> for them and <c>B_h e_h</c> for every other decay. A decay whose branching ratio is 0 or 1 has no error.
    /// </remarks>
    /// <param name="channels">All decays.</param>
    /// <param name="widthErrors">Relative error of each width, ≥ 0.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<Channel> channels, IReadOnlyList<double> widthErrors)
    {
        double total = OfTotal(channels, widthErrors);
        var errors = new double[channels.Count];
        for (int i = 0; i < errors.Length; i++)
        {
            if (channels[i].Branching == 0) continue;
            double own = channels[i].Branching * widthErrors[i], others = Math.Max(0, (total - own) * (total + own));
            errors[i] = Math.Sqrt(Square((1 - channels[i].Branching) * widthErrors[i]) + others);
        }
        return errors;
    }

    /// <summary>Relative error of the total width, <c>√Σ B_i²e_i²</c>.</summary>
    /// <inheritdoc cref="Of"/>
    public static double OfTotal(IReadOnlyList<Channel> channels, IReadOnlyList<double> widthErrors)
    {
        double all = 0;
        for (int i = 0; i < channels.Count; i++) all += Square(channels[i].Branching * widthErrors[i]);
        return Math.Sqrt(all);
    }

    private static double Square(double x) => x * x;
}
