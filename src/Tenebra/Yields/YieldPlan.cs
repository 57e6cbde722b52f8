using System.Globalization;
using Tenebra.Experiments;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Yields;

/// <summary>Which signal is counted: an experiment, a model, and how the cross sections are computed.</summary>
/// <param name="Experiment">Beam, target, selection.</param>
/// <param name="Model">The mediator.</param>
/// <param name="Bremsstrahlung">How its emission is computed.</param>
/// <param name="Electrons">How the atomic electrons move that positrons annihilate with.</param>
/// <param name="Process">What makes the mediators that count.</param>
/// <param name="Seed">Seed of the showers.</param>
public sealed record YieldPlan(
    Experiment Experiment,
    Model Model,
    BremsstrahlungSettings Bremsstrahlung,
    ElectronMotion Electrons = ElectronMotion.AtRest,
    SignalProcess Process = SignalProcess.All,
    ulong Seed = 1)
{
    /// <summary>The same with a beam of one energy and a calorimeter without error, where the cut is the sharp one of many calculations.</summary>
    public YieldPlan WithSharpCut() => this with
    {
        Experiment = Experiment with
        {
            Beam = Experiment.Beam with { RelativeEnergySpread = 0 },
            Signature = Experiment.Signature with { EcalResolution = new EcalResolution(0, 0) },
        },
    };

    /// <summary>Hash of each data file the plan rests on.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 =>
        Experiment.DataSha256.Concat(Model.DataSha256).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    /// <summary>Every input in a fixed order: equal texts give equal numbers.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"experiment={Experiment.Name} exposure={Experiment.ParticlesOnTarget:R} threshold={Experiment.Signature.ThresholdGeV:R} resolution={Experiment.Signature.EcalResolution.StochasticSqrtGeV:R},{Experiment.Signature.EcalResolution.ConstantFraction:R} spread={Experiment.Beam.RelativeEnergySpread:R} {Model.Canonical} production={Bremsstrahlung.Method.Name()} tensor={Bremsstrahlung.Tensor.Name()} formFactor={Bremsstrahlung.FormFactor} inelastic={Bremsstrahlung.Inelastic ?? "none"} tMax={Bremsstrahlung.LargestT?.ToString("R", CultureInfo.InvariantCulture) ?? "default"} tolerance={Bremsstrahlung.Tolerance:R} electrons={Electrons.Name} process={Process.Name} showerSeed={Seed}");
}
