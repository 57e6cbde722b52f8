using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Production.Annihilation;

/// <summary>γe⁻ → Xe⁻ on an electron at rest, per electron and for unit coupling: exact tree level with the electron's mass.</summary>
/// <remarks>
/// With x = 2p·k = s − m², y = 2p′·k = 2k(E′ + p cos θ) in the CM frame, θ between the mediator and the photon, p its momentum, and
/// <c>dσ/dy = ¼Σ|𝓜|²/(16π x²)</c>. In the laboratory the mediator has the energy <c>(y + M²)/2m</c>. The same holds for a positron.
/// </remarks>
[Source("Peskin:1995ev", "Eq. (5.87), Compton scattering")]
public static class ComptonEmission
{
    private const double m = Constants.ElectronMass;
    // The integrand is cheap: never asked for less.
    private const double Largest = 1e-8;

    /// <summary>dσ/dcos θ [GeV⁻²], θ between the mediator and the photon in the CM frame; 0 below threshold.</summary>
    /// <param name="kind">Lorentz structure of the mediator.</param>
    /// <param name="mass">M [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">Energy of the photon [GeV].</param>
    /// <param name="cosine">cos θ.</param>
    public static double DifferentialCrossSection(MediatorKind kind, double mass, double photonEnergy, double cosine)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(cosine), 1, nameof(cosine));
        Collision at = Of(kind, mass, photonEnergy);
        if (!at.IsAllowed) return 0;
        return at.Density(at.Least + (1 + cosine) * at.HalfRange) * at.HalfRange;
    }

    /// <summary>σ [GeV⁻²] with a mediator of at least <paramref name="leastMediatorEnergy"/> [GeV] in the laboratory; 0 below threshold.</summary>
    /// <exception cref="ConvergenceException">The relative tolerance was not met.</exception>
    /// <inheritdoc cref="DifferentialCrossSection"/>
    public static Estimate CrossSection(MediatorKind kind, double mass, double photonEnergy, double leastMediatorEnergy = 0, double tolerance = 1e-6)
    {
        Collision at = Of(kind, mass, photonEnergy);
        if (!at.IsAllowed) return Estimate.Zero;
        double least = Math.Max(at.Least, 2 * m * leastMediatorEnergy - mass * mass);
        if (least >= at.Largest) return Estimate.Zero;
        var integrand = new LogIntegrand(at);
        Estimate result = GaussKronrod.Integrate(ref integrand, Math.Log(least), Math.Log(at.Largest), Math.Min(Largest, 0.3 * tolerance), panels: 2);
        return Converged.OrThrow(result + new Estimate(0, at.Rounding * result.Value), tolerance, "σ of γe → Xe");
    }

    private static Collision Of(MediatorKind kind, double mass, double photonEnergy)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(photonEnergy);
        return new Collision(kind, mass, photonEnergy);
    }

    private readonly struct Collision
    {
        private readonly MediatorKind kind;
        private readonly double mass, x;

        public Collision(MediatorKind kind, double mass, double photonEnergy)
        {
            (this.kind, this.mass) = (kind, mass);
            x = 2 * m * photonEnergy;
            double s = x + m * m, root = Math.Sqrt(s), gap = (x - mass * (mass + 2 * m)) / (root + mass + m);
            IsAllowed = gap > 0;
            if (!IsAllowed) return;
            Rounding = 4e-16 * (1 + x / (gap * (root + mass + m)));
            double p = Math.Sqrt(gap * (root + mass + m) * (root + mass - m) * (root - mass + m)) / (2 * root);
            double electron = (s + m * m - mass * mass) / (2 * root), k = x / (2 * root);
            Largest = 2 * k * (electron + p);
            Least = x / s * m * (x * m / Largest);
            HalfRange = 2 * k * p;
        }

        public bool IsAllowed { get; }

        /// <summary>Relative error of σ by rounding: what is above threshold is a difference.</summary>
        public double Rounding { get; }

        public double Least { get; }

        public double Largest { get; }

        public double HalfRange { get; }

        /// <summary>dσ/dy [GeV⁻⁴].</summary>
        public double Density(double y)
        {
            double t = mass * mass - x + y, ratio = m * (x - y) / x / y;
            double sum = PhotonMediatorAmplitude.Sum(kind, mass, m, x, y, t / x / y + ratio * ratio);
            return Constants.ElectricCharge2 * sum / 4 / (16 * Math.PI * x * x);
        }
    }

    private readonly struct LogIntegrand(Collision at) : IIntegrand
    {
        public Estimate At(double logY)
        {
            double y = Math.Exp(logY);
            return new Estimate(at.Density(y) * y, 0);
        }
    }
}
