using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class DecaySummaryTests
{
    private static Model DarkPhoton => Model.Load(DataFolder.Embedded, "dark-photon");

    private static Model Visible => DarkPhoton.With("alphaD", "0");

    [Fact]
    public void An_X17_with_epsilon_3e_4_lives_0_18_picoseconds_and_flies_32_centimetres_at_100_GeV()
    {
        var decay = DecaySummary.Of(Visible, 0.0167, 3e-4);
        Assert.Equal(1.80e-13, decay.ProperDecayLengthCm / 2.99792458e10, 0.01e-13);
        Assert.Equal(32.3, decay.LabDecayLengthCm(100), 0.1);
        Assert.Equal(2, decay.LabDecayLengthCm(200) / decay.LabDecayLengthCm(100), 1e-7);
    }

    [Fact]
    public void A_dark_photon_that_may_decay_to_dark_matter_hardly_does_anything_else()
    {
        var decay = DecaySummary.Of(DarkPhoton, 0.1, 1e-4);
        double visible = decay.Channels.Where(c => !c.IsInvisible).Sum(c => c.Width);
        Assert.Equal(visible / decay.Total, 1 - decay.InvisibleBranching, 1e-15);
        Assert.InRange(1 - decay.InvisibleBranching, 1e-10, 1e-8);
        Assert.Equal(0.0304, decay.Total / 0.1, 0.0001);
    }

    [Fact]
    public void Without_dark_matter_nothing_is_invisible_and_the_total_is_the_sum_of_the_channels()
    {
        var decay = DecaySummary.Of(Visible, 0.5, 1e-3);
        Assert.Equal(0, decay.InvisibleBranching);
        Assert.Equal(["e+ e-", "mu+ mu-", "tau+ tau-", "hadrons"], decay.Channels.Select(c => c.Final));
        Assert.Equal(decay.Channels.Sum(c => c.Width), decay.Total);
        Assert.Equal(0, decay.Channels.Single(c => c.Final == "tau+ tau-").Width);
    }

    [Fact]
    public void Neutrinos_are_invisible()
    {
        Model vector = Model.Load(DataFolder.Embedded, "vector").With("alphaD", "0").With("electron", "0").With("tau", "0");
        Model mu = vector with { Couplings = vector.Couplings with { Charges = vector.Couplings.Charges with { MuonNeutrino = 1 } } };
        Assert.Equal(1, DecaySummary.Of(mu, 0.1, 1e-3).InvisibleBranching, 1e-12);
        Assert.Equal(1 / 3.0, DecaySummary.Of(mu, 1e4, 1e-3).InvisibleBranching, 1e-12);
    }

    [Fact]
    public void A_mediator_with_nothing_to_decay_to_is_stable()
    {
        var decay = DecaySummary.Of(Model.Load(DataFolder.Embedded, "axial-vector").With("alphaD", "0"), 1e-3, 1e-3);
        Assert.Equal((0.0, double.PositiveInfinity), (decay.Total, decay.ProperDecayLengthCm));
        Assert.All(decay.Channels, c => Assert.Equal(0, c.Branching));
        Assert.Equal(0, decay.InvisibleBranching);
        Assert.Equal(double.PositiveInfinity, decay.LabDecayLengthCm(1));
    }

    [Fact]
    public void A_particle_at_rest_flies_nowhere_and_one_below_its_mass_is_none()
    {
        Assert.Equal(0, DecayLength.LabCm(1e-10, 0.1, 0.1));
        Assert.Equal(0, DecayLength.LabCm(0, 0.1, 0.1));
        Assert.Equal(Constants.HbarC / 1e-10 * Math.Sqrt(3), DecayLength.LabCm(1e-10, 0.1, 0.2), 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>(() => DecayLength.LabCm(1e-10, 0.1, 0.0999));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecayLength.LabCm(-1, 0.1, 1));
    }

    [Fact]
    public void The_caveats_name_what_the_width_does_not_hold()
    {
        static string All(DecaySummary d) => string.Join('\n', d.Provenance.Caveats);
        Assert.DoesNotContain("hadrons", All(DecaySummary.Of(DarkPhoton, 0.13, 1e-3)), StringComparison.Ordinal);
        Assert.Contains("hadrons at 0.5 GeV good to", All(DecaySummary.Of(DarkPhoton, 0.5, 1e-3)), StringComparison.Ordinal);
        Assert.Contains("hadrons are left out", All(DecaySummary.Of(DarkPhoton.With("hadrons", "false"), 0.5, 1e-3)), StringComparison.Ordinal);
        Assert.Contains("photons come from loops", All(DecaySummary.Of(Model.Load(DataFolder.Embedded, "scalar"), 0.5)), StringComparison.Ordinal);
        Assert.Contains("splitting has no effect", All(DecaySummary.Of(DarkPhoton.With("splitting", "0.1"), 0.5, 1e-3)), StringComparison.Ordinal);
        Assert.Contains("alphaD above 1", All(DecaySummary.Of(DarkPhoton.With("alphaD", "2"), 0.1, 1e-3)), StringComparison.Ordinal);
        Model inelastic = DarkPhoton.With("darkMatter", "pseudo-dirac").With("splitting", "0.1");
        Assert.Contains("decay of chi2", All(DecaySummary.Of(inelastic, 0.1, 1e-3)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_provenance_names_the_coupling_used_the_file_and_sources_that_exist()
    {
        var decay = DecaySummary.Of(DarkPhoton, 0.5, 2e-3);
        Assert.Contains("epsilon=0.002 ", decay.Provenance.Plan, StringComparison.Ordinal);
        Assert.EndsWith("massGeV=0.5", decay.Provenance.Plan, StringComparison.Ordinal);
        Assert.Contains("models/dark-photon.json", decay.Provenance.DataSha256.Keys);
        string bibliography = DataFolder.Embedded.Read("references.bib").Text;
        Assert.Contains("BaBar:2012bdw", decay.Provenance.Sources);
        Assert.All(decay.Provenance.Sources, key => Assert.Contains($"{{{key},", bibliography, StringComparison.Ordinal));
        Assert.Equal(DecaySummary.Of(DarkPhoton.With("epsilon", "2e-3"), 0.5).Provenance.PlanSha256, decay.Provenance.PlanSha256);
    }
}
