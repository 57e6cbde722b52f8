using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Particles;

namespace Tenebra.Production.Primakoff;

/// <summary>Events of γN → aN at one energy: t by rejection from steps in ln t, the azimuth flat.</summary>
/// <remarks>
/// In a step the bound is the largest of nine values of t dσ/dt and a thousandth more; where it is exceeded all the same, the weight says so.
/// Immutable, hence shared between threads; one stream of random numbers per event makes it the same on any of them.
/// </remarks>
[Source("Dobrich:2015jyk", "Primakoff production in the field of a nucleus")]
public sealed class PrimakoffSampler
{
    private const int Steps = 1024, Probes = 8;
    private const double Margin = 1.001;

    private readonly double mass, energy, start, width;
    private readonly double[] bounds = new double[Steps], cumulative = new double[Steps];
    private readonly Nucleus nucleus;
    private readonly IFormFactor formFactor;
    private readonly PhotonConversion conversion;

    /// <summary>Steps through the allowed t.</summary>
    /// <param name="mass">m [GeV] &gt; 0.</param>
    /// <param name="photonEnergy">E [GeV].</param>
    /// <param name="nucleus">The target.</param>
    /// <param name="formFactor">Its G₂(t).</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is below threshold: nothing can be drawn.</exception>
    public PrimakoffSampler(double mass, double photonEnergy, Nucleus nucleus, IFormFactor formFactor)
    {
        (this.mass, energy, this.nucleus, this.formFactor) = (mass, photonEnergy, nucleus, formFactor);
        conversion = PrimakoffConversion.Of(mass, photonEnergy, nucleus);
        if (!conversion.IsAllowed) throw new ArgumentOutOfRangeException(nameof(photonEnergy), photonEnergy, "below threshold");
        start = Math.Log(conversion.LeastT);
        width = (Math.Log(conversion.LargestT) - start) / Steps;
        double sum = 0;
        for (int i = 0; i < Steps; i++)
        {
            for (int j = 0; j <= Probes; j++) bounds[i] = Math.Max(bounds[i], Margin * Density(T(i + (double)j / Probes)));
            cumulative[i] = sum += bounds[i];
        }
    }

    /// <summary>An event by acceptance and rejection, for a photon along +z.</summary>
    public PrimakoffEvent Draw(ref RandomStream random)
    {
        while (true)
        {
            int found = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
            int step = found < 0 ? ~found : found + 1;
            double t = T(step + random.NextDouble());
            double ratio = Density(t) / bounds[step];
            if (random.NextDouble() < ratio) return Event(t, 2 * Math.PI * random.NextDouble(), Math.Max(1, ratio));
        }
    }

    private double T(double position) => Math.Clamp(Math.Exp(start + position * width), conversion.LeastT, conversion.LargestT);

    private double Density(double t) => formFactor.G2(t) * conversion.Across(t) / t;

    // p_z = E_a − (m²+t)/2E, from t = −(k−p)².
    private PrimakoffEvent Event(double t, double azimuth, double weight)
    {
        double recoil = t / (2 * nucleus.Mass), lost = (mass * mass + t) / (2 * energy);
        double across = Math.Sqrt(conversion.Across(t)) / energy;
        (double sin, double cos) = Math.SinCos(azimuth);
        return new PrimakoffEvent(
            new FourVector(energy - recoil, across * cos, across * sin, energy - recoil - lost),
            new FourVector(nucleus.Mass + recoil, -across * cos, -across * sin, recoil + lost),
            t, weight);
    }
}
