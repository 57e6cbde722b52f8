using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Production.Annihilation;

/// <summary>e⁺e⁻ → X → final state at tree level: the s-channel resonance, per electron, for S, P, V, A and T.</summary>
/// <remarks>
/// <para><c>σ = (2J+1)/4 · 4π/k² · s Γ_ee(√s) Γ_f(√s)/|D|² = (2J+1) 4π Γ_ee Γ_f/(β_e² |D|²)</c>, k = √s β_e/2 the momentum in
/// the CM frame, β_e² = 1−4m_e²/s, every width that of a mediator of mass √s with all other masses as they are, and |D|² of
/// <see cref="WidthScheme"/>.</para>
/// <para>Exact in m_e for S, P, V and T: of <c>g_μν − q_μq_ν/m²</c> the second term meets a conserved current of the electron. For A it adds
/// <c>σ_L = g²g_f² m_e²m_f² β_f/(π s m⁴ β_e)</c> for a Dirac fermion f, without a pole; it is left out: of the order (m_e m_f/s)² of the
/// resonance. The t-channel and the photon in e⁺e⁻ final states, and interference with Standard Model amplitudes, are left out.</para>
/// </remarks>
[Source("ParticleDataGroup:2024cfk", "Cross-section formulae for specific processes, resonance formation")]
[Source("Marsicano:2018glj", "resonant production with decay to dark matter")]
public sealed class ResonantAnnihilation
{
    private const double m = Constants.ElectronMass;

    private readonly OffShellWidths widths;
    private readonly OffShellWidth onShell;
    private readonly double mass2;
    private readonly WidthScheme scheme;

    /// <summary>The resonance of a model's mediator of mass <paramref name="mass"/> [GeV].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive and finite.</exception>
    public ResonantAnnihilation(Model model, double mass, WidthScheme scheme = WidthScheme.Running)
    {
        if (!(mass > 0) || !double.IsFinite(mass)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a finite mass > 0");
        (Model, Mass, this.scheme) = (model, mass, scheme);
        mass2 = mass * mass;
        widths = new OffShellWidths(model, mass);
        onShell = widths.At(mass);
    }

    public Model Model { get; }

    /// <summary>Mass of the mediator [GeV].</summary>
    public double Mass { get; }

    /// <summary>Total energy of the positron [GeV] at which s = m², electron at rest; no positron has it where it is below m_e.</summary>
    public double ResonantEnergy => (mass2 - 2 * m * m) / (2 * m);

    /// <summary>Bibliography keys.</summary>
    public static IReadOnlyList<string> Sources => ["ParticleDataGroup:2024cfk", "Marsicano:2018glj"];

    /// <summary>√s [GeV] at which the integrand over s has an edge.</summary>
    internal IReadOnlyList<double> Breaks => widths.Breaks;

    /// <summary>What limits the validity of these cross sections.</summary>
    public IReadOnlyList<string> Caveats(AnnihilationFinal final) =>
    [
        .. Model.Mediator == MediatorKind.AxialVector && Model.DarkMatter.AlphaD > 0
            ? (string[])["annihilation: the longitudinal part of the axial vector, of the order (m_e m_chi/s)^2, is left out"] : [],
        .. final is AnnihilationFinal.Invisible
            ? (string[])["annihilation e+ e- -> gamma X with a lost photon is not in the resonance: no initial-state radiation"]
            : ["annihilation to visible states: s-channel of the mediator only, no interference with the Standard Model, no t-channel"],
    ];

    /// <summary>σ [GeV⁻²] on an electron at rest; 0 where the final state is closed.</summary>
    /// <param name="positronEnergy">Total energy of the positron [GeV], at least m_e.</param>
    /// <param name="parameter">The model's ε or g.</param>
    /// <param name="final">The decays that count.</param>
    public double CrossSection(double positronEnergy, double parameter, AnnihilationFinal final)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positronEnergy, m);
        return CrossSectionAt(2 * m * (m + positronEnergy), 2 * m * (positronEnergy - ResonantEnergy), parameter, final);
    }

    /// <summary>σ [GeV⁻²] on an electron at rest with its error: that of R(s) where hadrons are in it, and rounding.</summary>
    /// <remarks>σ is computed again with more and with less hadrons in the widths. Rounding of s − m² counts double on a narrow resonance.</remarks>
    /// <inheritdoc cref="CrossSection"/>
    public Estimate Rounded(double positronEnergy, double parameter, AnnihilationFinal final)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positronEnergy, m);
        double s = 2 * m * (m + positronEnergy), offset = 2 * m * (positronEnergy - ResonantEnergy);
        double sigma = CrossSectionAt(s, offset, parameter, final);
        if (sigma == 0) return Estimate.Zero;
        double share = HadronRatioError.At(Math.Sqrt(s), Model), onShellShare = HadronRatioError.At(Mass, Model);
        double physics = Math.Max(
            Math.Abs(CrossSectionAt(s, offset, parameter, final, 1 + share, 1 + onShellShare) - sigma),
            Math.Abs(CrossSectionAt(s, offset, parameter, final, 1 - share, 1 - onShellShare) - sigma));
        double off = 4e-16 * s;
        double near = CrossSectionAt(s, offset + off, parameter, final);
        double far = CrossSectionAt(s, offset - off, parameter, final);
        return new Estimate(sigma, physics + 1e-14 * sigma + Math.Max(Math.Abs(near - sigma), Math.Abs(far - sigma)));
    }

    /// <summary>σ [GeV⁻²] at the square s [GeV²] of the energy in the CM frame; 0 where the final state is closed.</summary>
    public double CrossSectionAt(double s, double parameter, AnnihilationFinal final) =>
        CrossSectionAt(s, s - mass2, parameter, final);

    /// <summary>∫ dE σ [GeV⁻¹] over the resonance for a width so narrow that nothing else varies.</summary>
    /// <remarks>
    /// <c>2π² (2J+1) Γ_ee Br_f/(m m_e β_e²)</c>; to leading order in m_e <c>π g² Br/2m_e</c> (V, A; with g = εe that is
    /// 2π²αε²Br/m_e) and <c>π g² Br/4m_e</c> (S, P).
    /// </remarks>
    [Source("Nardi:2018cxi", "production rate on a narrow resonance")]
    public double EnergyIntegral(double parameter, AnnihilationFinal final)
    {
        double beta2 = 1 - 4 * m * m / mass2, total = onShell.Total(parameter);
        if (beta2 <= 0 || total == 0) return 0;
        double electrons = onShell.To(AnnihilationFinal.Electrons, parameter);
        return 2 * Math.PI * Math.PI * Model.Mediator.Multiplicity * electrons / (Mass * m * beta2) * (onShell.To(final, parameter) / total);
    }

    /// <summary>Γ_tot(m) [GeV].</summary>
    internal double TotalWidth(double parameter) => onShell.Total(parameter);

    /// <summary>The same with s − m² [GeV²] given apart, to keep its digits where the resonance is narrow.</summary>
    internal double CrossSectionAt(double s, double offset, double parameter, AnnihilationFinal final) =>
        CrossSectionAt(s, offset, parameter, final, 1, 1);

    // The widths to hadrons at √s and at m times a factor.
    private double CrossSectionAt(double s, double offset, double parameter, AnnihilationFinal final, double hadrons, double hadronsOnShell)
    {
        double beta2 = 1 - 4 * m * m / s;
        if (!(beta2 > 0)) return 0;
        OffShellWidth at = widths.At(Math.Sqrt(s)), pole = onShell;
        if (hadrons != 1) (at, pole) = (at with { Hadrons = hadrons * at.Hadrons }, pole with { Hadrons = hadronsOnShell * pole.Hadrons });
        double decay = at.To(final, parameter), electrons = at.To(AnnihilationFinal.Electrons, parameter);
        if (decay * electrons == 0) return 0;
        double total = scheme == WidthScheme.Running ? at.Total(parameter) : pole.Total(parameter);
        double imaginary = (scheme == WidthScheme.Running ? s : mass2) * total * total;
        return Model.Mediator.Multiplicity * 4 * Math.PI * electrons * decay / (beta2 * (offset * offset + imaginary));
    }
}
