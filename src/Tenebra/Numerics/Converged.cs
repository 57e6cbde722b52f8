namespace Tenebra.Numerics;

/// <summary>The one place where a result is held against the tolerance asked of it.</summary>
public static class Converged
{
    /// <summary>The result, if its error is at most <paramref name="tolerance"/> times its magnitude, or below <paramref name="negligible"/>.</summary>
    /// <exception cref="ConvergenceException">It is not, or is not a number.</exception>
    public static Estimate OrThrow(Estimate result, double tolerance, string what, double negligible = 0) =>
        result.Error <= Math.Max(tolerance * Math.Abs(result.Value), negligible)
            ? result
            : throw new ConvergenceException(
                $"{what}: relative error {result.RelativeError:g2} where {tolerance:g2} was asked (try a larger tolerance)");
}
