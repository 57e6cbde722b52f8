using System.Numerics;
using Tenebra.Decays.Hadrons;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>π⁺π⁻π⁰: peaks, Dalitz integrals, isospin.</summary>
public sealed class ThreePionsTests
{
    private const double Pion = Constants.ChargedPionMass, NeutralPion = 0.1349768;

    private static readonly QuarkCharges Baryon = new(1 / 3.0, 1 / 3.0, 1 / 3.0);

    private static double Nanobarn(double E, QuarkCharges charges) => ThreePions.Ratio(E, charges) * 86.85 / (E * E);

    private static double Largest(double from, double to) =>
        Enumerable.Range(0, 401).Max(i => Nanobarn(from + (to - from) * i / 400, QuarkCharges.Photon));

    // 9 x 7.38e-5 x 0.892 x 137.036^2 = 11.126 and 9 x 2.979e-4 x 0.154 x 137.036^2 = 7.754, each for the meson's own current.
    [Fact]
    public void The_peaks_are_the_fractions_of_the_PDG()
    {
        Assert.Equal(7.754, ThreePions.Ratio(1.019461, new(0, 0, -1 / 3.0)), 0.001);
        // The tails of the excited mesons take some percent from the omega's.
        Assert.Equal(11.126, ThreePions.Ratio(0.78266, new(1 / 6.0, 1 / 6.0, 0)), 0.15);
    }

    // SND: 1484(32) nb and 657(20) nb; BaBar's product of widths gives 1573 nb at the omega.
    [Fact]
    public void The_photons_cross_section_at_its_peaks_is_as_measured()
    {
        Assert.InRange(Largest(0.775, 0.790), 1450, 1600);
        Assert.InRange(Largest(1.012, 1.026), 620, 690);
    }

    // BaBar, hep-ex/0408078, mean of the four points at 1.20 to 1.29 GeV, of four at 1.56 to 1.64 GeV and of three at 1.91 to 1.96 GeV.
    [Theory]
    [InlineData(1.25, 5.67, 0.36)]
    [InlineData(1.60, 5.64, 0.32)]
    [InlineData(1.94, 0.75, 0.13)]
    public void Above_the_phi_the_cross_section_is_that_of_BaBar(double E, double measured, double error) =>
        Assert.InRange((1.034 * Nanobarn(E, QuarkCharges.Photon) - measured) / error, -2, 2);

    [Fact]
    public void Omega_and_phi_nearly_cancel_above_the_phi_for_the_photon_and_add_up_for_a_baryonic_vector()
    {
        double photon = ThreePions.Ratio(1.05, QuarkCharges.Photon);
        double omega = ThreePions.Ratio(1.05, new(1 / 6.0, 1 / 6.0, 0)), phi = ThreePions.Ratio(1.05, new(0, 0, -1 / 3.0));
        Assert.True(photon < 0.3 * (omega + phi));
        // w = 2, s = -1.
        Assert.True(ThreePions.Ratio(1.05, Baryon) > 4 * omega + phi);
    }

    [Fact]
    public void The_isovector_current_makes_three_pions_only_through_the_rare_decay_of_the_omega()
    {
        var isovector = new QuarkCharges(0.5, -0.5, 0);
        Assert.Equal(0, ThreePions.Ratio(0.78, isovector));
        foreach (double E in (double[])[1.0, 1.3, 1.6])
            Assert.Equal(0.0153, ThreePions.Ratio(E, isovector) / OmegaPion.Ratio(E), 1e-12);
    }

    // With the resonances far above, R is a constant times (E-E0)^4.
    [Fact]
    public void Below_600_MeV_R_falls_as_phase_space_does()
    {
        double threshold = 2 * Pion + NeutralPion;
        double Reduced(double E) => ThreePions.Ratio(E, Baryon) / Math.Pow(E - threshold, 4);
        Assert.Equal(1, Reduced(threshold + 0.002) / Reduced(threshold + 0.001), 0.02);
        Assert.InRange(Reduced(0.6) / Reduced(threshold + 0.001), 1, 20);
        Assert.InRange(ThreePions.Ratio(0.45, Baryon), 1e-7, 1e-6);
    }

    // DeLiVeR (Foguel:2022ppx), with all pions of 140 MeV: phase space is 16 % smaller at 0.55 GeV and 5 % at the omega.
    [Theory]
    [InlineData(0.5500219978922, 415.36, 1.10, 1.25)]
    [InlineData(0.7000219978922, 96656.58, 1.03, 1.10)]
    [InlineData(0.8500219978922, 1330919.1, 1.01, 1.07)]
    [InlineData(1.6500219978922, 1614852.5, 0.99, 1.03)]
    [InlineData(1.9000219978922, 244556.6, 0.99, 1.03)]
    public void A_baryonic_vector_agrees_with_DeLiVeR(double E, double ratioToMuons, double least, double most) =>
        Assert.InRange(ThreePions.Ratio(E, Baryon) / PublishedTables.Ratio(E, ratioToMuons), least, most);

    [Fact]
    public void Exchanging_the_charged_pions_leaves_the_amplitude_and_the_mass_of_a_pair_is_all_it_depends_on()
    {
        for (int k = 0; k < 3; k++)
        {
            Assert.Equal(ThreePions.Rho(k, 1, 0.5), ThreePions.Rho(k, 2, 0.5));
            // The neutral rho differs by the mass of the pions only.
            Assert.InRange((ThreePions.Rho(k, 0, 0.7) / ThreePions.Rho(k, 1, 0.7) - 1).Magnitude, 1e-6, 0.03);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.5)]
    [InlineData(2.2)]
    public void The_integrals_do_not_depend_on_the_order_of_the_particles(double E)
    {
        // Particles 1, 2, 3 = pi+, pi-, pi0 and pi0, pi+, pi-: pairs 12, 13, 23 of the second are pairs 13, 23, 12 of the first.
        int[] pairs = [1, 2, 0];
        var points = new BandPoints(20, [0.77609, 1.465, 1.7], 0.14446);
        double[,] one = ThreePions.Integral(20).At(E);
        double[,] other = new DalitzIntegral(NeutralPion, Pion, Pion, 3, (k, pair, s) => ThreePions.Rho(k, pairs[pair], s), points).At(E);
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) Assert.Equal(0, (one[i, j] - other[i, j]) / Math.Sqrt(one[i, i] * one[j, j]), 1e-5);
    }

    // In the energies of two pions, by the midpoint rule, with G from the momenta themselves.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.78266)]
    [InlineData(1.3)]
    [InlineData(1.9)]
    public void The_integrals_agree_with_sums_over_the_energies_of_two_pions(double E)
    {
        var c = new Complex[] { new(1, 0.3), new(-0.4, 0.2), new(0.1, -0.7) };
        double[,] I = ThreePions.Integral(20).At(E);
        double known = 0;
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
            {
                Complex entry = i == j ? I[i, i] : i < j ? new Complex(I[i, j], I[j, i]) : new Complex(I[j, i], -I[i, j]);
                known += (c[i] * Complex.Conjugate(c[j]) * entry).Real;
            }
        Assert.Equal(1, BruteForce(E, c, 800) / known, 5e-4);
    }

    [Theory]
    [InlineData(0.415)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.234)]
    [InlineData(2.4)]
    public void The_table_gives_back_the_integrals(double E)
    {
        var table = new DalitzTable(2 * Pion + NeutralPion, 3, ThreePions.Integral(16));
        double[,] I = ThreePions.Integral(40).At(E);
        double all = 64 * Math.PI * Math.PI * Math.Pow(E, 4);
        for (int k = 0; k < 3; k++)
        {
            var c = new Complex[3];
            c[k] = 1;
            Assert.Equal(1, table.Ratio(E, c) * all / I[k, k], 1e-3);
        }
        double crossed = I[0, 0] + I[1, 1] + 2 * I[1, 0];
        Assert.Equal(1, table.Ratio(E, [1, Complex.ImaginaryOne, 0]) * all / crossed, 1e-3);
    }

    private static double BruteForce(double E, Complex[] c, int steps)
    {
        double largestNeutral = (E * E + NeutralPion * NeutralPion - 4 * Pion * Pion) / (2 * E);
        double largestCharged = (E * E + Pion * Pion - Math.Pow(Pion + NeutralPion, 2)) / (2 * E);
        double a = (largestNeutral - NeutralPion) / steps, b = (largestCharged - Pion) / steps, sum = 0;
        for (int i = 0; i < steps; i++)
            for (int k = 0; k < steps; k++)
            {
                double E0 = NeutralPion + (i + 0.5) * a, plus = Pion + (k + 0.5) * b, minus = E - E0 - plus;
                double p0 = E0 * E0 - NeutralPion * NeutralPion, p1 = plus * plus - Pion * Pion, p2 = minus * minus - Pion * Pion;
                double product = (p2 - p0 - p1) / 2, G = E * E * (p0 * p1 - product * product);
                if (minus < Pion || G <= 0) continue;
                double charged = E * E + Pion * Pion, s12 = E * E + NeutralPion * NeutralPion - 2 * E * E0;
                double s13 = charged - 2 * E * minus, s23 = charged - 2 * E * plus;
                Complex F = 0;
                for (int n = 0; n < 3; n++) F += c[n] * (ThreePions.Rho(n, 0, s12) + ThreePions.Rho(n, 1, s13) + ThreePions.Rho(n, 2, s23));
                sum += G * F.Magnitude * F.Magnitude;
            }
        return sum * 4 * E * E * a * b;
    }
}
