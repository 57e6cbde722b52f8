using Tenebra.Decays;
using Tenebra.Numerics;

namespace Tenebra.Tests.Decays;

/// <summary>χ₂ → χ₁ f⁺f⁻ by the squared amplitude on the Dalitz plot, the mediator without a width.</summary>
internal static class PlainTransition
{
    /// <summary><c>√λ(m₂², m₁², q²) β |M|²</c> [GeV²] at a cosine c.</summary>
    public static double Density(this Transition t, double q2, double c)
    {
        PairAngle amplitude = t.SquaredAmplitude(q2);
        double sum = t.m1 + t.m2;
        return (amplitude.Constant + amplitude.Quadratic * c * c) * Math.Sqrt(Math.Max(0, (t.LargestQ2 - q2) * (sum * sum - q2) * (1 - t.LeastQ2 / q2)));
    }

    /// <summary><c>Γ/(g_D g_f)² = 1/(256π³ m₂³) ∫dq² √λ β ⟨|M|²⟩</c>, the mean over c being the value at c² = 1/3.</summary>
    public static double Width(this Transition transition)
    {
        var density = new MeanDensity(transition);
        return GaussKronrod.Integrate(ref density, 0, Math.PI / 2, 1e-11).Value / (256 * Math.Pow(Math.PI, 3) * Math.Pow(transition.m2, 3));
    }

    private readonly struct MeanDensity(Transition transition) : IIntegrand
    {
        public Estimate At(double x)
        {
            (double sin, double cos) = Math.SinCos(x);
            double range = transition.LargestQ2 - transition.LeastQ2;
            return new(transition.Density(transition.LeastQ2 + range * sin * sin, Math.Sqrt(1 / 3.0)) * range * 2 * sin * cos, 0);
        }
    }
}
