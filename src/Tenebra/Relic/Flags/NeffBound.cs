using Tenebra.Models;
using static System.Math;

namespace Tenebra.Relic.Flags;

/// <summary>What dark matter that annihilates after neutrinos decouple does to N_eff.</summary>
/// <remarks>
/// Neutrinos decouple at once at T = 2.3 MeV. The entropy that is left in dark matter and mediator then goes to photons, or to neutrinos, and
/// <c>N_eff = 3.044 [h_γe/(h_γe + h_χ)]^{4/3}</c>, or <c>3.044 [1 + h_χ/(21/4)]^{4/3}</c>, h taken at 2.3 MeV. Where both couple the true
/// value lies between. Nucleosynthesis is not looked at.
/// </remarks>
[Source("Boehm:2013jpa", "N_eff of light particles in equilibrium with photons or neutrinos")]
public static class NeffBound
{
    /// <summary>Temperature [GeV] at which neutrinos decouple.</summary>
    [Source("Boehm:2013jpa", "decoupling temperature of neutrinos")]
    public const double NeutrinoDecoupling = 2.3e-3;

    /// <summary>N_eff of the Standard Model.</summary>
    [Source("Bennett:2020zkv", "N_eff of the Standard Model")]
    public const double StandardModel = 3.044;

    /// <summary>The shift that is flagged: about twice the error of the measured 2.99 ± 0.17.</summary>
    [Source("Planck:2018vyg", "N_eff, TT,TE,EE+lowE+lensing+BAO")]
    public const double LargestShift = 0.3;

    /// <summary>Mass [GeV] below which the flag is raised whatever the shift.</summary>
    public const double LightestMass = 0.010;

    private const double Neutrinos = 21 / 4.0;

    /// <summary>ΔN_eff of species that share their entropy with electrons and photons.</summary>
    public static double PhotonShift(IEnumerable<ThermalSpecies> species)
    {
        double plasma = 2 + new ThermalSpecies(Constants.ElectronMass, 4, true).EntropyDegrees(NeutrinoDecoupling);
        return StandardModel * (Pow(plasma / (plasma + Entropy(species)), 4 / 3.0) - 1);
    }

    /// <summary>ΔN_eff of species that share their entropy with three neutrinos.</summary>
    public static double NeutrinoShift(IEnumerable<ThermalSpecies> species) =>
        StandardModel * (Pow(1 + Entropy(species) / Neutrinos, 4 / 3.0) - 1);

    /// <summary>The flag of a model's dark matter; null where nothing speaks against it.</summary>
    /// <remarks>A coupling by loops counts only where there is none at tree level.</remarks>
    public static string? Flag(Model model, double mediatorMass)
    {
        Couplings couplings = model.Couplings;
        bool neutrinos = LeptonFlavours.All.Any(f => couplings.Neutrino(f) != 0);
        bool plasma = couplings.Lepton(LeptonFlavour.Electron) != 0 || couplings.Photon != 0 || !neutrinos;
        IReadOnlyList<ThermalSpecies> species = ThermalSpecies.Of(model, mediatorMass);
        double down = plasma ? PhotonShift(species) : 0, up = neutrinos ? NeutrinoShift(species) : 0, mass = model.DarkMatter.Mass(mediatorMass);
        bool both = plasma && neutrinos;
        if (mass >= LightestMass && (both || Max(-down, up) <= LargestShift)) return null;
        string shift = both ? $"between {down:+0.00;-0.00;0.00} and {up:+0.00;-0.00;0.00}" : $"{down + up:+0.00;-0.00;0.00}";
        string heated = both ? "electrons and neutrinos" : plasma ? "photons" : "neutrinos";
        return $"light: dark matter of {1000 * mass:0.##} MeV and a mediator of {1000 * mediatorMass:0.##} MeV heat {heated} after neutrinos decouple, Delta N_eff {shift} (measured 2.99 +- 0.17; nucleosynthesis is affected too)";
    }

    private static double Entropy(IEnumerable<ThermalSpecies> species) => species.Sum(s => s.EntropyDegrees(NeutrinoDecoupling));
}
