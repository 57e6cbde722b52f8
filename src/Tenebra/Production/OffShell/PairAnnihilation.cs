using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Production.OffShell;

/// <summary>e⁺e⁻ → X* → pair at tree level, per electron, X* a photon or a mediator.</summary>
/// <remarks>
/// <para><c>σ = (2J+1) 4πΓ_ee(√s)Γ_pair(√s)/(β_e²|D|²)</c>, β_e² = 1−4m_e²/s, exact in m_e. Through a photon
/// <c>σ = 4πα²ε²/3s · (1+2m²/s)β · (1+2m_e²/s)/β_e</c> for Dirac particles of charge εe, <c>πα²ε²/3s · β³ · (1+2m_e²/s)/β_e</c> for complex scalars, and
/// <c>αg²/24 · λ^{3/2} · (1+2m_e²/s)/β_e</c> for an axion and a dark photon.</para>
/// <para>For A the term of the propagator without a pole is in it, <c>4m_e² 4πΓ_P,ee Γ_div/(β_e² s²M⁴)</c>. What the other decays of a mediator
/// do with s is known to <see cref="Annihilation.ResonantAnnihilation"/> only.</para>
/// </remarks>
/// <param name="Mediator">What propagates; its coupling is that of the electron.</param>
/// <param name="Pair">The pair.</param>
[Source("ParticleDataGroup:2024cfk", "Cross-section formulae for specific processes")]
[Source("Kaneta:2016wvf", "the axion–photon–dark photon vertex")]
public readonly record struct PairAnnihilation(VirtualMediator Mediator, DarkPair Pair)
{
    private const double m = Constants.ElectronMass;

    /// <summary>σ [GeV⁻²] on an electron at rest; 0 where the pair is closed.</summary>
    /// <param name="positronEnergy">Total energy of the positron [GeV], at least m_e.</param>
    public double CrossSection(double positronEnergy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positronEnergy, m);
        return CrossSectionAt(2 * m * (m + positronEnergy));
    }

    /// <summary>σ [GeV⁻²] with its error: rounding of s near the threshold and near a narrow resonance, and what the other widths of the mediator are off by.</summary>
    /// <param name="positronEnergy">Total energy of the positron [GeV], at least m_e.</param>
    /// <param name="otherWidthError">Error of <see cref="VirtualMediator.OtherWidth"/> [GeV].</param>
    public Estimate Rounded(double positronEnergy, double otherWidthError = 0)
    {
        double sigma = CrossSection(positronEnergy), s = 2 * m * (m + positronEnergy), off = 4e-16 * s;
        if (sigma == 0) return Estimate.Zero;
        double shift = Math.Max(Math.Abs(CrossSectionAt(s + off) - sigma), Math.Abs(CrossSectionAt(s - off) - sigma));
        PairAnnihilation wider = this with { Mediator = Mediator with { OtherWidth = Mediator.OtherWidth + otherWidthError } };
        PairAnnihilation narrower = this with { Mediator = Mediator with { OtherWidth = Math.Max(0, Mediator.OtherWidth - otherWidthError) } };
        double physics = Math.Max(Math.Abs(wider.CrossSection(positronEnergy) - sigma), Math.Abs(narrower.CrossSection(positronEnergy) - sigma));
        return new Estimate(sigma, 1e-14 * sigma + shift + physics);
    }

    /// <summary>σ [GeV⁻²] at the square s [GeV²] of the energy in the CM frame; 0 where the pair is closed.</summary>
    public double CrossSectionAt(double s) => CrossSectionAt(s, (Math.Sqrt(s) - Mediator.Mass) * (Math.Sqrt(s) + Mediator.Mass));

    /// <summary>The same with s − M² [GeV²] given apart, to keep its digits on a narrow resonance.</summary>
    internal double CrossSectionAt(double s, double offset)
    {
        double beta2 = 1 - 4 * m * m / s, q = Math.Sqrt(s);
        if (!(beta2 > 0) || q <= Pair.Threshold) return 0;
        (double electrons, int multiplicity) = Electrons(q);
        double width = Pair.Width(q);
        double sigma = multiplicity * electrons * width * Mediator.InverseSquare(q, offset, width);
        if (Pair.Mediator == MediatorKind.AxialVector)
        {
            double contact = 2 * m / (s * Mediator.Mass * Mediator.Mass);
            sigma += contact * contact * FermionWidths.Pseudoscalar(Mediator.Coupling, q, m) * Pair.DivergenceWidth(q);
        }
        return 4 * Math.PI / beta2 * sigma;
    }

    private (double Width, int Multiplicity) Electrons(double q)
    {
        MediatorKind kind = Pair.Mediator == MediatorKind.Photon ? MediatorKind.Vector : Pair.Mediator;
        return (FermionWidths.Of(kind, Mediator.Coupling, q, m), kind.Multiplicity);
    }
}
