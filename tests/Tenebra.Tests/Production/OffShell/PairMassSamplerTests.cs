using MathNet.Numerics.Integration;
using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using Tenebra.Production.OffShell;

namespace Tenebra.Tests.Production.OffShell;

public sealed class PairMassSamplerTests
{
    private const int Count = 200_000;

    private static readonly VirtualEmission Muons = Pairs.Above(Pairs.Muons());

    private static readonly OffShellSpectrum Photon = Pairs.Millicharged(Muons, 0.05);

    private static readonly OffShellSpectrum Resonance =
        new(Muons, new(0.3, 1, 0), DarkPair.Of(MediatorKind.Vector, DarkMatterKind.Dirac, 0.5, 0.1));

    private static double[] Masses(OffShellSpectrum spectrum, ulong seed = 1)
    {
        var sampler = new PairMassSampler(spectrum);
        var random = new RandomStream(seed, StreamPurpose.Production, 0);
        var masses = new double[Count];
        for (int i = 0; i < Count; i++) masses[i] = sampler.Sample(ref random);
        return masses;
    }

    [Theory]
    [InlineData(0.11)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void The_share_of_light_pairs_is_that_of_the_spectrum(double below)
    {
        double share = GaussLegendreRule.Integrate(
            y => 0.02 * Math.Cosh(y) * Math.Sinh(y) * Photon.Density(0.1 * Math.Cosh(y)), 0, Math.Acosh(below / 0.1), 64) / Photon.CrossSection.Value;
        double error = Math.Sqrt(share * (1 - share) / Count);
        Assert.Equal(share, Masses(Photon).Count(q => q < below) / (double)Count, 4 * error);
    }

    [Fact]
    public void A_broad_resonance_is_sampled_where_it_is()
    {
        double share = GaussLegendreRule.Integrate(q => 2 * q * Resonance.Density(q), 0.29, 0.31, 200) / Resonance.CrossSection.Value;
        double found = Masses(Resonance).Count(q => q is > 0.29 and < 0.31) / (double)Count;
        Assert.Equal(share, found, 4 * Math.Sqrt(share * (1 - share) / Count));
        Assert.InRange(share, 0.5, 0.99);
    }

    [Fact]
    public void The_table_integrates_to_the_cross_section_and_the_seed_makes_the_masses()
    {
        foreach (OffShellSpectrum spectrum in (OffShellSpectrum[])[Photon, Resonance])
            Assert.Equal(1, new PairMassSampler(spectrum).CrossSection / spectrum.CrossSection.Value, tolerance: 1e-4);
        Assert.Equal(Masses(Photon), Masses(Photon));
        Assert.NotEqual(Masses(Photon), Masses(Photon, 2));
        Assert.All(Masses(Photon), q => Assert.InRange(q, 0.1, Muons.LargestMass));
    }

    [Fact]
    public void Where_there_are_no_pairs_there_is_nothing_to_sample() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairMassSampler(Pairs.Millicharged(Muons, Muons.LargestMass)));
}
