using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public class GaussKronrodTests
{
    private readonly struct Function(Func<double, double> f, double error = 0) : IIntegrand
    {
        public Estimate At(double x) => new(f(x), error);
    }

    private readonly struct Batch(Func<double, double> f) : IBatchIntegrand
    {
        public void At(ReadOnlySpan<double> x, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++) y[i] = f(x[i]);
        }
    }

    private struct Counted(Func<double, double> f) : IIntegrand
    {
        public int Calls { get; private set; }

        public Estimate At(double x)
        {
            Calls++;
            return new Estimate(f(x), 0);
        }
    }

    private struct Gaussian : IIntegrand, IBatchIntegrand
    {
        public readonly Estimate At(double x) => new(Math.Exp(-x * x), 0);

        public readonly void At(ReadOnlySpan<double> x, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++) y[i] = Math.Exp(-x[i] * x[i]);
        }
    }

    private static Estimate Integrate(Func<double, double> f, double lo, double hi, double relative = 1e-10, double absolute = 0, int panels = 1)
    {
        var integrand = new Function(f);
        return GaussKronrod.Integrate(ref integrand, lo, hi, relative, absolute, panels);
    }

    private static double Power(double x, int n)
    {
        double power = 1;
        for (int i = 0; i < n; i++) power *= x;
        return power;
    }

    [Fact]
    public void Fifteen_points_integrate_polynomials_to_degree_twenty_two_exactly()
    {
        for (int n = 0; n <= 23; n++)
        {
            var monomial = new Counted(x => Power(x, n));
            // An absolute tolerance so wide that one panel has to do.
            Estimate result = GaussKronrod.Integrate(ref monomial, -0.7, 1.3, 0, 1e9);
            Assert.Equal(15, monomial.Calls);
            double exact = (Power(1.3, n + 1) - Power(-0.7, n + 1)) / (n + 1);
            Assert.Equal(1, result.Value / exact, n == 23 ? 1e-10 : 4e-15);
        }
    }

    [Fact]
    public void Degree_twenty_four_is_no_longer_exact()
    {
        Estimate result = Integrate(x => Power(x, 24), -1, 1, 0, 1e9);
        Assert.InRange(Math.Abs(result.Value / (2.0 / 25) - 1), 1e-12, 1e-3);
    }

    [Fact]
    public void The_null_rules_vanish_to_degree_six()
    {
        // The error is rounding to degree 6, and some at degree 14.
        for (int n = 0; n <= 6; n++) Assert.Equal(0, Integrate(x => Power(x, n), -1, 1, 0, 1e9).Error, 3e-14);
        Assert.True(Integrate(x => Power(x, 14), -1, 1, 0, 1e9).Error > 1e-7);
    }

    public static TheoryData<string, double> Known => new()
    {
        { "exponential", Math.E - 1 },
        { "Lorentzian", 2 * Math.Atan(100) / 100 },
        { "oscillation", Math.Sin(50) / 50 + 1 },
        { "square root", 2.0 / 3 },
        { "inverse square root", 2 },
        { "logarithm", -1 },
        { "kink", 0.3 * 0.3 / 2 + 0.7 * 0.7 / 2 },
        { "step", 0.6 },
        { "narrow Gaussian", 0.01 * Math.Sqrt(Math.PI) },
    };

    private static (Func<double, double> F, double Lo, double Hi) Of(string name) => name switch
    {
        "exponential" => (Math.Exp, 0, 1),
        "Lorentzian" => (x => 1 / (1 + 1e4 * x * x), -1, 1),
        "oscillation" => (x => Math.Cos(50 * x) + 1, 0, 1),
        "square root" => (Math.Sqrt, 0, 1),
        "inverse square root" => (x => 1 / Math.Sqrt(x), 0, 1),
        "logarithm" => (Math.Log, 0, 1),
        "kink" => (x => Math.Abs(x - 0.3), 0, 1),
        "step" => (x => x < 0.4 ? 0 : 1, 0, 1),
        _ => (x => Math.Exp(-1e4 * (x - 0.45) * (x - 0.45)), 0, 1),
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Known_integrals_are_met_within_the_error_stated(string name, double exact)
    {
        (Func<double, double> f, double lo, double hi) = Of(name);
        foreach (double relative in (double[])[1e-3, 1e-6, 1e-9])
        {
            Estimate result = Integrate(f, lo, hi, relative);
            double difference = Math.Abs(result.Value - exact);
            Assert.True(difference <= result.Error + 1e-14 * Math.Abs(exact), $"{relative}: {result.Value:r} is {difference:g2} off, {result.Error:g2} stated");
            Assert.True(result.Error <= relative * Math.Abs(result.Value), $"{relative}: {result.Error:g2} stated");
        }
    }

    [Fact]
    public void What_does_not_converge_is_stated_with_a_large_error()
    {
        // ∫ dx/x diverges, and 128 panels cannot follow a thousand oscillations.
        Estimate divergent = Integrate(x => 1 / x, 0, 1);
        Assert.True(divergent.RelativeError > 1e-10);
        Estimate wild = Integrate(x => Math.Sin(1e5 * x) + 1e-3, 0, 1);
        Assert.True(wild.RelativeError > 1e-3);
        Assert.Throws<ConvergenceException>(() => Converged.OrThrow(wild, 1e-3, "test"));
    }

    [Fact]
    public void No_error_is_stated_finer_than_double_precision()
    {
        Estimate result = Integrate(x => Math.Exp(x), 0, 1, 1e-13);
        Assert.True(result.Error >= 1e-16 * result.Value, $"{result.Error:g2}");
    }

    [Fact]
    public void The_integral_is_additive_odd_in_its_direction_and_linear()
    {
        double whole = Integrate(Math.Exp, -1, 2).Value;
        Assert.Equal(whole, Integrate(Math.Exp, -1, 0.3).Value + Integrate(Math.Exp, 0.3, 2).Value, 1e-13);
        Assert.Equal(-whole, Integrate(Math.Exp, 2, -1).Value, 1e-13);
        Assert.True(Integrate(Math.Exp, 2, -1).Error >= 0);
        Assert.Equal(-3 * whole, Integrate(x => -3 * Math.Exp(x), -1, 2).Value, 1e-13);
        Assert.Equal(Estimate.Zero, Integrate(Math.Exp, 1, 1));
        Assert.Equal(Estimate.Zero, Integrate(_ => 0, 0, 1));
    }

    [Fact]
    public void The_panels_to_begin_with_change_the_result_only_within_its_error()
    {
        double exact = 2 * Math.Atan(100) / 100;
        foreach (int panels in (int[])[1, 2, 3, 7, 64, 128])
        {
            Estimate result = Integrate(x => 1 / (1 + 1e4 * x * x), -1, 1, 1e-8, 0, panels);
            Assert.True(Math.Abs(result.Value - exact) <= result.Error + 1e-15);
        }
    }

    [Fact]
    public void Errors_of_the_values_are_carried_to_the_result_and_do_not_drive_the_bisection()
    {
        var integrand = new Function(Math.Exp, error: 0.01);
        Estimate carried = GaussKronrod.Integrate(ref integrand, -1, 2, 1e-10), clean = Integrate(Math.Exp, -1, 2);
        Assert.Equal(clean.Value, carried.Value);
        Assert.Equal(0.01 * 3, carried.Error - clean.Error, 1e-12);
        Estimate reversed = GaussKronrod.Integrate(ref integrand, 2, -1, 1e-10);
        Assert.Equal(carried.Error, reversed.Error, 1e-12);
    }

    [Fact]
    public void An_absolute_tolerance_saves_work()
    {
        var narrow = new Counted(x => 1 / (1 + 1e4 * x * x));
        GaussKronrod.Integrate(ref narrow, -1, 1, 1e-9);
        int all = narrow.Calls;
        var coarse = new Counted(x => 1 / (1 + 1e4 * x * x));
        Estimate result = GaussKronrod.Integrate(ref coarse, -1, 1, 0, 1e-3);
        Assert.True(coarse.Calls < all);
        Assert.True(result.Error <= 1e-3);
    }

    [Fact]
    public void In_batches_the_result_is_the_same_to_the_last_bit()
    {
        foreach (string name in Known.Select(row => row.Data.Item1))
        {
            (Func<double, double> f, double lo, double hi) = Of(name);
            var batch = new Batch(f);
            Assert.Equal(Integrate(f, lo, hi, 1e-7, 0, 3), GaussKronrod.IntegrateBatch(ref batch, [lo, lo + (hi - lo) * 1 / 3, lo + (hi - lo) * 2 / 3, hi], 1e-7));
        }
    }

    [Fact]
    public void A_batch_fills_whole_vectors()
    {
        var recorder = new Recorder { Lengths = [] };
        GaussKronrod.IntegrateBatch(ref recorder, [0, 1], 1e-6);
        Assert.NotEmpty(recorder.Lengths);
        Assert.All(recorder.Lengths, length => Assert.Equal(GaussKronrod.Lanes, length));
        Assert.Equal(0, GaussKronrod.Lanes % System.Numerics.Vector<double>.Count);
    }

    private struct Recorder : IBatchIntegrand
    {
        public required List<int> Lengths { get; init; }

        public readonly void At(ReadOnlySpan<double> x, Span<double> y)
        {
            Lengths.Add(x.Length);
            y.Fill(1);
        }
    }

    [Fact]
    public void Integration_allocates_nothing()
    {
        var gaussian = default(Gaussian);
        double Both() => GaussKronrod.Integrate(ref gaussian, -6, 5, 1e-12).Value + GaussKronrod.IntegrateBatch(ref gaussian, [-6, 5], 1e-12).Value;
        Both();
        long before = GC.GetAllocatedBytesForCurrentThread();
        double sum = 0;
        for (int i = 0; i < 100; i++) sum += Both();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(200 * Math.Sqrt(Math.PI), sum, 1e-9);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void What_is_not_a_number_does_not_converge()
    {
        Assert.Throws<ConvergenceException>(() => Converged.OrThrow(Integrate(_ => double.NaN, 0, 1), 0.1, "test"));
        Assert.Throws<ConvergenceException>(() => Converged.OrThrow(new Estimate(1, double.NaN), 0.1, "test"));
        Assert.Throws<ConvergenceException>(() => Converged.OrThrow(new Estimate(double.NaN, 0), 0.1, "test"));
        Assert.Equal(Estimate.Zero, Converged.OrThrow(Estimate.Zero, 0.1, "test"));
        Assert.Equal(new Estimate(-2, 0.01), Converged.OrThrow(new Estimate(-2, 0.01), 0.1, "test"));
    }
}
