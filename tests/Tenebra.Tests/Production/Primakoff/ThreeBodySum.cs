using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Primakoff;
using static System.Math;

namespace Tenebra.Tests.Production.Primakoff;

/// <summary>σ(ℓN → ℓNa) by points of a lattice in the phase space (ℓa)N, ℓ and a in their rest frame, and the plainest form of |𝓜|².</summary>
internal static class ThreeBodySum
{
    public static double CrossSection(PhotonFusion at, int points)
    {
        double m = at.LeptonMass, mass = at.MediatorMass, M = at.Nucleus.Mass, E = at.Energy, p = Sqrt(E * E - m * m);
        double s = m * m + M * M + 2 * M * E, root = Sqrt(s), least = Pow(m + mass, 2), largest = Pow(root - M, 2), sum = 0;
        for (int i = 0; i < points; i++)
        {
            // The lattice of Roberts: powers of the root of g⁵ = g + 1.
            double a = Frac(i, 0.856674883854502), b = Frac(i, 0.733891856627126), c = Frac(i, 0.628707264086490), d = Frac(i, 0.538597723618886);
            double jacobian = 6 * a * (1 - a), w2 = least + (largest - least) * a * a * (3 - 2 * a), w = Sqrt(w2);
            double before = (s + m * m - M * M) / (2 * root), after = (s + w2 - M * M) / (2 * root);
            double pBefore = Sqrt(before * before - m * m), pAfter = Sqrt(after * after - w2), middle = 2 * before * after - m * m - w2;
            double tLeast = middle - 2 * pBefore * pAfter, tLargest = middle + 2 * pBefore * pAfter, t = tLeast * Pow(tLargest / tLeast, b);
            jacobian *= (largest - least) * t * Log(tLargest / tLeast);

            double energy = E - t / (2 * M), pair = Sqrt(energy * energy - w2), cosine = (2 * E * energy - m * m - w2 - t) / (2 * p * pair);
            var system = new FourVector(energy, pair * Sqrt(1 - cosine * cosine), 0, pair * cosine);
            double star = Sqrt((w2 - Pow(m + mass, 2)) * (w2 - Pow(m - mass, 2))) / (2 * w), cos = 2 * c - 1, sin = Sqrt(1 - cos * cos);
            FourVector final = new FourVector(Sqrt(star * star + m * m), star * sin * Cos(2 * PI * d), star * sin * Sin(2 * PI * d), star * cos).BoostedFromRestOf(system, w);
            double amplitude = Amplitude(at, new FourVector(E, 0, 0, p), final, system - final, t);
            sum += amplitude * jacobian * star / (w * 4 * PI) / (2 * PI * 16 * PI * M * p) / (4 * M * p);
        }
        return sum / points;
    }

    // ½ Tr[(p̸′+m) V̸ (p̸+m) V̸] = 4 p·V p′·V − 2V²(p·p′ − m²); V of F F̃ in the frame of the nucleus is 2M q⃗₁×q⃗₂.
    private static double Amplitude(PhotonFusion at, FourVector beam, FourVector final, FourVector mediator, double t)
    {
        FourVector q1 = beam - final, q2 = mediator - q1, nuclei = FourVector.AtRest(2 * at.Nucleus.Mass) - q2;
        double twoM = 2 * at.Nucleus.Mass, v = -q1.MassSquared;
        FourVector coupling = at.Kind == MediatorKind.Pseudoscalar
            ? new(0, twoM * (q1.Py * q2.Pz - q1.Pz * q2.Py), twoM * (q1.Pz * q2.Px - q1.Px * q2.Pz), twoM * (q1.Px * q2.Py - q1.Py * q2.Px))
            : Times(FourVector.Dot(q1, q2), nuclei) - Times(FourVector.Dot(nuclei, q1), q2);
        double trace = 4 * FourVector.Dot(beam, coupling) * FourVector.Dot(final, coupling)
            - 2 * coupling.MassSquared * (FourVector.Dot(beam, final) - at.LeptonMass * at.LeptonMass);
        return Pow(Constants.ElectricCharge2 / (v * t), 2) * at.FormFactor.G2(t) * trace;
    }

    private static FourVector Times(double factor, FourVector a) => new(factor * a.E, factor * a.Px, factor * a.Py, factor * a.Pz);

    private static double Frac(int i, double step) => (0.5 + i * step) % 1;
}
