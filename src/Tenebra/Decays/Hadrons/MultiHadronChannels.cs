namespace Tenebra.Decays.Hadrons;

/// <summary>The channels with three and more hadrons, and of two mesons of which one decays at once.</summary>
/// <remarks>
/// No two contain the same events: ωπ⁰ is in π⁺π⁻2π⁰, π⁰π⁰γ and π⁺π⁻π⁰ by the decays of the ω, K*(892) in its kaon and pion; η, η′, ω and
/// φ stand for all their decays. Five pions come as ωππ, ηππ only, KK̄η as φη. The tables behind them are made on the first call.
/// </remarks>
public static class MultiHadronChannels
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        ThreePions.Channel,
        OmegaPion.Channel,
        .. PionMultiplets.Channels,
        .. EtaPionPair.Channels,
        .. VectorAndPair.Channels,
        .. VectorAndPseudoscalar.Channels,
        .. KaonPairPion.Channels,
        .. KaonPairPionPair.Channels,
    ];
}
