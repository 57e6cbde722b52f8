using Tenebra.Particles;

namespace Tenebra.Production.Photoproduction;

/// <summary>The fits of γp → Vp, read from <c>production/vector-meson-photoproduction.csv</c>.</summary>
public sealed class PhotoproductionTable
{
    private const string File = "production/vector-meson-photoproduction.csv";

    private const string Header =
        "meson,pomeronMicrobarn,pomeronPower,reggeonMicrobarn,reggeonPower,thresholdPower,slopePerGeV2,slopeEnergyGeV,shrinkagePerGeV2,"
        + "curvaturePerGeV4,relativeError,coherentFactor,coherentFactorEnergyGeV,opticalUpToGeV,coherentRelativeError,incoherentRelativeError";

    private readonly Dictionary<string, MesonPhotoproduction> byName;

    private PhotoproductionTable(IReadOnlyList<MesonPhotoproduction> all)
    {
        All = all;
        byName = all.ToDictionary(m => m.Meson.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<MesonPhotoproduction> All { get; }

    /// <summary>Hash of each file the tables were read from.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; private init; } = new Dictionary<string, string>();

    /// <summary>The fit of a meson, such as "rho".</summary>
    /// <exception cref="InputException">No such meson in the table.</exception>
    public MesonPhotoproduction this[string meson] =>
        byName.TryGetValue(meson, out MesonPhotoproduction? fit) ? fit : throw InputException.UnknownName("photoproduced meson", meson, byName.Keys);

    /// <summary>Reads the tables.</summary>
    /// <exception cref="InputException">A file is missing or malformed.</exception>
    public static PhotoproductionTable Load(DataFolder data)
    {
        var mesons = VectorMesonTable.Load(data);
        var all = new List<MesonPhotoproduction>();
        foreach (CsvRow row in CsvRows.Read(data, File, Header).Rows)
        {
            if (all.Exists(m => m.Meson.Name == row.Text(0))) throw row.Refuse(0, "a new name");
            all.Add(new MesonPhotoproduction(
                mesons[row.Text(0)],
                row.Positive(1),
                row.Number(2),
                row.NotNegative(3),
                row.Number(4),
                row.NotNegative(5),
                Slope(row),
                row.NotNegative(10),
                Coherent(row),
                row.NotNegative(15)));
        }
        return new PhotoproductionTable(all)
        {
            DataSha256 = new Dictionary<string, string>(mesons.DataSha256, StringComparer.Ordinal) { [File] = Provenance.Sha256(data.Read(File).Text) },
        };
    }

    private static ForwardSlope Slope(CsvRow row)
    {
        var slope = new ForwardSlope(row.Positive(6), row.Positive(7), row.NotNegative(8), row.NotNegative(9));
        // Falling from threshold on, to the end of the fitted range and beyond.
        return slope.Exponent(0) > 2 * slope.Curvature ? slope : throw row.Refuse(9, "less than half of the slope at every energy");
    }

    private static CoherentFactor Coherent(CsvRow row)
    {
        var factor = new CoherentFactor(row.Positive(11), row.Positive(12), row.Positive(13), row.NotNegative(14));
        return factor.OpticalUpTo < factor.MeasuredFrom ? factor : throw row.Refuse(13, "less than coherentFactorEnergyGeV");
    }
}
