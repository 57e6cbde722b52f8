using Tenebra.Materials;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>In thin targets a shower is one interaction, and its rate a cross section.</summary>
public sealed class ThinTargetTests
{
    private const double Thickness = 0.02;

    private static (long[] Escaped, double[] Steps) Escapes(ShowerParticle primary, double energy, Material material, double cut, int showers)
    {
        ShowerTarget target = new([new(material, Thickness * material.RadiationLengthCm)]);
        var shower = new ElectromagneticShower(new ShowerPhysics(target, new(cut, cut), Laboratory.Atoms, energy), 11);
        var seen = new Seen(new long[3], new double[3]);
        for (int i = 0; i < showers; i++) shower.Follow(primary, energy, (ulong)i, ref seen);
        return (seen.Escaped, seen.Length);
    }

    [Theory]
    [InlineData("Pb", 10)]
    [InlineData("Al", 0.1)]
    public void Positrons_behind_a_foil_in_a_photon_beam_count_pairs(string name, double energy)
    {
        Material material = Laboratory.Materials[name];
        const int showers = 200_000;
        (long[] escaped, _) = Escapes(ShowerParticle.Photon, energy, material, 1e-3, showers);
        double pairs = Thickness * material.RadiationLengthGramsPerCm2 * Laboratory.Atoms.Pair(material.Components[0].Element, energy) * showers;
        Assert.Equal(1, escaped[(int)ShowerParticle.Positron] / pairs, 0.012 + 4 / Math.Sqrt(pairs));
    }

    [Fact]
    public void Photons_survive_as_the_exponential_of_the_thickness()
    {
        Material lead = Laboratory.Lead;
        double energy = 10 * Unit.MeV;
        (long[] _, double[] length) = Escapes(ShowerParticle.Photon, energy, lead, 9.99e-3, 100_000);
        double attenuation = 4.972e-2 * lead.DensityGramsPerCm3, thickness = Thickness * lead.RadiationLengthCm;
        Assert.Equal(1, length[(int)ShowerParticle.Photon] / 100_000 / ((1 - Math.Exp(-attenuation * thickness)) / attenuation), 1e-3);
    }

    [Fact]
    public void Photons_behind_a_foil_in_an_electron_beam_count_radiation()
    {
        Material lead = Laboratory.Lead;
        const int showers = 100_000;
        const double cut = 0.1;
        (long[] escaped, _) = Escapes(ShowerParticle.Electron, 10, lead, cut, showers);
        var spectrum = new BremsstrahlungSpectrum(
            lead.Components[0].Element, Laboratory.Atoms, new SuppressionInMatter(lead, 82, true), new EnergyGrid(0.1, 10), cut);
        double radiated = lead.NucleiPerCm3(lead.Components[0]) * spectrum.HardCrossSection(10) * Thickness * lead.RadiationLengthCm * showers;
        Assert.Equal(1, escaped[(int)ShowerParticle.Photon] / radiated, 0.025 + 4 / Math.Sqrt(radiated));
    }

    private readonly struct Seen(long[] escaped, double[] length) : IShowerObserver
    {
        public long[] Escaped => escaped;

        public double[] Length => length;

        public void Flight(ref readonly ShowerTrack track, double path) => length[(int)track.Kind] += path;

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track) => escaped[(int)track.Kind]++;
    }
}
