namespace Tenebra.Relic;

/// <summary>What is found from the abundance.</summary>
public enum RelicUnknown
{
    /// <summary>The coupling to the Standard Model: the model's ε or g.</summary>
    Parameter,

    /// <summary>The coupling to dark matter, α_D.</summary>
    AlphaD,

    /// <summary>Nothing: the abundance at the couplings of the model.</summary>
    Nothing,
}
