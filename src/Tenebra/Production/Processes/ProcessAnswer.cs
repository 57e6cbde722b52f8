namespace Tenebra.Production.Processes;

/// <summary>A cross section and what it rests on.</summary>
/// <param name="Sigma">σ per atom [GeV⁻²].</param>
/// <param name="Coupling">The coupling that it is for.</param>
/// <param name="Method">How it was computed.</param>
/// <param name="UsesFormFactor">Whether the form factor of the question entered.</param>
/// <param name="Reason">Why it is 0; null where it is not.</param>
/// <param name="Sources">Keys of references.bib.</param>
/// <param name="Caveats">What limits its validity.</param>
public sealed record ProcessAnswer(
    Estimate Sigma,
    double Coupling,
    string Method,
    bool UsesFormFactor,
    string? Reason,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Caveats);
