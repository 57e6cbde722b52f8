using Tenebra.Numerics;

namespace Tenebra.Production.Annihilation;

/// <summary>Cross section of a resonance on the moving electrons of a material.</summary>
public static class MovingElectrons
{
    private const double m = Constants.ElectronMass;

    /// <summary>σ [GeV⁻²] per electron, averaged over shells and momenta.</summary>
    /// <remarks><c>⟨½ s β_e σ(s)⟩ / (m_e p₊)</c> with s, the momenta and what is left out as in <see cref="ElectronMomenta"/>; E ≫ m_e.</remarks>
    /// <param name="resonance">The mediator.</param>
    /// <param name="electrons">The electrons of the material.</param>
    /// <param name="positronEnergy">Total energy of the positron [GeV], at least 10 m_e.</param>
    /// <param name="parameter">The model's ε or g.</param>
    /// <param name="final">The decays that count.</param>
    public static Estimate CrossSection(
        ResonantAnnihilation resonance, ElectronMomenta electrons, double positronEnergy, double parameter, AnnihilationFinal final)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positronEnergy, 10 * m);
        double mass2 = resonance.Mass * resonance.Mass;
        double width = resonance.Mass * resonance.TotalWidth(parameter);
        if (width == 0) return Estimate.Zero;
        Estimate sum = Estimate.Zero;
        foreach (MomentumShell shell in electrons.Shells)
        {
            double light = m - shell.BindingEnergy, centre = m * m + light * light + 2 * positronEnergy * light;
            double reach = 2 * positronEnergy * Math.Min(100 * shell.Scale, 40 * m);
            double least = Math.Max(4 * m * m, centre - reach), largest = centre + reach, scale = 2 * positronEnergy * shell.Scale;
            double[] edges = [.. resonance.Breaks.Select(b => b * b)
                .Concat([least, largest, mass2, centre, centre - scale, centre + scale, centre - 8 * scale, centre + 8 * scale])
                .Where(s => s >= least && s <= largest).Distinct().Order()];
            for (int i = 1; i < edges.Length; i++)
            {
                bool above = edges[i - 1] >= mass2;
                double near = Math.Atan2(width, above ? edges[i - 1] - mass2 : mass2 - edges[i]);
                double far = Math.Atan2(width, above ? edges[i] - mass2 : mass2 - edges[i - 1]);
                var integrand = new AngleIntegrand(resonance, shell, positronEnergy, centre, parameter, final, width, above);
                sum += GaussKronrod.Integrate(ref integrand, far, near, 1e-7, 1e-9 * sum.Value);
            }
        }
        return sum;
    }

    private readonly struct AngleIntegrand(
        ResonantAnnihilation resonance, MomentumShell shell, double energy, double centre, double parameter, AnnihilationFinal final,
        double width, bool above) : IIntegrand
    {
        public Estimate At(double angle)
        {
            double offset = width / Math.Tan(angle), mass2 = resonance.Mass * resonance.Mass, s = above ? mass2 + offset : mass2 - offset;
            if (s <= 4 * m * m) return Estimate.Zero;
            double sigma = resonance.CrossSectionAt(s, above ? offset : -offset, parameter, final);
            double flux = 0.5 * s * Math.Sqrt(1 - 4 * m * m / s) / (m * CollisionSpectrum.Momentum(energy));
            double profile = shell.Share * shell.Profile((centre - s) / (2 * energy)) / (2 * energy);
            return new Estimate(profile * flux * sigma * (width + offset / width * offset), 0);
        }
    }
}
