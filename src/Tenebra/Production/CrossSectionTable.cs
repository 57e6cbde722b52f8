using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Production;

/// <summary>σ of bremsstrahlung above a fixed energy of the mediator, against the energy of the lepton, for unit coupling.</summary>
/// <remarks>
/// Interpolated in ln(E − E_open), E_open the lepton energy at which the window opens: there σ climbs within a fraction
/// (m/m_X)² of the energy and is nearly linear afterwards. It does not depend on the coupling, so a limit rescales it.
/// </remarks>
public sealed class CrossSectionTable
{
    private const double NearestOpening = 1e-4;

    private readonly ChebyshevInterpolant? table;
    private readonly double opening, lowest;

    /// <summary>Tabulates σ(E; k⁰ ≥ <paramref name="leastMediatorEnergy"/>) up to the beam energy of the reaction.</summary>
    /// <param name="emission">The reaction at the highest lepton energy.</param>
    /// <param name="leastMediatorEnergy">Least k⁰ that counts [GeV].</param>
    /// <param name="settings">Method and tolerance of the cross section; the interpolation adds at most as much.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public CrossSectionTable(Emission emission, double leastMediatorEnergy, BremsstrahlungSettings settings)
    {
        HighestEnergy = emission.Energy;
        opening = Math.Max(leastMediatorEnergy, emission.MediatorMass) + emission.LeptonMass;
        lowest = opening + NearestOpening * (HighestEnergy - opening);
        if (!emission.IsAllowed || opening >= HighestEnergy) return;
        Estimate At(double logAbove)
        {
            double energy = Math.Min(opening + Math.Exp(logAbove), HighestEnergy);
            return settings.CrossSection(emission.AtEnergy(energy), EmissionWindow.Above(leastMediatorEnergy / energy));
        }
        table = ChebyshevInterpolant.Of(At, Math.Log(lowest - opening), Math.Log(HighestEnergy - opening), settings.Tolerance);
    }

    /// <summary>Lepton energy of the table's end [GeV].</summary>
    public double HighestEnergy { get; }

    /// <summary>Lepton energy below which σ is 0 [GeV].</summary>
    public double Opening => opening;

    /// <summary>Whether σ is 0 throughout.</summary>
    public bool IsEmpty => table is null;

    /// <summary>Bound of the absolute error of <see cref="At"/> [GeV⁻²].</summary>
    public double Error => table?.Error ?? 0;

    /// <summary>σ [GeV⁻²] for unit coupling at a lepton energy; between the opening and the first point, a straight line to 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Above <see cref="HighestEnergy"/>.</exception>
    public double At(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, HighestEnergy);
        if (table is null || energy <= opening) return 0;
        double above = energy - opening, first = lowest - opening;
        return above < first ? table.At(Math.Log(first)) * above / first : table.At(Math.Log(above));
    }
}
