using Tenebra.Decays.Hadrons;
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

    // (α²/3π²) ∫ds K(s) R(s)/s with the kernel of one loop. Evaluations of the data: two pions 503.5(1.9) and 507.9(3.4), all channels below 1.8 GeV 636 ± 4; in 10⁻¹⁰.
    [Fact]
    public void Hadrons_in_the_magnetic_moment_of_the_muon_are_those_of_evaluations_of_the_data()
    {
        double pions = 0, all = 0;
        const double step = 2e-4;
        for (double E = HadronRatio.Threshold + step / 2; E < 1.8; E += step)
        {
            double weight = Constants.Alpha2 / (3 * Math.PI * Math.PI) * Kernel(E * E) * 2 / E * step * 1e10;
            pions += weight * HadronChannels.PionPair.Ratio(E, QuarkCharges.Photon);
            all += weight * HadronRatio.At(E);
        }
        Assert.InRange(pions, 498, 515);
        Assert.InRange(all, 626, 646);

        static double Kernel(double s)
        {
            double r = 4 * Constants.MuonMass * Constants.MuonMass / s;
            if (r > 1) return BelowThreshold(s);
            double beta = Math.Sqrt(1 - r), x = (1 - beta) / (1 + beta), x2 = x * x;
            return x2 / 2 * (2 - x2) + (1 + x2) * (1 + x) * (1 + x) / x2 * (Math.Log(1 + x) - x + x2 / 2) + (1 + x) / (1 - x) * x2 * Math.Log(x);
        }

        // ∫₀¹dx x²(1−x)/(x² + (1−x)s/m²)
        static double BelowThreshold(double s)
        {
            double sum = 0, ratio = s / (Constants.MuonMass * Constants.MuonMass);
            for (int i = 0; i < 1000; i++)
            {
                double x = (i + 0.5) / 1000;
                sum += x * x * (1 - x) / (x * x + (1 - x) * ratio) / 1000;
            }
            return sum;
        }
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
