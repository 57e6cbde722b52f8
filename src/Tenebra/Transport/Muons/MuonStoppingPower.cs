using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Mean energy loss of muons in a homogeneous material, by process.</summary>
/// <remarks>Total muon energies from 0.3 GeV to 10 TeV and beyond. Integrals to 10⁻⁶; the formulas are good to 1 or 2 %.</remarks>
[Source("Groom:2001kq", "mean loss, Eq. (1)")]
public sealed class MuonStoppingPower
{
    private const double Tolerance = 1e-6;

    private readonly double density;

    /// <summary>The losses in a material.</summary>
    public MuonStoppingPower(Material material)
    {
        density = material.DensityGramsPerCm3;
        Collisions = new MuonIonisation(material);
        Processes = [Collisions, new MuonBremsstrahlung(material), new MuonPairProduction(material), new MuonPhotonuclear(material)];
    }

    /// <summary>All processes, in the order of <see cref="MuonLossKind"/>.</summary>
    public IReadOnlyList<IMuonLoss> Processes { get; }

    private MuonIonisation Collisions { get; }

    /// <summary>Mean loss by ionisation [GeV cm²/g].</summary>
    public double Ionisation(double energy) => Collisions.Mean(energy);

    /// <summary>Mean loss by bremsstrahlung [GeV cm²/g].</summary>
    public double Bremsstrahlung(double energy) => Radiative(MuonLossKind.Photon, energy);

    /// <summary>Mean loss by e⁺e⁻ pairs [GeV cm²/g].</summary>
    public double PairProduction(double energy) => Radiative(MuonLossKind.Pair, energy);

    /// <summary>Mean loss by photonuclear reactions [GeV cm²/g].</summary>
    public double Photonuclear(double energy) => Radiative(MuonLossKind.Hadrons, energy);

    /// <summary>b(E) = mean loss by everything but ionisation, over E [cm²/g].</summary>
    public double B(double energy) => (Bremsstrahlung(energy) + PairProduction(energy) + Photonuclear(energy)) / energy;

    /// <summary>Mean loss, −dE/dx = a(E) + b(E)E [GeV cm²/g].</summary>
    public double Total(double energy) => Ionisation(energy) + B(energy) * energy;

    /// <summary>Mean loss per length [GeV/cm].</summary>
    public double PerCm(double energy) => density * Total(energy);

    /// <summary>Events that lose more than a share of the energy, per g/cm² [cm²/g].</summary>
    public double EventsAbove(MuonLossKind kind, double energy, double share) =>
        Moment(Processes[(int)kind], energy, share * energy, double.PositiveInfinity, 0);

    /// <summary>Mean loss in events that lose at most <paramref name="cut"/> [GeV cm²/g].</summary>
    internal double Soft(IMuonLoss process, double energy, double cut) =>
        process == Collisions ? Collisions.Restricted(energy, cut) : Moment(process, energy, 0, cut, 1);

    /// <summary>∫ εⁿ dΣ over losses between two bounds [GeVⁿ cm²/g].</summary>
    internal static double Moment(IMuonLoss process, double energy, double low, double high, int power)
    {
        double from = Max(low, process.Least(energy)), to = Min(high, process.Largest(energy));
        if (to <= from) return 0;
        var integrand = new LogSpectrum(process, energy, power + 1);
        // The first moments need nothing below 10⁻¹⁰ of the upper end.
        return GaussKronrod.Integrate(ref integrand, Log(Max(from, power > 0 ? 1e-10 * to : from)), Log(to), Tolerance, 0, 4).Value;
    }

    private double Radiative(MuonLossKind kind, double energy) =>
        Moment(Processes[(int)kind], energy, 0, double.PositiveInfinity, 1);

    private readonly struct LogSpectrum(IMuonLoss process, double energy, int power) : IIntegrand
    {
        public Estimate At(double x)
        {
            double loss = Exp(x), factor = power switch { 1 => loss, 2 => loss * loss, _ => loss * loss * loss };
            return new(factor * process.Spectrum(energy, loss), 0);
        }
    }
}
