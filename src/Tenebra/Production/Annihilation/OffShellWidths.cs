using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Production.Annihilation;

/// <summary>Widths [GeV] of a mediator that is off its mass shell, at √s: those to the Standard Model for parameter 1.</summary>
/// <param name="Dark">To dark matter: does not depend on the parameter.</param>
/// <param name="Neutrinos">To neutrinos.</param>
/// <param name="Electrons">To e⁺e⁻.</param>
/// <param name="Muons">To µ⁺µ⁻.</param>
/// <param name="Taus">To τ⁺τ⁻.</param>
/// <param name="Hadrons">To hadrons.</param>
/// <param name="Photons">To two photons.</param>
public readonly record struct OffShellWidth(
    double Dark, double Neutrinos, double Electrons, double Muons, double Taus, double Hadrons, double Photons)
{
    private double Visible => Electrons + Muons + Taus + Hadrons + Photons;

    /// <summary>Γ_tot [GeV] for a value of the parameter.</summary>
    public double Total(double parameter) => Dark + parameter * parameter * (Neutrinos + Visible);

    /// <summary>Γ_f [GeV] for a value of the parameter.</summary>
    public double To(AnnihilationFinal final, double parameter) => final switch
    {
        AnnihilationFinal.Invisible => Dark + parameter * parameter * Neutrinos,
        AnnihilationFinal.Visible => parameter * parameter * Visible,
        AnnihilationFinal.Electrons => parameter * parameter * Electrons,
        AnnihilationFinal.Muons => parameter * parameter * Muons,
        AnnihilationFinal.Taus => parameter * parameter * Taus,
        AnnihilationFinal.Hadrons => parameter * parameter * Hadrons,
        AnnihilationFinal.Everything => Total(parameter),
        _ => throw new ArgumentOutOfRangeException(nameof(final)),
    };
}

/// <summary>The two-body decays of <see cref="PartialWidths"/> at any √s, with the dark matter's mass held at that of the on-shell mediator.</summary>
public sealed class OffShellWidths
{
    private readonly Model model;
    private readonly bool hasPhotons;
    private readonly double darkMass, neutrinoCouplings2;

    /// <summary>For a mediator of mass <paramref name="mass"/> [GeV].</summary>
    public OffShellWidths(Model model, double mass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        this.model = model;
        darkMass = model.DarkMatter.Mass(mass);
        neutrinoCouplings2 = LeptonFlavours.All.Sum(f => model.Couplings.Neutrino(f) * model.Couplings.Neutrino(f));
        hasPhotons = PartialWidths.ToPhotons(model, mass, 1) > 0;
        DarkThreshold = darkMass + model.DarkMatter.HeavyMass(mass);
    }

    /// <summary>√s [GeV] at which the decay to dark matter opens.</summary>
    public double DarkThreshold { get; }

    /// <summary>√s [GeV] where a width opens or has a step, rising: integrals over s are split there.</summary>
    public IReadOnlyList<double> Breaks
    {
        get
        {
            List<double> breaks = [2 * Constants.ElectronMass];
            if (model.DarkMatter.AlphaD > 0) breaks.Add(DarkThreshold);
            if (model.Couplings.CouplesTo(LeptonFlavour.Muon)) breaks.Add(2 * Constants.MuonMass);
            if (model.Couplings.CouplesTo(LeptonFlavour.Tau)) breaks.Add(2 * Constants.TauMass);
            if (model.Hadrons) breaks.AddRange(model.Mediator == MediatorKind.Tensor ? TensorHadrons.Breaks : HadronRatio.Breaks);
            return [.. breaks.Order()];
        }
    }

    /// <summary>The widths at √s = <paramref name="rootS"/> &gt; 0.</summary>
    public OffShellWidth At(double rootS) => new(
        Dark(rootS),
        PartialWidths.ToNeutrinos(model.Mediator, neutrinoCouplings2, rootS),
        Lepton(LeptonFlavour.Electron, rootS),
        Lepton(LeptonFlavour.Muon, rootS),
        Lepton(LeptonFlavour.Tau, rootS),
        PartialWidths.ToHadrons(model, rootS, 1),
        hasPhotons ? PartialWidths.ToPhotons(model, rootS, 1) : 0);

    private double Dark(double rootS)
    {
        if (model.DarkMatter.AlphaD == 0 || rootS <= DarkThreshold) return 0;
        return DarkWidths.Of(model.Mediator, model.DarkMatter with { MassRatio = rootS / darkMass }, rootS);
    }

    private double Lepton(LeptonFlavour flavour, double rootS) =>
        rootS > 2 * flavour.Mass && model.Couplings.CouplesTo(flavour) ? PartialWidths.ToLepton(model, flavour, rootS, 1) : 0;
}
