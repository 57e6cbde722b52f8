using System.Runtime.CompilerServices;
using Tenebra.Particles;
using Tenebra.Transport.Showers;

namespace Tenebra.Yields;

/// <summary>Signal of a missing-energy search by Monte Carlo: along every flight of every shower, the mean number of signal events.</summary>
/// <remarks>
/// Each shower begins with a beam particle whose energy is drawn from the spread of the beam, and an error of the measured energy in standard deviations is drawn for it: so the
/// energy above which an emission is missed. A flight of length ℓ at energy E makes <c>n ℓ σ(E)</c> mediators on average, those of annihilation with the probability that the measured
/// energy of what they leave passes the cut; their sum over a shower, averaged over showers, is the yield.
/// σ is taken at the energy of each flight: a resonance with Γ/m below some 10⁻³ is missed by all but a few flights, and so is its error.
/// No shower is altered and no cross section is raised. Atomic electrons are at rest. The error is statistical, with that of
/// the table of the cross section.
/// </remarks>
public static class SignalMonteCarlo
{
    /// <summary>Events of each process at the model's own parameter.</summary>
    /// <param name="plan">What is counted.</param>
    /// <param name="matter">Tables.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="showers">How many showers to follow.</param>
    /// <param name="threads">Threads; the result does not depend on it.</param>
    /// <param name="progress">Fraction done.</param>
    /// <param name="cancel">Stops the cross sections, and between two showers.</param>
    /// <exception cref="InputException">The beam makes no shower, or a value is out of range.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static IReadOnlyList<(string Process, Estimate Events)> At(
        YieldPlan plan,
        SignalMatter matter,
        double mass,
        long showers,
        int threads = 1,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0");
        var target = new SignalTarget(plan, matter);
        if (target.WhyNot(mass) is not null) return [("bremsstrahlung", Estimate.Zero), ("annihilation", Estimate.Zero)];
        var rates = SignalRates.AboveAny(target, plan.Model, mass, cancel);
        ShowerPhysics physics = target.ShowerPhysics(matter);
        var batches = ShowerBatches.Run(
            physics, target.Shower.Primary, (watch, shower) => watch.Begin(target, (ulong)shower) - target.Beam.Mass, showers, plan.Seed, threads,
            _ => new Watch(rates), null, progress, cancel);
        Estimate[] means = ShowerBatches.Means([.. batches.Select(b => b.Observer.Sums)], [.. batches.Select(b => b.Showers)]);
        Estimate emitted = target.Exposure * (means[0] + new Estimate(0, rates.EmissionError * means[2].Value));
        return [("bremsstrahlung", emitted), ("annihilation", target.Exposure * means[1])];
    }

    private readonly struct Watch(SignalRates rates) : IShowerObserver
    {
        // Bremsstrahlung, annihilation, length that matters.
        public readonly double[] Sums = new double[3];

        // Of the shower at hand: energy of the beam particle and energy that must be missing.
        private readonly double[] shower = new double[2];

        public double Begin(SignalTarget target, ulong index)
        {
            shower[0] = target.BeamEnergyOf(index);
            shower[1] = target.ThresholdOf(index, shower[0]);
            return shower[0];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Flight(ref readonly ShowerTrack track, double length)
        {
            (double lengthX0, double emission, double annihilation) = rates.Along(in track, length, shower[0], shower[1]);
            Sums[0] += emission;
            Sums[1] += annihilation;
            Sums[2] += lengthX0;
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }
}
