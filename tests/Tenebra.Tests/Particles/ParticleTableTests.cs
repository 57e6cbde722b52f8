using System.Globalization;
using System.Text.RegularExpressions;
using Tenebra.Particles;
using Tenebra.Tests.Architecture;

namespace Tenebra.Tests.Particles;

public partial class ParticleTableTests
{
    private static readonly ParticleTable Particles = ParticleTable.Load(DataFolder.Embedded);

    [Fact]
    public void The_file_and_the_constants_agree_on_the_masses_both_hold()
    {
        Assert.Equal(Constants.ElectronMass, Particles["e-"].Mass);
        Assert.Equal(Constants.MuonMass, Particles["mu-"].Mass);
        Assert.Equal(Constants.ProtonMass, Particles["p"].Mass);
        Assert.Equal(Constants.ChargedPionMass, Particles["pi+"].Mass);
        Assert.Equal(Constants.TauMass, Particles["tau-"].Mass);
        // Review of Particle Physics 2024: 1776.93(9) MeV.
        Assert.Equal(1.77693, Constants.TauMass, 1e-12);
    }

    [Fact]
    public void No_mass_or_width_of_the_table_stands_in_the_code_again()
    {
        string[] names = ["e-", "mu-", "tau-", "pi0", "pi+", "rho", "eta", "omega", "eta'", "phi", "J/psi", "KL", "KS", "K+", "f2", "p", "n"];
        double[] known = [.. names.SelectMany(n => (double[])[Particles[n].Mass, Particles[n].Width]).Where(v => v > 0)];
        Assert.All(
            SourceFiles.All.Where(f => f.Name != "Constants.cs"),
            file => Assert.All(Numbers().Matches(file.Code).Select(m => m.Value), text => Assert.DoesNotContain(double.Parse(text, CultureInfo.InvariantCulture), known)));
    }

    [GeneratedRegex(@"(?<![\w.])\d+\.\d+(e-?\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [Fact]
    public void The_unit_of_cross_sections_is_the_square_of_hbar_c()
    {
        Assert.Equal(1, Constants.PicobarnPerGeV2 / 0.3893793721e9, 1e-9);
        Assert.Equal(1, Constants.SquareCmPerGeV2 / 0.3893793721e-27, 1e-9);
        Assert.Equal(1, Constants.CubicCmPerSecondPerGeV2 / 1.16733e-17, 1e-5);
    }

    [Theory]
    [InlineData("mu-", 2.1969811e-6)]
    [InlineData("tau-", 290.3e-15)]
    [InlineData("pi+", 2.6033e-8)]
    [InlineData("pi0", 8.43e-17)]
    [InlineData("K+", 1.2380e-8)]
    [InlineData("KS", 8.954e-11)]
    [InlineData("KL", 5.116e-8)]
    [InlineData("n", 878.4)]
    public void The_widths_of_long_lived_particles_are_hbar_over_their_lifetimes(string name, double lifetimeSeconds) =>
        Assert.Equal(1, Particles[name].Width * lifetimeSeconds / 6.582119569e-25, 2e-3);

    [Fact]
    public void Isospin_partners_differ_by_a_few_MeV()
    {
        Assert.Equal(4.594e-3, Particles["pi+"].Mass - Particles["pi0"].Mass, 1e-5);
        Assert.Equal(3.934e-3, Particles["KL"].Mass - Particles["K+"].Mass, 2e-5);
        Assert.Equal(1.2933324e-3, Particles["n"].Mass - Particles["p"].Mass, 1e-9);
    }

    [Fact]
    public void The_octet_obeys_the_mass_formula_of_Gell_Mann_and_Okubo_within_its_known_five_percent()
    {
        double kaon2 = Math.Pow(Particles["KL"].Mass, 2), pion2 = Math.Pow(Particles["pi0"].Mass, 2);
        double eta = Math.Sqrt((4 * kaon2 - pion2) / 3);
        Assert.Equal(eta, Particles["eta"].Mass, 0.05 * eta);
    }

    [Theory]
    [InlineData("rho", 113, 0.77526, 0.1474)]
    [InlineData("omega", 223, 0.78266, 0.00868)]
    [InlineData("phi", 333, 1.019461, 0.004249)]
    [InlineData("J/psi", 443, 3.0969, 92.6e-6)]
    [InlineData("eta", 221, 0.547862, 1.31e-6)]
    [InlineData("eta'", 331, 0.95778, 0.188e-3)]
    public void A_meson_is_found_by_its_name_and_its_number(string name, int pdgId, double mass, double width)
    {
        Particle meson = Particles[name];
        Assert.Same(meson, Particles[pdgId]);
        Assert.Equal((pdgId, 0, mass, width), (meson.PdgId, meson.Charge, meson.Mass, meson.Width));
    }

    [Fact]
    public void The_photon_and_the_proton_do_not_decay()
    {
        Assert.Equal((0, 0), (Particles["gamma"].Mass, Particles["gamma"].Width));
        Assert.Equal(0, Particles["p"].Width);
    }

    [Fact]
    public void Every_lepton_stands_in_the_table()
    {
        foreach (Lepton lepton in Leptons.All.Where(l => l.Charge < 0))
            Assert.Equal((lepton.Symbol, lepton.Charge), (Particles[lepton.PdgId].Name, Particles[lepton.PdgId].Charge));
    }

    [Fact]
    public void An_unknown_particle_is_refused()
    {
        InputException e = Assert.Throws<InputException>(() => Particles["eta''"]);
        Assert.Contains("did you mean 'eta'", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Particles[-11]);
    }

    [Theory]
    [InlineData("name,pdgId,charge,massGeV\ne-,11,-1,5e-4\n", "line 1: header")]
    [InlineData("# a comment\nname,pdgId,charge,massGeV,widthGeV\ne-,11,-1,5e-4\n", "line 3: 4 columns (need 5")]
    [InlineData("name,pdgId,charge,massGeV,widthGeV\ne-,11,-1,-5e-4,0\n", "line 2, massGeV: '-5e-4'")]
    [InlineData("name,pdgId,charge,massGeV,widthGeV\ne-,11,-1,NaN,0\n", "line 2, massGeV: 'NaN'")]
    [InlineData("name,pdgId,charge,massGeV,widthGeV\ne-,eleven,-1,5e-4,0\n", "line 2, pdgId: 'eleven'")]
    [InlineData("name,pdgId,charge,massGeV,widthGeV\ne-,11,-1,5e-4,0\ne-,12,-1,5e-4,0\n", "line 3, name: 'e-'")]
    [InlineData("", "no header")]
    public void A_malformed_table_is_refused_by_file_line_and_column(string text, string expected)
    {
        using var folder = new OverridingFolder("particles/particles-2024.csv", text);
        InputException e = Assert.Throws<InputException>(() => ParticleTable.Load(folder.Data));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("particles-2024.csv", e.Message, StringComparison.Ordinal);
    }
}
