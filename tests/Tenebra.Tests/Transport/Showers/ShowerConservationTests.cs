using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>What holds in every single shower.</summary>
public sealed class ShowerConservationTests
{
    public static TheoryData<ShowerParticle, string, double, double, double, double> Cases()
    {
        var cases = new TheoryData<ShowerParticle, string, double, double, double, double>();
        foreach (ShowerParticle primary in Enum.GetValues<ShowerParticle>())
        {
            cases.Add(primary, "Pb", 40, 10, 1e-2, 1e-3);
            cases.Add(primary, "Pb", 2, 1, 1e-4, 1e-4);
            cases.Add(primary, "W", 0.01, 1, 1e-3, 1e-3);
            cases.Add(primary, "lead-tungstate", 10, 100, 0.1, 0.01);
            cases.Add(primary, "lead-scintillator", 40, 2, 1e-3, 1e-4);
            cases.Add(primary, "water", 5, 0.02, 3e-4, 2e-4);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Energy_left_and_energy_escaped_are_the_beam_s(ShowerParticle primary, string name, double thicknessX0, double energy, double cut, double threshold)
    {
        ShowerTarget target = ShowerTarget.Of(Laboratory.Materials[name], thicknessX0);
        ShowerPlan plan = Laboratory.Plan(primary, energy, target, new(cut, threshold), 1);
        // A positron brings its own mass and takes an electron of the target with it.
        double brought = plan.KineticEnergy + (primary == ShowerParticle.Positron ? 2 * Constants.ElectronMass : 0);
        var shower = new ElectromagneticShower(new ShowerPhysics(target, plan.Settings, Laboratory.Atoms, plan.KineticEnergy), 5);
        for (ulong i = 0; i < 30; i++)
        {
            var ledger = new Ledger(target, new double[1]);
            shower.Follow(primary, plan.KineticEnergy, i, ref ledger);
            Assert.Equal(1, ledger.Energy / brought, 1e-10);
        }
    }

    [Fact]
    public void The_same_index_is_the_same_shower_after_any_other()
    {
        ShowerTarget target = ShowerTarget.Of(Laboratory.Lead, 20);
        var physics = new ShowerPhysics(target, ShowerSettings.Of(0.1), Laboratory.Atoms, 100);
        double[] Layers(params ulong[] indices)
        {
            var shower = new ElectromagneticShower(physics, 3);
            double[] last = [];
            foreach (ulong i in indices)
            {
                var tally = new ShowerTally(physics, new TallyBins(40, 0.3, 0, 1));
                shower.Follow(ShowerParticle.Electron, 100, i, ref tally);
                last = tally.Depth;
            }
            return last;
        }
        Assert.Equal(Layers(7), Layers(3, 1, 4, 7));
        Assert.NotEqual(Layers(7), Layers(8));
    }

    /// <summary>Adds up energy, and looks whether every track makes sense.</summary>
    private readonly struct Ledger(ShowerTarget target, double[] sum) : IShowerObserver
    {
        public double Energy => sum[0];

        public void Flight(ref readonly ShowerTrack track, double length)
        {
            Assert.True(length >= 0 && track.Energy > 0);
            double norm = track.DirectionX * track.DirectionX + track.DirectionY * track.DirectionY + track.DirectionZ * track.DirectionZ;
            Assert.Equal(1, norm, 1e-12);
            Within(in track);
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
            Assert.True(energy >= 0);
            Within(in track);
            sum[0] += energy;
        }

        public void Escape(ref readonly ShowerTrack track)
        {
            Assert.True(track.Z == target.Boundaries[0] || track.Z == target.Boundaries[^1]);
            sum[0] += track.Available;
        }

        private void Within(ref readonly ShowerTrack track) =>
            Assert.InRange(track.Z, target.Boundaries[track.Layer] * (1 - 1e-12), target.Boundaries[track.Layer + 1] * (1 + 1e-12));
    }
}
