using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Events;

/// <summary>PDG numbers of the particles that the Standard Model does not have; 0 stands for the default of the kind.</summary>
/// <param name="Mediator">Of the mediator.</param>
/// <param name="DarkMatter">Of the dark matter, or of χ₁.</param>
/// <param name="ExcitedState">Of χ₂.</param>
/// <remarks>Defaults: mediator 54 (spin 0), 55 (spin 1) or 5000039 (spin 2), dark matter 51 (scalar), 52 (fermion) or 53 (vector); χ₂ 9900052, for which there is no PDG number.</remarks>
public sealed record PdgNumbers(int Mediator = 0, int DarkMatter = 0, int ExcitedState = 0)
{
    /// <summary>Number of an element's nucleus, <c>10LZZZAAAI</c> with L = I = 0.</summary>
    [Source("ParticleDataGroup:2024cfk", "Monte Carlo particle numbering scheme, nuclei")]
    public static int Of(Nucleus nucleus) => 1_000_000_000 + 10_000 * nucleus.Z + 10 * nucleus.A;

    /// <summary>The same with every default filled in.</summary>
    [Source("ParticleDataGroup:2024cfk", "Monte Carlo particle numbering scheme, dark matter 51-60")]
    public PdgNumbers For(Model model) => new(
        Mediator != 0 ? Mediator : model.Mediator switch
        {
            MediatorKind.Scalar or MediatorKind.Pseudoscalar => 54,
            MediatorKind.Tensor => 5000039,
            _ => 55,
        },
        DarkMatter != 0 ? DarkMatter : model.DarkMatter.Kind switch
        {
            DarkMatterKind.Scalar or DarkMatterKind.RealScalar or DarkMatterKind.AxionDarkPhoton => 51,
            DarkMatterKind.Vector => 53,
            _ => 52,
        },
        ExcitedState != 0 ? ExcitedState : 9900052);
}
