using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class BranchingErrorTests
{
    private static Channel[] Channels(double[] widths, double[] errors)
    {
        double total = widths.Sum();
        return [.. widths.Zip(errors, (w, e) => new Channel("any", w, w / total, IsInvisible: false, e))];
    }

    private static double[] Errors(Channel[] channels) => [.. channels.Select(c => BranchingError.Of(c, BranchingError.OfTotal(channels)))];

    [Fact]
    public void Hadrons_that_are_a_quarter_of_the_width_lose_a_quarter_of_their_error_and_give_it_to_the_others()
    {
        Channel[] channels = Channels([2, 1, 1], [0, 0, 0.2]);
        Assert.Equal([0.05, 0.05, 0.15], Errors(channels), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal(0.05, BranchingError.OfTotal(channels), 1e-15);
    }

    [Fact]
    public void A_single_decay_and_a_closed_one_have_no_error()
    {
        Channel[] channels = Channels([3, 0], [0.3, 0.5]);
        Assert.Equal([0, 0], Errors(channels));
        Assert.Equal(0.3, BranchingError.OfTotal(channels), 1e-15);
    }

    [Fact]
    public void A_common_factor_of_all_widths_changes_nothing()
    {
        double[] once = Errors(Channels([2, 1, 4], [0.1, 0, 0.2])), larger = Errors(Channels([2e9, 1e9, 4e9], [0.1, 0, 0.2]));
        Assert.Equal(once, larger, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    /// <summary>Each width moved alone by a thousandth of its error, the shifts of the branching ratios added in quadrature.</summary>
    [Fact]
    public void The_error_is_the_shift_of_the_branching_ratios_when_widths_move()
    {
        double[] widths = [2, 0.7, 4, 0.1], errors = [0.1, 0.3, 0.2, 0];
        Channel[] channels = Channels(widths, errors);
        double[] computed = Errors(channels);
        for (int i = 0; i < widths.Length; i++)
        {
            double squares = 0;
            for (int j = 0; j < widths.Length; j++)
            {
                const double step = 1e-3;
                double up = Shifted(widths, j, step * errors[j], i), down = Shifted(widths, j, -step * errors[j], i), shift = (up - down) / (2 * step);
                squares += shift * shift;
            }
            Assert.Equal(1, computed[i] * channels[i].Branching / Math.Sqrt(squares), 1e-6);
        }
    }

    [Fact]
    public void The_error_of_leptons_of_the_dark_photon_is_that_of_hadrons_times_their_share()
    {
        var decays = DecaySummary.Of(Model.Load(DataFolder.Embedded, "dark-photon").With("alphaD", "0"), 0.7);
        int hadrons = decays.Channels.ToList().FindIndex(c => c.Final == "hadrons"), muons = decays.Channels.ToList().FindIndex(c => c.Final == "mu+ mu-");
        double e = decays.Channels[hadrons].RelativeError, share = decays.Channels[hadrons].Branching;
        Assert.True(e > 0 && share is > 0.3 and < 0.9);
        Assert.Equal(e * share, decays.BranchingErrors[muons], 1e-14);
        Assert.Equal(e * (1 - share), decays.BranchingErrors[hadrons], 1e-14);
        Assert.Equal(e * share, decays.TotalError, 1e-14);
    }

    private static double Shifted(double[] widths, int j, double by, int i)
    {
        double[] moved = [.. widths];
        moved[j] *= 1 + by;
        return moved[i] / moved.Sum();
    }
}
