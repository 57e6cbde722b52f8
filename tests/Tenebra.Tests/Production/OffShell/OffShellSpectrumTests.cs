using MathNet.Numerics.Integration;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

public sealed class OffShellSpectrumTests
{
    private static readonly VirtualEmission Muons = Pairs.Above(Pairs.Muons());

    [Fact]
    public void The_spectrum_of_millicharged_particles_by_hand()
    {
        const double Mass = 0.1, Epsilon = 1e-3;
        var spectrum = new OffShellSpectrum(Muons, VirtualMediator.Photon, Pairs.Dirac(Mass, Epsilon));
        foreach (double q in (double[])[0.21, 0.3, 1])
        {
            double real = Constants.ElectricCharge2 * ExactTreeLevel.CrossSection(Pairs.Muons().AtMass(q), EmissionWindow.Above(0.5), 1e-5).Value;
            double ratio = 4 * Mass * Mass / (q * q);
            double closed = real * Constants.Alpha * Epsilon * Epsilon / (3 * Math.PI * q * q) * Math.Sqrt(1 - ratio) * (1 + ratio / 2);
            Assert.Equal(1, spectrum.Density(q) / closed, tolerance: 1e-4);
        }
        Assert.Equal(0, spectrum.Density(0.2));
    }

    // σ/ε² [pb] of muons of 160 GeV on lead, more than half of the energy lost, of a separate calculation with equivalent photons (1 %).
    [Theory]
    [InlineData(0.002, 5.06e6)]
    [InlineData(0.01, 2.59e6)]
    [InlineData(0.03, 1.10e6)]
    [InlineData(0.05, 5.99e5)]
    [InlineData(0.1, 1.98e5)]
    [InlineData(0.15, 8.83e4)]
    [InlineData(0.3, 1.61e4)]
    public void Millicharged_particles_of_the_muon_beam(double mass, double picobarn) =>
        Assert.Equal(1, Pairs.Millicharged(Muons, mass).CrossSection.Value * Constants.PicobarnPerGeV2 / picobarn, tolerance: 1e-2);

    [Fact]
    public void Below_a_mass_it_is_the_sum_up_to_there()
    {
        var mediator = new VirtualMediator(10, 0.2, 0);
        DarkPair pair = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, 0.5, 0.05);
        double Whole(double below) => new OffShellSpectrum(Muons, mediator, pair, below).CrossSection.Value;
        var spectrum = new OffShellSpectrum(Muons, mediator, pair, 2);
        double sum = GaussLegendreRule.Integrate(y => 2 * 0.01 * Math.Cosh(y) * Math.Sinh(y) * spectrum.Density(0.1 * Math.Cosh(y)), 0, Math.Acosh(20), 64);
        Assert.Equal(1, spectrum.CrossSection.Value / sum, tolerance: 1e-3);
        Assert.Equal(0, Whole(0.1));
        Assert.Equal(Whole(double.PositiveInfinity), Whole(1e6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Whole(0));
    }

    [Theory]
    [InlineData(MediatorKind.Scalar, 0.4, 0.1, 0.4)]
    [InlineData(MediatorKind.AxialVector, 0.02, 0.3, 10)]
    [InlineData(MediatorKind.Vector, 2, 0.05, 2)]
    public void The_integral_is_the_plain_sum_over_masses(MediatorKind kind, double mediatorMass, double mass, double middle)
    {
        Emission emission = Pairs.Muons(kind);
        DarkPair pair = DarkPair.Of(kind, DarkMatterKind.Majorana, 0.5, mass);
        var spectrum = new OffShellSpectrum(Pairs.Above(emission), new(mediatorMass, 0.2, 0.01), pair);
        double start = 2 * mass;
        double Direct(double y)
        {
            double q = start * Math.Cosh(y), width = pair.Width(q), sigma = 0.04 * ExactTreeLevel.CrossSection(emission.AtMass(q), EmissionWindow.Above(0.5)).Value;
            double imaginary = q * width + mediatorMass * 0.01, offset = q * q - mediatorMass * mediatorMass;
            double density = sigma * width / (offset * offset + imaginary * imaginary);
            if (kind == MediatorKind.AxialVector)
            {
                double pseudoscalar = 0.04 * ExactTreeLevel.CrossSection(Pairs.Muons(MediatorKind.Pseudoscalar).AtMass(q), EmissionWindow.Above(0.5)).Value;
                density += Math.Pow(2 * Constants.MuonMass / (q * q * mediatorMass * mediatorMass), 2) * pseudoscalar * pair.DivergenceWidth(q);
            }
            return 2 * q * q * start * Math.Sinh(y) / Math.PI * density;
        }
        double end = Math.Acosh(Math.Min(60, emission.Energy) / start), split = Math.Acosh(middle / start);
        double sum = GaussLegendreRule.Integrate(Direct, 0, split, 96) + GaussLegendreRule.Integrate(Direct, split, end, 64);
        Assert.Equal(1, spectrum.CrossSection.Value / sum, tolerance: 3e-4);
        Assert.InRange(spectrum.CrossSection.RelativeError, 0, 3e-3);
    }

    [Theory]
    [InlineData(MediatorKind.Vector)]
    [InlineData(MediatorKind.AxialVector)]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.Pseudoscalar)]
    public void A_narrow_mediator_is_a_real_one_that_decays(MediatorKind kind)
    {
        const double Mass = 0.4, Coupling = 1e-3;
        VirtualEmission emission = Pairs.Above(Pairs.Muons(kind));
        DarkPair pair = DarkPair.Of(kind, DarkMatterKind.Dirac, 1e-5, 0.1);
        double width = pair.Width(Mass), real = emission.At(Mass).Value * Coupling * Coupling;
        Assert.Equal(1, new OffShellSpectrum(emission, new(Mass, Coupling, 0), pair).CrossSection.Value / real, tolerance: 1e-5);
        Assert.Equal(0.25, new OffShellSpectrum(emission, new(Mass, Coupling, 3 * width), pair).CrossSection.Value / real, tolerance: 1e-5);
    }

    // The width runs steeply: it is much larger above the pole than on it.
    [Theory]
    [InlineData(1 + 1e-5, 0.1)]
    [InlineData(1 + 1e-6, 1)]
    [InlineData(1 - 1e-5, 0.5)]
    public void A_pole_beside_the_threshold_is_not_missed(double massOverThreshold, double coupling)
    {
        const double Threshold = 0.02;
        double mass = massOverThreshold * Threshold, half = (mass - Threshold) / 2;
        DarkPair pair = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, coupling, Threshold / 2);
        var spectrum = new OffShellSpectrum(Muons, new(mass, 1, 0), pair);
        double Sum(double from, double to, double anchor, int side)
        {
            const int Steps = 4000;
            double sum = 0, step = Math.Log(to / from) / Steps;
            for (int i = 0; i < Steps; i++)
            {
                double distance = from * Math.Exp((i + 0.5) * step), q = anchor + side * distance;
                double offset = anchor == mass ? side * distance * (q + mass) : (q - mass) * (q + mass);
                sum += step * distance * 2 * q * spectrum.DensityAt(q, offset).Value;
            }
            return sum;
        }
        double plain = half < 0
            ? Sum(1e-15, 50, Threshold, 1)
            : Sum(half * 1e-10, half, Threshold, 1) + Sum(half * 1e-10, half, mass, -1) + Sum(1e-17, 50, mass, 1);
        Assert.Equal(1, spectrum.CrossSection.Value / plain, tolerance: 1e-5);
        Assert.Equal(1, new PairMassSampler(spectrum).CrossSection / spectrum.CrossSection.Value, tolerance: 1e-4);
    }

    [Fact]
    public void A_mediator_much_lighter_than_the_pair_is_a_photon_and_a_heavy_one_a_point()
    {
        const double Epsilon = 1e-2;
        double e = VirtualMediator.Photon.Coupling, photon = Epsilon * Epsilon * Pairs.Millicharged(Muons, 0.1).CrossSection.Value;
        DarkPair pair = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, Epsilon * e, 0.1);
        Assert.Equal(1, new OffShellSpectrum(Muons, new(1e-4, e, 0), pair).CrossSection.Value / photon, tolerance: 1e-5);
        double heavy = new OffShellSpectrum(Muons, new(1e4, 1, 0), pair).CrossSection.Value;
        Assert.Equal(1e-4, new OffShellSpectrum(Muons, new(1e5, 1, 0), pair).CrossSection.Value / heavy, tolerance: 1e-6);
        Assert.Equal(9, new OffShellSpectrum(Muons, new(1e4, 3, 0), pair).CrossSection.Value / heavy, tolerance: 1e-12);
    }

    [Fact]
    public void The_heavy_half_of_the_pairs_and_the_light_half_are_all()
    {
        var light = new VirtualEmission(Pairs.Muons(), new EmissionWindow(0.3, 0.7, Math.PI), new());
        double sum = Pairs.Millicharged(light, 0.05).CrossSection.Value + Pairs.Millicharged(Pairs.Above(Pairs.Muons(), 0.7), 0.05).CrossSection.Value;
        Assert.Equal(1, sum / Pairs.Millicharged(Pairs.Above(Pairs.Muons(), 0.3), 0.05).CrossSection.Value, tolerance: 3e-4);
    }

    [Fact]
    public void Axion_and_dark_photon_may_have_no_mass()
    {
        double none = At(0, 0), light = At(1e-5, 0);
        Assert.Equal(1, light / none, tolerance: 1e-3);
        Assert.True(At(0.1, 0.1) < At(0.05, 0.05) && At(0.05, 0.05) < light);
        Assert.Equal(At(0.1, 0.03), At(0.03, 0.1), tolerance: 1e-12);
        static double At(double axion, double darkPhoton) =>
            new OffShellSpectrum(Muons, VirtualMediator.Photon, DarkPair.AxionAndDarkPhoton(1, axion, darkPhoton)).CrossSection.Value;
    }

    [Fact]
    public void Equivalent_photons_are_near_to_the_exact_spectrum_of_muons()
    {
        var approximate = new VirtualEmission(Pairs.Muons(), EmissionWindow.Above(0.5), new(BremsstrahlungMethod.Ww));
        double ratio = Pairs.Millicharged(approximate, 0.1).CrossSection.Value / Pairs.Millicharged(Muons, 0.1).CrossSection.Value;
        Assert.Equal(1, ratio, tolerance: 0.02);
        Assert.NotEqual(1, ratio, tolerance: 1e-5);
    }

    [Fact]
    public void Pairs_too_heavy_for_the_beam_are_not_made()
    {
        Assert.Equal(Estimate.Zero, Pairs.Millicharged(Muons, 0.5001 * Muons.LargestMass).CrossSection);
        Assert.True(Pairs.Millicharged(Muons, 0.49 * Muons.LargestMass).CrossSection.Value > 0);
        Assert.Equal(Estimate.Zero, new OffShellSpectrum(Muons, VirtualMediator.Photon, Pairs.Dirac(0.1, 0)).CrossSection);
        double threshold = Pairs.Muons().AtMass(Muons.LargestMass).Reaction.Threshold;
        Assert.Equal(160, threshold, 1e-9);
        Assert.Equal(Estimate.Zero, Muons.At(Muons.LargestMass));
        Assert.True(Pairs.Above(Pairs.Muons(), 0.95).LargestMass < Muons.LargestMass);
    }

    [Fact]
    public void A_pair_needs_its_own_mediator()
    {
        DarkPair scalar = DarkPair.Of(MediatorKind.Scalar, DarkMatterKind.Dirac, 1, 0.1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffShellSpectrum(Muons, new(1, 1, 0), scalar));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffShellSpectrum(Muons, new(1, 1, 0), Pairs.Dirac(0.1)));
        DarkPair vector = DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, 1, 0.1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OffShellSpectrum(Muons, VirtualMediator.Photon, vector));
    }
}
