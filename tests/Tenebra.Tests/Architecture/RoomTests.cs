using System.Text.RegularExpressions;

namespace Tenebra.Tests.Architecture;

public partial class RoomTests
{
    // In the order data flows; a room uses only rooms before it.
    private static readonly string[] Rooms =
    [
        "Numerics", "Statistics", "Particles", "Materials", "Transport", "Models", "Decays", "Precision", "DirectDetection", "Production", "Relic", "Experiments",
        "Yields", "Events", "Limits", "Scans", "Validation",
    ];

    [GeneratedRegex(@"\bTenebra\.(?<room>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Mention { get; }

    private static bool MayUse(string? room, string used)
    {
        if (room == used) return true;
        int here = Array.IndexOf(Rooms, room), there = Array.IndexOf(Rooms, used);
        if (room is null or "Numerics") return false;
        if (room == "Statistics") return used == "Numerics";
        return there < here;
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_room()
    {
        string[] folders = [.. Directory.EnumerateDirectories(SourceFiles.Library).Select(f => Path.GetFileName(f)!).Where(f => f is not ("bin" or "obj"))];
        Assert.NotEmpty(folders);
        Assert.All(folders, folder => Assert.Contains(folder, Rooms));
    }

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var faults = new List<string>();
        int mentions = 0;
        foreach (SourceFile file in SourceFiles.OfLibrary)
        {
            string? room = file.Room;
            foreach (string used in Mention.Matches(file.Code).Select(m => m.Groups["room"].Value).Where(r => Rooms.Contains(r)).Distinct())
            {
                mentions++;
                if (!MayUse(room, used)) faults.Add($"{file.Name}, of {room ?? "no room"}, uses {used}");
            }
        }
        Assert.Empty(faults);
        Assert.True(mentions > 10);
    }

    [Fact]
    public void A_namespace_begins_with_the_folder_it_lies_in()
    {
        foreach (SourceFile file in SourceFiles.OfLibrary.Where(f => f.Room is not null))
            Assert.Matches($@"(?m)^namespace Tenebra\.{file.Room}\b", file.Code);
        foreach (SourceFile file in SourceFiles.OfLibrary.Where(f => f.Room is null && Regex.IsMatch(f.Code, "(?m)^namespace ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))))
            Assert.Matches(@"(?m)^namespace Tenebra;", file.Code);
    }

    [Theory]
    [InlineData("Materials", "Particles", true)]
    [InlineData("Particles", "Materials", false)]
    [InlineData("Statistics", "Numerics", true)]
    [InlineData("Numerics", "Statistics", false)]
    [InlineData("Production", "Models", true)]
    [InlineData(null, "Numerics", false)]
    public void The_order_of_the_rooms_is_the_flow_of_the_data(string? room, string used, bool allowed) =>
        Assert.Equal(allowed, MayUse(room, used));

    [Fact]
    public void Lengths_in_centimetres_come_only_where_matter_or_decay_is_meant()
    {
        var faults = SourceFiles.OfLibrary
            .Where(f => f.Code.Contains("HbarC", StringComparison.Ordinal))
            .Where(f => f.Name != "Constants.cs" && f.Room is not ("Materials" or "Transport" or "Decays" or "Yields"))
            .Select(f => f.Name);
        Assert.Empty(faults);
        Assert.Contains(SourceFiles.OfLibrary, f => f.Name == "Constants.cs" && f.Code.Contains("HbarC", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.97326")]
    [InlineData("197.32")]
    [InlineData("0.19732")]
    [InlineData("299792458")]
    [InlineData("2.99792458")]
    [InlineData("0.38937")]
    [InlineData("137.03")]
    public void A_constant_of_nature_is_written_once(string digits)
    {
        var places = SourceFiles.All.Where(f => f.Code.Contains(digits, StringComparison.Ordinal)).Select(f => f.Name);
        Assert.All(places, name => Assert.Equal("Constants.cs", name));
    }
}
