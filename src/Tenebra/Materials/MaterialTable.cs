namespace Tenebra.Materials;

/// <summary>Every material by name: those of <c>materials/materials.json</c>, and each element by its symbol.</summary>
public sealed class MaterialTable
{
    private const string File = "materials/materials.json";
    private const double FractionTolerance = 1e-4;

    private readonly Dictionary<string, Material> byName;

    private MaterialTable(ElementTable elements, Dictionary<string, Material> byName)
    {
        Elements = elements;
        this.byName = byName;
    }

    public ElementTable Elements { get; }

    /// <summary>Hash of each file the table was read from: for <see cref="Provenance"/>.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. byName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The material of a name, such as "lead-scintillator" or "Pb".</summary>
    /// <exception cref="InputException">There is none of that name.</exception>
    public Material this[string name] =>
        byName.TryGetValue(name, out Material? material)
            ? material
            : throw InputException.UnknownName("material", name, byName.Keys);

    /// <summary>Reads elements and materials.</summary>
    /// <exception cref="InputException">A file is missing or malformed; the message names file, place and key.</exception>
    public static MaterialTable Load(DataFolder data)
    {
        ElementTable elements = ElementTable.Load(data);
        DensityEffectTable densityEffects = DensityEffectTable.Load(data);
        var materials = elements.All.ToDictionary(
            e => e.Symbol, e => densityEffects.Complete(Mixture.OfElement(e)), StringComparer.Ordinal);
        (string text, string shownPath) = data.Read(File);
        MaterialFile file = StrictJson.Read(text, shownPath, MaterialJson.Default.MaterialFile);
        for (int i = 0; i < file.Materials.Count; i++)
        {
            MaterialEntry entry = file.Materials[i];
            string where = $"{shownPath}: materials[{i}] '{entry.Name}'";
            try
            {
                if (!materials.TryAdd(entry.Name, densityEffects.Complete(Build(entry, elements, materials))))
                    throw InputException.BadValue("name", $"'{entry.Name}'", "a name not used before, nor an element's symbol");
            }
            catch (InputException e)
            {
                throw new InputException($"{where}: {e.Message}", e);
            }
        }
        return new MaterialTable(elements, materials)
        {
            DataSha256 = new Dictionary<string, string>(elements.DataSha256, StringComparer.Ordinal)
            {
                [File] = Provenance.Sha256(text),
                [DensityEffectTable.File] = Provenance.Sha256(data.Read(DensityEffectTable.File).Text),
            },
        };
    }

    private static Material Build(MaterialEntry entry, ElementTable elements, Dictionary<string, Material> known)
    {
        int ways = Count(entry.Formula) + Count(entry.MassFractions) + Count(entry.MeanAtom) + Count(entry.Layers);
        if (ways != 1)
            throw new InputException($"{ways} compositions (need one of formula, massFractions, meanAtom, layers)");
        if (entry.Layers is not null) return OfLayers(entry, entry.Layers, known);
        double density = Required(entry.DensityGramsPerCm3, "densityGramsPerCm3");
        IReadOnlyList<MaterialComponent> components =
            entry.Formula is not null ? Mixture.OfAtoms(ChemicalFormula.Parse(entry.Formula, elements))
            : entry.MassFractions is not null ? OfMassFractions(entry.MassFractions, elements)
            : OfMeanAtom(entry, entry.MeanAtom!, density);
        double meanI = entry.MeanExcitationEnergyEv is null
            ? Mixture.MeanExcitationEnergyEv(components)
            : Required(entry.MeanExcitationEnergyEv, "meanExcitationEnergyEv");
        return new Material(entry.Name, density, components, meanI, [], entry.Source);
    }

    private static Material OfLayers(
        MaterialEntry entry, IReadOnlyList<LayerEntry> layers, Dictionary<string, Material> known)
    {
        if (entry.DensityGramsPerCm3 is not null || entry.MeanExcitationEnergyEv is not null)
            throw new InputException("densityGramsPerCm3 and meanExcitationEnergyEv of layers follow from the layers (leave them out)");
        if (layers.Count == 0) throw new InputException("layers: none (need at least one)");
        var plates = new List<MaterialLayer>();
        for (int i = 0; i < layers.Count; i++)
        {
            LayerEntry layer = layers[i];
            if (!known.TryGetValue(layer.Material, out Material? material))
                throw InputException.UnknownName($"material in layers[{i}] (defined before)", layer.Material, known.Keys);
            plates.Add(new MaterialLayer(material, Required(layer.ThicknessCm, $"layers[{i}].thicknessCm")));
        }
        return Mixture.OfLayers(entry.Name, plates, entry.Source);
    }

    private static IReadOnlyList<MaterialComponent> OfMassFractions(
        IReadOnlyDictionary<string, double> fractions, ElementTable elements)
    {
        double sum = fractions.Sum(f => Required(f.Value, $"massFractions.{f.Key}"));
        if (Math.Abs(sum - 1) > FractionTolerance) throw InputException.BadValue("sum of massFractions", sum, "1 ± 0.0001");
        return [.. fractions.Select(f => new MaterialComponent(elements[f.Key], f.Value / sum)).OrderBy(c => c.Element.Z)];
    }

    private static IReadOnlyList<MaterialComponent> OfMeanAtom(MaterialEntry entry, MeanAtomEntry atom, double density)
    {
        if (atom.Z is < 1 or > 100) throw InputException.BadValue("meanAtom.z", atom.Z, "an integer from 1 to 100");
        double weight = Required(atom.AtomicWeight, "meanAtom.atomicWeight");
        double meanI = Required(entry.MeanExcitationEnergyEv, "meanExcitationEnergyEv");
        return [new(new Element(atom.Z, entry.Name, entry.Name, weight, density, meanI), 1)];
    }

    private static double Required(double? value, string key) =>
        value is > 0 and double number && double.IsFinite(number)
            ? number
            : throw InputException.BadValue(key, value?.ToString() ?? "nothing", "a number > 0");

    private static int Count(object? composition) => composition is null ? 0 : 1;
}
