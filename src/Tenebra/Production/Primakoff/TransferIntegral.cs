using Tenebra.Materials;
using Tenebra.Numerics;

namespace Tenebra.Production.Primakoff;

/// <summary><c>∫ dt G₂(t)/t² [T |q⃗₁×q⃗₂|² + L (q⃗₁·q⃗₂)²]</c> over the allowed t, for photons of transverse and longitudinal weights T and L.</summary>
internal readonly struct TransferIntegral(PhotonConversion conversion, IFormFactor formFactor, double transverse, double longitudinal) : IBatchIntegrand
{
    // What one panel resolves of the steps of the form factor, in units of ln t.
    private const double PanelWidth = 5;
    private const int MostPanels = 64;

    private readonly PhotonConversion conversion = conversion;

    public static Estimate Of(
        in PhotonConversion conversion, IFormFactor formFactor, double transverse, double longitudinal, double relative, double absolute = 0)
    {
        double start = Math.Log(conversion.LeastT), end = Math.Log(conversion.LargestT);
        int panels = Math.Clamp((int)((end - start) / PanelWidth), 1, MostPanels);
        Span<double> breaks = stackalloc double[panels + 1];
        for (int i = 0; i < panels; i++) breaks[i] = start + (end - start) * i / panels;
        breaks[panels] = end;
        var integrand = new TransferIntegral(conversion, formFactor, transverse, longitudinal);
        return GaussKronrod.IntegrateBatch(ref integrand, breaks, relative, absolute);
    }

    public void At(ReadOnlySpan<double> x, Span<double> y)
    {
        Span<double> t = stackalloc double[x.Length];
        for (int i = 0; i < t.Length; i++) t[i] = Math.Exp(x[i]);
        formFactor.G2(t, y);
        for (int i = 0; i < t.Length; i++)
        {
            double along = conversion.Along(t[i]);
            y[i] *= (transverse * conversion.Across(t[i]) + longitudinal * along * along) / t[i];
        }
    }
}
