using Tenebra.Models;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Relic.Flags;

/// <summary>An ideal gas without a chemical potential.</summary>
/// <param name="Mass">Mass [GeV].</param>
/// <param name="Degrees">Spins and antiparticles.</param>
/// <param name="IsFermion">Its statistics.</param>
public readonly record struct ThermalSpecies(double Mass, double Degrees, bool IsFermion)
{
    // Beyond, e^{−x} is below the rounding.
    private const double HighestRoot = 8;

    /// <summary>Dark matter and mediator of a model.</summary>
    public static IReadOnlyList<ThermalSpecies> Of(Model model, double mediatorMass)
    {
        DarkMatter dark = model.DarkMatter;
        double m = dark.Mass(mediatorMass);
        bool fermion = dark.Kind.SpinStates == 2;
        ThermalSpecies[] matter = dark.Kind == DarkMatterKind.PseudoDirac
            ? [new(m, dark.Kind.Degrees, fermion), new(dark.HeavyMass(mediatorMass), dark.Kind.Degrees, fermion)]
            : [new(m, dark.Kind.Degrees, fermion)];
        return [.. matter, new ThermalSpecies(mediatorMass, model.Mediator.Multiplicity, false)];
    }

    /// <summary>Degrees of freedom of its entropy, <c>s = (2π²/45) h T³</c>.</summary>
    /// <remarks><c>h = (45 g/4π⁴T⁴) ∫dω k (ω² + k²/3) f(ω)</c>, from s = (ρ+p)/T; g or ⅞g for T ≫ m.</remarks>
    [Source("Gondolo:1990dk", "entropy of an ideal gas")]
    public double EntropyDegrees(double T)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(T);
        var integrand = new Entropy(Mass / T, IsFermion ? 1 : -1);
        return 45 * Degrees / (4 * Pow(PI, 4)) * GaussKronrod.Integrate(ref integrand, 0, HighestRoot, 1e-10, panels: 4).Value;
    }

    // In v = √((ω−m)/T), which takes the root of the threshold away.
    private readonly struct Entropy(double x, double sign) : IIntegrand
    {
        public Estimate At(double v)
        {
            double u = v * v, w = x + u, k2 = u * (2 * x + u), e = Exp(-w);
            return new Estimate(2 * v * Sqrt(k2) * (w * w + k2 / 3) * e / (1 + sign * e), 0);
        }
    }
}
