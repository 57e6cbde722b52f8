using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Every final state of which R is the sum below <see cref="HadronRatio.ContinuumFrom"/>.</summary>
/// <remarks>
/// R is of the bare cross section with radiation from the hadrons. Two pions are fitted to the dressed one without radiation, and converted; kaons are fitted with the running
/// α(s); peaks keep the mass that is measured, which has the resonances' own vacuum polarisation in it. What is left of it, up to 1 % at the ρ, 3 % at the ω and 10 % on
/// the flanks of the φ, is not in the errors of the channels, which are those of fits and data, but in <see cref="HadronRatioError"/>.
/// </remarks>
public static class HadronChannels
{
    private static readonly ParticleTable Particles = ParticleTable.Load(DataFolder.Embedded);
    private static readonly double NeutronMass = Mass("n");

    /// <summary>π⁺π⁻.</summary>
    /// <remarks>
    /// <c>R = β³|F_π|²/4 (α/α(s))² (1 + 3α/π)</c>: without the leptons' vacuum polarisation, with the radiation of fast pions. BaBar states 0.5 to 1 %,
    /// but experiments differ: KLOE lies up to 5 % lower from 0.8 to 0.95 GeV, CMD-3 2 to 3 % higher. 5 % is that spread.
    /// </remarks>
    [Source("BaBar:2012bdw", "cross section and its form factor")]
    public static HadronChannel PionPair { get; } = Of("pi+ pi-", 0.05, (E, q) =>
        P3(E, Constants.ChargedPionMass) is > 0 and double phase
            ? phase / 4 * PionFormFactor.Squared(E, q.Isovector, q.Isoscalar) * LeptonPolarisation.Bare(E * E) * (1 + 3 * Constants.Alpha / PI)
            : 0);

    /// <summary>K⁺K⁻.</summary>
    public static HadronChannel ChargedKaons { get; } = Of("K+ K-", 0.05, (E, q) =>
        P3(E, MesonMass.Kaon) is > 0 and double phase ? phase / 4 * KaonFormFactor.Charged.Squared(E, q) : 0);

    /// <summary>K⁰ and its antiparticle: by charge conjugation always K_S with K_L.</summary>
    public static HadronChannel NeutralKaons { get; } = Of("KS KL", 0.05, (E, q) =>
        P3(E, MesonMass.NeutralKaon) is > 0 and double phase ? phase / 4 * KaonFormFactor.Neutral.Squared(E, q) : 0);

    /// <summary>π⁰γ.</summary>
    /// <remarks>Below the data of SND it is 12 % less than the lifetime of the π⁰ demands with a pole of ρ and ω.</remarks>
    public static HadronChannel PionPhoton { get; } = Of("pi0 gamma", 0.05, (E, q) => MesonAndPhoton.Pion.Ratio(E, q)) with
    {
        MeasuredFrom = 0.6,
        ExtrapolationError = 0.1,
    };

    /// <summary>ηγ.</summary>
    public static HadronChannel EtaPhoton { get; } = Of("eta gamma", 0.07, (E, q) => MesonAndPhoton.Eta.Ratio(E, q));

    /// <summary>pp̄.</summary>
    public static HadronChannel ProtonPair { get; } = Of("p pbar", 0.15, (E, q) => NucleonFormFactor.Ratio(E, Constants.ProtonMass, 1, q));

    /// <summary>nn̄.</summary>
    public static HadronChannel NeutronPair { get; } = Of("n nbar", 0.4, (E, q) => NucleonFormFactor.Ratio(E, NeutronMass, -1, q));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HadronChannel> All { get; } =
    [
        PionPhoton, PionPair, EtaPhoton, ChargedKaons, NeutralKaons, ProtonPair, NeutronPair,
        .. MultiHadronChannels.Channels,
    ];

    /// <summary>Those of two particles that live long enough to be put into an event, which ρ, ω and φ do not.</summary>
    public static IReadOnlyList<HadronChannel> Pairs { get; } =
        [.. All.Where(c => c.Final.Split(' ') is { Length: 2 } pair && pair.All(name => Particles[Abs(Particle(name).PdgId)].Width < 1e-3))];

    /// <summary>Mass [GeV] of a particle of the table, or of the antiparticle that a final state names: <c>pi-</c>, <c>K-</c>, <c>pbar</c>, <c>nbar</c>.</summary>
    internal static double Mass(string name) => Particle(name).Mass;

    /// <summary>Width [GeV] of a particle of the table.</summary>
    internal static double Width(string name) => Particles[name].Width;

    /// <summary>PDG number and mass [GeV] of a name in a final state.</summary>
    internal static (int PdgId, double Mass) Particle(string name)
    {
        string particle = name switch
        {
            "pi-" => "pi+",
            "K-" => "K+",
            "pbar" => "p",
            "nbar" => "n",
            _ => name,
        };
        Particle found = Particles[particle];
        return (particle == name ? found.PdgId : -found.PdgId, found.Mass);
    }

    private static HadronChannel Of(string final, double relativeError, Func<double, QuarkCharges, double> ratio) =>
        new(final, final.Split(' ').Sum(Mass), ratio, relativeError);

    private static double P3(double E, double mass) => Pow(Threshold.Beta(E, mass), 3);
}
