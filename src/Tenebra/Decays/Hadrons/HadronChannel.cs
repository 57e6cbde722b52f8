namespace Tenebra.Decays.Hadrons;

/// <summary>One final state of hadrons (and photons) that a vector decays to, as a part of R.</summary>
/// <param name="Final">Its particles by their names in the table of particles, separated by blanks: <c>pi+ pi-</c>, <c>pi0 gamma</c>.</param>
/// <param name="Threshold">Energy [GeV] where it opens: the sum of their masses, or of those of the resonances that it is made by alone.</param>
/// <param name="Ratio">
/// <c>R(E; q) = Γ(V → final)/(M/12π)</c> for unit coupling, at E = √s [GeV] and quark charges q: quadratic in them, 0 below the threshold.
/// </param>
/// <param name="RelativeError">How far the ratio may be off for one current alone, relative.</param>
public sealed record HadronChannel(string Final, double Threshold, Func<double, QuarkCharges, double> Ratio, double RelativeError);
