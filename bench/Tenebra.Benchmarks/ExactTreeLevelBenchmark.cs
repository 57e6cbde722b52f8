using BenchmarkDotNet.Attributes;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Benchmarks;

/// <summary>Time of one exact total, x ≥ 0.5, vector mediator and universal spin 2, Tsai's elastic form factor, one core.</summary>
/// <remarks>The alternative, <see cref="PlainIntegration"/>, is the same integral written plainly, at tolerance 1e-3.</remarks>
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 8)]
[MemoryDiagnoser]
public class ExactTreeLevelBenchmark
{
    public static IEnumerable<string> Cases => ["e- 100 GeV, 1 MeV", "e- 100 GeV, 10 MeV", "e- 100 GeV, 100 MeV", "e- 100 GeV, 1 GeV", "mu- 160 GeV, 100 MeV"];

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    private Emission emission = null!, tensor = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var lead = new Nucleus(82, 207);
        IFormFactor tsai = FormFactors.Of("tsai", lead);
        Emission Electron(double mass) => new(MediatorKind.Vector, Constants.ElectronMass, 100, mass, lead, tsai);
        emission = Case switch
        {
            "e- 100 GeV, 1 MeV" => Electron(0.001),
            "e- 100 GeV, 10 MeV" => Electron(0.01),
            "e- 100 GeV, 100 MeV" => Electron(0.1),
            "e- 100 GeV, 1 GeV" => Electron(1),
            _ => new(MediatorKind.Vector, Constants.MuonMass, 160, 0.1, lead, tsai),
        };
        tensor = new(MediatorKind.Tensor, emission.LeptonMass, emission.Energy, emission.MediatorMass, lead, tsai);
    }

    [Benchmark]
    public double TensorTotalAt1e3() => ExactTreeLevel.CrossSection(tensor, EmissionWindow.Above(0.5), 1e-3).Value;

    [Benchmark(Baseline = true)]
    public double PlainAt1e3() => PlainIntegration.CrossSection(emission, 0.5, 1e-3);

    [Benchmark]
    public double TotalAt1e3() => ExactTreeLevel.CrossSection(emission, EmissionWindow.Above(0.5), 1e-3).Value;

    [Benchmark]
    public double TotalAt1e5() => ExactTreeLevel.CrossSection(emission, EmissionWindow.Above(0.5), 1e-5).Value;

    [Benchmark]
    public double WeizsackerWilliamsAt1e3() =>
        WeizsackerWilliams.CrossSection(emission, improved: false, EmissionWindow.Above(0.5), tolerance: 1e-3).Value;

    [Benchmark]
    public double ImprovedWeizsackerWilliamsAt1e3() =>
        WeizsackerWilliams.CrossSection(emission, improved: true, EmissionWindow.Above(0.5), tolerance: 1e-3).Value;
}
