using System.Collections.Concurrent;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Production.OffShell;

/// <summary><see cref="VirtualEmission"/> above a fixed energy of the pair, at any energy of the lepton: made once for a beam, a target and a threshold.</summary>
/// <remarks>
/// What one pair has asked for is there for the next: of a scan over masses, the first costs seconds and the others milliseconds.
/// May be shared between threads.
/// </remarks>
/// <param name="emission">The reaction at the highest lepton energy; the mass in it does not matter.</param>
/// <param name="leastPairEnergy">Least energy of the pair that counts [GeV].</param>
/// <param name="settings">Method and tolerance of the cross section.</param>
public sealed class VirtualEmissionTable(Emission emission, double leastPairEnergy, BremsstrahlungSettings settings)
{
    private readonly ConcurrentDictionary<double, VirtualEmission> known = new();
    private readonly ConcurrentDictionary<(double Energy, double PairEnergy), VirtualEmission> knownSpectrum = new();

    /// <summary>Lorentz structure of what is emitted.</summary>
    public MediatorKind Kind => emission.Kind;

    /// <summary>Highest energy of the lepton [GeV].</summary>
    public double HighestEnergy => emission.Energy;

    /// <summary>Mass of the lepton [GeV].</summary>
    public double LeptonMass => emission.LeptonMass;

    /// <summary>Least energy of the pair that counts [GeV].</summary>
    public double LeastPairEnergy { get; } = leastPairEnergy >= 0 && double.IsFinite(leastPairEnergy)
        ? leastPairEnergy
        : throw new ArgumentOutOfRangeException(nameof(leastPairEnergy), leastPairEnergy, "need a finite energy ≥ 0 GeV");

    /// <summary>Relative tolerance of the cross sections.</summary>
    public double Tolerance => settings.Tolerance;

    /// <summary>The emission at a lepton energy up to the highest [GeV].</summary>
    public VirtualEmission At(double energy)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, HighestEnergy);
        return known.GetOrAdd(energy, e => new VirtualEmission(emission.AtEnergy(e), EmissionWindow.Above(LeastPairEnergy / e), settings));
    }

    /// <summary>dσ/dk [GeV⁻³] in place of σ, at a lepton energy up to the highest and an energy k of the pair [GeV].</summary>
    /// <param name="energy">Energy of the lepton [GeV].</param>
    /// <param name="pairEnergy">k [GeV].</param>
    /// <param name="tolerance">Relative tolerance, the same at every call.</param>
    public VirtualEmission SpectrumAt(double energy, double pairEnergy, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(energy, HighestEnergy);
        return knownSpectrum.GetOrAdd(
            (energy, pairEnergy), at => new VirtualEmission(emission.AtEnergy(at.Energy), at.PairEnergy, settings with { Tolerance = tolerance }));
    }
}
