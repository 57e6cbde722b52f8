namespace Tenebra.Particles;

/// <summary>Particles of the Standard Model, read from <c>particles/particles-2024.csv</c>.</summary>
[Source("ParticleDataGroup:2024cfk", "table of masses and widths")]
public sealed class ParticleTable
{
    private const string File = "particles/particles-2024.csv";

    private readonly Dictionary<string, Particle> byName;
    private readonly Dictionary<int, Particle> byPdgId;

    private ParticleTable(IReadOnlyList<Particle> all)
    {
        All = all;
        byName = all.ToDictionary(p => p.Name, StringComparer.Ordinal);
        byPdgId = all.ToDictionary(p => p.PdgId);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Particle> All { get; }

    /// <summary>The particle of a name, such as "pi0".</summary>
    /// <exception cref="InputException">No such particle in the table.</exception>
    public Particle this[string name] =>
        byName.TryGetValue(name, out Particle? particle)
            ? particle
            : throw InputException.UnknownName("particle", name, byName.Keys);

    /// <summary>The particle of a PDG number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such number in the table, which has no antiparticles.</exception>
    public Particle this[int pdgId] =>
        byPdgId.TryGetValue(pdgId, out Particle? particle)
            ? particle
            : throw new ArgumentOutOfRangeException(nameof(pdgId), pdgId, "not in the table of particles");

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">The file is missing or malformed.</exception>
    public static ParticleTable Load(DataFolder data)
    {
        var all = new List<Particle>();
        foreach (CsvRow row in CsvRows.Read(data, File, "name,pdgId,charge,massGeV,widthGeV").Rows)
        {
            var particle = new Particle(
                row.Text(0), row.Integer(1), row.Integer(2), row.NotNegative(3), row.NotNegative(4));
            if (all.Exists(p => p.Name == particle.Name)) throw row.Refuse(0, "a new name");
            if (all.Exists(p => p.PdgId == particle.PdgId)) throw row.Refuse(1, "a new number");
            all.Add(particle);
        }
        return new ParticleTable(all);
    }
}
