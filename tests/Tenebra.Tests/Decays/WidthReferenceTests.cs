using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

/// <summary>Widths against numbers from explicit spinor and polarisation sums, made independently of this library.</summary>
public sealed class WidthReferenceTests
{
    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    private static double Width(Model model, string final, double mass, double parameter) =>
        PartialWidths.Of(model, mass, parameter).Single(c => c.Final == final).Width;

    [Theory]
    [InlineData("dark-photon", "e+ e-", 0.01, 0.001, 2.432350995939914e-11)]
    [InlineData("scalar", "e+ e-", 0.01, 0.001, 3.916698847508394e-10)]
    [InlineData("dark-photon", "e+ e-", 0.1, 0.001, 2.43245084647639e-10)]
    [InlineData("scalar", "e+ e-", 0.1, 0.001, 3.9782502156687145e-09)]
    [InlineData("dark-photon", "e+ e-", 0.3, 0.001, 7.297352568915239e-10)]
    [InlineData("scalar", "e+ e-", 0.3, 0.001, 1.1936412939859497e-08)]
    [InlineData("axial-vector", "mu+ mu-", 0.3, 0.00030282212087175267, 2.609750501602071e-10)]
    [InlineData("pseudoscalar", "mu+ mu-", 0.3, 0.001, 8.472780361805228e-09)]
    [InlineData("vector", "mu+ mu-", 0.3, 0.001, 7.049816730053201e-09)]
    [InlineData("axial-vector", "e+ e-", 1.0, 0.00030282212087175267, 2.4324470454605905e-09)]
    [InlineData("pseudoscalar", "e+ e-", 1.0, 0.001, 3.978871499370485e-08)]
    [InlineData("dark-photon", "mu+ mu-", 1.0, 0.001, 2.4306041718212855e-09)]
    [InlineData("scalar", "mu+ mu-", 1.0, 0.001, 3.715357852707239e-08)]
    [InlineData("dark-photon", "e+ e-", 3.0, 0.001, 7.297352569283766e-09)]
    [InlineData("scalar", "e+ e-", 3.0, 0.001, 1.1936618653965853e-07)]
    [InlineData("axial-vector", "mu+ mu-", 3.0, 0.00030282212087175267, 7.243109726250267e-09)]
    [InlineData("pseudoscalar", "mu+ mu-", 3.0, 0.001, 1.1906971295113676e-07)]
    [InlineData("vector", "mu+ mu-", 3.0, 0.001, 7.957673569175331e-08)]
    public void Widths_to_leptons_agree_with_spinor_sums(string name, string final, double mass, double coupling, double width) =>
        AssertRelative(width, Width(Model.Load(DataFolder.Embedded, name), final, mass, coupling), 1e-9);

    [Theory]
    [InlineData("dark-photon", "dirac", "chi chibar", 0.01, 0.1, 0, 0.00030366355249997147)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.01, 0.1, 0.01, 0.00030298963229980446)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.01, 0.1, 0.4, 0.0002569913822203114)]
    [InlineData("scalar", "majorana", "chi chi", 0.01, 0.5, 0, 0.000517608328124951)]
    [InlineData("pseudoscalar", "majorana", "chi chi", 0.01, 0.5, 0, 0.0009316949906249121)]
    [InlineData("dark-photon", "dirac", "chi chibar", 0.1, 0.1, 0, 0.003036635524999714)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.1, 0.1, 0.01, 0.0030298963229980443)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.1, 0.1, 0.4, 0.002569913822203115)]
    [InlineData("scalar", "majorana", "chi chi", 0.1, 0.5, 0, 0.005176083281249514)]
    [InlineData("pseudoscalar", "majorana", "chi chi", 0.1, 0.5, 0, 0.009316949906249124)]
    [InlineData("dark-photon", "dirac", "chi chibar", 0.3, 0.1, 0, 0.009109906574999143)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.3, 0.1, 0.01, 0.009089688968994135)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 0.3, 0.1, 0.4, 0.007709741466609341)]
    [InlineData("scalar", "majorana", "chi chi", 0.3, 0.5, 0, 0.015528249843748537)]
    [InlineData("pseudoscalar", "majorana", "chi chi", 0.3, 0.5, 0, 0.027950849718747364)]
    [InlineData("dark-photon", "scalar", "phi phi*", 1.0, 0.1, 0, 0.0034507221874996753)]
    [InlineData("dark-photon", "majorana", "chi chi", 1.0, 0.1, 0, 0.006901444374999351)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 1.0, 0.1, 0.1, 0.029587546821830672)]
    [InlineData("scalar", "dirac", "chi chibar", 1.0, 0.5, 0, 0.10352166562499025)]
    [InlineData("pseudoscalar", "dirac", "chi chibar", 1.0, 0.5, 0, 0.18633899812498245)]
    [InlineData("scalar", "scalar", "phi phi*", 1.0, 0.5, 0, 0.010352166562499024)]
    [InlineData("dark-photon", "dirac", "chi chibar", 3.0, 0.1, 0, 0.09109906574999144)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 3.0, 0.1, 0.01, 0.09089688968994135)]
    [InlineData("dark-photon", "pseudo-dirac", "chi1 chi2", 3.0, 0.1, 0.4, 0.07709741466609342)]
    [InlineData("scalar", "majorana", "chi chi", 3.0, 0.5, 0, 0.15528249843748537)]
    [InlineData("pseudoscalar", "majorana", "chi chi", 3.0, 0.5, 0, 0.27950849718747367)]
    public void Widths_to_dark_matter_agree_with_spinor_sums(
        string name, string darkMatter, string final, double mass, double alphaD, double splitting, double width)
    {
        Model model = Model.Load(DataFolder.Embedded, name).With("darkMatter", darkMatter)
            .With("alphaD", $"{alphaD:R}").With("splitting", $"{splitting:R}");
        AssertRelative(width, Width(model, final, mass, 1e-3), 1e-9);
    }

    [Theory]
    [InlineData(0.01, 2.0594981001654423e-15)]
    [InlineData(0.1, 2.0594981001654434e-12)]
    [InlineData(3.0, 5.560644870446696e-08)]
    public void A_pseudoscalar_decays_to_vectors_as_polarisation_sums_say(double mass, double width) =>
        AssertRelative(width, DarkWidths.PseudoscalarToVectors(1e-3, mass, mass / 3), 1e-9);

    [Fact]
    public void The_pseudoscalar_model_couples_to_vectors_with_g_over_their_mass()
    {
        Model model = Model.Load(DataFolder.Embedded, "pseudoscalar").With("darkMatter", "vector");
        double perGeV = Math.Sqrt(4 * Math.PI * 0.1) / 0.1;
        AssertRelative(5.560644870446695e-11 * perGeV * perGeV / 1e-6, Width(model, "X X", 0.3, 1e-3), 1e-9);
    }

    [Fact]
    public void The_mu_minus_tau_boson_decays_to_two_flavours_of_neutrinos() =>
        AssertRelative(2.6525823848649224e-08, 2 * FermionWidths.Neutrinos(1e-3, 1), 1e-9);

    [Fact]
    public void A_scalar_decays_to_a_pair_of_complex_scalars_twice_as_often_as_to_real_ones() =>
        AssertRelative(2 * 0.0005176083281249512, DarkWidths.ScalarToScalars(Math.Sqrt(2 * Math.PI) * 0.1 / 3, 0.1, 0.1 / 3), 1e-9);
}
