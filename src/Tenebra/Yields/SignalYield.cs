using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Yields;

/// <summary>Signal events of one process at parameter 1 and invisible branching ratio 1.</summary>
public sealed record ProcessYield(string Process, Estimate PerUnitCoupling);

/// <summary>Expected signal events of an experiment at one mediator mass.</summary>
/// <param name="Mass">Mass of the mediator [GeV].</param>
/// <param name="Model">The model; its parameter is still free.</param>
/// <param name="ByProcess">Events of each process at parameter 1 and invisible branching ratio 1.</param>
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
    /// <summary>Events at parameter 1 and invisible branching ratio 1.</summary>
    public Estimate PerUnitCoupling => ByProcess.Aggregate(Estimate.Zero, (sum, p) => sum + p.PerUnitCoupling);

    /// <summary>Events at a value of the parameter: <c>N = p² N₁ BR_inv(p)</c>; no integral is repeated.</summary>
    public Estimate Signal(double parameter)
    {
        if (parameter == 0 || PerUnitCoupling.Value == 0) return Estimate.Zero;
        return parameter * parameter * InvisibleBranching(Model, Mass, parameter) * PerUnitCoupling;
    }

    /// <summary>Share of the mediators that carry their energy away: those that decay invisibly, or all where none decays.</summary>
    public static double InvisibleBranching(Model model, double mass, double parameter)
    {
        var decays = DecaySummary.Of(model, mass, parameter);
        return decays.Total > 0 ? decays.InvisibleBranching : 1;
    }
}
