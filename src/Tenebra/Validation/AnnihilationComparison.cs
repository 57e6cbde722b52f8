using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Yields;

namespace Tenebra.Validation;

/// <summary>Yields of annihilation: against the narrow width by hand, another program, and the Monte Carlo flight by flight.</summary>
internal static class AnnihilationComparison
{
    private const double Epsilon = 1e-5;
    private const long Showers = 160_000;
    private const ulong OtherSeed = 2;

    private static readonly (string Experiment, string Model, double Mass)[] Points =
    [
        ("na64e-2022", "dark-photon", 0.01), ("na64e-2022", "dark-photon", 0.1), ("na64e-2022", "dark-photon", 0.24), ("na64e-2022", "dark-photon", 0.26),
        ("na64e-2022", "scalar", 0.2), ("na64e-2022", "pseudoscalar", 0.24), ("na64e-2022", "axial-vector", 0.22),
        ("na64e-positron-2022", "dark-photon", 0.24), ("na64e-positron-2022", "scalar", 0.05), ("na64e-positron-2022", "pseudoscalar", 0.3),
        ("na64e-positron-2022", "axial-vector", 0.25), ("na64e-positron-2023", "dark-photon", 0.2),
    ];

    public static ValidationGroup Yields(DataFolder data, CancellationToken cancel)
    {
        SignalMatter matter = SignalMatter.Load(data);
        return new ValidationGroup(
            "annihilation", "Yields of annihilation and bremsstrahlung",
            $"α_D = 0.1, Dirac, m = 3 m_χ, electrons at rest. The narrow resonance (α_D = 10⁻⁸) against 2π²αε²/m_e times the positrons' track length per energy. Annihilation over bremsstrahlung against another program with a shower of its own; in both, as there, the beam has one energy and the threshold is sharp. Integrals over the track length against the same showers flight by flight, {Showers:n0} of them from another seed, to the larger of 1 % and three statistical errors.",
            [.. Narrow(data, matter, cancel), .. Ratios(data, matter, cancel), .. MonteCarlo(data, matter, cancel)]);
    }

    private static YieldPlan Plan(DataFolder data, string experiment, string model) =>
        new(Experiment.Load(data, experiment), Model.Load(data, model), new());

    private static SignalYield At(YieldPlan plan, SignalMatter matter, double mass, CancellationToken cancel) =>
        new SignalIntegral(plan, matter, Environment.ProcessorCount, null, cancel).At(mass, cancel);

    private static IEnumerable<ValidationRow> Narrow(DataFolder data, SignalMatter matter, CancellationToken cancel)
    {
        YieldPlan plan = Plan(data, "na64e-2022", "dark-photon").WithSharpCut();
        plan = plan with { Model = plan.Model.With("alphaD", "1e-8") };
        var target = new SignalTarget(plan, matter);
        TrackSpectrum positrons = matter.Tracks.Of(target.Shower, Environment.ProcessorCount, null, cancel).Of(ShowerParticle.Positron);
        foreach (double mass in (double[])[0.24, 0.26, 0.29])
        {
            double energy = new ResonantAnnihilation(plan.Model, mass).ResonantEnergy;
            double narrow = 2 * Math.PI * Math.PI * Constants.Alpha * Epsilon * Epsilon / Constants.ElectronMass * positrons.Density(energy)
                * target.Material.ElectronsPerCm2PerRadiationLength * Constants.SquareCmPerGeV2 * target.Exposure
                * SignalYield.InvisibleBranching(plan.Model, mass, Epsilon);
            yield return new ValidationRow(
                $"narrow width, {mass:g} GeV, positrons of {energy:f1} GeV", At(plan, matter, mass, cancel).ByProcess[1].At(Epsilon).Value, narrow, 1e-3, "2π²αε²/m_e · T₊(E)");
        }
    }

    private static IEnumerable<ValidationRow> Ratios(DataFolder data, SignalMatter matter, CancellationToken cancel)
    {
        foreach (ProcessRatioReference r in NumberComparison.Numbers(data).AnnihilationOverBremsstrahlung)
        {
            SignalYield yield = At(Plan(data, r.Experiment, "dark-photon").WithSharpCut(), matter, r.MassGeV, cancel);
            yield return new ValidationRow(
                $"{r.Experiment}, {r.MassGeV:g} GeV: annihilation over bremsstrahlung",
                yield.ByProcess[1].At(Epsilon).Value / yield.ByProcess[0].At(Epsilon).Value, r.Ratio, r.Tolerance, r.Source);
        }
    }

    private static IEnumerable<ValidationRow> MonteCarlo(DataFolder data, SignalMatter matter, CancellationToken cancel)
    {
        foreach ((string experiment, string model, double mass) in Points)
        {
            YieldPlan plan = Plan(data, experiment, model);
            SignalYield integral = At(plan, matter, mass, cancel);
            var flights = SignalMonteCarlo.At(plan with { Seed = OtherSeed }, matter, mass, Showers, Environment.ProcessorCount, null, cancel);
            foreach ((ProcessYield of, (string process, Estimate events)) in integral.ByProcess.Zip(flights))
            {
                Estimate computed = of.At(plan.Model.Couplings.Value);
                double error = Math.Sqrt(events.RelativeError * events.RelativeError + computed.RelativeError * computed.RelativeError);
                yield return new ValidationRow(
                    $"{experiment}, {model} {mass:g} GeV, {process}", computed.Value, events.Value, Math.Max(0.01, 3 * error), $"Monte Carlo ± {100 * events.RelativeError:f1} %");
            }
        }
    }
}
