namespace Tenebra.Production.Processes;

/// <summary>A cross section and what it rests on.</summary>
/// <param name="Sigma">σ per atom [GeV⁻²].</param>
/// <param name="Coupling">The coupling at the vertex, or the parameter of the model where a width or a pair makes it more than a factor; 1 without one.</param>
/// <param name="CouplingUnit">Its unit: <c>1</c>, <c>GeV^-1</c> or <c>GeV^-2</c>.</param>
/// <param name="Method">How it was computed.</param>
/// <param name="Reason">Why it is 0; null where it is not.</param>
/// <param name="Sources">Keys of references.bib.</param>
/// <param name="Caveats">What limits its validity.</param>
public sealed record ProcessAnswer(
    Estimate Sigma,
    double Coupling,
    string CouplingUnit,
    string Method,
    string? Reason,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Caveats);
