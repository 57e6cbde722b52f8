using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Relic;
using static System.Math;

namespace Tenebra.Tests.Relic;

public sealed class ThermalRateTests
{
    private const double Mass = 0.05, Coupling = 1e-4;

    /// <summary>The single integral over the cross section, in the angle that flattens the resonance, panel by panel.</summary>
    private readonly struct Plain(MediatedAnnihilation reaction, double T, double width) : IIntegrand
    {
        public Estimate At(double angle)
        {
            double M = reaction.MediatorMass, d = M * width * Tan(angle), s = M * M + d, E = Sqrt(s), p2 = s / 4 - Mass * Mass;
            if (p2 <= 0) return Estimate.Zero;
            double sigma = reaction.CrossSection(E, Coupling), jacobian = (d * d + M * M * width * width) / (M * width);
            return new(4 * p2 * E * sigma * ScaledBesselK.K1(E / T) * Exp(-(E - 2 * Mass) / T) * jacobian, 0);
        }
    }

    private static double PlainAverage(MediatedAnnihilation reaction, double x)
    {
        double T = Mass / x, M = reaction.MediatorMass, width = reaction.TotalWidth(Coupling);
        double low = Atan((4 * Mass * Mass - M * M) / (M * width)), high = Atan((Pow(2 * Mass + 60 * T, 2) - M * M) / (M * width)), sum = 0;
        var f = new Plain(reaction, T, width);
        double[] edges = [low, .. Enumerable.Range(1, 79).Select(i => low + (high - low) * i / 80.0), high, .. Thresholds()];
        Array.Sort(edges);
        for (int i = 1; i < edges.Length; i++) sum += GaussKronrod.Integrate(ref f, edges[i - 1], edges[i], 1e-9, 1e-13 * sum).Value;
        return sum / (8 * Pow(Mass, 4) * T * Pow(ScaledBesselK.K2(x), 2));

        IEnumerable<double> Thresholds() =>
            new[] { Constants.MuonMass, Constants.TauMass }.Select(m => Atan((4 * m * m - M * M) / (M * width))).Where(a => a > low && a < high);
    }

    // Widths of 1e-4 to 0.3 of the mass; alphaD of the larger ones is beyond perturbation theory, not beyond numerics.
    [Theory]
    [InlineData(DarkMatterKind.Dirac, 0.001, 3)]
    [InlineData(DarkMatterKind.Dirac, 0.9, 3)]
    [InlineData(DarkMatterKind.Dirac, 0.1, 2.0001)]
    [InlineData(DarkMatterKind.Scalar, 0.1, 2.2)]
    [InlineData(DarkMatterKind.Scalar, 3.6, 6)]
    [InlineData(DarkMatterKind.Majorana, 0.01, 4)]
    public void The_average_is_the_single_integral_over_the_cross_section(DarkMatterKind kind, double alphaD, double massRatio)
    {
        Model model = RelicModels.Of("dark-photon", kind, alphaD, massRatio).WithoutHadrons();
        var annihilation = new RelicAnnihilation(model, Mass, RelicConvention.Default);
        var reaction = new MediatedAnnihilation(model, Mass * massRatio, leptonsOnly: false);
        double half = kind == DarkMatterKind.Majorana ? 1 : 0.5;
        foreach (double x in new[] { 1.0, 3, 10, 20, 50, 300 })
            Assert.Equal(1, annihilation.At(Coupling).MediatedSigmaV(x) / (half * PlainAverage(reaction, x)), tolerance: 2e-6);
    }

    // From 1e-12 of the mass, the delta function of the narrow width is all there is on the resonance.
    [Theory]
    [InlineData(1e-4, 2.2)]
    [InlineData(1e-7, 2.2)]
    [InlineData(1e-10, 2.2)]
    [InlineData(3e-12, 2.2)]
    [InlineData(1e-7, 2.0001)]
    [InlineData(1e-10, 2.0001)]
    public void A_narrow_resonance_is_the_delta_function(double alphaD, double massRatio)
    {
        Model model = RelicModels.Of("dark-photon", DarkMatterKind.Dirac, alphaD, massRatio);
        var full = new RelicAnnihilation(model, Mass, RelicConvention.Default);
        var narrow = new RelicAnnihilation(model, Mass, RelicConvention.Parse("narrow-width"));
        const double coupling = 1e-8;
        double width = new MediatedAnnihilation(model, Mass * massRatio, leptonsOnly: false).TotalWidth(coupling) / (Mass * massRatio);
        foreach (double x in new[] { 10.0, 20, 40 })
            Assert.Equal(1, full.At(coupling).MediatedSigmaV(x) / narrow.At(coupling).MediatedSigmaV(x), tolerance: 1e-6 + 300 * width / (massRatio - 2));
    }

    [Theory]
    [InlineData("dark-photon", DarkMatterKind.Dirac, 0)]
    [InlineData("dark-photon", DarkMatterKind.Scalar, 1)]
    [InlineData("dark-photon", DarkMatterKind.Majorana, 1)]
    [InlineData("scalar", DarkMatterKind.Dirac, 1)]
    [InlineData("scalar", DarkMatterKind.Scalar, 0)]
    [InlineData("pseudoscalar", DarkMatterKind.Dirac, 0)]
    [InlineData("pseudoscalar", DarkMatterKind.Vector, 1)]
    [InlineData("spin-2", DarkMatterKind.RealScalar, 2)]
    public void Cold_and_far_from_the_resonance_it_is_the_expansion_in_the_velocity(string portal, DarkMatterKind kind, int wave)
    {
        Model model = RelicModels.Of(portal, kind, 1e-4, massRatio: 12).WithoutHadrons();
        var full = new RelicAnnihilation(model, Mass, RelicConvention.Default);
        var expansion = new RelicAnnihilation(model, Mass, RelicConvention.Parse("velocity-expansion"));
        foreach (double x in new[] { 1e4, 1e5 })
            Assert.Equal(1, full.At(Coupling).SigmaV(x) / expansion.At(Coupling).SigmaV(x), tolerance: 20 / x);
        Assert.Equal(wave, Log10(expansion.At(Coupling).SigmaV(10) / expansion.At(Coupling).SigmaV(100)), tolerance: 1e-6);
    }

    // sigma v = 16 pi eps^2 alpha alphaD m^2/(4 m^2 - M^2)^2 of a Dirac particle at rest, and half of it as a rate of all dark matter.
    [Fact]
    public void At_rest_Dirac_dark_matter_annihilates_as_known_by_hand()
    {
        const double me = Constants.ElectronMass;
        var annihilation = new RelicAnnihilation(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 1e-6, 10), Mass, RelicConvention.Default);
        double leptons = (1 + me * me / (2 * Mass * Mass)) * Sqrt(1 - me * me / (Mass * Mass));
        double sigmaV = 16 * PI * Coupling * Coupling * Constants.Alpha * 1e-6 * leptons / (96 * 96 * Mass * Mass);
        Assert.Equal(1, annihilation.AtVelocity(Coupling, 1e-3) / (sigmaV / 2), tolerance: 1e-6);
    }

    [Fact]
    public void Without_the_half_the_rate_of_pairs_is_doubled_and_that_of_Majorana_is_not()
    {
        double Ratio(DarkMatterKind kind)
        {
            Model model = RelicModels.Of("dark-photon", kind);
            return new RelicAnnihilation(model, Mass, RelicConvention.Parse("no-half")).At(Coupling).SigmaV(20)
                / new RelicAnnihilation(model, Mass, RelicConvention.Default).At(Coupling).SigmaV(20);
        }
        Assert.Equal(2, Ratio(DarkMatterKind.Dirac), tolerance: 1e-9);
        Assert.Equal(2, Ratio(DarkMatterKind.Scalar), tolerance: 1e-9);
        Assert.Equal(2, Ratio(DarkMatterKind.PseudoDirac), tolerance: 1e-9);
        Assert.Equal(1, Ratio(DarkMatterKind.Majorana), tolerance: 1e-9);
    }

    // n1 n2/n^2 falls with e^{-Delta x}, and the threshold of chi1 chi2 rises.
    [Fact]
    public void Coannihilation_meets_Dirac_without_a_splitting_and_dies_out_with_one()
    {
        double At(DarkMatterKind kind, double splitting, double x) =>
            new RelicAnnihilation(RelicModels.Of("dark-photon", kind, 0.1, 3, splitting), Mass, RelicConvention.Default).At(Coupling).SigmaV(x);
        foreach (double x in new[] { 1.0, 10, 30, 1e3 })
        {
            Assert.Equal(1, At(DarkMatterKind.PseudoDirac, 0, x) / At(DarkMatterKind.Dirac, 0, x), tolerance: 1e-7);
            Assert.Equal(1, At(DarkMatterKind.PseudoDirac, 1e-9, x) / At(DarkMatterKind.Dirac, 0, x), tolerance: 1e-5);
        }
        double delta = 0.1, fall = Log(At(DarkMatterKind.PseudoDirac, delta, 200) / At(DarkMatterKind.PseudoDirac, delta, 100));
        Assert.Equal(-100 * delta, fall, tolerance: 0.1);
        Assert.Equal(0, new RelicAnnihilation(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac, 0.1, 3, delta), Mass, RelicConvention.Default).AtVelocity(Coupling, 1e-3));
    }

    [Fact]
    public void A_mediator_of_twice_the_mass_is_a_clear_failure()
    {
        var annihilation = new RelicAnnihilation(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.1, 2), Mass, RelicConvention.Default);
        Assert.Contains("weighs as much as two", Assert.Throws<ConvergenceException>(() => annihilation.At(Coupling)).Message, StringComparison.Ordinal);
    }
}
