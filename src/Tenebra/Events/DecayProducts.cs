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
    private const int Photon = 22;

    /// <summary>Hadrons that are no pair, of which events show nothing.</summary>
    public const string OtherHadrons = "three and more hadrons";

    private static readonly Dictionary<string, int> Neutrinos = new(StringComparer.Ordinal) { ["nu_e"] = 12, ["nu_mu"] = 14, ["nu_tau"] = 16 };

    /// <summary>The channels of one channel: hadrons are every pair of <see cref="HadronChannels"/>, and the rest.</summary>
    /// <param name="channel">A channel of the mediator.</param>
    /// <param name="dark">The lighter and the heavier state.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="model">Its model.</param>
    public static IEnumerable<EventChannel> Of(Channel channel, (DecayProduct Light, DecayProduct Heavy) dark, double mass, Model model)
    {
        string[] names = channel.Final.Split(' ');
        if (channel.Final == PartialWidths.HadronsFinal)
        {
            if (channel.Width == 0) yield break;
            double left = channel.Width;
            foreach ((string final, double share) in HadronPairs(mass, model))
            {
                left -= share * channel.Width;
                string[] products = final.Split(' ');
                yield return new(final, share * channel.Width, Hadron(products[0]), Hadron(products[1]));
            }
            // Rounding, where there is nothing else.
            if (left > 1e-9 * channel.Width) yield return new(OtherHadrons, left, null, null);
            yield break;
        }
        if (names.Length != 2)
        {
            yield return new(channel.Final, channel.Width, null, null);
            yield break;
        }
        yield return new(channel.Final, channel.Width, Named(names[0], dark), Named(names[1], dark));
    }

    // The open pairs of hadrons and their shares in all hadrons.
    private static IEnumerable<(string Final, double Share)> HadronPairs(double mass, Model model)
    {
        if (model.Mediator == MediatorKind.Tensor)
        {
            if (mass > 2 * Constants.ChargedPionMass) yield return (HadronChannels.PionPair.Final, TensorHadrons.ChargedPions(mass));
            yield break;
        }
        QuarkCharges charges = QuarkCharges.Of(model.Couplings);
        double all = HadronRatio.At(mass, charges);
        foreach (HadronChannel pair in HadronChannels.Pairs)
            if (mass > pair.Threshold) yield return (pair.Final, HadronRatio.ShareOfHadrons(mass) * pair.Ratio(mass, charges) / all);
    }

    private static DecayProduct Hadron(string name)
    {
        (int pdgId, double mass) = HadronChannels.Particle(name);
        return new(pdgId, mass);
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
