namespace Tenebra.Production.Bremsstrahlung;

/// <summary>From which lines of ℓN → ℓNG a massive spin-2 mediator is emitted.</summary>
/// <remarks>
/// With F₁ the field of the nucleus, F₂ that of the lepton and j, P the currents of both,
/// <c>k_a M^{ab} = F₁^{bμ}j_μ</c> for the lepton line alone, <c>(q²/t₂) F₂^{bμ}P_μ + c k^b</c> with the photon line, and
/// <c>c k^b</c> for all: only then the modes of helicity 0 and ±1 stay finite as m_X → 0.
/// </remarks>
public enum TensorVariant
{
    /// <summary>Lepton lines, photon line and nucleus, each with its contact term: the conserved current of one coupling to all.</summary>
    Universal,

    /// <summary>Lepton lines and their contact term: no coupling to photons.</summary>
    LeptonLines,

    /// <summary>Lepton lines, contact term and photon line, with the same coupling to photons as to leptons; none to the nucleus.</summary>
    PhotonLine,
}

/// <summary>The variants by their names on the command line.</summary>
public static class TensorVariants
{
    public static IReadOnlyList<string> Names { get; } = ["universal", "lepton-lines", "photon-line"];

    /// <summary>The variant of a name.</summary>
    /// <exception cref="InputException">The name is unknown.</exception>
    public static TensorVariant Parse(string name) => name switch
    {
        "universal" => TensorVariant.Universal,
        "lepton-lines" => TensorVariant.LeptonLines,
        "photon-line" => TensorVariant.PhotonLine,
        _ => throw InputException.UnknownName("tensor variant", name, Names),
    };

    public static string Name(this TensorVariant variant) => Names[(int)variant];
}
