using Tenebra.Models;
using Tenebra.Relic;

namespace Tenebra.Tests.Relic;

public sealed class RelicCsvTests
{
    private static readonly RelicPoint Solved = new(0.01, 0.03, 1e-4, 0.1, new(0.12, 1e-5), 1e-4, 18, 1, 1e-6, ["late \"decoupling\""], []);

    private static readonly RelicPoint Unsolved = new(0.1, 0.3, double.NaN, 0.1, default, 0, 0, 0, 0, [], [], "too little, always");

    private static readonly RelicCurve Curve = new(
        "dark-photon", DarkMatterKind.Scalar, 3, 0, "epsilon", "1", RelicUnknown.Parameter, "tenebra", 0.12, [Solved, Unsolved],
        Provenance.Of("plan", "method", caveats: ["a caveat"]));

    private static string[] Rows(params RelicCurve[] curves) => RelicCsv.Write(curves).TrimEnd('\n').Split('\n');

    [Fact]
    public void A_row_has_as_many_cells_as_the_head()
    {
        string[] rows = [.. Rows(Curve).Where(r => !r.StartsWith('#'))];
        Assert.Equal(3, rows.Length);
        Assert.Equal("convention,massGeV,mediatorMassGeV,epsilon,alphaD,y,omegaH2,relativeError,xFreezeOut,sigmaVCm3PerS,sigmaVTodayCm3PerS,flags,note", rows[0]);
        Assert.StartsWith("tenebra,0.01,0.03,0.0001,0.1,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"late \"\"decoupling\"\"\",", rows[1], StringComparison.Ordinal);
        Assert.Equal(rows[0].Count(c => c == ','), rows[1].Count(c => c == ','));
    }

    [Fact]
    public void Without_a_solution_there_is_a_note_and_no_number_but_the_coupling_that_was_given() =>
        Assert.Equal("tenebra,0.1,0.3,,0.1,,,,,,,,\"too little, always\"", Rows(Curve)[^1]);

    [Fact]
    public void The_rate_is_in_cubic_centimetres_per_second()
    {
        string[] cells = Rows(Curve)[^2].Split(',');
        Assert.Equal(1.167330e-17, double.Parse(cells[9]), 1e-23);
        Assert.Equal(1e-6, double.Parse(cells[10]) / double.Parse(cells[9]), 1e-18);
    }

    [Fact]
    public void Several_conventions_follow_each_other_with_each_caveat_once()
    {
        string[] rows = Rows(Curve, Curve with { Convention = "no-half" });
        Assert.Equal(2, rows.Count(r => r.StartsWith("no-half,", StringComparison.Ordinal)));
        Assert.Single(rows, r => r == "# caveat: a caveat");
    }

    [Fact]
    public void Every_unknown_has_a_name_that_leads_back_to_it()
    {
        Assert.All(Enum.GetValues<RelicUnknown>(), u => Assert.Equal(u, RelicUnknowns.Parse(u.Name)));
        Assert.Contains("did you mean 'alphaD'", Assert.Throws<InputException>(() => RelicUnknowns.Parse("alfaD")).Message, StringComparison.Ordinal);
    }
}
