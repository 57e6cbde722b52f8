using Tenebra.Materials;

namespace Tenebra.Transport.Showers;

/// <summary>A target with the interaction rates of its materials: made once, shared by all threads.</summary>
public sealed class ShowerPhysics
{
    /// <summary>Tabulates the rates from the cut to the highest energy.</summary>
    /// <exception cref="InputException">A setting out of range.</exception>
    public ShowerPhysics(ShowerTarget target, ShowerSettings settings, AtomicData atoms, double highestKineticEnergy)
        : this(target, settings, atoms, highestKineticEnergy, MatterTables.LargestLoss, forced: false)
    {
    }

    /// <summary>The same; showers of primaries of the highest energy may have <see cref="ForcedPositrons"/>.</summary>
    internal ShowerPhysics(ShowerTarget target, ShowerSettings settings, AtomicData atoms, double highestKineticEnergy, bool forced)
        : this(target, settings, atoms, highestKineticEnergy, MatterTables.LargestLoss, forced)
    {
    }

    /// <summary>The same with other steps: the largest share of its energy that an electron loses in one, below 1.</summary>
    internal ShowerPhysics(ShowerTarget target, ShowerSettings settings, AtomicData atoms, double highestKineticEnergy, double largestLoss, bool forced = false)
    {
        (Target, Settings, HighestEnergy, LargestLoss) = (target, settings.CheckedFor(highestKineticEnergy), highestKineticEnergy, largestLoss);
        var byMaterial = new Dictionary<Material, MatterTables>(ReferenceEqualityComparer.Instance);
        foreach (ShowerLayer layer in target.Layers)
        {
            if (!byMaterial.ContainsKey(layer.Material))
                byMaterial[layer.Material] = new MatterTables(layer.Material, settings, atoms, highestKineticEnergy, largestLoss);
        }
        Matter = [.. target.Layers.Select(l => byMaterial[l.Material])];
        DataSha256 = atoms.DataSha256;
        if (!forced) return;
        foreach (MatterTables tables in byMaterial.Values) tables.TabulatePairs();
        Forced = new ForcedPositrons(settings.Cut, highestKineticEnergy);
    }

    public ShowerTarget Target { get; }

    public ShowerSettings Settings { get; }

    /// <summary>Highest kinetic energy of a primary [GeV].</summary>
    public double HighestEnergy { get; }

    /// <summary>Hash of each data file used.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>Bins of kinetic energy in which track lengths are counted.</summary>
    internal TallyGrid TallyGrid => new(Settings.Cut, HighestEnergy);

    /// <summary>Largest share of its energy that an electron or positron loses in one step.</summary>
    internal double LargestLoss { get; }

    /// <summary>What is made with weights; null where every particle is one.</summary>
    internal ForcedPositrons? Forced { get; }

    /// <summary>Tables of each layer.</summary>
    internal MatterTables[] Matter { get; }
}
