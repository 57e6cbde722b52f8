namespace Tenebra.Decays;

/// <summary>One decay of the mediator.</summary>
/// <param name="Final">What it decays to: <c>e+ e-</c>, <c>mu+ mu-</c>, <c>tau+ tau-</c>, <c>hadrons</c>, neutrinos, dark matter.</param>
/// <param name="Width">Partial width [GeV]; 0 where the decay is closed.</param>
/// <param name="Branching">Share of the total width; 0 where the total is 0.</param>
/// <param name="IsInvisible">Whether the decay products are neutrinos or dark matter.</param>
/// <param name="RelativeError">Of the width: 0 at tree level, what is known of hadrons for those.</param>
public sealed record Channel(string Final, double Width, double Branching, bool IsInvisible, double RelativeError = 0);
