using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class BremsstrahlungInvarianceTests
{
    private static readonly Nucleus Lead = new(82, 207);

    public static TheoryData<BremsstrahlungMethod> Methods => [BremsstrahlungMethod.Etl, BremsstrahlungMethod.Ww, BremsstrahlungMethod.Iww];

    public static TheoryData<MediatorKind> Kinds => [.. ReferenceNumbers.Kinds];

    private static Emission Electron(MediatorKind kind, double mediatorMass, double energy = 100) => new(
        kind, Lepton.Electron.Mass, energy, mediatorMass, Lead, FormFactors.Of("tsai", Lead));

    private static Emission Muon(MediatorKind kind, double mediatorMass) => new(
        kind, Lepton.MuonMinus.Mass, 160, mediatorMass, Lead, FormFactors.Of("tsai", Lead));

    // Equal within the errors the two state.
    private static void Agree(Estimate a, Estimate b) =>
        Assert.True(Math.Abs(a.Value - b.Value) <= a.Error + b.Error, $"{a.Value:r} ± {a.Error:g2} and {b.Value:r} ± {b.Error:g2}");

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_cross_section_has_the_dimension_of_an_area(BremsstrahlungMethod method)
    {
        // Lengths of the target too: a nucleus of thrice the mass and a form factor of a third of the radius.
        const int K = 3;
        var settings = new BremsstrahlungSettings(method, Tolerance: 1e-5);
        var heavier = new Nucleus(82, K * Lead.A);
        var smaller = new ScaledFormFactor(FormFactors.Of("tsai", Lead), K);
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            foreach (double mediatorMass in (double[])[1e-3, 0.5])
                foreach (EmissionWindow window in (EmissionWindow[])[EmissionWindow.All, new(0.2, 0.8, 0.01)])
                {
                    Estimate here = settings.CrossSection(Muon(kind, mediatorMass), window);
                    var scaled = new Emission(kind, K * Lepton.MuonMinus.Mass, K * 160, K * mediatorMass, heavier, smaller);
                    Agree(here, K * K * settings.CrossSection(scaled, window));
                    Agree(
                        settings.DifferentialCrossSection(Muon(kind, mediatorMass), 0.7),
                        K * K * settings.DifferentialCrossSection(scaled, 0.7));
                }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Windows_of_energy_side_by_side_sum_to_the_whole(BremsstrahlungMethod method)
    {
        var settings = new BremsstrahlungSettings(method, Tolerance: 1e-5);
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            foreach (Emission emission in (Emission[])[Electron(kind, 1e-3), Electron(kind, 0.3), Muon(kind, 0.03)])
            {
                Estimate sum = Estimate.Zero;
                double[] edges = [0, 0.1, 0.35, 0.6, 0.95, 1];
                for (int i = 1; i < edges.Length; i++)
                    sum += settings.CrossSection(emission, new EmissionWindow(edges[i - 1], edges[i], Math.PI));
                Agree(settings.CrossSection(emission, EmissionWindow.All), sum);
            }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_angle_beyond_the_backward_direction_bounds_nothing(BremsstrahlungMethod method)
    {
        var settings = new BremsstrahlungSettings(method);
        Emission emission = Electron(MediatorKind.Vector, 1, 4);
        double all = settings.CrossSection(emission, EmissionWindow.All).Value;
        Assert.Equal(all, settings.CrossSection(emission, new EmissionWindow(0, 1, 7)).Value);
        Assert.Equal(all, settings.CrossSection(emission, new EmissionWindow(0, 1, double.PositiveInfinity)).Value);
        Assert.Equal(
            settings.DifferentialCrossSection(emission, 0.8).Value,
            settings.DifferentialCrossSection(emission, 0.8, double.PositiveInfinity).Value);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_wider_cone_catches_more_until_it_catches_all(BremsstrahlungMethod method)
    {
        var settings = new BremsstrahlungSettings(method, Tolerance: 1e-4);
        Emission emission = Electron(MediatorKind.Vector, 0.1);
        double previous = 0, all = settings.CrossSection(emission, EmissionWindow.All).Value;
        foreach (double angle in (double[])[1e-5, 1e-4, 1e-3, 1e-2, 0.1])
        {
            double inside = settings.CrossSection(emission, new EmissionWindow(0, 1, angle)).Value;
            Assert.True(inside > previous);
            previous = inside;
        }
        Assert.InRange(previous / all, 0.98, 1.0001);
        // A cone much narrower than m_X/E catches its solid angle: as the square of its width.
        double small = settings.CrossSection(emission, new EmissionWindow(0.1, 0.5, 1e-6)).Value;
        Assert.Equal(4, settings.CrossSection(emission, new EmissionWindow(0.1, 0.5, 2e-6)).Value / small, 1e-3);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Below_threshold_nothing_is_made_and_above_it_the_cross_section_rises_from_zero(BremsstrahlungMethod method)
    {
        // The approximations know the range of energies but not how the phase space of three bodies closes.
        bool exact = method == BremsstrahlungMethod.Etl;
        var settings = new BremsstrahlungSettings(method);
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            foreach (double m in (double[])[Lepton.Electron.Mass, Lepton.MuonMinus.Mass])
            {
                const double MediatorMass = 0.5;
                // (p + P_i)² = (m + m_X + M)².
                double threshold = m + MediatorMass + MediatorMass * (2 * m + MediatorMass) / (2 * Lead.Mass);
                Assert.Equal(0, At(m));
                Assert.Equal(0, At(threshold * (1 - 1e-9)));
                double previous = 0;
                foreach (double above in (double[])[1e-6, 1e-4, 1e-2, 1])
                {
                    double here = At(threshold * (1 + above));
                    Assert.True(here > previous, $"{kind}: {here} at {above} above threshold, {previous} before");
                    if (previous > 0 && exact) Assert.True(here > 100 * previous || above == 1);
                    previous = here;
                }
                Assert.True(At(threshold * (1 + 1e-6)) < (exact ? 1e-6 : 1e-2) * previous);

                double At(double energy) => settings.CrossSection(
                    new Emission(kind, m, energy, MediatorMass, Lead, FormFactors.Of("tsai", Lead)), EmissionWindow.All).Value;
            }
    }

    [Fact]
    public void The_threshold_is_that_of_two_body_kinematics()
    {
        foreach (double m in (double[])[Lepton.Electron.Mass, Lepton.MuonMinus.Mass])
            foreach (double mediatorMass in (double[])[1e-6, 1e-3, 0.5, 10])
                foreach (Nucleus nucleus in (Nucleus[])[new(1, 1), Lead])
                {
                    double threshold = m + mediatorMass + mediatorMass * (2 * m + mediatorMass) / (2 * nucleus.Mass);
                    Assert.False(At(threshold * (1 - 1e-9)).IsAllowed);
                    Assert.True(At(threshold * (1 + 1e-9)).IsAllowed);

                    Emission At(double energy) => new(MediatorKind.Scalar, m, energy, mediatorMass, nucleus, FormFactors.Of("none", nucleus));
                }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_window_without_allowed_energies_is_empty(BremsstrahlungMethod method)
    {
        var settings = new BremsstrahlungSettings(method);
        Emission emission = Electron(MediatorKind.Vector, 0.1);
        Assert.Equal(Estimate.Zero, settings.CrossSection(emission, new EmissionWindow(0, 0.1 / 100, Math.PI)));
        Assert.Equal(Estimate.Zero, settings.CrossSection(emission, new EmissionWindow(emission.LargestX, 1, Math.PI)));
        Assert.Equal(Estimate.Zero, settings.CrossSection(emission, new EmissionWindow(0.5, 0.5, Math.PI)));
        Assert.Equal(Estimate.Zero, settings.CrossSection(emission, new EmissionWindow(0.7, 0.5, Math.PI)));
        Assert.Equal(Estimate.Zero, settings.DifferentialCrossSection(emission, 0.1 / 100));
        Assert.Equal(Estimate.Zero, settings.DifferentialCrossSection(emission, emission.LargestX));
        Assert.True(settings.DifferentialCrossSection(emission, 0.1 / 100 * 1.001).Value > 0);
        Assert.True(settings.DifferentialCrossSection(emission, 1 - (1 - emission.LargestX) * 1.001).Value > 0);
        Assert.Equal(
            settings.CrossSection(emission, EmissionWindow.All),
            settings.CrossSection(emission, new EmissionWindow(-1, 2, Math.PI)));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Electrons_and_positrons_and_muons_of_both_charges_radiate_alike(BremsstrahlungMethod method)
    {
        var settings = new BremsstrahlungSettings(method);
        (Lepton, Lepton)[] pairs = [(Lepton.Electron, Lepton.Positron), (Lepton.MuonMinus, Lepton.MuonPlus)];
        foreach ((Lepton particle, Lepton antiparticle) in pairs) Assert.Equal(Of(particle), Of(antiparticle));
        Assert.NotEqual(Of(Lepton.Electron), Of(Lepton.MuonMinus));

        Estimate Of(Lepton lepton) => settings.CrossSection(
            new Emission(MediatorKind.AxialVector, lepton.Mass, 100, 0.1, Lead, FormFactors.Of("tsai", Lead)), EmissionWindow.All);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_heavier_mediator_is_rarer(MediatorKind kind)
    {
        foreach (Emission light in (Emission[])[Electron(kind, 1e-6), Muon(kind, 1e-6)])
        {
            double previous = double.PositiveInfinity;
            for (double mass = 1e-6; mass < 60; mass *= 2)
            {
                double here = ExactTreeLevel.CrossSection(light.AtMass(mass), EmissionWindow.Above(0.1)).Value;
                Assert.True(here < previous * 1.002, $"{kind} at {mass} GeV: {here} after {previous}");
                Assert.True(here > 0);
                previous = here;
            }
            // Far beyond what the nucleus can give coherently: a GeV mediator loses a factor 10⁶ to a 20 GeV one.
            double gev = ExactTreeLevel.CrossSection(light.AtMass(1), EmissionWindow.All).Value;
            Assert.True(ExactTreeLevel.CrossSection(light.AtMass(20), EmissionWindow.All).Value < 1e-6 * gev);
        }
    }

    [Fact]
    public void The_same_target_tables_serve_every_mass_and_energy()
    {
        Emission shared = Electron(MediatorKind.Vector, 1e-3).AtMass(0.2).AtEnergy(20);
        Emission fresh = Electron(MediatorKind.Vector, 0.2, 20);
        Assert.Equal(ExactTreeLevel.CrossSection(fresh, EmissionWindow.All), ExactTreeLevel.CrossSection(shared, EmissionWindow.All));
    }

    [Fact]
    public void Impossible_beams_and_mediators_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Electron(MediatorKind.Vector, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Electron(MediatorKind.Vector, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Electron(MediatorKind.Vector, 0.1, Lepton.Electron.Mass / 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Electron((MediatorKind)9, 0.1));
        Emission emission = Electron(MediatorKind.Vector, 0.1);
        foreach (double tolerance in (double[])[0, -1e-3, 0.5, double.NaN])
            Assert.Throws<ArgumentOutOfRangeException>(() => ExactTreeLevel.CrossSection(emission, EmissionWindow.All, tolerance));
    }

    [Fact]
    public void No_cross_section_is_given_finer_than_double_precision() =>
        Assert.Throws<ConvergenceException>(() => ExactTreeLevel.CrossSection(Electron(MediatorKind.Vector, 0.1), EmissionWindow.All, 1e-17));

    [Fact]
    public void Values_that_are_not_numbers_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Electron(MediatorKind.Vector, double.NaN));
        Assert.ThrowsAny<ArgumentException>(() => Electron(MediatorKind.Vector, 0.1, double.NaN));
        Assert.ThrowsAny<ArgumentException>(() => Electron(MediatorKind.Vector, 0.1, double.PositiveInfinity));
    }
}
