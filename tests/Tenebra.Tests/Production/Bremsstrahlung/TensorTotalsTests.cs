using Tenebra.Models;
using Tenebra.Production;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class TensorTotalsTests(ITestOutputHelper output)
{
    [Fact]
    public void Exact_totals_are_the_reference_within_both_errors()
    {
        Assert.Equal(24, TensorReferences.Totals.Count);
        var worst = new Worst(output, "|σ/reference − 1| at tolerance 1e-3");
        var pull = new Worst(output, "|σ − reference| / (error + reference error)");
        // The quick ones: all others are among the comparisons of the program.
        foreach (TensorTotalReference p in TensorReferences.Totals.Where(p => p.LeptonMassGeV > 0.1 ? p.MediatorMassGeV is 0.001 or 0.1 : p.MediatorMassGeV == 1 && p.LeastX > 0))
        {
            Add(TensorVariant.LeptonLines, p.LeptonLinesPerGeV2, p.LeptonLinesRelativeError);
            Add(TensorVariant.PhotonLine, p.PhotonLinePerGeV2, p.PhotonLineRelativeError);

            void Add(TensorVariant variant, double truth, double error)
            {
                Estimate sigma = ExactTreeLevel.CrossSection(p.Emission(variant), EmissionWindow.Above(p.LeastX), 2e-3);
                string place = $"{variant.Name()}, {p.EnergyGeV} GeV, {p.MediatorMassGeV} GeV, x > {p.LeastX}";
                worst.Add(Math.Abs(sigma.Value / truth - 1), place);
                pull.Add(Math.Abs(sigma.Value - truth) / (sigma.Error + error * truth), place);
            }
        }
        worst.MustBeBelow(1e-4);
        pull.MustBeBelow(1);
    }

    [Fact]
    public void Equivalent_photons_come_near_to_the_universal_total()
    {
        // Two numbers of another calculation, 1 %.
        Assert.Equal(0.984, Ratio(Constants.ElectronMass, 100, 0.1), 0.01);
        Assert.Equal(1.018, Ratio(Constants.MuonMass, 160, 0.1), 0.01);
        Assert.Equal(1, Ratio(Constants.MuonMass, 160, 1), 0.005);

        static double Ratio(double leptonMass, double energy, double mass)
        {
            Emission emission = TensorReferences.OnLead(leptonMass, energy, mass);
            EmissionWindow window = EmissionWindow.Above(0.5);
            return ExactTreeLevel.CrossSection(emission, window, 3e-3).Value / WeizsackerWilliams.CrossSection(emission, improved: false, window).Value;
        }
    }

    [Fact]
    public void The_spectrum_adds_up_to_the_total_and_the_angles_to_the_spectrum()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 160, 0.5);
        double total = ExactTreeLevel.CrossSection(emission, new EmissionWindow(0.4, 0.6, Math.PI), 1e-3).Value;
        double sum = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(
            x => ExactTreeLevel.DifferentialCrossSection(emission, x).Value, 0.4, 0.6, 4);
        Assert.Equal(1, sum / total, 1e-3);
        double spectrum = ExactTreeLevel.DifferentialCrossSection(emission, 0.5, 0.02).Value;
        double angles = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(
            l => Math.Exp(l) * Math.Sin(Math.Exp(l)) * ExactTreeLevel.DoublyDifferentialCrossSection(emission, 0.5, Math.Exp(l), 3e-3).Value,
            Math.Log(1e-6), Math.Log(0.02), 48);
        Assert.Equal(1, angles / spectrum, 2e-3);
    }

    [Fact]
    public void Below_threshold_nothing_is_emitted()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 1, 2);
        Assert.Equal(0, ExactTreeLevel.CrossSection(emission, EmissionWindow.All).Value);
        Assert.Equal(0, WeizsackerWilliams.CrossSection(emission, improved: false, EmissionWindow.All).Value);
    }

    [Fact]
    public void A_table_over_the_energy_interpolates_the_exact_total()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 160, 1);
        var table = new CrossSectionTable(emission, 80, new BremsstrahlungSettings(Tolerance: 0.01));
        double exact = ExactTreeLevel.CrossSection(emission.AtEnergy(130), EmissionWindow.Above(80.0 / 130), 3e-3).Value;
        Assert.Equal(1, table.At(130) / exact, 0.02);
    }

    [Fact]
    public void Light_mediators_tell_the_variants_apart_by_orders_of_magnitude_and_heavy_ones_do_not()
    {
        Assert.True(Total(0.01, TensorVariant.LeptonLines) > 1e4 * Total(0.01, TensorVariant.Universal));
        Assert.True(Total(0.01, TensorVariant.PhotonLine) > 1e4 * Total(0.01, TensorVariant.Universal));
        Assert.Equal(1, Total(1, TensorVariant.PhotonLine) / Total(1, TensorVariant.Universal), 0.01);

        static double Total(double mass, TensorVariant variant) => new BremsstrahlungSettings(Tolerance: 5e-3, Tensor: variant).CrossSection(
            TensorReferences.OnLead(Constants.MuonMass, 160, mass), EmissionWindow.Above(0.5)).Value;
    }

    [Fact]
    public void A_constant_flux_is_refused_with_the_reason()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 160, 1);
        var settings = new BremsstrahlungSettings(BremsstrahlungMethod.Iww);
        Assert.Contains("diverges with the angle", Assert.Throws<InputException>(() => settings.CrossSection(emission, EmissionWindow.All)).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => settings.DifferentialCrossSection(emission, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeizsackerWilliams.CrossSection(emission, improved: true, EmissionWindow.All));
    }

    [Fact]
    public void The_reader_is_told_which_lines_emit()
    {
        Assert.Contains("spin-0 point", Caveat(TensorVariant.Universal), StringComparison.Ordinal);
        Assert.Contains("not conserved", Caveat(TensorVariant.LeptonLines), StringComparison.Ordinal);
        Assert.Contains("photon-line", Caveat(TensorVariant.PhotonLine), StringComparison.Ordinal);

        static string Caveat(TensorVariant variant) =>
            Assert.Single(new BremsstrahlungSettings(Tensor: variant).Caveats(MediatorKind.Tensor, Constants.MuonMass, 0.1));
    }
}
