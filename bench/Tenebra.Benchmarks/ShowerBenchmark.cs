using BenchmarkDotNet.Attributes;
using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Benchmarks;

/// <summary>Time of one shower of a 100 GeV electron in 40 X₀ of lead, with the tally of track lengths and profile, one core.</summary>
/// <remarks>
/// The alternative, <see cref="DownTo10MeV"/>, is the same showers without a cut of one's own: followed to 10 MeV.
/// <see cref="TwoThreads"/> is the work of <see cref="OneThread"/> on two threads.
/// </remarks>
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 6)]
[MemoryDiagnoser]
public class ShowerBenchmark
{
    private const double Energy = 100;

    public static IEnumerable<string> Cases =>
    [
        "cut 1 MeV, threshold 1 MeV", "cut 10 MeV, threshold 10 MeV", "cut 10 MeV, threshold 1 MeV", "cut 100 MeV, threshold 10 MeV",
        "cut 1 GeV, threshold 1 GeV", "cut 1 GeV, threshold 10 MeV", "cut 50 GeV, threshold 1 GeV",
    ];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    private ShowerPhysics physics = null!, deep = null!;
    private long showers;

    [GlobalSetup]
    public void Prepare()
    {
        (double cut, double threshold, showers) = Case switch
        {
            "cut 1 MeV, threshold 1 MeV" => (1e-3, 1e-3, 32),
            "cut 10 MeV, threshold 10 MeV" => (1e-2, 1e-2, 256),
            "cut 10 MeV, threshold 1 MeV" => (1e-2, 1e-3, 256),
            "cut 100 MeV, threshold 10 MeV" => (0.1, 1e-2, 1024),
            "cut 1 GeV, threshold 1 GeV" => (1.0, 1.0, 32768),
            "cut 1 GeV, threshold 10 MeV" => (1.0, 1e-2, 16384),
            _ => (50.0, 1.0, 524288),
        };
        Material lead = MaterialTable.Load(DataFolder.Embedded)["Pb"];
        AtomicData atoms = AtomicData.Load(DataFolder.Embedded);
        physics = new ShowerPhysics(ShowerTarget.Of(lead, 40), new ShowerSettings(cut, threshold), atoms, Energy);
        deep = new ShowerPhysics(ShowerTarget.Of(lead, 40), new ShowerSettings(1e-2, 1e-2), atoms, Energy);
    }

    // Times are per run of Prepare's number of showers: 32, 256, 256, 1024, 32768, 16384, 524288.
    [Benchmark(Baseline = true)]
    public double OneThread() => Run(1);

    [Benchmark]
    public double TwoThreads() => Run(2);

    /// <summary>128 showers, whatever the case.</summary>
    [Benchmark]
    public double DownTo10MeV() => Showers(deep, 128, 1);

    private double Run(int threads) => Showers(physics, showers, threads);

    private static double Showers(ShowerPhysics physics, long showers, int threads) => ShowerBatches.Run(
        physics, ShowerParticle.Electron, (_, _) => Energy - Constants.ElectronMass, showers, 1, threads,
        _ => new ShowerTally(physics, new TallyBins(160, 0.14, 0, 1))).Sum(b => b.Observer.Depth.Sum());
}
