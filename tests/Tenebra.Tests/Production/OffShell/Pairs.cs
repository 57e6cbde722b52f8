using Tenebra.Decays;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;
using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

/// <summary>Beams on lead, and pairs.</summary>
internal static class Pairs
{
    public static readonly Nucleus Lead = new(82, 207);

    public static Emission Muons(MediatorKind kind = MediatorKind.Vector, double energy = 160) => Emission(kind, Constants.MuonMass, energy);

    public static Emission Electrons(MediatorKind kind = MediatorKind.Vector, double energy = 100) => Emission(kind, Constants.ElectronMass, energy);

    public static VirtualEmission Above(Emission emission, double leastX = 0.5) => new(emission, EmissionWindow.Above(leastX), new());

    public static DarkPair Dirac(double mass, double epsilon = 1) => DarkPair.Millicharged(DarkMatterKind.Dirac, epsilon, mass);

    public static OffShellSpectrum Millicharged(VirtualEmission emission, double mass) => new(emission, VirtualMediator.Photon, Dirac(mass));

    private static Emission Emission(MediatorKind kind, double lepton, double energy) =>
        new(kind, lepton, energy, 0.1, Lead, FormFactors.Of("tsai", Lead));
}
