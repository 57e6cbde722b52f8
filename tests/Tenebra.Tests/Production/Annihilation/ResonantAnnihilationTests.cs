using MathNet.Numerics.Integration;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using static System.Math;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class ResonantAnnihilationTests
{
    private const double me = Constants.ElectronMass;

    public static TheoryData<MediatorKind> Kinds => [MediatorKind.Scalar, MediatorKind.Pseudoscalar, MediatorKind.Vector, MediatorKind.AxialVector];

    public static TheoryData<MediatorKind, DarkMatterKind> Pairs => new(
        Enum.GetValues<MediatorKind>().Where(k => k < MediatorKind.Tensor).SelectMany(k => k.DarkMatter, (k, d) => (k, d)));

    // 4π ε²α α_D q/√s K/((s−m²)² + m²Γ²): squared amplitudes written out for each pair, the electron massless.
    [Theory]
    [MemberData(nameof(Pairs))]
    public void With_a_constant_width_the_cross_section_is_that_of_the_squared_amplitudes(MediatorKind kind, DarkMatterKind dark)
    {
        const double Mass = 0.25, g = 3e-4, alphaD = 0.1;
        Model model = Dark.Of(kind, dark, alphaD, splitting: dark == DarkMatterKind.PseudoDirac ? 0.15 : 0);
        double parameter = g / model.Coupling(LeptonFlavour.Electron);
        var resonance = new ResonantAnnihilation(model, Mass, WidthScheme.Constant);
        double width = resonance.TotalWidth(parameter), m1 = Mass / 3, m2 = model.DarkMatter.HeavyMass(Mass);
        foreach (double energy in new[] { 44.0, 50, 60.6, 61.15, 61.7, 80, 140 })
        {
            double s = 2 * me * (energy + me), root = Sqrt(s);
            if (root <= m1 + m2) continue;
            double q = Sqrt((s - (m1 + m2) * (m1 + m2)) * (s - (m1 - m2) * (m1 - m2))) / (2 * root);
            double e1 = Sqrt(m1 * m1 + q * q), e2 = Sqrt(m2 * m2 + q * q);
            // Of L = g f̄ Γ f and g_D: 2 × (spin sum of the dark current) / s for the four structures.
            double k = (kind, dark) switch
            {
                (MediatorKind.Vector, DarkMatterKind.Dirac) => s - 4.0 / 3 * q * q,
                (MediatorKind.Vector, DarkMatterKind.Scalar) => 2.0 / 3 * q * q,
                (MediatorKind.Vector, DarkMatterKind.PseudoDirac) => 2 * (m1 * m2 + e1 * e2 + q * q / 3),
                (MediatorKind.Vector or MediatorKind.AxialVector, DarkMatterKind.Majorana) => 4.0 / 3 * q * q,
                (MediatorKind.AxialVector, DarkMatterKind.Dirac) => 8.0 / 3 * q * q,
                (MediatorKind.AxialVector, DarkMatterKind.PseudoDirac) => 2 * (e1 * e2 - m1 * m2 + q * q / 3),
                (MediatorKind.Scalar, DarkMatterKind.Dirac) => 2 * q * q,
                (MediatorKind.Scalar, DarkMatterKind.Majorana) => q * q,
                (MediatorKind.Scalar, DarkMatterKind.PseudoDirac) => e1 * e2 + q * q - m1 * m2,
                (MediatorKind.Scalar, DarkMatterKind.Scalar) => m1 * m1 / 4,
                (MediatorKind.Scalar, DarkMatterKind.RealScalar) => m1 * m1 / 8,
                (MediatorKind.Pseudoscalar, DarkMatterKind.Dirac) => s / 2,
                (MediatorKind.Pseudoscalar, DarkMatterKind.Majorana) => s / 4,
                (MediatorKind.Pseudoscalar, DarkMatterKind.PseudoDirac) => e1 * e2 + q * q + m1 * m2,
                _ => s * q * q / (4 * m1 * m1),
            };
            double offShell = s - Mass * Mass;
            double expected = g * g * alphaD * q / root * k / (offShell * offShell + Mass * Mass * width * width);
            // The rest is the mass of the electron in its own spin sum and flux.
            Assert.Equal(1, resonance.CrossSection(energy, parameter, AnnihilationFinal.Invisible) / expected, tolerance: 12 * me * me / s);
        }
    }

    // T^μν = ¼(j^μK^ν + K^μj^ν) of helicities λ: T_e : T_χ = (s²/8)(2c² − 1 + λλ′c), and T is traceless for massless fermions.
    [Fact]
    public void Massless_fermions_go_through_spin_2_by_the_contraction_of_their_tensors()
    {
        const double Mass = 0.25, c = 2e-3, cD = 0.4;
        Model model = Model.Load(DataFolder.Embedded, "spin-2").With("c", $"{c:R}").With("alphaD", $"{cD * cD / (4 * PI):R}").With("massRatio", "1e6");
        var resonance = new ResonantAnnihilation(model, Mass, WidthScheme.Constant);
        double width = resonance.TotalWidth(c);
        foreach (double energy in new[] { 20.0, 61.1, 150 })
        {
            double s = 2 * me * (energy + me), mean = 0;
            foreach (int helicities in (int[])[1, 1, -1, -1])
                mean += 0.25 * GaussLegendreRule.Integrate(z => 0.5 * Pow(s * s / 8 * (2 * z * z - 1 + helicities * z), 2), -1, 1, 8);
            double expected = c * c * cD * cD * mean / (16 * PI * s) / (Pow(s - Mass * Mass, 2) + Mass * Mass * width * width);
            double invisible = resonance.CrossSection(energy, c, AnnihilationFinal.Invisible);
            Assert.Equal(1, invisible / expected, tolerance: 12 * me * me / s);
            Assert.Equal(c * c * cD * cD * s * s / (1280 * PI * expected / s), Pow(s - Mass * Mass, 2) + Mass * Mass * width * width, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_integral_over_a_narrow_resonance_is_the_closed_form(MediatorKind kind)
    {
        Model model = Dark.Of(kind, kind == MediatorKind.Pseudoscalar ? DarkMatterKind.Dirac : DarkMatterKind.Majorana, alphaD: 1e-9);
        double parameter = 1e-5 / model.Coupling(LeptonFlavour.Electron);
        foreach (WidthScheme scheme in Enum.GetValues<WidthScheme>())
        {
            var resonance = new ResonantAnnihilation(model, 0.2, scheme);
            double centre = resonance.ResonantEnergy, half = 0.2 * resonance.TotalWidth(parameter) / (2 * me), sum = 0;
            // E = E_R + half · tan θ, by halves so that the tail is as fine as the peak.
            foreach (int sign in (int[])[-1, 1])
                sum += GaussLegendreRule.Integrate(
                    t => half / (Cos(t) * Cos(t)) * resonance.CrossSection(centre + sign * half * Tan(t), parameter, AnnihilationFinal.Invisible),
                    0, Atan(0.2 * centre / half), 200);
            Assert.Equal(1, sum / resonance.EnergyIntegral(parameter, AnnihilationFinal.Invisible), tolerance: 1e-5);
        }
    }

    [Fact]
    public void A_narrow_dark_photon_has_two_pi_squared_alpha_over_the_electron_mass()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.25);
        double closed = 2 * PI * PI * Constants.Alpha * 1e-8 / me;
        Assert.Equal(1, resonance.EnergyIntegral(1e-4, AnnihilationFinal.Everything) / closed, tolerance: 5 * me * me / 0.0625);
        var scalar = new ResonantAnnihilation(Dark.Of(MediatorKind.Scalar, DarkMatterKind.Dirac), 0.25);
        Assert.Equal(1, scalar.EnergyIntegral(1e-4, AnnihilationFinal.Everything) / (PI * 1e-8 / (4 * me)), tolerance: 5 * me * me / 0.0625);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_schemes_agree_on_the_mass_shell_and_the_running_one_bends_the_tail(MediatorKind kind)
    {
        Model model = Dark.Of(kind, DarkMatterKind.Dirac, alphaD: 0.5);
        var running = new ResonantAnnihilation(model, 0.25);
        var constant = new ResonantAnnihilation(model, 0.25, WidthScheme.Constant);
        double Ratio(double s) => running.CrossSectionAt(s, 1e-4, AnnihilationFinal.Invisible) / constant.CrossSectionAt(s, 1e-4, AnnihilationFinal.Invisible);
        Assert.Equal(1, Ratio(0.0625), tolerance: 1e-13);
        Assert.True(Ratio(0.058) > 1 && Ratio(0.067) < 1);
    }

    // s β_i² σ(i → f) is the same both ways: 4π (2J+1) Γ_i Γ_f s / D.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_process_and_its_inverse_are_in_detailed_balance(MediatorKind kind)
    {
        Model model = Dark.Visible(kind);
        var resonance = new ResonantAnnihilation(model, 0.3);
        const double s = 0.08, mmu = Constants.MuonMass;
        double electron = 1 - 4 * me * me / s, muon = 1 - 4 * mmu * mmu / s;
        // Muons for electrons: the squared amplitude is symmetric, so σ_ee→µµ β_e/β_µ = A(m_e, m_µ) and A(m_e, m_e) A(m_µ, m_µ) = A(m_e, m_µ)².
        double ee = resonance.CrossSectionAt(s, 1e-3, AnnihilationFinal.Electrons), mm = resonance.CrossSectionAt(s, 1e-3, AnnihilationFinal.Muons);
        double expected = kind switch
        {
            MediatorKind.Vector => (1 + 2 * mmu * mmu / s) * Sqrt(muon) / ((1 + 2 * me * me / s) * Sqrt(electron)),
            MediatorKind.Pseudoscalar => Sqrt(muon / electron),
            _ => Pow(muon / electron, 1.5),
        };
        Assert.Equal(1, mm / ee / expected, tolerance: 1e-12);
    }

    [Fact]
    public void Unitarity_bounds_the_peak()
    {
        // All of it to electrons: σ = 4π(2J+1)/(4k²), and no more of it than that.
        var resonance = new ResonantAnnihilation(Dark.Visible(MediatorKind.Vector), 0.1);
        double k2 = 0.01 / 4 - me * me;
        Assert.Equal(1, resonance.CrossSectionAt(0.01, 1e-3, AnnihilationFinal.Electrons) / (3 * PI / k2), tolerance: 1e-12);
    }

    [Fact]
    public void The_finals_add_up()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.8);
        double Of(AnnihilationFinal final) => resonance.CrossSectionAt(0.7, 1e-2, final);
        Assert.Equal(1, (Of(AnnihilationFinal.Invisible) + Of(AnnihilationFinal.Visible)) / Of(AnnihilationFinal.Everything), tolerance: 1e-14);
        double parts = Of(AnnihilationFinal.Electrons) + Of(AnnihilationFinal.Muons) + Of(AnnihilationFinal.Taus) + Of(AnnihilationFinal.Hadrons);
        Assert.Equal(1, parts / Of(AnnihilationFinal.Visible), tolerance: 1e-14);
        Assert.True(Of(AnnihilationFinal.Hadrons) > 0);
        Assert.Equal(0, Of(AnnihilationFinal.Taus));
    }

    [Fact]
    public void Far_from_the_resonance_the_cross_section_goes_with_the_square_of_the_coupling()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.25);
        double Of(double parameter) => resonance.CrossSection(100, parameter, AnnihilationFinal.Invisible);
        Assert.Equal(1e4, Of(1e-4) / Of(1e-6), tolerance: 1e-3);
        Assert.Equal(0, Of(0));
    }

    [Fact]
    public void Below_the_pair_of_dark_matter_nothing_is_invisible()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.25);
        double threshold = 2 * 0.25 / 3;
        Assert.Equal(0, resonance.CrossSectionAt(threshold * threshold, 1e-3, AnnihilationFinal.Invisible));
        Assert.True(resonance.CrossSectionAt(threshold * threshold * 1.001, 1e-3, AnnihilationFinal.Invisible) > 0);
        Assert.Equal(0, resonance.CrossSectionAt(4 * me * me, 1e-3, AnnihilationFinal.Everything));
        Assert.Throws<ArgumentOutOfRangeException>(() => resonance.CrossSection(0.5 * me, 1e-3, AnnihilationFinal.Everything));
    }
}
