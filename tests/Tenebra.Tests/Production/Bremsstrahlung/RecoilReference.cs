using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>
/// Shares of σ in bins of t and of the angle of the recoil lepton: quadrature on shifted lattices over energy, angle, t and azimuth, in other variables
/// than the sampler's, the plain |M|² at one azimuth, and the lepton's angle from sides of triangles.
/// </summary>
internal sealed class RecoilReference
{
    private const int Shifts = 8, Points = 1 << 18;

    // Powers of the root of g⁵ = g + 1: additive recurrences that fill four dimensions evenly.
    private static readonly double[] Steps = [0.8566748838545029, 0.733891856627126, 0.6287067210378087, 0.5385972572236101];

    public RecoilReference(Emission emission, double leastX, double[] t, double[] angles)
    {
        (double[,] inT, double[,] inAngle) = (new double[Shifts, t.Length + 1], new double[Shifts, angles.Length + 1]);
        double[] u = new double[4];
        for (int shift = 0; shift < Shifts; shift++)
        {
            var random = new RandomStream(77, StreamPurpose.Integration, (ulong)shift);
            for (int i = 0; i < 4; i++) u[i] = random.NextDouble();
            for (int n = 0; n < Points; n++)
            {
                for (int i = 0; i < 4; i++) u[i] = (u[i] + Steps[i]) % 1;
                (double weight, double hereT, double angle) = At(emission, leastX, u);
                inT[shift, Bin(t, hereT)] += weight;
                inAngle[shift, Bin(angles, angle)] += weight;
            }
        }
        (T, TError, Total, TotalError) = Shares(inT);
        (Angle, AngleError, _, _) = Shares(inAngle);
    }

    public double[] T { get; }

    public double[] TError { get; }

    public double[] Angle { get; }

    public double[] AngleError { get; }

    public double Total { get; }

    public double TotalError { get; }

    private static int Bin(double[] edges, double value)
    {
        int i = Array.BinarySearch(edges, value);
        return i < 0 ? ~i : i + 1;
    }

    private static (double Weight, double T, double Angle) At(Emission emission, double leastX, double[] u)
    {
        Reaction reaction = emission.Reaction;
        double e = reaction.Energy, end = e - reaction.HighestEnergy, length = Math.Log((1 - leastX) * e / end);
        double left = end * Math.Exp(u[0] * length), k0 = e - left, forward = reaction.ForwardVirtuality(k0, left);
        double least = Math.Cbrt(forward / reaction.LargestVirtuality(left)), y = least + u[1] * (1 - least), virtuality = forward / (y * y * y);
        var point = new EmissionPoint(reaction, k0, left, forward, virtuality - forward);
        if (!point.IsAllowed || !(point.LargestT > point.LeastT)) return default;
        // Beyond 1 GeV² a lead nucleus gives less than 1e-6 of σ.
        double span = Math.Log(Math.Min(point.LargestT, 1) / point.LeastT);
        if (span <= 0) return default;
        double t = point.LeastT * Math.Exp(u[2] * span), phi = 2 * Math.PI * u[3];
        double weight = length * left * (1 - least) * 3 * virtuality / y * span / t * point.Flux
            * emission.Map.FormFactor.G2(t) * point.At(emission.Structure, t, phi);

        double m = reaction.LeptonMass, p = reaction.Momentum, k = reaction.MediatorMomentum(k0);
        double oneMinusCos = (virtuality - forward) / (2 * p * k), sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        (double vX, double vZ) = (-k * sine, (left * (e + k0) - m * m + emission.MediatorMass * emission.MediatorMass) / (p + k) + k * oneMinusCos);
        double v = Math.Sqrt(vX * vX + vZ * vZ), outE = left - t / (2 * reaction.NucleusMass);
        double outP2 = (outE - m) * (outE + m), q2 = t + Math.Pow(t / (2 * reaction.NucleusMass), 2);
        double along = (outP2 + v * v - q2) / (2 * v), aside = Math.Sqrt(Math.Max(0, outP2 - along * along));
        (double sin, double cos) = Math.SinCos(phi);
        double x = along * vX / v + aside * cos * vZ / v, z = along * vZ / v - aside * cos * vX / v;
        return (weight, t, Math.Atan2(Math.Sqrt(x * x + aside * aside * sin * sin), z));
    }

    private static (double[] Mean, double[] Error, double Total, double TotalError) Shares(double[,] sums)
    {
        int bins = sums.GetLength(1);
        double[] totals = [.. Enumerable.Range(0, Shifts).Select(s => Enumerable.Range(0, bins).Sum(b => sums[s, b]))];
        double[] mean = new double[bins], error = new double[bins];
        for (int b = 0; b < bins; b++)
            (mean[b], error[b]) = MeanAndError([.. Enumerable.Range(0, Shifts).Select(s => sums[s, b] / totals[s])]);
        (double total, double totalError) = MeanAndError([.. totals.Select(t => t / Points)]);
        return (mean, error, total, totalError);
    }

    private static (double Mean, double Error) MeanAndError(double[] values)
    {
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length * (values.Length - 1.0))));
    }
}
