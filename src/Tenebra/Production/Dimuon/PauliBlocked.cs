using Tenebra.Materials;

namespace Tenebra.Production.Dimuon;

/// <summary>Nucleons struck in a Fermi gas: a nucleon that the blow leaves inside the Fermi sphere is not knocked out.</summary>
/// <remarks><c>G₂ → G₂ (¾x − x³/16)</c>, x = q/k_F &lt; 2, the share of the sphere that a shift by q leaves outside of it.</remarks>
/// <param name="free">G₂ of free nucleons.</param>
/// <param name="fermiMomentum">k_F [GeV].</param>
[Source("Tsai:1973py", "app. B, quasi-elastic scattering")]
internal sealed class PauliBlocked(IFormFactor free, double fermiMomentum) : IFormFactor
{
    public string Name => $"{free.Name}, Pauli blocked";

    public double G2(double t) => free.G2(t) * Share(Math.Sqrt(t) / fermiMomentum);

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        if (t.Length != g2.Length) throw new ArgumentException("spans of one length are needed", nameof(g2));
        for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
    }

    private static double Share(double x) => x >= 2 ? 1 : x * (0.75 - x * x / 16);
}
