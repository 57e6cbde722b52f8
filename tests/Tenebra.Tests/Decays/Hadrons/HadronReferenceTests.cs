using Tenebra.Validation;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>What is stated of R against what was measured.</summary>
public sealed class HadronReferenceTests
{
    [Fact]
    public void The_stated_error_of_R_covers_its_deviation_from_measured_points_in_every_band()
    {
        RatioBand[] missed = [.. HadronComparison.Bands(DataFolder.Embedded).Where(b => b.Model > b.Stated || Math.Abs(b.Mean - 1) > b.Stated)];
        Assert.True(missed.Length == 0, string.Join("; ", missed.Select(b => $"{b.Low} to {b.High} GeV: {b.Mean:f3}, {b.Model:f3} against {b.Stated:f3}")));
    }

    // A stated error that covers everything says nothing: of all bands together the data, their own errors included, fill a fifth of it and more.
    [Fact]
    public void The_stated_error_of_R_is_not_many_times_what_is_found()
    {
        RatioBand[] bands = [.. HadronComparison.Bands(DataFolder.Embedded)];
        Assert.InRange(bands.Average(b => b.Rms / b.Stated), 0.3, 1);
        Assert.All(bands, b => Assert.InRange(b.Stated, 0.02, 0.25));
    }
}
