using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>Two dark particles that a virtual mediator or photon turns into: their masses and their coupling to it.</summary>
/// <remarks>Unlike <see cref="DarkMatter"/>, whose masses follow from that of the mediator, it holds the masses themselves: there may be no mediator.</remarks>
public readonly record struct DarkPair
{
    // Null for an axion and a dark photon.
    private readonly DarkMatterKind? kind;

    private DarkPair(MediatorKind mediator, DarkMatterKind? kind, double coupling, double first, double second)
    {
        if (!(coupling >= 0) || !double.IsFinite(coupling)) throw new ArgumentOutOfRangeException(nameof(coupling), coupling, "need a finite coupling ≥ 0");
        if (!(first >= 0 && second >= 0) || !double.IsFinite(first + second)) throw new ArgumentOutOfRangeException(nameof(first), (first, second), "need finite masses ≥ 0 GeV");
        (Mediator, this.kind, Coupling, FirstMass, SecondMass) = (mediator, kind, coupling, first, second);
    }

    /// <summary>What turns into the pair.</summary>
    public MediatorKind Mediator { get; }

    /// <summary>g_D as in <see cref="DarkMatter"/>, εe for millicharge, g [GeV⁻¹] for the dark axion portal.</summary>
    public double Coupling { get; }

    /// <summary>Mass of the first particle [GeV].</summary>
    public double FirstMass { get; }

    /// <summary>Mass of the second particle [GeV].</summary>
    public double SecondMass { get; }

    /// <summary>Least mass [GeV] of what turns into the pair.</summary>
    public double Threshold => FirstMass + SecondMass;

    /// <summary>Dark matter of mass <paramref name="mass"/> &gt; 0 [GeV] that couples with g_D to a massive mediator.</summary>
    /// <param name="mediator">Lorentz structure of the mediator, not the photon.</param>
    /// <param name="kind">What the dark matter is.</param>
    /// <param name="coupling">g_D.</param>
    /// <param name="mass">Its mass, or that of the lighter state.</param>
    /// <param name="heavyMass">Mass of the heavier state of pseudo-Dirac dark matter; null where the two are equal.</param>
    /// <exception cref="InputException">The mediator has no coupling to this kind of dark matter.</exception>
    public static DarkPair Of(MediatorKind mediator, DarkMatterKind kind, double coupling, double mass, double? heavyMass = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        if (mediator == MediatorKind.Photon) throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "what couples to the photon is millicharged");
        double heavy = heavyMass ?? mass;
        if (!(heavy >= mass) || (heavy > mass && kind != DarkMatterKind.PseudoDirac))
            throw new ArgumentOutOfRangeException(nameof(heavyMass), heavyMass, "need m₂ ≥ m₁, and m₂ = m₁ but for pseudo-Dirac dark matter");
        return mediator.DarkMatter.Contains(kind)
            ? new DarkPair(mediator, kind, coupling, mass, heavy)
            : throw MediatorKinds.Undefined(mediator, kind, "");
    }

    /// <summary>Particles of electric charge εe and mass <paramref name="mass"/> &gt; 0 [GeV]: a Dirac fermion or a complex scalar.</summary>
    /// <exception cref="InputException">Another kind has no charge.</exception>
    public static DarkPair Millicharged(DarkMatterKind kind, double epsilon, double mass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        return kind is DarkMatterKind.Dirac or DarkMatterKind.Scalar
            ? new DarkPair(MediatorKind.Photon, kind, epsilon * Math.Sqrt(Constants.ElectricCharge2), mass, mass)
            : throw MediatorKinds.Undefined(MediatorKind.Photon, kind, "");
    }

    /// <summary>Axion and dark photon, <c>L = (g/2) a F_μν F̃_D^μν</c>, g in GeV⁻¹, masses ≥ 0 [GeV].</summary>
    public static DarkPair AxionAndDarkPhoton(double coupling, double axionMass, double darkPhotonMass) =>
        new(MediatorKind.Photon, null, coupling, axionMass, darkPhotonMass);

    /// <summary>Width [GeV] of the mediator to the pair at the mass q &gt; 0 [GeV] that it happens to have; 0 at threshold and below.</summary>
    public double Width(double q)
    {
        if (q <= Threshold) return 0;
        if (kind is not { } matter) return DarkAxionPortal.Width(Coupling, q, FirstMass, SecondMass);
        return DarkWidths.Of(Mediator == MediatorKind.Photon ? MediatorKind.Vector : Mediator, At(q, matter), q);
    }

    /// <summary>Width [GeV³] to the pair of the divergence of its axial current; 0 for every mediator but the axial vector.</summary>
    /// <remarks>
    /// By the Dirac equation <c>q_μ χ̄₁γ^μγ₅χ₂ = (m₁+m₂) χ̄₁γ₅χ₂</c>: <c>(m₁+m₂)² Γ_P(q)</c>, Γ_P the width of a pseudoscalar of the same coupling. It goes with the
    /// term q_μq_ν of the propagator, <see cref="Width"/> with the rest.
    /// </remarks>
    [Source("Peskin:1995ev", "Sec. 3.4, divergence of the axial current")]
    public double DivergenceWidth(double q) =>
        Mediator == MediatorKind.AxialVector && kind is { } matter && q > Threshold
            ? Threshold * Threshold * DarkWidths.Of(MediatorKind.Pseudoscalar, At(q, matter), q)
            : 0;

    private DarkMatter At(double q, DarkMatterKind matter) =>
        new(matter, Coupling * Coupling / (4 * Math.PI), q / FirstMass, (SecondMass - FirstMass) / FirstMass);
}
