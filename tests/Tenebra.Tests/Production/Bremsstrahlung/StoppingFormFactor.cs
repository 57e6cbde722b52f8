using Tenebra.Materials;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>The form factor of another, that counts how often it is asked and stops the work at one of them.</summary>
internal sealed class StoppingFormFactor(IFormFactor inner, long last) : IFormFactor, IDisposable
{
    private readonly CancellationTokenSource source = new();
    private long asked;

    public string Name => inner.Name;

    public long Asked => asked;

    public CancellationToken Token => source.Token;

    public double G2(double t)
    {
        Count();
        return inner.G2(t);
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        Count();
        inner.G2(t, g2);
    }

    public void Dispose() => source.Dispose();

    private void Count()
    {
        if (Interlocked.Increment(ref asked) == last) source.Cancel();
    }
}
