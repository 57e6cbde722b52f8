using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>A muon on its way through the layers: its motion, energy and what it lost.</summary>
internal sealed class MuonFlight(in MuonState start, int layers)
{
    // Of a photon that takes nearly all of a slow muon's energy: no formula here knows the angle.
    private const double WidestTurn = 0.5;

    private static readonly double Root12 = Sqrt(12);

    private readonly List<HardLoss> hard = [];
    private readonly double[] soft = new double[layers];
    private MuonMotion motion = new(start);
    private double energy = start.Energy, depthX0;

    public MuonTrack End(in MuonState from, MuonFate fate) => new(from, motion.At(energy), fate, hard, soft);

    /// <summary>Through vacuum.</summary>
    public MuonFate Through(in MuonField field, double plane)
    {
        double curvature = field.Bending / MuonState.MomentumOf(energy), path = motion.PathTo(plane, field, curvature);
        if (double.IsInfinity(path)) return MuonFate.TurnedBack;
        motion.Advance(path, field, curvature);
        motion.SlideTo(plane);
        return MuonFate.Left;
    }

    /// <summary>Through matter, in steps that end at a proposed collision, a share of the energy or the end of the layer.</summary>
    public MuonFate Through(
        MuonMatter matter, in MuonField field, double plane, int layer, MuonCuts cuts, ref RandomStream random, MuonTally? tally)
    {
        while (motion.Z < plane)
        {
            double rated = energy, curvature = field.Bending / MuonState.MomentumOf(energy);
            double toPlane = motion.PathTo(plane, field, curvature);
            double toCollision = -Log(random.NextDouble()) / (matter.Density * matter.Hard.ProposalRate(energy));
            double mean = matter.SoftMean(energy) * matter.Density, toStep = cuts.LargestStep * energy / mean;
            double path = Min(toPlane, Min(toCollision, toStep));
            double middle = Max(cuts.LeastEnergy, energy - 0.5 * path * mean);
            double grams = path * matter.Density;
            double loss = GammaDeviate.Next(
                grams * matter.SoftMean(middle), Sqrt(grams * matter.SoftVariance(middle)), ref random);
            loss = Min(loss, energy - Constants.MuonMass);
            motion.Advance(path, field, field.Bending / MuonState.MomentumOf(middle));
            tally?.Add(layer, energy, energy - loss, path / matter.RadiationLength);
            Scatter(middle, path, path / matter.RadiationLength, ref random);
            energy -= loss;
            soft[layer] += loss;
            if (!motion.Forward) return MuonFate.TurnedBack;
            if (energy < cuts.LeastEnergy) return MuonFate.Stopped;
            if (path == toPlane) motion.SlideTo(plane);
            else if (path == toCollision && Collide(matter, rated, layer, ref random) && energy < cuts.LeastEnergy) return MuonFate.Stopped;
        }
        motion.SlideTo(plane);
        return MuonFate.Left;
    }

    private bool Collide(MuonMatter matter, double rated, int layer, ref RandomStream random)
    {
        if (!matter.Hard.Next(rated, energy, ref random, out MuonLossKind kind, out double loss)) return false;
        hard.Add(motion.Event(kind, loss, energy, layer));
        double angle = kind switch
        {
            MuonLossKind.DeltaRay => MuonDeflection.OfDeltaRay(energy, loss),
            MuonLossKind.Photon => MuonDeflection.OfPhoton(energy, loss, MuonDeflection.ReducedPhotonAngle(random.NextDouble())),
            _ => 0,
        };
        if (angle > 0)
        {
            (double sin, double cos) = SinCos(2 * PI * random.NextDouble());
            double tangent = Tan(Min(angle, WidestTurn));
            motion.Kick(tangent * cos, 0, tangent * sin, 0);
        }
        energy -= loss;
        return true;
    }

    // Angle and shift of a slab that scatters evenly: correlation √3/2.
    private void Scatter(double at, double path, double pathX0, ref RandomStream random)
    {
        double sigma = Sqrt(MuonScattering.Variance(at, depthX0, depthX0 + pathX0));
        depthX0 += pathX0;
        double angle1 = sigma * random.NextNormal(), angle2 = sigma * random.NextNormal();
        double shift1 = path * (0.5 * angle1 + sigma * random.NextNormal() / Root12);
        double shift2 = path * (0.5 * angle2 + sigma * random.NextNormal() / Root12);
        motion.Kick(angle1, shift1, angle2, shift2);
    }
}
