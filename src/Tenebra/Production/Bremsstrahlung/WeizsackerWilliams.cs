using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The Weizsäcker–Williams approximations ("WW", "IWW"), for unit coupling.</summary>
/// <remarks>
/// <para><c>dσ/dx = α²/(4π) β (1−x) ∫ dU χ A₂₂/U²</c>, β = √(1 − m_X²/x²E²), U from its small-angle value
/// <c>m_X²(1−x)/x + m²x</c> by <c>xE²θ²</c> to any angle unless the window bounds it.</para>
/// <para>WW: χ at <c>t_min = (U/2E(1−x))²</c>; IWW: χ constant, at <c>t_min = m_X⁴/4E²</c>. Both to
/// <c>t_max = m_X² + m²</c> unless another is given. The range of x is that of the exact kinematics.</para>
/// <para>For electrons neither is accurate: at 100 GeV on lead exact/WW is 1.2 at 1 MeV and 0.7 at 1 GeV.</para>
/// </remarks>
[Source("Liu:2016mqv", "Sec. III"), Source("Liu:2017htz", "Sec. III"), Source("Bjorken:2009mm", "App. A")]
public static class WeizsackerWilliams
{
    /// <summary>The default upper limit of the momentum transfer, m_X² + m² [GeV²].</summary>
    public static double DefaultLargestT(Emission emission) =>
        emission.MediatorMass * emission.MediatorMass + emission.LeptonMass * emission.LeptonMass;

    /// <summary>σ [GeV⁻²] for unit coupling in a window of x and angle.</summary>
    /// <param name="emission">The reaction.</param>
    /// <param name="improved">True for IWW, the constant flux.</param>
    /// <param name="window">Window of x and angle; an angle of π or more means no bound.</param>
    /// <param name="largestT">t_max [GeV²]; null for m_X² + m².</param>
    /// <param name="tolerance">Relative tolerance asked, in (0, 0.1]; the flux table allows 1e-7 at best.</param>
    /// <param name="cancel">Stops the work before the next energy.</param>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate CrossSection(
        Emission emission, bool improved, EmissionWindow window, double? largestT = null, double tolerance = 1e-3, CancellationToken cancel = default)
    {
        RequireFinite(emission, improved);
        if (!emission.IsAllowed) return Estimate.Zero;
        var density = new EnergyDensity(emission, Flux(emission, largestT), improved, window.LargestAngle, tolerance, cancel);
        return EnergyQuadrature.Integrate(emission, window, tolerance, density);
    }

    /// <summary>dσ/dx [GeV⁻²] for unit coupling.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate DifferentialCrossSection(
        Emission emission, bool improved, double x, double largestAngle = Math.PI, double? largestT = null, double tolerance = 1e-3)
    {
        RequireFinite(emission, improved);
        if (!emission.Allows(x)) return Estimate.Zero;
        return EnergyQuadrature.AtOne(emission, x, tolerance, new EnergyDensity(emission, Flux(emission, largestT), improved, largestAngle, tolerance, CancellationToken.None));
    }

    /// <summary>d²σ/dx dcos θ [GeV⁻²] for unit coupling, θ the lab angle of the mediator.</summary>
    /// <remarks><c>2xE²β · α²χ(1−x)A₂₂/(4πU²)</c>.</remarks>
    public static double DoublyDifferentialCrossSection(
        Emission emission, bool improved, double x, double angle, double? largestT = null)
    {
        RequireFinite(emission, improved);
        if (!emission.Allows(x)) return 0;
        double energy = emission.Energy;
        PhotonFlux flux = Flux(emission, largestT);
        double u = ForwardVirtuality(emission, x) + x * energy * energy * angle * angle;
        double chi = flux.At(improved ? ConstantLeastT(emission) : LeastT(emission, x, u));
        var amplitude = new RealPhotonEmission(emission.Kind, emission.Tensor, emission.LeptonMass, emission.MediatorMass, x);
        return 2 * x * energy * energy * Prefactor(emission, x) * chi * amplitude.At(u) / (u * u);
    }

    /// <summary>Why there is no IWW for spin 2.</summary>
    public const string NoConstantFlux =
        "with a constant photon flux the amplitude of a spin-2 mediator grows with u and the total diverges with the angle";

    private static void RequireFinite(Emission emission, bool improved)
    {
        if (improved && emission.Kind == MediatorKind.Tensor) throw new ArgumentOutOfRangeException(nameof(improved), improved, NoConstantFlux);
    }

    private static double ForwardVirtuality(Emission emission, double x) =>
        emission.MediatorMass * emission.MediatorMass * (1 - x) / x + emission.LeptonMass * emission.LeptonMass * x;

    private static double LeastT(Emission emission, double x, double u)
    {
        double q = u / (2 * emission.Energy * (1 - x));
        return q * q;
    }

    private static double ConstantLeastT(Emission emission)
    {
        double q = emission.MediatorMass * emission.MediatorMass / (2 * emission.Energy);
        return q * q;
    }

    private static double Squared(double q) => q * q;

    private static double Prefactor(Emission emission, double x)
    {
        double ratio = emission.MediatorMass / (x * emission.Energy);
        double beta = Math.Sqrt((1 - ratio) * (1 + ratio));
        return Constants.Alpha2 / (4 * Math.PI) * beta * (1 - x);
    }

    private static PhotonFlux Flux(Emission emission, double? largestT)
    {
        double least = ConstantLeastT(emission), largest = largestT ?? DefaultLargestT(emission);
        return new PhotonFlux(emission.Map.FormFactor, least, Math.Max(largest, least * (1 + 1e-9)));
    }

    private readonly struct EnergyDensity(
        Emission emission, PhotonFlux flux, bool improved, double largestAngle, double tolerance, CancellationToken cancel) : IEnergyDensity<EnergyDensity>
    {
        public EnergyDensity Within(double relative) => new(emission, flux, improved, largestAngle, relative, cancel);

        public Estimate At(double k0, double left, double negligible)
        {
            cancel.ThrowIfCancellationRequested();
            double energy = emission.Energy, x = k0 / energy, m = emission.LeptonMass, mX = emission.MediatorMass;
            double forward = mX * mX * left / k0 + m * m * x;
            double largest = largestAngle < Math.PI ? forward + x * energy * energy * largestAngle * largestAngle : double.PositiveInfinity;
            double prefactor = Constants.Alpha2 / (4 * Math.PI) * emission.Reaction.MediatorMomentum(k0) / k0 * left / (energy * energy);
            var amplitude = new RealPhotonEmission(emission.Kind, emission.Tensor, m, mX, x);
            if (improved)
            {
                double value = prefactor * flux.At(ConstantLeastT(emission)) * amplitude.Integral(forward, largest);
                return new Estimate(value, flux.RelativeErrorFrom(ConstantLeastT(emission)) * value);
            }
            double reach = 2 * left * flux.LargestMomentum;
            if (reach <= forward) return Estimate.Zero;
            double relative = 0.3 * tolerance, ofFlux = flux.RelativeErrorFrom(Squared(forward / (2 * left)));
            if (emission.Kind == MediatorKind.Tensor)
            {
                var spin2 = new TensorAngleIntegrand(flux, amplitude, forward, Math.Min(forward, m * m * x), 2 * left);
                double end = NearOne.LogOnePlus((Math.Min(largest, reach) - forward) / spin2.Collinear);
                Estimate sum = GaussKronrod.IntegrateBatch(ref spin2, [0, 0.5 * end, end], relative, relative * negligible / prefactor);
                return prefactor * (sum + new Estimate(0, ofFlux * sum.Value));
            }
            var angle = new AngleIntegrand(flux, amplitude, forward, 2 * left);
            double start = Math.Cbrt(forward / Math.Min(largest, reach));
            Estimate integral = GaussKronrod.IntegrateBatch(ref angle, [start, 1], relative, relative * negligible / prefactor);
            return prefactor * (integral + new Estimate(0, ofFlux * integral.Value));
        }
    }

    // ln(1 + (U − U_forward)/U_collinear), as in TensorTransfer.
    private readonly struct TensorAngleIntegrand(
        PhotonFlux flux, RealPhotonEmission amplitude, double forward, double collinear, double twiceLeft) : IBatchIntegrand
    {
        public double Collinear => collinear;

        public void At(ReadOnlySpan<double> x, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++)
            {
                double excess = collinear * NearOne.ExpMinusOne(x[i]), u = forward + excess, q = u / twiceLeft;
                y[i] = (collinear + excess) / (u * u) * flux.At(q * q) * amplitude.At(u);
            }
        }
    }

    // y = (U_forward/U)^{1/3}.
    private readonly struct AngleIntegrand(PhotonFlux flux, RealPhotonEmission amplitude, double forward, double twiceLeft) : IBatchIntegrand
    {
        public void At(ReadOnlySpan<double> x, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++)
            {
                double u = forward / (x[i] * x[i] * x[i]), q = u / twiceLeft;
                y[i] = 3 * x[i] * x[i] / forward * flux.At(q * q) * amplitude.At(u);
            }
        }
    }
}
