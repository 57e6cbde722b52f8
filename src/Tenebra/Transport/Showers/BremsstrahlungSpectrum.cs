using System.Runtime.CompilerServices;
using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Photons radiated by electrons and positrons in the field of an atom: dσ/dk, and samples of it.</summary>
/// <remarks>
/// <para><c>k dσ/dk = N(T) α r_e² Z² B S</c>, <c>B = [1+(1−y)²](φ₁−c) − ⅔(1−y)(φ₂−c)</c>, <c>c = (4/3) ln Z + 4f</c>, y = k/E,
/// with the screening functions φ₁, φ₂ of δ = 136 Z^{-1/3} k m/E(E−k) in Butcher and Messel's form. The Coulomb correction f is
/// turned on between 20 and 100 MeV. N(T) makes the energy loss that of Seltzer and Berger, positrons as electrons; S is the
/// suppression in dense matter.</para>
/// <para>Range: T from 100 keV to 10 TeV. Below 2 MeV the shape is that of the Born approximation; the loss is not.</para>
/// </remarks>
[Source("Seltzer:1986bremsstrahlung", "radiative energy loss"), Source("Butcher:1960", "screening functions")]
internal sealed class BremsstrahlungSpectrum
{
    private const double CoulombFrom = 20e-3, CoulombTo = 100e-3;
    private static readonly GaussLegendreRule Rule = new(0, 1, 48);

    private readonly EnergyGrid grid;
    private readonly double threshold, logZ43, coulomb, screening, screeningOfAngle, prefactor;
    private readonly SuppressionInMatter suppression;
    private readonly double[] normalisation, majorant;

    public BremsstrahlungSpectrum(Element element, AtomicData atoms, SuppressionInMatter suppression, EnergyGrid grid, double threshold)
    {
        (this.grid, this.threshold, this.suppression) = (grid, threshold, suppression);
        double z = element.Z;
        logZ43 = 4 * Log(z) / 3;
        coulomb = 4 * RadiationLength.CoulombCorrection(element.Z);
        screening = 136 * Constants.ElectronMass / Cbrt(z);
        screeningOfAngle = PhotonAngle.Screening(element.Z);
        double re = Constants.ElectronRadiusCm;
        prefactor = Constants.Alpha * re * re * z * z;
        normalisation = grid.Tabulate(t => atoms.RadiativeLoss(element.Z, t) / UnscaledLoss(t));
        var highest = grid.Tabulate(Highest);
        majorant = [.. highest.Select((h, i) => 1.005 * Max(h, i + 1 < highest.Length ? highest[i + 1] : h))];
    }

    /// <summary>σ [cm²] for photons above the production threshold, at kinetic energy T.</summary>
    public double HardCrossSection(double t) => t <= threshold ? 0 : prefactor * grid.At(normalisation, t) * LogIntegral(t, threshold, t, 0);

    /// <summary>∫ k dσ/dk dk [GeV cm²] below the production threshold.</summary>
    public double SoftLoss(double t) => prefactor * grid.At(normalisation, t) * LogIntegral(t, Min(t, threshold) * 1e-4, Min(t, threshold), 1);

    /// <summary>k dσ/dk [cm²].</summary>
    public double Scaled(double t, double k) => prefactor * grid.At(normalisation, t) * Shape(t + Constants.ElectronMass, k);

    /// <summary>Draws a photon above the production threshold.</summary>
    public double Sample(double t, BufferedRandom random)
    {
        double energy = t + Constants.ElectronMass, most = majorant[grid.Below(t)], range = Log(t / threshold);
        double c = Subtraction(energy);
        while (true)
        {
            double k = threshold * Exp(range * random.NextDouble());
            double u = random.NextDouble() * most;
            double b = Atomic(energy, k, c);
            if (u < b && u < b * suppression.Bremsstrahlung(energy, k)) return Min(k, t);
        }
    }

    /// <summary>Draws 1 − cos θ of a photon of energy k radiated at kinetic energy T.</summary>
    public double Angle(double t, double k, BufferedRandom random) =>
        PhotonAngle.Sample(1 + t / Constants.ElectronMass, k / Constants.ElectronMass, screeningOfAngle, random);

    /// <summary>Largest k dσ/dk over the bound that <see cref="Sample"/> uses, at a photon energy: never above 1.</summary>
    internal double OverBound(double t, double k) => Shape(t + Constants.ElectronMass, k) / majorant[grid.Below(t)];

    private double Highest(double t)
    {
        if (t <= threshold) return 0;
        double energy = t + Constants.ElectronMass, highest = 0, range = Log(t / threshold);
        for (int i = 0; i <= 64; i++) highest = Max(highest, Shape(energy, threshold * Exp(range * i / 64)));
        // Suppression in matter moves the peak to hard photons, where steps in what the electron keeps are fine enough.
        double least = Constants.ElectronMass, steps = Log(Max(1, (energy - threshold) / least));
        for (int i = 0; i <= 256; i++) highest = Max(highest, Shape(energy, energy - least * Exp(steps * i / 256)));
        return highest;
    }

    private double Shape(double energy, double k) => Atomic(energy, k, Subtraction(energy)) * suppression.Bremsstrahlung(energy, k);

    private double Subtraction(double energy) =>
        energy >= CoulombTo ? logZ43 + coulomb
        : energy <= CoulombFrom ? logZ43
        : logZ43 + coulomb * Log(energy / CoulombFrom) / Log(CoulombTo / CoulombFrom);

    private double Atomic(double energy, double k, double c)
    {
        double left = energy - k;
        if (left <= 0) return 0;
        double y = k / energy, delta = screening * y / left;
        (double one, double two) = Screening(delta);
        return Max(0, (1 + (1 - y) * (1 - y)) * (one - c) - 2.0 / 3 * (1 - y) * (two - c));
    }

    /// <summary>φ₁ and φ₂ of Butcher and Messel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (double One, double Two) Screening(double delta)
    {
        if (delta <= 1) return (20.867 + delta * (-3.242 + 0.625 * delta), 20.209 + delta * (-1.930 - 0.086 * delta));
        double both = 21.12 - 4.184 * Log(delta + 0.952);
        return (both, both);
    }

    private double LogIntegral(double t, double low, double high, int power)
    {
        double energy = t + Constants.ElectronMass, range = Log(high / low), sum = 0;
        for (int i = 0; i < Rule.Order; i++)
        {
            double k = low * Exp(range * Rule.GetAbscissa(i));
            sum += Rule.GetWeight(i) * Shape(energy, k) * (power == 0 ? 1 : k);
        }
        return sum * range;
    }

    private double UnscaledLoss(double t)
    {
        double energy = t + Constants.ElectronMass, c = Subtraction(energy), sum = 0;
        for (int i = 0; i < Rule.Order; i++) sum += Rule.GetWeight(i) * Atomic(energy, t * Rule.GetAbscissa(i), c);
        return sum * t / energy;
    }
}
