using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Benchmarks;

/// <summary>Events by plain acceptance and rejection: the same variables and density, one bound for all of phase space.</summary>
internal sealed class PlainRejection
{
    private readonly Emission emission;
    private readonly EmissionCube cube;
    private readonly double bound;

    public PlainRejection(Emission emission, EmissionWindow window)
    {
        this.emission = emission;
        cube = EmissionCube.Of(emission, window, new TransferProposal(emission.Map.FormFactor));
        var random = new RandomStream(1, StreamPurpose.Integration, 0);
        for (int i = 0; i < 1_000_000; i++)
            bound = Math.Max(bound, cube.At(random.NextDouble(), random.NextDouble()).At(random.NextDouble()).Density);
    }

    public EmissionEvent Unweighted(ref RandomStream random)
    {
        for (int trials = 1; ; trials++)
        {
            EmissionCube.Line line = cube.At(random.NextDouble(), random.NextDouble());
            (double density, double t) = line.At(random.NextDouble());
            double ratio = density / bound;
            if (random.NextDouble() < ratio) return EmissionDraw.Final(line, t, emission, cube.Energy, Math.Max(1, ratio), trials, ref random);
        }
    }
}
