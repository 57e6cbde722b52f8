using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport;

namespace Tenebra.Production.Annihilation;

/// <summary>
/// Collisions of the positrons of a shower with the electrons of its target against s, per primary and per electron in one radiation
/// length: made once for a target and a cut, for every mass, model and coupling.
/// </summary>
/// <remarks>
/// <c>N = N_e ∫ ds H(s) ½ s β_e σ(s)</c>, <c>H(s) = ∫ dE T(E) ⟨δ(s − s(E, p))⟩ / (m_e p₊)</c>. ½ s β_e σ is Møller's flux times σ, the
/// rate of an electron of energy m_e; at rest H is T/(2m_e · m_e p₊). So the narrow resonance has the same ∫σ dE, in the limit of large
/// E, whatever the electrons do. T is that of <see cref="CountedTrack"/>: it holds the probability that the energy of the positron, all of which an invisible
/// final state carries away, is missed.
/// </remarks>
public sealed class CollisionSpectrum
{
    private const double m = Constants.ElectronMass;
    private const double TableTolerance = 5e-5, QuadratureTolerance = 2e-6;

    // Six points on at most this angle meet the tolerance of the quadrature.
    private const double WidestPiece = 0.35;
    private const int PointsPerPiece = 6;

    // Half as many do on a narrow piece, where all but T, of degree 4 at most, is next to straight.
    private const double NarrowPiece = 0.05;

    // Fastest electrons against the positron: 8 scales of the innermost shell or 3 m_e. There are (p₀/p_z)⁵ beyond.
    private const double TailScales = 8, TailMasses = 3;

    // Of ln s: atomic electrons spread it by at least a per cent.
    private const double StepOfShares = 0.02;

    private readonly CountedTrack positrons;
    private readonly IReadOnlyList<MomentumShell> shells;
    private readonly IReadOnlyList<double> energies;
    private readonly PiecewiseCubic? logDensity;
    private readonly TrackShares? shares;

    private CollisionSpectrum(CountedTrack positrons, IReadOnlyList<MomentumShell> shells, CancellationToken cancel = default)
    {
        (this.positrons, this.shells, energies) = (positrons, shells, positrons.Knots);
        if (IsEmpty || IsAtRest) return;
        double innermost = shells.Max(s => s.Scale), slowest = (energies.Count > 0 ? energies[0] : BeamEnergy);
        LeastS = Math.Max(4.000001 * m * m, 2 * slowest * m * 0.05);
        LargestS = 2 * BeamEnergy * (m + Math.Max(TailScales * innermost, TailMasses * m));
        double range = Math.Log(LargestS / LeastS);
        int pieces = (int)Math.Ceiling(range / 0.2);
        double[] breaks = [.. Enumerable.Range(0, pieces + 1).Select(i => Math.Log(LeastS) + range * i / pieces)];
        logDensity = PiecewiseCubic.Of(u => Math.Log(Smeared(Math.Exp(u), [])), breaks, TableTolerance, cancel);
        shares = new TrackShares(positrons.Fluctuations.Bins, LeastS, LargestS, StepOfShares, (s, row) => Smeared(s, row));
    }

    /// <summary>Electrons at rest.</summary>
    /// <param name="positrons">Track length of the positrons that count.</param>
    public static CollisionSpectrum AtRest(CountedTrack positrons) => new(positrons, []);

    /// <summary>Electrons at rest, positrons above a sharp threshold.</summary>
    /// <param name="positrons">Track length of the positrons.</param>
    /// <param name="leastEnergy">Least energy of a positron that counts [GeV]; an invisible final state carries all of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The spectrum is not known down to the least energy.</exception>
    public static CollisionSpectrum AtRest(TrackSpectrum positrons, double leastEnergy) => AtRest(CountedTrack.Above(positrons, leastEnergy));

    /// <summary>Electrons that move; takes about half a second.</summary>
    /// <inheritdoc cref="AtRest(CountedTrack)"/>
    /// <exception cref="ConvergenceException">The density over s could not be tabulated.</exception>
    public static CollisionSpectrum OnShells(CountedTrack positrons, ElectronMomenta electrons, CancellationToken cancel = default) =>
        new(positrons, [.. electrons.Shells.OrderByDescending(s => s.Share)], cancel);

    /// <summary>Electrons that move, positrons above a sharp threshold.</summary>
    /// <inheritdoc cref="AtRest(TrackSpectrum, double)"/>
    /// <exception cref="ConvergenceException">The density over s could not be tabulated.</exception>
    public static CollisionSpectrum OnShells(TrackSpectrum positrons, double leastEnergy, ElectronMomenta electrons, CancellationToken cancel = default) =>
        OnShells(CountedTrack.Above(positrons, leastEnergy), electrons, cancel);

    /// <summary>Electrons of a material, at rest or not.</summary>
    /// <inheritdoc cref="OnShells(CountedTrack, ElectronMomenta, CancellationToken)"/>
    /// <exception cref="InputException">The shells of an element of the material are not known and are asked for.</exception>
    public static CollisionSpectrum Of(
        ElectronMotion motion, CountedTrack positrons, Material material, ElectronShellTable shells, CancellationToken cancel = default) => motion switch
        {
            ElectronMotion.AtRest => AtRest(positrons),
            ElectronMotion.Shells => OnShells(positrons, ElectronMomenta.Of(material, shells), cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(motion)),
        };

    /// <summary>Least energy of a positron that counts [GeV].</summary>
    public double LeastEnergy => positrons.LeastEnergy;

    /// <summary>How the electrons move.</summary>
    public ElectronMotion Motion => IsAtRest ? ElectronMotion.AtRest : ElectronMotion.Shells;

    internal bool IsAtRest => shells.Count == 0;

    /// <summary>What limits the validity.</summary>
    public IReadOnlyList<string> Caveats => IsAtRest
        ? ["annihilation on electrons at rest: their motion changes yields by up to 20 % on the resonances of the counted positrons, by factors beside them"]
        : [ElectronMomenta.Caveat];

    /// <summary>Bibliography keys.</summary>
    public IReadOnlyList<string> Sources => IsAtRest ? [] : ["Arias-Aragon:2024qji", "Perkins:1991"];

    /// <summary>Ends of the table over s [GeV²] for moving electrons.</summary>
    internal double LeastS { get; }

    internal double LargestS { get; }

    /// <summary>Track length that flies with the beam energy itself, where it meets electrons at rest at one s only [X0].</summary>
    internal double PeakX0 => IsAtRest ? positrons.PeakX0 : 0;

    /// <summary>Highest energy of a positron [GeV]; that of <see cref="PeakX0"/>.</summary>
    internal double BeamEnergy => positrons.HighestEnergy;

    internal bool IsEmpty => LeastEnergy > BeamEnergy || (energies.Count < 2 && positrons.PeakX0 == 0);

    /// <summary>Relative error of <see cref="Density"/> that is not the track length's.</summary>
    internal double RelativeError => positrons.RelativeError + (IsAtRest ? 0 : TableTolerance + QuadratureTolerance);

    /// <summary>Relative error of the track length that is not statistical.</summary>
    internal double FoldError => positrons.RelativeError;

    /// <summary>Energies of positrons between which the density at rest is smooth, from the least that counts [GeV].</summary>
    internal IReadOnlyList<double> Energies => energies;

    /// <summary>What a yield loses, for electrons at rest, to positrons below the least energy, which are not followed.</summary>
    /// <param name="resonantEnergy">Where a resonance lies [GeV].</param>
    /// <param name="strength">∫dE σ over it [GeV⁻¹].</param>
    /// <param name="crossSection">σ at the least energy [GeV⁻²].</param>
    /// <returns>[X0 GeV⁻²], an estimate.</returns>
    internal double Lost(double resonantEnergy, double strength, double crossSection) =>
        (resonantEnergy < LeastEnergy && resonantEnergy > m ? positrons.DensityBelow(resonantEnergy) * strength : 0)
        + positrons.DensityBelow(LeastEnergy) * positrons.FallLength * crossSection;

    /// <summary>H(s) [X0/GeV⁴], the peak at the beam energy included where electrons move and left out where they rest.</summary>
    internal double Density(double s)
    {
        if (logDensity is not null) return Math.Exp(logDensity.At(Math.Log(s)));
        // s at the ends comes back from E with a rounding error.
        double energy = Math.Clamp(s / (2 * m) - m, energies[0], energies[^1]);
        return positrons.Density(energy) / (2 * m * m * Momentum(energy));
    }

    /// <summary>A weight for each bin of the track length, and for its peak.</summary>
    internal double[] NoWeights() => new double[positrons.Fluctuations.Bins];

    /// <summary>Adds what events at s owe to each bin: the derivative of their number by its track length.</summary>
    internal void AddShares(double s, double events, double[] weights)
    {
        if (shares is not null) shares.Add(s, events, weights);
        else positrons.AddShares(Math.Clamp(s / (2 * m) - m, energies[0], energies[^1]), events, weights);
    }

    /// <summary>Adds what events at the beam energy owe to its peak.</summary>
    internal void AddPeakShare(double events, double[] weights) => weights[^1] += events / PeakX0;

    /// <summary>Statistical error of a number of events that is Σ w L.</summary>
    internal double StatisticalError(double[] weights) => positrons.Fluctuations.Error(weights);

    // With a weight for each bin, adds the derivative of H(s) by its track length.
    private double Smeared(double s, double[] weights)
    {
        double sum = 0;
        bool weighs = weights.Length > 0;
        var (parts, means) = weighs ? (new double[energies.Count], new double[energies.Count]) : ([], []);
        GaussLegendreRule wide = new(-1, 1, PointsPerPiece), narrow = new(-1, 1, PointsPerPiece / 2);
        foreach (MomentumShell shell in shells)
        {
            double light = m - shell.BindingEnergy, excess = s - m * m - light * light;
            if (excess <= 0) continue;
            double PzAt(double energy) => light - excess / (2 * energy);
            if (positrons.PeakX0 > 0)
            {
                double peak = shell.Share * shell.Profile(PzAt(BeamEnergy)) / (2 * BeamEnergy * m * Momentum(BeamEnergy));
                sum += positrons.PeakX0 * peak;
                if (weighs) weights[^1] += peak;
            }
            if (energies.Count < 2) continue;
            // T is smooth between neighbouring knots: a rule for each piece, of several where the electrons' profile varies in it.
            double last = Math.Atan(PzAt(energies[0]) / shell.Scale), value = 0;
            for (int i = 1; i < energies.Count; i++)
            {
                double next = Math.Atan(PzAt(energies[i]) / shell.Scale);
                int steps = 1 + (int)((next - last) / WidestPiece);
                GaussLegendreRule rule = next - last < NarrowPiece ? narrow : wide;
                for (int step = 0; step < steps; step++)
                {
                    double half = (next - last) / (2 * steps), middle = last + (2 * step + 1) * half;
                    for (int k = 0; k < rule.Order; k++)
                    {
                        (double energy, double density) = DensityAt(shell, excess, light, middle + half * rule.GetAbscissa(k));
                        density *= half * rule.GetWeight(k);
                        value += density;
                        if (weighs) (parts[i], means[i]) = (parts[i] + density, means[i] + density * energy);
                    }
                }
                last = next;
            }
            sum += value;
        }
        for (int i = 1; i < parts.Length; i++)
        {
            if (parts[i] <= 0) continue;
            // What comes from between two knots comes from its mean energy, as far as the error goes.
            double mean = Math.Clamp(means[i] / parts[i], energies[i - 1], energies[i]);
            positrons.AddShares(mean, parts[i], weights);
        }
        return sum;
    }

    internal static double Momentum(double energy) => Math.Sqrt((energy - m) * (energy + m));

    // p_z = p₀ tan ψ: J dp_z = (8/3π) cos⁴ψ dψ, and E follows from s.
    private (double Energy, double Density) DensityAt(MomentumShell shell, double excess, double light, double angle)
    {
        double cos2 = Math.Cos(angle);
        cos2 *= cos2;
        double energy = Math.Clamp(excess / (2 * (light - shell.Scale * Math.Tan(angle))), energies[0], energies[^1]);
        return (energy, 8 / (3 * Math.PI) * shell.Share * cos2 * cos2 * positrons.Density(energy) * energy / (excess * m * Momentum(energy)));
    }
}
