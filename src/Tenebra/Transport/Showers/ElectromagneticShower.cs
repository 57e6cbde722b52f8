using System.Runtime.CompilerServices;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>Monte Carlo of electromagnetic showers: every e⁻, e⁺ and γ above a cut, in plates of any materials.</summary>
/// <remarks>
/// <para>Electrons and positrons: bremsstrahlung, Møller and Bhabha scattering and annihilation above the production threshold, one by
/// one; softer losses continuous; elastic scattering condensed, at a random hinge of each step and with the energy there, which
/// gives the mean turn and the mean displacement forward and to the side. Photons: pairs, Compton scattering, photoelectric absorption.</para>
/// <para>Interactions are sampled from their cross sections by rejection; rates are interpolated to 1e-4 and thinned exactly. No
/// weights, but where <see cref="ForcedPositrons"/> are asked for. Left out: muon and hadron production, Rayleigh scattering, binding of electrons, polarisation, nuclear recoil.</para>
/// <para>One instance serves one thread; instances share the tables of the <see cref="ShowerPhysics"/>.</para>
/// </remarks>
[Source("Nelson:1985ec", "structure of the cascade"), Source("Salvat:2006penelope", "random hinge")]
public sealed partial class ElectromagneticShower
{
    // Largest path of a step in first transport lengths: ⟨cos θ⟩ = e^(−0.8). The hinge is exact for mean displacements, not for what
    // passes a plane between layers: near one a step is an eighth of the way to it, but not below 0.2.
    private const double LargestScattering = 0.8, LargestScatteringAtPlane = 0.2, ShareOfWayToPlane = 0.125;

    private readonly ShowerPhysics physics;
    private readonly double cut, threshold, leastKept, weightsFrom;
    private readonly ForcedPositrons? forced;
    private readonly double[] walls;
    private readonly MatterTables[] matter;
    private readonly BufferedRandom random;
    private ShowerTrack[] stack = new ShowerTrack[256];
    private int waiting;

    /// <summary>Showers of one thread, drawn from the streams (seed, Shower, index).</summary>
    public ElectromagneticShower(ShowerPhysics physics, ulong seed)
    {
        this.physics = physics;
        (cut, threshold, leastKept) = (physics.Settings.Cut, physics.Settings.ProductionThreshold, 1 - physics.LargestLoss);
        (forced, weightsFrom) = (physics.Forced, physics.Forced?.From ?? 0);
        (walls, matter) = (physics.Target.Boundaries, physics.Matter);
        random = new BufferedRandom(seed, StreamPurpose.Shower);
    }

    /// <summary>Steps of charged particles so far.</summary>
    public long LeptonSteps { get; private set; }

    /// <summary>Interactions of photons so far.</summary>
    public long PhotonSteps { get; private set; }

    /// <summary>Follows one shower to its end.</summary>
    /// <param name="kind">The primary, which enters at z = 0 along the beam.</param>
    /// <param name="kineticEnergy">Its kinetic energy [GeV], not above that of the tables.</param>
    /// <param name="index">Number of the shower: names its random stream.</param>
    /// <param name="observer">Sees every flight, deposit and escape.</param>
    /// <exception cref="ArgumentOutOfRangeException">Energy above that of the tables, or not above 0.</exception>
    public void Follow<T>(ShowerParticle kind, double kineticEnergy, ulong index, ref T observer)
        where T : struct, IShowerObserver
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kineticEnergy, physics.HighestEnergy);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kineticEnergy);
        random.Start(index);
        var primary = new ShowerTrack { Kind = kind, Energy = kineticEnergy, DirectionZ = 1, Weight = 1 };
        Push(in primary, ref observer);
        while (waiting > 0)
        {
            ShowerTrack track = stack[--waiting];
            if (track.Kind == ShowerParticle.Photon) FollowPhoton(ref track, ref observer);
            else FollowLepton(ref track, ref observer);
        }
    }

    private void FollowLepton<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        bool positron = p.Kind == ShowerParticle.Positron;
        MatterTables tables = matter[p.Layer];
        LeptonSteps[] nodes = tables.Steps(positron);
        EnergyGrid grid = tables.Grid;
        double end = cut * (1 + 1e-12), lengths = -Log(random.NextDouble());
        while (p.Energy > end)
        {
            if (p.Energy < weightsFrom && !Survives(ref p)) return;
            LeptonSteps++;
            double t = p.Energy, f = EnergyGrid.Fraction(t);
            int i = grid.Below(t);
            ref readonly LeptonSteps low = ref nodes[i], high = ref nodes[i + 1];
            double first = low.First + f * (high.First - low.First);
            SlowingDown slowing = tables.SlowDown(nodes, t, Max(cut, leastKept * t));
            double free = lengths / low.Majorant;
            double toPlane = Min(p.Z - walls[p.Layer], walls[p.Layer + 1] - p.Z);
            double scattering = Min(LargestScattering, Max(LargestScatteringAtPlane, ShareOfWayToPlane * toPlane * first));
            double most = Min(slowing.Path, scattering / first);
            bool hard = free < most;
            double step = hard ? free : most, before = random.NextDouble() * step;

            double wall = ToWall(in p);
            if (before >= wall)
            {
                double part = random.NextDouble() * wall, rest = wall - part, leaving = slowing.After(wall);
                p.Move(part);
                p.Energy = slowing.After(part);
                observer.Flight(in p, wall);
                observer.Deposit(in p, t - leaving);
                p.Move(rest);
                p.Energy = leaving;
                lengths -= wall * low.Majorant;
                if (!Cross(ref p, ref observer)) return;
                nodes = (tables = matter[p.Layer]).Steps(positron);
                grid = tables.Grid;
                continue;
            }
            p.Move(before);
            p.Energy = slowing.After(before);
            ShowerTrack hinge = p;
            p.Turn(tables.Scattering(nodes, p.Energy).Sample(step, random), Azimuth.Draw(random));
            double after = step - before;
            wall = ToWall(in p);
            bool crossed = after >= wall;
            if (crossed) after = wall;
            // Not before + after: a whole step ends at its last energy exactly.
            double path = crossed ? before + after : step, left = slowing.After(path);
            observer.Flight(in hinge, path);
            observer.Deposit(in hinge, t - left);
            p.Move(after);
            p.Energy = left;
            lengths = Max(0, lengths - path * low.Majorant);
            if (crossed)
            {
                if (!Cross(ref p, ref observer)) return;
                nodes = (tables = matter[p.Layer]).Steps(positron);
                grid = tables.Grid;
            }
            else if (hard && p.Energy > end)
            {
                lengths = -Log(random.NextDouble());
                double at = random.NextDouble() * low.Majorant;
                LeptonRates rates = tables.Lepton(positron, p.Energy);
                if (at >= rates.Total) continue;
                if (at < rates.Radiation) Radiate(ref p, tables, ref observer);
                else if (at < rates.Collision) KnockOut(ref p, positron, ref observer);
                else
                {
                    Annihilate(ref p, ref observer);
                    return;
                }
            }
        }
        Stop(ref p, ref observer);
    }

    private void FollowPhoton<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        if (p.Energy < weightsFrom && !Survives(ref p)) return;
        double lengths = -Log(random.NextDouble());
        while (true)
        {
            PhotonRates rates = matter[p.Layer].Photon(p.Energy);
            double path = lengths / rates.Total, wall = ToWall(in p);
            bool crossed = path >= wall;
            if (crossed) path = wall;
            double part = random.NextDouble() * path;
            p.Move(part);
            observer.Flight(in p, path);
            p.Move(path - part);
            if (crossed)
            {
                lengths -= path * rates.Total;
                if (!Cross(ref p, ref observer)) return;
                continue;
            }
            PhotonSteps++;
            double at = random.NextDouble() * rates.Total;
            if (at < rates.Pair)
            {
                MakePair(ref p, ref observer);
                return;
            }
            if (at < rates.Compton)
            {
                if (!Scatter(ref p, ref observer)) return;
                lengths = -Log(random.NextDouble());
                continue;
            }
            ShowerTrack electron = p;
            electron.Kind = ShowerParticle.Electron;
            if (electron.Energy >= cut) electron.Turn(RadiationAngle(electron.Energy), Azimuth.Draw(random));
            Push(in electron, ref observer);
            return;
        }
    }

    // A particle below the cut ends here; positrons still have their two photons to give.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push<T>(ref readonly ShowerTrack track, ref T observer)
        where T : struct, IShowerObserver
    {
        if (track.Energy < cut && track.Kind != ShowerParticle.Positron)
        {
            observer.Deposit(in track, track.Energy);
            return;
        }
        if (track.Energy < cut && cut > Constants.ElectronMass)
        {
            observer.Deposit(in track, track.Available);
            return;
        }
        if (waiting == stack.Length) Array.Resize(ref stack, 2 * stack.Length);
        stack[waiting++] = track;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double ToWall(ref readonly ShowerTrack p) =>
        p.DirectionZ > 0 ? Max(0, (walls[p.Layer + 1] - p.Z) / p.DirectionZ)
        : p.DirectionZ < 0 ? Max(0, (walls[p.Layer] - p.Z) / p.DirectionZ)
        : double.PositiveInfinity;

    // False when the particle leaves the target.
    private bool Cross<T>(ref ShowerTrack p, ref T observer)
        where T : struct, IShowerObserver
    {
        bool forward = p.DirectionZ > 0;
        p.Z = walls[forward ? p.Layer + 1 : p.Layer];
        int next = forward ? p.Layer + 1 : p.Layer - 1;
        if (next < 0 || next == matter.Length)
        {
            observer.Escape(in p);
            return false;
        }
        p.Layer = next;
        return true;
    }
}
