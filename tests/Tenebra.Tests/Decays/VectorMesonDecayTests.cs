using Tenebra.Decays;
using Tenebra.Particles;
using Tenebra.Tests.Particles;

namespace Tenebra.Tests.Decays;

public sealed class VectorMesonDecayTests
{
    private const double Rho = 0.77526;

    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    [Theory]
    [InlineData("rho", 0.1, 7.0280372034515355e-12)]
    [InlineData("omega", 0.01, 5.999999040375027e-13)]
    [InlineData("omega", 0.3, 4.984729421756115e-13)]
    [InlineData("phi", 0.1, 1.2692852882641893e-12)]
    [InlineData("J/psi", 0.01, 5.5299999963927955e-12)]
    [InlineData("J/psi", 0.3, 5.527040835783789e-12)]
    public void Widths_to_millicharged_fermions_agree_with_spinor_sums(string name, double m, double width)
    {
        VectorMeson meson = Mesons[name];
        AssertRelative(width, meson.ElectronWidth * VectorMesonDecays.ToMillichargedFermions(meson.Mass, 1e-3, m), 1e-9);
    }

    [Theory]
    [InlineData("rho", 0.01, 4.720e-5)]
    [InlineData("rho", 0.25, 4.357e-5)]
    [InlineData("rho", 0.35, 2.856e-5)]
    [InlineData("omega", 0.35, 4.621e-5)]
    [InlineData("phi", 0.25, 2.908e-4)]
    [InlineData("J/psi", 0.1, 5.971e-2)]
    public void Branching_ratios_of_charge_one_agree_with_an_independent_table(string name, double m, double branching)
    {
        VectorMeson meson = Mesons[name];
        AssertRelative(branching, meson.ElectronBranching * VectorMesonDecays.ToMillichargedFermions(meson.Mass, 1, m), 3e-4);
    }

    [Fact]
    public void A_fermion_like_the_electron_is_made_as_often_as_the_electron() =>
        Assert.Equal(1, VectorMesonDecays.ToMillichargedFermions(Rho, 1, Constants.ElectronMass), tolerance: 1e-14);

    [Fact]
    public void Muons_are_as_frequent_as_phase_space_says()
    {
        // Br(J/ψ → µµ)/Br(J/ψ → ee) measured: 5.961/5.971, both to 0.5 %.
        AssertRelative(5.961 / 5.971, VectorMesonDecays.ToMillichargedFermions(Mesons["J/psi"].Mass, 1, Constants.MuonMass), 0.007);
    }

    [Fact]
    public void Massless_scalars_are_a_quarter_of_massless_fermions() =>
        AssertRelative(0.25, VectorMesonDecays.ToMillichargedScalars(Rho, 1, 0) / VectorMesonDecays.ToMillichargedFermions(Rho, 1, 0), 1e-13);

    [Fact]
    public void Below_threshold_nothing_is_made()
    {
        Assert.Equal(0, VectorMesonDecays.ToMillichargedFermions(Rho, 1, Rho / 2));
        Assert.Equal(0, VectorMesonDecays.ToMillichargedScalars(Rho, 1, 0.4));
        Assert.Equal(0, VectorMesonDecays.ToAxionAndDarkPhoton(Rho, 1, 0.4, 0.4));
    }

    [Fact]
    public void The_ratio_grows_with_the_square_of_the_charge() =>
        AssertRelative(9, VectorMesonDecays.ToMillichargedScalars(Rho, 3e-3, 0.2) / VectorMesonDecays.ToMillichargedScalars(Rho, 1e-3, 0.2), 1e-13);

    [Fact]
    public void A_massless_axion_and_dark_photon_are_what_annihilation_of_electrons_makes()
    {
        // σ(ee → aγ_D)/σ(ee → µµ) = (αg²/24)/(4πα²/3s) at the same s, no masses.
        double g = 1e-2, s = Rho * Rho;
        double ratio = Constants.Alpha * g * g / 24 / (4 * Math.PI * Constants.Alpha2 / (3 * s));
        AssertRelative(ratio, VectorMesonDecays.ToAxionAndDarkPhoton(Rho, g, 0, 0), 1e-9);
    }

    [Theory]
    [InlineData(0.1, 0.3)]
    [InlineData(0.0, 0.6)]
    [InlineData(0.5, 0.2)]
    public void Axion_and_dark_photon_agree_with_a_sum_over_polarisations(double ma, double md)
    {
        // 𝓜 = g ε^{μναβ} e_μ P_ν e′_α k_β: in the rest frame g m_V e·(e′×k), summed over e and over e′ given explicitly.
        double g = 0.03, k = Math.Sqrt((Rho * Rho - (ma + md) * (ma + md)) * (Rho * Rho - (ma - md) * (ma - md))) / (2 * Rho);
        double sum = 0;
        (double X, double Y, double Z)[] basis = [(1, 0, 0), (0, 1, 0), (0, 0, 1)];
        foreach ((double X, double Y, double Z) e in basis)
        {
            foreach ((double X, double Y, double Z) dark in basis)
            {
                (double X, double Y) cross = (dark.Y * k, -dark.X * k);
                sum += Math.Pow(g * Rho * (e.X * cross.X + e.Y * cross.Y), 2);
            }
        }
        double width = sum / 3 * k / (8 * Math.PI * Rho * Rho);
        double electrons = Constants.Alpha * Rho / 3;
        AssertRelative(width / electrons, VectorMesonDecays.ToAxionAndDarkPhoton(Rho, g, ma, md), 1e-9);
    }

    [Fact]
    public void Axion_and_dark_photon_enter_alike() =>
        Assert.Equal(VectorMesonDecays.ToAxionAndDarkPhoton(Rho, 1, 0.1, 0.3), VectorMesonDecays.ToAxionAndDarkPhoton(Rho, 1, 0.3, 0.1), tolerance: 1e-15);

    [Fact]
    public void Senseless_masses_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VectorMesonDecays.ToMillichargedFermions(1e-3, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => VectorMesonDecays.ToMillichargedScalars(1, 1, -0.1));
    }

    [Fact]
    public void Width_and_fraction_to_electrons_agree_within_the_errors_of_the_listings() =>
        Assert.All(Mesons.All, m => AssertRelative(m.ElectronBranching, m.ElectronWidth / m.Particle.Width, 0.075));

    [Theory]
    [InlineData("KS", 2.6844)]
    [InlineData("KL", 1534)]
    [InlineData("pi0", 2.53e-6)]
    public void Proper_lengths_of_the_pseudoscalar_mesons_follow_from_the_table(string name, double lengthCm) =>
        AssertRelative(lengthCm, DecayLength.ProperCm(ParticleTable.Load(DataFolder.Embedded)[name].Width), 2e-3);

    [Theory]
    [InlineData("rho,7.04,1.5,1,-1,pions,0.3,1.5")]
    [InlineData("rho,0,1e-5,1,-1,pions,0.3,1.5")]
    [InlineData("quarkonium,1,1e-5,1,-1,pions,0.3,1.5")]
    [InlineData("rho,7.04,1e-5,1,-1,pions,0.3,1.5\nrho,7.04,1e-5,1,-1,pions,0.3,1.5")]
    [InlineData("rho,7.04,1e-5,1,1,pions,0.3,1.5")]
    [InlineData("rho,7.04,1e-5,1,-1,kaons,0.3,1.5")]
    [InlineData("rho,7.04,1e-5,1,-1,pions,0.8,1.5")]
    [InlineData("pi0,7.04,1e-5,1,-1,pions,0.1,1.5")]
    public void A_bad_row_is_refused(string rows)
    {
        using var folder = new OverridingFolder("particles/vector-mesons.csv", $"name,electronWidthKeV,electronBranching,upWeight,downWeight,widthShape,fromGeV,toGeV\n{rows}\n");
        Assert.Throws<InputException>(() => VectorMesonTable.Load(folder.Data));
    }

    [Fact]
    public void An_unknown_meson_is_refused() => Assert.Throws<InputException>(() => Mesons["upsilon"]);
}
