using System.Globalization;
using static Tenebra.Unit;

namespace Tenebra.Materials;

/// <summary>An element, compound, mixture, or the average of a stack of layers.</summary>
/// <param name="Name">The name in files and on the command line.</param>
/// <param name="DensityGramsPerCm3">Density, g/cm³; of layers, their average by volume.</param>
/// <param name="Components">The elements with their shares of the mass.</param>
/// <param name="MeanExcitationEnergyEv">Mean excitation energy I, eV.</param>
/// <param name="Layers">The plates of one cell; empty when the material is homogeneous.</param>
/// <param name="Origin">Where composition and density come from.</param>
/// <remarks>Derived numbers are computed at each call: take them out of inner loops.</remarks>
public sealed record Material(
    string Name,
    double DensityGramsPerCm3,
    IReadOnlyList<MaterialComponent> Components,
    double MeanExcitationEnergyEv,
    IReadOnlyList<MaterialLayer> Layers,
    string Origin)
{
    private const double DensestGas = 0.02;

    /// <summary>Radiation length X₀, g/cm².</summary>
    public double RadiationLengthGramsPerCm2 => RadiationLength.GramsPerCm2(Components);

    /// <summary>Radiation length X₀, cm.</summary>
    public double RadiationLengthCm => RadiationLengthGramsPerCm2 / DensityGramsPerCm3;

    /// <summary>Mean excitation energy I, GeV.</summary>
    public double MeanExcitationEnergy => MeanExcitationEnergyEv * EV;

    /// <summary>Electrons per cm³: N_A ρ ⟨Z/A⟩.</summary>
    public double ElectronsPerCm3 => Constants.Avogadro * DensityGramsPerCm3 * ZOverA;

    /// <summary>Plasma energy ħω_p of all electrons as if free, GeV.</summary>
    /// <remarks><c>ħω_p = (4π n_e α (ħc)³/m_e)^½ = 28.816 eV (ρ⟨Z/A⟩)^½</c>, ρ in g/cm³.</remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, density effect")]
    public double PlasmaEnergy =>
        Math.Sqrt(4 * Math.PI * ElectronsPerCm3 * Constants.Alpha * Math.Pow(Constants.HbarC, 3) / Constants.ElectronMass);

    /// <summary>The fitted density effect, where the table has one: see <see cref="DensityEffect.Of"/>.</summary>
    public DensityEffect? FittedDensityEffect { get; init; }

    /// <summary>⟨Z/A⟩, mol/g: electrons per gram over Avogadro's number.</summary>
    public double ZOverA => Components.Sum(c => c.MassFraction * c.Element.Z / c.Element.AtomicWeight);

    /// <summary>Thickness of one cell of layers, cm; 0 when homogeneous.</summary>
    public double CellThicknessCm => Layers.Sum(l => l.ThicknessCm);

    /// <summary>Electrons per cm² in one radiation length: N_A ⟨Z/A⟩ X₀.</summary>
    public double ElectronsPerCm2PerRadiationLength => Constants.Avogadro * ZOverA * RadiationLengthGramsPerCm2;

    /// <summary>Critical energy of electrons in Rossi's sense (loss by collision per X₀ equals E), GeV.</summary>
    /// <remarks>
    /// Elements: 610 MeV/(Z+1.24) in solids and liquids, 710 MeV/(Z+0.92) in gases: within 4 % of the tabulated
    /// values, 7 % for hydrogen gas. Mixtures: the collision loss adds by mass, <c>E_c/X₀ = Σ wᵢ E_cᵢ/X₀ᵢ</c>.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, critical energy")]
    public double CriticalEnergy
    {
        get
        {
            double lossPerGram = Components.Sum(c =>
                c.MassFraction * CriticalEnergyOf(c.Element.Z)
                / RadiationLength.GramsPerCm2(c.Element.Z, c.Element.AtomicWeight));
            return RadiationLengthGramsPerCm2 * lossPerGram;
        }
    }

    /// <summary>Molière radius, cm: the cylinder holding 90 % of a shower's energy.</summary>
    /// <remarks><c>R_M = X₀ E_s/E_c</c>, E_s = √(4π/α) m_e = 21.2 MeV.</remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, electromagnetic cascades")]
    public double MoliereRadiusCm =>
        RadiationLengthCm * Math.Sqrt(4 * Math.PI / Constants.Alpha) * Constants.ElectronMass / CriticalEnergy;

    /// <summary>Nuclei of one component per cm² in one radiation length: <c>N_A X₀ wᵢ/Aᵢ</c>, X₀ in g/cm².</summary>
    /// <remarks>Times a track length in X₀ and a cross section in cm², this is a number of events.</remarks>
    public double NucleiPerCm2PerRadiationLength(MaterialComponent component) =>
        NucleiPerGram(component) * RadiationLengthGramsPerCm2;

    /// <summary>Nuclei of one component per cm³.</summary>
    public double NucleiPerCm3(MaterialComponent component) => NucleiPerGram(component) * DensityGramsPerCm3;

    private static double NucleiPerGram(MaterialComponent component) =>
        Constants.Avogadro * component.MassFraction / component.Element.AtomicWeight;

    /// <summary>Name, density, excitation energy, density effect and elements: equal texts are equal matter.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"material={Name} density={DensityGramsPerCm3:R} excitation={MeanExcitationEnergyEv:R} densityEffect={DensityEffect.Of(this)} of={string.Join('+', Components.Select(Part))}");

    private static string Part(MaterialComponent part) => string.Create(CultureInfo.InvariantCulture,
        $"{part.Element.Z}:{part.Element.AtomicWeight:R}:{part.MassFraction:R}");

    private double CriticalEnergyOf(int z) =>
        DensityGramsPerCm3 < DensestGas ? 710 * MeV / (z + 0.92) : 610 * MeV / (z + 1.24);
}
