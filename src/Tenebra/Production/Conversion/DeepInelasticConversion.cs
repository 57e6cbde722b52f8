using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Production.Conversion;

/// <summary>Couplings C_q of the flavours over the common C.</summary>
public readonly record struct QuarkCouplings(double Up, double Down, double Strange, double Charm)
{
    public static QuarkCouplings Universal => new(1, 1, 1, 1);

    /// <summary>Squares summed over the nucleons, as weights of the proton's quarks; the neutron is a proton with u and d exchanged.</summary>
    internal QuarkWeights On(Nucleus nucleus)
    {
        double up = Up * Up, down = Down * Down;
        int protons = nucleus.Z, neutrons = nucleus.A - nucleus.Z;
        return new QuarkWeights(
            protons * up + neutrons * down, protons * down + neutrons * up, nucleus.A * Strange * Strange, nucleus.A * Charm * Charm);
    }
}

/// <summary>ℓ N → τ X in deep inelastic scattering, ℓ = e or μ, by a contact operator of strength C = 1/Λ².</summary>
/// <remarks>
/// <c>σ = C² Σ_q C_q² ∫dQ²dx q(x, Q²) dσ̂/dQ²</c>, ŝ = m² + 2xME, over the exact phase space of ℓ N → τ X(W). Unpolarised;
/// σ is linear in C² as long as Q² ≪ Λ². Partons at leading order; the nucleus is Z protons and A − Z neutrons, without shadowing,
/// Fermi motion or target-mass corrections.
/// </remarks>
/// <param name="Beam">e∓ or μ∓.</param>
/// <param name="Operator">Lorentz structure.</param>
/// <param name="Couplings">C_q of each flavour over C.</param>
/// <param name="Cuts">Phase space counted.</param>
/// <param name="Partons">Quarks of the proton.</param>
[Source("Gninenko:2018num", "process and operators")]
public sealed record DeepInelasticConversion(
    Lepton Beam, ContactOperator Operator, QuarkCouplings Couplings, DeepInelasticCuts Cuts, PartonDistributions Partons)
{
    private const double Tolerance = 1e-6;

    /// <summary>Least energy of the beam [GeV] for the cut on W; without a cut, W = M, it is 3.5 GeV for e and μ.</summary>
    public double Threshold => At(0).Threshold(Cuts.LeastW);

    /// <summary>σ/C² [GeV²] per nucleus: σ [GeV⁻²] for C = 1 GeV⁻²; exactly 0 below threshold.</summary>
    /// <param name="nucleus">Its protons and neutrons.</param>
    /// <param name="energy">Energy of the beam [GeV].</param>
    public Estimate CrossSection(Nucleus nucleus, double energy)
    {
        ConversionKinematics kinematics = Checked(nucleus, energy);
        if (energy <= Threshold) return Estimate.Zero;
        (double least, double largest) = kinematics.Transfers(Cuts.LeastW);
        least = Math.Max(least, Cuts.LeastQ2);
        if (least >= largest) return Estimate.Zero;
        var integrand = new TransferIntegrand(this, Couplings.On(nucleus), kinematics);
        Estimate result = GaussKronrod.Integrate(ref integrand, Math.Log(least), Math.Log(largest), Tolerance, panels: 2);
        return Converged.OrThrow(result, 10 * Tolerance, "cross-section of the conversion");
    }

    /// <summary>dσ/dz / C² [GeV²] per nucleus, z = E_τ/E; 0 outside of the phase space.</summary>
    /// <param name="nucleus">Its protons and neutrons.</param>
    /// <param name="energy">Energy of the beam [GeV].</param>
    /// <param name="z">Share of the energy that the τ takes, between 0 and 1.</param>
    public Estimate EnergySpectrum(Nucleus nucleus, double energy, double z)
    {
        ConversionKinematics kinematics = Checked(nucleus, energy);
        if (!(z is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(z), z, "a share lies between 0 and 1");
        double product = z * energy, transfer = energy - product;
        if (energy <= Threshold || product <= kinematics.ProductMass) return Estimate.Zero;
        (double least, double largest) = kinematics.TransfersAt(product);
        least = Math.Max(least, Cuts.LeastQ2);
        largest = Math.Min(largest, ConversionKinematics.HadronicMass2(transfer, Cuts.LeastW * Cuts.LeastW));
        if (least >= largest) return Estimate.Zero;
        var integrand = new EnergyIntegrand(this, Couplings.On(nucleus), kinematics, transfer);
        Estimate result = GaussKronrod.Integrate(ref integrand, Math.Log(least), Math.Log(largest), Tolerance);
        return Converged.OrThrow(result, 10 * Tolerance, "energy spectrum of the conversion");
    }

    /// <summary>Conversions per lepton of the beam and C² [GeV⁴], in a target too thin to change the beam.</summary>
    /// <param name="nucleus">Its protons and neutrons.</param>
    /// <param name="energy">Energy of the beam [GeV].</param>
    /// <param name="nucleiPerCm2">Nuclei of the target per cm².</param>
    public Estimate PerLepton(Nucleus nucleus, double energy, double nucleiPerCm2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nucleiPerCm2);
        return nucleiPerCm2 * Constants.SquareCmPerGeV2 * CrossSection(nucleus, energy);
    }

    private ConversionKinematics At(double energy) => new(energy, MassOf(Beam), Constants.TauMass);

    private ConversionKinematics Checked(Nucleus nucleus, double energy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nucleus.A);
        ThrowIfUnknown(Cuts, Partons);
        ConversionKinematics kinematics = At(energy);
        if (!(energy > kinematics.Mass && double.IsFinite(energy)))
            throw new ArgumentOutOfRangeException(nameof(energy), energy, "an energy above the lepton's mass");
        return kinematics;
    }

    private static double MassOf(Lepton beam) => beam is Lepton.TauMinus or Lepton.TauPlus
        ? throw new ArgumentOutOfRangeException(nameof(beam), beam, "a beam of electrons or muons")
        : beam.Mass;

    private static void ThrowIfUnknown(DeepInelasticCuts cuts, PartonDistributions partons)
    {
        if (!(cuts.LeastQ2 >= partons.LeastQ2 && cuts.LeastW >= ConversionKinematics.NucleonMass))
            throw new ArgumentOutOfRangeException(nameof(cuts), cuts, $"Q² from {partons.LeastQ2} GeV² and W from the nucleon's mass on");
    }

    /// <summary>d²σ/dxdQ².</summary>
    private double Density(in ConversionKinematics at, QuarkDensity quarks, double x, double q2)
    {
        double squaredEnergy = at.Mass * at.Mass + 2 * x * ConversionKinematics.NucleonMass * at.Energy;
        (double quark, double antiquark) = Beam.Charge < 0 ? quarks.At(x) : Exchanged(quarks.At(x));
        return quark * PartonConversion.DifferentialCrossSection(Operator, at.Mass, at.ProductMass, squaredEnergy, q2)
            + antiquark * PartonConversion.DifferentialCrossSection(Operator, at.Mass, at.ProductMass, squaredEnergy, q2, onAntiquark: true);
    }

    // ℓ⁺q is ℓ⁻q̄ under charge conjugation.
    private static (double Quark, double Antiquark) Exchanged((double Quark, double Antiquark) of) => (of.Antiquark, of.Quark);

    /// <summary>Q² dσ/dQ² as a function of ln Q².</summary>
    private readonly struct TransferIntegrand(DeepInelasticConversion process, QuarkWeights weights, ConversionKinematics at) : IIntegrand
    {
        public Estimate At(double logQ2)
        {
            double q2 = Math.Exp(logQ2), w = process.Cuts.LeastW, m = ConversionKinematics.NucleonMass;
            double largestTransfer = at.Energy - Math.Max(at.LeastProductEnergy(q2), at.ProductMass);
            double least = q2 / (2 * m * largestTransfer), largest = q2 / (q2 + (w - m) * (w + m));
            if (!(largestTransfer > 0 && least < largest)) return Estimate.Zero;
            var inner = new ShareIntegrand(process, process.Partons.Quarks(weights, q2), at, q2);
            return q2 * GaussKronrod.Integrate(ref inner, Math.Log(least), Math.Log(largest), 0.1 * Tolerance);
        }
    }

    /// <summary>x d²σ/dxdQ² as a function of ln x.</summary>
    private readonly struct ShareIntegrand(DeepInelasticConversion process, QuarkDensity quarks, ConversionKinematics at, double q2) : IIntegrand
    {
        public Estimate At(double logX)
        {
            double x = Math.Exp(logX);
            return new Estimate(x * process.Density(at, quarks, x, q2), 0);
        }
    }

    /// <summary>Q² d²σ/dzdQ² as a function of ln Q²: x = Q²/2Mν, |dx/dz| = x/(1−z).</summary>
    private readonly struct EnergyIntegrand(
        DeepInelasticConversion process, QuarkWeights weights, ConversionKinematics at, double energyTransfer) : IIntegrand
    {
        public Estimate At(double logQ2)
        {
            double q2 = Math.Exp(logQ2), x = q2 / (2 * ConversionKinematics.NucleonMass * energyTransfer);
            double density = process.Density(at, process.Partons.Quarks(weights, q2), x, q2);
            return new Estimate(q2 * x * (at.Energy / energyTransfer) * density, 0);
        }
    }
}
