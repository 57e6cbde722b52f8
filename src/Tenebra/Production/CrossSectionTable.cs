using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Production;

/// <summary>σ above a fixed energy of what is made, against the energy of the lepton: of bremsstrahlung for unit coupling, or of pairs (<see cref="OffShell.OffShellTable"/>).</summary>
/// <remarks>
/// Interpolated in ln(E − E_open), E_open the lepton energy at which the window opens: there σ climbs within a fraction
/// (m/m_X)² of the energy and is nearly linear afterwards. That of bremsstrahlung does not depend on the coupling, so a limit rescales it.
/// </remarks>
public sealed class CrossSectionTable
{
    private const double NearestOpening = 1e-4;

    private readonly ChebyshevInterpolant? table;
    private readonly double lowest;

    /// <summary>Tabulates σ(E; k⁰ ≥ <paramref name="leastMediatorEnergy"/>) up to the beam energy of the reaction.</summary>
    /// <param name="emission">The reaction at the highest lepton energy.</param>
    /// <param name="leastMediatorEnergy">Least k⁰ that counts [GeV].</param>
    /// <param name="settings">Method and tolerance of the cross section; the interpolation adds at most as much.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public CrossSectionTable(Emission emission, double leastMediatorEnergy, BremsstrahlungSettings settings)
        : this(
            Math.Max(leastMediatorEnergy, emission.MediatorMass) + emission.LeptonMass,
            emission.Energy,
            settings.Tolerance,
            emission.IsAllowed ? e => settings.CrossSection(emission.AtEnergy(e), EmissionWindow.Above(leastMediatorEnergy / e)) : null)
    {
    }

    /// <summary>Tabulates σ(E) [GeV⁻²] of a lepton energy from its opening to the highest; null for a σ that is 0.</summary>
    internal CrossSectionTable(double opening, double highestEnergy, double tolerance, Func<double, Estimate>? sigma)
    {
        (Opening, HighestEnergy) = (opening, highestEnergy);
        lowest = opening + NearestOpening * (highestEnergy - opening);
        if (sigma is null || opening >= highestEnergy) return;
        Estimate At(double logAbove) => sigma(Math.Min(opening + Math.Exp(logAbove), highestEnergy));
        table = ChebyshevInterpolant.Of(At, Math.Log(lowest - opening), Math.Log(highestEnergy - opening), tolerance);
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
