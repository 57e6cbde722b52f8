using Tenebra.Particles;

namespace Tenebra.Materials;

/// <summary>The fitted density effects by name of material, read from <c>materials/density-effect.csv</c>.</summary>
internal sealed class DensityEffectTable
{
    public const string File = "materials/density-effect.csv";

    private const double Tolerance = 0.15;

    private readonly Dictionary<string, (double Density, DensityEffect Effect)> byName;

    private DensityEffectTable(Dictionary<string, (double Density, DensityEffect Effect)> byName) => this.byName = byName;

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">The file is missing or malformed, or a name comes twice.</exception>
    public static DensityEffectTable Load(DataFolder data)
    {
        var fits = new Dictionary<string, (double, DensityEffect)>(StringComparer.Ordinal);
        foreach (CsvRow row in CsvRows.Read(data, File, "name,densityGramsPerCm3,cbar,x0,x1,a,k,delta0").Rows)
        {
            double x0 = row.Number(3), x1 = row.Positive(4);
            if (x1 <= x0) throw row.Refuse(4, "a number above x0");
            var effect = new DensityEffect(row.Positive(2), x0, x1, row.Positive(5), row.Positive(6), row.NotNegative(7), true);
            if (!fits.TryAdd(row.Text(0), (row.Positive(1), effect))) throw row.Refuse(0, "a name not used before");
        }
        return new DensityEffectTable(fits);
    }

    /// <summary>The material with its fit, moved to its own C̄.</summary>
    /// <remarks>
    /// A fit of the same name is not taken where C̄, moved to the material's density, differs by more than 0.15: the material
    /// is then another one, or of quite another I.
    /// </remarks>
    public Material Complete(Material material)
    {
        if (!byName.TryGetValue(material.Name, out (double Density, DensityEffect Effect) fit)) return material;
        double cbar = DensityEffect.CbarOf(material);
        double atItsDensity = fit.Effect.Cbar - Math.Log(material.DensityGramsPerCm3 / fit.Density);
        return Math.Abs(atItsDensity - cbar) > Tolerance
            ? material
            : material with { FittedDensityEffect = fit.Effect.At(cbar) };
    }
}
