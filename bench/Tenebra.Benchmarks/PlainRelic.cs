using MathNet.Numerics;
using MathNet.Numerics.Integration;
using Tenebra.Models;
using Tenebra.Relic;
using static System.Math;

namespace Tenebra.Benchmarks;

/// <summary>The thermal target of a dark photon as one would first write it: an adaptive integral at every step, backward Euler in ln x, a secant in ε.</summary>
/// <remarks>Charged leptons only, a constant width; Dirac fermions or complex scalars. Degrees of freedom as in the library.</remarks>
internal sealed class PlainRelic(bool isDirac, double mass, double mediatorMass, double alphaD)
{
    private const double FirstX = 8, LastX = 1e4, Tolerance = 1e-6;

    /// <summary>Steps from x = 8 to 10⁴.</summary>
    public int Steps { get; init; } = 4000;

    /// <summary>ε of an abundance.</summary>
    public double Epsilon(double omegaH2)
    {
        double a = Log(1e-4), b = a + 1, fa = Log(Abundance(Exp(a)) / omegaH2), fb = Log(Abundance(Exp(b)) / omegaH2);
        while (Abs(fb) > 1e-5)
        {
            (a, b) = (b, b - fb * (b - a) / (fb - fa));
            (fa, fb) = (fb, Log(Abundance(Exp(b)) / omegaH2));
        }
        return Exp(b);
    }

    /// <summary>Ωh² for a value of ε.</summary>
    public double Abundance(double epsilon)
    {
        double width = Width(epsilon), step = Log(LastX / FirstX) / Steps, y = Equilibrium(FirstX);
        for (int i = 1; i <= Steps; i++)
        {
            // Y' = Y − hλ(Y'² − Y_eq²).
            double x = FirstX * Exp(i * step), equilibrium = Equilibrium(x), h = step * Lambda(x, epsilon, width), c = y + h * equilibrium * equilibrium;
            y = 2 * c / (1 + Sqrt(1 + 4 * h * c));
        }
        return mass * y / (1 + y * Lambda(LastX, epsilon, width)) * Cosmology.AbundancePerGeV;
    }

    private int Degrees => isDirac ? 4 : 2;

    private double Lambda(double x, double epsilon, double width) =>
        Sqrt(PI / 45) * Constants.PlanckMass * mass * Cosmology.RootDegrees(mass / x, true) / x * SigmaV(x, epsilon, width) / 2;

    // K₂ e^x = K₀ e^x + 2 K₁ e^x/x.
    private static double ScaledK2(double x) => SpecialFunctions.BesselK0e(x) + 2 * SpecialFunctions.BesselK1e(x) / x;

    private double Equilibrium(double x) =>
        45 * Degrees / (4 * Pow(PI, 4) * DegreesOfFreedom.Entropy(mass / x)) * x * x * ScaledK2(x) * Exp(-x);

    // ∫ds s−4m² √s σ K₁ over 8 m⁴ T K₂², in E = √s.
    private double SigmaV(double x, double epsilon, double width)
    {
        double T = mass / x, k2 = ScaledK2(x), rest = 2 * mass, highest = Max(rest + 45 * T, mediatorMass + 20 * width);
        double Integrand(double e) =>
            2 * e * e * (e - rest) * (e + rest) * Sigma(e, epsilon, width) * SpecialFunctions.BesselK1e(e / T) * Exp((rest - e) / T);
        double[] breaks = [rest, rest + 5 * T, Constants.MuonMass * 2, Constants.TauMass * 2, mediatorMass - 3 * width, mediatorMass, mediatorMass + 3 * width, highest];
        double[] inside = [.. breaks.Where(e => e >= rest && e <= highest).Distinct().Order()];
        double sum = 0;
        for (int i = 1; i < inside.Length; i++)
            sum += GaussKronrodRule.Integrate(Integrand, inside[i - 1], inside[i], out _, out _, Tolerance, 12, 15);
        return sum / (8 * Pow(mass, 4) * T * k2 * k2);
    }

    private double Sigma(double e, double epsilon, double width)
    {
        double s = e * e, beta = Sqrt((1 - 2 * mass / e) * (1 + 2 * mass / e)), offset = s - mediatorMass * mediatorMass, imaginary = mediatorMass * width;
        double current = isDirac ? (1 + 2 * mass * mass / s) / beta : beta;
        return beta == 0
            ? 0
            : 4 * PI / 3 * epsilon * epsilon * Constants.Alpha * alphaD * s * Leptons(e) / (offset * offset + imaginary * imaginary) * current;
    }

    private static double Leptons(double e)
    {
        double sum = 0;
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
        {
            double r = flavour.Mass / e * (flavour.Mass / e);
            if (r < 0.25) sum += (1 + 2 * r) * Sqrt(1 - 4 * r);
        }
        return sum;
    }

    private double Width(double epsilon)
    {
        double r = mass / mediatorMass * (mass / mediatorMass), beta = Sqrt(1 - 4 * r);
        double dark = isDirac ? alphaD * mediatorMass / 3 * (1 + 2 * r) * beta : alphaD * mediatorMass / 12 * beta * beta * beta;
        return dark + epsilon * epsilon * Constants.Alpha * mediatorMass / 3 * Leptons(mediatorMass);
    }
}
