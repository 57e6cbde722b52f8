namespace Tenebra.Cli.Reports;

/// <summary>What the vertical axis of a figure shows.</summary>
internal enum FigureQuantity
{
    /// <summary>The model's parameter.</summary>
    Parameter,

    /// <summary>parameter² α_D (m_χ/m)⁴.</summary>
    Y,

    /// <summary>α_D that was found from the abundance.</summary>
    AlphaD,

    /// <summary>σ̄_e in cm².</summary>
    SigmaE,

    /// <summary>Ω h².</summary>
    OmegaH2,

    /// <summary>What was found, over that of the first convention.</summary>
    Ratio,
}

/// <summary>Names of the quantities, and which of them a figure offers.</summary>
internal static class FigureQuantities
{
    /// <summary>Of regions and lines.</summary>
    public static IReadOnlyList<FigureQuantity> OfResults { get; } = [FigureQuantity.Parameter, FigureQuantity.Y, FigureQuantity.AlphaD, FigureQuantity.SigmaE];

    /// <summary>Of documents.</summary>
    public static IReadOnlyList<FigureQuantity> OfDocuments { get; } = [.. OfResults, FigureQuantity.OmegaH2];

    /// <summary>Of thermal targets.</summary>
    public static IReadOnlyList<FigureQuantity> OfTargets { get; } = [.. OfDocuments, FigureQuantity.Ratio];

    extension(FigureQuantity quantity)
    {
        /// <summary>The name on the command line.</summary>
        public string Name => quantity switch
        {
            FigureQuantity.Parameter => "parameter",
            FigureQuantity.Y => "y",
            FigureQuantity.AlphaD => "alphaD",
            FigureQuantity.SigmaE => "sigma-e",
            FigureQuantity.OmegaH2 => "omegaH2",
            FigureQuantity.Ratio => "ratio",
            _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
        };
    }
}
