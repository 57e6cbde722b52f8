using System.Text.Json;
using Tenebra.Models;
using Tenebra.Precision;

namespace Tenebra.Tests.Precision;

public sealed class MeasuredMomentsTests
{
    private static readonly string Text = DataFolder.Embedded.Read("precision/anomalous-moments.json").Text;

    [Fact]
    public void The_shift_of_2025_is_the_difference_of_its_measurement_and_its_prediction()
    {
        MomentBand band = MeasuredMoments.Load(DataFolder.Embedded).Of(LeptonFlavour.Muon, "world-2025");
        Assert.Equal((116592071.5 - 116592033) * 1e-11, band.Value, 1e-11);
        Assert.Equal(Math.Sqrt(14.5 * 14.5 + 62 * 62) * 1e-11, band.Error, 1e-11);
    }

    [Fact]
    public void The_shift_of_2023_is_the_difference_of_its_measurement_and_its_prediction()
    {
        MomentBand band = MeasuredMoments.Load(DataFolder.Embedded).Of(LeptonFlavour.Muon, "fnal-2023");
        Assert.Equal((116592059 - 116591810) * 1e-11, band.Value, 1e-20);
        Assert.Equal(Math.Sqrt(22 * 22 + 43 * 43) * 1e-11, band.Error, 0.5e-11);
    }

    // The coefficient of (alpha/pi)^5 went from 6.737 to 5.891; the moment that was measured stayed.
    [Theory]
    [InlineData("cs-2022", "cs-2024")]
    [InlineData("rb-2022", "rb-2024")]
    public void The_tenth_order_of_2024_lowers_both_predictions_of_the_electron_alike(string before, string after)
    {
        var measured = MeasuredMoments.Load(DataFolder.Embedded);
        MomentBand old = measured.Of(LeptonFlavour.Electron, before), revised = measured.Of(LeptonFlavour.Electron, after);
        Assert.Equal((6.737 - 5.891) * Math.Pow(Constants.Alpha / Math.PI, 5), revised.Value - old.Value, 1e-14);
        Assert.Equal(old.Error, revised.Error);
    }

    // 1159652180.59(13)e-12 measured; 1159652181.61(23)e-12 and 1159652180.252(95)e-12 predicted.
    [Theory]
    [InlineData("cs-2022", 181.61, 0.23)]
    [InlineData("rb-2022", 180.252, 0.095)]
    public void The_shifts_of_2022_are_the_differences_of_measurement_and_predictions(string name, double predicted, double error)
    {
        MomentBand band = MeasuredMoments.Load(DataFolder.Embedded).Of(LeptonFlavour.Electron, name);
        Assert.Equal((180.59 - predicted) * 1e-12, band.Value, 0.51e-14);
        Assert.Equal(Math.Sqrt(0.13 * 0.13 + error * error) * 1e-12, band.Error, 0.51e-14);
    }

    // The measurement went from 1159652180.73 to 1159652180.59 in units of 1e-12; the predictions stayed, to a rounding.
    [Theory]
    [InlineData("cs-2018", "cs-2022")]
    [InlineData("rb-2020", "rb-2022")]
    public void The_new_moment_of_the_electron_moves_both_predictions_alike(string before, string after)
    {
        var measured = MeasuredMoments.Load(DataFolder.Embedded);
        double moved = measured.Of(LeptonFlavour.Electron, after).Value - measured.Of(LeptonFlavour.Electron, before).Value;
        Assert.Equal(-14e-14, moved, 1.01e-14);
    }

    [Fact]
    public void Every_lepton_has_bands_and_every_band_its_work_in_the_bibliography()
    {
        var measured = MeasuredMoments.Load(DataFolder.Embedded);
        string works = DataFolder.Embedded.Read("references.bib").Text;
        Assert.All(LeptonFlavours.All, lepton => Assert.NotEmpty(measured.Of(lepton)));
        Assert.All(measured.Bands.SelectMany(b => b.Sources), key => Assert.Contains($"{{{key},", works, StringComparison.Ordinal));
        Assert.Equal("precision/anomalous-moments.json", Assert.Single(measured.DataSha256.Keys));
    }

    [Fact]
    public void The_schema_asks_for_the_keys_of_the_file()
    {
        using var schema = JsonDocument.Parse(DataFolder.Embedded.Read("schemas/anomalous-moments-1.json").Text);
        using var file = JsonDocument.Parse(Text);
        JsonElement item = schema.RootElement.GetProperty("properties").GetProperty("bands").GetProperty("items");
        string[] keys = [.. item.GetProperty("required").EnumerateArray().Select(k => k.GetString()!)];
        Assert.Equal(keys, item.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        foreach (JsonElement band in file.RootElement.GetProperty("bands").EnumerateArray())
            Assert.Equal(keys.Order(StringComparer.Ordinal), band.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"anomalous-moments-1\"", "\"anomalous-moments-2\"", "anomalous-moments.json: schema: 'anomalous-moments-2' is not allowed")]
    [InlineData("80e-11", "0", "anomalous-moments.json: bands[0].error: 0 is not allowed (need a number above 0 and below 1)")]
    [InlineData("\"bnl-wp20\"", "\"bnl-2010\"", "bands[0].name: 'bnl-2010' is not allowed (need a different name for each band of a lepton)")]
    [InlineData("\"muon\"", "\"mu\"", "unknown value 'mu' (did you mean 'muon'?")]
    [InlineData("\"high\"", "\"certain\"", "bands[0].confidence: 'certain' is not allowed (need high, medium, low)")]
    [InlineData("\"year\": 2010, ", "", "bands[0]: missing key 'year' (add it)")]
    [InlineData("288e-11", "288", "bands[0].value: 288 is not allowed")]
    public void A_faulty_file_is_called_by_its_name_and_place(string find, string replace, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "precision"));
            int at = Text.IndexOf(find, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "precision", "anomalous-moments.json"), Text[..at] + replace + Text[(at + find.Length)..]);
            string said = Assert.Throws<InputException>(() => MeasuredMoments.Load(DataFolder.WithOverrides(folder))).Message;
            Assert.Contains(message, said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_unknown_band_is_named_with_the_known_ones() =>
        Assert.Contains(
            "unknown band of tau 'delphi' (did you mean 'delphi-2004'?",
            Assert.Throws<InputException>(() => MeasuredMoments.Load(DataFolder.Embedded).Of(LeptonFlavour.Tau, "delphi")).Message,
            StringComparison.Ordinal);
}
