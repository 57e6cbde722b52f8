using System.Numerics;
using Tenebra.Decays;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays;

public sealed class VectorMesonLineTests
{
    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);

    public static TheoryData<MesonForm> Forms => [MesonForm.Standard, MesonForm.MixingWithS, MesonForm.BarrierFactor];

    [Theory]
    [MemberData(nameof(Forms))]
    public void On_its_mass_a_meson_has_its_own_widths_in_every_form(MesonForm form)
    {
        foreach (VectorMeson meson in Mesons.All)
        {
            Assert.Equal(1, VectorMesonLine.Width(meson, meson.Mass, form) / meson.Particle.Width, tolerance: 1e-12);
            Assert.Equal(1, VectorMesonLine.ElectronWidth(meson, meson.Mass, form) / (meson.ElectronBranching * meson.Particle.Width), tolerance: 1e-12);
        }
    }

    [Fact]
    public void A_rho_lighter_than_two_pions_has_no_width() => Assert.Equal(0, VectorMesonLine.Width(Mesons["rho"], 0.279));

    // p = √(s/4 − m_π²) is 0.47991 GeV at 1 GeV and 0.36171 GeV at 0.77526 GeV.
    [Fact]
    public void The_width_of_the_rho_runs_as_that_of_a_P_wave()
    {
        VectorMeson rho = Mesons["rho"];
        double standard = 0.77526 * Math.Pow(0.48013 / 0.36165, 3), barrier = 2 / (1 + Math.Pow(0.48013 / 0.36165, 2));
        Assert.Equal(standard, VectorMesonLine.Width(rho, 1) / rho.Particle.Width, tolerance: 1e-3);
        Assert.Equal(standard * barrier, VectorMesonLine.Width(rho, 1, MesonForm.BarrierFactor) / rho.Particle.Width, tolerance: 1e-3);
        Assert.Equal(Mesons["phi"].Particle.Width, VectorMesonLine.Width(Mesons["phi"], 1.3));
    }

    // Γ(V → ee) = (4πα²/3)(m_V⁴/g_V²)/s^{3/2} for a constant mixing.
    [Fact]
    public void A_constant_mixing_makes_the_photon_pole_of_a_light_meson_and_a_gauge_invariant_one_takes_it_away()
    {
        VectorMeson omega = Mesons["omega"];
        double half = omega.Mass / 2, own = VectorMesonLine.ElectronWidth(omega, omega.Mass);
        Assert.Equal(8, VectorMesonLine.ElectronWidth(omega, half) / own, tolerance: 1e-12);
        Assert.Equal(0.5, VectorMesonLine.ElectronWidth(omega, half, MesonForm.MixingWithS) / own, tolerance: 1e-12);
    }

    [Fact]
    public void On_its_mass_the_amplitude_is_that_of_a_resonance_of_unit_area()
    {
        VectorMeson phi = Mesons["phi"];
        Complex amplitude = VectorMesonLine.Amplitude(phi, phi.Mass);
        Assert.Equal(phi.ElectronBranching / (Math.PI * phi.Mass * phi.Particle.Width), Math.Pow(amplitude.Magnitude, 2), tolerance: 1e-9);
        Assert.Equal(-Math.PI / 2, amplitude.Phase, tolerance: 1e-12);
    }

    // Baryon number: 1/3, 1/3. Protophobic, 2q_u + q_d = 0 and neutron 1: −1/3, 2/3.
    [Theory]
    [InlineData("rho", 0, -1)]
    [InlineData("omega", 2, 1)]
    [InlineData("phi", -1, -2)]
    [InlineData("J/psi", 0.5, -0.5)]
    public void Quarks_decide_how_a_vector_couples_to_a_meson(string meson, double baryonNumber, double protophobic)
    {
        VectorMeson vector = Mesons[meson];
        Assert.Equal(1, vector.Coupling(2 / 3.0, -1 / 3.0), tolerance: 1e-12);
        Assert.Equal(baryonNumber, vector.Coupling(1 / 3.0, 1 / 3.0), tolerance: 1e-12);
        Assert.Equal(protophobic, vector.Coupling(-1 / 3.0, 2 / 3.0), tolerance: 1e-12);
    }
}
