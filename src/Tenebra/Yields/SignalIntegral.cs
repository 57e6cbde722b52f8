using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Yields;

/// <summary>Signal of a missing-energy search by integrals over the track length of its beam.</summary>
/// <remarks>
/// Every process of the plan that the model and the beam have, each with its own fold. T is that of the Monte Carlo shower, or of Monte Carlo muons.
/// An event counts with the probability that the energy measured in the calorimeter is below the cut (<see cref="Transport.MissingEnergyCut"/>). The error of a yield adds those of the
/// cross sections, of the quadrature and of the track length.
/// </remarks>
[Source("NA64:2017vtt", "Sec. IV")]
public sealed class SignalIntegral
{
    private readonly YieldPlan plan;
    private readonly BeamTracks tracks;
    private readonly double efficiency;
    private readonly IReadOnlyList<ISignalSource> sources;

    /// <summary>Follows the beam; the masses come later.</summary>
    /// <param name="plan">What is counted.</param>
    /// <param name="matter">Tables; keeps the track length for the next plan.</param>
    /// <param name="threads">Threads for the showers; the result does not depend on it.</param>
    /// <param name="progress">Fraction of the showers done.</param>
    /// <param name="cancel">Stops the showers and the numbers of mesons.</param>
    /// <exception cref="InputException">Threshold, thickness or production material is at fault.</exception>
    public SignalIntegral(
        YieldPlan plan, SignalMatter matter, int threads = 1, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        this.plan = plan;
        efficiency = plan.Experiment.Efficiency;
        var target = new SignalTarget(plan, matter);
        tracks = BeamTracks.Of(target, matter, threads, progress, cancel);
        DataSha256 = plan.DataSha256.Concat(matter.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        sources = [.. SignalSources.Of(plan, target, tracks, matter, threads, cancel)];
    }

    /// <summary>Hash of each data file that the numbers rest on.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>How the numbers are computed.</summary>
    public string Method => $"{tracks.Method}; process {plan.Process.Name}; bremsstrahlung {plan.Bremsstrahlung.Method.Name()}; atomic electrons {plan.Electrons.Name}";

    /// <summary>What limits the validity of every number of this plan.</summary>
    public IReadOnlyList<string> Caveats(double mass) =>
    [
        .. tracks.Caveats,
        .. plan.Process == SignalProcess.All ? (string[])[] : [$"{plan.Process.Name} only: other processes are left out"],
        .. Open(mass).SelectMany(s => s.Caveats(mass)),
        .. plan.Experiment.Caveats,
        .. plan.Model.CaveatsAt(mass),
    ];

    /// <summary>Bibliography keys of everything used.</summary>
    public IReadOnlyList<string> Sources =>
        [.. sources.SelectMany(s => s.Sources), .. tracks.Sources, .. plan.Experiment.References, .. plan.Model.Sources];

    /// <summary>Events at a parameter of mediators on their mass shell that electrons and positrons make: those that can be drawn one by one.</summary>
    internal Estimate OfMediatorsOnShell(double mass, double parameter, CancellationToken cancel = default) => Open(mass).Where(IsOnShell)
        .Aggregate(Estimate.Zero, (sum, s) => sum + s.At(mass, cancel).At(parameter));

    /// <summary>The processes that the yield at a mass has beside those.</summary>
    internal IEnumerable<SignalProcess> OffShellProcesses(double mass) => Open(mass).Where(s => !IsOnShell(s)).Select(s => s.Process);

    private IEnumerable<ISignalSource> Open(double mass) => sources.Where(s => s.WhyNot(mass) is null);

    private static bool IsOnShell(ISignalSource source) => source is BremsstrahlungSignal or AnnihilationSignal;

    /// <summary>The yield at a mass; empty with a reason where kinematics or couplings forbid it.</summary>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="cancel">Stops the cross sections.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive.</exception>
    /// <exception cref="InputException">A coupling of the model is too strong at this mass.</exception>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    public SignalYield At(double mass, CancellationToken cancel = default)
    {
        if (!(mass > 0)) throw new ArgumentOutOfRangeException(nameof(mass), mass, "need a mass > 0");
        Perturbativity.Check(plan.Model, mass);
        (ISignalSource Source, string? WhyNot)[] asked = [.. sources.Select(s => (s, s.WhyNot(mass)))];
        string[] reasons =
        [
            .. asked.Where(a => a.WhyNot is not null).GroupBy(a => a.WhyNot, a => a.Source.Process.Name)
                .Select(g => $"{string.Join(", ", g.Distinct())}: {g.Key}"),
        ];
        IReadOnlyList<ProcessYield> processes = [.. asked.Where(a => a.WhyNot is null).Select(a => a.Source.At(mass, cancel))];
        string? reason = processes.Count > 0 ? null
            : reasons.Length > 0 ? string.Join("; ", reasons)
            : $"no process of a {plan.Experiment.Beam.Particle} beam makes a {plan.Model.Mediator.Name} of these couplings";
        var provenance = Provenance.Of($"{plan.Canonical} mass={mass:R}", Method, DataSha256, Sources, Caveats(mass), plan.Seed);
        var yield = new SignalYield(mass, plan.Model, processes, efficiency, reason, provenance);
        return reason is null && yield.PerUnitCoupling.Value == 0
            ? yield with { Reason = "no phase space above the missing-energy threshold" }
            : yield;
    }
}
