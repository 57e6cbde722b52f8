using Tenebra.Materials;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>The form factor of a target whose every length is shorter by a factor.</summary>
internal sealed class ScaledFormFactor(IFormFactor inner, double factor) : IFormFactor
{
    public string Name => $"{inner.Name}, lengths over {factor}";

    public double G2(double t) => inner.G2(t / (factor * factor));

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
    }
}
