using Tenebra.Experiments;
using Tenebra.Limits;
using Tenebra.Statistics;

namespace Tenebra.Tests.Limits;

public sealed class PeriodBinsTests
{
    private static Experiment One => Experiment.Load(DataFolder.Embedded, "na64e-2022");

    private static Nuisance Error(string name, NuisanceOf of, double size) => new(name, of, size, "test", "low");

    private static Experiment Two(Func<Period, Period> second) =>
        One with { Periods = [One.Periods[0], second(One.Periods[0] with { Name = "later", ParticlesOnTarget = 3 * 9.37e11 })] };

    /// <summary>As one bin with a signal error of 15 % was before: a single period has errors of its own only.</summary>
    [Fact]
    public void One_period_is_a_bin_without_shared_errors()
    {
        CountingBin bin = Assert.Single(PeriodBins.Of(One));
        Assert.Empty(bin.Shared);
        Assert.Equal((0, 0.51, 0.13, 1.0, 0.15), (bin.Observed, bin.Background, bin.BackgroundError, bin.SignalPerUnit, bin.SignalRelativeError));
        CountingBin former = new(0, 0.51, 0.13, 1, 0.15);
        Assert.Equal(UpperLimit.Of([former], 0.9, LimitMethod.Cls).Upper.Value, UpperLimit.Of([bin], 0.9, LimitMethod.Cls).Upper.Value);
    }

    [Fact]
    public void An_error_common_to_periods_is_one_parameter_in_each()
    {
        IReadOnlyList<CountingBin> bins = PeriodBins.Of(Two(p => p));
        Assert.Equal([0.25, 0.75], bins.Select(b => b.SignalPerUnit));
        Assert.All(bins, b => Assert.Equal(new SharedError("signal normalisation", 0.15), Assert.Single(b.Shared)));
        Assert.All(bins, b => Assert.Equal((0, 0.13), (b.SignalRelativeError, b.BackgroundError)));
    }

    [Fact]
    public void An_error_of_one_period_is_its_own()
    {
        Nuisance[] own = [Error("pile-up", NuisanceOf.Signal, 0.1), Error("noise", NuisanceOf.Background, 0.5)];
        IReadOnlyList<CountingBin> bins = PeriodBins.Of(Two(p => p with { Nuisances = own }));
        Assert.All(bins, b => Assert.Equal("signal normalisation", Assert.Single(b.Shared).Name));
        Assert.Equal([0, 0.1], bins.Select(b => b.SignalRelativeError));
        double together = Math.Exp(Math.Sqrt(Math.Pow(Math.Log(1 + 0.13 / 0.51), 2) + Math.Pow(Math.Log(1.5), 2))) - 1;
        Assert.Equal(0.13, bins[0].BackgroundError);
        Assert.Equal(0.51 * together, bins[1].BackgroundError, 1e-12);
    }

    [Fact]
    public void One_name_in_several_periods_is_one_parameter_of_any_size()
    {
        Experiment both = Two(p => p with { Nuisances = [Error("extrapolation", NuisanceOf.Background, 0.4)] });
        both = both with { Periods = [both.Periods[0] with { Nuisances = [Error("extrapolation", NuisanceOf.Background, 0.2)] }, both.Periods[1]] };
        IReadOnlyList<CountingBin> bins = PeriodBins.Of(both);
        Assert.Equal([0.2, 0.4], bins.Select(b => b.Shared.Single(s => s.Name == "extrapolation").Background));
        Assert.All(bins, b => Assert.Equal(0, b.Shared.Single(s => s.Name == "extrapolation").Signal));
    }

    [Fact]
    public void One_name_for_signal_and_background_moves_both_together()
    {
        Experiment counted = One with { Nuisances = [Error("exposure", NuisanceOf.Signal, 0.05), Error("exposure", NuisanceOf.Background, 0.07)] };
        CountingBin bin = Assert.Single(PeriodBins.Of(counted));
        Assert.Equal(new SharedError("exposure", 0.05, 0.07), Assert.Single(bin.Shared));
        Assert.Equal(0, bin.SignalRelativeError);
    }

    [Fact]
    public void The_efficiency_s_error_is_counted_once_beside_the_others()
    {
        Period period = One.Periods[0] with { Efficiency = new(new(0.5, 0.05, "test", "low"), []) };
        CountingBin bin = Assert.Single(PeriodBins.Of(One with { Periods = [period] }));
        Assert.Equal(Math.Sqrt(Math.Pow(Math.Log(1.15), 2) + Math.Pow(Math.Log(1.1), 2)), bin.SignalLogError, 1e-12);
    }

    [Fact]
    public void Without_an_observation_the_bin_holds_the_count_nearest_to_the_background()
    {
        CountingBin bin = Assert.Single(PeriodBins.Of(One.With("exposure", "5e12")));
        Assert.Equal(3, bin.Observed);
        Assert.Equal(0.51 * 5e12 / 9.37e11, bin.Background, 1e-12);
    }
}
