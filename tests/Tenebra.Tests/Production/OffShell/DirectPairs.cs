using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Tests.Production.OffShell;

/// <summary>σ(ℓN → ℓN χχ̄) by a quasi-random sum over the seven variables of four-body phase space; nothing of the library's amplitudes or phase space is in it.</summary>
/// <remarks>
/// <c>dσ = 1/4Mp · dq²/2π · dQ⁰dU/(16π²p) · dt dφ/(32π²M|V|) · k*/(4πq) dΩ*/4π · |𝓜|²</c>, Q the momentum of the pair, V = p − Q, φ the azimuth of the nucleus
/// about V.
/// </remarks>
internal sealed record DirectPairs(PairAmplitude Amplitude, double Energy, double LeastX, Nucleus Nucleus)
{
    // About the square of the inverse radius of a heavy nucleus [GeV²].
    private const double Falling = 3e-3;

    private readonly IFormFactor formFactor = FormFactors.Of("tsai", Nucleus);

    /// <summary>σ [GeV⁻²] for unit couplings of lepton and pair, and its standard error from independent shifts of the lattice.</summary>
    public Estimate CrossSection(int points, int shifts = 8)
    {
        const int Dimensions = 7;
        // The generator of the lattice: powers of the root of x⁸ = x + 1.
        double root = 1;
        for (int i = 0; i < 60; i++) root = Pow(1 + root, 1.0 / (Dimensions + 1));
        double[] results = [.. Enumerable.Range(0, shifts).AsParallel().AsOrdered().Select(shift =>
        {
            var random = new RandomStream(1, StreamPurpose.Integration, (ulong)shift);
            double[] start = [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextDouble())];
            var z = new double[Dimensions];
            double sum = 0;
            for (int n = 0; n < points; n++)
            {
                for (int d = 0; d < Dimensions; d++)
                {
                    double at = start[d] + n * Pow(root, -(d + 1));
                    z[d] = at - Floor(at);
                }
                sum += Weight(z);
            }
            return sum / points;
        })];
        double mean = results.Average();
        return new Estimate(mean, Sqrt(results.Sum(r => (r - mean) * (r - mean)) / (shifts * (shifts - 1.0))));
    }

    private double Weight(double[] z)
    {
        double m = Amplitude.LeptonMass, M = Nucleus.Mass, p = Sqrt((Energy - m) * (Energy + m)), least = 2 * Amplitude.PairMass;
        // q = q₀/y.
        double q = least / z[0], weight = 2 * q * q / z[0] / (2 * PI);
        double largestLeft = Energy - Max(q, LeastX * Energy), range = Log(largestLeft / m);
        if (!(range > 0)) return 0;
        double left = m * Exp(range * z[1]), q0 = Energy - left, momentum = Sqrt((q0 - q) * (q0 + q));
        weight *= left * range / (16 * PI * PI * p);
        double forward = 2 * (Energy * q0 - p * momentum) - q * q, u = forward / z[2];
        weight *= u / z[2];
        double oneMinusCos = (u - forward) / (2 * p * momentum);
        if (oneMinusCos >= 2) return 0;
        double sine = Sqrt(oneMinusCos * (2 - oneMinusCos));
        var beam = FourVector.AlongZ(m, Energy);
        var pair = new FourVector(q0, momentum * sine, 0, momentum * (1 - oneMinusCos));
        FourVector v = new(left, -pair.Px, 0, p - pair.Pz);
        double length = v.Momentum, ratio = 1 + left / M;
        double a = ratio * ratio - length * length / (M * M), b = 4 * length * length - 2 * u * ratio;
        double root = b * b - 4 * a * u * u;
        if (root <= 0 || b <= 0) return 0;
        double leastT = 2 * u * u / (b + Sqrt(root)), largestT = (b + Sqrt(root)) / (2 * a);
        double low = Log(leastT / (1 + leastT / Falling)), high = Log(largestT / (1 + largestT / Falling));
        double mapped = Exp(low + (high - low) * z[3]);
        // Transfers of 10⁶ GeV², where nothing is left of the form factor, and of the digits.
        if (mapped > (1 - 1e-9) * Falling) return 0;
        double t = mapped / (1 - mapped / Falling);
        if (left - t / (2 * M) < m) return 0;
        weight *= (high - low) * t * (1 + t / Falling) * 2 * PI / (32 * PI * PI * M * length);
        double recoil = Sqrt(t + t * t / (4 * M * M)), cosine = (u + t * ratio) / (2 * length * recoil);
        double across = recoil * Sqrt(Max(0, (1 - cosine) * (1 + cosine))), along = recoil * cosine;
        (double sin, double cos) = SinCos(2 * PI * z[4]);
        var struck = new FourVector(t / (2 * M), across * cos, across * sin, along).RotatedOnto(v);
        var after = FourVector.OnShell(m, v.Px - struck.Px, v.Py - struck.Py, v.Pz - struck.Pz);
        double star = Sqrt((q / 2 - Amplitude.PairMass) * (q / 2 + Amplitude.PairMass)), cosStar = 2 * z[5] - 1;
        double flat = star * Sqrt((1 - cosStar) * (1 + cosStar));
        (sin, cos) = SinCos(2 * PI * z[6]);
        weight *= star / (4 * PI * q);
        var direction = new FourVector(q / 2, flat * cos, flat * sin, star * cosStar);
        FourVector first = OnShell(direction.BoostedFromRestOf(pair, q)), second = OnShell(new FourVector(q / 2, -flat * cos, -flat * sin, -star * cosStar).BoostedFromRestOf(pair, q));
        var nucleus = new FourVector(2 * M + struck.E, struck.Px, struck.Py, struck.Pz);
        Span<double> g2 = stackalloc double[1];
        formFactor.G2([t], g2);
        double e2 = Constants.ElectricCharge2;
        return weight * e2 * e2 * g2[0] / (t * t) * Amplitude.Sum(beam, after, first, second, nucleus) / (4 * M * p);
    }

    private FourVector OnShell(FourVector k) => FourVector.OnShell(Amplitude.PairMass, k.Px, k.Py, k.Pz);
}
