using Tenebra.Numerics;
using Tenebra.Production.Annihilation;

namespace Tenebra.Production.OffShell;

/// <summary>Pairs per beam particle from annihilation: the collisions of a shower's positrons folded with σ(s) of a virtual mediator or photon.</summary>
/// <param name="collisions">Made once for the target and the threshold: the pair has all of the positron's energy.</param>
/// <param name="electronsPerCm2PerX0">Electrons per cm² in one radiation length of the material.</param>
/// <remarks>
/// <c>N = N_e ∫ ds H(s) ½ s β_e σ(s)</c> of <see cref="CollisionSpectrum"/>, in the variables of <see cref="MassPiece"/>,
/// split at the knots of the track length. Through a photon it goes with the square of the pair's coupling.
/// </remarks>
public sealed class PairAnnihilationYield(CollisionSpectrum collisions, double electronsPerCm2PerX0)
{
    private const double m = Constants.ElectronMass;
    private const double Tolerance = 1e-6, Allowed = 1e-4;
    private const int PiecesOfMovingElectrons = 40;

    /// <summary>Pairs per beam particle, with the errors of the quadrature, of the tables and of the track length.</summary>
    /// <exception cref="ConvergenceException">The integral did not converge.</exception>
    public Estimate At(PairAnnihilation annihilation)
    {
        if (collisions.IsEmpty) return Estimate.Zero;
        double[] edges = Edges();
        double tolerance = Math.Max(Tolerance, collisions.FoldError);
        double threshold = annihilation.Pair.Threshold, mass = annihilation.Mediator.Mass;
        double width = mass > 0 ? annihilation.Mediator.Imaginary(annihilation.Pair.Width(mass)) : 0;
        Estimate sum = Estimate.Zero;
        double[] weights = collisions.NoWeights();
        for (int i = 1; i < edges.Length; i++)
        {
            double low = Math.Max(edges[i - 1], threshold), high = edges[i];
            if (low >= high) continue;
            Estimate part = Estimate.Zero;
            foreach (MassPiece piece in MassPiece.Between(threshold > 0 ? threshold : edges[0], mass, width, low, high))
            {
                var integrand = new Integrand(collisions, annihilation, piece);
                Estimate one = GaussKronrod.Integrate(ref integrand, piece.Low, piece.High, tolerance, tolerance * sum.Value / edges.Length);
                part += one;
                if (one.Value > 0) collisions.AddShares(piece.Middle * piece.Middle, one.Value, weights);
            }
            sum += part;
        }
        if (collisions.PeakX0 > 0)
        {
            double peak = collisions.PeakX0 * annihilation.CrossSection(collisions.BeamEnergy);
            sum += new Estimate(peak, 0);
            collisions.AddPeakShare(peak, weights);
        }
        if (sum.Value == 0) return Estimate.Zero;
        Estimate folded = Converged.OrThrow(sum, Allowed, "pairs from annihilation");
        double error = folded.Error + collisions.StatisticalError(weights) + collisions.RelativeError * folded.Value
            + collisions.Lost(0, 0, annihilation.CrossSection(collisions.LeastEnergy));
        return electronsPerCm2PerX0 * Constants.SquareCmPerGeV2 * new Estimate(folded.Value, error);
    }

    // √s between which the density is smooth, rising.
    private double[] Edges() => collisions.IsAtRest
        ? [.. collisions.Energies.Select(e => Math.Sqrt(2 * m * (m + e)))]
        : [.. Enumerable.Range(0, PiecesOfMovingElectrons + 1).Select(
            i => Math.Sqrt(collisions.LeastS * Math.Pow(collisions.LargestS / collisions.LeastS, (double)i / PiecesOfMovingElectrons)))];

    private readonly struct Integrand(CollisionSpectrum collisions, PairAnnihilation annihilation, MassPiece piece) : IIntegrand
    {
        public Estimate At(double y)
        {
            (double q, double offset, double jacobian) = piece.At(y);
            double s = q * q, sigma = annihilation.CrossSectionAt(s, offset);
            return sigma == 0
                ? Estimate.Zero
                : new Estimate(jacobian * collisions.Density(s) * 0.5 * s * Math.Sqrt(1 - 4 * m * m / s) * sigma, 0);
        }
    }
}
