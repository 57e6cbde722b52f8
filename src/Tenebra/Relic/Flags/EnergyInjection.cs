namespace Tenebra.Relic.Flags;

/// <summary>⟨σv⟩ [GeV⁻²] to each final state, for the rate of all dark matter: with its ½ where dark matter is not its own antiparticle.</summary>
public readonly record struct EnergyInjection(double Electrons, double Muons, double Taus, double Hadrons, double Photons)
{
    /// <summary>⟨σv⟩ times the share of its energy that ionises and heats the gas at recombination, for dark matter of mass <paramref name="darkMass"/> [GeV].</summary>
    public double Deposited(double darkMass) =>
        Electrons * DepositionEfficiency.Electrons(darkMass)
        + Muons * DepositionEfficiency.Muons(darkMass)
        + Taus * DepositionEfficiency.Taus
        + Hadrons * DepositionEfficiency.Hadrons
        + Photons * DepositionEfficiency.Photons(darkMass);
}
