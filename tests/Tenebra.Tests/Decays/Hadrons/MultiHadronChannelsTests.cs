using Tenebra.Decays.Hadrons;
using Tenebra.Particles;

namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>What holds for every channel of three and more hadrons.</summary>
public sealed class MultiHadronChannelsTests
{
    private static readonly QuarkCharges Isovector = new(0.5, -0.5, 0), Isoscalar = new(1 / 6.0, 1 / 6.0, 0), Strange = new(0, 0, -1 / 3.0);

    private static IReadOnlyList<HadronChannel> All => MultiHadronChannels.Channels;

    public static TheoryData<string> Finals => [.. All.Select(c => c.Final)];

    internal static HadronChannel Of(string final) => All.Single(c => c.Final == final);

    private static double[] Energies(HadronChannel channel) => [.. new[] { 0.03, 0.2, 0.5, 0.9 }.Select(d => channel.Threshold + d)];

    [Fact]
    public void Every_final_state_is_there_once_and_made_of_known_particles()
    {
        Assert.Equal(All.Count, All.Select(c => c.Final).Distinct().Count());
        var table = ParticleTable.Load(DataFolder.Embedded);
        Assert.All(All.SelectMany(c => c.Final.Split(' ')), name => Assert.Contains(Listed(name), table.All.Select(p => p.Name)));
        Assert.All(All, c => Assert.InRange(c.RelativeError, 0.03, 0.5));
    }

    [Theory]
    [MemberData(nameof(Finals))]
    public void R_is_zero_up_to_the_sum_of_the_masses_and_positive_above(string final)
    {
        HadronChannel channel = Of(final);
        double sum = final.Split(' ').Sum(name => Mass(name));
        Assert.True(channel.Threshold > sum - 1e-12);
        Assert.Equal(0, channel.Ratio(channel.Threshold, QuarkCharges.Photon));
        Assert.Equal(0, channel.Ratio(channel.Threshold - 0.01, QuarkCharges.Photon));
        Assert.All(Energies(channel), E => Assert.True(channel.Ratio(E, QuarkCharges.Photon) is > 0 and < 5));
    }

    [Theory]
    [MemberData(nameof(Finals))]
    public void R_is_a_quadratic_form_of_the_charges(string final)
    {
        HadronChannel channel = Of(final);
        QuarkCharges a = new(0.4, -0.7, 0.3), b = new(-0.3, 0.2, 0.9);
        QuarkCharges plus = new(a.Up + b.Up, a.Down + b.Down, a.Strange + b.Strange);
        QuarkCharges minus = new(a.Up - b.Up, a.Down - b.Down, a.Strange - b.Strange);
        foreach (double E in Energies(channel))
        {
            double sum = channel.Ratio(E, plus) + channel.Ratio(E, minus), parts = 2 * (channel.Ratio(E, a) + channel.Ratio(E, b));
            Assert.Equal(1, sum / parts, 1e-10);
            Assert.Equal(channel.Ratio(E, a), channel.Ratio(E, new(-a.Up, -a.Down, -a.Strange)));
        }
    }

    // G parity: an even number of pions has isospin 1; eta and omega count as 0 and 3 pions, a photon with two pi0 comes from omega pi0.
    [Theory]
    [InlineData("pi+ pi- pi+ pi-")]
    [InlineData("pi+ pi- pi0 pi0")]
    [InlineData("pi+ pi- pi+ pi- pi+ pi-")]
    [InlineData("pi+ pi- pi+ pi- pi0 pi0")]
    [InlineData("pi0 pi0 gamma")]
    [InlineData("eta pi+ pi-")]
    [InlineData("eta' pi+ pi-")]
    [InlineData("phi pi0")]
    public void Isovector_states_are_made_by_the_isovector_current_alone(string final) => OnlyBy(Of(final), Isovector, Isoscalar, Strange);

    [Theory]
    [InlineData("omega pi+ pi-")]
    [InlineData("omega pi0 pi0")]
    [InlineData("eta omega")]
    public void States_with_an_omega_and_isospin_0_are_made_by_the_isoscalar_current_alone(string final) =>
        OnlyBy(Of(final), Isoscalar, Isovector, Strange);

    [Theory]
    [InlineData("phi pi+ pi-")]
    [InlineData("phi pi0 pi0")]
    [InlineData("eta phi")]
    public void States_with_a_phi_and_isospin_0_are_made_by_the_strange_current_alone(string final) =>
        OnlyBy(Of(final), Strange, Isovector, Isoscalar);

    private static void OnlyBy(HadronChannel channel, QuarkCharges one, params QuarkCharges[] others)
    {
        foreach (double E in Energies(channel))
        {
            // The currents are normalised to what the photon's charges contain.
            Assert.Equal(1, channel.Ratio(E, one) / channel.Ratio(E, QuarkCharges.Photon), 1e-12);
            Assert.All(others, q => Assert.Equal(0, channel.Ratio(E, q)));
        }
    }

    // Three pseudoscalars with an epsilon tensor: Q^2 of phase space, Q^2 of the amplitude. A vector with a pair in an S wave: Q^2.
    // Two bodies in a P wave: Q^(3/2).
    [Theory]
    [InlineData("pi+ pi- pi0", 4)]
    [InlineData("K+ K- pi0", 4)]
    [InlineData("KS K+ pi-", 4)]
    [InlineData("eta pi+ pi-", 4)]
    [InlineData("eta' pi+ pi-", 4)]
    [InlineData("omega pi+ pi-", 2)]
    [InlineData("phi pi0 pi0", 2)]
    [InlineData("K+ K- pi+ pi-", 2)]
    [InlineData("pi0 pi0 gamma", 1.5)]
    [InlineData("eta omega", 1.5)]
    [InlineData("phi pi0", 1.5)]
    public void R_rises_from_its_threshold_as_phase_space_does(string final, double power)
    {
        HadronChannel channel = Of(final);
        double near = channel.Ratio(channel.Threshold + 1e-5, QuarkCharges.Photon);
        double far = channel.Ratio(channel.Threshold + 2e-5, QuarkCharges.Photon);
        Assert.Equal(power, Math.Log2(far / near), 2e-3);
    }

    [Theory]
    [MemberData(nameof(Finals))]
    public void R_has_no_steps(string final)
    {
        HadronChannel channel = Of(final);
        double R(double E) => channel.Ratio(E, QuarkCharges.Photon);

        const double h = 1e-3;
        double largest = final == "pi+ pi- pi0" ? 0.1 : Enumerable.Range(1, 2000).Max(i => R(channel.Threshold + i * h));
        for (double E = channel.Threshold + 0.06; E < 3; E += 0.7 * h)
        {
            // Narrow peaks of their own, and the steep rise where R is small.
            if (final == "pi+ pi- pi0" && (Math.Abs(E - 0.78266) < 0.08 || Math.Abs(E - 1.02) < 0.05)) continue;
            if (R(E) > 0.02 * largest) Assert.InRange(Math.Abs(R(E - h) - 2 * R(E) + R(E + h)) / R(E), 0, 6e-3);
        }
    }

    [Fact]
    public void Two_charged_pions_with_a_meson_of_isospin_0_are_twice_as_many_as_two_neutral_ones()
    {
        double R(string final) => Of(final).Ratio(2.3, QuarkCharges.Photon);

        foreach (string meson in (string[])["omega", "phi"]) Assert.Equal(2, R($"{meson} pi+ pi-") / R($"{meson} pi0 pi0"), 0.06);
    }

    private static double Mass(string name) => ParticleTable.Load(DataFolder.Embedded)[Listed(name)].Mass;

    // The table has the positive one of two antiparticles.
    private static string Listed(string name) => name is "pi-" or "K-" ? name.Replace('-', '+') : name;
}
