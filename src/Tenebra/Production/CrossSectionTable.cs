using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Production;

/// <summary>σ of an emission above a fixed energy of what is emitted, against the energy of the lepton.</summary>
/// <remarks>
/// Interpolated in ln(E − E_open), E_open the lepton energy at which the window opens: there σ climbs within a fraction
/// (m/m_X)² of the energy and is nearly linear afterwards.
/// </remarks>
public sealed class CrossSectionTable
{
    private const double NearestOpening = 1e-4;

    private readonly ChebyshevInterpolant? table;
    private readonly double opening, lowest;

    /// <summary>Tabulates σ(E; k⁰ ≥ <paramref name="leastMediatorEnergy"/>) of bremsstrahlung up to the beam energy of the reaction, for unit coupling: a limit rescales it.</summary>
    /// <param name="emission">The reaction at the highest lepton energy.</param>
    /// <param name="leastMediatorEnergy">Least k⁰ that counts [GeV].</param>
    /// <param name="settings">Method and tolerance of the cross section; the interpolation adds at most as much.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public CrossSectionTable(Emission emission, double leastMediatorEnergy, BremsstrahlungSettings settings, CancellationToken cancel = default)
        : this(
            Math.Max(leastMediatorEnergy, emission.MediatorMass) + emission.LeptonMass,
            emission.Energy,
            emission.IsAllowed,
            energy => settings.CrossSection(emission.AtEnergy(energy), EmissionWindow.Above(leastMediatorEnergy / energy), cancel),
            settings.Tolerance,
            cancel)
    {
    }

    /// <summary>Tabulates σ(E) between the energy where it opens and the highest.</summary>
    internal CrossSectionTable(
        double opening, double highestEnergy, bool isAllowed, Func<double, Estimate> sigma, double tolerance, CancellationToken cancel = default)
    {
        (this.opening, HighestEnergy) = (opening, highestEnergy);
        lowest = opening + NearestOpening * (highestEnergy - opening);
        if (!isAllowed || opening >= highestEnergy) return;
        table = ChebyshevInterpolant.Of(
            logAbove => sigma(Math.Min(opening + Math.Exp(logAbove), highestEnergy)), Math.Log(lowest - opening), Math.Log(highestEnergy - opening), tolerance, cancel);
    }

    /// <summary>Lepton energy of the table's end [GeV].</summary>
    public double HighestEnergy { get; }

    /// <summary>Lepton energy below which σ is 0 [GeV].</summary>
    public double Opening => opening;

    /// <summary>Whether σ is 0 throughout.</summary>
    public bool IsEmpty => table is null;

    /// <summary>Bound of the absolute error of <see cref="At"/> [GeV⁻²].</summary>
    public double Error => table?.Error ?? 0;

    /// <summary>σ [GeV⁻²] at a lepton energy; between the opening and the first point, a straight line to 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Above <see cref="HighestEnergy"/>.</exception>
    public double At(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, HighestEnergy);
        if (table is null || energy <= opening) return 0;
        double above = energy - opening, first = lowest - opening;
        return above < first ? table.At(Math.Log(first)) * above / first : table.At(Math.Log(above));
    }
}
