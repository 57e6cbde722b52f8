using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Tests.Relic;

public sealed class RelicTargetTests
{
    private static RelicPoint AlphaDAt(Model model, double mass, double parameter) =>
        RelicTarget.Point(new RelicPlan(model, [], RelicUnknown.AlphaD, RelicConvention.Default), new RelicInput(mass, parameter));

    [Theory]
    [InlineData("dark-photon", DarkMatterKind.Scalar, 0.01)]
    [InlineData("dark-photon", DarkMatterKind.PseudoDirac, 0.3)]
    [InlineData("lepton-pseudoscalar", DarkMatterKind.Vector, 0.05)]
    [InlineData("lepton-scalar", DarkMatterKind.Majorana, 0.02)]
    [InlineData("mu-minus-tau", DarkMatterKind.Dirac, 0.01)]
    [InlineData("spin-2", DarkMatterKind.RealScalar, 0.1)]
    public void The_coupling_found_gives_the_abundance_asked(string model, DarkMatterKind kind, double mass)
    {
        Model m = RelicModels.Of(model, kind, 0.2);
        RelicPoint point = RelicModels.Target(m, mass, omegaH2: 0.06);
        Assert.Null(point.Reason);
        Assert.Equal(1, RelicModels.Abundance(m, mass, point.Parameter) / 0.06, tolerance: 1e-6);
        // With hadrons the error is theirs: 5 % of the pions' half of the rate, a half of it on the coupling.
        Assert.InRange(point.RelativeError, 1e-12, m.Hadrons && mass > 0.1 ? 0.02 : 2e-6);
        Assert.Equal(1, AlphaDAt(m, mass, RelicModels.Target(m, mass).Parameter).AlphaD / 0.2, tolerance: 2e-6);
    }

    // y goes with the rate: half of its error is that of the coupling. Annihilation at 0.62 to 0.7 GeV, R = 1.6 to 4.5 besides 2 of leptons, known to 5 %.
    [Fact]
    public void The_error_of_hadrons_is_in_that_of_the_coupling_and_absent_from_leptons_alone()
    {
        Model m = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.2);
        Assert.InRange(RelicModels.Target(m, 0.3).RelativeError, 0.4 * 0.05 / 2, 0.8 * 0.05 / 2);
        Assert.InRange(RelicModels.Target(m with { Hadrons = false }, 0.3).RelativeError, 0, 2e-6);
        Assert.InRange(RelicModels.Target(m, 0.04).RelativeError, 0, 2e-6);
    }

    [Theory]
    [InlineData(DarkMatterKind.Scalar, 3)]
    [InlineData(DarkMatterKind.Dirac, 3)]
    [InlineData(DarkMatterKind.Majorana, 1.5)]
    [InlineData(DarkMatterKind.Scalar, 2.05)]
    public void A_stronger_coupling_leaves_less(DarkMatterKind kind, double massRatio)
    {
        Model model = RelicModels.Of("dark-photon", kind, 0.1, massRatio);
        double last = double.PositiveInfinity;
        for (double epsilon = 1e-5; epsilon < 1e-2; epsilon *= 2)
        {
            double omega = RelicModels.Abundance(model, 0.03, epsilon);
            Assert.True(omega < last);
            last = omega;
        }
    }

    [Fact]
    public void Pseudo_Dirac_without_a_splitting_has_the_target_of_Dirac_and_a_splitting_raises_it()
    {
        double dirac = RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Dirac), 0.01).Parameter, last = dirac;
        Assert.Equal(1, RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac), 0.01).Parameter / dirac, tolerance: 1e-6);
        Assert.Equal(1, RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac, splitting: 1e-5), 0.01).Parameter / dirac, tolerance: 3e-4);
        foreach (double splitting in new[] { 0.05, 0.1, 0.2, 0.4 })
        {
            double epsilon = RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac, splitting: splitting), 0.01).Parameter;
            Assert.True(epsilon > last);
            last = epsilon;
        }
    }

    // y goes as 1.6 and 3.1 for Delta = 0.05 and 0.1 at 10 MeV.
    [Fact]
    public void The_splitting_moves_the_line_as_known()
    {
        double Y(double splitting) => RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac, splitting: splitting), 0.01).Y;
        Assert.Equal(1.6, Y(0.05) / Y(0), tolerance: 0.05);
        Assert.Equal(3.1, Y(0.1) / Y(0), tolerance: 0.1);
    }

    [Fact]
    public void Every_convention_moves_the_line_as_it_says()
    {
        double Y(DarkMatterKind kind, double mass, string convention) => RelicModels.Target(RelicModels.Of("dark-photon", kind), mass, convention).Y;
        Assert.Equal(0.5, Y(DarkMatterKind.Scalar, 0.01, "no-half") / Y(DarkMatterKind.Scalar, 0.01, "tenebra"), tolerance: 1e-3);
        Assert.Equal(1, Y(DarkMatterKind.Majorana, 0.01, "no-half") / Y(DarkMatterKind.Majorana, 0.01, "tenebra"), tolerance: 1e-7);
        Assert.Equal(0.25, Y(DarkMatterKind.Majorana, 0.01, "full-majorana-current") / Y(DarkMatterKind.Majorana, 0.01, "tenebra"), tolerance: 5e-3);
        Assert.Equal(1, Y(DarkMatterKind.Scalar, 0.01, "full-majorana-current") / Y(DarkMatterKind.Scalar, 0.01, "tenebra"), tolerance: 1e-9);
        Assert.Equal(2, Y(DarkMatterKind.Scalar, 0.3, "leptons-only") / Y(DarkMatterKind.Scalar, 0.3, "tenebra"), tolerance: 0.1);
        Assert.Equal(1.16, Y(DarkMatterKind.Scalar, 0.005, "no-entropy-gradient") / Y(DarkMatterKind.Scalar, 0.005, "tenebra"), tolerance: 0.02);
        Assert.Equal(0.997, Y(DarkMatterKind.Dirac, 0.01, "running-width") / Y(DarkMatterKind.Dirac, 0.01, "tenebra"), tolerance: 1e-3);
        Assert.Equal(1, Y(DarkMatterKind.Dirac, 0.01, "narrow-width") / Y(DarkMatterKind.Dirac, 0.01, "tenebra"), tolerance: 0.02);
        Assert.True(Y(DarkMatterKind.Scalar, 0.01, "velocity-expansion") > 1.2 * Y(DarkMatterKind.Scalar, 0.01, "tenebra"));
    }

    [Fact]
    public void A_narrow_width_becomes_exact_as_alphaD_falls()
    {
        double Ratio(double alphaD)
        {
            Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, alphaD, massRatio: 2.5).WithoutHadrons();
            return RelicModels.Target(model, 0.01, "narrow-width").Parameter / RelicModels.Target(model, 0.01).Parameter;
        }
        Assert.InRange(Math.Abs(Ratio(0.3) - 1), 1e-4, 0.2);
        Assert.InRange(Math.Abs(Ratio(1e-3) - 1), 0, 1e-3);
        Assert.InRange(Math.Abs(Ratio(1e-6) - 1), 0, 2e-6);
    }

    [Theory]
    [InlineData(2.0001, 0.9)]
    [InlineData(2.0001, 1e-3)]
    [InlineData(2.0001, 1e-9)]
    [InlineData(2.0001, 1e-12)]
    [InlineData(2.05, 1e-11)]
    [InlineData(4, 0.9)]
    [InlineData(100, 1)]
    public void On_the_resonance_and_far_above_it_a_tighter_average_gives_the_same_coupling(double massRatio, double alphaD)
    {
        Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, alphaD, massRatio).WithoutHadrons();
        RelicPoint point = RelicModels.Target(model, 0.01);
        Assert.False(point.Failed, point.Reason);
        Assert.InRange(point.RelativeError, 0, 1e-4);
        var reaction = new MediatedAnnihilation(model, 0.01 * massRatio, leptonsOnly: false);
        CollisionNodes Nodes(double tolerance) => CollisionNodes.Of(
            reaction.Density(point.Parameter, running: false), reaction.Edges(point.Parameter, 1e-10), reaction.Start, reaction.MediatorMass, 0.01, 1e-10, tolerance);
        CollisionNodes coarse = Nodes(1e-6), fine = Nodes(3e-8);
        for (double x = 1; x < 1e7; x *= 3) Assert.Equal(1, coarse.Rate(0.01 / x) / fine.Rate(0.01 / x), tolerance: 1e-6);
    }

    [Fact]
    public void Couplings_beyond_perturbation_theory_are_no_solution()
    {
        RelicPoint point = RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Scalar, 1e-3, 1000), 0.01);
        Assert.Contains("sqrt(4 pi)", point.Reason, StringComparison.Ordinal);
        Assert.True(double.IsNaN(point.Parameter) && !point.Failed);
        Assert.Contains("no alphaD up to 12.57", AlphaDAt(RelicModels.Of("dark-photon", DarkMatterKind.Scalar), 0.1, 1e-7).Reason, StringComparison.Ordinal);
    }

    // The resonance that the coupling has made broad annihilates less again.
    [Fact]
    public void A_solution_before_the_abundance_rises_again_is_found()
    {
        Model model = RelicModels.Of("vector", DarkMatterKind.Dirac, 6e-10, 2.2);
        RelicPoint point = RelicModels.Target(model, 1);
        Assert.Null(point.Reason);
        Assert.InRange(point.Parameter, 1e-6, 1.6);
        Assert.Equal(0.12, RelicModels.Abundance(model, 1, point.Parameter), tolerance: 1e-6);
        Assert.True(RelicModels.Abundance(model, 1, 3.5) > 0.12);
    }

    [Fact]
    public void Next_to_a_resonance_alphaD_is_looked_for_below_too_and_a_second_one_is_named()
    {
        Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.1, 2.003);
        RelicPoint point = AlphaDAt(model, 0.1, 1.1e-6);
        Assert.Null(point.Reason);
        Assert.InRange(point.AlphaD, 0, 0.1);
        Model solved = model.With("alphaD", RelicModels.Text(point.AlphaD));
        Assert.Equal(0.12, RelicModels.Abundance(solved, 0.1, 1.1e-6), tolerance: 1e-6);
        Assert.DoesNotContain(point.Flags, f => f.StartsWith("another solution", StringComparison.Ordinal));
        RelicPoint weak = AlphaDAt(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.1, 2.05), 0.1, 1e-5);
        Assert.InRange(weak.AlphaD, 1e-13, 1e-11);
        Assert.Contains(weak.Flags, f => f.StartsWith("another solution", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dark-photon", DarkMatterKind.Majorana, 1.1)]
    [InlineData("axial-vector", DarkMatterKind.Dirac, 1.2)]
    [InlineData("spin-2", DarkMatterKind.Dirac, 1.05)]
    public void A_forbidden_annihilation_that_is_not_computed_is_said_to_be_left_out(string model, DarkMatterKind kind, double massRatio)
    {
        Model m = RelicModels.Of(model, kind, 0.5, massRatio);
        RelicPoint point = RelicModels.At(m, 0.05, 1e-3);
        Assert.Contains(point.Flags, f => f.Contains("two mediators is left out", StringComparison.Ordinal));
    }

    // alphaD of a tensor is in 1/GeV^2.
    [Fact]
    public void The_largest_alphaD_of_spin_2_grows_as_dark_matter_becomes_lighter()
    {
        RelicPoint point = AlphaDAt(RelicModels.Of("spin-2", DarkMatterKind.Dirac), 0.01, 1e-3);
        Assert.True(point.Reason is null && point.AlphaD > 4 * Math.PI);
    }

    [Fact]
    public void More_than_equilibrium_can_leave_is_no_solution() =>
        Assert.Contains("leaves so much", RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Dirac), 0.1, omegaH2: 1e8).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_mediator_lighter_than_dark_matter_leaves_the_abundance_to_alphaD()
    {
        Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.1, 0.3);
        Assert.Contains("two mediators leaves less", RelicModels.Target(model, 0.1).Reason, StringComparison.Ordinal);
        RelicPoint weak = AlphaDAt(model, 0.1, 1e-6), strong = AlphaDAt(model, 0.1, 1e-5);
        Assert.Equal(1, weak.AlphaD / strong.AlphaD, tolerance: 1e-4);
        // sigma v = pi alphaD^2/m^2 (1 - r)^(3/2)/(1 - r/2)^2, r = 0.09, half of it as a rate: near the canonical constant.
        double atRest = Math.PI * weak.AlphaD * weak.AlphaD / 0.01 * Math.Pow(0.91, 1.5) / Math.Pow(0.955, 2) / 2;
        Assert.Equal(1, atRest / CanonicalCrossSection.SWave(0.1, 4), tolerance: 0.05);
        Assert.Contains(weak.Flags, f => f.StartsWith("secluded", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mediator_lighter_than_Majorana_dark_matter_is_refused_with_the_reason() =>
        Assert.Contains("dark Higgs", RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Majorana, 0.1, 0.5), 0.1).Reason, StringComparison.Ordinal);

    [Fact]
    public void Forbidden_annihilation_counts_where_the_mediator_is_not_much_heavier()
    {
        RelicPoint near = RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.1, 1.2), 0.01);
        Assert.Contains("two mediators", near.Reason, StringComparison.Ordinal);
        Assert.Null(RelicModels.Target(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 1e-6, 1.2), 0.01).Reason);
    }

    [Fact]
    public void Dark_matter_with_nothing_to_annihilate_to_is_said_to_have_nothing()
    {
        Model model = RelicModels.Of("muon-scalar", DarkMatterKind.Dirac) with { Hadrons = false };
        RelicPoint point = RelicModels.Target(model, 1e-6, "leptons-only");
        Assert.Contains("light enough to annihilate to", point.Reason, StringComparison.Ordinal);
        Assert.True(double.IsNaN(point.Parameter) && !point.Failed);
    }

    [Fact]
    public void The_curve_does_not_depend_on_the_number_of_threads()
    {
        var plan = new RelicPlan(
            RelicModels.Of("dark-photon", DarkMatterKind.Scalar), [new(0.002), new(0.02), new(0.2), new(2)], RelicUnknown.Parameter, RelicConvention.Default);
        RelicCurve one = RelicTarget.Curve(plan, 1, cancel: TestContext.Current.CancellationToken), four = RelicTarget.Curve(plan, 4, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(one.Points.Select(p => p.Parameter), four.Points.Select(p => p.Parameter));
        Assert.Equal(one.Provenance.PlanSha256, four.Provenance.PlanSha256);
    }

    [Theory]
    [InlineData("no-hlaf", "did you mean 'no-half'?")]
    [InlineData("running-width+narrow-width", "exclude each other")]
    [InlineData("", "unknown convention")]
    [InlineData("tenebra+no-half", "leave it out")]
    [InlineData("no-half+no-half", "named twice")]
    public void A_convention_that_is_none_is_refused(string name, string said) =>
        Assert.Contains(said, Assert.Throws<InputException>(() => RelicConvention.Parse(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_name_of_a_convention_does_not_depend_on_the_order_of_its_choices() =>
        Assert.Equal(RelicConvention.Parse("no-half+leptons-only"), RelicConvention.Parse("leptons-only+no-half"));

    [Fact]
    public void Plans_that_cannot_be_carried_out_are_refused()
    {
        static InputException Fault(RelicPlan plan) => Assert.Throws<InputException>(() => RelicTarget.Curve(plan, 1));
        Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac);
        RelicPlan Plan(Model m, double mass = 0.1, double omega = 0.12) => new(m, [new RelicInput(mass)], RelicUnknown.Parameter, RelicConvention.Default, omega);
        Assert.Contains("photon itself", Fault(Plan(Model.Load(DataFolder.Embedded, "millicharged"))).Message, StringComparison.Ordinal);
        Assert.Contains("alphaD", Fault(Plan(model.With("alphaD", "0"))).Message, StringComparison.Ordinal);
        Assert.Contains("mass", Fault(Plan(model, -1)).Message, StringComparison.Ordinal);
        Assert.Contains("omegaH2", Fault(Plan(model, 0.1, double.NaN)).Message, StringComparison.Ordinal);
    }
}
