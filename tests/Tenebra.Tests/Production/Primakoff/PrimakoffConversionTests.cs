using Tenebra.Materials;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.Primakoff;
using Tenebra.Tests.Production.Bremsstrahlung;
using static System.Math;

namespace Tenebra.Tests.Production.Primakoff;

public sealed class PrimakoffConversionTests
{
    private static readonly Nucleus Lead = new(82, 207), Helium = new(2, 4);
    private static readonly IFormFactor OfLead = FormFactors.Of("tsai", Lead), OfHelium = FormFactors.Of("exponential", Helium);

    [Theory]
    [InlineData(1e-6, 341)]
    [InlineData(0.01, 341)]
    [InlineData(0.055, 330)]
    [InlineData(0.1, 294)]
    [InlineData(0.2, 231)]
    public void Photons_of_100_GeV_on_lead_give_the_known_picobarns(double mass, double sigmaPb)
    {
        Estimate sigma = PrimakoffConversion.CrossSection(mass, 100, Lead, OfLead);
        Assert.Equal(sigmaPb, 1e-8 * sigma.Value * Constants.PicobarnPerGeV2, tolerance: 0.5);
        Assert.InRange(sigma.RelativeError, 1e-16, 1e-6);
    }

    [Fact]
    public void A_light_mediator_sees_the_flux_of_equivalent_photons()
    {
        foreach (double mass in new[] { 1e-3, 0.03, 0.1 })
        {
            double least = mass * mass / 200 * (mass * mass / 200);
            double flux = new PhotonFlux(OfLead, least, 1e4).At(least);
            double sigma = PrimakoffConversion.CrossSection(mass, 100, Lead, OfLead).Value;
            Assert.Equal(1, sigma / (Constants.Alpha / 8 * flux), tolerance: 2e-5);
        }
    }

    // σ(γγ → a) = 8π² Γ/m δ(s − m²) with Γ = g²m³/64π, under the flux (α/π) χ ds/s.
    [Fact]
    public void The_flux_times_the_width_to_two_photons_is_the_cross_section()
    {
        const double Mass = 0.02, Width = Mass * Mass * Mass / (64 * PI);
        double least = Mass * Mass / 200 * (Mass * Mass / 200);
        double resonance = 8 * PI * PI * Width / Mass / (Mass * Mass);
        double sigma = Constants.Alpha / PI * new PhotonFlux(OfLead, least, 1e4).At(least) * resonance;
        Assert.Equal(1, PrimakoffConversion.CrossSection(Mass, 100, Lead, OfLead).Value / sigma, tolerance: 2e-5);
    }

    [Theory]
    [InlineData(1e-7)]
    [InlineData(3e-6)]
    [InlineData(1e-4)]
    [InlineData(1e-3)]
    public void At_small_angles_it_is_the_angle_cubed_over_the_squared_transfer(double angle)
    {
        const double E = 100, Mass = 0.05;
        double t = E * E * angle * angle + Mass * Mass / (2 * E) * (Mass * Mass / (2 * E));
        double known = Constants.Alpha / 4 * OfLead.G2(t) * Pow(E, 4) * Pow(angle, 3) / (t * t);
        double found = Sin(angle) * PrimakoffConversion.AngularCrossSection(Mass, E, Lead, OfLead, angle);
        Assert.Equal(1, found / known, tolerance: 1e-6 + 3 * t / (Lead.Mass * E) + 5 * angle * angle + 2 * t / 0.0047);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    public void The_most_probable_angle_is_set_by_the_radius_of_the_atom(double mass)
    {
        const double E = 100;
        double a = 111 / Cbrt(82) / Constants.ElectronMass, least = Pow(mass, 4) / (4 * E * E);
        double known = Sqrt(3 * (1 + a * a * least)) / (a * E);
        double lo = known / 2, hi = known * 2;
        while (hi - lo > 1e-8 * hi)
        {
            double third = (hi - lo) / 3;
            if (Density(lo + third) < Density(hi - third)) lo += third;
            else hi -= third;
        }
        // The nucleus shifts it by 2t/d.
        Assert.Equal(1, lo / known, tolerance: 1e-5 + 4 * (least + E * E * known * known) / 0.0047);

        double Density(double angle) => Sin(angle) * PrimakoffConversion.AngularCrossSection(mass, E, Lead, OfLead, angle);
    }

    [Theory]
    [InlineData(1e-3, 100.0)]
    [InlineData(0.5, 1.0)]
    [InlineData(0.5, 0.56)]
    public void Angles_and_transfers_both_integrate_to_the_total(double mass, double energy)
    {
        double total = PrimakoffConversion.CrossSection(mass, energy, Helium, OfHelium).Value;
        double logMass = 2 * Log(mass * mass / (2 * energy));
        double overT = Integral.Of(
            x => Exp(x) * PrimakoffConversion.DifferentialCrossSection(mass, energy, Helium, OfHelium, Exp(x)), logMass - 1, 2 * Log(2 * energy), 1e-5, 16);
        double overAngle = Integral.Of(
            x => Exp(x) * Sin(Exp(x)) * PrimakoffConversion.AngularCrossSection(mass, energy, Helium, OfHelium, Exp(x)), -30, Log(PI), 1e-7, 30);
        Assert.Equal(1, overT / total, tolerance: 1e-4);
        Assert.Equal(1, overAngle / total, tolerance: 1e-5);
    }

    // Slower than the centre of mass, sin θ ≤ M p*/(m √s γβ); the pole of the Jacobian is flat in arcsin(sin θ/sin θ_max).
    [Fact]
    public void Two_transfers_at_one_angle_add_up_just_above_threshold()
    {
        const double Mass = 0.5;
        double M = Helium.Mass, energy = (Mass + Mass * Mass / (2 * M)) * 1.005, s = M * (M + 2 * energy);
        double momentum = Sqrt((s - Pow(M + Mass, 2)) * (s - Pow(M - Mass, 2)) / (4 * s));
        double largest = Asin(momentum * Sqrt(s) / (Mass * energy));
        Assert.Equal(0, PrimakoffConversion.AngularCrossSection(Mass, energy, Helium, OfHelium, largest * (1 + 1e-9)));
        double sum = Integral.Of(
            y =>
            {
                double angle = Asin(Sin(largest) * Sin(y));
                return PrimakoffConversion.AngularCrossSection(Mass, energy, Helium, OfHelium, angle) * Sin(angle) * Sin(largest) * Cos(y) / Cos(angle);
            },
            0, PI / 2 * (1 - 1e-7), 1e-7);
        Assert.Equal(1, sum / PrimakoffConversion.CrossSection(Mass, energy, Helium, OfHelium).Value, tolerance: 1e-5);
    }

    [Theory]
    [InlineData(0.1, 100.0, 3e-3)]
    [InlineData(0.5, 2.0, 0.4)]
    [InlineData(1e-3, 10.0, 1e-9)]
    public void Levi_Civita_and_metric_give_the_same_amplitude(double mass, double energy, double t)
    {
        BigReal E = energy, M = Helium.Mass, m2 = (BigReal)mass * mass, T = t;
        BigReal q0 = -(T / (2 * M)), alongK = -((m2 + T) / (2 * E)) + q0;
        var k = new FourVector(E, 0, 0, E);
        var q = new FourVector(q0, BigReal.Sqrt(T + q0 * q0 - alongK * alongK), 0, alongK);
        var sum = new FourVector(2 * M - q0, -q.X, -q.Y, -q.Z);
        FourVector dual = TwoPhotonTensor.Dual(sum, k, q), metric = TwoPhotonTensor.Metric(sum, k, q);
        double amplitude = (double)(-(dual * dual) / 2), other = (double)(-(metric * metric) / 2);
        double sigma = Constants.ElectricCharge2 * OfHelium.G2(t) / (t * t) * amplitude / (64 * PI * Pow(Helium.Mass * energy, 2));
        Assert.Equal(1, other / amplitude, tolerance: 1e-14);
        Assert.Equal(1, PrimakoffConversion.DifferentialCrossSection(mass, energy, Helium, OfHelium, t) / sigma, tolerance: 1e-12);
        Assert.Equal(0, (double)(dual * k), tolerance: 1e-40);
        Assert.Equal(0, (double)(metric * k), tolerance: 1e-40);
    }

    [Fact]
    public void The_limits_of_t_are_those_of_the_centre_of_mass()
    {
        const double Mass = 0.5, E = 0.7;
        double M = Helium.Mass, s = M * (M + 2 * E), photon = (s - M * M) / (2 * Sqrt(s)), energy = (s + Mass * Mass - M * M) / (2 * Sqrt(s));
        double p = Sqrt(energy * energy - Mass * Mass), least = 2 * photon * (energy - p) - Mass * Mass, largest = 2 * photon * (energy + p) - Mass * Mass;
        Assert.True(PrimakoffConversion.DifferentialCrossSection(Mass, E, Helium, OfHelium, least * (1 + 1e-9)) > 0);
        Assert.True(PrimakoffConversion.DifferentialCrossSection(Mass, E, Helium, OfHelium, largest * (1 - 1e-9)) > 0);
        Assert.Equal(0, PrimakoffConversion.DifferentialCrossSection(Mass, E, Helium, OfHelium, least * (1 - 1e-9)));
        Assert.Equal(0, PrimakoffConversion.DifferentialCrossSection(Mass, E, Helium, OfHelium, largest * (1 + 1e-9)));
    }

    [Fact]
    public void Nothing_is_made_below_threshold_and_something_above()
    {
        const double Mass = 0.5;
        double threshold = Mass + Mass * Mass / (2 * Helium.Mass);
        Assert.Equal(Estimate.Zero, PrimakoffConversion.CrossSection(Mass, threshold * (1 - 1e-12), Helium, OfHelium));
        Assert.Equal(0, PrimakoffConversion.AngularCrossSection(Mass, threshold * (1 - 1e-12), Helium, OfHelium, 0.1));
        Assert.True(PrimakoffConversion.CrossSection(Mass, threshold * (1 + 1e-9), Helium, OfHelium).Value > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimakoffConversion.CrossSection(0, 1, Helium, OfHelium));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrimakoffConversion.CrossSection(1, double.NaN, Helium, OfHelium));
    }

    [Fact]
    public void It_has_no_scale_but_masses_energy_and_the_size_of_the_nucleus()
    {
        var heavier = new Nucleus(2, 8);
        double one = PrimakoffConversion.CrossSection(0.3, 2, Helium, OfHelium).Value;
        double two = PrimakoffConversion.CrossSection(0.6, 4, heavier, new ScaledFormFactor(OfHelium, 2)).Value;
        Assert.Equal(1, two / one, tolerance: 1e-6);
    }
}
