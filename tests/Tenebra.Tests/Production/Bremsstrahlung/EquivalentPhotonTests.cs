using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class EquivalentPhotonTests(ITestOutputHelper output)
{
    private static readonly Nucleus Lead = new(82, 207);

    // χ/Z² of the screened dipole in closed form.
    private static double Flux(Nucleus nucleus, double least, double largest)
    {
        double a = 111 / Math.Cbrt(nucleus.Z) / Constants.ElectronMass, ta = 1 / (a * a), td = 0.164 / Math.Pow(nucleus.A, 2.0 / 3);
        double difference = ta - td;
        double rational = difference * (ta + td + 2 * largest) * (largest - least) / ((ta + largest) * (td + largest));
        double logarithm = Math.Log((ta + largest) / (td + largest)) - Math.Log((ta + least) / (td + least));
        return -td * td / (difference * difference * difference) * (rational + (ta + td + 2 * least) * logarithm);
    }

    [Fact]
    public void The_photon_flux_of_the_screened_dipole_is_its_closed_form()
    {
        var worst = new Worst(output, "|χ/closed form − 1|");
        foreach (Nucleus nucleus in (Nucleus[])[new(1, 1), new(13, 27), Lead])
            foreach (double largest in (double[])[1e-5, 1e-2, 100])
            {
                var flux = new PhotonFlux(FormFactors.Of("tsai", nucleus), 1e-18, largest);
                for (double least = 1.03e-18; least < 0.03 * largest; least *= 1.7)
                    worst.Add(Math.Abs(flux.At(least) / (nucleus.Z * nucleus.Z * Flux(nucleus, least, largest)) - 1), $"Z = {nucleus.Z}, {least:g3} to {largest:g3} GeV²");
            }
        worst.MustBeBelow(PhotonFlux.RelativeError);
    }

    [Fact]
    public void The_photon_flux_of_a_bare_charge_is_a_logarithm()
    {
        var flux = new PhotonFlux(FormFactors.Of("none", Lead), 1e-12, 1);
        for (double least = 1e-12; least < 0.9; least *= 1.3)
            Assert.Equal(1, flux.At(least) / (82 * 82 * (Math.Log(1 / least) - 1 + least)), PhotonFlux.RelativeError);
    }

    [Fact]
    public void The_photon_flux_ends_at_the_largest_momentum_transfer()
    {
        var flux = new PhotonFlux(FormFactors.Of("tsai", Lead), 1e-12, 0.01);
        Assert.Equal(0.1, flux.LargestMomentum, 1e-12);
        Assert.Equal(0, flux.At(0.01));
        Assert.Equal(0, flux.At(1));
        Assert.True(flux.At(0.0099) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => flux.At(1e-13));
        Assert.Throws<ArgumentOutOfRangeException>(() => flux.At(double.NaN));
    }

    [Fact]
    public void With_constant_flux_the_spectrum_has_the_published_closed_form()
    {
        var worst = new Worst(output, "|IWW/closed form − 1|");
        foreach ((Lepton lepton, double energy) in ((Lepton, double)[])[(Lepton.MuonMinus, 160), (Lepton.Electron, 20)])
            foreach (double mX in (double[])[1e-3, 0.1, 1])
                foreach (double x in (double[])[0.1, 0.4, 0.8, 0.98])
                {
                    double m2 = lepton.Mass * lepton.Mass, mX2 = mX * mX, least = mX2 * mX2 / (4 * energy * energy);
                    double u = -(mX2 * (1 - x) / x + m2 * x), beta = Math.Sqrt(1 - mX2 / (x * x * energy * energy));
                    // ε²α³ at g = 1 is α²/4π.
                    double factor = Constants.Alpha2 / (4 * Math.PI) * 82 * 82 * Flux(Lead, least, mX2 + m2) * beta * x;
                    var shape = new ByKind(
                        (m2 * (2 - x) * (2 - x) - 2 * x * u) / (3 * u * u),
                        (m2 * x * x - 2 * x * u) / (3 * u * u),
                        2 * (m2 * x * (-2 + 2 * x + x * x) - 2 * (3 - 3 * x + x * x) * u) / (3 * x * u * u),
                        2 * ((m2 * x * (2 - x) * (2 - x) - 2 * (3 - 3 * x + x * x) * u) / (3 * x * u * u) + 2 * m2 * (1 - x) / (u * (u + m2 * x))));
                    foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                    {
                        var emission = new Emission(kind, lepton.Mass, energy, mX, Lead, FormFactors.Of("tsai", Lead));
                        if (!emission.Allows(x)) continue;
                        Estimate here = WeizsackerWilliams.DifferentialCrossSection(emission, true, x);
                        worst.Add(Math.Abs(here.Value / (factor * shape[kind]) - 1), $"{kind}, {lepton}, {mX} GeV, x = {x}");
                    }
                }
        worst.MustBeBelow(2e-7);
    }

    [Fact]
    public void For_a_massless_lepton_the_constant_flux_gives_the_spectrum_of_Bjorken_et_al()
    {
        // 4 ε²α³ χ β (1 − x + x²/3) x / (m_X² (1−x)), ε²α = 1/4π at g = 1.
        const double MediatorMass = 1, Energy = 100;
        double chi = 82 * 82 * Flux(Lead, 1 / (4 * Energy * Energy), MediatorMass);
        foreach (double x in (double[])[0.1, 0.5, 0.9])
        {
            double beta = Math.Sqrt(1 - 1 / (x * x * Energy * Energy));
            double expected = Constants.Alpha2 / Math.PI * chi * beta * (1 - x + x * x / 3) * x / (1 - x);
            var emission = new Emission(MediatorKind.Vector, 1e-6, Energy, MediatorMass, Lead, FormFactors.Of("tsai", Lead));
            Assert.Equal(1, WeizsackerWilliams.DifferentialCrossSection(emission, true, x).Value / expected, 3e-7);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_largest_momentum_transfer_is_as_told(bool improved)
    {
        var emission = new Emission(MediatorKind.Vector, Lepton.Electron.Mass, 100, 0.01, Lead, FormFactors.Of("tsai", Lead));
        double Sigma(double? largestT) => WeizsackerWilliams.CrossSection(emission, improved, EmissionWindow.All, largestT).Value;
        double usual = WeizsackerWilliams.DefaultLargestT(emission);
        Assert.Equal(1e-4 + Constants.ElectronMass * Constants.ElectronMass, usual, 1e-15);
        Assert.Equal(Sigma(null), Sigma(usual));
        Assert.True(Sigma(0.3 * usual) < Sigma(usual));
        Assert.True(Sigma(usual) < Sigma(1));
        Assert.Equal(1, Sigma(1e4) / Sigma(100), 1e-3);
        Assert.Equal(Sigma(0.3 * usual), new BremsstrahlungSettings(
            improved ? BremsstrahlungMethod.Iww : BremsstrahlungMethod.Ww, LargestT: 0.3 * usual).CrossSection(emission, EmissionWindow.All).Value);
    }

    [Fact]
    public void Where_the_least_momentum_transfer_exceeds_the_largest_nothing_is_made()
    {
        // At x = 1/2 forward, t_min = [(m_X² + m²/2)/E]² is 1e-8 GeV².
        var emission = new Emission(MediatorKind.Vector, Lepton.Electron.Mass, 100, 0.1, Lead, FormFactors.Of("tsai", Lead));
        Assert.Equal(0, WeizsackerWilliams.DifferentialCrossSection(emission, false, 0.5, largestT: 0.99e-8).Value);
        Assert.True(WeizsackerWilliams.DifferentialCrossSection(emission, false, 0.5, largestT: 1.01e-8).Value > 0);
    }

    [Fact]
    public void Methods_are_read_by_name_and_caveats_told_where_they_hold()
    {
        foreach (BremsstrahlungMethod method in Enum.GetValues<BremsstrahlungMethod>())
            Assert.Equal(method, BremsstrahlungMethods.Parse(method.Name()));
        Assert.Contains("did you mean 'iww'", Assert.Throws<InputException>(() => BremsstrahlungMethods.Parse("iw")).Message, StringComparison.Ordinal);
        Assert.Empty(new BremsstrahlungSettings().Caveats(MediatorKind.Vector, Constants.ElectronMass, 0.1));
        Assert.Single(new BremsstrahlungSettings().Caveats(MediatorKind.Vector, Constants.ElectronMass, 1));
        Assert.Single(new BremsstrahlungSettings(BremsstrahlungMethod.Ww).Caveats(MediatorKind.Vector, Constants.ElectronMass, 0.1));
        Assert.Empty(new BremsstrahlungSettings(BremsstrahlungMethod.Ww).Caveats(MediatorKind.Vector, Constants.MuonMass, 0.1));
        Assert.Single(new BremsstrahlungSettings(BremsstrahlungMethod.Iww).Caveats(MediatorKind.Vector, Constants.MuonMass, 0.1));
    }
}
