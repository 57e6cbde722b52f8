namespace Tenebra.Production.Conversion;

/// <summary>The part of the phase space counted: Q² ≥ LeastQ2 [GeV²] and hadrons of mass W ≥ LeastW [GeV].</summary>
public readonly record struct DeepInelasticCuts(double LeastQ2, double LeastW)
{
    /// <summary>Q² ≥ 1 GeV², W ≥ 2 GeV: partons scatter one by one, above the resonances.</summary>
    public static DeepInelasticCuts Standard => new(1, 2);
}
