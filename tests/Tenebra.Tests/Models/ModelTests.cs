using Tenebra.Models;

namespace Tenebra.Tests.Models;

public sealed class ModelTests
{
    private static Model DarkPhoton => Model.Load(DataFolder.Embedded, "dark-photon");

    private static Model Vector => Model.Load(DataFolder.Embedded, "vector");

    public static TheoryData<string> Names => [.. Model.Names(DataFolder.Embedded)];

    [Fact]
    public void The_generic_mediators_and_the_dark_photon_are_shipped() =>
        Assert.Subset(
            Model.Names(DataFolder.Embedded).ToHashSet(),
            new HashSet<string> { "axial-vector", "dark-photon", "pseudoscalar", "scalar", "vector" });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_shipped_model_loads_and_cites_what_stands_in_the_bibliography(string name)
    {
        Model model = Model.Load(DataFolder.Embedded, name);
        string bibliography = DataFolder.Embedded.Read("references.bib").Text;
        Assert.NotEmpty(model.Sources);
        Assert.All(model.Sources, key => Assert.Contains($"{{{key},", bibliography, StringComparison.Ordinal));
        Assert.Equal(64, Assert.Single(model.DataSha256).Value.Length);
    }

    [Fact]
    public void The_thermal_variable_of_a_dark_photon_of_three_times_the_mass_is_ε_squared_α_D_over_81()
    {
        Assert.Equal(1e-8 * 0.1 / 81, DarkPhoton.DarkMatter.Y(1e-4), 1e-24);
        Assert.Equal(4 * DarkPhoton.DarkMatter.Y(1e-4), DarkPhoton.DarkMatter.Y(2e-4), 1e-24);
    }

    [Fact]
    public void Every_mediator_has_a_name_that_leads_back_to_it()
    {
        Assert.All(Enum.GetValues<MediatorKind>(), k => Assert.Equal(k, MediatorKinds.Parse(k.Name)));
        Assert.Contains("did you mean 'vector'", Assert.Throws<InputException>(() => MediatorKinds.Parse("vektor")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_electron_feels_the_dark_photon_with_e_per_unit_of_epsilon()
    {
        Assert.Equal(0.30282212, DarkPhoton.Coupling(LeptonFlavour.Electron), 1e-8);
        Assert.Equal(DarkPhoton.Coupling(LeptonFlavour.Electron), DarkPhoton.Coupling(LeptonFlavour.Tau));
    }

    [Fact]
    public void A_hydrogen_atom_is_neutral_under_the_dark_photon()
    {
        Couplings c = DarkPhoton.Couplings;
        Assert.Equal(0, 2 * c.UpQuark + c.DownQuark + c.Lepton(LeptonFlavour.Electron), 1e-15);
        Assert.Equal(0, c.UpQuark + 2 * c.DownQuark, 1e-15);
    }

    [Fact]
    public void The_defaults_of_the_dark_photon_are_alphaD_0_1_and_mass_ratio_3_with_Dirac_dark_matter()
    {
        Assert.Equal(new DarkMatter(DarkMatterKind.Dirac, 0.1, 3, 0), DarkPhoton.DarkMatter);
        Assert.True(DarkPhoton.Hadrons);
        Assert.Equal("epsilon", DarkPhoton.Couplings.Parameter);
    }

    [Fact]
    public void Every_parameter_set_is_the_one_read_back()
    {
        Model m = DarkPhoton.With("epsilon", "2e-5").With("alphaD", "0.5").With("massRatio", "2.5")
            .With("darkMatter", "pseudo-dirac").With("splitting", "0.4").With("hadrons", "false");
        Assert.Equal(2e-5, m.Couplings.Value);
        Assert.Equal(new DarkMatter(DarkMatterKind.PseudoDirac, 0.5, 2.5, 0.4), m.DarkMatter);
        Assert.False(m.Hadrons);
        Assert.Equal(1e-4, DarkPhoton.Couplings.Value);
    }

    [Fact]
    public void A_muon_only_vector_is_the_generic_vector_with_one_charge_kept()
    {
        Model m = Vector.With("electron", "0").With("tau", "-2");
        Assert.Equal([0, 1, -2], LeptonFlavours.All.Select(m.Coupling));
    }

    [Fact]
    public void The_canonical_text_tells_any_two_settings_apart()
    {
        string[] texts =
        [
            Vector.Canonical, Vector.With("g", "1e-5").Canonical, Vector.With("alphaD", "0.2").Canonical,
            Vector.With("massRatio", "4").Canonical, Vector.With("darkMatter", "majorana").Canonical,
            Vector.With("splitting", "0.1").Canonical, Vector.With("electron", "0.5").Canonical, Vector.With("muon", "0.5").Canonical,
            Vector.With("tau", "0.5").Canonical, DarkPhoton.Canonical, DarkPhoton.With("hadrons", "false").Canonical,
        ];
        Assert.Equal(texts.Length, texts.Distinct().Count());
        Assert.Equal(
            "model=dark-photon epsilon=0.0001 alphaD=0.1 massRatio=3 darkMatter=dirac splitting=0 hadrons=true electron=1 muon=1 tau=1 photon=0",
            DarkPhoton.Canonical);
    }

    [Theory]
    [InlineData("alfaD", "1", "unknown parameter of model dark-photon 'alfaD' (did you mean 'alphaD'? known: alphaD, ")]
    [InlineData("g", "1", "unknown parameter of model dark-photon 'g' (")]
    [InlineData("electron", "1", "unknown parameter of model dark-photon 'electron' (")]
    [InlineData("darkMatter", "dirak", "unknown dark matter 'dirak' (did you mean 'dirac'?")]
    [InlineData("darkMatter", "vector", "darkMatter: vector is not allowed (need one of scalar, majorana, dirac, pseudo-dirac: mediator vector)")]
    [InlineData("alphaD", "-0.1", "alphaD: -0.1 is not allowed (need a number from 0 to 1000000000)")]
    [InlineData("alphaD", "1e-300", "alphaD: 1E-300 is not allowed (need 0, or at least 1E-100")]
    [InlineData("alphaD", "50", "alphaD: 50 is not allowed (need at most 4 pi = 12.57")]
    [InlineData("alphaD", "nan", "alphaD: 'nan' is not allowed (need a finite number)")]
    [InlineData("epsilon", "1e999", "epsilon: '1e999' is not allowed (need a finite number)")]
    [InlineData("epsilon", "-1e-4", "epsilon: -0.0001 is not allowed (need a number from 0 to 1000000000)")]
    [InlineData("massRatio", "0", "massRatio: 0 is not allowed (need a number from 1E-09 to 1000000000)")]
    [InlineData("massRatio", "3,5", "massRatio: '3,5' is not allowed (need a finite number)")]
    [InlineData("splitting", "-1", "splitting: -1 is not allowed (need a number from 0 to 1000000000)")]
    [InlineData("hadrons", "yes", "hadrons: 'yes' is not allowed (need true or false)")]
    public void A_setting_the_model_cannot_take_is_named(string name, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<InputException>(() => DarkPhoton.With(name, value)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("scalar")]
    [InlineData("vector")]
    [InlineData("axial-vector")]
    public void Decays_to_hadrons_are_not_made_up_where_the_quark_coupling_is_unknown(string name) =>
        Assert.StartsWith(
            "hadrons: true is not allowed (need false",
            Assert.Throws<InputException>(() => Model.Load(DataFolder.Embedded, name).With("hadrons", "true")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_unknown_model_is_answered_with_the_nearest_name() =>
        Assert.StartsWith(
            "unknown model 'dark-foton' (did you mean 'dark-photon'?",
            Assert.Throws<InputException>(() => Model.Load(DataFolder.Embedded, "dark-foton")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_heavy_state_exceeds_the_light_one_by_the_splitting()
    {
        var dark = new DarkMatter(DarkMatterKind.PseudoDirac, 0.1, 3, 0.4);
        Assert.Equal(0.1, dark.Mass(0.3), 1e-16);
        Assert.Equal(0.14, dark.HeavyMass(0.3), 1e-16);
        Assert.Equal(0.1, (dark with { Kind = DarkMatterKind.Dirac }).HeavyMass(0.3), 1e-16);
    }
}
