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

    private const double RoughTolerance = 0.1, NearestToTheEnd = 1e-6, LeastVariable = -60, SteepFall = 20;
    private const int Bisections = 12;

    // Points of a panel; how often a decade is halved where they do not suffice; and how far past its start a panel is asked for.
    private const int MostIntervals = 32, MostLevels = 9;
    private const double PanelStart = 1e-9;

    // |ln σ| reaches some tens, and the interpolation's tolerance is relative to it.
    private const double Share = 0.03;

    private readonly Emission emission;
    private readonly EmissionWindow window;
    private readonly double? pairEnergy;
    private readonly BremsstrahlungSettings settings;
    private readonly ConcurrentDictionary<(int Level, int Index), ChebyshevInterpolant?> panels = new();
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
        double v = Variable(q);
        ChebyshevInterpolant panel = Panel(v, cancel).Interpolant;
        double value = Math.Exp(panel.At(v));
        return new Estimate(value, panel.Error * value);
    }

    /// <summary>The mass [GeV] at which the panel of v ends that begins with or holds <paramref name="q"/>.</summary>
    internal double PanelEnd(double q, CancellationToken cancel = default) =>
        q < reach.Value ? MassAt(Panel(Variable(q) + PanelStart, cancel).End) : LargestMass;

    private double Variable(double q) => Math.Log(q / (1 - q / LargestMass));

    // A decade, or the half, quarter … of it on which few points suffice.
    private (ChebyshevInterpolant Interpolant, double End) Panel(double v, CancellationToken cancel)
    {
        double width = PanelWidth, last = Variable(reach.Value);
        for (int level = 0; level < MostLevels; level++, width /= 2)
        {
            int index = (int)Math.Floor(v / width);
            double low = index * width, high = Math.Min(low + width, last);
            ChebyshevInterpolant? panel = panels.GetOrAdd(
                (level, index),
                _ => Falls(low, high, cancel)
                    ? null
                    : ChebyshevInterpolant.WithAtMost(MostIntervals, x => LogAt(x, cancel), low, high, Share * settings.Tolerance, cancel));
            if (panel is not null) return (panel, high);
        }
        throw new ConvergenceException($"emission of {MassAt(v):g6} GeV: the cross section varies too fast with the mass to be interpolated");
    }

    // Where σ falls by many orders of magnitude, its end costs most and counts least: the beginning is asked for alone.
    private bool Falls(double low, double high, CancellationToken cancel) =>
        !(Rough(high, cancel) > Math.Exp(-SteepFall) * Rough(low, cancel));

    private double Rough(double v, CancellationToken cancel) => Sigma(settings with { Tolerance = RoughTolerance }, MassAt(v), cancel).Value;

    // The mass from which σ is negligible: a steep form factor ends it long before phase space does.
    private double Reach()
    {
        double shut = Variable((1 - NearestToTheEnd) * LargestMass);
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

        bool IsSeen(double v) => Rough(v, CancellationToken.None) > Seen * NegligibleCrossSection.PerGeV2;
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
