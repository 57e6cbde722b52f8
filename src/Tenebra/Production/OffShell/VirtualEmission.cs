using System.Collections.Concurrent;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Production.OffShell;

/// <summary>σ(ℓN → ℓNX) against the mass q of X at one beam energy and in one window, for unit coupling: made once for every pair and mediator.</summary>
/// <remarks>
/// Or, in place of σ, dσ/dk at one energy k of X; everything else is the same.
/// ln σ by polynomials in v = ln q/(1 − q/q_max), q_max where the window closes: there σ goes with a power of q_max − q, and below the mass of the
/// lepton it hardly depends on q, so ln σ is smooth in v throughout. A decade of v is computed when it is first asked for, and is then the same whoever asked.
/// </remarks>
public sealed class VirtualEmission
{
    // In units of v: a decade of q.
    private const double PanelWidth = 2.302585092994046;

    // σ is followed down to this times what is negligible, so that its digits are computed.
    private const double Seen = 1e6;

    private const double RoughTolerance = 0.1, NearestToTheEnd = 1e-6, LeastVariable = -60;
    private const int Bisections = 12;

    // |ln σ| reaches some tens, and the interpolation's tolerance is relative to it.
    private const double Share = 0.03;

    private readonly Emission emission;
    private readonly EmissionWindow window;
    private readonly double? pairEnergy;
    private readonly BremsstrahlungSettings settings;
    private readonly ConcurrentDictionary<int, ChebyshevInterpolant> panels = new();
    private readonly Lazy<double> reach;

    /// <summary>Prepares the emission.</summary>
    /// <param name="emission">The reaction; the mass in it does not matter.</param>
    /// <param name="window">Which X count, by the energy of the pair that it turns into and the angle of its momentum.</param>
    /// <param name="settings">Method and tolerance of the cross section; the interpolation adds about as much.</param>
    public VirtualEmission(Emission emission, EmissionWindow window, BremsstrahlungSettings settings)
        : this(emission, window, settings, null)
    {
    }

    /// <summary>dσ/dk [GeV⁻³] at the energy k of the pair in place of σ.</summary>
    /// <param name="emission">The reaction; the mass in it does not matter.</param>
    /// <param name="pairEnergy">k [GeV].</param>
    /// <param name="settings">Method and tolerance of the cross section; the interpolation adds about as much.</param>
    public VirtualEmission(Emission emission, double pairEnergy, BremsstrahlungSettings settings)
        : this(emission, EmissionWindow.All, settings, pairEnergy)
    {
    }

    private VirtualEmission(Emission emission, EmissionWindow window, BremsstrahlungSettings settings, double? pairEnergy)
    {
        (this.emission, this.window, this.settings, this.pairEnergy) = (emission, window, settings, pairEnergy);
        double open = 0, shut = emission.Energy;
        for (double middle; (middle = 0.5 * (open + shut)) > open && middle < shut;)
        {
            if (IsOpen(middle)) open = middle;
            else shut = middle;
        }
        LargestMass = open;
        reach = new Lazy<double>(Reach);
        if (emission.Kind != MediatorKind.AxialVector) return;
        var divergence = new Emission(
            MediatorKind.Pseudoscalar, emission.LeptonMass, emission.Energy, emission.MediatorMass, emission.Nucleus, emission.Map.FormFactor);
        Divergence = new VirtualEmission(divergence, window, settings, pairEnergy);
    }

    /// <summary>Lorentz structure of X; the photon is a vector.</summary>
    public MediatorKind Kind => emission.Kind;

    /// <summary>Mass of the lepton [GeV].</summary>
    public double LeptonMass => emission.LeptonMass;

    /// <summary>Mass q_max [GeV] from which nothing is emitted into the window; 0 where it is closed for every mass.</summary>
    public double LargestMass { get; }

    /// <summary>Relative tolerance of the cross sections.</summary>
    public double Tolerance => settings.Tolerance;

    /// <summary>Emission of what couples to the divergence of the lepton's axial current, a pseudoscalar; null but for the axial vector.</summary>
    internal VirtualEmission? Divergence { get; }

    /// <summary>σ [GeV⁻²] for unit coupling and the mass q &gt; 0 [GeV]; 0 where it is too heavy.</summary>
    /// <param name="q">Mass [GeV].</param>
    /// <param name="cancel">Stops the work; what is done by then is kept by decades.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public Estimate At(double q, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(q);
        if (q >= LargestMass) return Estimate.Zero;
        if (q >= reach.Value) return new Estimate(0, NegligibleCrossSection.PerGeV2);
        ChebyshevInterpolant panel = panels.GetOrAdd(Decade(q), Panel, cancel);
        double value = Math.Exp(panel.At(Variable(q)));
        return new Estimate(value, panel.Error * value);
    }

    /// <summary>The decade of v that holds the mass <paramref name="q"/> [GeV], below the largest.</summary>
    internal int Decade(double q) => (int)Math.Floor(Variable(q) / PanelWidth);

    /// <summary>The mass [GeV] at which a decade of v ends.</summary>
    internal double DecadeEnd(int decade) => MassAt((decade + 1) * PanelWidth);

    private double Variable(double q) => Math.Log(q / (1 - q / LargestMass));

    private ChebyshevInterpolant Panel(int index, CancellationToken cancel) =>
        ChebyshevInterpolant.Of(
            v => LogAt(v, cancel), index * PanelWidth, Math.Min((index + 1) * PanelWidth, Variable(reach.Value)), Share * settings.Tolerance, cancel);

    // The mass from which σ is negligible: a steep form factor ends it long before phase space does.
    private double Reach()
    {
        double shut = Variable((1 - NearestToTheEnd) * LargestMass);
        BremsstrahlungSettings rough = settings with { Tolerance = RoughTolerance };
        if (IsSeen(shut)) return LargestMass;
        double seen = shut - PanelWidth;
        while (seen > LeastVariable && !IsSeen(seen)) (shut, seen) = (seen, seen - PanelWidth);
        for (int i = 0; i < Bisections; i++)
        {
            double middle = 0.5 * (seen + shut);
            if (IsSeen(middle)) seen = middle;
            else shut = middle;
        }
        return MassAt(seen);

        bool IsSeen(double v) => Sigma(rough, MassAt(v), CancellationToken.None).Value > Seen * NegligibleCrossSection.PerGeV2;
    }

    private Estimate LogAt(double v, CancellationToken cancel)
    {
        double q = MassAt(v);
        Estimate sigma = Sigma(settings, q, cancel);
        return sigma.Value > 0
            ? new Estimate(Math.Log(sigma.Value), sigma.RelativeError)
            : throw new ConvergenceException($"emission of {q:g6} GeV: too near to the heaviest that can be emitted, {LargestMass:g6} GeV");
    }

    private double MassAt(double v)
    {
        double z = Math.Exp(v);
        return z / (1 + z / LargestMass);
    }

    private bool IsOpen(double q)
    {
        if (pairEnergy is { } k) return emission.AtMass(q).Allows(k / emission.Energy);
        Reaction reaction = emission.AtMass(q).Reaction;
        double low = Math.Max(reaction.LowestEnergy, window.LeastX * reaction.Energy);
        return low < Math.Min(reaction.HighestEnergy, window.LargestX * reaction.Energy);
    }

    private Estimate Sigma(BremsstrahlungSettings how, double q, CancellationToken cancel) => pairEnergy is { } k
        ? 1 / emission.Energy * how.DifferentialCrossSection(emission.AtMass(q), k / emission.Energy, cancel: cancel)
        : how.CrossSection(emission.AtMass(q), window, cancel);
}
