namespace Tenebra.Materials;

/// <summary>A subshell of a free atom.</summary>
/// <param name="Name">K, L1, L2, … in the notation of X-ray spectroscopy.</param>
/// <param name="Electrons">Number of electrons in it, averaged over the ground configuration.</param>
/// <param name="BindingEnergyEv">Binding energy of one of them, eV.</param>
/// <param name="KineticEnergyEv">Mean kinetic energy of one of them, eV.</param>
public sealed record ElectronShell(string Name, double Electrons, double BindingEnergyEv, double KineticEnergyEv);
