using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>A particle that a mediator decays to.</summary>
/// <param name="PdgId">PDG Monte Carlo number.</param>
/// <param name="Mass">Mass [GeV].</param>
public readonly record struct DecayProduct(int PdgId, double Mass);

/// <summary>A decay of the mediator as events show it; without products the mediator is left as it is.</summary>
/// <param name="Final">The channel, as in <see cref="Channel"/>.</param>
/// <param name="Width">Partial width [GeV].</param>
/// <param name="First">The first product.</param>
/// <param name="Second">The second product.</param>
internal sealed record EventChannel(string Final, double Width, DecayProduct? First, DecayProduct? Second);

/// <summary>What each channel of <see cref="PartialWidths"/> leaves.</summary>
internal static class DecayProducts
{
    private const int PiPlus = 211, Photon = 22;

    private static readonly Dictionary<string, int> Neutrinos = new(StringComparer.Ordinal) { ["nu_e"] = 12, ["nu_mu"] = 14, ["nu_tau"] = 16 };

    /// <summary>The channels of one channel: hadrons are two charged pions and the rest.</summary>
    /// <param name="channel">A channel of the mediator.</param>
    /// <param name="dark">The lighter and the heavier state.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="model">Its model.</param>
    public static IEnumerable<EventChannel> Of(Channel channel, (DecayProduct Light, DecayProduct Heavy) dark, double mass, Model model)
    {
        string[] names = channel.Final.Split(' ');
        if (names is ["hadrons"])
        {
            double pions = channel.Width == 0 ? 0 : PionShare(mass, model) * channel.Width;
            yield return new("pi+ pi-", pions, new(PiPlus, Constants.ChargedPionMass), new(-PiPlus, Constants.ChargedPionMass));
            yield return new("hadrons but pi+ pi-", channel.Width - pions, null, null);
            yield break;
        }
        if (names.Length != 2)
        {
            yield return new(channel.Final, channel.Width, null, null);
            yield break;
        }
        yield return new(channel.Final, channel.Width, Named(names[0], dark), Named(names[1], dark));
    }

    /// <summary>Share of two charged pions in the hadrons, <c>β³|F_π|²/4R</c>, for the quark charges of the model or, by loops, the photon's.</summary>
    [Source("Akhmetshin:2003zn", "pion form factor")]
    private static double PionShare(double mass, Model model)
    {
        if (model.Mediator == MediatorKind.Tensor) return TensorHadrons.ChargedPions(mass);
        Couplings couplings = model.Couplings;
        (double up, double down) = couplings.LoopMixing ? (2 / 3.0, -1 / 3.0) : (couplings.UpQuark, couplings.DownQuark);
        double pions = Math.Pow(Threshold.Beta(mass, Constants.ChargedPionMass), 3) / 4 * PionFormFactor.Squared(mass, up - down, 3 * (up + down));
        return pions / HadronRatio.At(mass, up, down);
    }

    private static DecayProduct Named(string name, (DecayProduct Light, DecayProduct Heavy) dark) => name switch
    {
        "chi" or "chi1" or "phi" or "X" or "a" => dark.Light,
        "gamma" => new(Photon, 0),
        "chi2" => dark.Heavy,
        "chibar" or "phi*" => dark.Light with { PdgId = -dark.Light.PdgId },
        _ when Neutrinos.TryGetValue(name, out int neutrino) => new(neutrino, 0),
        _ when name.StartsWith("nubar", StringComparison.Ordinal) => new(-Neutrinos[$"nu{name[5..]}"], 0),
        _ when Leptons.All.Any(l => l.Symbol == name) => new(Leptons.Parse(name).PdgId, Leptons.Parse(name).Mass),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not a product of any channel"),
    };
}
