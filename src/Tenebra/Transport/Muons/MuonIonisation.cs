using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>Ionisation by muons: Bethe's mean loss, and single collisions with electrons at rest.</summary>
/// <remarks>
/// For muons above 0.3 GeV: shell and Barkas corrections (below 0.1 %) are left out. Both parts carry the radiative correction
/// of Kokoulin and Petrukhin, a factor <c>1 + (α/2π) ln(1+2T/m)[ln(4E(E−T)/M²) − ln(1+2T/m)]</c> of dΣ/dT.
/// </remarks>
public sealed class MuonIonisation : IMuonLoss
{
    private const double M = Constants.MuonMass, Me = Constants.ElectronMass;

    private readonly DensityEffect densityEffect;
    private readonly double meanExcitationEnergy, strength;

    /// <summary>Ionisation in a material.</summary>
    public MuonIonisation(Material material)
    {
        densityEffect = DensityEffect.Of(material);
        meanExcitationEnergy = material.MeanExcitationEnergy;
        strength = 2 * PI * Constants.Alpha2 / Me * Constants.SquareCmPerGeV2 * Constants.Avogadro * material.ZOverA;
    }

    /// <inheritdoc/>
    public MuonLossKind Kind => MuonLossKind.DeltaRay;

    /// <summary>Largest energy that an electron at rest can take [GeV].</summary>
    /// <remarks><c>W = 2mβ²γ²/(1 + 2γm/M + (m/M)²)</c></remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, Eq. (34.4)")]
    public static double LargestTransfer(double energy) =>
        2 * Me * (energy - M) * (energy + M) / (M * M + 2 * energy * Me + Me * Me);

    /// <summary>0: collisions softer than those with free electrons are in <see cref="Restricted"/> alone.</summary>
    public double Least(double energy) => 0;

    /// <inheritdoc/>
    public double Largest(double energy) => LargestTransfer(energy);

    /// <summary>dΣ/dT of free electrons at rest, exact at tree level for spin ½, times the radiative correction.</summary>
    /// <remarks><c>dΣ/dT = (K/2)⟨Z/A⟩ β⁻² T⁻² [1 − β²T/W + T²/2E²]</c>, K = 4πN_A r_e² m. For T far above I.</remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, energetic knock-on electrons")]
    public double Spectrum(double energy, double loss)
    {
        double w = LargestTransfer(energy);
        if (loss <= 0 || loss > w) return 0;
        double beta2 = Beta2(energy), ratio = loss / energy;
        return strength / (beta2 * loss * loss) * (1 - beta2 * loss / w + ratio * ratio / 2) * (1 + Radiative(energy, loss));
    }

    /// <summary>Mean loss in collisions that take at most <paramref name="cut"/> [GeV cm²/g].</summary>
    /// <remarks>
    /// <c>(K/2)⟨Z/A⟩β⁻² [ln(2mβ²γ²T_c/I²) − β²(1+T_c/W) − δ + T_c²/4E²]</c> and the integral of the radiative correction. With T_c = W
    /// this is Bethe's formula with the spin term W²/8E².
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, restricted energy loss rates")]
    [Source("Groom:2001kq", "Eqs. (2)-(6), spin term")]
    public double Restricted(double energy, double cut)
    {
        double w = LargestTransfer(energy), beta2 = Beta2(energy);
        double momentum2 = (energy - M) * (energy + M) / (M * M);
        double upTo = Min(cut, w), ratio = upTo / energy;
        double bracket = Log(2 * Me * momentum2 * upTo / (meanExcitationEnergy * meanExcitationEnergy))
            - beta2 * (1 + upTo / w) - densityEffect.Delta(Sqrt(momentum2)) + ratio * ratio / 4;
        var correction = new RadiativePart(energy, beta2, w);
        double radiative = GaussKronrod.Integrate(ref correction, Log(1e-3 * Me), Log(upTo), 1e-7, 1e-9).Value;
        return strength / beta2 * (bracket + radiative);
    }

    /// <summary>Mean loss in all collisions [GeV cm²/g].</summary>
    public double Mean(double energy) => Restricted(energy, double.PositiveInfinity);

    [Source("Kelner:1997", "ionisation, radiative correction")]
    private static double Radiative(double energy, double transfer)
    {
        double a = Log(1 + 2 * transfer / Me);
        return Constants.Alpha / (2 * PI) * a * (Log(4 * energy * (energy - transfer) / (M * M)) - a);
    }

    private static double Beta2(double energy) => (energy - M) / energy * ((energy + M) / energy);

    // T² dΣ/dT of the correction, in units of the strength, over ln T.
    private readonly struct RadiativePart(double energy, double beta2, double w) : IIntegrand
    {
        public Estimate At(double x)
        {
            double transfer = Exp(x), ratio = transfer / energy;
            return new((1 - beta2 * transfer / w + ratio * ratio / 2) * Radiative(energy, transfer), 0);
        }
    }
}
