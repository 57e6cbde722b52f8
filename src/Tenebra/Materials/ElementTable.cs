using Tenebra.Particles;

namespace Tenebra.Materials;

/// <summary>The elements Z = 1 to 92, read from <c>materials/elements.csv</c>.</summary>
public sealed class ElementTable
{
    private const string File = "materials/elements.csv";

    private readonly Dictionary<string, Element> bySymbol;

    private ElementTable(IReadOnlyList<Element> all)
    {
        All = all;
        bySymbol = all.ToDictionary(e => e.Symbol, StringComparer.Ordinal);
    }

    /// <summary>In order of Z.</summary>
    public IReadOnlyList<Element> All { get; }

    /// <summary>Hash of the file the table was read from: for <see cref="Provenance"/>.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>The element of a chemical symbol.</summary>
    /// <exception cref="InputException">There is no such symbol.</exception>
    public Element this[string symbol] =>
        bySymbol.TryGetValue(symbol, out Element? element)
            ? element
            : throw InputException.UnknownName("element", symbol, bySymbol.Keys);

    /// <summary>The element of atomic number <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such Z in the table.</exception>
    public Element this[int z]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(z, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(z, All.Count);
            return All[z - 1];
        }
    }

    public bool Contains(string symbol) => bySymbol.ContainsKey(symbol);

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">The file is missing, malformed or out of order.</exception>
    public static ElementTable Load(DataFolder data)
    {
        CsvRows rows = CsvRows.Read(data, File, "z,symbol,name,atomicWeight,densityGramsPerCm3,meanExcitationEnergyEv");
        var all = new List<Element>();
        foreach (CsvRow row in rows.Rows)
        {
            var element = new Element(
                row.Integer(0), row.Text(1), row.Text(2), row.Positive(3), row.Positive(4), row.Positive(5));
            if (element.Z != all.Count + 1 || all.Exists(e => e.Symbol == element.Symbol))
                throw row.Refuse(0, $"Z = {all.Count + 1} and a new symbol");
            all.Add(element);
        }
        return new ElementTable(all)
        {
            DataSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [File] = Provenance.Sha256(data.Read(File).Text) },
        };
    }
}
