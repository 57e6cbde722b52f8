using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Yields;

/// <summary>Signal events of one process as a function of the model's parameter; exposure and efficiency are in it.</summary>
/// <param name="Process">Its name.</param>
/// <param name="At">Events at a parameter.</param>
/// <param name="ValueAt">Their number alone, where the error takes work of its own; null where it does not.</param>
public sealed record ProcessYield(string Process, Func<double, Estimate> At, Func<double, double>? ValueAt = null)
{
    // Small enough for every width to the Standard Model to be lost beside one to dark matter; its square is no subnormal.
    private const double Weak = 1e-12;

    /// <summary>Events over the square of the parameter, in the limit of a small one.</summary>
    public Estimate PerUnitCoupling { get; } = 1 / (Weak * Weak) * At(Weak);

    /// <summary>The value of <see cref="At"/>.</summary>
    public double Value(double parameter) => ValueAt is null ? At(parameter).Value : ValueAt(parameter);
}

/// <summary>Expected signal events of an experiment at one mediator mass.</summary>
/// <param name="Mass">Mass of the mediator [GeV].</param>
/// <param name="Model">The model; its parameter is still free.</param>
/// <param name="ByProcess">Events of each process.</param>
/// <param name="Efficiency">Efficiency of the selection beyond the threshold, in every number above.</param>
/// <param name="Reason">Why there is no signal; null where there is.</param>
/// <param name="Provenance">What made it.</param>
public sealed record SignalYield(
    double Mass,
    Model Model,
    IReadOnlyList<ProcessYield> ByProcess,
    double Efficiency,
    string? Reason,
    Provenance Provenance)
{
    /// <summary>Events over the square of the parameter, in the limit of a small one.</summary>
    public Estimate PerUnitCoupling { get; } = ByProcess.Aggregate(Estimate.Zero, (sum, p) => sum + p.PerUnitCoupling);

    /// <summary>Events at a value of the parameter; the integrals that do not depend on it are not repeated.</summary>
    public Estimate Signal(double parameter) =>
        parameter == 0 || PerUnitCoupling.Value == 0
            ? Estimate.Zero
            : ByProcess.Aggregate(Estimate.Zero, (sum, p) => sum + p.At(parameter));

    /// <summary>The value of <see cref="Signal"/>.</summary>
    public double Value(double parameter) =>
        parameter == 0 || PerUnitCoupling.Value == 0 ? 0 : ByProcess.Sum(p => p.Value(parameter));

    /// <summary>Share of the mediators that carry their energy away: those that decay invisibly, or all where none decays.</summary>
    public static double InvisibleBranching(Model model, double mass, double parameter)
    {
        var decays = DecaySummary.Of(model, mass, parameter);
        return decays.Total > 0 ? decays.InvisibleBranching : 1;
    }
}
