using Tenebra.Particles;

namespace Tenebra.Materials;

/// <summary>The electron shells of free atoms, read from <c>materials/electron-shells.csv</c>.</summary>
[Source("Perkins:1991", "tables of electrons, binding energies and kinetic energies by subshell")]
public sealed class ElectronShellTable
{
    private const string File = "materials/electron-shells.csv";

    private readonly Dictionary<int, IReadOnlyList<ElectronShell>> byZ;

    private ElectronShellTable(Dictionary<int, IReadOnlyList<ElectronShell>> byZ) => this.byZ = byZ;

    /// <summary>Hash of the file the table was read from: for <see cref="Provenance"/>.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>The shells of an element, from the innermost.</summary>
    /// <exception cref="InputException">The table has no shells of it.</exception>
    public IReadOnlyList<ElectronShell> this[Element element] =>
        byZ.TryGetValue(element.Z, out IReadOnlyList<ElectronShell>? shells)
            ? shells
            : throw new InputException(
                $"no electron shells of {element.Name} (Z = {element.Z}) in data/{File} (need its rows there, or electrons at rest)");

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">The file is missing, malformed or out of order, or the electrons of an atom are not Z.</exception>
    public static ElectronShellTable Load(DataFolder data)
    {
        CsvRows rows = CsvRows.Read(data, File, "z,shell,electrons,bindingEnergyEv,kineticEnergyEv");
        var shells = new Dictionary<int, IReadOnlyList<ElectronShell>>();
        var atom = new List<ElectronShell>();
        int last = 0;
        for (int i = 0; i < rows.Rows.Count; i++)
        {
            CsvRow row = rows.Rows[i];
            int z = row.Integer(0);
            var shell = new ElectronShell(row.Text(1), row.Positive(2), row.Positive(3), row.Positive(4));
            if (z < 1 || z < last || shells.ContainsKey(z)) throw row.Refuse(0, "Z > 0 that does not fall from row to row");
            if (atom.Exists(s => s.Name == shell.Name)) throw row.Refuse(1, "a shell the atom does not have yet");
            last = z;
            atom.Add(shell);
            if (i + 1 < rows.Rows.Count && rows.Rows[i + 1].Integer(0) == z) continue;
            double electrons = atom.Sum(s => s.Electrons);
            if (Math.Abs(electrons - z) > 1e-6 * z) throw row.Refuse(2, $"numbers that add to Z = {z}, not {electrons:g6}");
            shells.Add(z, atom);
            atom = [];
        }
        return new ElectronShellTable(shells)
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [File] = Provenance.Sha256(data.Read(File).Text) },
        };
    }
}
