using Tenebra.Models;

namespace Tenebra.Relic.Flags;

/// <summary>When annihilation counts.</summary>
/// <param name="Temperature">Temperature of freeze-out [GeV].</param>
/// <param name="Expansion">H there [GeV].</param>
/// <param name="LastTemperature">Temperature [GeV] below which less than 10 % of the annihilation happens.</param>
/// <param name="LastExpansion">H there [GeV].</param>
public readonly record struct AnnihilationEra(double Temperature, double Expansion, double LastTemperature, double LastExpansion);

/// <summary>What speaks against a relic of one temperature with the bath, and against light or visible annihilation afterwards.</summary>
public static class ThermalFlags
{
    /// <summary>γ/H below which dark matter is not taken to have the temperature of the bath at freeze-out.</summary>
    public const double LeastExchange = 10;

    /// <summary>γ/H below which it is not taken to have it when annihilation ends.</summary>
    public const double LeastLateExchange = 1;

    /// <summary>Every flag of one point.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">Mass of the mediator [GeV].</param>
    /// <param name="parameter">The model's parameter.</param>
    /// <param name="era">When annihilation counts.</param>
    /// <param name="recombination">⟨σv⟩ at recombination.</param>
    public static IReadOnlyList<string> Of(
        Model model, double mediatorMass, double parameter, AnnihilationEra era, EnergyInjection recombination)
    {
        string?[] flags =
        [
            Decoupling(model, mediatorMass, parameter, era),
            CmbBound.Flag(model.DarkMatter.Mass(mediatorMass), recombination),
            NeffBound.Flag(model, mediatorMass),
        ];
        return [.. flags.OfType<string>()];
    }

    /// <summary>Whether dark matter leaves the temperature of the bath while it still annihilates; null if not.</summary>
    [Source("Binder:2017rgn", "early kinetic decoupling next to a resonance")]
    public static string? Decoupling(Model model, double mediatorMass, double parameter, AnnihilationEra era)
    {
        double atFreezeOut = KineticDecoupling.MomentumExchangeRate(model, mediatorMass, parameter, era.Temperature) / era.Expansion;
        if (atFreezeOut < LeastExchange)
            return $"early kinetic decoupling: momentum exchange is only {atFreezeOut:G2} times the expansion at freeze-out, scattering off the Standard Model";
        double atEnd = KineticDecoupling.MomentumExchangeRate(model, mediatorMass, parameter, era.LastTemperature) / era.LastExpansion;
        return atEnd < LeastLateExchange
            ? $"early kinetic decoupling: momentum exchange is {atEnd:G2} times the expansion at {1000 * era.LastTemperature:G2} MeV, before the last tenth of the annihilation"
            : null;
    }
}
