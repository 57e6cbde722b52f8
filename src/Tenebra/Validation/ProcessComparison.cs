using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Precision;
using Tenebra.Production.Processes;

namespace Tenebra.Validation;

/// <summary>Processes, loops and moments against numbers known of them.</summary>
internal static class ProcessComparison
{
    public static ValidationGroup CrossSections(DataFolder data, CancellationToken cancel)
    {
        ElementTable elements = ElementTable.Load(data);
        return new(
            "processes", "Cross sections of the other processes",
            "As `xsec --process` computes them, in pb, against numbers printed with two to four digits and made in approximations good to that. Without a tolerance: an order of magnitude.",
            [.. NumberComparison.Numbers(data).Processes.Select(r => new ValidationRow(Name(r), SigmaPb(r, data, elements, cancel), r.SigmaPb, r.Tolerance, r.Source))]);
    }

    public static ValidationGroup Loops(DataFolder data)
    {
        Couplings muMinusTau = Model.Load(data, "mu-minus-tau").Couplings;
        NumberFile numbers = NumberComparison.Numbers(data);
        return new(
            "loops", "One loop: mixing of Lµ − Lτ with the photon, and couplings for Δa_µ = 251·10⁻¹¹",
            "Printed with four digits.",
            [
                .. numbers.LoopMixings.Select(r => new ValidationRow(
                    $"ε/g at q² = {r.Q2:g} GeV²", LoopKineticMixing.Of(muMinusTau, r.Q2).Real, r.Ratio, 6e-6 / r.Ratio, "the same integral, done apart")),
                .. numbers.Moments.Select(r => new ValidationRow(
                    $"{r.Mediator}, {r.MassGeV:g} GeV: g for Δa_µ", Math.Sqrt(r.DeltaA / Moment(r).Value), r.Coupling, 3e-3, "the same integral, done apart")),
            ]);
    }

    private static Estimate Moment(MomentReference r) => AnomalousMoment.Of(
        r.Mediator == MediatorKind.Vector.Name ? MediatorKind.Vector : MediatorKind.Scalar, Constants.MuonMass, r.MassGeV);

    private static double SigmaPb(ProcessReference r, DataFolder data, ElementTable elements, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        IProcess process = KnownProcesses.All.First(p => p.Name == r.Process);
        Model? model = r.Model is null ? null : Model.Load(data, r.Model);
        if (model is not null && r.Parameter is { } value) model = model.With(model.Couplings.Parameter, $"{value:R}");
        var question = new ProcessQuestion(
            r.Beam, r.EnergyGeV, Nucleus.Parse(r.Target, elements), FormFactors.Default, null, model, r.MassGeV, r.LeastX, r.Final, 1, 1e-3, data, cancel);
        return process.Of(question).Sigma.Value * Constants.PicobarnPerGeV2;
    }

    private static string Name(ProcessReference r) =>
        $"{r.Process}{(r.Model is null ? "" : $", {r.Model} of {r.MassGeV:g} GeV")}{(r.Final is null ? "" : $", {r.Final}")}, {r.Beam} {r.EnergyGeV:g} GeV on {r.Target}{(r.LeastX > 0 ? $", x > {r.LeastX:g}" : "")}";
}
