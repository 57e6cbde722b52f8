using MathNet.Numerics.Integration;
using Tenebra.Transport.Showers;
using static System.Math;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Angles of radiated photons.</summary>
public sealed class PhotonAngleTests
{
    // Formula 2BS as it is printed, per y dy, y = γθ, less the factor 4 of its prefactor; 2 y dy = du.
    private static double Printed(double gamma, double k, int z, double y2)
    {
        double e = gamma - k, one = y2 + 1;
        double inverseM = Pow(k / (2 * gamma * e), 2) + Pow(Cbrt(z) / (111 * one), 2);
        return 16 * y2 * e / (Pow(one, 4) * gamma) - Pow(gamma + e, 2) / (one * one * gamma * gamma)
            + ((gamma * gamma + e * e) / (one * one * gamma * gamma) - 4 * y2 * e / (Pow(one, 4) * gamma)) * -Log(inverseM);
    }

    [Theory]
    [InlineData(10, 3, 82, 0)]
    [InlineData(10, 3, 82, 2.5)]
    [InlineData(400, 390, 13, 100)]
    [InlineData(2.5, 1, 29, 5)]
    public void The_weight_is_the_printed_formula(double gamma, double k, int z, double y2) =>
        Assert.Equal(1, PhotonAngle.Weight(gamma, k, PhotonAngle.Screening(z), 1 + y2) / (Printed(gamma, k, z, y2) * (1 + y2) * (1 + y2)), 1e-12);

    // Formula 3BS(e) of the same article is the integral over the angle in closed form.
    [Theory]
    [InlineData(10, 3, 82)]
    [InlineData(20, 15, 13)]
    [InlineData(1000, 400, 82)]
    [InlineData(2.5, 1, 29)]
    public void The_integral_over_the_angle_is_the_screened_spectrum(double gamma, double k, int z)
    {
        double e = gamma - k, r = e / gamma, b = 2 * gamma * e * Cbrt(z) / (111 * k), b2 = b * b;
        double logM = -Log(Pow(k / (2 * gamma * e), 2) + Pow(Cbrt(z) / 111, 2));
        double closed = (1 + r * r - 2 * r / 3) * (logM + 1 - 2 / b * Atan(b))
            + r * (2 / b2 * Log(1 + b2) + 4 * (2 - b2) / (3 * b2 * b) * Atan(b) - 8 / (3 * b2) + 2.0 / 9);
        double sum = Enumerable.Range(0, 45).Sum(i => GaussLegendreRule.Integrate(
            s => Exp(-s) * PhotonAngle.Weight(gamma, k, PhotonAngle.Screening(z), Exp(s)), i, i + 1, 24));
        Assert.Equal(1, sum / closed, 1e-9);
    }

    [Theory]
    [InlineData(1.5, 0.4)]
    [InlineData(3, 1.9999)]
    [InlineData(20, 1)]
    [InlineData(20, 18.99)]
    [InlineData(20_000, 5000)]
    public void Photons_follow_the_formula_at_all_angles(double gamma, double k)
    {
        double screening = PhotonAngle.Screening(82), missing = 1 - Sqrt(1 - 1 / (gamma * gamma)), beta = 1 - missing;
        var random = Laboratory.Random(12);
        Sampling.Follows(
            u => PhotonAngle.Weight(gamma, k, screening, u) / (u * u), 1, (1 + beta) / missing, 200_000,
            () => 1 + beta * PhotonAngle.Sample(gamma, k, screening, random) / missing);
    }

    [Fact]
    public void Every_angle_has_a_weight()
    {
        foreach (double gamma in new[] { 1.001, 1.1, 1.7, 3, 10, 1000, 1e7 })
            foreach (double share in new[] { 1e-6, 0.1, 0.5, 0.9, 0.9999, 1 })
                foreach (double u in new[] { 1, 1.5, 2, 3, 10, 1000, 1e9 })
                    Assert.True(PhotonAngle.Weight(gamma, share * (gamma - 1), PhotonAngle.Screening(92), u) > 0 || u > 4 * gamma * gamma);
    }

    [Fact]
    public void More_photons_fly_backwards_than_from_a_dipole_that_moves()
    {
        // Electrons of 10 MeV in lead, k = 2 MeV. Of 1/u² a part of 1/4γ² lies beyond a right angle, where u ≥ 2γ² and nothing is screened:
        // g = (1+r²) 2 ln(2γε/k) − (1+r)² = 13.70, and 7.873 on average by formula 3BS(e).
        const double gamma = 20.6;
        double screening = PhotonAngle.Screening(82);
        var random = Laboratory.Random(13);
        Estimate back = Sampling.Mean(1_000_000, () => PhotonAngle.Sample(gamma, 4, screening, random) > 1 ? 1 : 0);
        Assert.Equal(13.70 / 7.873, back.Value * 4 * gamma * gamma, 4 * back.Error * 4 * gamma * gamma + 0.02);
    }
}
