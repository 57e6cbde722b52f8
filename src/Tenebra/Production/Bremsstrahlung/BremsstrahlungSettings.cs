using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The choices behind a cross section of bremsstrahlung; each stands in the provenance of what uses it.</summary>
/// <param name="Method">Exact tree level, WW or IWW.</param>
/// <param name="FormFactor">Name of the elastic form factor.</param>
/// <param name="Inelastic">Name of the inelastic form factor to add, or null.</param>
/// <param name="LargestT">t_max of WW and IWW [GeV²]; null for m_X² + m².</param>
/// <param name="Tolerance">Relative tolerance.</param>
/// <param name="Tensor">For a spin-2 mediator, the lines that emit it; takes the place of the emission's own.</param>
public sealed record BremsstrahlungSettings(
    BremsstrahlungMethod Method = BremsstrahlungMethod.Etl,
    string FormFactor = FormFactors.Default,
    string? Inelastic = null,
    double? LargestT = null,
    double Tolerance = 1e-3,
    TensorVariant Tensor = TensorVariant.Universal)
{
    /// <summary>σ [GeV⁻²] for unit coupling.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    /// <exception cref="InputException">The method has no cross section for this mediator.</exception>
    public Estimate CrossSection(Emission emission, EmissionWindow window, CancellationToken cancel = default) => Method == BremsstrahlungMethod.Etl
        ? ExactTreeLevel.CrossSection(Chosen(emission), window, Tolerance, cancel)
        : WeizsackerWilliams.CrossSection(Chosen(emission), Method == BremsstrahlungMethod.Iww, window, LargestT, Tolerance, cancel);

    /// <summary>dσ/dx [GeV⁻²] for unit coupling, up to an angle.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    /// <exception cref="InputException">The method has no cross section for this mediator.</exception>
    public Estimate DifferentialCrossSection(Emission emission, double x, double largestAngle = Math.PI, CancellationToken cancel = default) =>
        Method == BremsstrahlungMethod.Etl
            ? ExactTreeLevel.DifferentialCrossSection(Chosen(emission), x, largestAngle, Tolerance, cancel)
            : WeizsackerWilliams.DifferentialCrossSection(
                Chosen(emission), Method == BremsstrahlungMethod.Iww, x, largestAngle, LargestT, Tolerance);

    /// <summary>What a reader must know of these choices.</summary>
    public IReadOnlyList<string> Caveats(MediatorKind kind, double leptonMass, double mediatorMass)
    {
        var caveats = new List<string>();
        if (Method != BremsstrahlungMethod.Etl && leptonMass < Constants.MuonMass)
            caveats.Add($"{Method.Name()} is off by up to tens of per cent for electrons (100 GeV, lead: exact/WW 1.25 at 1 MeV, 0.69 at 1 GeV; exact/IWW down to 0.35)");
        if (Method == BremsstrahlungMethod.Iww && leptonMass >= Constants.MuonMass)
            caveats.Add("iww is off by 10 % to a factor 3 for muons");
        if (Inelastic is null && mediatorMass > 0.5)
            caveats.Add("elastic form factor only: inelastic scattering adds 3 % at 100 GeV and 1 GeV mass, more at lower energies");
        if (kind == MediatorKind.Tensor)
        {
            caveats.Add(Tensor == TensorVariant.Universal
                ? "spin 2, universal: the nucleus emits as a spin-0 point, with one form factor for the whole amplitude"
                : $"spin 2, {Tensor.Name()}: the mediator's current is not conserved without emission from the nucleus: below 0.3 GeV the variants differ by orders of magnitude");
        }
        return caveats;
    }

    private Emission Chosen(Emission emission)
    {
        if (emission.Kind != MediatorKind.Tensor) return emission;
        return Method != BremsstrahlungMethod.Iww
            ? emission.Of(Tensor)
            : throw InputException.BadValue("method", Method.Name(), $"etl or ww: {WeizsackerWilliams.NoConstantFlux}");
    }

    /// <summary>Bibliography keys of the method and the form factors.</summary>
    public IReadOnlyList<string> Sources =>
        Method == BremsstrahlungMethod.Etl ? ["Liu:2016mqv", "Liu:2017htz", "Tsai:1973py"] : ["Liu:2016mqv", "Liu:2017htz", "Bjorken:2009mm", "Tsai:1973py"];
}
