using System.Numerics;
using System.Runtime.CompilerServices;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Exact tree level ("ETL"): the 2 → 3 phase space integrated without approximation, for unit coupling.</summary>
/// <remarks>
/// <para><c>dσ/dk⁰ dU = α²/(16π p² |V|) ∫ dt G₂(t)/t² ⟨A′⟩_φ / 4M²</c>, U = −u, V = p − k; the azimuth is analytic
/// (<see cref="EmissionPoint"/>). Lab frame, unpolarised, spin-0 nucleus, one-photon exchange.</para>
/// <para>Variables: y(t) of <see cref="TransferMap"/>, (U_forward/U)^{1/3}, rapidities of <see cref="EnergyQuadrature"/>.</para>
/// </remarks>
[Source("Liu:2016mqv", "Sec. II"), Source("Liu:2017htz", "Sec. II")]
public static class ExactTreeLevel
{
    // What one panel resolves of the steps of the photon flux to about 1e-4, in units of ln t.
    private const double PanelWidth = 5.5;

    // The first panel where the form factor falls, in units of ln t.
    private const double FallingPanel = 0.25;

    // Relative width below which the collinear peak is put at the end of a panel.
    private const double PeakWidth = 0.3;

    private const int MostBreaks = 40;

    // A single integral is cheap, and no second integral averages its rare lucky errors: it is asked for more.
    private const double SingleShare = 0.03;

    // Share of the tolerance for the integrals over angle and over t, each.
    private const double Share = 0.3;

    /// <summary>σ [GeV⁻²] for unit coupling in a window of x and angle.</summary>
    /// <param name="emission">The reaction.</param>
    /// <param name="window">Window of x and angle.</param>
    /// <param name="tolerance">Relative tolerance asked, in (0, 0.1].</param>
    /// <param name="cancel">Stops the work before the next panel of the angle.</param>
    /// <returns>0 below threshold.</returns>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate CrossSection(Emission emission, EmissionWindow window, double tolerance = 1e-3, CancellationToken cancel = default) =>
        EnergyQuadrature.Integrate(emission, window, tolerance, new EnergyDensity(emission, window.LargestAngle, tolerance, cancel));

    /// <summary>dσ/dx [GeV⁻²] for unit coupling, integrated over angles up to <paramref name="largestAngle"/>.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate DifferentialCrossSection(
        Emission emission, double x, double largestAngle = Math.PI, double tolerance = 1e-3, CancellationToken cancel = default)
    {
        if (!emission.Allows(x)) return Estimate.Zero;
        return EnergyQuadrature.AtOne(emission, x, tolerance, new EnergyDensity(emission, largestAngle, tolerance, cancel));
    }

    /// <summary>d²σ/dx dcos θ [GeV⁻²] for unit coupling, θ the lab angle of the mediator.</summary>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public static Estimate DoublyDifferentialCrossSection(Emission emission, double x, double angle, double tolerance = 1e-3)
    {
        if (!emission.Allows(x)) return Estimate.Zero;
        Reaction reaction = emission.Reaction;
        double k0 = x * reaction.Energy, left = (1 - x) * reaction.Energy, forward = reaction.ForwardVirtuality(k0, left);
        double jacobian = 2 * reaction.Momentum * reaction.MediatorMomentum(k0), excess = jacobian * OneMinusCos(angle);
        var point = new EmissionPoint(reaction, k0, left, forward, excess);
        if (!point.IsAllowed) return Estimate.Zero;
        double relative = SingleShare * tolerance, negligible = NegligibleCrossSection.PerGeV2 / (reaction.Energy * jacobian);
        Estimate result = reaction.Energy * jacobian * (emission.Kind == MediatorKind.Tensor
            ? TensorTransfer.Integral(emission, new TensorPoint(emission.Tensor, reaction, k0, left, forward, excess), relative, negligible)
            : TransferIntegral(emission, point, relative, negligible));
        return Converged.OrThrow(result, tolerance, "d²σ/dx dcos θ of bremsstrahlung", NegligibleCrossSection.PerGeV2);
    }

    // 1 − cos θ without loss of digits.
    private static double OneMinusCos(double angle)
    {
        double sine = Math.Sin(0.5 * Math.Min(angle, Math.PI));
        return 2 * sine * sine;
    }

    private static Estimate TransferIntegral(Emission emission, in EmissionPoint point, double relative, double absolute)
    {
        var integrand = new TransferIntegrand(emission, point);
        double start = emission.Map.Of(Math.Log(point.LeastT)), end = emission.Map.Of(Math.Log(point.LargestT));
        Span<double> breaks = stackalloc double[MostBreaks];
        int count = Breaks(emission.Map, point, start, end, breaks);
        Estimate integral = GaussKronrod.IntegrateBatch(ref integrand, breaks[..count], relative, absolute / point.Flux);
        // A range narrower than its logarithms loses digits.
        double rounding = 1e-15 * (1 + (Math.Abs(start) + Math.Abs(end)) / (end - start));
        return point.Flux * (integral + new Estimate(0, rounding * integral.Value));
    }

    // Even panels, but where the form factor falls from the start, panels that double from a small one; a panel ends at the
    // collinear peak, which is then not missed, and bisection finds its width.
    private static int Breaks(TransferMap map, in EmissionPoint point, double start, double end, Span<double> breaks)
    {
        (double centre, double width) = point.CollinearPeak;
        bool peaked = centre > point.LeastT && centre < point.LargestT && width < PeakWidth * centre;
        double peak = peaked ? map.Of(Math.Log(centre)) : end;
        breaks[0] = start;
        int count = 1;
        for (double step = FallingPanel; map.FallsFrom(start) && breaks[count - 1] + 2 * step < peak && step < PanelWidth; step *= 2)
        {
            breaks[count] = breaks[count - 1] + step;
            count++;
        }
        count = Even(breaks, count, breaks[count - 1], peak);
        return peaked ? Even(breaks, count, peak, end) : count;

        static int Even(Span<double> breaks, int count, double from, double to)
        {
            int panels = Math.Max(1, (int)Math.Round((to - from) / PanelWidth));
            for (int i = 1; i <= panels; i++) breaks[count++] = from + (to - from) * i / panels;
            return count;
        }
    }

    private readonly struct TransferIntegrand(Emission emission, EmissionPoint point) : IBatchIntegrand
    {
        private readonly TransferMap map = emission.Map;
        private readonly MediatorStructure structure = emission.Structure;
        private readonly EmissionPoint point = point;

        [SkipLocalsInit]
        public void At(ReadOnlySpan<double> x, Span<double> y)
        {
            Span<double> t = stackalloc double[GaussKronrod.Lanes];
            Span<double> g2 = stackalloc double[GaussKronrod.Lanes];
            var least = new Vector<double>(point.LeastT);
            for (int i = 0; i < t.Length; i += Vector<double>.Count)
            {
                (Vector<double> here, Vector<double> weight) = map.At(new Vector<double>(x[i..]));
                here.CopyTo(t[i..]);
                Vector<double> value = point.AzimuthAverage(structure, here, here - least);
                (value * weight).CopyTo(y[i..]);
            }
            map.FormFactor.G2(t, g2);
            for (int i = 0; i < t.Length; i++) y[i] *= g2[i];
        }
    }

    // z = 1 − (U_forward/U)^{1/3}: 0 forward, where U − U_forward keeps its digits.
    private struct AngleIntegrand(Emission emission, double k0, double left, double forward, double relative, double least) : IIntegrand
    {
        private double peak = least;

        public Estimate At(double z)
        {
            double inverse = 1 / (1 - z), cube = inverse * inverse * inverse;
            var point = new EmissionPoint(emission.Reaction, k0, left, forward, forward * z * (1 + inverse + inverse * inverse) * inverse);
            if (!point.IsAllowed) return Estimate.Zero;
            double jacobian = 3 * forward * cube * inverse;
            Estimate value = jacobian * TransferIntegral(emission, point, relative, relative * peak / jacobian);
            peak = Math.Max(peak, value.Value);
            return value;
        }
    }

    private readonly struct EnergyDensity(Emission emission, double largestAngle, double tolerance, CancellationToken cancel) : IEnergyDensity<EnergyDensity>
    {
        public EnergyDensity Within(double relative) => new(emission, largestAngle, relative, cancel);

        public Estimate At(double k0, double left, double negligible)
        {
            Reaction reaction = emission.Reaction;
            double forward = reaction.ForwardVirtuality(k0, left);
            double angular = 2 * reaction.Momentum * reaction.MediatorMomentum(k0) * OneMinusCos(largestAngle);
            double gap = reaction.LargestVirtuality(left) - forward, largest = Math.Min(gap, angular);
            if (!(largest > 0)) return Estimate.Zero;
            double relative = Share * tolerance;
            Estimate value;
            if (emission.Kind == MediatorKind.Tensor)
            {
                value = TensorTransfer.OverAngles(emission, k0, left, forward, largest, relative, relative * negligible, cancel);
            }
            else
            {
                var angle = new AngleIntegrand(emission, k0, left, forward, relative, 0.1 * negligible);
                value = GaussKronrod.Integrate(ref angle, 0, -NearOne.ExpMinusOne(-NearOne.LogOnePlus(largest / forward) / 3), relative, relative * negligible, cancel: cancel);
            }
            return reaction.Rounded(value, left, forward, gap);
        }
    }
}
