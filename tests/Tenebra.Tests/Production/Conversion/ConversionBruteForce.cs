using Tenebra.Production.Conversion;

namespace Tenebra.Tests.Production.Conversion;

/// <summary>μ⁻N → τ⁻X by a plain sum over Q² and x; what is allowed is read off explicit momenta in the laboratory.</summary>
internal static class ConversionBruteForce
{
    private const double M = Constants.ProtonMass, Mass = Constants.MuonMass, Product = Constants.TauMass;

    /// <summary>σ/C² on a deuteron [GeV²], universal couplings.</summary>
    public static double OnDeuteron(ContactOperator kind, double energy, double leastQ2, double leastW, PartonDistributions partons, int points)
    {
        double logLargest = Math.Log(2 * M * energy), logLeast = Math.Log(leastQ2), sum = 0;
        double step = (logLargest - logLeast) / points;
        for (int i = 0; i < points; i++)
        {
            double q2 = Math.Exp(logLeast + (i + 0.5) * step), depth = -Math.Log(q2 / (2 * M * energy)) / points;
            QuarkDensity quarks = partons.Quarks(new QuarkWeights(2, 2, 2, 2), q2);
            for (int j = 0; j < points; j++)
            {
                double x = Math.Exp(-(j + 0.5) * depth);
                if (!Exists(energy, x, q2, leastW)) continue;
                (double quark, double antiquark) = quarks.At(x);
                double squaredEnergy = Mass * Mass + 2 * x * M * energy, flux = squaredEnergy - Mass * Mass;
                double amplitude = quark * PartonConversion.SquaredAmplitude(kind, Mass, Product, squaredEnergy, q2)
                    + antiquark * PartonConversion.SquaredAmplitude(kind, Mass, Product, squaredEnergy, q2, onAntiquark: true);
                sum += amplitude / (16 * Math.PI * flux * flux) * x * depth * q2 * step;
            }
        }
        return sum;
    }

    /// <summary>Four-momenta of the beam, the τ and the hadrons on their mass shells, with a real angle.</summary>
    private static bool Exists(double energy, double x, double q2, double leastW)
    {
        double product = energy - q2 / (2 * M * x);
        if (product <= Product) return false;
        double p = Math.Sqrt(energy * energy - Mass * Mass), after = Math.Sqrt(product * product - Product * Product);
        double cosine = (2 * energy * product - Mass * Mass - Product * Product - q2) / (2 * p * after);
        if (Math.Abs(cosine) > 1) return false;
        double hadrons = energy + M - product, along = p - after * cosine, across = after * Math.Sqrt(1 - cosine * cosine);
        return hadrons * hadrons - along * along - across * across >= leastW * leastW;
    }
}
