using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class BremsstrahlungTotalsTests(ITestOutputHelper output)
{
    private static void ForEach(Action<TotalPoint, MediatorKind, Emission, string> check)
    {
        Assert.Equal(24, ReferenceNumbers.Totals.Count);
        foreach (TotalPoint p in ReferenceNumbers.Totals)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                check(p, kind, p.Emission(kind), $"{kind}, {p.Reaction}, x > {p.LeastX:g}");
    }

    [Fact]
    public void Exact_totals_are_the_reference_to_a_ten_thousandth_and_within_their_error()
    {
        var deviation = new Worst(output, "|σ/reference − 1| at tolerance 1e-5");
        var pull = new Worst(output, "|σ − reference| / (error + reference error)");
        ForEach((p, kind, emission, place) =>
        {
            Estimate sigma = ExactTreeLevel.CrossSection(emission, EmissionWindow.Above(p.LeastX), 1e-5);
            double truth = p.ExactPerGeV2[kind], difference = Math.Abs(sigma.Value - truth);
            deviation.Add(difference / truth, place);
            pull.Add(difference / (sigma.Error + truth * p.ExactRelativeError[kind]), place);
            Assert.True(sigma.RelativeError <= 1e-5, place);
        });
        deviation.MustBeBelow(1e-4);
        pull.MustBeBelow(1);
    }

    [Fact]
    public void Exact_totals_are_the_reference_within_the_error_stated_at_the_usual_tolerance()
    {
        var deviation = new Worst(output, "|σ/reference − 1| at tolerance 1e-3");
        var pull = new Worst(output, "|σ − reference| / error");
        ForEach((p, kind, emission, place) =>
        {
            Estimate sigma = new BremsstrahlungSettings().CrossSection(emission, EmissionWindow.Above(p.LeastX));
            double truth = p.ExactPerGeV2[kind], difference = Math.Abs(sigma.Value - truth);
            deviation.Add(difference / truth, place);
            pull.Add(difference / sigma.Error, place);
        });
        deviation.MustBeBelow(1e-3);
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(BremsstrahlungMethod.Ww)]
    [InlineData(BremsstrahlungMethod.Iww)]
    public void Approximate_totals_are_the_reference_to_a_ten_thousandth_and_within_their_error(BremsstrahlungMethod method)
    {
        var deviation = new Worst(output, $"|σ/reference − 1| of {method}");
        var pull = new Worst(output, "|σ − reference| / error");
        var settings = new BremsstrahlungSettings(method, Tolerance: 1e-5);
        ForEach((p, kind, emission, place) =>
        {
            Estimate sigma = settings.CrossSection(emission, EmissionWindow.Above(p.LeastX));
            double truth = (method == BremsstrahlungMethod.Ww ? p.WwPerGeV2 : p.IwwPerGeV2)[kind];
            deviation.Add(Math.Abs(sigma.Value / truth - 1), place);
            // The reference states no error of its own; it prints ten digits.
            pull.Add(Math.Abs(sigma.Value - truth) / (sigma.Error + 1e-8 * truth), place);
        });
        deviation.MustBeBelow(1e-4);
        pull.MustBeBelow(1);
    }
}
