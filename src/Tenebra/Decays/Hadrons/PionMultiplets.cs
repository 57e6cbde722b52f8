namespace Tenebra.Decays.Hadrons;

/// <summary>Four and six pions, as measured.</summary>
/// <remarks>
/// An even number of pions has G parity +1 and so isospin 1 in a vector current: whatever the current looks like, R is that of the photon
/// times i², the squared isovector charge. The tables, <c>R = σ s/(4πα²/3)</c> without vacuum polarisation, are splines through the BaBar
/// points. π⁺π⁻2π⁰ contains ωπ⁰ with ω → 3π. From 2π⁺2π⁻2π⁰ ωη is taken off, which has isospin 0 and is in
/// <see cref="VectorAndPseudoscalar"/>.
/// </remarks>
[Source("Lees:2012cr", "cross section of 2π⁺2π⁻")]
[Source("TheBABAR:2017vzo", "cross section of π⁺π⁻2π⁰")]
[Source("Aubert:2006jq", "cross sections of 3π⁺3π⁻ and 2π⁺2π⁻2π⁰")]
public static class PionMultiplets
{
    private const double Pion = MesonMass.Pion;

    /// <summary>
    /// The channels, with the systematic errors of the measurements at their peaks and 2 to 3 % for the vacuum polarisation and the spline:
    /// 5 % of 2π⁺2π⁻, 6 % of π⁺π⁻2π⁰, 12 % of six pions. Below 0.9 GeV four pions are known to 30 % or worse.
    /// </summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        Channel("pi+ pi- pi+ pi-", 4 * Pion, 0.05),
        Channel("pi+ pi- pi0 pi0", 2 * Pion + 2 * MesonMass.NeutralPion, 0.06),
        Channel("pi+ pi- pi+ pi- pi+ pi-", 6 * Pion, 0.12),
        Channel("pi+ pi- pi+ pi- pi0 pi0", 4 * Pion + 2 * MesonMass.NeutralPion, 0.12),
    ];

    private static HadronChannel Channel(string final, double threshold, double error)
    {
        var measured = MeasuredRatio.Load(DataFolder.Embedded, final, threshold);
        return new HadronChannel(final, threshold, (E, charges) => charges.Isovector * charges.Isovector * measured.At(E), error);
    }
}
