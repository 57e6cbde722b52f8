namespace Tenebra.Models;

/// <summary>What the mediator is, and how it couples to fermions.</summary>
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

    /// <summary>
    /// Massive spin 2, <c>−c G_μν T^μν</c>, c in GeV⁻¹; <c>T^μν = (i/4)[f̄γ^μD^νf − (D^νf)‾γ^μf + (μ↔ν)]</c>, so that ⟨p|T|p⟩ = 2p^μp^ν.
    /// </summary>
    Tensor,

    /// <summary>The photon itself, off its mass shell: pairs of dark particles are its only new decays.</summary>
    Photon,
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
            MediatorKind.Tensor => "tensor",
            MediatorKind.Photon => "photon",
            _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
        };

        /// <summary>The term of the Lagrangian that couples it to a fermion f of the Standard Model with g_f.</summary>
        public string Vertex => mediator switch
        {
            MediatorKind.Scalar => "−g_f S f̄f",
            MediatorKind.Pseudoscalar => "−i g_f a f̄γ₅f",
            MediatorKind.Vector => "g_f V_μ f̄γ^μf, of neutrinos g_f V_μ ν̄γ^μP_Lν",
            MediatorKind.AxialVector => "g_f A_μ f̄γ^μγ₅f",
            MediatorKind.Tensor => "−g_f G_μν T_f^μν, T_f^μν = (i/4)[f̄γ^μ∂^νf − (∂^νf̄)γ^μf + (μ↔ν)], of neutrinos one chirality",
            MediatorKind.Photon => "none of its own: the photon's",
            _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
        };

        /// <summary>2J + 1, the number of polarisations of a massive one.</summary>
        public int Multiplicity => mediator switch
        {
            MediatorKind.Tensor => 5,
            MediatorKind.Vector or MediatorKind.AxialVector => 3,
            MediatorKind.Scalar or MediatorKind.Pseudoscalar => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "is not massive"),
        };

        /// <summary>The kinds of dark matter whose coupling to this mediator is defined.</summary>
        public IReadOnlyList<DarkMatterKind> DarkMatter => mediator switch
        {
            MediatorKind.Vector => [DarkMatterKind.Scalar, DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac],
            MediatorKind.Scalar =>
                [DarkMatterKind.Scalar, DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac, DarkMatterKind.RealScalar],
            MediatorKind.AxialVector => [DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac],
            MediatorKind.Pseudoscalar =>
                [DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.PseudoDirac, DarkMatterKind.Vector],
            MediatorKind.Tensor =>
                [DarkMatterKind.Scalar, DarkMatterKind.Majorana, DarkMatterKind.Dirac, DarkMatterKind.Vector, DarkMatterKind.RealScalar],
            MediatorKind.Photon => [DarkMatterKind.Scalar, DarkMatterKind.Dirac, DarkMatterKind.AxionDarkPhoton],
            _ => throw new ArgumentOutOfRangeException(nameof(mediator)),
        };
    }

    /// <summary>The mediator of that name.</summary>
    /// <exception cref="InputException">There is no such mediator.</exception>
    public static MediatorKind Parse(string name)
    {
        foreach (MediatorKind kind in Enum.GetValues<MediatorKind>())
            if (kind.Name == name) return kind;
        throw InputException.UnknownName("mediator", name, Enum.GetValues<MediatorKind>().Select(k => k.Name));
    }

    internal static InputException Undefined(MediatorKind mediator, DarkMatterKind kind, string where) =>
        InputException.BadValue(
            where + "darkMatter", kind.Name, $"one of {string.Join(", ", mediator.DarkMatter.Select(k => k.Name))}: mediator {mediator.Name}");
}
