using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class StatedErrorTests(ITestOutputHelper output)
{
    private static readonly MediatorKind[] Kinds = [MediatorKind.Scalar, MediatorKind.Pseudoscalar, MediatorKind.Vector, MediatorKind.AxialVector];

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-4)]
    [InlineData(1e-5)]
    [InlineData(1e-6)]
    public void A_spectrum_whose_fall_at_large_angles_one_panel_sees_badly_is_within_its_error(double tolerance)
    {
        // Muons on protactinium; two of Gauss's and Kronrod's rules agree there by chance. By CompositeSpectrum to 1e-10: 3910022150.17 pb.
        var nucleus = new Nucleus(91, 231);
        var emission = new Emission(
            MediatorKind.Vector, Constants.MuonMass, 103.81956586347054, 0.2290450807901113, nucleus, FormFactors.Of("helm", nucleus));
        Estimate here = ExactTreeLevel.DifferentialCrossSection(emission, 0.5953162923877601, Math.PI, tolerance);
        double truth = 3910022150.1718 / Constants.PicobarnPerGeV2;
        Assert.InRange(Math.Abs(here.Value - truth), 0, here.Error);
        Assert.InRange(here.RelativeError, 0, tolerance);
    }

    [Fact]
    public void Spectra_at_random_points_are_within_their_stated_errors_and_the_tolerance()
    {
        var random = new RandomStream(20, StreamPurpose.Toys, 1);
        int compared = 0, outside = 0;
        double worst = 0;
        for (int i = 0; i < 400; i++)
        {
            bool electron = random.NextDouble() < 0.5;
            double m = electron ? Constants.ElectronMass : Constants.MuonMass, energy = 0.2 * Math.Pow(5000, random.NextDouble());
            int z = 1 + (int)(92 * random.NextDouble());
            var nucleus = new Nucleus(z, z == 1 ? 1 : 2 * z + (int)(0.006 * z * z));
            string name = FormFactors.Names[(int)(5 * random.NextDouble())];
            double mass = 1e-6 * Math.Pow(3e7, random.NextDouble()), tolerance = Math.Pow(10, -2 - 4 * random.NextDouble());
            double angle = random.NextDouble() < 0.2 ? 1e-3 * Math.Pow(1e3, random.NextDouble()) : Math.PI, share = random.NextDouble();
            var emission = new Emission(Kinds[i % 4], m, energy, mass, nucleus, FormFactors.Of(name, nucleus));
            if (!emission.IsAllowed) continue;
            double x = emission.Reaction.LowestEnergy / energy * (1 - share) + emission.LargestX * share;
            Estimate here = ExactTreeLevel.DifferentialCrossSection(emission, x, angle, tolerance);
            double radius = name == "helm" ? Helm.RadiusFm(nucleus.A) / (Constants.HbarC * 1e13) : 0;
            double truth = CompositeSpectrum.At(emission, x, angle, radius, 1e-3 * tolerance);
            if (truth < NegligibleCrossSection.PerGeV2) continue;
            compared++;
            double deviation = Math.Abs(here.Value - truth);
            if (deviation > here.Error) outside++;
            worst = Math.Max(worst, deviation / (3 * here.Error));
            Assert.True(deviation <= tolerance * truth, $"point {i}: {here.Value:g6} for {truth:g6}, tolerance {tolerance:g2}");
        }
        output.WriteLine($"{compared} points, {outside} outside of their error, worst {worst:g3} of three errors");
        Assert.InRange(compared, 250, 400);
        Assert.InRange(worst, 0, 1);
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    public void In_a_narrow_cone_the_spectrum_is_that_of_forward_emission_times_the_solid_angle(double angle)
    {
        // A slow mediator: U grows by 1e-11 of itself over the cone.
        var nucleus = new Nucleus(86, 219);
        var emission = new Emission(MediatorKind.Pseudoscalar, Constants.MuonMass, 5, 4.7, nucleus, FormFactors.Of("tsai", nucleus));
        double x = emission.Reaction.LowestEnergy / 5 * (1 + 1e-5);
        double forward = ExactTreeLevel.DoublyDifferentialCrossSection(emission, x, 0, 1e-6).Value;
        Estimate cone = ExactTreeLevel.DifferentialCrossSection(emission, x, angle, 1e-6);
        double solid = 2 * Math.Pow(Math.Sin(angle / 2), 2);
        Assert.Equal(1, cone.Value / (forward * solid), 1e-5);
        Assert.InRange(Math.Abs(cone.Value / (forward * solid) - 1), 0, 1e-7 + cone.RelativeError);
    }

    [Fact]
    public void Null_rules_see_what_two_rules_of_Gauss_agree_on_by_chance()
    {
        // A polynomial of degree 10 is exact; one of degree 30 is not, and says so.
        Span<double> y = stackalloc double[GaussKronrod.Lanes];
        for (int i = 0; i < GaussKronrod.Lanes - 1; i++) y[i] = 1 + GaussKronrod.Node(i);
        y[^1] = 0;
        Assert.InRange(PolynomialDecay.Error(y, 2), 0, 1e-15);
        for (int i = 0; i < GaussKronrod.Lanes - 1; i++) y[i] = Math.Cos(16 * GaussKronrod.Node(i));
        double sum = 0;
        for (int i = 0; i < GaussKronrod.Lanes - 1; i++) sum += GaussKronrod.Weight(i) * y[i];
        Assert.InRange(Math.Abs(sum - Math.Sin(16) / 8), 0, PolynomialDecay.Error(y, 1.3));
    }

    [Fact]
    public void Equivalent_photons_near_the_largest_transfer_keep_their_digits()
    {
        // G₂ = Z²: χ = Z² (ln(1/l) − 1 + l) → Z² (δ²/2 + δ³/3 + δ⁴/4) for l = 1 − δ.
        var flux = new PhotonFlux(FormFactors.Of("none", new Nucleus(82, 207)), 1e-3, 1);
        foreach (double delta in (double[])[1e-6, 1e-4, 1e-3])
        {
            double expected = 82 * 82 * delta * delta * (0.5 + delta / 3 + delta * delta / 4);
            Assert.Equal(1, flux.At(1 - delta) / expected, 1e-4);
        }
    }

    [Fact]
    public void No_cross_section_of_equivalent_photons_is_negative_however_steeply_the_form_factor_falls()
    {
        foreach (string name in FormFactors.Names)
        {
            foreach (double mass in (double[])[0.1, 1, 5, 20])
            {
                var nucleus = new Nucleus(82, 207);
                var emission = new Emission(MediatorKind.Vector, Constants.MuonMass, 160, mass, nucleus, FormFactors.Of(name, nucleus));
                foreach (double x in (double[])[0.2, 0.5, 0.9, 0.99, 0.9999])
                {
                    Estimate here = WeizsackerWilliams.DifferentialCrossSection(emission, improved: false, x, largestT: 400);
                    Assert.True(here.Value >= 0 && double.IsFinite(here.Value) && here.Error >= 0, $"{name}, {mass} GeV, x = {x}: {here}");
                }
            }
        }
    }
}
