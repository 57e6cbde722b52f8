using Tenebra.Models;
using Tenebra.Precision;

namespace Tenebra.Tests.Precision;

public sealed class MomentBandTests
{
    private static readonly MeasuredMoments Measured = MeasuredMoments.Load(DataFolder.Embedded);
    private static readonly MomentBand Fnal = Measured.Of(LeptonFlavour.Muon, "fnal-2021");

    private static double Unit(MediatorKind kind, double mass) => AnomalousMoment.Of(kind, Constants.MuonMass, mass).Value;

    [Theory]
    [InlineData(0.001, 4.516e-4, 3.670e-4)]
    [InlineData(0.010, 5.032e-4, 3.952e-4)]
    [InlineData(0.050, 7.053e-4, 5.007e-4)]
    [InlineData(0.100, 9.462e-4, 6.170e-4)]
    [InlineData(0.200, 1.426e-3, 8.296e-4)]
    [InlineData(0.500, 2.896e-3, 1.403e-3)]
    [InlineData(1.000, 5.402e-3, 2.270e-3)]
    public void The_couplings_that_gave_the_shift_of_2021_agree_with_those_computed_apart(double mass, double vector, double scalar)
    {
        Assert.Equal(1, Fnal.Central(Unit(MediatorKind.Vector, mass))!.Value / vector, 3e-4);
        Assert.Equal(1, Fnal.Central(Unit(MediatorKind.Scalar, mass))!.Value / scalar, 3e-4);
    }

    [Fact]
    public void The_edges_of_a_band_are_where_the_shift_is_its_edge()
    {
        CouplingRange range = Fnal.Favoured(0.01, 2)!.Value;
        Assert.Equal(133e-11, range.Low * range.Low * 0.01, 1e-17);
        Assert.Equal(369e-11, range.High * range.High * 0.01, 1e-17);
        Assert.Equal(0, Fnal.Favoured(0.01, 5)!.Value.Low);
    }

    [Fact]
    public void No_pseudoscalar_explains_a_positive_shift()
    {
        double unit = Unit(MediatorKind.Pseudoscalar, 0.1);
        Assert.Null(Fnal.Central(unit));
        Assert.Null(Fnal.Favoured(unit, 2));
        Assert.Equal(0, Fnal.ExcludedAbove(unit, 0.95));
    }

    [Fact]
    public void A_negative_shift_is_explained_by_what_is_negative()
    {
        MomentBand cs = Measured.Of(LeptonFlavour.Electron, "cs-2018");
        Assert.Equal(Math.Sqrt(88e-14), cs.Central(-1)!.Value, 1e-12);
        Assert.Null(cs.Central(1));
        Assert.Equal(new CouplingRange(Math.Sqrt(52e-14), Math.Sqrt(124e-14)), cs.Favoured(-1, 1)!.Value);
    }

    [Fact]
    public void The_one_sided_limit_is_1_645_standard_deviations_above_the_central_value_at_95_percent()
    {
        MomentBand world = Measured.Of(LeptonFlavour.Muon, "world-2025");
        Assert.Equal(38e-11 + 1.6448536269514722 * 63e-11, Math.Pow(world.ExcludedAbove(1, 0.95), 2), 1e-17);
        Assert.Equal(38e-11 + 1.2815515655446004 * 63e-11, Math.Pow(world.ExcludedAbove(1, 0.90), 2), 1e-17);
        Assert.Equal(-38e-11 + 1.2815515655446004 * 63e-11, Math.Pow(world.ExcludedAbove(-1, 0.90), 2), 1e-17);
    }

    [Fact]
    public void Four_times_the_shift_of_unit_coupling_halves_every_coupling()
    {
        Assert.Equal(Fnal.Central(1)!.Value / 2, Fnal.Central(4)!.Value, 1e-15);
        Assert.Equal(Fnal.Favoured(1, 1)!.Value.High / 2, Fnal.Favoured(4, 1)!.Value.High, 1e-15);
        Assert.Equal(Fnal.ExcludedAbove(-1, 0.9999) / 2, Fnal.ExcludedAbove(-4, 0.9999), 1e-15);
    }

    [Fact]
    public void Senseless_shifts_and_levels_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fnal.Central(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fnal.Favoured(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fnal.ExcludedAbove(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fnal.ExcludedAbove(1, 0.4));
    }
}
