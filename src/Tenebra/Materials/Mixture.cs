namespace Tenebra.Materials;

/// <summary>The rules by which elements make compounds, mixtures and averages of layers.</summary>
public static class Mixture
{
    /// <summary>An element as a material.</summary>
    public static Material OfElement(Element element) => new(
        element.Symbol, element.DensityGramsPerCm3, [new(element, 1)], element.MeanExcitationEnergyEv, [], "elements.csv");

    /// <summary>Mass fractions from numbers of atoms: wᵢ = nᵢAᵢ/Σ nA.</summary>
    public static IReadOnlyList<MaterialComponent> OfAtoms(IReadOnlyList<(Element Element, double Number)> atoms)
    {
        double total = atoms.Sum(a => a.Number * a.Element.AtomicWeight);
        return Merge(atoms.Select(a => new MaterialComponent(a.Element, a.Number * a.Element.AtomicWeight / total)));
    }

    /// <summary>Mean excitation energy of a mixture by Bragg's rule, eV.</summary>
    /// <remarks>
    /// <c>ln I = Σ wᵢ(Z/A)ᵢ ln Iᵢ / Σ wᵢ(Z/A)ᵢ</c>. ICRU Report 37 takes I of most elements 13 % higher in solid compounds for
    /// their chemical binding (about 1 % in the energy loss): the file of materials can state such values.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 34, mixtures and compounds")]
    public static double MeanExcitationEnergyEv(IReadOnlyList<MaterialComponent> components) =>
        WeightedI(components.Select(c =>
            (c.MassFraction * c.Element.Z / c.Element.AtomicWeight, c.Element.MeanExcitationEnergyEv)));

    /// <summary>The average of a stack of layers: densities weighted by volume, elements and I by mass.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A thickness is not above 0.</exception>
    public static Material OfLayers(string name, IReadOnlyList<MaterialLayer> layers, string origin)
    {
        foreach (MaterialLayer layer in layers) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(layer.ThicknessCm, nameof(layers));
        double[] mass = [.. layers.Select(l => l.Material.DensityGramsPerCm3 * l.ThicknessCm)];
        double total = mass.Sum();
        IReadOnlyList<MaterialComponent> components = Merge(layers.SelectMany((l, i) =>
            l.Material.Components.Select(c => c with { MassFraction = c.MassFraction * mass[i] / total })));
        double meanI = WeightedI(layers.Select((l, i) => (mass[i] * l.Material.ZOverA, l.Material.MeanExcitationEnergyEv)));
        return new Material(name, total / layers.Sum(l => l.ThicknessCm), components, meanI, layers, origin);
    }

    private static double WeightedI(IEnumerable<(double Weight, double I)> parts)
    {
        double weight = 0, sum = 0;
        foreach ((double w, double i) in parts)
        {
            weight += w;
            sum += w * Math.Log(i);
        }
        return Math.Exp(sum / weight);
    }

    /// <summary>An element met in two layers, or twice in a formula, is one component; the order is by Z.</summary>
    private static IReadOnlyList<MaterialComponent> Merge(IEnumerable<MaterialComponent> components) =>
        [.. components.GroupBy(c => c.Element)
            .Select(g => new MaterialComponent(g.Key, g.Sum(c => c.MassFraction)))
            .OrderBy(c => c.Element.Z)];
}
