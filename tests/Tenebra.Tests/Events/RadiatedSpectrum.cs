using Tenebra.Experiments;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Tests.Yields;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Events;

/// <summary>Energies of radiated dark photons by integrals: track length of a lead target times σ above an energy.</summary>
internal sealed class RadiatedSpectrum(Experiment experiment, double mass)
{
    private readonly TrackLength tracks = SharedMatter.Matter.Tracks.Of(
        new ThickTarget(
            ShowerParticle.Electron, experiment.Beam.EnergyGeV, SharedMatter.Matter.Materials["Pb"],
            experiment.Target.Layers.Sum(l => l.TotalThickness / SharedMatter.Matter.Materials[l.Material].RadiationLengthCm),
            experiment.Signature.ThresholdGeV, 1),
        2);

    /// <summary>∫ dE T(E) σ(E; k⁰ ≥ least), in a unit of its own.</summary>
    public double Above(double least)
    {
        Nucleus lead = SharedMatter.Matter.Materials["Pb"].Components[0].Element.Nucleus;
        var emission = new Emission(
            MediatorKind.Vector, Constants.ElectronMass, experiment.Beam.EnergyGeV, mass, lead, FormFactors.Of(FormFactors.Default, lead));
        var table = new CrossSectionTable(emission, least, new BremsstrahlungSettings());
        double sum = 0, opening = table.Opening, range = table.HighestEnergy - opening;
        double[] pieces = [0, 1e-3, 0.01, 0.1, 0.6, 1];
        for (int i = 1; i < pieces.Length; i++)
        {
            double low = opening + pieces[i - 1] * range, high = i == pieces.Length - 1 ? table.HighestEnergy : opening + pieces[i] * range;
            foreach ((double energy, double weight) in tracks.ElectronNodes(low, high, 10).Concat(tracks.PositronNodes(low, high, 10)))
                sum += weight * table.At(energy);
        }
        return sum;
    }
}
