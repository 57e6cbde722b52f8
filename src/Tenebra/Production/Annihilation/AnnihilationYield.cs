using Tenebra.Numerics;

namespace Tenebra.Production.Annihilation;

/// <summary>Events of a resonance per beam particle: the collisions of a shower folded with σ(s), for any coupling.</summary>
/// <param name="collisions">Made once for the target and the threshold.</param>
/// <param name="electronsPerCm2PerX0">Electrons per cm² in one radiation length of the material.</param>
/// <remarks>
/// On either side of m² the variable is <c>φ = arctan(mΓ/|s−m²|)</c>, in which a Breit–Wigner of any width is flat; the range is split at the
/// resonance, at every threshold of a width and, for electrons at rest, at every knot of the track length.
/// </remarks>
public sealed class AnnihilationYield(CollisionSpectrum collisions, double electronsPerCm2PerX0)
{
    private const double m = Constants.ElectronMass;
    private const double Tolerance = 1e-6;

    // Narrower resonances are all alike to the change of variable.
    private const double LeastRelativeWidth = 1e-25;

    /// <summary>Events per beam particle that annihilate to <paramref name="final"/>.</summary>
    /// <param name="resonance">The mediator.</param>
    /// <param name="parameter">The model's ε or g, ≥ 0.</param>
    /// <param name="final">The decays that count.</param>
    /// <returns>The number, with the errors of the quadrature, of the tables and of the track length.</returns>
    public Estimate At(ResonantAnnihilation resonance, double parameter, AnnihilationFinal final)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        if (parameter == 0 || collisions.IsEmpty) return Estimate.Zero;
        double[] weights = collisions.NoWeights();
        Estimate integral = Integral(resonance, parameter, final, weights);
        double error = integral.Error + collisions.StatisticalError(weights) + collisions.RelativeError * integral.Value + collisions.Lost(
            resonance.ResonantEnergy, resonance.EnergyIntegral(parameter, final), resonance.CrossSection(collisions.LeastEnergy, parameter, final));
        return electronsPerCm2PerX0 * Constants.SquareCmPerGeV2 * (integral with { Error = error });
    }

    /// <summary>The number of <see cref="At"/> alone: what a search for a parameter asks for, many times.</summary>
    public double ValueAt(ResonantAnnihilation resonance, double parameter, AnnihilationFinal final)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        if (parameter == 0 || collisions.IsEmpty) return 0;
        return electronsPerCm2PerX0 * Constants.SquareCmPerGeV2 * Integral(resonance, parameter, final, []).Value;
    }

    // With the error of the quadrature; where there is a weight for each bin of the track length, what the events owe to it is added.
    private Estimate Integral(ResonantAnnihilation resonance, double parameter, AnnihilationFinal final, double[] weights)
    {
        double mass2 = resonance.Mass * resonance.Mass;
        double width = Math.Max(resonance.Mass * resonance.TotalWidth(parameter), LeastRelativeWidth * mass2);
        double[] offsets = Offsets(resonance);
        double tolerance = Math.Max(Tolerance, collisions.FoldError);
        var integrand = new AngleIntegrand(collisions, resonance, parameter, final, mass2, width);
        Estimate sum = Estimate.Zero;
        for (int i = 1; i < offsets.Length; i++)
        {
            double low = offsets[i - 1], high = offsets[i];
            bool above = low >= 0;
            double near = Math.Atan2(width, above ? low : -high), far = Math.Atan2(width, above ? high : -low);
            var side = integrand.On(above);
            Estimate piece = GaussKronrod.Integrate(ref side, far, near, tolerance, tolerance * Math.Abs(sum.Value) / offsets.Length);
            sum += piece;
            if (weights.Length == 0 || piece.Value <= 0) continue;
            // For the error, the halves of a piece lie in the middle of those of a Breit–Wigner.
            foreach (double part in (ReadOnlySpan<double>)[0.25, 0.75])
            {
                double offset = width / Math.Tan(far + part * (near - far));
                collisions.AddShares(above ? mass2 + offset : mass2 - offset, piece.Value / 2, weights);
            }
        }
        if (collisions.PeakX0 > 0)
        {
            double peak = collisions.PeakX0 * resonance.CrossSection(collisions.BeamEnergy, parameter, final);
            sum += new Estimate(peak, 0);
            if (weights.Length > 0) collisions.AddPeakShare(peak, weights);
        }
        return sum;
    }

    private static double Offset(ResonantAnnihilation resonance, double energyAtRest) => 2 * m * (energyAtRest - resonance.ResonantEnergy);

    // s − m² at the ends of the pieces, rising.
    private double[] Offsets(ResonantAnnihilation resonance)
    {
        double mass2 = resonance.Mass * resonance.Mass;
        List<double> offsets = collisions.IsAtRest
            ? [.. collisions.Energies.Select(e => Offset(resonance, e))]
            : [.. Enumerable.Range(0, 41).Select(i => collisions.LeastS * Math.Pow(collisions.LargestS / collisions.LeastS, i / 40.0) - mass2)];
        if (offsets.Count < 2) return [];
        (double low, double high) = (offsets[0], offsets[^1]);
        offsets.AddRange(resonance.Breaks.Select(b => (b - resonance.Mass) * (b + resonance.Mass)).Append(0).Where(o => o > low && o < high));
        return [.. offsets.Distinct().Order()];
    }

    private readonly struct AngleIntegrand(
        CollisionSpectrum collisions, ResonantAnnihilation resonance, double parameter, AnnihilationFinal final, double mass2, double width,
        bool above = true) : IIntegrand
    {
        public AngleIntegrand On(bool side) => new(collisions, resonance, parameter, final, mass2, width, side);

        public Estimate At(double angle)
        {
            double offset = width / Math.Tan(angle), s = above ? mass2 + offset : mass2 - offset;
            double sigma = resonance.CrossSectionAt(s, above ? offset : -offset, parameter, final);
            if (sigma == 0) return Estimate.Zero;
            double flux = 0.5 * s * Math.Sqrt(1 - 4 * m * m / s);
            return new Estimate(collisions.Density(s) * flux * sigma * (width + offset / width * offset), 0);
        }
    }
}
