namespace Tenebra.Particles;

/// <summary>ρ, ω, φ and J/ψ, read from <c>particles/vector-mesons.csv</c>; masses and widths from the <see cref="ParticleTable"/>.</summary>
[Source("ParticleDataGroup:2024cfk", "meson listings, partial widths to e⁺e⁻")]
public sealed class VectorMesonTable
{
    private const string File = "particles/vector-mesons.csv";
    private const string Header = "name,electronWidthKeV,electronBranching,upWeight,downWeight,widthShape,fromGeV,toGeV";

    private readonly Dictionary<string, VectorMeson> byName;

    private VectorMesonTable(IReadOnlyList<VectorMeson> all)
    {
        All = all;
        byName = all.ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<VectorMeson> All { get; }

    /// <summary>Hash of the file of the couplings.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>The meson of a name, such as "rho".</summary>
    /// <exception cref="InputException">No such meson in the table.</exception>
    public VectorMeson this[string name] =>
        byName.TryGetValue(name, out VectorMeson? meson) ? meson : throw InputException.UnknownName("vector meson", name, byName.Keys);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="InputException">A file is missing or malformed.</exception>
    public static VectorMesonTable Load(DataFolder data)
    {
        var particles = ParticleTable.Load(data);
        var all = new List<VectorMeson>();
        foreach (CsvRow row in CsvRows.Read(data, File, Header).Rows)
        {
            var meson = new VectorMeson(particles[row.Text(0)], row.Positive(1) * Unit.KeV, row.Positive(2))
            {
                UpWeight = row.Number(3),
                DownWeight = row.Number(4),
                DecaysToPions = row.Text(5) switch { "pions" => true, "constant" => false, _ => throw row.Refuse(5, "pions or constant") },
                From = row.Positive(6),
                To = row.Positive(7),
            };
            if (meson.ElectronBranching >= 1) throw row.Refuse(2, "a fraction below 1");
            if (Math.Abs(meson.Coupling(2 / 3.0, -1 / 3.0) - 1) > 1e-9) throw row.Refuse(3, "weights that give the photon's own charges 1");
            if (meson.DecaysToPions && meson.Mass <= 2 * Constants.ChargedPionMass) throw row.Refuse(5, "constant below two pions");
            if (!(meson.From < meson.Mass && meson.Mass < meson.To)) throw row.Refuse(6, $"a range about the mass of {meson.Mass} GeV");
            if (all.Exists(m => m.Name == meson.Name)) throw row.Refuse(0, "a new name");
            all.Add(meson);
        }
        return new VectorMesonTable(all)
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [File] = Provenance.Sha256(data.Read(File).Text) },
        };
    }
}
