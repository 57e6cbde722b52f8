using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

public class PartonDistributionsTests
{
    private static readonly PartonDistributions Partons = PartonDistributions.Load(DataFolder.Embedded);
    private static readonly PartonInput Input = PartonInput.Load(DataFolder.Embedded);

    private static double X(QuarkWeights weights, double x, double q2, bool sum)
    {
        (double quark, double antiquark) = Partons.Quarks(weights, q2).At(x);
        return x * (sum ? quark + antiquark : quark - antiquark);
    }

    private static QuarkWeights Only(int flavour) => new(flavour == 0 ? 1 : 0, flavour == 1 ? 1 : 0, flavour == 2 ? 1 : 0, flavour == 3 ? 1 : 0);

    private static double Antiquark(int flavour, double x, double q2) => x * Partons.Quarks(Only(flavour), q2).At(x).Antiquark;

    [Fact]
    public void The_input_as_published_keeps_the_sum_rules_to_its_digits()
    {
        PartonInputFile published = Input.Published;
        double quarks = published.UpValence.Moment(2).Real + published.DownValence.Moment(2).Real + 2 * published.LightSea.Moment(2).Real;
        Assert.Equal(2, published.UpValence.Moment(1).Real, 1e-3);
        Assert.Equal(1, published.DownValence.Moment(1).Real, 1e-3);
        Assert.Equal(1, quarks + published.Gluon.Moment(2).Real, 1e-3);
        Assert.Equal(0.9998, Input.UpValence.Norm / published.UpValence.Norm, 5e-5);
        Assert.Equal(0.9995, Input.DownValence.Norm / published.DownValence.Norm, 5e-5);
        Assert.Equal(0.9998, Input.Gluon.Norm / published.Gluon.Norm, 5e-5);
    }

    [Theory]
    [InlineData(3, 0.3)]
    [InlineData(4, 1.1)]
    public void A_proton_has_two_up_quarks_and_one_down_quark_at_every_scale(int flavours, double logCouplingRatio)
    {
        PartonMoments start = Input.Moments(1), later = new MomentEvolution(1, flavours).Apply(in start, logCouplingRatio);
        Assert.Equal(2, later.UpValence.Real, 1e-12);
        Assert.Equal(1, later.DownValence.Real, 1e-12);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.96)]
    [InlineData(20)]
    [InlineData(3000)]
    public void The_partons_carry_the_whole_momentum(double q2)
    {
        QuarkDensity all = Partons.Quarks(new QuarkWeights(1, 1, 1, 1), q2);
        double quarks = RealIntegrand.Integral(
            log =>
            {
                double x = Math.Exp(log);
                (double quark, double antiquark) = all.At(x);
                return x * x * (quark + antiquark);
            },
            Math.Log(1e-13), 0, 1e-8);
        double gluons = RealIntegrand.Integral(log => Math.Exp(log) * Partons.Gluon(Math.Exp(log), q2), Math.Log(1e-13), 0, 1e-7);
        Assert.Equal(1, quarks + gluons, 1e-6);
        Assert.InRange(quarks, 0.45, 0.70);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-3)]
    [InlineData(0.2)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void At_the_scale_of_the_input_the_densities_are_the_input(double x)
    {
        double start = Partons.LeastQ2;
        Assert.Equal(1, X(Only(0), x, start, sum: false) / Input.UpValence.At(x), 1e-6);
        Assert.Equal(1, X(Only(1), x, start, sum: false) / Input.DownValence.At(x), 1e-6);
        double sum = X(new QuarkWeights(1, 1, 0, 0), x, start, sum: true);
        Assert.Equal(1, sum / (Input.UpValence.At(x) + Input.DownValence.At(x) + 2 * Input.Published.LightSea.At(x)), 1e-6);
        Assert.Equal(0, X(Only(2), x, start, sum: true), 1e-6 * sum);
    }

    // Published grid of the set: x u_v, x d_v, x(d̄−ū), x(d̄+ū), x s, x g.
    [Theory]
    [InlineData(0.01, 0.1586, 0.09354, 0.009953, 0.5882, 0.06219, 3.492)]
    [InlineData(0.1, 0.4827, 0.2519, 0.04834, 0.2556, 0.02552, 1.114)]
    [InlineData(0.3, 0.6051, 0.2480, 0.01153, 0.05356, 0.008527, 0.4274)]
    [InlineData(0.6, 0.2172, 0.05331, 3.945e-5, 1.430e-3, 5.526e-4, 0.04488)]
    public void Below_charm_the_evolution_is_that_of_the_published_set(double x, double up, double down, double excess, double sea, double strange, double gluon)
    {
        const double Q2 = 1.8, Digits = 1.5e-3;
        Assert.Equal(1, X(Only(0), x, Q2, sum: false) / up, Digits);
        Assert.Equal(1, X(Only(1), x, Q2, sum: false) / down, Digits);
        Assert.Equal(1, (Antiquark(1, x, Q2) - Antiquark(0, x, Q2)) / excess, Digits);
        Assert.Equal(1, (Antiquark(1, x, Q2) + Antiquark(0, x, Q2)) / sea, Digits);
        Assert.Equal(1, Antiquark(2, x, Q2) / strange, Digits);
        Assert.Equal(1, Partons.Gluon(x, Q2) / gluon, Digits);
        Assert.Equal(0, Antiquark(3, x, Q2), 1e-12);
    }

    // The published set keeps three flavours; here charm takes its part from the gluon.
    [Theory]
    [InlineData(0.01, 0.1799, 0.1043, 0.7114, 0.1343, 5.434)]
    [InlineData(0.1, 0.4948, 0.2505, 0.2507, 0.03743, 1.194)]
    [InlineData(0.3, 0.5202, 0.2052, 0.04403, 0.009023, 0.2908)]
    [InlineData(0.6, 0.1485, 0.03489, 1.018e-3, 4.189e-4, 0.01808)]
    public void Above_charm_the_light_quarks_stay_within_a_percent_of_the_published_set(double x, double up, double down, double sea, double strange, double gluon)
    {
        const double Q2 = 10;
        Assert.Equal(1, X(Only(0), x, Q2, sum: false) / up, 1e-3);
        Assert.Equal(1, X(Only(1), x, Q2, sum: false) / down, 1e-3);
        Assert.Equal(1, (Antiquark(1, x, Q2) + Antiquark(0, x, Q2)) / sea, 0.01);
        Assert.Equal(1, Antiquark(2, x, Q2) / strange, 0.01);
        Assert.InRange(Partons.Gluon(x, Q2) / gluon, 0.97, 1);
        double f2 = X(QuarkWeights.SquaredCharges with { Charm = 0 }, x, Q2, sum: true);
        double expected = 4.0 / 9 * up + 1.0 / 9 * down + 5.0 / 9 * sea + 2.0 / 9 * strange
            + 1.0 / 3 * (Antiquark(0, x, Q2) - Antiquark(1, x, Q2));
        Assert.Equal(1, f2 / expected, 5e-3);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.4)]
    public void The_valence_changes_with_the_scale_as_the_equation_in_x_demands(double x)
    {
        const double Q2 = 10, Step = 1e-3;
        QuarkDensity at = Partons.Quarks(Only(0), Q2);
        double Valence(double share) => at.At(share).Quark - at.At(share).Antiquark;
        double here = Valence(x);
        double integral = RealIntegrand.Integral(z => ((1 + z * z) * Valence(x / z) / z - 2 * here) / (1 - z), x, 1, 1e-8);
        double slope = Partons.StrongCoupling(Q2) / (2 * Math.PI) * (4.0 / 3) * (integral + here * (1.5 + 2 * Math.Log(1 - x)));
        double difference = X(Only(0), x, Q2 * Math.Exp(Step), sum: false) - X(Only(0), x, Q2 * Math.Exp(-Step), sum: false);
        Assert.Equal(1, difference / (2 * Step * x * slope), 1e-5);
    }

    [Fact]
    public void The_coupling_is_continuous_at_charm_and_has_the_published_lambda_above()
    {
        double charm2 = Partons.CharmThreshold;
        Assert.Equal(Partons.StrongCoupling(charm2), Partons.StrongCoupling(charm2 * (1 + 1e-12)), 1e-10);
        double lambda = Math.Sqrt(50 * Math.Exp(-4 * Math.PI / (25.0 / 3 * Partons.StrongCoupling(50))));
        Assert.Equal(0.175, lambda, 5e-4);
    }

    [Fact]
    public void A_share_or_a_scale_without_meaning_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Partons.Quarks(QuarkWeights.SquaredCharges, 0.2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partons.Quarks(QuarkWeights.SquaredCharges, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partons.Quarks(QuarkWeights.SquaredCharges, 2).At(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Partons.Gluon(double.NaN, 2));
    }
}
