using FsCheck;
using FsCheck.Fluent;
using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class PartialWidthsTests
{
    private static Model Load(string name) => Model.Load(DataFolder.Embedded, name);

    private static Model Invisible(string name, DarkMatterKind kind, double splitting = 0, double ratio = 3) =>
        Load(name).With("darkMatter", kind.Name).With("splitting", $"{splitting:R}").With("massRatio", $"{ratio:R}");

    private static double Dark(Model model, double mass) => DarkWidths.Of(model.Mediator, model.DarkMatter, mass);

    public static TheoryData<string, DarkMatterKind> Invisibles()
    {
        var all = new TheoryData<string, DarkMatterKind>();
        foreach (string name in new[] { "vector", "axial-vector", "scalar", "pseudoscalar" })
        {
            foreach (DarkMatterKind kind in Load(name).Mediator.DarkMatter) all.Add(name, kind);
        }
        return all;
    }

    [Fact]
    public void A_heavy_dark_photon_decays_to_each_lepton_with_a_third_of_epsilon_squared_alpha_times_its_mass()
    {
        IReadOnlyList<Channel> channels = PartialWidths.Of(Load("dark-photon"), 1e4, 1e-3);
        foreach (string final in new[] { "e+ e-", "mu+ mu-", "tau+ tau-" })
            Assert.Equal(1, channels.Single(c => c.Final == final).Width / (1e-6 * Constants.Alpha * 1e4 / 3), 1e-12);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    [InlineData(8)]
    public void By_its_loops_Lmu_Ltau_decays_to_hadrons_as_a_dark_photon_of_that_mixing(double mass)
    {
        const double g = 1e-3;
        static double Hadrons(Model model, double mass, double parameter) => PartialWidths.Of(model, mass, parameter).Single(c => c.Final == "hadrons").Width;
        Model muMinusTau = Model.Load(DataFolder.Embedded, "mu-minus-tau"), darkPhoton = Model.Load(DataFolder.Embedded, "dark-photon");
        double mixing = g * Math.Sqrt(LoopKineticMixing.Squared(muMinusTau.Couplings, mass * mass));
        Assert.Equal(1, Hadrons(muMinusTau, mass, g) / Hadrons(darkPhoton, mass, mixing), 1e-12);
    }

    [Theory]
    [InlineData("e+ e-", Constants.ElectronMass)]
    [InlineData("mu+ mu-", Constants.MuonMass)]
    [InlineData("tau+ tau-", Constants.TauMass)]
    [InlineData("hadrons", 0.1349768 / 2)]
    public void At_and_below_threshold_a_width_is_exactly_zero_and_above_it_is_not(string final, double product)
    {
        double Width(double mass) => PartialWidths.Of(Load("dark-photon"), mass, 1).Single(c => c.Final == final).Width;
        Assert.Equal(0, Width(1.9 * product));
        Assert.Equal(0, Width(2 * product));
        Assert.True(Width(2 * product * (1 + 1e-12)) > 0);
    }

    [Theory]
    [InlineData("vector", 1, 1.5)]
    [InlineData("axial-vector", 3, 1)]
    [InlineData("scalar", 3, 1.5)]
    [InlineData("pseudoscalar", 1, 1.5)]
    public void Near_threshold_the_width_keeps_its_power_of_the_velocity(string name, int power, double factor)
    {
        double m = Constants.ElectronMass;
        double mass = Math.BitIncrement(2 * m);
        double beta = Math.Sqrt((mass - 2 * m) / m);
        double width = PartialWidths.Of(Load(name), mass, 1).Single(c => c.Final == "e+ e-").Width;
        Assert.Equal(1, width / (factor * mass / (12 * Math.PI) * Math.Pow(beta, power)), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Invisibles))]
    public void Decays_to_dark_matter_close_at_twice_its_mass(string name, DarkMatterKind kind)
    {
        Assert.True(Dark(Invisible(name, kind, ratio: 2.0001), 0.1) > 0);
        Assert.Equal(0, Dark(Invisible(name, kind, ratio: 2), 0.1));
        Assert.Equal(0, Dark(Invisible(name, kind, ratio: 1.5), 0.1));
    }

    [Theory]
    [MemberData(nameof(Invisibles))]
    public void A_width_to_dark_matter_is_proportional_to_the_mass_and_to_alphaD(string name, DarkMatterKind kind)
    {
        Model model = Invisible(name, kind, splitting: 0.2);
        Assert.Equal(7.3, Dark(model, 0.73) / Dark(model, 0.1), 1e-12);
        Assert.Equal(5, Dark(model.With("alphaD", "0.5"), 0.1) / Dark(model, 0.1), 1e-12);
    }

    [Theory]
    [InlineData("vector")]
    [InlineData("axial-vector")]
    [InlineData("scalar")]
    [InlineData("pseudoscalar")]
    public void Without_a_splitting_pseudo_Dirac_dark_matter_is_Dirac(string name)
    {
        double dirac = Dark(Invisible(name, DarkMatterKind.Dirac, ratio: 2.3), 0.1);
        Assert.Equal(1, Dark(Invisible(name, DarkMatterKind.PseudoDirac, ratio: 2.3), 0.1) / dirac, 1e-13);
        double shift = 1 - Dark(Invisible(name, DarkMatterKind.PseudoDirac, 1e-6, 2.3), 0.1) / dirac;
        Assert.InRange(shift, 1e-7, 1e-4);
    }

    [Theory]
    [InlineData(1.4, 3)]
    [InlineData(0.02, 2.05)]
    public void A_splitting_can_close_the_decay(double splitting, double ratio)
    {
        Assert.True(Dark(Invisible("vector", DarkMatterKind.PseudoDirac, 0, ratio), 0.1) > 0);
        Assert.Equal(splitting > 1, Dark(Invisible("vector", DarkMatterKind.PseudoDirac, splitting, ratio), 0.1) == 0);
    }

    [Fact]
    public void The_pseudo_Dirac_width_is_that_of_the_squared_amplitude_summed_by_hand()
    {
        // (2 α_D k / 3M²)·[3 m1 m2 + M² − (m1²+m2²)/2 − (m1²−m2²)²/2M²], another form of the same trace.
        (double M, double m1, double m2, double alphaD) = (0.37, 0.11, 0.19, 0.23);
        double k = Math.Sqrt((M * M - Math.Pow(m1 + m2, 2)) * (M * M - Math.Pow(m1 - m2, 2))) / (2 * M);
        double bracket = 3 * m1 * m2 + M * M - (m1 * m1 + m2 * m2) / 2 - Math.Pow(m1 * m1 - m2 * m2, 2) / (2 * M * M);
        Assert.Equal(2 * alphaD * k / (3 * M * M) * bracket, DarkWidths.VectorToPair(alphaD, M, m1, m2), 1e-15);
        double flipped = bracket - 6 * m1 * m2;
        Assert.Equal(2 * alphaD * k / (3 * M * M) * flipped, DarkWidths.AxialVectorToPair(alphaD, M, m1, m2), 1e-15);
    }

    [Fact]
    public void Spin_0_widths_to_unequal_masses_are_the_two_body_formula_with_the_traces_done()
    {
        (double M, double m1, double m2, double alphaD) = (0.37, 0.11, 0.19, 0.23);
        double k = Math.Sqrt((M * M - Math.Pow(m1 + m2, 2)) * (M * M - Math.Pow(m1 - m2, 2))) / (2 * M);
        double Width(double squared) => squared * k / (8 * Math.PI * M * M);
        double g2 = 4 * Math.PI * alphaD;
        Assert.Equal(Width(2 * g2 * (M * M - Math.Pow(m1 + m2, 2))), DarkWidths.ScalarToPair(alphaD, M, m1, m2), 1e-15);
        Assert.Equal(Width(2 * g2 * (M * M - Math.Pow(m1 - m2, 2))), DarkWidths.PseudoscalarToPair(alphaD, M, m1, m2), 1e-15);
    }

    [Fact]
    public void A_complex_scalar_carries_a_quarter_of_the_light_Dirac_width_and_a_Majorana_fermion_half()
    {
        double dirac = Dark(Invisible("vector", DarkMatterKind.Dirac, ratio: 1e6), 0.1);
        Assert.Equal(0.25, Dark(Invisible("vector", DarkMatterKind.Scalar, ratio: 1e6), 0.1) / dirac, 1e-11);
        Assert.Equal(0.5, Dark(Invisible("vector", DarkMatterKind.Majorana, ratio: 1e6), 0.1) / dirac, 1e-11);
        Assert.Equal(0.1 * 0.1 / 3, dirac, 1e-14);
    }

    [Theory]
    [InlineData(MediatorKind.Vector, DarkMatterKind.Vector, "need one of scalar, majorana, dirac, pseudo-dirac: mediator vector")]
    [InlineData(MediatorKind.AxialVector, DarkMatterKind.Scalar, "need one of majorana, dirac, pseudo-dirac: mediator axial-vector")]
    [InlineData(MediatorKind.Pseudoscalar, DarkMatterKind.Scalar, "need one of majorana, dirac, pseudo-dirac, vector: mediator pseudoscalar")]
    public void A_coupling_that_is_not_defined_is_refused_with_those_that_are(MediatorKind mediator, DarkMatterKind kind, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InputException>(() => DarkWidths.Of(mediator, new DarkMatter(kind, 0.1, 3, 0), 0.1)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Visible_widths_go_as_the_square_of_the_parameter_and_branchings_sum_to_one() =>
        Prop.ForAll(
            Gen.Choose(-30, 50).Select(i => 0.3 * Math.Exp(0.05 * i)).ToArbitrary(),
            Gen.Choose(1, 60).Select(i => Math.Exp(-0.2 * i)).ToArbitrary(),
            (mass, epsilon) =>
            {
                Model model = Load("dark-photon");
                IReadOnlyList<Channel> at = PartialWidths.Of(model, mass, epsilon);
                IReadOnlyList<Channel> doubled = PartialWidths.Of(model, mass, 2 * epsilon);
                bool squares = at.Zip(doubled).All(p => p.First.IsInvisible
                    ? p.First.Width == p.Second.Width
                    : Math.Abs(p.Second.Width - 4 * p.First.Width) <= 1e-14 * p.Second.Width);
                return squares && Math.Abs(at.Sum(c => c.Branching) - 1) < 1e-14;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 1e-3)]
    [InlineData(-1, 1e-3)]
    [InlineData(double.NaN, 1e-3)]
    [InlineData(double.PositiveInfinity, 1e-3)]
    [InlineData(0.1, double.NaN)]
    [InlineData(0.1, -1e-3)]
    public void A_mass_or_a_coupling_that_is_none_is_a_bug_of_the_caller(double mass, double parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialWidths.Of(Load("dark-photon"), mass, parameter));
}
