using System.Globalization;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Particles;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Statistics;
using Tenebra.Transport;
using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Events;

/// <summary>Signal events of an experiment, made inside its showers, each as often as it happens.</summary>
/// <remarks>
/// <para>Each shower is followed as in <see cref="SignalMonteCarlo"/>. Its mean number W of mediators decides how many events it gives: the
/// integers about W/W₀ whose mean is W/W₀, W₀ such that one event in fifty is not the first of its shower. Each event takes a flight of the shower in proportion to
/// its part of W, and the final state from the matrix element at the energy and direction of that flight.</para>
/// <para>An event passes with the probability that the measured energy of what it leaves is below the cut: of annihilation that is in W, an emission is accepted with it or, in a
/// weighted sample, has it as a factor of its weight. The measured energy is drawn from the normal distribution about what is left, below the cut.</para>
/// <para>Events have weight 1. Where a bound of the sampler was exceeded, by weight w, the event is written as often as makes w on average;
/// two events of one shower share its history. Each draw has a stream of its own: the number of threads changes nothing.</para>
/// </remarks>
public sealed class SignalGenerator
{
    private const int FewestFirst = 4096, MostFirst = 65_536, ShowersPerBlock = 512;

    // Share of the events that are a second one of their shower, or a further one.
    private const double Repeated = 0.02;

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
    private readonly double unit, leastEmission;
    private readonly string[] leftOut;

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
        if (plan.Process is not (SignalProcess.All or SignalProcess.Bremsstrahlung or SignalProcess.Annihilation))
            throw new InputException($"--process {plan.Process.Name}: events are made of mediators on their mass shell only (need all, bremsstrahlung or annihilation; yield counts {plan.Process.Name})");
        (this.plan, process, Mass) = (plan, plan.Process, mass);
        Perturbativity.Check(plan.Model, mass);
        target = new SignalTarget(plan, matter);
        if (target.WhyNot(mass) is { } reason) throw new InputException($"experiment '{plan.Experiment.Name}': no events, {reason}");
        CheckWidth();
        rates = SignalRates.AboveLeast(target, plan.Model, mass, cancel);
        physics = target.ShowerPhysics(matter);
        decay = MediatorDecay.Of(plan.Model, mass, plan.Model.Couplings.Value, decays);
        samplers = process == SignalProcess.Annihilation ? [] : [.. target.Samplers(mass, cancel)];
        leastEmission = samplers.Length == 0 ? double.PositiveInfinity : samplers.Min(s => s.Sampler.LowestEnergy);
        double[] first = First(threads, cancel);
        if (first[^1] == 0)
            throw new InputException($"experiment '{plan.Experiment.Name}': no events, {process.Name} has no phase space above the threshold of {target.Cut.Threshold:g} GeV");
        unit = Unit(first);
        var integral = new SignalIntegral(plan, matter, threads, null, cancel);
        MediatorsPerBeamParticle = 1 / target.Exposure * integral.OfMediatorsOnShell(mass, plan.Model.Couplings.Value, cancel);
        leftOut = [.. integral.OffShellProcesses(mass).Select(p => p.Name)];
        MeanOfThoseWithAny = MediatorsPerBeamParticle.Value * first.Length / first.Count(w => w > 0);
        DataSha256 = plan.DataSha256.Concat(matter.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }

    /// <summary>Mass of the mediator [GeV].</summary>
    public double Mass { get; }

    /// <summary>Mediators that pass the cut per beam particle whose energy is lost, by bremsstrahlung and annihilation: the <see cref="SignalIntegral"/>.</summary>
    public Estimate MediatorsPerBeamParticle { get; }

    /// <summary>Hash of each data file used.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>
    /// Cross section [pb] that, with the nuclei of one radiation length of the target, gives <see cref="MediatorsPerBeamParticle"/>.
    /// </summary>
    public Estimate CrossSectionPb => 1 / (NucleiPerRadiationLength * Constants.SquareCmPerGeV2) * Constants.PicobarnPerGeV2 * MediatorsPerBeamParticle;

    // Mean W of the showers that can give an event.
    private double MeanOfThoseWithAny { get; }

    private double NucleiPerRadiationLength => target.Material.Components.Sum(target.Material.NucleiPerCm2PerRadiationLength);

    /// <summary>What an event file says of these events.</summary>
    /// <param name="decays">As given to the constructor.</param>
    /// <param name="weighted">Whether the events are those of <see cref="Weighted"/>.</param>
    public EventHeader Header(DecayOptions decays, bool weighted = false)
    {
        MaterialComponent heaviest = target.Material.Components.MaxBy(c => c.Element.Z);
        Nucleus nucleus = heaviest.Element.Nucleus;
        return new EventHeader(
            plan.Experiment.Name, target.Beam, target.BeamEnergy, target.Material.Name, PdgNumbers.Of(nucleus), nucleus.Mass, plan.Model, Mass,
            process.Name, plan.Bremsstrahlung.FormFactor, CrossSectionPb, weighted, decays.Pdg,
            Provenance.Of(
                string.Create(CultureInfo.InvariantCulture, $"events {plan.Canonical} mass={Mass:R} decays={decays.Selection} displaced={decays.Displaced} weighted={weighted}"),
                "Monte Carlo shower; exact tree level emission; resonant annihilation, electrons at rest",
                DataSha256,
                [.. plan.Bremsstrahlung.Sources, .. plan.Experiment.References, .. plan.Model.Sources],
                [
                    .. process == SignalProcess.All ? (string[])["events of bremsstrahlung and resonant annihilation: what else a yield counts is neither drawn nor in the cross section"] : [],
                    .. ShowerResult.Caveats, .. decay.Caveats, .. plan.Experiment.Caveats, .. plan.Model.CaveatsAt(Mass),
                    "the beam particle of an event is that of its shower which made the mediator; crossSectionPb times the nuclei of one radiation length gives mediators per primary",
                    "times are those of light along the beam",
                    .. leftOut.Length == 0 ? (string[])[] : [$"neither in the events nor in their number, but in the yield: {string.Join(", ", leftOut)}"],
                ],
                plan.Seed));
    }

    /// <summary>The events, in the order of their showers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="threads">Threads; the content does not depend on it.</param>
    /// <param name="cancel">Ends the sequence with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<EventRecord> Events(long count, int threads, CancellationToken cancel = default) =>
        InOrder(count, threads, AddUnweighted, cancel);

    /// <summary>One event of every shower that can give one, weighted so that the mean of the weights is 1.</summary>
    /// <inheritdoc cref="Events"/>
    public IEnumerable<EventRecord> Weighted(long count, int threads, CancellationToken cancel = default) =>
        InOrder(count, threads, AddWeighted, cancel);

    private delegate void AddEvents(List<EventRecord> records, in FlightLog log, double total, ref EventStreams random);

    // Of one shower: what is chosen, how the mediator decays, and what the calorimeter makes of it.
    private struct EventStreams(ulong seed, ulong shower)
    {
        public RandomStream Choice = new(seed, StreamPurpose.Production, shower);
        public RandomStream Decays = new(seed, StreamPurpose.Decay, shower);
        public RandomStream Acceptance = new(seed, StreamPurpose.Acceptance, shower);
    }

    private IEnumerable<EventRecord> InOrder(long count, int threads, AddEvents add, CancellationToken cancel)
    {
        var workers = new ElectromagneticShower[threads];
        for (int i = 0; i < threads; i++) workers[i] = new ElectromagneticShower(physics, plan.Seed);
        long made = 0;
        for (ulong start = 0; made < count; start += (ulong)(threads * ShowersPerBlock))
        {
            var blocks = new List<EventRecord>[threads];
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, b =>
                blocks[b] = Block(workers[b], start + (ulong)(b * ShowersPerBlock), add, cancel));
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
        if (resonance.ResonantEnergy < target.Cut.LeastTracked || resonance.ResonantEnergy > target.Cut.HighestBeamEnergy) return;
        throw new InputException(
            $"experiment '{plan.Experiment.Name}': a resonance of width over mass {relative:g2} is too narrow for events (need {LeastRelativeWidth:g}: larger alphaD; or --process bremsstrahlung)");
    }

    // W of a first set of showers, in ascending order.
    private double[] First(int threads, CancellationToken cancel)
    {
        var totals = new double[Math.Max(FewestFirst, (int)(MostFirst / target.Shower.RelativeCost))];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, worker =>
        {
            var shower = new ElectromagneticShower(physics, plan.Seed);
            for (int i = worker; i < totals.Length; i += threads)
            {
                cancel.ThrowIfCancellationRequested();
                totals[i] = Followed(shower, PilotFrom + (ulong)i).Total;
            }
        });
        Array.Sort(totals);
        return totals;
    }

    // The W₀ above which lies the wanted share of all mediators.
    private static double Unit(double[] ascending)
    {
        double all = ascending.Sum(), beyond = 0;
        int i = ascending.Length - 1;
        for (; i > 0; i--)
        {
            // Lowering W₀ from this shower's W to the next adds the step for every shower above.
            double step = (ascending[i] - ascending[i - 1]) * (ascending.Length - i);
            if (beyond + step > Repeated * all) return ascending[i] - (Repeated * all - beyond) / (ascending.Length - i);
            beyond += step;
        }
        return ascending[0];
    }

    private List<EventRecord> Block(ElectromagneticShower shower, ulong start, AddEvents add, CancellationToken cancel)
    {
        var records = new List<EventRecord>();
        for (ulong i = start; i < start + ShowersPerBlock; i++)
        {
            cancel.ThrowIfCancellationRequested();
            FlightLog log = Followed(shower, i);
            double total = log.Total;
            if (total == 0) continue;
            var random = new EventStreams(plan.Seed, i);
            add(records, in log, total, ref random);
        }
        return records;
    }

    private FlightLog Followed(ElectromagneticShower shower, ulong index)
    {
        var log = new FlightLog(rates, process, leastEmission, target.BeamEnergyOf(index));
        shower.Follow(target.Shower.Primary, log.BeamEnergy - target.Beam.Mass, index, ref log);
        return log;
    }

    private void AddUnweighted(List<EventRecord> records, in FlightLog log, double total, ref EventStreams random)
    {
        for (int left = Copies(total / unit, ref random.Choice); left > 0; left--)
        {
            (EventRecord made, double passed) = Made(Choose(log.Flights, total, ref random.Choice), log.BeamEnergy, 1, ref random);
            if (passed < 1 && random.Acceptance.NextDouble() >= passed) continue;
            for (int copies = Copies(made.Weight, ref random.Choice); copies > 0; copies--) records.Add(made with { Weight = 1 });
        }
    }

    private void AddWeighted(List<EventRecord> records, in FlightLog log, double total, ref EventStreams random)
    {
        (EventRecord made, double passed) = Made(Choose(log.Flights, total, ref random.Choice), log.BeamEnergy, total / MeanOfThoseWithAny, ref random);
        records.Add(made with { Weight = passed * made.Weight });
    }

    private static SignalFlight Choose(List<SignalFlight> flights, double total, ref RandomStream choice)
    {
        double at = choice.NextDouble() * total;
        int i = 0;
        while (i < flights.Count - 1 && (at -= flights[i].Emission + flights[i].Annihilation) >= 0) i++;
        return flights[i];
    }

    // An event, and the probability that is still to be applied to it.
    private (EventRecord Made, double Passed) Made(in SignalFlight flight, double beamEnergy, double weight, ref EventStreams random)
    {
        ShowerTrack track = flight.Track;
        double energy = track.Energy + Constants.ElectronMass, momentum = Math.Sqrt(track.Energy * (track.Energy + 2 * Constants.ElectronMass));
        var beam = new FourVector(energy, momentum * track.DirectionX, momentum * track.DirectionY, momentum * track.DirectionZ);
        var position = new SpaceTimePoint(track.X, track.Y, track.Z, track.Z);
        if (random.Choice.NextDouble() * (flight.Emission + flight.Annihilation) >= flight.Emission)
        {
            var annihilation = new AnnihilationEvent(position, beam, weight);
            EventRecord annihilated = SignalEvent.Of(annihilation, decay.AtMass(annihilation.CentreOfMassEnergy), ref random.Decays);
            return (annihilated with { Calorimeter = Seen(beamEnergy, energy, ref random.Acceptance) }, 1);
        }
        (Nucleus nucleus, _, EmissionRangeSampler sampler) = ChooseNucleus(energy, ref random.Choice);
        EmissionEvent emission = sampler.Unweighted(Math.Min(energy, sampler.HighestEnergy), ref random.Choice);
        Lepton lepton = track.Kind == ShowerParticle.Positron ? Lepton.Positron : Lepton.Electron;
        double missing = emission.Mediator.E;
        EventRecord radiated = SignalEvent.Of(
            new LocatedEmission(lepton, nucleus, position, beam, emission.Along(beam), weight * emission.Weight), decay, ref random.Decays);
        return (radiated with { Calorimeter = Seen(beamEnergy, missing, ref random.Acceptance) }, target.Cut.Passed(beamEnergy - missing));
    }

    // The measured energy of an event that passes: normal about what the missing energy leaves, below the cut.
    private CalorimeterEnergy Seen(double beamEnergy, double missing, ref RandomStream acceptance)
    {
        double deposited = beamEnergy - missing, sigma = deposited > 0 ? target.Cut.Sigma(deposited) : 0;
        double measured = sigma == 0 ? deposited : deposited + sigma * Poisson.NormalQuantile(acceptance.NextDouble() * target.Cut.Passed(deposited));
        return new CalorimeterEnergy(beamEnergy, deposited, measured);
    }

    private (Nucleus Nucleus, double Nuclei, EmissionRangeSampler Sampler) ChooseNucleus(double energy, ref RandomStream choice)
    {
        if (samplers.Length == 1) return samplers[0];
        double[] parts = [.. samplers.Select(s =>
            energy < s.Sampler.LowestEnergy ? 0 : s.Nuclei * s.Sampler.CrossSection(Math.Min(energy, s.Sampler.HighestEnergy)))];
        double at = choice.NextDouble() * parts.Sum();
        int i = 0;
        while (i < parts.Length - 1 && (at -= parts[i]) >= 0) i++;
        return samplers[i];
    }

    private static int Copies(double mean, ref RandomStream choice) => (int)(mean + choice.NextDouble());
}
