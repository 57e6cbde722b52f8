using BenchmarkDotNet.Attributes;
using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Benchmarks;

/// <summary>Time of one point of a thermal target: ε of a dark photon of three times the mass, α_D = 0.1, leptons only, one core.</summary>
/// <remarks>The alternative, <see cref="PlainRelic"/>, has the same physics; the preparation fails where the two differ by 1 %.</remarks>
[SimpleJob(launchCount: 1, warmupCount: 2, iterationCount: 6)]
[MemoryDiagnoser]
public class RelicBenchmark
{
    private const double AlphaD = 0.1;

    public static IEnumerable<string> Cases => ["scalar, 1 MeV", "scalar, 100 MeV", "dirac, 10 MeV", "dirac, 1 GeV"];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    private RelicPlan plan = null!;
    private PlainRelic plain = null!;

    [GlobalSetup]
    public void Prepare()
    {
        (string kind, double mass) = Case switch
        {
            "scalar, 1 MeV" => ("scalar", 1e-3),
            "scalar, 100 MeV" => ("scalar", 0.1),
            "dirac, 10 MeV" => ("dirac", 0.01),
            _ => ("dirac", 1.0),
        };
        Model model = Model.Load(DataFolder.Embedded, "dark-photon").With("darkMatter", kind).With("alphaD", "0.1").With("massRatio", "3");
        plan = new RelicPlan(model, [new RelicInput(mass)], RelicUnknown.Parameter, RelicConvention.Parse("leptons-only"));
        plain = new PlainRelic(kind == "dirac", mass, 3 * mass, AlphaD);
        double ratio = Plain() / Target();
        if (!(Math.Abs(ratio - 1) < 0.01)) throw new InvalidOperationException($"{Case}: the plain program has {ratio} of the coupling");
    }

    [Benchmark(Baseline = true)]
    public double Plain() => plain.Epsilon(RelicPlan.Observed);

    [Benchmark]
    public double Target() => RelicTarget.Curve(plan, threads: 1).Points[0].Parameter;
}
