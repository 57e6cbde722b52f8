using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>Four and six pions against the points of BaBar, and the rules of the table.</summary>
public sealed class PionMultipletsTests
{
    private const double Polarisation = 1.0345;

    private static double Nanobarn(string final, double E) =>
        MultiHadronChannelsTests.Of(final).Ratio(E, QuarkCharges.Photon) * 86.85 / (E * E);

    // 1201.5677, with vacuum polarisation.
    [Theory]
    [InlineData(0.8875, 0.26, 0.04)]
    [InlineData(1.0125, 1.20, 0.07)]
    [InlineData(1.2125, 10.79, 0.19)]
    [InlineData(1.4875, 32.04, 0.31)]
    [InlineData(1.7375, 15.33, 0.21)]
    [InlineData(1.9875, 6.04, 0.12)]
    [InlineData(2.5125, 2.03, 0.07)]
    public void Four_charged_pions_are_as_measured(double E, double measured, double error) =>
        Assert.InRange(Math.Abs(Polarisation * Nanobarn("pi+ pi- pi+ pi-", E) - measured), 0, 2.5 * error + 0.015 * measured);

    // 1709.01171, without vacuum polarisation.
    [Theory]
    [InlineData(0.91, 0.30, 0.07)]
    [InlineData(0.97, 3.86, 0.30)]
    [InlineData(1.15, 14.67, 0.47)]
    [InlineData(1.45, 30.62, 0.57)]
    [InlineData(1.61, 26.06, 0.49)]
    [InlineData(1.85, 11.99, 0.32)]
    [InlineData(2.25, 4.77, 0.18)]
    public void Two_charged_and_two_neutral_pions_are_as_measured(double E, double measured, double error) =>
        Assert.InRange(Nanobarn("pi+ pi- pi0 pi0", E), measured - 2.5 * error, measured + 2.5 * error);

    // hep-ex/0602006.
    [Theory]
    [InlineData("pi+ pi- pi+ pi- pi+ pi-", 1.8375, 1.44, 0.12)]
    [InlineData("pi+ pi- pi+ pi- pi+ pi-", 2.2125, 1.43, 0.12)]
    [InlineData("pi+ pi- pi+ pi- pi0 pi0", 1.6625, 2.88, 0.35)]
    [InlineData("pi+ pi- pi+ pi- pi0 pi0", 2.0125, 5.59, 0.41)]
    public void Six_pions_are_as_measured(string final, double E, double measured, double error)
    {
        // As measured with omega eta, 0.892 x 0.230 of which are 2 pi+ 2 pi- 2 pi0.
        double others = final.Contains("pi0", StringComparison.Ordinal) ? 0.205 * Nanobarn("eta omega", E) : 0;
        Assert.InRange(Polarisation * (Nanobarn(final, E) + others), measured - 2.5 * error, measured + 2.5 * error);
    }

    // The omega with 3 pi is 89 % of omega pi0, and a part of pi+ pi- 2 pi0; near its threshold nearly all.
    // At 1 GeV omega pi0 of SND is 16 % above all of BaBar.
    [Fact]
    public void Omega_and_a_pion_are_a_part_of_four_pions()
    {
        foreach (double E in (double[])[0.97, 1.05, 1.2, 1.4, 1.6])
            Assert.InRange(0.892 * OmegaPion.Ratio(E) * 86.85 / (E * E) / Nanobarn("pi+ pi- pi0 pi0", E), 0.2, 1.2);
    }

    // SND, 1610.00235: 1.5 nb at the peak, with 2 MeV of the threshold nothing.
    [Fact]
    public void Two_neutral_pions_and_a_photon_peak_at_1_6_nb()
    {
        Assert.InRange(Nanobarn("pi0 pi0 gamma", 1.40), 1.4, 1.7);
        Assert.InRange(Nanobarn("pi0 pi0 gamma", 0.92), 0, 0.05);
    }

    [Fact]
    public void A_table_with_too_few_nodes_is_refused()
    {
        var refused = Assert.Throws<InputException>(() => MeasuredRatio.Load(DataFolder.Embedded, "pi+ pi-", 0.28));
        Assert.Contains("'pi+ pi-'", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => MeasuredRatio.Load(DataFolder.Embedded, "pi+ pi- pi+ pi-", 1));
    }

    [Fact]
    public void Beyond_the_nodes_the_slope_goes_on()
    {
        var table = MeasuredRatio.Load(DataFolder.Embedded, "pi+ pi- pi0 pi0", 0.549);
        foreach (double node in (double[])[0.86, 2.9])
        {
            double left = table.At(node) - table.At(node - 1e-6), right = table.At(node + 1e-6) - table.At(node);
            Assert.Equal(1, left / right, 1e-3);
        }
    }
}
