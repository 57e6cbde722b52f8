namespace Tenebra.Materials;

/// <summary>Coherent plus incoherent scattering: the two G₂ add, as the final states differ.</summary>
internal sealed class ElasticPlusInelastic(IFormFactor elastic, IFormFactor inelastic) : IFormFactor
{
    private const int Chunk = 128;

    public string Name { get; } = $"{elastic.Name}+{inelastic.Name}";

    public double G2(double t) => elastic.G2(t) + inelastic.G2(t);

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        Span<double> buffer = stackalloc double[Chunk];
        for (int start = 0; start < t.Length; start += Chunk)
        {
            int n = Math.Min(Chunk, t.Length - start);
            Span<double> sum = g2.Slice(start, n);
            Span<double> second = buffer[..n];
            inelastic.G2(t.Slice(start, n), second);
            elastic.G2(t.Slice(start, n), sum);
            for (int i = 0; i < n; i++) sum[i] += second[i];
        }
    }
}
