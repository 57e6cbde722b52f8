using Tenebra.Particles;

namespace Tenebra.Production.ChargeExchange;

/// <summary>The reactions of <c>production/charge-exchange.csv</c>.</summary>
public sealed class ChargeExchangeTable
{
    private const string File = "production/charge-exchange.csv";

    private const string Header = "beam,meson,sigmaMicrobarn,referenceGeV,power,relativeError,nuclearPower,nuclearPowerError,lengthOverPions";

    private readonly Dictionary<string, ChargeExchangeReaction> byMeson;

    private ChargeExchangeTable(IReadOnlyList<ChargeExchangeReaction> all)
    {
        All = all;
        byMeson = all.ToDictionary(r => r.Meson.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ChargeExchangeReaction> All { get; }

    /// <summary>The reaction that makes a meson, such as "eta".</summary>
    /// <exception cref="InputException">No such meson in the table.</exception>
    public ChargeExchangeReaction this[string meson] =>
        byMeson.TryGetValue(meson, out ChargeExchangeReaction? reaction)
            ? reaction
            : throw InputException.UnknownName("meson of charge exchange", meson, byMeson.Keys);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="InputException">A file is missing or malformed.</exception>
    public static ChargeExchangeTable Load(DataFolder data)
    {
        var particles = ParticleTable.Load(data);
        var all = new List<ChargeExchangeReaction>();
        foreach (CsvRow row in CsvRows.Read(data, File, Header).Rows)
        {
            string beam = row.Text(0);
            if (beam[^1] != '-') throw row.Refuse(0, "a negative beam, such as pi-");
            if (all.Exists(r => r.Meson.Name == row.Text(1))) throw row.Refuse(1, "a new name");
            all.Add(new ChargeExchangeReaction(
                particles[$"{beam[..^1]}+"],
                particles[row.Text(1)],
                row.Positive(2),
                row.Positive(3),
                row.Number(4),
                row.NotNegative(5),
                row.NotNegative(6),
                row.NotNegative(7),
                row.Positive(8))
            { NeutronMass = particles["n"].Mass });
        }
        return new ChargeExchangeTable(all);
    }
}
