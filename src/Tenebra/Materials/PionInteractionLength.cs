using Tenebra.Particles;

namespace Tenebra.Materials;

/// <summary>Interaction length of charged pions of high energy, read from <c>materials/pion-interaction-lengths.csv</c>.</summary>
/// <remarks>Between the elements of the file ln λ is linear in ln A; beyond its ends there is nothing.</remarks>
[Source("ParticleDataGroup:2024cfk", "atomic and nuclear properties of materials")]
public sealed class PionInteractionLength
{
    private const string File = "materials/pion-interaction-lengths.csv";

    private readonly double[] logWeights, logLengths;

    private PionInteractionLength(IEnumerable<(double Weight, double Length)> rows)
    {
        (double Weight, double Length)[] rising = [.. rows.OrderBy(r => r.Weight)];
        logWeights = [.. rising.Select(r => Math.Log(r.Weight))];
        logLengths = [.. rising.Select(r => Math.Log(r.Length))];
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="InputException">The file is missing or malformed, or has fewer than two elements.</exception>
    public static PionInteractionLength Load(DataFolder data)
    {
        var elements = ElementTable.Load(data);
        CsvRows table = CsvRows.Read(data, File, "element,gramsPerCm2");
        var rows = new List<(double Weight, double Length)>();
        foreach (CsvRow row in table.Rows)
        {
            double weight = elements[row.Text(0)].AtomicWeight;
            if (rows.Exists(r => r.Weight == weight)) throw row.Refuse(0, "a new element");
            rows.Add((weight, row.Positive(1)));
        }
        return rows.Count >= 2 ? new PionInteractionLength(rows) : throw new InputException($"{table.ShownPath}: {rows.Count} elements (need at least 2)");
    }

    /// <summary>λ of an element [g/cm²].</summary>
    /// <exception cref="InputException">It is lighter or heavier than all elements of the file.</exception>
    public double GramsPerCm2(Element element)
    {
        double x = Math.Log(element.AtomicWeight);
        if (x < logWeights[0] || x > logWeights[^1])
            throw InputException.BadValue("pion interaction length", element.Symbol, "an element between the lightest and the heaviest of the table");
        int i = Array.BinarySearch(logWeights, x);
        i = Math.Min(i >= 0 ? i : ~i - 1, logWeights.Length - 2);
        double z = (x - logWeights[i]) / (logWeights[i + 1] - logWeights[i]);
        return Math.Exp((1 - z) * logLengths[i] + z * logLengths[i + 1]);
    }

    /// <summary>λ of a material [g/cm²].</summary>
    /// <remarks><c>1/λ = Σ wᵢ/λᵢ</c></remarks>
    public double GramsPerCm2(Material material) => 1 / material.Components.Sum(c => c.MassFraction / GramsPerCm2(c.Element));
}
