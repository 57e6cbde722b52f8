using Tenebra.Materials;
using Tenebra.Transport;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>Vector mesons that the photons of a shower make in a target.</summary>
public static class PhotoproducedMesons
{
    private const int Points = 24;

    /// <summary>Mesons per beam particle with an energy of at least <paramref name="leastEnergy"/> [GeV].</summary>
    /// <param name="fit">γp → Vp.</param>
    /// <param name="material">What the target is made of.</param>
    /// <param name="photons">dT/dE of the photons [X0/GeV per beam particle].</param>
    /// <param name="leastEnergy">Least energy of the meson, which is that of the photon up to |t|/2M [GeV].</param>
    /// <param name="cancel">Stops the work before the next energy.</param>
    /// <remarks>
    /// <c>N = Σ_i (N_A X₀ w_i/A_i) ∫dE T_γ(E) σ_i(E)</c>, i over the elements. The error adds that of the model, of the quadrature (rules of n against
    /// n/2 points) and the statistical one of the fold.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The spectrum is not known down to the least energy that counts.</exception>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    [Source("Schuster:2021mlr", "number of vector mesons produced by the photons of the shower")]
    public static Estimate PerBeamParticle(MesonPhotoproduction fit, Material material, TrackSpectrum photons, double leastEnergy, CancellationToken cancel = default) =>
        PerBeamParticle(fit, material, CountedTrack.Above(photons, leastEnergy), cancel);

    /// <summary>Mesons per beam particle, each photon energy with the probability that it is missed.</summary>
    /// <param name="fit">γp → Vp.</param>
    /// <param name="material">What the target is made of.</param>
    /// <param name="photons">dT/dE of the photons that count.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    public static Estimate PerBeamParticle(MesonPhotoproduction fit, Material material, CountedTrack photons, CancellationToken cancel = default)
    {
        double low = Max(photons.LeastEnergy, fit.Threshold);
        if (low >= photons.HighestEnergy) return Estimate.Zero;
        (double Nuclei, NuclearPhotoproduction Process)[] targets =
        [
            .. material.Components.Select(c =>
                (material.NucleiPerCm2PerRadiationLength(c) * Constants.SquareCmPerGeV2, new NuclearPhotoproduction(fit, c.Element.Nucleus))),
        ];
        Estimate PerRadiationLength(double energy)
        {
            Estimate sum = Estimate.Zero;
            foreach ((double nuclei, NuclearPhotoproduction process) in targets) sum += nuclei * process.Total(energy);
            return sum;
        }
        var nodes = new List<(double Energy, double PerLength)>();
        Estimate Folded(int points)
        {
            Estimate sum = Estimate.Zero;
            nodes.Clear();
            foreach ((double energy, double weight) in photons.Nodes(low, points))
            {
                cancel.ThrowIfCancellationRequested();
                Estimate perLength = PerRadiationLength(energy);
                nodes.Add((energy, perLength.Value));
                sum += weight * perLength;
            }
            return sum;
        }
        Estimate coarse = Folded(Points / 2), fine = Folded(Points);
        double statistical = photons.StatisticalError(low, nodes, fine.Value);
        return fine with { Error = fine.Error + Abs(fine.Value - coarse.Value) + statistical };
    }
}
