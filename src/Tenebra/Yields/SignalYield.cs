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

    /// <summary>Share of the mediators that carry their energy away: those that decay invisibly or to three photons, or all where none decays.</summary>
    /// <remarks>
    /// A vector below 2m_e decays to three photons beyond every detector: at 1 GeV after 30 m/ε² or more, ε = g/e; one that couples to muons alone, below 2m_µ
    /// and at 100 GeV, after 7 cm/ε² or more.
    /// </remarks>
    public static double InvisibleBranching(Model model, double mass, double parameter)
    {
        var decays = DecaySummary.Of(model, mass, parameter);
        if (decays.Total == 0) return 1;
        return decays.InvisibleBranching + decays.Channels.Where(c => c.Final == ThreePhotonWidth.Final).Sum(c => c.Branching);
    }
}
