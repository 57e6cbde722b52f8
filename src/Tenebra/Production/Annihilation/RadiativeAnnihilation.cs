using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Production.Annihilation;

/// <summary>e⁺e⁻ → γX on an electron at rest, per electron and for unit coupling: exact tree level with the electron's mass.</summary>
/// <remarks>
/// With a = 2p₋·k, b = 2p₊·k, a + b = s − M², the photon at cos θ to the electron in the CM frame has <c>a, b = ½(s−M²)(1 ∓ β cos θ)</c>;
/// <c>dσ/da = ¼Σ|𝓜|²/(16π s² β²)</c>. In the laboratory the photon has the energy a/2m and the mediator the rest. As s → M² it grows like
/// 1/(s−M²): the soft photons of the resonance, whose virtual counterpart is not here.
/// </remarks>
[Source("Marsicano:2018krp", "non-resonant annihilation")]
[Source("Peskin:1995ev", "Eq. (5.105), annihilation into two photons")]
public static class RadiativeAnnihilation
{
    private const double m = Constants.ElectronMass;
    // The integrand is cheap: never asked for less.
    private const double Largest = 1e-8;

    /// <summary>dσ/dcos θ [GeV⁻²], θ between the photon and the electron in the CM frame; 0 below threshold.</summary>
    /// <param name="kind">Lorentz structure of the mediator.</param>
    /// <param name="mass">M [GeV] &gt; 0.</param>
    /// <param name="positronEnergy">Total energy of the positron [GeV].</param>
    /// <param name="cosine">cos θ.</param>
    public static double DifferentialCrossSection(MediatorKind kind, double mass, double positronEnergy, double cosine)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(cosine), 1, nameof(cosine));
        Collision at = Of(kind, mass, positronEnergy);
        if (!at.IsAllowed) return 0;
        double a = at.Total / 2 * (cosine > 0 ? 1 - cosine + cosine * at.OneMinusBeta : 1 - at.Beta * cosine);
        return at.Density(a, at.Total - a) * at.Total / 2 * at.Beta;
    }

    /// <summary>σ [GeV⁻²] with a mediator of at least <paramref name="leastMediatorEnergy"/> [GeV] in the laboratory; 0 below threshold.</summary>
    /// <exception cref="ConvergenceException">The relative tolerance was not met.</exception>
    /// <inheritdoc cref="DifferentialCrossSection"/>
    public static Estimate CrossSection(MediatorKind kind, double mass, double positronEnergy, double leastMediatorEnergy = 0, double tolerance = 1e-6)
    {
        Collision at = Of(kind, mass, positronEnergy);
        if (!at.IsAllowed) return Estimate.Zero;
        double least = at.Total / 2 * at.OneMinusBeta;
        double largest = Math.Min(at.Total - least, 2 * m * (positronEnergy + m - leastMediatorEnergy));
        if (largest <= least) return Estimate.Zero;
        var integrand = new LogIntegrand(at);
        double low = Math.Log(least / (at.Total - least)), high = largest >= at.Total - least ? -low : Math.Log(largest / (at.Total - largest));
        Estimate result = GaussKronrod.Integrate(ref integrand, low, high, Math.Min(Largest, 0.3 * tolerance), panels: 2);
        return Converged.OrThrow(result + new Estimate(0, at.Rounding * result.Value), tolerance, "σ of e⁺e⁻ → γX");
    }

    private static Collision Of(MediatorKind kind, double mass, double positronEnergy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfLessThan(positronEnergy, m);
        return new Collision(kind, mass, 2 * m * (m + positronEnergy));
    }

    private readonly struct Collision(MediatorKind kind, double mass, double s)
    {
        public double Beta => Math.Sqrt(1 - 4 * m * m / s);

        public double OneMinusBeta => 4 * m * m / s / (1 + Beta);

        public double Total => s - mass * mass;

        /// <summary>Relative error of σ by rounding: s − M² is a difference, and σ goes with its inverse.</summary>
        public double Rounding => 4e-16 * (1 + s / Total);

        public bool IsAllowed => Total > 0 && s > 4 * m * m;

        /// <summary>dσ/da [GeV⁻⁴].</summary>
        public double Density(double a, double b)
        {
            double ratio = m * (a + b) / a / b;
            double across = s / a / b - ratio * ratio;
            double sum = -PhotonMediatorAmplitude.Sum(kind, mass, m, -a, b, -across);
            return Constants.ElectricCharge2 * sum / 4 / (16 * Math.PI * s * s * Beta * Beta);
        }
    }

    // z = ln(a/b), where the poles at both ends are flat.
    private readonly struct LogIntegrand(Collision at) : IIntegrand
    {
        public Estimate At(double z)
        {
            double a = at.Total / (1 + Math.Exp(-z)), b = at.Total / (1 + Math.Exp(z));
            return new Estimate(at.Density(a, b) * (a / at.Total) * b, 0);
        }
    }
}
