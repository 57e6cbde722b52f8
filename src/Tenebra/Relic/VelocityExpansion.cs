namespace Tenebra.Relic;

/// <summary>σv to the lowest order in the relative velocity, <c>σv = a v^{2l}</c>, with s at threshold everywhere else.</summary>
/// <remarks>
/// <c>⟨v^{2l}⟩ = (2l+1)!! (T/μ)^l</c> in a gas of Maxwell and Boltzmann, μ the reduced mass: 1, 6/x, 60/x² for equal masses. What many published targets use; wrong next to
/// a resonance or a threshold.
/// </remarks>
/// <param name="Coefficient">a [GeV⁻²], of the rate of all dark matter without the shares of two species.</param>
/// <param name="Wave">l.</param>
/// <param name="Dark">The dark matter.</param>
[Source("Gondolo:1990dk", "Sec. 4, expansion in powers of 1/x")]
internal readonly record struct VelocityExpansion(double Coefficient, int Wave, DarkContent Dark)
{
    private const double Small = 1e-7;

    /// <summary>⟨σv⟩ at x = m₁/T.</summary>
    public double At(double x)
    {
        double T = Dark.Mass / x, scale = T / Dark.ReducedMass, share = Dark.HeavyShare(T);
        double moment = Wave switch { 0 => 1, 1 => 3 * scale, _ => 15 * scale * scale };
        return Coefficient * moment * (Dark.HeavyDegrees == 0 ? 1 : 4 * share * (1 - share));
    }

    /// <summary>For parameter 1 with the width of another parameter in the propagator.</summary>
    public static VelocityExpansion Of(MediatedAnnihilation reaction, DarkContent dark, double parameter)
    {
        double near = SigmaV(reaction, dark, parameter, Small), far = SigmaV(reaction, dark, parameter, 4 * Small);
        int wave = near > 0 ? Math.Clamp((int)Math.Round(Math.Log(far / near) / Math.Log(4)), 0, 2) : 0;
        double velocity2 = 2 * Small * reaction.Rest / dark.ReducedMass;
        return new(near / Math.Pow(velocity2, wave), wave, dark);
    }

    /// <summary>σv of the rate of all dark matter, at an excess of energy over rest.</summary>
    /// <remarks><c>σv = 4π⁴ρ/(E p m₁m₂ g²)</c>, g all degrees of freedom: 4n₁n₂/n² = 1 for two species is the caller's.</remarks>
    public static double SigmaV(MediatedAnnihilation reaction, DarkContent dark, double parameter, double relativeExcess, bool running = false)
    {
        CollisionEnergy at = reaction.Above(relativeExcess * reaction.Rest);
        double rho = reaction.Density(parameter, running)(at);
        int degrees = dark.Degrees + dark.HeavyDegrees;
        return 4 * Math.Pow(Math.PI, 4) * rho / (at.Total * Math.Sqrt(reaction.Momentum2(at)) * dark.Mass * dark.HeavyMass * degrees * degrees);
    }
}
