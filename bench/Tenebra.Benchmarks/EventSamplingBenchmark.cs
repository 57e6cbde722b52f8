using BenchmarkDotNet.Attributes;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Benchmarks;

/// <summary>Time of one unweighted event, vector mediator, lead, Tsai's elastic form factor, one core; a stream of random numbers for each.</summary>
/// <remarks>The alternative, <see cref="PlainRejection"/>, has the same variables and one bound instead of boxes.</remarks>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 8)]
[MemoryDiagnoser]
public class EventSamplingBenchmark
{
    private const int Events = 20_000;

    public static IEnumerable<string> Cases => ["e- 100 GeV, 1 MeV", "e- 100 GeV, 100 MeV", "e- 100 GeV, 1 GeV", "mu- 160 GeV, 100 MeV"];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    private EmissionSampler sampler = null!;
    private EmissionRangeSampler range = null!;
    private PlainRejection plain = null!;
    private Emission emission = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var lead = new Nucleus(82, 207);
        IFormFactor tsai = FormFactors.Of("tsai", lead);
        Emission Electron(double mass) => new(MediatorKind.Vector, Constants.ElectronMass, 100, mass, lead, tsai);
        emission = Case switch
        {
            "e- 100 GeV, 1 MeV" => Electron(0.001),
            "e- 100 GeV, 100 MeV" => Electron(0.1),
            "e- 100 GeV, 1 GeV" => Electron(1),
            _ => new(MediatorKind.Vector, Constants.MuonMass, 160, 0.1, lead, tsai),
        };
        sampler = new EmissionSampler(emission, EmissionWindow.Above(0.1));
        range = new EmissionRangeSampler(emission, 0.1 * emission.Energy, 0.2 * emission.Energy);
        range.Prepare();
        plain = new PlainRejection(emission, EmissionWindow.Above(0.1));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Events)]
    public double Plain()
    {
        double sum = 0;
        for (int i = 0; i < Events; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Production, (ulong)i);
            sum += plain.Unweighted(ref random).Weight;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public double Unweighted()
    {
        double sum = 0;
        for (int i = 0; i < Events; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Production, (ulong)i);
            sum += sampler.Unweighted(ref random).Weight;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public double UnweightedAtAnyEnergy()
    {
        double sum = 0;
        for (int i = 0; i < Events; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Production, (ulong)i);
            sum += range.Unweighted(emission.Energy * (0.2 + 0.8 * random.NextDouble()), ref random).Weight;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Events)]
    public double Weighted()
    {
        double sum = 0;
        for (int i = 0; i < Events; i++)
        {
            var random = new RandomStream(1, StreamPurpose.Production, (ulong)i);
            sum += sampler.Weighted(ref random).Weight;
        }
        return sum;
    }

    [Benchmark]
    public double Setup() => new EmissionSampler(emission, EmissionWindow.Above(0.1)).Bound;
}
