using Tenebra.Validation;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>What is stated of R against what was measured.</summary>
public sealed class HadronReferenceTests
{
    [Fact]
    public void The_stated_error_of_R_covers_its_deviation_from_measured_points_in_every_band()
    {
        RatioBand[] missed = [.. HadronComparison.Bands(DataFolder.Embedded).Where(b => b.Model > b.Stated)];
        Assert.True(missed.Length == 0, string.Join("; ", missed.Select(b => $"{b.Low} to {b.High} GeV: {b.Model:f3} against {b.Stated:f3}")));
    }
}
