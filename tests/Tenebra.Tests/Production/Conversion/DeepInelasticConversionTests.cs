using Tenebra.Materials;
using Tenebra.Particles;
using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

public class DeepInelasticConversionTests
{
    private static readonly PartonDistributions Partons = PartonDistributions.Load(DataFolder.Embedded);
    private static readonly Nucleus Proton = new(1, 1), Neutron = new(0, 1), Deuteron = new(1, 2), Iron = new(26, 56);

    private static DeepInelasticConversion Of(ContactOperator kind, Lepton beam = Lepton.MuonMinus) =>
        new(beam, kind, QuarkCouplings.Universal, DeepInelasticCuts.Standard, Partons);

    private static double Sigma(ContactOperator kind, Nucleus nucleus, double energy, Lepton beam = Lepton.MuonMinus) =>
        Of(kind, beam).CrossSection(nucleus, energy).Value;

    [Theory]
    [InlineData(Lepton.MuonMinus, 0.93827208816, 3.453)]
    [InlineData(Lepton.Electron, 0.93827208816, 3.459)]
    [InlineData(Lepton.Electron, 2, 7.132)]
    public void Below_threshold_there_is_exactly_nothing(Lepton beam, double leastW, double threshold)
    {
        DeepInelasticConversion process = Of(ContactOperator.Vector, beam) with { Cuts = new DeepInelasticCuts(0.5, leastW) };
        Assert.Equal(threshold, process.Threshold, 1e-3);
        Assert.Equal(Estimate.Zero, process.CrossSection(Iron, process.Threshold));
        Assert.Equal(Estimate.Zero, process.CrossSection(Iron, 2));
        Assert.Equal(Estimate.Zero, process.EnergySpectrum(Iron, process.Threshold, 0.6));
        Assert.True(process.CrossSection(Iron, process.Threshold * 1.2).Value > 0);
    }

    [Theory]
    [InlineData(ContactOperator.Vector, 160)]
    [InlineData(ContactOperator.Scalar, 160)]
    [InlineData(ContactOperator.OppositeChirality, 20)]
    public void A_plain_sum_over_explicit_momenta_gives_the_same(ContactOperator kind, double energy)
    {
        double plain = ConversionBruteForce.OnDeuteron(kind, energy, 1, 2, Partons, 300);
        Assert.Equal(1, plain / Sigma(kind, Deuteron, energy), 3e-3);
    }

    [Theory]
    [InlineData(ContactOperator.Tensor, 160)]
    [InlineData(ContactOperator.Pseudoscalar, 12)]
    public void The_energies_of_the_tau_add_up_to_the_cross_section(ContactOperator kind, double energy)
    {
        DeepInelasticConversion process = Of(kind);
        double sum = RealIntegrand.Integral(z => process.EnergySpectrum(Iron, energy, z).Value, Constants.TauMass / energy, 1, 1e-5);
        Assert.Equal(1, sum / process.CrossSection(Iron, energy).Value, 1e-4);
        Assert.Equal(0, process.EnergySpectrum(Iron, energy, 0.5 * Constants.TauMass / energy).Value);
        Assert.Equal(0, process.EnergySpectrum(Iron, energy, 1).Value);
    }

    // dσ/dxdy = 2MEx Σ(q+q̄)(x, Q² = 2MExy) [1+(1−y)²]/8π.
    [Fact]
    public void At_high_energy_the_mass_of_the_tau_and_the_cuts_are_forgotten()
    {
        const double Energy = 1e6, S = 2 * Constants.ProtonMass * Energy;
        const int Points = 60;
        double massless = 0;
        for (int i = 0; i < Points; i++)
        {
            for (int j = 0; j < Points; j++)
            {
                double y = (i + 0.5) / Points, u = (j + 0.5) / Points, x = u * u;
                if (x * y * S < 1) continue;
                (double quark, double antiquark) = Partons.Quarks(new QuarkWeights(1, 1, 1, 1), x * y * S).At(x);
                massless += 2 * u * S * x * (quark + antiquark) * (1 + (1 - y) * (1 - y)) / (8 * Math.PI * Points * Points);
            }
        }
        Assert.Equal(1, Sigma(ContactOperator.Vector, Deuteron, Energy) / 2 / massless, 2e-3);
    }

    [Fact]
    public void At_160_GeV_and_one_TeV_a_nucleon_of_iron_has_two_femtobarn()
    {
        double sigmaPb = Sigma(ContactOperator.Vector, Iron, 160) / 56 * 1e-12 * Constants.PicobarnPerGeV2;
        Assert.Equal(2.32e-3, sigmaPb, 0.01e-3);
    }

    [Fact]
    public void Charge_symmetry_makes_the_neutron_a_proton_with_up_and_down_exchanged()
    {
        DeepInelasticConversion up = Of(ContactOperator.Vector) with { Couplings = new QuarkCouplings(1, 0, 0, 0) };
        DeepInelasticConversion down = up with { Couplings = new QuarkCouplings(0, 1, 0, 0) };
        Assert.Equal(up.CrossSection(Proton, 100), down.CrossSection(Neutron, 100));
        Assert.Equal(up.CrossSection(Deuteron, 100).Value, down.CrossSection(Deuteron, 100).Value, 1e-9);
        Assert.True(up.CrossSection(Proton, 100).Value > 1.5 * down.CrossSection(Proton, 100).Value);
    }

    [Fact]
    public void Flavours_and_nucleons_add_up_and_couplings_enter_squared()
    {
        DeepInelasticConversion all = Of(ContactOperator.Scalar);
        double sum = 0;
        foreach (QuarkCouplings one in new QuarkCouplings[] { new(1, 0, 0, 0), new(0, 1, 0, 0), new(0, 0, 1, 0), new(0, 0, 0, 1) })
            sum += (all with { Couplings = one }).CrossSection(Iron, 50).Value;
        double whole = all.CrossSection(Iron, 50).Value;
        Assert.Equal(1, sum / whole, 1e-5);
        Assert.Equal(1, (26 * Sigma(ContactOperator.Scalar, Proton, 50) + 30 * Sigma(ContactOperator.Scalar, Neutron, 50)) / whole, 1e-5);
        DeepInelasticConversion doubled = all with { Couplings = new QuarkCouplings(2, -2, 2, -2) };
        Assert.Equal(4, doubled.CrossSection(Iron, 50).Value / whole, 1e-5);
    }

    [Fact]
    public void The_other_charge_exchanges_quarks_and_antiquarks()
    {
        Assert.Equal(Sigma(ContactOperator.OppositeChirality, Iron, 80), Sigma(ContactOperator.SameChirality, Iron, 80, Lepton.MuonPlus), 1e-9);
        Assert.Equal(Sigma(ContactOperator.Tensor, Iron, 80), Sigma(ContactOperator.Tensor, Iron, 80, Lepton.MuonPlus), 1e-9);
        Assert.True(Sigma(ContactOperator.SameChirality, Iron, 80) > 1.5 * Sigma(ContactOperator.OppositeChirality, Iron, 80));
    }

    [Fact]
    public void Vector_and_axial_part_only_by_the_mass_of_the_lepton()
    {
        double Ratio(Lepton beam) => Sigma(ContactOperator.Vector, Iron, 100, beam) / Sigma(ContactOperator.Axial, Iron, 100, beam) - 1;
        Assert.InRange(Ratio(Lepton.MuonMinus), -0.03, -0.002);
        Assert.Equal(Constants.ElectronMass / Constants.MuonMass, Ratio(Lepton.Electron) / Ratio(Lepton.MuonMinus), 5e-4);
        Assert.Equal(
            1,
            4 * (Sigma(ContactOperator.SameChirality, Iron, 100) + Sigma(ContactOperator.OppositeChirality, Iron, 100))
            / (Sigma(ContactOperator.Vector, Iron, 100) + Sigma(ContactOperator.Axial, Iron, 100)),
            1e-5);
    }

    [Fact]
    public void A_thin_target_converts_in_proportion_to_its_nuclei()
    {
        DeepInelasticConversion process = Of(ContactOperator.Vector);
        double nuclei = 7.874 / 55.845 * Constants.Avogadro, strength = 1e-6;
        double perLepton = strength * strength * process.PerLepton(Iron, 160, nuclei).Value;
        Assert.Equal(1, perLepton / (nuclei * 56 * 2.32e-39), 5e-3);
        Assert.Equal(0, process.PerLepton(Iron, 160, 0).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => process.PerLepton(Iron, 160, -1));
    }

    [Fact]
    public void Tighter_cuts_leave_less()
    {
        DeepInelasticConversion process = Of(ContactOperator.Vector);
        double At(double q2, double w) => (process with { Cuts = new DeepInelasticCuts(q2, w) }).CrossSection(Deuteron, 30).Value;
        Assert.True(At(1, 2) > At(4, 2));
        Assert.True(At(1, 2) > At(1, 4));
        Assert.Equal(1, At(0.5, 2) / At(1, 2), 0.05);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        DeepInelasticConversion process = Of(ContactOperator.Vector);
        Assert.Throws<ArgumentOutOfRangeException>(() => process.CrossSection(Iron, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.CrossSection(Iron, 0.05));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.CrossSection(new Nucleus(0, 0), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.EnergySpectrum(Iron, 10, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => (process with { Beam = Lepton.TauMinus }).CrossSection(Iron, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => (process with { Cuts = new DeepInelasticCuts(0.1, 2) }).CrossSection(Iron, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => (process with { Cuts = new DeepInelasticCuts(1, 0.5) }).CrossSection(Iron, 10));
    }
}
