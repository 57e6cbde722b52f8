using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Production.OffShell;

/// <summary>ℓN → ℓN X*, X* → pair, with X* a virtual mediator or photon: the spectrum of the mass q of the pair, and σ.</summary>
/// <remarks>
/// <para>Phase space of n+1 particles is that of n with one of mass q, times that of its two parts, times dq²/2π; the tensor of the pair, integrated over its
/// own phase space, is a multiple of <c>g_μν − q_μq_ν/q²</c>. So, exactly at tree level, <c>dσ/dq² = g² σ_X(q) qΓ_pair(q)/(π|D|²)</c>, σ_X the
/// emission of a real X of mass q and unit coupling. For a photon and Dirac particles of charge εe it is
/// <c>σ_V(q; ε=1) αε²/(3πq²) β(1+2m²/q²)</c>.</para>
/// <para>The term q_μq_ν of the propagator meets a conserved current of the lepton for V and for the photon. For A it is
/// <c>q_μq_ν/(q²M²)</c>, without a pole and with J = 0, and adds <c>4m_ℓ²g² σ_P(q) q Γ_div(q)/(πq⁴M⁴)</c>, Γ_div of <see cref="DarkPair.DivergenceWidth"/>;
/// the two do not interfere.</para>
/// <para>Only the diagrams where the lepton emits X* are in it. A pair from two photons, one of the nucleus and one of the lepton, goes with the fourth
/// power of the pair's coupling.</para>
/// </remarks>
[Source("ParticleDataGroup:2024cfk", "Kinematics, recursion of phase space")]
[Source("Gninenko:2018ter", "millicharged particles from the bremsstrahlung of a virtual photon")]
public sealed class OffShellSpectrum
{
    // A massless pair starts where what lies below is this share squared.
    private const double MasslessStart = 1e-3;

    // Of the tolerance: for the quadrature, and for what is left out at the largest q.
    private const double QuadratureShare = 0.1, TailShare = 0.03;

    // Errors of the emission and of its interpolation come to about one tolerance each.
    private const double Allowed = 3;

    // So near to the largest mass, powers of what is left of phase space have made an end.
    private const double NearestToTheEnd = 1e-6;

    private readonly VirtualEmission emission;
    private readonly VirtualMediator mediator;
    private readonly DarkPair pair;
    private readonly double below;
    private readonly List<MassPiece> pieces = [];

    /// <summary>Integrates the spectrum.</summary>
    /// <param name="emission">Beam, target and window; its structure must be that of the pair's mediator, V for the photon.</param>
    /// <param name="mediator">What propagates; <see cref="VirtualMediator.Photon"/> if the pair couples to the photon, and only then.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="below">σ counts pairs of a mass below [GeV].</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">The tolerance of the emission was not met.</exception>
    public OffShellSpectrum(VirtualEmission emission, VirtualMediator mediator, DarkPair pair, double below = double.PositiveInfinity, CancellationToken cancel = default)
    {
        bool photon = pair.Mediator == MediatorKind.Photon;
        if (emission.Kind != (photon ? MediatorKind.Vector : pair.Mediator))
            throw new ArgumentOutOfRangeException(nameof(pair), pair.Mediator, $"the emission is that of a {emission.Kind.Name}");
        if (photon != (mediator.Mass == 0) || !(mediator.Mass >= 0) || !(mediator.OtherWidth >= 0) || !double.IsFinite(mediator.Coupling))
            throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "need M > 0, or the photon for a pair that couples to it");
        if (!(below > 0)) throw new ArgumentOutOfRangeException(nameof(below), below, "need a mass > 0 GeV");
        (this.emission, this.mediator, this.pair, this.below) = (emission, mediator, pair, below);
        CrossSection = Integral(cancel);
    }

    /// <summary>σ [GeV⁻²].</summary>
    public Estimate CrossSection { get; }

    /// <summary>The pieces of the range of q that σ is made of.</summary>
    internal IReadOnlyList<MassPiece> Pieces => pieces;

    /// <summary>dσ/dq² [GeV⁻⁴] at the mass q [GeV] of the pair; 0 where it is closed.</summary>
    public double Density(double q) => q > pair.Threshold ? DensityAt(q, (q - mediator.Mass) * (q + mediator.Mass)).Value : 0;

    /// <summary>The same with q² − M² [GeV²] given apart, and its error.</summary>
    internal Estimate DensityAt(double q, double offset, CancellationToken cancel = default)
    {
        if (q <= pair.Threshold || q >= emission.LargestMass) return Estimate.Zero;
        double width = pair.Width(q);
        Estimate density = q * width * mediator.InverseSquare(q, offset, width) * emission.At(q, cancel);
        if (emission.Divergence is { } divergence)
        {
            double contact = 2 * emission.LeptonMass / (q * q * mediator.Mass * mediator.Mass);
            density += contact * contact * q * pair.DivergenceWidth(q) * divergence.At(q, cancel);
        }
        return mediator.Coupling * mediator.Coupling / Math.PI * density;
    }

    // What the negligible emission of heavier masses can add, over decades of the propagator.
    private const double Negligible = 1e6 * NegligibleCrossSection.PerGeV2;

    private Estimate Integral(CancellationToken cancel)
    {
        double mass = mediator.Mass;
        double start = pair.Threshold > 0 ? pair.Threshold : MasslessStart * (mass > 0 ? Math.Min(emission.LeptonMass, mass) : emission.LeptonMass);
        if (start >= Math.Min(emission.LargestMass, below) || pair.Coupling == 0 || mediator.Coupling == 0) return Estimate.Zero;
        Estimate sum = pair.Threshold > 0 ? Estimate.Zero : new Estimate(0, start * start * DensityAt(start, (start - mass) * (start + mass), cancel).Value);
        double width = mass > 0 ? mediator.Imaginary(pair.Width(mass)) : 0, previous = 0, low = start;
        while (true)
        {
            double high = Math.Min(emission.PanelEnd(low, cancel), below);
            Estimate panel = Estimate.Zero;
            foreach (MassPiece piece in MassPiece.Between(start, mass, width, low, high))
            {
                var integrand = new Integrand(this, piece, cancel);
                double negligible = Math.Max(TailShare * emission.Tolerance * sum.Value, NegligibleCrossSection.PerGeV2);
                panel += GaussKronrod.Integrate(ref integrand, piece.Low, piece.High, QuadratureShare * emission.Tolerance, negligible, cancel: cancel);
                pieces.Add(piece);
            }
            sum += panel;
            if (high >= below) return Converged.OrThrow(sum, Allowed * emission.Tolerance, "σ of a pair off the mass shell", Negligible);
            bool polePassed = mass < start || high > 2 * mass || mass > emission.LargestMass;
            bool fades = panel.Value < TailShare * emission.Tolerance * sum.Value && 2 * panel.Value < previous;
            if ((polePassed && fades) || high > (1 - NearestToTheEnd) * emission.LargestMass)
                return Converged.OrThrow(sum + new Estimate(0, panel.Value), Allowed * emission.Tolerance, "σ of a pair off the mass shell", Negligible);
            (previous, low) = (panel.Value, high);
        }
    }

    private readonly struct Integrand(OffShellSpectrum spectrum, MassPiece piece, CancellationToken cancel) : IIntegrand
    {
        public Estimate At(double y)
        {
            (double q, double offset, double jacobian) = piece.At(y);
            return jacobian * spectrum.DensityAt(q, offset, cancel);
        }
    }
}
