namespace Tenebra.Relic;

/// <summary>What stands in place of the mediator's propagator.</summary>
public enum ResonanceTreatment
{
    /// <summary>The propagator, with the width constant: <c>1/((s−M²)² + M²Γ²)</c>.</summary>
    ConstantWidth,

    /// <summary>The propagator, with the width of a mediator of mass √s: <c>1/((s−M²)² + sΓ²(√s))</c>.</summary>
    RunningWidth,

    /// <summary>The limit of a narrow width: <c>π/(MΓ) δ(s−M²)</c> and the finite part of <c>1/(s−M²)²</c>.</summary>
    NarrowWidth,

    /// <summary>No resonance: σv to the lowest order in the velocity, with s = 4m² in propagator and final states.</summary>
    VelocityExpansion,
}
