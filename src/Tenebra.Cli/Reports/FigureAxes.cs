using Tenebra.Models;
using Tenebra.Plots;

namespace Tenebra.Cli.Reports;

/// <summary>What stands on the axes of a figure.</summary>
/// <param name="DarkMass">Whether masses are those of the dark matter, not of the mediator.</param>
/// <param name="Y">The quantity on the vertical axis.</param>
internal readonly record struct FigureAxes(bool DarkMass, FigureQuantity Y)
{
    /// <summary>Ω h² in the markup of figures.</summary>
    public const string Abundance = "Ω*h*^{2}";

    /// <summary>α_D in the same.</summary>
    public const string AlphaD = "α_{D}";

    /// <summary>Refuses what these axes cannot show; the numbers on them do not matter.</summary>
    /// <param name="regions">The models of the regions.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="InputException">The results have no common axis, or not the quantity asked for.</exception>
    public void Check(IReadOnlyList<FigureSubject> regions, IReadOnlyList<FigureLine> lines)
    {
        if (Y == FigureQuantity.Ratio && lines.Count < 2) throw new InputException("--y ratio: a ratio needs several conventions (name them by --convention, or 'all')");
        Vertical([.. regions, .. lines.Select(l => l.Subject)], lines.Count > 0 ? lines[0] : null);
        foreach (FigureSubject region in regions) region.Value(Y, 1, 1);
        foreach (FigureLine line in lines) line.Values(Y == FigureQuantity.Ratio ? line.Found : Y);
    }

    /// <summary>The horizontal axis.</summary>
    public Axis Horizontal(IReadOnlyList<FigureSubject> subjects) => new(DarkMass ? "m_{χ}" : MediatorMass(subjects), "GeV");

    /// <summary>The vertical axis of several models; the first line is what others are relative to.</summary>
    /// <exception cref="InputException">The quantity is not the same in all of them.</exception>
    public Axis Vertical(IReadOnlyList<FigureSubject> subjects, FigureLine? firstLine)
    {
        if (Y is FigureQuantity.Parameter or FigureQuantity.Y) RequireOneParameter(subjects);
        FigureSubject first = subjects[0];
        bool mixing = first.Parameter == "epsilon";
        string letter = mixing ? "ε" : $"*{first.Parameter}*", ratio = $"(m_{{χ}}/{MediatorMass(subjects)})^{{4}}";
        return Y switch
        {
            FigureQuantity.Parameter => new(letter, first.Unit == "1" ? "" : "GeV^{-1}"),
            FigureQuantity.Y => new(mixing ? $"*y* = ε^{{2}}α_{{D}}{ratio}" : $"α_{{D}}{letter}^{{2}}{ratio}", first.YUnit),
            FigureQuantity.AlphaD => new(AlphaD, first.AlphaDUnit),
            FigureQuantity.SigmaE => new("σ_{e}", "cm^{2}"),
            FigureQuantity.OmegaH2 => new(Abundance),
            FigureQuantity.Ratio when firstLine is { } line => new($"{(line.Found == FigureQuantity.Y ? "*y*" : line.Found == FigureQuantity.AlphaD ? AlphaD : Abundance)} relative to {line.Convention}"),
            _ => throw new ArgumentOutOfRangeException(nameof(subjects), Y, "is not drawn"),
        };
    }

    /// <summary>Mass of the mediator in the same markup.</summary>
    public static string MediatorMass(IReadOnlyList<FigureSubject> subjects)
    {
        if (subjects.All(s => s.Mediator == MediatorKind.Photon)) return "m_{χ}";
        return subjects.All(s => s.Parameter == "epsilon") ? "m_{A'}" : "m_{X}";
    }

    private static void RequireOneParameter(IReadOnlyList<FigureSubject> subjects)
    {
        string[] parameters = [.. subjects.Select(s => s.Parameter).Distinct()];
        if (parameters.Length > 1) throw new InputException($"the results limit different parameters: {string.Join(", ", parameters)} (plot them apart)");
        string[] units = [.. subjects.Select(s => s.Unit).Distinct()];
        if (units.Length > 1) throw new InputException($"the parameters of the results have different units: {string.Join(", ", units)} (plot them apart)");
        string[] ofY = [.. subjects.Select(s => s.YUnit).Distinct()];
        if (ofY.Length > 1) throw new InputException("the alphaD of the results have different units (plot them apart)");
    }
}
