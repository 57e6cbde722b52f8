namespace Tenebra.Validation;

/// <summary>One comparison: a computed number against one found elsewhere.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Computed">Tenebra's number.</param>
/// <param name="Reference">The other.</param>
/// <param name="Tolerance">Relative deviation that is allowed; null where the ratio is only reported.</param>
/// <param name="Source">Where the reference comes from.</param>
public sealed record ValidationRow(string Name, double Computed, double Reference, double? Tolerance, string Source)
{
    public double Ratio => Computed / Reference;

    /// <summary>False where a tolerance is set and the ratio is outside it.</summary>
    public bool Passes => Tolerance is not double t || Math.Abs(Computed - Reference) <= t * Math.Abs(Reference);
}

/// <summary>The comparisons of one subject.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="Title">Heading.</param>
/// <param name="Text">What is compared, and why the ratios are what they are.</param>
/// <param name="Rows">The comparisons; empty where they were skipped.</param>
/// <param name="Skipped">Why nothing was compared; null otherwise.</param>
/// <param name="IsPrivate">Whether the references must not be printed beside the computed numbers in a document.</param>
public sealed record ValidationGroup(
    string Name, string Title, string Text, IReadOnlyList<ValidationRow> Rows, string? Skipped = null, bool IsPrivate = false);
