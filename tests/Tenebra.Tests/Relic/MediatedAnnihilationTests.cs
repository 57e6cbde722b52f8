using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Relic;
using static System.Math;

namespace Tenebra.Tests.Relic;

public sealed class MediatedAnnihilationTests
{
    private const double Mass = 0.02, AlphaD = 0.3, Coupling = 1e-3, Me = Constants.ElectronMass;
    private static readonly double[] Energies = [0.0401, 0.05, 0.059, 0.061, 0.1, 0.2];

    private static MediatedAnnihilation Of(Model model) => new(model, Mass * model.DarkMatter.MassRatio, leptonsOnly: true);

    private static double Propagator2(MediatedAnnihilation reaction, double s)
    {
        double M = reaction.MediatorMass, width = reaction.TotalWidth(Coupling);
        return Pow(s - M * M, 2) + M * M * width * width;
    }

    private static double Beta(double s, double m) => Sqrt(1 - 4 * m * m / s);

    /// <summary>σ of a squared amplitude, summed over spins at the end and averaged at the beginning, without dependence on the angle.</summary>
    private static double Sigma(double amplitude2, double s, double mass) => amplitude2 / (16 * PI * s) * Beta(s, Me) / Beta(s, mass);

    // sigma = K beta (scalar, Majorana) and K (1 + 2 m^2/s)/beta (Dirac).
    [Theory]
    [InlineData(DarkMatterKind.Scalar)]
    [InlineData(DarkMatterKind.Majorana)]
    [InlineData(DarkMatterKind.Dirac)]
    [InlineData(DarkMatterKind.PseudoDirac)]
    public void A_dark_photon_gives_the_cross_section_of_a_current_on_a_current(DarkMatterKind kind)
    {
        Model model = RelicModels.Of("dark-photon", kind, AlphaD).WithoutHadrons();
        MediatedAnnihilation reaction = Of(model);
        foreach (double E in Energies)
        {
            double s = E * E, beta = Beta(s, Mass), leptons = (1 + 2 * Me * Me / s) * Beta(s, Me);
            double K = 4 * PI / 3 * Coupling * Coupling * Constants.Alpha * AlphaD * s * leptons / Propagator2(reaction, s);
            double expected = kind is DarkMatterKind.Dirac or DarkMatterKind.PseudoDirac ? K * (1 + 2 * Mass * Mass / s) / beta : K * beta;
            Assert.Equal(1, reaction.CrossSection(E, Coupling) / expected, tolerance: 1e-11);
        }
    }

    [Theory]
    [InlineData("vector", DarkMatterKind.Dirac)]
    [InlineData("scalar", DarkMatterKind.Dirac)]
    [InlineData("scalar", DarkMatterKind.Majorana)]
    [InlineData("scalar", DarkMatterKind.Scalar)]
    [InlineData("scalar", DarkMatterKind.RealScalar)]
    [InlineData("pseudoscalar", DarkMatterKind.Dirac)]
    [InlineData("pseudoscalar", DarkMatterKind.Majorana)]
    [InlineData("pseudoscalar", DarkMatterKind.Vector)]
    public void A_portal_gives_the_cross_section_of_its_squared_amplitude(string portal, DarkMatterKind kind)
    {
        Model model = RelicModels.Of(portal, kind, AlphaD);
        MediatedAnnihilation reaction = Of(model);
        double c2 = Coupling * Coupling, g2 = 4 * PI * AlphaD;
        foreach (double E in Energies)
        {
            double s = E * E, beta = Beta(s, Mass), fermions = s - 4 * Me * Me;
            double amplitude2 = (portal, kind) switch
            {
                ("vector", _) => 4.0 / 3 * g2 * c2 * (s + 2 * Mass * Mass) * (s + 2 * Me * Me),
                ("scalar", DarkMatterKind.Dirac or DarkMatterKind.Majorana) => g2 * c2 * (s - 4 * Mass * Mass) * fermions,
                ("scalar", _) => g2 * Mass * Mass * 2 * c2 * fermions,
                (_, DarkMatterKind.Vector) => g2 / (Mass * Mass) * s * s * beta * beta / 2 / 9 * 2 * c2 * s,
                _ => g2 * c2 * s * s,
            };
            Assert.Equal(1, reaction.CrossSection(E, Coupling) / Sigma(amplitude2 / Propagator2(reaction, s), s, Mass), tolerance: 1e-10);
        }
    }

    // With both currents axial the trace is 4/3 g^2 c^2 [(s - 4 m^2)(s - 4 m_e^2)] from spin 1 and 16 m^2 m_e^2 s^2 (s - M^2)^2/(s M^2)^2 from spin 0.
    [Fact]
    public void An_axial_vector_has_its_part_of_spin_0()
    {
        Model model = RelicModels.Of("axial-vector", DarkMatterKind.Dirac, AlphaD);
        MediatedAnnihilation reaction = Of(model);
        double M2 = Pow(reaction.MediatorMass, 2), g2c2 = 4 * PI * AlphaD * Coupling * Coupling;
        foreach (double E in Energies)
        {
            double s = E * E, contact = (s - M2) / (s * M2);
            double spin1 = 4.0 / 3 * (s - 4 * Mass * Mass) * (s - 4 * Me * Me), spin0 = 16 * Mass * Mass * Me * Me * s * s * contact * contact;
            Assert.Equal(1, reaction.CrossSection(E, Coupling) / Sigma(g2c2 * (spin1 + spin0) / Propagator2(reaction, s), s, Mass), tolerance: 1e-10);
        }
    }

    // n(chi) n(chibar) sigma v of one way is that of the other in equilibrium: g^2 p^2 sigma is the same.
    [Theory]
    [InlineData("dark-photon", DarkMatterKind.Dirac, 4, 1)]
    [InlineData("dark-photon", DarkMatterKind.Scalar, 1, 1)]
    [InlineData("dark-photon", DarkMatterKind.Majorana, 4, 2)]
    [InlineData("scalar", DarkMatterKind.Dirac, 4, 1)]
    [InlineData("pseudoscalar", DarkMatterKind.Vector, 9, 2)]
    [InlineData("spin-2", DarkMatterKind.Dirac, 4, 1)]
    [InlineData("spin-2", DarkMatterKind.RealScalar, 1, 2)]
    public void Detailed_balance_ties_it_to_the_production_by_positrons(string portal, DarkMatterKind kind, int spins, int identical)
    {
        Model model = RelicModels.Of(portal, kind, AlphaD).WithoutHadrons();
        model = model.Mediator == MediatorKind.Tensor ? model.With("photon", "0") : model;
        MediatedAnnihilation back = Of(model);
        var forth = new ResonantAnnihilation(model, back.MediatorMass, WidthScheme.Constant);
        foreach (double E in Energies)
        {
            double s = E * E, production = forth.CrossSectionAt(s, Coupling, AnnihilationFinal.Invisible);
            // What goes to neutrinos on either side is none of the reaction between electrons and dark matter.
            var widths = new OffShellWidths(model, back.MediatorMass);
            OffShellWidth at = widths.At(E);
            double share = at.Dark / (at.Dark + Coupling * Coupling * at.Neutrinos);
            double electrons = at.Electrons / (at.Electrons + at.Neutrinos + at.Muons + at.Taus);
            double left = spins * (s / 4 - Mass * Mass) * back.CrossSection(E, Coupling) * electrons / identical, right = 4 * (s / 4 - Me * Me) * production * share;
            double widthRatio = Propagator2(back, s) / (Pow(s - Pow(back.MediatorMass, 2), 2) + Pow(back.MediatorMass * TotalWidth(widths, back), 2));
            Assert.Equal(1, left / right * widthRatio, tolerance: 1e-9);
        }
    }

    private static double TotalWidth(OffShellWidths widths, MediatedAnnihilation reaction) => widths.At(reaction.MediatorMass).Total(Coupling);

    [Fact]
    public void Far_from_the_resonance_it_goes_with_the_squares_of_both_couplings()
    {
        double At(double alphaD, double coupling) => Of(RelicModels.Of("dark-photon", DarkMatterKind.Scalar, alphaD, massRatio: 30)).CrossSection(0.041, coupling);
        Assert.Equal(4, At(1e-6, 2e-6) / At(1e-6, 1e-6), tolerance: 1e-9);
        Assert.Equal(2, At(2e-6, 1e-6) / At(1e-6, 1e-6), tolerance: 1e-9);
    }

    [Fact]
    public void On_the_peak_it_is_the_unitarity_bound_times_the_branching_ratios()
    {
        Model model = RelicModels.Of("spin-2", DarkMatterKind.Dirac, AlphaD);
        MediatedAnnihilation reaction = Of(model);
        var at = new OffShellWidths(model, reaction.MediatorMass).At(reaction.MediatorMass);
        double M = reaction.MediatorMass, p2 = M * M / 4 - Mass * Mass, total = reaction.TotalWidth(Coupling);
        double standard = Coupling * Coupling * (at.Electrons + at.Muons + at.Neutrinos);
        Assert.Equal(1, reaction.CrossSection(M, Coupling) / (5 / 4.0 * 4 * PI / p2 * at.Dark * standard / (total * total)), tolerance: 1e-9);
    }

    [Fact]
    public void A_running_width_is_the_constant_one_at_the_peak_only()
    {
        MediatedAnnihilation reaction = Of(RelicModels.Of("dark-photon", DarkMatterKind.Dirac, 0.5));
        Assert.Equal(1, reaction.CrossSection(0.06, Coupling, running: true) / reaction.CrossSection(0.06, Coupling), tolerance: 1e-9);
        Assert.True(reaction.CrossSection(0.05, Coupling, running: true) > 1.001 * reaction.CrossSection(0.05, Coupling));
    }

    [Fact]
    public void Below_threshold_nothing_annihilates() =>
        Assert.Equal(0, Of(RelicModels.Of("dark-photon", DarkMatterKind.PseudoDirac, 0.1, 3, 0.1)).CrossSection(0.0419, Coupling));
}
