using FsCheck;
using FsCheck.Fluent;
using Tenebra.Plots;
using static Tenebra.Tests.Plots.Examples;

namespace Tenebra.Tests.Plots;

public class ExclusionRegionTests
{
    [Fact]
    public void Two_masses_with_one_interval_each_make_a_quadrangle()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((2, 5))), (10, Intervals((3, 4)))]);
        Assert.Equal([(1, 2), (10, 3), (10, 4), (1, 5)], Assert.Single(polygons));
    }

    [Fact]
    public void An_interval_without_upper_edge_reaches_the_top_of_the_axis()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((2, null))), (10, Intervals((3, null)))]);
        Assert.Equal([(1, 2), (10, 3), (10, double.PositiveInfinity), (1, double.PositiveInfinity)], Assert.Single(polygons));
    }

    [Fact]
    public void Islands_that_do_not_overlap_stay_apart()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((1, 2), (5, 6))), (2, Intervals((1, 2), (5, 6))), (3, Intervals((3, 4)))]);
        Assert.Equal(3, polygons.Count);
        Assert.False(Covers(polygons, 1.5, 3.5));
        Assert.Contains(polygons, p => p.Count == 2);
    }

    [Fact]
    public void An_allowed_pocket_between_two_excluded_masses_is_a_hole()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((1, 9))), (2, Intervals((1, 3), (6, 9))), (3, Intervals((1, 9)))]);
        Assert.Equal(2, polygons.Count);
        Assert.False(Covers(polygons, 2 + 1e-9, 4.5));
        Assert.True(Covers(polygons, 1.01, 2));
        Assert.True(Covers(polygons, 1.01, 8));
        Assert.Contains((1, Math.Sqrt(18)), polygons.SelectMany(p => p));
    }

    [Fact]
    public void A_region_that_splits_and_stays_split_is_one_polygon_with_a_notch()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((1, 9))), (2, Intervals((1, 3), (6, 9))), (3, Intervals((1, 3), (6, 9)))]);
        Assert.Single(polygons);
        Assert.False(Covers(polygons, 2.5, 4.5));
        Assert.True(Covers(polygons, 2.5, 2));
        Assert.True(Covers(polygons, 2.5, 7));
    }

    [Fact]
    public void A_mass_with_nothing_excluded_parts_the_region()
    {
        var polygons = ExclusionRegion.FromIntervals([(1, Intervals((1, 2))), (2, Intervals((1, 2))), (3, []), (4, Intervals((1, 2))), (5, Intervals((1, 2)))]);
        Assert.Equal(2, polygons.Count);
        Assert.False(Covers(polygons, 3, 1.5));
    }

    [Fact]
    public void The_order_of_the_masses_and_cuts_of_an_interval_do_not_matter()
    {
        var one = ExclusionRegion.FromIntervals([(1, Intervals((1, 4))), (2, Intervals((2, 5)))]);
        var other = ExclusionRegion.FromIntervals([(2, Intervals((3, 5), (2, 3.5))), (1, Intervals((2, 4), (1, 2)))]);
        Assert.Equal(Assert.Single(one), Assert.Single(other));
    }

    [Fact]
    public void Numbers_that_are_no_interval_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ExclusionRegion.FromIntervals([(1, Intervals((double.NaN, 4)))]));
        Assert.Throws<ArgumentException>(() => ExclusionRegion.FromIntervals([(1, Intervals((1, double.NaN)))]));
        Assert.Throws<ArgumentException>(() => ExclusionRegion.FromIntervals([(1, Intervals((4, 4)))]));
        Assert.Throws<ArgumentException>(() => ExclusionRegion.FromIntervals([(double.NaN, [])]));
        Assert.Throws<ArgumentException>(() => ExclusionRegion.FromIntervals([(1, []), (1, [])]));
    }

    /// <summary>Just right of each mass the region is that of the mass, wherever a neighbour carries it on.</summary>
    [Fact]
    public void Any_region_holds_the_middles_of_its_intervals_and_not_those_of_its_gaps()
    {
        var edges = Gen.ArrayOf(Gen.Choose(1, 60)).Select(e => e.Distinct().Order().Take(e.Length / 2 * 2).ToArray());
        Prop.ForAll(Gen.ArrayOf(edges, 6).ToArbitrary(), columns =>
        {
            var masses = columns.Select((e, i) => ((double)(i + 1), Pairs(e))).ToArray();
            var polygons = ExclusionRegion.FromIntervals(masses);
            int corners = polygons.Sum(p => p.Count(c => masses.Any(m => m.Item1 == c.X && m.Item2.Any(i => i.Lo == c.Y || i.Hi == c.Y))));
            bool everyEndOnce = corners >= 2 * masses.Sum(m => m.Item2.Count);
            bool middles = true;
            for (int i = 0; i + 1 < masses.Length; i++)
            {
                double x = i + 1 + 1e-7;
                var (here, next) = (masses[i].Item2, masses[i + 1].Item2);
                foreach (var (lo, hi) in here)
                {
                    bool carriedOn = next.Any(n => n.Lo < hi && lo < n.Hi);
                    middles &= Covers(polygons, x, lo + 0.4871 * (hi!.Value - lo)) == carriedOn || NearTip(next, lo + 0.4871 * (hi.Value - lo));
                }

                for (int k = 1; k < here.Count; k++) middles &= !Covers(polygons, x, here[k - 1].Hi!.Value + 0.4871 * (here[k].Lo - here[k - 1].Hi!.Value));
            }

            return everyEndOnce && middles;
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyList<(double Lo, double? Hi)> Pairs(int[] edges) =>
        [.. edges.Chunk(2).Where(p => p.Length == 2).Select(p => ((double)p[0], (double?)p[1]))];

    private static bool NearTip(IReadOnlyList<(double Lo, double? Hi)> next, double y) =>
        next.Zip(next.Skip(1), (a, b) => Math.Sqrt(a.Hi!.Value * b.Lo)).Any(tip => Math.Abs(tip - y) < 1e-4);

    internal static bool Covers(IReadOnlyList<IReadOnlyList<(double X, double Y)>> polygons, double x, double y)
    {
        bool inside = false;
        foreach (IReadOnlyList<(double X, double Y)> polygon in polygons)
        {
            for (int i = 0; i < polygon.Count; i++)
            {
                ((double X, double Y) a, (double X, double Y) b) = (polygon[i], polygon[(i + 1) % polygon.Count]);
                if (a.X > x != b.X > x && y < a.Y + (b.Y - a.Y) * (x - a.X) / (b.X - a.X)) inside = !inside;
            }
        }

        return inside;
    }
}
