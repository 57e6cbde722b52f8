namespace Tenebra.Materials;

/// <summary>A bare point nucleus: G₂ = Z² at every t. For checks; real atoms are screened.</summary>
internal sealed class PointCharge(Nucleus nucleus) : IFormFactor
{
    private readonly double z2 = (double)nucleus.Z * nucleus.Z;

    public string Name => "none";

    public double G2(double t)
    {
        MomentumTransfer.Require(t);
        return z2;
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
    }
}
