using System.Globalization;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Transport;
using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Events;

/// <summary>Signal events of an experiment, made inside its showers, each as often as it happens.</summary>
/// <remarks>
/// <para>Each shower is followed as in <see cref="SignalMonteCarlo"/>. Its mean number W of mediators decides how many events it gives: the
/// integers about W/W₀ whose mean is W/W₀, W₀ the largest W of a first set of showers. Each event takes a flight of the shower in proportion to
/// its part of W, and the final state from the matrix element at the energy and direction of that flight.</para>
/// <para>Events have weight 1. Where a bound of the sampler was exceeded, by weight w, the event is written as often as makes w on
/// average; two events of one shower share its history. Shower, choice and decay of event i of shower j are drawn from streams of
/// their own: the content does not depend on the number of threads.</para>
/// </remarks>
public sealed class SignalGenerator
{
    private const int FirstShowers = 4096, ShowersPerBlock = 512;

    // Γ/m of a resonance below which too few flights have its energy to be drawn from.
    private const double LeastRelativeWidth = 1e-3;

    // The pilot's showers have indices that no sample reaches.
    private const ulong PilotFrom = 1UL << 62;

    private readonly YieldPlan plan;
    private readonly SignalTarget target;
    private readonly SignalRates rates;
    private readonly ShowerPhysics physics;
    private readonly SignalProcess process;
    private readonly MediatorDecay decay;
    private readonly (Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler)[] samplers;
    private readonly double largest, leastEmission;

    /// <summary>Prepares the sampling: some seconds.</summary>
    /// <param name="plan">Experiment and model; electrons at rest, exact tree level.</param>
    /// <param name="matter">Tables.</param>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="decays">How it decays in the events.</param>
    /// <param name="threads">Threads; the content does not depend on it.</param>
    /// <param name="cancel">Stops the preparation.</param>
    /// <exception cref="InputException">The experiment makes no such events, or the method cannot be sampled.</exception>
    public SignalGenerator(
        YieldPlan plan, SignalMatter matter, double mass, DecayOptions decays, int threads, CancellationToken cancel = default)
    {
        if (plan.Bremsstrahlung.Method != BremsstrahlungMethod.Etl)
            throw new InputException($"--production {plan.Bremsstrahlung.Method.Name()}: events are drawn from the exact matrix element only (leave it out, or etl)");
        if (plan.Electrons != ElectronMotion.AtRest)
            throw new InputException($"--electrons {plan.Electrons.Name}: events are made with atomic electrons at rest (leave it out, or at-rest)");
        (this.plan, process, Mass) = (plan, plan.Process, mass);
        target = new SignalTarget(plan, matter);
        if (target.WhyNot(mass) is { } reason) throw new InputException($"experiment '{plan.Experiment.Name}': no events, {reason}");
        CheckWidth();
        rates = new SignalRates(target, plan.Model, mass);
        physics = target.ShowerPhysics(matter);
        decay = MediatorDecay.Of(plan.Model, mass, plan.Model.Couplings.Value, decays);
        samplers = process == SignalProcess.Annihilation ? [] : [.. target.Samplers(mass)];
        leastEmission = samplers.Length == 0 ? double.PositiveInfinity : samplers.Max(s => s.Sampler.LowestEnergy);
        Estimate mean;
        (mean, largest) = First(threads, cancel);
        if (mean.Value == 0)
            throw new InputException($"experiment '{plan.Experiment.Name}': no events, {process.Name} has no phase space above the threshold of {target.Threshold:g} GeV");
        MediatorsPerBeamParticle = mean;
        DataSha256 = plan.DataSha256.Concat(matter.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }

    /// <summary>Mass of the mediator [GeV].</summary>
    public double Mass { get; }

    /// <summary>Mediators above the threshold per beam particle whose energy is lost, with a statistical error.</summary>
    public Estimate MediatorsPerBeamParticle { get; }

    /// <summary>Hash of each data file used.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>
    /// Cross section [pb] that, with the nuclei of one radiation length of the target, gives <see cref="MediatorsPerBeamParticle"/>.
    /// </summary>
    public Estimate CrossSectionPb => 1 / (NucleiPerRadiationLength * Constants.SquareCmPerGeV2) * Constants.PicobarnPerGeV2 * MediatorsPerBeamParticle;

    private double NucleiPerRadiationLength => target.Material.Components.Sum(target.Material.NucleiPerCm2PerRadiationLength);

    /// <summary>What an event file says of these events.</summary>
    public EventHeader Header(DecayOptions decays)
    {
        MaterialComponent heaviest = target.Material.Components.MaxBy(c => c.Element.Z);
        Nucleus nucleus = heaviest.Element.Nucleus;
        return new EventHeader(
            plan.Experiment.Name, target.Beam, target.BeamEnergy, target.Material.Name, PdgNumbers.Of(nucleus), nucleus.Mass, plan.Model, Mass,
            process.Name, plan.Bremsstrahlung.FormFactor, CrossSectionPb, Weighted: false, decays.Pdg,
            Provenance.Of(
                string.Create(CultureInfo.InvariantCulture, $"events {plan.Canonical} mass={Mass:R} decays={decays.Selection} displaced={decays.Displaced}"),
                "Monte Carlo shower; exact tree level emission; resonant annihilation, electrons at rest",
                DataSha256,
                [.. plan.Bremsstrahlung.Sources, .. plan.Experiment.References, .. plan.Model.Sources],
                [
                    .. ShowerResult.Caveats, .. decay.Caveats, .. plan.Experiment.Caveats, .. plan.Model.Caveats,
                    "the beam particle of an event is that of its shower which made the mediator; crossSectionPb times the nuclei of one radiation length gives mediators per primary",
                    "times are those of light along the beam",
                ],
                plan.Seed));
    }

    /// <summary>The events, in the order of their showers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">Threads; the content does not depend on it.</param>
    /// <param name="cancel">Ends the sequence with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<EventRecord> Events(long count, int threads, CancellationToken cancel = default)
    {
        var workers = new ElectromagneticShower[threads];
        for (int i = 0; i < threads; i++) workers[i] = new ElectromagneticShower(physics, plan.Seed);
        long made = 0;
        for (ulong start = 0; made < count; start += (ulong)(threads * ShowersPerBlock))
        {
            var blocks = new List<EventRecord>[threads];
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, b =>
                blocks[b] = Block(workers[b], start + (ulong)(b * ShowersPerBlock), cancel));
            foreach (EventRecord record in blocks.SelectMany(b => b))
            {
                yield return record;
                if (++made == count) yield break;
            }
        }
    }

    private void CheckWidth()
    {
        var resonance = new ResonantAnnihilation(plan.Model, Mass);
        double relative = resonance.TotalWidth(plan.Model.Couplings.Value) / Mass;
        if (process == SignalProcess.Bremsstrahlung || relative >= LeastRelativeWidth) return;
        if (resonance.ResonantEnergy < target.Threshold || resonance.ResonantEnergy > target.BeamEnergy) return;
        throw new InputException(
            $"experiment '{plan.Experiment.Name}': a resonance of width over mass {relative:g2} is too narrow for events (need {LeastRelativeWidth:g}: larger alphaD; or --process bremsstrahlung)");
    }

    private (Estimate Mean, double Largest) First(int threads, CancellationToken cancel)
    {
        var totals = new double[FirstShowers];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, worker =>
        {
            var shower = new ElectromagneticShower(physics, plan.Seed);
            var log = new FlightLog(rates, process, leastEmission);
            for (int i = worker; i < FirstShowers; i += threads)
            {
                cancel.ThrowIfCancellationRequested();
                log.Flights.Clear();
                shower.Follow(target.Shower.Primary, target.KineticEnergy, PilotFrom + (ulong)i, ref log);
                totals[i] = log.Total;
            }
        });
        double mean = totals.Average();
        double variance = totals.Sum(w => (w - mean) * (w - mean)) / (FirstShowers - 1.0);
        return (new Estimate(mean, Math.Sqrt(variance / FirstShowers)), totals.Max());
    }

    private List<EventRecord> Block(ElectromagneticShower shower, ulong start, CancellationToken cancel)
    {
        var records = new List<EventRecord>();
        var log = new FlightLog(rates, process, leastEmission);
        for (ulong i = start; i < start + ShowersPerBlock; i++)
        {
            cancel.ThrowIfCancellationRequested();
            log.Flights.Clear();
            shower.Follow(target.Shower.Primary, target.KineticEnergy, i, ref log);
            double total = log.Total;
            if (total == 0) continue;
            var choice = new RandomStream(plan.Seed, StreamPurpose.Production, i);
            var decays = new RandomStream(plan.Seed, StreamPurpose.Decay, i);
            for (int left = Copies(total / largest, ref choice); left > 0; left--) Add(records, Choose(log.Flights, total, ref choice), ref choice, ref decays);
        }
        return records;
    }

    private static SignalFlight Choose(List<SignalFlight> flights, double total, ref RandomStream choice)
    {
        double at = choice.NextDouble() * total;
        int i = 0;
        while (i < flights.Count - 1 && (at -= flights[i].Emission + flights[i].Annihilation) >= 0) i++;
        return flights[i];
    }

    private void Add(List<EventRecord> records, in SignalFlight flight, ref RandomStream choice, ref RandomStream decays)
    {
        ShowerTrack track = flight.Track;
        double energy = track.Energy + Constants.ElectronMass, momentum = Math.Sqrt(track.Energy * (track.Energy + 2 * Constants.ElectronMass));
        var beam = new FourVector(energy, momentum * track.DirectionX, momentum * track.DirectionY, momentum * track.DirectionZ);
        var position = new SpaceTimePoint(track.X, track.Y, track.Z, track.Z);
        if (choice.NextDouble() * (flight.Emission + flight.Annihilation) >= flight.Emission)
        {
            var annihilation = new AnnihilationEvent(position, beam, 1);
            records.Add(SignalEvent.Of(annihilation, decay.AtMass(annihilation.CentreOfMassEnergy), ref decays));
            return;
        }
        (Nucleus nucleus, _, EmissionRangeSampler sampler) = ChooseNucleus(energy, ref choice);
        EmissionEvent emission = sampler.Unweighted(Math.Min(energy, sampler.HighestEnergy), ref choice);
        Lepton lepton = track.Kind == ShowerParticle.Positron ? Lepton.Positron : Lepton.Electron;
        var located = new LocatedEmission(lepton, nucleus, position, beam, emission.Along(beam), 1);
        for (int left = Copies(emission.Weight, ref choice); left > 0; left--) records.Add(SignalEvent.Of(located, decay, ref decays));
    }

    private (Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler) ChooseNucleus(double energy, ref RandomStream choice)
    {
        if (samplers.Length == 1) return samplers[0];
        double[] parts = [.. samplers.Select(s => s.Nuclei * s.Sampler.CrossSection(Math.Min(energy, s.Sampler.HighestEnergy)))];
        double at = choice.NextDouble() * parts.Sum();
        int i = 0;
        while (i < parts.Length - 1 && (at -= parts[i]) >= 0) i++;
        return samplers[i];
    }

    private static int Copies(double mean, ref RandomStream choice) => (int)(mean + choice.NextDouble());
}
