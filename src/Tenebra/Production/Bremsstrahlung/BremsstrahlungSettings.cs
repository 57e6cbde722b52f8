using Tenebra.Materials;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The choices behind a cross section of bremsstrahlung; each stands in the provenance of what uses it.</summary>
/// <param name="Method">Exact tree level, WW or IWW.</param>
/// <param name="FormFactor">Name of the elastic form factor.</param>
/// <param name="Inelastic">Name of the inelastic form factor to add, or null.</param>
/// <param name="LargestT">t_max of WW and IWW [GeV²]; null for m_X² + m².</param>
/// <param name="Tolerance">Relative tolerance.</param>
public sealed record BremsstrahlungSettings(
    BremsstrahlungMethod Method = BremsstrahlungMethod.Etl,
    string FormFactor = FormFactors.Default,
    string? Inelastic = null,
    double? LargestT = null,
    double Tolerance = 1e-3)
{
    /// <summary>σ [GeV⁻²] for unit coupling.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public Estimate CrossSection(Emission emission, EmissionWindow window) => Method == BremsstrahlungMethod.Etl
        ? ExactTreeLevel.CrossSection(emission, window, Tolerance)
        : WeizsackerWilliams.CrossSection(emission, Method == BremsstrahlungMethod.Iww, window, LargestT, Tolerance);

    /// <summary>dσ/dx [GeV⁻²] for unit coupling, up to an angle.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public Estimate DifferentialCrossSection(Emission emission, double x, double largestAngle = Math.PI) =>
        Method == BremsstrahlungMethod.Etl
            ? ExactTreeLevel.DifferentialCrossSection(emission, x, largestAngle, Tolerance)
            : WeizsackerWilliams.DifferentialCrossSection(
                emission, Method == BremsstrahlungMethod.Iww, x, largestAngle, LargestT, Tolerance);

    /// <summary>What a reader must know of these choices.</summary>
    public IReadOnlyList<string> Caveats(double leptonMass, double mediatorMass)
    {
        var caveats = new List<string>();
        if (Method != BremsstrahlungMethod.Etl && leptonMass < Constants.MuonMass)
            caveats.Add($"{Method.Name()} is off by up to tens of per cent for electrons (100 GeV, lead: exact/WW 1.25 at 1 MeV, 0.69 at 1 GeV; exact/IWW down to 0.35)");
        if (Method == BremsstrahlungMethod.Iww && leptonMass >= Constants.MuonMass)
            caveats.Add("iww is off by 10 % to a factor 3 for muons");
        if (Inelastic is null && mediatorMass > 0.5)
            caveats.Add("elastic form factor only: inelastic scattering adds 3 % at 100 GeV and 1 GeV mass, more at lower energies");
        return caveats;
    }

    /// <summary>Bibliography keys of the method and the form factors.</summary>
    public IReadOnlyList<string> Sources =>
        Method == BremsstrahlungMethod.Etl ? ["Liu:2016mqv", "Liu:2017htz", "Tsai:1973py"] : ["Liu:2016mqv", "Liu:2017htz", "Bjorken:2009mm", "Tsai:1973py"];
}
