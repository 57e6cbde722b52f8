using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>From threshold to 10 TeV, 1 keV to 10 GeV, hydrogen to uranium: a number within its error, or an exception.</summary>
public class BremsstrahlungRangeTests(ITestOutputHelper output)
{
    private static readonly Nucleus[] Nuclei = [new(1, 1), new(2, 4), new(6, 12), new(13, 27), new(29, 64), new(74, 184), new(82, 207), new(92, 238)];

    private static readonly string[] FormFactorNames = ["tsai", "helm", "exponential", "none"];

    private static readonly EmissionWindow[] Windows = [EmissionWindow.All, EmissionWindow.Above(0.5), new(0.01, 0.9, 0.01)];

    private static Emission At(MediatorKind kind, double m, double energy, double mediatorMass, Nucleus nucleus, string formFactor) =>
        new(kind, m, energy, mediatorMass, nucleus, FormFactors.Of(formFactor, nucleus));

    private static double Threshold(double m, double mediatorMass, Nucleus nucleus) =>
        m + mediatorMass + mediatorMass * (2 * m + mediatorMass) / (2 * nucleus.Mass);

    [Fact]
    public void Every_cross_section_converges_within_its_error()
    {
        // Additive recurrence: three hundred points spread evenly over masses, energies, targets, kinds and windows.
        const double Ratio = 1.1347241384015194;
        double[] steps = [.. Enumerable.Range(1, 6).Select(i => Math.Pow(Ratio, -i))];
        var pull = new Worst(output, "|σ(1e-3) − σ(1e-6)| / errors");
        for (int n = 1; n <= 300; n++)
        {
            double[] r = [.. steps.Select(s => (0.5 + n * s) % 1)];
            double m = n % 2 == 0 ? Constants.ElectronMass : Constants.MuonMass, mediatorMass = Math.Pow(10, -6 + 7 * r[0]);
            Nucleus nucleus = Nuclei[(int)(Nuclei.Length * r[1])];
            double least = Threshold(m, mediatorMass, nucleus), energy = least * Math.Pow(1e4 / least, 0.001 + 0.999 * r[2]);
            MediatorKind kind = ReferenceNumbers.Kinds[(int)(4 * r[3])];
            string formFactor = FormFactorNames[(int)(4 * r[4])];
            EmissionWindow window = Windows[(int)(3 * r[5])];
            Emission emission = At(kind, m, energy, mediatorMass, nucleus, formFactor);
            string place = $"{kind}, m = {m:g3}, m_X = {mediatorMass:r}, E = {energy:r}, {nucleus}, {formFactor}, {window}";
            Compare(emission, window, place, pull);
        }
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(MediatorKind.Scalar, 0.5, 1, 1, "none", 0.95246747)]
    [InlineData(MediatorKind.Pseudoscalar, 1e-5, 1, 1, "tsai", 0.00054705471)]
    [InlineData(MediatorKind.Vector, 1e-5, 1, 1, "none", 0.00054705471)]
    [InlineData(MediatorKind.Vector, 1, 82, 207, "helm", 1.01)]
    [InlineData(MediatorKind.AxialVector, 1e-6, 92, 238, "helm", 10_000)]
    public void Cross_sections_at_the_corners_of_the_range_are_within_their_error(
        MediatorKind kind, double mediatorMass, int z, int a, string formFactor, double energy)
    {
        var pull = new Worst(output, "|σ(1e-3) − σ(1e-6)| / errors");
        Emission emission = At(kind, Constants.ElectronMass, energy, mediatorMass, new Nucleus(z, a), formFactor);
        Compare(emission, EmissionWindow.All, $"{kind}, m_X = {mediatorMass}", pull);
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(MediatorKind.Scalar, 92, 238, 40.904274)]
    [InlineData(MediatorKind.Vector, 82, 207, 41.039391)]
    public void A_heavy_mediator_off_a_soft_nucleus_is_within_its_error(MediatorKind kind, int z, int a, double energy)
    {
        // Only the far tail of exp(−t⟨r²⟩/3) serves: cross sections of 10⁻²⁴⁵ GeV⁻² and less.
        var pull = new Worst(output, "|σ(1e-3) − σ(1e-6)| / errors");
        Emission emission = At(kind, Constants.ElectronMass, energy, 10, new Nucleus(z, a), "exponential");
        Compare(emission, new EmissionWindow(0.01, 0.9, 0.01), $"{kind}", pull);
        pull.MustBeBelow(1);
    }

    [Theory]
    [InlineData(1, 3, 20)]
    [InlineData(1, 10, 1000)]
    [InlineData(4, 10, 100)]
    public void A_mediator_heavier_than_the_nucleus_can_be_made(int a, double mediatorMass, double energy)
    {
        var nucleus = new Nucleus(a == 1 ? 1 : 2, a);
        Emission emission = At(MediatorKind.Vector, Constants.ElectronMass, energy, mediatorMass, nucleus, "none");
        Assert.True(energy > 1.2 * Threshold(Constants.ElectronMass, mediatorMass, nucleus));
        Assert.True(emission.IsAllowed);
        Estimate sigma = ExactTreeLevel.CrossSection(emission, EmissionWindow.All);
        double plain = PlainCrossSection(emission);
        output.WriteLine($"m_X = {mediatorMass}, A = {a}: {sigma.Value:g8} ± {sigma.Error:g2}, by the plain sum {plain:g8}");
        Assert.Equal(1, sigma.Value / plain, 2e-3);
    }

    [Fact]
    public void The_plain_sum_over_phase_space_is_the_cross_section()
    {
        Emission emission = At(MediatorKind.Vector, Constants.ElectronMass, 20, 0.3, new Nucleus(13, 27), "none");
        Assert.Equal(1, ExactTreeLevel.CrossSection(emission, EmissionWindow.All).Value / PlainCrossSection(emission), 2e-3);
    }

    // Midpoints in ln k0/(E − k0), ln U and ln t, the amplitude averaged over sixteen azimuths, off a bare charge.
    private static double PlainCrossSection(Emission emission)
    {
        const int Steps = 240, Azimuths = 16;
        double energy = emission.Energy, m = emission.LeptonMass, mX = emission.MediatorMass, mass = emission.Nucleus.Mass;
        double z2 = (double)emission.Nucleus.Z * emission.Nucleus.Z, sum = 0;
        Reaction reaction = emission.Reaction;
        double low = Math.Log(mX / (energy - mX)), high = Math.Log((energy - m) / m), step = (high - low) / Steps;
        for (int i = 0; i < Steps; i++)
        {
            double ratio = Math.Exp(low + (i + 0.5) * step), k0 = energy * ratio / (1 + ratio), left = energy / (1 + ratio);
            double forward = reaction.ForwardVirtuality(k0, left);
            double largest = Math.Min(2 * mass * (left - m), forward + 4 * reaction.Momentum * reaction.MediatorMomentum(k0));
            if (largest <= forward) continue;
            double uStep = Math.Log(largest / forward) / Steps;
            for (int j = 0; j < Steps; j++)
            {
                double u = forward * Math.Exp((j + 0.5) * uStep);
                var point = new EmissionPoint(reaction, k0, left, forward, u - forward);
                if (!point.IsAllowed) continue;
                double tStep = Math.Log(point.LargestT / point.LeastT) / Steps, inner = 0;
                for (int l = 0; l < Steps / 2; l++)
                {
                    double t = point.LeastT * Math.Exp((l + 0.5) * 2 * tStep);
                    double mean = 0;
                    for (int n = 0; n < Azimuths; n++) mean += point.At(emission.Structure, t, Math.PI * (n + 0.5) / Azimuths) / Azimuths;
                    inner += 2 * tStep * z2 / t * mean;
                }
                sum += step * k0 * left / energy * uStep * u * point.Flux * inner;
            }
        }
        return sum;
    }

    private static void Compare(Emission emission, EmissionWindow window, string place, Worst pull)
    {
        Estimate here = ExactTreeLevel.CrossSection(emission, window), truth = ExactTreeLevel.CrossSection(emission, window, 1e-6);
        Assert.True(here.Value >= 0 && here.Error >= 0, place);
        Assert.True(here.RelativeError <= 1e-3, place);
        Assert.True(truth.Value > 0 || here.Value == 0, place);
        if (truth.Value > 0) pull.Add(Math.Abs(here.Value - truth.Value) / (here.Error + truth.Error), place);
    }
}
