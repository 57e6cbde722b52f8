namespace Tenebra.Decays;

/// <summary>How far branching ratios may be off where partial widths are, each for itself.</summary>
public static class BranchingError
{
    /// <summary>Relative error of a branching ratio B; 0 where it is 0 or 1.</summary>
    /// <remarks>
    /// To first order <c>δB/B = √[(1 − B)²e² + E² − B²e²]</c>, e the relative error of the width and E that of the total: with
    /// <c>E² = Σ B_i²e_i²</c> every width errs for itself. Where hadrons alone are uncertain, <c>(1 − B_h)e_h</c> for them and <c>B_h e_h</c> for every other decay.
    /// </remarks>
    /// <param name="channel">The decay.</param>
    /// <param name="totalError">E.</param>
    public static double Of(Channel channel, double totalError)
    {
        if (channel.Branching == 0) return 0;
        double own = channel.Branching * channel.RelativeError, others = Math.Max(0, (totalError - own) * (totalError + own));
        return Math.Sqrt(Square((1 - channel.Branching) * channel.RelativeError) + others);
    }

    /// <summary>Relative error of the total width, <c>√Σ B_i²e_i²</c>.</summary>
    /// <param name="channels">All decays.</param>
    public static double OfTotal(IReadOnlyList<Channel> channels) => Math.Sqrt(channels.Sum(c => Square(c.Branching * c.RelativeError)));

    private static double Square(double x) => x * x;
}
