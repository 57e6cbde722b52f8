using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class TensorAmplitudeTests(ITestOutputHelper output)
{
    private static readonly TensorVariant[] Variants = Enum.GetValues<TensorVariant>();

    private static FourMomenta Momenta(AmplitudePoint p) => FourMomenta.Of(
        p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit, p.X, p.OneMinusCos, p.TGeV2, BigReal.CosSin(p.Phi));

    private static double Of(TensorVariant variant, AmplitudePoint p, double scale = 1) => SquaredAmplitude.Of(
        MediatorKind.Tensor, scale * p.EnergyGeV, scale * p.LeptonMassGeV, scale * p.MediatorMassGeV, scale * p.A * Constants.AtomicMassUnit,
        p.X, p.OneMinusCos, scale * scale * p.TGeV2, p.Phi, variant);

    [Fact]
    public void The_squared_amplitude_is_that_of_sixty_points_computed_in_extended_precision()
    {
        Assert.Equal(60, TensorReferences.Amplitudes.Count);
        var worst = new Worst(output, "|A′/reference − 1|");
        for (int i = 0; i < 60; i++)
            foreach (TensorVariant variant in Variants)
                worst.Add(Math.Abs(Of(variant, ReferenceNumbers.Amplitudes[i]) / TensorReferences.Amplitudes[i][variant] - 1), $"{variant.Name()}, point {i}");
        worst.MustBeBelow(1e-12);
    }

    [Fact]
    public void The_squared_amplitude_is_the_trace_over_the_diagrams()
    {
        var worst = new Worst(output, "|A′/trace − 1|");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(6))
            foreach (TensorVariant variant in Variants)
                worst.Add(Math.Abs(Of(variant, p) / (double)new TensorTrace(variant, Momenta(p)).Squared - 1), $"{variant.Name()}, {p.Reaction}");
        worst.MustBeBelow(1e-12);
    }

    [Theory]
    [InlineData(1e-6, 1e-4, 1e-9, 1.001)]
    [InlineData(1e-3, 1e-4, 1e-12, 1.5)]
    [InlineData(1e-3, 0.998, 1e-11, 2)]
    [InlineData(1e-3, 0.5, 1e-4, 1e3)]
    [InlineData(0.1, 2e-3, 1e-8, 1.0001)]
    [InlineData(3, 0.6, 1e-6, 10)]
    public void It_keeps_its_digits_for_soft_hard_light_and_wide_mediators(double mass, double x, double oneMinusCos, double overLeastT)
    {
        var worst = new Worst(output, "|A′/trace − 1|");
        foreach (double leptonMass in new[] { Constants.ElectronMass, Constants.MuonMass })
        {
            double nucleus = 207 * Constants.AtomicMassUnit, t = overLeastT * (double)FourMomenta.LeastT(100, leptonMass, mass, nucleus, x, oneMinusCos);
            FourMomenta at = FourMomenta.Of(100, leptonMass, mass, nucleus, x, oneMinusCos, t, BigReal.CosSin(0.7));
            foreach (TensorVariant variant in Variants)
            {
                double here = SquaredAmplitude.Of(MediatorKind.Tensor, 100, leptonMass, mass, nucleus, x, oneMinusCos, t, 0.7, variant);
                worst.Add(Math.Abs(here / (double)new TensorTrace(variant, at).Squared - 1), $"{variant.Name()}, lepton of {leptonMass:g3} GeV");
            }
        }
        // t is known to its last digit only: near t_min that alone is 1e-16 t_min/(t − t_min).
        worst.MustBeBelow(1e-8);
    }

    [Fact]
    public void A_photon_polarised_along_its_momentum_is_not_absorbed_by_the_lines_with_their_contact_term()
    {
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(5))
            foreach (TensorVariant variant in new[] { TensorVariant.LeptonLines, TensorVariant.PhotonLine })
            {
                var trace = new TensorTrace(variant, Momenta(p));
                Assert.Equal(0, (double)(trace.PhotonGauge / trace.Squared), 1e-40);
            }
    }

    [Fact]
    public void The_current_of_the_mediator_is_conserved_with_the_nucleus_and_only_with_it()
    {
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(5))
            foreach (TensorVariant variant in Variants)
            {
                var trace = new TensorTrace(variant, Momenta(p));
                double mass2 = p.MediatorMassGeV * p.MediatorMassGeV;
                double most = trace.Divergence.Max(d => (double)(d / (mass2 * trace.Squared)));
                if (variant == TensorVariant.Universal) Assert.Equal(0, most, 1e-40);
                else Assert.True(most > 1e-6, $"{variant.Name()}: {most:g3}");
            }
    }

    [Fact]
    public void Without_the_nucleus_light_mediators_of_helicity_0_grow_as_the_fourth_power_of_1_over_their_mass()
    {
        Assert.Equal(1, Light(TensorVariant.Universal), 0.01);
        Assert.Equal(1e4, Light(TensorVariant.LeptonLines), 100.0);
        Assert.Equal(1e4, Light(TensorVariant.PhotonLine), 100.0);

        static double Light(TensorVariant variant) => At(1e-5, variant) / At(1e-4, variant);
        static double At(double mass, TensorVariant variant) => SquaredAmplitude.Of(
            MediatorKind.Tensor, 100, Constants.MuonMass, mass, 207 * Constants.AtomicMassUnit, 0.5, 1e-6, 1e-2, 1, variant);
    }

    [Fact]
    public void The_squared_amplitude_has_the_dimension_of_the_fourth_power_of_an_energy()
    {
        foreach (TensorVariant variant in Variants)
            Assert.Equal(Math.Pow(3.7, 4), Of(variant, ReferenceNumbers.Amplitudes[0], 3.7) / Of(variant, ReferenceNumbers.Amplitudes[0]), 1e-9);
    }

    [Fact]
    public void Outside_the_kinematic_limits_of_t_nothing_is_emitted()
    {
        AmplitudePoint p = ReferenceNumbers.Amplitudes[0];
        Assert.Equal(0, SquaredAmplitude.Of(
            MediatorKind.Tensor, p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit, p.X, p.OneMinusCos, 1e-30, 1));
    }

    [Fact]
    public void Variants_have_names_and_unknown_ones_are_refused()
    {
        foreach (TensorVariant variant in Variants) Assert.Equal(variant, TensorVariants.Parse(variant.Name()));
        Assert.Contains("lepton-lines", Assert.Throws<InputException>(() => TensorVariants.Parse("lepton-line")).Message, StringComparison.Ordinal);
    }
}
