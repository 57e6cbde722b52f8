namespace Tenebra.Models;

/// <summary>What the dark matter is.</summary>
public enum DarkMatterKind
{
    /// <summary>Complex scalar.</summary>
    Scalar,

    /// <summary>Fermion that is its own antiparticle.</summary>
    Majorana,

    /// <summary>Fermion with a distinct antiparticle.</summary>
    Dirac,

    /// <summary>Two Majorana fermions χ₁, χ₂ with masses m₁ &lt; m₂ that the mediator couples to each other.</summary>
    PseudoDirac,

    /// <summary>Real massive vector.</summary>
    Vector,

    /// <summary>Real scalar.</summary>
    RealScalar,

    /// <summary>An axion a and a dark photon γ_D that a photon turns into together.</summary>
    AxionDarkPhoton,
}

/// <summary>Names of the kinds of dark matter.</summary>
public static class DarkMatterKinds
{
    private static readonly Dictionary<string, DarkMatterKind> ByName = new(StringComparer.Ordinal)
    {
        ["scalar"] = DarkMatterKind.Scalar,
        ["majorana"] = DarkMatterKind.Majorana,
        ["dirac"] = DarkMatterKind.Dirac,
        ["pseudo-dirac"] = DarkMatterKind.PseudoDirac,
        ["vector"] = DarkMatterKind.Vector,
        ["real-scalar"] = DarkMatterKind.RealScalar,
        ["axion-dark-photon"] = DarkMatterKind.AxionDarkPhoton,
    };

    extension(DarkMatterKind kind)
    {
        /// <summary>The name in files and on the command line.</summary>
        public string Name => ByName.First(n => n.Value == kind).Key;

        /// <summary>Number of spin states of one particle.</summary>
        public int SpinStates => kind switch
        {
            DarkMatterKind.Scalar or DarkMatterKind.RealScalar => 1,
            DarkMatterKind.Majorana or DarkMatterKind.Dirac or DarkMatterKind.PseudoDirac => 2,
            DarkMatterKind.Vector => 3,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is two particles"),
        };

        /// <summary>Whether a particle is its own antiparticle; of pseudo-Dirac dark matter, each of the two states.</summary>
        public bool IsSelfConjugate => kind is not (DarkMatterKind.Scalar or DarkMatterKind.Dirac);

        /// <summary>Whether the two that a mediator couples to are one and the same kind of particle.</summary>
        public bool IsPairOfIdentical => kind.IsSelfConjugate && kind != DarkMatterKind.PseudoDirac;

        /// <summary>Spin states of a particle and of its antiparticle, where that is another.</summary>
        public int Degrees => kind.IsSelfConjugate ? kind.SpinStates : 2 * kind.SpinStates;
    }

    /// <summary>The kind of that name.</summary>
    /// <exception cref="InputException">There is no such kind.</exception>
    public static DarkMatterKind Parse(string name) =>
        ByName.TryGetValue(name, out DarkMatterKind kind) ? kind : throw InputException.UnknownName("dark matter", name, ByName.Keys);
}
