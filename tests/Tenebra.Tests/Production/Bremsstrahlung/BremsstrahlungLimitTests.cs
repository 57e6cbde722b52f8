using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class BremsstrahlungLimitTests(ITestOutputHelper output)
{
    private static readonly Nucleus Lead = new(82, 207);

    // σ [GeV⁻²] at g = 1 to pb at g = e · 10⁻⁴.
    private const double PicobarnAtMixing1e4 = Constants.ElectricCharge2 * 1e-8 * Constants.PicobarnPerGeV2;

    private static double Exact(MediatorKind kind, Lepton lepton, double energy, double mediatorMass, EmissionWindow window, double tolerance = 1e-5) =>
        ExactTreeLevel.CrossSection(
            new Emission(kind, lepton.Mass, energy, mediatorMass, Lead, FormFactors.Of("tsai", Lead)), window, tolerance).Value;

    [Fact]
    public void Muons_of_160_GeV_are_described_by_equivalent_photons_to_a_percent()
    {
        var worst = new Worst(output, "|WW/exact − 1| for muons");
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            foreach (double mass in (double[])[0.01, 0.1])
            {
                var emission = new Emission(kind, Lepton.MuonMinus.Mass, 160, mass, Lead, FormFactors.Of("tsai", Lead));
                double exact = ExactTreeLevel.CrossSection(emission, EmissionWindow.All, 1e-5).Value;
                worst.Add(Math.Abs(WeizsackerWilliams.CrossSection(emission, false, EmissionWindow.All).Value / exact - 1), $"{kind}, {mass} GeV");
            }
        worst.MustBeBelow(0.01);
    }

    [Theory]
    [InlineData(1e-3, 1.25)]
    [InlineData(1e-2, 0.90)]
    [InlineData(0.1, 0.75)]
    [InlineData(1, 0.69)]
    public void Electrons_are_not_described_by_equivalent_photons(double mediatorMass, double ratio)
    {
        var emission = new Emission(MediatorKind.Vector, Lepton.Electron.Mass, 100, mediatorMass, Lead, FormFactors.Of("tsai", Lead));
        double exact = ExactTreeLevel.CrossSection(emission, EmissionWindow.All).Value;
        Assert.Equal(ratio, exact / WeizsackerWilliams.CrossSection(emission, false, EmissionWindow.All).Value, 0.006);
    }

    [Fact]
    public void Chirality_is_forgotten_by_a_mediator_much_heavier_than_the_lepton()
    {
        foreach ((double mass, double bound) in ((double, double)[])[(0.1, 3e-4), (1, 1e-5)])
        {
            double[] sigma = [.. ReferenceNumbers.Kinds.Select(kind => Exact(kind, Lepton.Electron, 100, mass, EmissionWindow.All, 1e-6))];
            Assert.Equal(1, sigma[(int)MediatorKind.AxialVector] / sigma[(int)MediatorKind.Vector], bound);
            Assert.Equal(1, sigma[(int)MediatorKind.Scalar] / sigma[(int)MediatorKind.Pseudoscalar], bound);
            Assert.True(sigma[(int)MediatorKind.Vector] > 2 * sigma[(int)MediatorKind.Scalar]);
        }
    }

    [Fact]
    public void A_light_axial_vector_is_its_Goldstone_boson()
    {
        // σ_A → (2m/m_X)² σ_P for m_X ≪ m.
        foreach ((Lepton lepton, double energy) in ((Lepton, double)[])[(Lepton.Electron, 100), (Lepton.MuonMinus, 160)])
        {
            const double Mass = 1e-6;
            double ratio = 2 * lepton.Mass / Mass;
            double axial = Exact(MediatorKind.AxialVector, lepton, energy, Mass, EmissionWindow.Above(0.1));
            Assert.Equal(1, axial / (ratio * ratio * Exact(MediatorKind.Pseudoscalar, lepton, energy, Mass, EmissionWindow.Above(0.1))), 2e-3);
        }
    }

    [Theory]
    [InlineData(1e-3, 213533, 59004, 50693, 299724)]
    [InlineData(2e-3, 92018, 27346, 25824, 104849)]
    [InlineData(1e-2, 8380, 2997, 2986, 8456)]
    [InlineData(0.1, 103.9, 42.58, 42.57, 103.9)]
    [InlineData(0.5, 1.758, 0.7450, 0.7450, 1.758)]
    [InlineData(1, 0.1876, 0.08120, 0.08120, 0.1876)]
    public void Electrons_of_100_GeV_on_lead_have_the_tabulated_cross_sections(
        double mediatorMass, double vector, double scalar, double pseudoscalar, double axialVector)
    {
        // A table of an earlier, coarser integration, in pb at a mixing of 10⁻⁴; it is good to 1.5e-3 against the finer one of BremsstrahlungTotalsTests.
        var table = new ByKind(scalar, pseudoscalar, vector, axialVector);
        var worst = new Worst(output, "|σ/table − 1|");
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            worst.Add(Math.Abs(PicobarnAtMixing1e4 * Exact(kind, Lepton.Electron, 100, mediatorMass, EmissionWindow.All) / table[kind] - 1), $"{kind}");
        worst.MustBeBelow(1.6e-3);
    }

    [Theory]
    [InlineData(1e-3, 212418, 59580, 50829, 309774, 0.035)]
    [InlineData(1e-2, 8486, 3056, 3047, 8563, 0.03)]
    [InlineData(0.1, 106.04, 43.689, 43.7212, 106.053, 0.03)]
    [InlineData(0.5, 1.79844, 0.765718, 0.766321, 1.79845, 0.03)]
    [InlineData(1, 0.191974, 0.0833825, 0.0834482, 0.191974, 0.03)]
    public void The_totals_published_with_another_program_are_met_within_a_few_percent(
        double mediatorMass, double vector, double scalar, double pseudoscalar, double axialVector, double bound)
    {
        var published = new ByKind(scalar, pseudoscalar, vector, axialVector);
        var worst = new Worst(output, "|σ/published − 1|");
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            worst.Add(Math.Abs(PicobarnAtMixing1e4 * Exact(kind, Lepton.Electron, 100, mediatorMass, EmissionWindow.All) / published[kind] - 1), $"{kind}");
        worst.MustBeBelow(bound);
    }

    [Theory]
    [InlineData(1e-6, 3.157e6)]
    [InlineData(1e-5, 2.766e6)]
    [InlineData(1e-4, 1.269e6)]
    [InlineData(5e-4, 4.267e5)]
    public void A_mediator_lighter_than_the_electron_meets_the_tabulated_cross_section(double mediatorMass, double tabulatedPb) =>
        Assert.Equal(1, PicobarnAtMixing1e4 * Exact(MediatorKind.Vector, Lepton.Electron, 100, mediatorMass, EmissionWindow.Above(0.01)) / tabulatedPb, 1e-3);

    [Fact]
    public void A_massless_vector_is_radiated_as_the_photon_of_Bethe_and_Heitler()
    {
        // Complete screening, E ≫ m: dσ/dx = 4Z²α³/(m²x) [(4/3 − 4x/3 + x²) L + (1−x)/9], where
        // L = 1 + ∫₀^m dq/q [a²q²/(1+a²q²)]² = ½ + ln(am) for this atom.
        var emission = new Emission(MediatorKind.Vector, Lepton.Electron.Mass, 1e4, 1e-6, Lead, new ScreenedPoint());
        double l = 0.5 + Math.Log(ScreenedPoint.Radius * Lepton.Electron.Mass);
        foreach (double x in (double[])[0.3, 0.6, 0.9])
        {
            double prediction = 4 * Constants.Alpha3 / (Lepton.Electron.Mass * Lepton.Electron.Mass * x)
                * ((4.0 / 3 * (1 - x) + x * x) * l + (1 - x) / 9) * 82 * 82;
            double here = Constants.ElectricCharge2 * ExactTreeLevel.DifferentialCrossSection(emission, x, tolerance: 1e-5).Value;
            output.WriteLine($"x = {x}: exact/Bethe–Heitler = {here / prediction:f5}");
            Assert.Equal(1, here / prediction, 5e-3);
        }
    }

    private sealed class ScreenedPoint : IFormFactor
    {
        public static double Radius => 111 / Math.Cbrt(82) / Constants.ElectronMass;

        public string Name => "screened point";

        public double G2(double t)
        {
            double y = Radius * Radius * t;
            return 82 * 82 * (y / (1 + y)) * (y / (1 + y));
        }

        public void G2(ReadOnlySpan<double> t, Span<double> g2)
        {
            for (int i = 0; i < t.Length; i++) g2[i] = G2(t[i]);
        }
    }
}
