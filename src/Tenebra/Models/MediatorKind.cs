namespace Tenebra.Models;

/// <summary>Lorentz structure of the mediator's coupling to fermions.</summary>
public enum MediatorKind
{
    /// <summary><c>−g S f̄f</c>.</summary>
    Scalar,

    /// <summary><c>−i g a f̄γ₅f</c>.</summary>
    Pseudoscalar,

    /// <summary><c>g V_μ f̄γ^μf</c>.</summary>
    Vector,

    /// <summary><c>g A_μ f̄γ^μγ₅f</c>.</summary>
    AxialVector,
}

/// <summary>Names of the mediators, and the dark matter each can decay to.</summary>
public static class MediatorKinds
{
    extension(MediatorKind mediator)
    {
        /// <summary>The name in files.</summary>
        public string Name => mediator switch
        {
            MediatorKind.Scalar => "scalar",
            MediatorKind.Pseudoscalar => "pseudoscalar",
            MediatorKind.Vector => "vector",
            MediatorKind.AxialVector => "axial-vector",
            _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
        };

        /// <summary>The kinds of dark matter whose coupling to this mediator is defined.</summary>
        public IReadOnlyList<DarkMatterKind> DarkMatter => mediator switch
        {
            MediatorKind.Vector or MediatorKind.Scalar =>
                [DarkMatterKind.Scalar, DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac],
            MediatorKind.AxialVector => [DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac],
            MediatorKind.Pseudoscalar =>
                [DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac, DarkMatterKind.Vector],
            _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
        };
    }

    internal static InputException Undefined(MediatorKind mediator, DarkMatterKind kind, string where) =>
        InputException.BadValue(
            where + "darkMatter", kind.Name, $"one of {string.Join(", ", mediator.DarkMatter.Select(k => k.Name))}: mediator {mediator.Name}");
}
