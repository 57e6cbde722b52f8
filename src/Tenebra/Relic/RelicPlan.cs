using System.Globalization;
using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>Which abundance: a model, masses of its dark matter, and what is unknown.</summary>
/// <param name="Model">The model; its parameter and α_D are starting values where they are unknown.</param>
/// <param name="Points">Masses of the (lighter) dark matter [GeV] and the couplings at each.</param>
/// <param name="Unknown">What is found.</param>
/// <param name="Convention">The choices in which published targets differ.</param>
/// <param name="OmegaH2">The abundance wanted; not used where nothing is unknown.</param>
public sealed record RelicPlan(
    Model Model, IReadOnlyList<RelicInput> Points, RelicUnknown Unknown, RelicConvention Convention, double OmegaH2 = RelicPlan.Observed)
{
    /// <summary>Ω h² of dark matter.</summary>
    [Source("Planck:2018vyg", "0.1200 ± 0.0012, rounded")]
    public const double Observed = 0.120;

    /// <summary>Every input in a fixed order.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"relic {Model.Canonical} unknown={Unknown} convention={Convention.Name} omegaH2={OmegaH2:R} points={string.Join(',', Points.Select(p => p.Canonical))}");
}

/// <summary>One point of a plan.</summary>
/// <param name="DarkMass">Mass of the (lighter) dark matter [GeV].</param>
/// <param name="Parameter">The model's parameter here; null: that of the model.</param>
/// <param name="AlphaD">α_D here; null: that of the model.</param>
public readonly record struct RelicInput(double DarkMass, double? Parameter = null, double? AlphaD = null)
{
    internal string Canonical => string.Create(CultureInfo.InvariantCulture, $"{DarkMass:R}/{Parameter:R}/{AlphaD:R}");
}
