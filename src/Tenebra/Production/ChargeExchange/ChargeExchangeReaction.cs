using Tenebra.Materials;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Production.ChargeExchange;

/// <summary>h⁻p → M⁰n, and h⁻(A,Z) → M⁰(A,Z−1)*: a meson that carries the energy of the beam, to some hundred MeV.</summary>
/// <param name="Beam">h; the table of particles has the positive one.</param>
/// <param name="Meson">M⁰.</param>
/// <param name="Microbarn">σ on the proton at the reference momentum [µb].</param>
/// <param name="Reference">Reference momentum [GeV].</param>
/// <param name="Power">Of the momentum.</param>
/// <param name="RelativeError">Of σ on the proton.</param>
/// <param name="NuclearPower">x of Z^x.</param>
/// <param name="NuclearPowerError">Error of x.</param>
/// <param name="LengthOverPions">Interaction length of the beam over that of pions.</param>
/// <remarks>
/// <c>σ = σ₀ (p/p₀)^α Z^x</c>: exchange of ρ and a₂, of which α is about 2α(0) − 2. For p above 10 GeV; at 20 to 200 GeV one power describes the data.
/// </remarks>
[Source("Barnes:1976ek", "π⁻p → π⁰n from 20 to 200 GeV")]
[Source("Dahl:1976em", "π⁻p → ηn from 20 to 200 GeV")]
[Source("Gninenko:2014sxa", "nuclear charge exchange as source of neutral mesons")]
public sealed record ChargeExchangeReaction(
    Particle Beam,
    Particle Meson,
    double Microbarn,
    double Reference,
    double Power,
    double RelativeError,
    double NuclearPower,
    double NuclearPowerError,
    double LengthOverPions)
{
    private const double MicrobarnPerGeV2 = Constants.PicobarnPerGeV2 / 1e6;

    /// <summary>What limits the validity of every number.</summary>
    public static IReadOnlyList<string> Caveats { get; } =
    [
        "charge exchange: cross sections on the proton known to a factor 1.5 (pions) or 2 (kaons), on nuclei to Z^(2/3 +- 0.1)",
        "charge exchange: one power of the momentum, for 20 to 200 GeV",
    ];

    /// <summary>Bibliography keys of everything used.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["Barnes:1976ek", "Dahl:1976em", "Gninenko:2014sxa", "ParticleDataGroup:2024cfk"];

    /// <summary>Least momentum of the beam on a proton at rest [GeV].</summary>
    /// <remarks><c>E = ((m_M+m_n)² − m_h² − m_p²)/2m_p</c>, and at least m_h; 0 where the reaction runs at rest.</remarks>
    public double ThresholdMomentum
    {
        get
        {
            double h = Beam.Mass, final = Meson.Mass + NeutronMass, energy = (final * final - h * h - Constants.ProtonMass * Constants.ProtonMass) / (2 * Constants.ProtonMass);
            return energy <= h ? 0 : Sqrt((energy - h) * (energy + h));
        }
    }

    /// <summary>Mass of the neutron [GeV], of the table of particles.</summary>
    public required double NeutronMass { get; init; }

    /// <summary>σ on the proton [GeV⁻²] at a beam momentum [GeV]; 0 up to threshold.</summary>
    public Estimate OnProton(double momentum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(momentum);
        if (momentum <= ThresholdMomentum) return Estimate.Zero;
        double sigma = Microbarn / MicrobarnPerGeV2 * Pow(momentum / Reference, Power);
        return new Estimate(sigma, RelativeError * sigma);
    }

    /// <summary>σ on a nucleus [GeV⁻²] at a beam momentum [GeV].</summary>
    /// <remarks><c>σ_p Z^x</c>; the error of x is <c>δx ln Z</c> of it, added in quadrature.</remarks>
    public Estimate OnNucleus(double momentum, Nucleus nucleus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.Z, 1, nameof(nucleus));
        double sigma = OnProton(momentum).Value * Pow(nucleus.Z, NuclearPower), exponent = NuclearPowerError * Log(nucleus.Z);
        return new Estimate(sigma, sigma * Sqrt(RelativeError * RelativeError + exponent * exponent));
    }
}
