using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class InvisibleMesonsTests(ITestOutputHelper output)
{
    private const double Weak = 1e-6;

    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);

    private static Model Named(string name) => Model.Load(DataFolder.Embedded, name);

    private static Model Dark(string kind, string alphaD = "0.1", string ratio = "3") =>
        Named("dark-photon").With("darkMatter", kind).With("alphaD", alphaD).With("massRatio", ratio);

    /// <summary>A meson with the masses and widths of the reference.</summary>
    private static VectorMeson Reference(string name) => name == "rho"
        ? Mesons["rho"] with { Particle = Mesons["rho"].Particle with { Width = 0.1491 } }
        : Mesons[name];

    private static double PerMeson(Model model, VectorMeson meson, double mass) =>
        InvisibleMesons.Branching(model, meson, mass, Weak).Value / (Weak * Weak);

    // Two quadratures of the line of one meson times that of the dark photon, done apart; m_χ = m/3, α_D = 0.1.
    [Theory]
    [InlineData("rho", 0.6, 0.025078, 0.022908)]
    [InlineData("rho", 0.7, 0.069483, 0.071554)]
    [InlineData("rho", 0.77526, 0.087221, 0.099052)]
    [InlineData("omega", 0.7, 0.031026, 0.011622)]
    [InlineData("omega", 0.78266, 0.73179, 2.0864)]
    [InlineData("omega", 0.9, 0.011129, 0.0038733)]
    [InlineData("phi", 0.9, 0.087843, 0.021541)]
    [InlineData("phi", 1.019461, 3.5463, 16.075)]
    [InlineData("phi", 1.2, 0.025506, 0.0050671)]
    public void Pairs_follow_the_lines_of_meson_and_dark_photon(string meson, double mass, double dirac, double scalar)
    {
        Assert.Equal(1, PerMeson(Dark("dirac"), Reference(meson), mass) / dirac, tolerance: 1e-3);
        Assert.Equal(1, PerMeson(Dark("scalar"), Reference(meson), mass) / scalar, tolerance: 1e-3);
    }

    // scipy's adaptive quadrature at masses drawn at random, m_χ = m/3 and α_D = 0.1, then Dirac with m_χ = m/2.2 and α_D = 0.5.
    [Theory]
    [InlineData("rho", 0.7591, 0.09455312791928984, 0.10869381217811112, 0.06705877602476215)]
    [InlineData("omega", 0.6207, 0.009444142316872158, 0.00356361304309098, 0.02958926726840904)]
    [InlineData("phi", 1.0207, 3.5280555211993088, 14.559013221103047, 1.2014840581213435)]
    public void Pairs_agree_with_another_quadrature_anywhere(string meson, double mass, double dirac, double scalar, double strong)
    {
        Assert.Equal(1, PerMeson(Dark("dirac"), Reference(meson), mass) / dirac, tolerance: 3e-5);
        Assert.Equal(1, PerMeson(Dark("scalar"), Reference(meson), mass) / scalar, tolerance: 3e-5);
        Assert.Equal(1, PerMeson(Dark("dirac", "0.5", "2.2"), Reference(meson), mass) / strong, tolerance: 3e-5);
    }

    [Theory]
    [InlineData(0.385, 7.465394e-6)]
    [InlineData(0.4, 4.856527e-6)]
    [InlineData(0.3, 2.969641e-5)]
    [InlineData(0.1, 4.942926e-5)]
    public void A_rho_lends_its_width_to_millicharged_particles_heavier_than_half_of_it(double mass, double branching) =>
        Assert.Equal(1, PerMeson(Named("millicharged"), Reference("rho"), mass) / branching, tolerance: 1e-5);

    // Everything but the two Lorentzians at the meson's mass: Br_ee (α_D/α) κ m_V⁴ (1 + a/b)/[(m_V² − m²)² + (a + b)²], a = m_VΓ_V, b = mΓ.
    [Theory]
    [InlineData("omega", "dirac", 1.0)]
    [InlineData("phi", "dirac", 1.0)]
    [InlineData("phi", "scalar", 1.0)]
    [InlineData("J/psi", "dirac", 1.0)]
    [InlineData("J/psi", "scalar", 1.0)]
    [InlineData("J/psi", "scalar", 0.99)]
    public void Two_Lorentzians_make_one_whose_width_is_their_sum(string meson, string kind, double massOverMeson)
    {
        VectorMeson vector = Mesons[meson];
        Model model = Dark(kind, "1e-2", "10");
        double mass = massOverMeson * vector.Mass, m2 = vector.Mass * vector.Mass, width = DecaySummary.Of(model, mass, 0).Total;
        double a = vector.Mass * vector.Particle.Width, b = mass * width, offset = m2 - mass * mass, kappa = 3 * width / (1e-2 * mass);
        double closed = vector.ElectronBranching * 1e-2 / Constants.Alpha * kappa * m2 * m2 * (1 + a / b) / (offset * offset + (a + b) * (a + b));
        Assert.Equal(1, PerMeson(model, vector, mass) / closed, tolerance: 3e-3);
    }

    [Fact]
    public void A_narrow_meson_far_from_the_dark_photon_decays_as_if_it_had_no_width()
    {
        VectorMeson psi = Mesons["J/psi"];
        double pole = 1 - Math.Pow(0.5 / psi.Mass, 2), beta = Math.Sqrt(1 - Math.Pow(0.2 / psi.Mass, 2)), kappa = (1 + Math.Pow(0.2 / psi.Mass, 2) / 2) * beta;
        // Γ_A′ of a dark photon of the meson's mass, α_D m_V κ/3.
        double expected = psi.ElectronBranching * 0.1 / Constants.Alpha * kappa / (pole * pole + Math.Pow(0.1 * kappa / 3, 2));
        Assert.Equal(1, PerMeson(Dark("dirac", "0.1", "5"), psi, 0.5) / expected, tolerance: 2e-4);
    }

    [Theory]
    [InlineData("dirac")]
    [InlineData("scalar")]
    public void A_light_dark_photon_is_a_photon_of_charge_epsilon(string kind)
    {
        VectorMeson phi = Mesons["phi"];
        Model dark = Named("dark-photon").With("darkMatter", kind).With("alphaD", $"{0.01 * Constants.Alpha:R}").With("massRatio", "1e-4");
        Model charged = Named("millicharged").With("darkMatter", kind);
        Assert.Equal(0.01, PerMeson(dark, phi, 3e-5) / PerMeson(charged, phi, 0.3), tolerance: 1e-8);
    }

    // The same sums of amplitudes by scipy: 10 ρ to 1 ω to 1.2 φ, couplings of the photon and of baryon number.
    [Theory]
    [InlineData(0.62, 0.4281254692900851, 0.0435561540498951)]
    [InlineData(0.77, 2.060402002658926, 1.8301987215057611)]
    [InlineData(0.95, 0.32447965673985824, 0.3276608792425081)]
    [InlineData(1.1, 0.2619250079637668, 0.16673112940712634)]
    public void Mesons_of_one_range_add_up_in_amplitude(double mass, double photon, double baryonNumber)
    {
        (VectorMeson, Estimate)[] made = [(Reference("rho"), new(10, 0)), (Reference("omega"), new(1, 0)), (Reference("phi"), new(1.2, 0))];
        Estimate pairs = new InvisibleMesons(Dark("dirac"), mass, made).Pairs(Weak);
        output.WriteLine($"{mass} GeV: {pairs.Value / (Weak * Weak):g5}, relative error {pairs.RelativeError:g3}");
        Assert.Equal(1, pairs.Value / (Weak * Weak) / photon, tolerance: 3e-5);
        double e = Math.Sqrt(Constants.ElectricCharge2);
        Model baryonic = Named("b-minus-l").With("alphaD", "0.1");
        baryonic = baryonic with { Couplings = baryonic.Couplings with { Charges = baryonic.Couplings.Charges with { ElectronNeutrino = 0, MuonNeutrino = 0, TauNeutrino = 0 } } };
        Assert.Equal(1, new InvisibleMesons(baryonic, mass, made).Pairs(Weak * e).Value / (Weak * Weak) / baryonNumber, tolerance: 3e-5);
    }

    [Fact]
    public void A_meson_without_an_own_amplitude_adds_nothing_and_a_far_one_adds_in_number()
    {
        Estimate Pairs(params (VectorMeson, Estimate)[] made) => new InvisibleMesons(Dark("dirac"), 0.8, made).Pairs(Weak);
        Estimate rho = Pairs((Mesons["rho"], new(1, 0))), psi = Pairs((Mesons["J/psi"], new(1, 0)));
        Assert.Equal(rho, Pairs((Mesons["rho"], new(1, 0)), (Mesons["omega"], Estimate.Zero)));
        Assert.Equal(rho.Value + psi.Value, Pairs((Mesons["rho"], new(1, 0)), (Mesons["J/psi"], new(1, 0))).Value, tolerance: 1e-20);
    }

    // 0.447 and 2.56: the number with a mixing that goes with s over that with a constant one; 1.16: with the barrier factor.
    [Theory]
    [InlineData(0.6, 0.553, 0.027)]
    [InlineData(1.0, 1.565, 0.162)]
    public void The_error_holds_the_forms_of_mixing_and_width(double mass, double mixing, double width) =>
        Assert.Equal(
            Math.Sqrt(mixing * mixing + width * width),
            InvisibleMesons.Branching(Dark("dirac"), Reference("rho"), mass, Weak).RelativeError,
            tolerance: 2e-3);

    // Γ_ee and Br_ee are two averages: 6 % apart for the ω.
    [Fact]
    public void On_the_meson_the_error_is_that_of_its_coupling_to_electrons()
    {
        VectorMeson omega = Mesons["omega"];
        Assert.InRange(InvisibleMesons.Branching(Dark("dirac", "1e-3"), omega, omega.Mass, Weak).RelativeError, 0.05, 0.08);
    }

    [Fact]
    public void The_error_holds_that_of_the_numbers_and_of_the_phase()
    {
        double Error(double ofNumber, bool omega) => new InvisibleMesons(
            Dark("dirac"), Mesons["rho"].Mass, [(Mesons["rho"], new(10, 10 * ofNumber)), (Mesons["omega"], new(omega ? 1 : 0, omega ? ofNumber : 0))]).Pairs(Weak).RelativeError;
        double none = Error(0, omega: false), numbers = Error(0.3, omega: false);
        Assert.Equal(Math.Sqrt(none * none + 0.09), numbers, tolerance: 1e-3);
        Assert.InRange(Error(0, omega: true), 0.2, 0.6);
    }

    // A narrow mediator on the line of the ρ, wide by its visible decays: Γ(V → A′ → χχ) = Γ(V → A′) Br(A′ → χχ).
    [Fact]
    public void The_width_of_the_mediator_is_that_at_each_value_of_the_parameter()
    {
        Model model = Dark("dirac", "1e-6");
        DecaySummary weak = DecaySummary.Of(model, 0.7, 1e-5), strong = DecaySummary.Of(model, 0.7, 0.05);
        Assert.True(strong.InvisibleBranching < 0.1 * weak.InvisibleBranching);
        double At(double parameter) => InvisibleMesons.Branching(model, Mesons["rho"], 0.7, parameter).Value / (parameter * parameter);
        Assert.Equal(strong.InvisibleBranching / weak.InvisibleBranching, At(0.05) / At(1e-5), tolerance: 0.02 * strong.InvisibleBranching);
    }

    [Fact]
    public void An_inelastic_pair_opens_at_the_sum_of_its_masses()
    {
        Model inelastic = Named("dark-photon").With("darkMatter", "pseudo-dirac").With("splitting", "0.4").With("massRatio", "3");
        // (1 + 1.4)/3 of the mass.
        VectorMeson psi = Mesons["J/psi"];
        Assert.True(PerMeson(inelastic, psi, 0.99 * psi.To / 0.8) > 0);
        Assert.Equal(0, PerMeson(inelastic, psi, 1.01 * psi.To / 0.8));
        double same = PerMeson(Named("dark-photon").With("darkMatter", "pseudo-dirac").With("splitting", "1e-12"), Mesons["phi"], 0.9);
        Assert.Equal(1, same / PerMeson(Dark("dirac"), Mesons["phi"], 0.9), tolerance: 1e-6);
    }

    [Theory]
    [InlineData("millicharged")]
    [InlineData("dark-photon")]
    [InlineData("dark-axion-portal")]
    public void The_decay_goes_with_the_square_of_the_coupling_and_closes_above_the_meson(string name)
    {
        Model model = Named(name);
        double At(double parameter) => InvisibleMesons.Branching(model, Mesons["J/psi"], 0.1, parameter).Value;
        Assert.Equal(9, At(3e-5) / At(1e-5), 1e-6);
        Assert.Equal(0, InvisibleMesons.Branching(model, Mesons["omega"], 6, 1e-3).Value);
    }

    // Real mediators of a narrow width that a light ω turns into, times their share of neutrinos.
    [Fact]
    public void B_minus_L_turns_mesons_into_neutrinos()
    {
        Model neutrinos = Named("b-minus-l");
        Assert.Null(InvisibleMesons.WhyNot(neutrinos));
        double mass = 0.5, parameter = 1e-4;
        double share = DecaySummary.Of(neutrinos, mass, parameter).InvisibleBranching, made = InvisibleMesons.Branching(neutrinos, Mesons["omega"], mass, parameter).Value;
        // π|A(m²)|² · 3Γ_inv/(αm) · m⁴/(mΓ), coupling 2 g/e to the ω.
        double amplitude = VectorMesonLine.Amplitude(Mesons["omega"], mass).Magnitude;
        double expected = Math.PI * amplitude * amplitude * 4 * parameter * parameter / Constants.ElectricCharge2 * 3 * mass * mass / Constants.Alpha * share;
        Assert.Equal(1, made / expected, tolerance: 1e-6);
    }

    [Theory]
    [InlineData("spin-2", "do not turn into a tensor")]
    [InlineData("x17", "alphaD")]
    public void A_model_without_the_decay_says_why(string name, string reason)
    {
        Assert.Contains(reason, InvisibleMesons.WhyNot(Named(name)), StringComparison.Ordinal);
        Assert.Equal(Estimate.Zero, InvisibleMesons.Branching(Named(name), Mesons["rho"], 0.1, 1e-3));
    }

    /// <summary>One meson alone to Dirac dark matter of 0.1 GeV by a mediator of 0.3 GeV, α_D = 0.1: both lines folded by scipy, the charges of the quarks put in by hand.</summary>
    [Theory]
    [InlineData("b-minus-l", "omega", 7.99674566e-10)]
    [InlineData("b-minus-l", "phi", 5.97301434e-10)]
    [InlineData("b-minus-l", "J/psi", 2.27048385e-8)]
    [InlineData("x17", "rho", 7.19360082e-7)]
    [InlineData("x17", "omega", 2.25780598e-7)]
    [InlineData("x17", "phi", 2.69827914e-6)]
    [InlineData("x17", "J/psi", 2.56419597e-5)]
    [InlineData("mu-minus-tau", "rho", 1.61259018e-14)]
    [InlineData("mu-minus-tau", "omega", 3.27573194e-15)]
    [InlineData("mu-minus-tau", "phi", 7.39134945e-15)]
    [InlineData("mu-minus-tau", "J/psi", 5.48150708e-13)]
    public void Mesons_decay_to_dark_matter_by_vectors_of_any_charges(string name, string meson, double branching)
    {
        // The references have no hadrons in the width of the X17.
        Model model = Model.Load(DataFolder.Embedded, name).With("alphaD", "0.1") is var loaded && name == "x17" ? loaded with { Hadrons = false } : loaded;
        Estimate computed = InvisibleMesons.Branching(model, Mesons[meson], 0.3, model.Couplings.Value);
        Assert.Equal(1, computed.Value / branching, 3e-6);
    }

    [Fact]
    public void B_minus_L_has_no_rho() =>
        Assert.Equal(0, InvisibleMesons.Branching(Model.Load(DataFolder.Embedded, "b-minus-l").With("alphaD", "0.1"), Mesons["rho"], 0.3, 1e-4).Value);

    [Theory]
    [InlineData("b-minus-l", 0.3, "0.1", "chi chibar, nu nubar")]
    [InlineData("b-minus-l", 3, "0.1", "nu nubar")]
    [InlineData("b-minus-l", 0.3, "0", "nu nubar")]
    [InlineData("mu-minus-tau", 0.3, "0.1", "chi chibar, nu nubar")]
    [InlineData("x17", 0.3, "0.1", "chi chibar")]
    public void What_a_meson_decays_to_is_what_its_mass_allows(string name, double mass, string alphaD, string final) =>
        Assert.Equal(final, InvisibleMesons.Final(Model.Load(DataFolder.Embedded, name).With("alphaD", alphaD), Mesons["omega"], mass));

    [Fact]
    public void A_negative_parameter_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvisibleMesons(Dark("dirac"), 0.5, [(Mesons["rho"], new(1, 0))]).Pairs(-1));
}
