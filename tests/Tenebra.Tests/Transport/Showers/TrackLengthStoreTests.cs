using Tenebra.Materials;
using Tenebra.Tests.Cli;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

public sealed class TrackLengthStoreTests(ITestOutputHelper output)
{
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly AtomicData Atoms = AtomicData.Load(DataFolder.Embedded);

    // High threshold over beam energy: few particles, fast showers.
    private static readonly ThickTarget Target = new(ShowerParticle.Positron, 10, Materials["Pb"], 3, 8, 1);

    private static readonly TrackLength Fresh = Target.Simulate(Atoms, 2, cancel: CancellationToken.None);

    private static TrackLength Of(string? folder, ThickTarget? target = null) =>
        new TrackLengthStore(Atoms, folder).Of(target ?? Target, 2, cancel: TestContext.Current.CancellationToken);

    [Fact]
    public void Beams_of_photons_thin_and_endless_targets_have_track_lengths_too()
    {
        var photon = new ThickTarget(ShowerParticle.Photon, 1.0001, Materials["Pb"], 2, 0.9, 1);
        Assert.InRange(Of(null, photon).Of(ShowerParticle.Photon).Above(0.9), 0.9, 1.4);
        var thin = new ThickTarget(ShowerParticle.Electron, 10_000, Materials["Pb"], 1e-4, 0.1, 1);
        Assert.InRange(Of(null, thin).Of(ShowerParticle.Electron).Above(0.1), 0.99e-4, 1.01e-4);
        string folder = Directory.CreateTempSubdirectory("tenebra-tracks-").FullName;
        ThickTarget endless = Target with { ThicknessX0 = double.PositiveInfinity };
        Same(Of(folder, endless), Of(folder, endless));
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_stack_of_plates_has_no_one_track_length() =>
        Assert.Contains("stack of layers", Assert.Throws<InputException>(() => Of(null, Target with { Material = Materials["lead-scintillator"] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_matter_of_the_same_name_is_another_target()
    {
        Material lead = Materials["Pb"], tungsten = Materials["W"];
        Material[] others =
        [
            lead with { Components = tungsten.Components }, lead with { DensityGramsPerCm3 = 11.3 }, lead with { MeanExcitationEnergyEv = 800 },
        ];
        Assert.All(others, other => Assert.NotEqual(Target.Canonical, (Target with { Material = other }).Canonical));
        Assert.Equal(Target.Canonical, (Target with { Material = lead with { Origin = "elsewhere" } }).Canonical);
    }

    private static void Same(TrackLength one, TrackLength other)
    {
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
        {
            Assert.Equal(one.Of(kind).Knots, other.Of(kind).Knots);
            Assert.Equal(one.Of(kind).Bins, other.Of(kind).Bins);
            foreach (double energy in one.Of(kind).Knots) Assert.Equal(one.Of(kind).Density(energy), other.Of(kind).Density(energy));
        }
        Assert.Equal((one.Primary, one.ThicknessX0, one.BeamEnergy, one.Method), (other.Primary, other.ThicknessX0, other.BeamEnergy, other.Method));
        Assert.Equal(one.Caveats, other.Caveats);
        Assert.Equal(one.Sources, other.Sources);
    }

    [Fact]
    public void A_track_length_from_its_file_is_the_simulated_one_to_the_last_bit()
    {
        using var scratch = new Scratch();
        TrackLength first = Of(scratch.Folder);
        string file = Assert.Single(scratch.Files);
        DateTime written = File.GetLastWriteTimeUtc(scratch.File(file));
        Same(first, Of(scratch.Folder));
        Assert.Equal(written, File.GetLastWriteTimeUtc(scratch.File(file)));
        Same(first, Of(null));
        Assert.Equal(Fresh.Electron(9), first.Electron(9), 1e-12 * Fresh.Electron(9));
    }

    [Fact]
    public void A_store_simulates_a_target_once()
    {
        var store = new TrackLengthStore(Atoms);
        Assert.Same(store.Of(Target, 2, cancel: TestContext.Current.CancellationToken), store.Of(Target with { }, 1, cancel: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    public void A_broken_file_is_as_if_it_were_absent(string text)
    {
        using var scratch = new Scratch();
        TrackLength first = Of(scratch.Folder);
        string file = scratch.File(Assert.Single(scratch.Files)), whole = File.ReadAllText(file);
        File.WriteAllText(file, text);
        Same(first, Of(scratch.Folder));
        Assert.Equal(whole, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("\"Edges\":[", "\"Edges\":[-1,")]
    [InlineData("\"Positrons\":{", "\"Positrons\":null,\"Other\":{")]
    [InlineData("\"Deviations\":\"", "\"Deviations\":\"AAAA")]
    [InlineData("\"Batches\":", "\"Batches\":1")]
    [InlineData("\"Power\":0", "\"Power\":1")]
    [InlineData("\"Edges\":[", "\"Edges\":[],\"Was\":[")]
    public void A_file_with_a_part_that_is_no_spectrum_is_as_if_it_were_absent(string part, string broken)
    {
        using var scratch = new Scratch();
        TrackLength first = Of(scratch.Folder);
        string file = scratch.File(Assert.Single(scratch.Files)), whole = File.ReadAllText(file);
        Assert.Contains(part, whole, StringComparison.Ordinal);
        File.WriteAllText(file, whole.Replace(part, broken, StringComparison.Ordinal));
        Same(first, Of(scratch.Folder));
    }

    [Fact]
    public void A_foreign_file_under_the_right_name_is_not_believed()
    {
        using var scratch = new Scratch();
        TrackLength first = Of(scratch.Folder);
        string file = scratch.File(Assert.Single(scratch.Files));
        File.WriteAllText(file, File.ReadAllText(file).Replace("seed=1", "seed=2", StringComparison.Ordinal));
        Same(first, Of(scratch.Folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_does_no_harm()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.File("a"), "a file, not a folder");
        Same(Of(null), Of(Path.Combine(scratch.File("a"), "cache")));
        Assert.Equal(["a"], scratch.Files);
    }

    [Fact]
    public void Another_seed_energy_or_thickness_is_another_file()
    {
        using var scratch = new Scratch();
        foreach (ThickTarget target in (ThickTarget[])[Target, Target with { Seed = 2 }, Target with { Energy = 9.5 }, Target with { ThicknessX0 = 2 }])
            Of(scratch.Folder, target);
        Assert.Equal(4, scratch.Files.Length);
    }

    [Fact]
    public void An_interrupted_simulation_leaves_no_file_and_can_be_repeated()
    {
        using var scratch = new Scratch();
        using var source = new CancellationTokenSource();
        source.Cancel();
        var store = new TrackLengthStore(Atoms, scratch.Folder);
        Assert.ThrowsAny<OperationCanceledException>(() => store.Of(Target, 2, cancel: source.Token));
        Assert.Empty(scratch.Files);
        Same(Of(null), store.Of(Target, 2, cancel: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(ShowerParticle.Electron, 100, 40, 50)]
    [InlineData(ShowerParticle.Positron, 10, 3, 8)]
    public void The_track_length_has_the_statistical_error_asked_for(ShowerParticle primary, double energy, double thicknessX0, double least)
    {
        var target = new ThickTarget(primary, energy, Materials["Pb"], thicknessX0, least, 1);
        TrackLength tracks = target.Simulate(Atoms, 2, cancel: TestContext.Current.CancellationToken);
        TrackSpectrum[] leptons = [tracks.Of(ShowerParticle.Electron), tracks.Of(ShowerParticle.Positron)];
        Estimate positrons = leptons[1].Integral(least, energy);
        double all = TrackSpectrum.StatisticalError(leptons, least, energy, _ => 1) / leptons.Sum(s => s.Integral(least, energy).Value);
        output.WriteLine($"{primary} {energy:g} GeV: all {all:g3}, positrons {positrons.RelativeError:g3}");
        Assert.True(all < 1.2e-3);
        Assert.True(positrons.RelativeError < 1.8e-3);
    }

    [Fact]
    public void The_number_of_threads_changes_no_track_length() => Same(Fresh, Target.Simulate(Atoms, 3, cancel: TestContext.Current.CancellationToken));

    /// <summary>In a thin plate a primary flies the thickness, and loses what is above the least energy by radiation alone.</summary>
    [Fact]
    public void In_a_thin_plate_the_primary_flies_its_thickness()
    {
        var thin = new ThickTarget(ShowerParticle.Electron, 10, Materials["Pb"], 0.01, 5, 1);
        TrackLength tracks = thin.Simulate(Atoms, 2, cancel: TestContext.Current.CancellationToken);
        double length = tracks.Of(ShowerParticle.Electron).Bins.Sum(b => b.Length.Value);
        // Half of the 1 % of a radiation length times the rate of losses beyond half the energy, about 0.6 per radiation length.
        Assert.Equal(0.01 * (1 - 0.5 * 0.01 * 0.6), length, 2e-5);
    }

    [Fact]
    public void A_least_energy_above_the_beam_is_refused() =>
        Assert.Throws<InputException>(() => (Target with { LeastEnergy = 11 }).Simulate(Atoms, 1, cancel: TestContext.Current.CancellationToken));
}
