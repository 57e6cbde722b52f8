using Tenebra.Decays;
using Tenebra.Numerics;

namespace Tenebra.Production.OffShell;

/// <summary>σ of pairs above a fixed energy against the energy of the lepton: what <see cref="CrossSectionTable"/> is for a real mediator.</summary>
/// <remarks>Interpolated in ln(E − E_open), E_open the lepton energy at which the window opens. Unlike there, the couplings are in it.</remarks>
public sealed class OffShellTable
{
    private const double NearestOpening = 1e-4;

    private readonly ChebyshevInterpolant? table;
    private readonly double lowest;

    /// <summary>Tabulates σ(E) up to the highest energy of <paramref name="emission"/>.</summary>
    /// <param name="emission">Beam, target and threshold.</param>
    /// <param name="mediator">What propagates.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="below">σ counts pairs of a mass below [GeV].</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public OffShellTable(VirtualEmissionTable emission, VirtualMediator mediator, DarkPair pair, double below = double.PositiveInfinity)
    {
        HighestEnergy = emission.HighestEnergy;
        Opening = Math.Max(emission.LeastPairEnergy, pair.Threshold) + emission.LeptonMass;
        lowest = Opening + NearestOpening * (HighestEnergy - Opening);
        if (Opening >= HighestEnergy || Math.Min(emission.At(HighestEnergy).LargestMass, below) <= pair.Threshold) return;
        Estimate At(double logAbove)
        {
            double energy = Math.Min(Opening + Math.Exp(logAbove), HighestEnergy);
            return new OffShellSpectrum(emission.At(energy), mediator, pair, below).CrossSection;
        }
        table = ChebyshevInterpolant.Of(At, Math.Log(lowest - Opening), Math.Log(HighestEnergy - Opening), emission.Tolerance);
    }

    /// <summary>Lepton energy of the table's end [GeV].</summary>
    public double HighestEnergy { get; }

    /// <summary>Lepton energy below which σ is 0 [GeV].</summary>
    public double Opening { get; }

    /// <summary>Whether σ is 0 throughout.</summary>
    public bool IsEmpty => table is null;

    /// <summary>Bound of the absolute error of <see cref="At"/> [GeV⁻²].</summary>
    public double Error => table?.Error ?? 0;

    /// <summary>σ [GeV⁻²] at a lepton energy; between the opening and the first point, a straight line to 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Above <see cref="HighestEnergy"/>.</exception>
    public double At(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, HighestEnergy);
        if (table is null || energy <= Opening) return 0;
        double above = energy - Opening, first = lowest - Opening;
        return above < first ? table.At(Math.Log(first)) * above / first : table.At(Math.Log(above));
    }
}
