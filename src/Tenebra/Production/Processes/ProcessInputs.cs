namespace Tenebra.Production.Processes;

/// <summary>What of a <see cref="ProcessQuestion"/> a cross section depends on, beside beam, energy, target, final state and model.</summary>
[Flags]
public enum ProcessInputs
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>The least share of the beam energy.</summary>
    LeastX = 1,

    /// <summary>The elastic form factor of the nucleus.</summary>
    FormFactor = 2,

    /// <summary>The tolerance: without it the cross section is in closed form, or integrated to a tolerance of its own.</summary>
    Tolerance = 4,

    /// <summary>The coupling of a process without a model.</summary>
    Coupling = 8,

    /// <summary>An inelastic form factor to add.</summary>
    Inelastic = 16,
}
