namespace Tenebra.Decays.Hadrons;

/// <summary>One final state of hadrons (and photons) that a vector decays to, as a part of R.</summary>
/// <param name="Final">Its particles by their names in the table of particles, separated by blanks: <c>pi+ pi-</c>, <c>pi0 gamma</c>.</param>
/// <param name="Threshold">Energy [GeV] where it opens: the sum of their masses, or of those of the resonances that it is made by alone.</param>
/// <param name="Ratio">
/// <c>R(E; q) = Γ(V → final)/(M/12π)</c> for unit coupling, at E = √s [GeV] and quark charges q: quadratic in them, 0 below the threshold.
/// </param>
/// <param name="RelativeError">How far the ratio may be off for one current alone where it is measured, relative.</param>
/// <param name="MeasuredFrom">Least E [GeV] of the data behind the ratio.</param>
/// <param name="ExtrapolationError">What is added to the relative error from 0.1 GeV below them on, less above.</param>
public sealed record HadronChannel(
    string Final, double Threshold, Func<double, QuarkCharges, double> Ratio, double RelativeError, double MeasuredFrom = 0, double ExtrapolationError = 0)
{
    /// <summary>Relative error for one current alone at E [GeV].</summary>
    public double ErrorAt(double E) => RelativeError + ExtrapolationError * Math.Clamp((MeasuredFrom - E) / 0.1, 0, 1);
}
