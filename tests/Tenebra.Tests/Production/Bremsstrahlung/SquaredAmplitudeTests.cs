using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class SquaredAmplitudeTests(ITestOutputHelper output)
{
    private static FourMomenta Momenta(AmplitudePoint p) => FourMomenta.Of(
        p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit, p.X, p.OneMinusCos, p.TGeV2, BigReal.CosSin(p.Phi));

    private static double Of(MediatorKind kind, AmplitudePoint p) => SquaredAmplitude.Of(
        kind, p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit, p.X, p.OneMinusCos, p.TGeV2, p.Phi);

    private static string Place(AmplitudePoint p, MediatorKind kind) => $"{kind}, {p.Reaction}, x = {p.X:g4}, t = {p.TGeV2:g4} GeV²";

    [Fact]
    public void The_squared_amplitude_is_that_of_sixty_points_computed_in_extended_precision()
    {
        Assert.Equal(60, ReferenceNumbers.Amplitudes.Count);
        var worst = new Worst(output, "|A′/reference − 1|");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                worst.Add(Math.Abs(Of(kind, p) / p.APrimeGeV2[kind] - 1), Place(p, kind));
        worst.MustBeBelow(1e-10);
    }

    [Fact]
    public void Laboratory_quantities_and_conservation_fix_the_published_four_momenta()
    {
        var worst = new Worst(output, "|Δ component| / E");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes)
        {
            FourMomenta at = Momenta(p);
            (FourVector Here, string[] There)[] vectors = [(at.In, p.PGeV), (at.Out, p.POutGeV), (at.Mediator, p.KGeV), (at.Recoil, p.RecoilGeV)];
            foreach ((FourVector here, string[] there) in vectors)
                for (int i = 0; i < 4; i++)
                    worst.Add(Math.Abs((double)(here[i] - FourVector.Parse(there)[i])) / p.EnergyGeV, p.Reaction);
        }
        // The laboratory quantities have 17 digits, and the transverse momentum near t_min is a root of their difference.
        worst.MustBeBelow(1e-13);
    }

    [Fact]
    public void The_squared_amplitude_is_the_trace_over_the_diagrams()
    {
        var worst = new Worst(output, "|A′/trace − 1|");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes)
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                worst.Add(Math.Abs(Of(kind, p) / (double)TraceAmplitude.Of(kind, Momenta(p)) - 1), Place(p, kind));
        worst.MustBeBelow(1e-10);
    }

    [Fact]
    public void The_published_invariant_forms_are_the_traces_over_the_diagrams()
    {
        var worst = new Worst(output, "|invariant form/trace − 1|");
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes)
        {
            FourMomenta at = Momenta(p);
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                worst.Add(Math.Abs((double)(InvariantAmplitude.Of(kind, at) / TraceAmplitude.Of(kind, at) - 1)), Place(p, kind));
        }
        worst.MustBeBelow(1e-40);
    }

    [Fact]
    public void A_vector_polarised_along_its_momentum_is_not_emitted_and_an_axial_one_is()
    {
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(10))
        {
            FourMomenta at = Momenta(p);
            BigReal scale = TraceAmplitude.Of(MediatorKind.Vector, at) * at.LeptonMass * at.LeptonMass;
            Assert.Equal(0, (double)(TraceAmplitude.Longitudinal(MediatorKind.Vector, at) / scale), 1e-40);
            // k̸γ₅ between on-shell legs is 2m γ₅: the axial vector's Goldstone part is the pseudoscalar.
            BigReal goldstone = TraceAmplitude.Longitudinal(MediatorKind.AxialVector, at);
            BigReal pseudoscalar = 4 * at.LeptonMass * at.LeptonMass * TraceAmplitude.Of(MediatorKind.Pseudoscalar, at);
            Assert.Equal(0, (double)(goldstone / pseudoscalar - 1), 1e-40);
        }
    }

    [Fact]
    public void A_photon_polarised_along_its_momentum_is_not_absorbed()
    {
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(10))
        {
            FourMomenta at = Momenta(p);
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
            {
                BigReal scale = TraceAmplitude.Of(kind, at);
                for (int i = 0; i < (kind is MediatorKind.Vector or MediatorKind.AxialVector ? 4 : 1); i++)
                    Assert.Equal(0, (double)(TraceAmplitude.GaugePart(kind, i, at) / scale), 1e-40);
            }
        }
    }

    [Fact]
    public void A_positron_radiates_as_an_electron_does()
    {
        foreach (AmplitudePoint p in ReferenceNumbers.Amplitudes.Take(10))
        {
            FourMomenta electron = Momenta(p);
            FourVector nothing = default;
            FourMomenta positron = electron with { In = nothing - electron.Out, Out = nothing - electron.In };
            foreach (MediatorKind kind in ReferenceNumbers.Kinds)
                Assert.Equal(0, (double)(TraceAmplitude.Of(kind, positron) / TraceAmplitude.Of(kind, electron) - 1), 1e-40);
        }
    }

    [Fact]
    public void Outside_the_kinematic_limits_of_t_nothing_is_emitted()
    {
        foreach (AnglePoint p in ReferenceNumbers.InXAndAngle)
        {
            double sine = Math.Sin(p.Angle / 2);
            Assert.Equal(0, At(p.LeastTGeV2 * (1 - 1e-9)));
            Assert.True(At(p.LeastTGeV2 * (1 + 1e-9)) > 0);
            Assert.True(At(p.LargestTGeV2 * (1 - 1e-9)) > 0);
            Assert.Equal(0, At(p.LargestTGeV2 * (1 + 1e-9)));

            double At(double t) => SquaredAmplitude.Of(
                MediatorKind.Vector, p.EnergyGeV, p.LeptonMassGeV, p.MediatorMassGeV, p.A * Constants.AtomicMassUnit, p.X, 2 * sine * sine, t, 1);
        }
    }

    [Fact]
    public void The_squared_amplitude_has_the_dimension_of_an_energy_squared()
    {
        const double K = 3.7;
        AmplitudePoint p = ReferenceNumbers.Amplitudes[0];
        foreach (MediatorKind kind in ReferenceNumbers.Kinds)
        {
            double there = SquaredAmplitude.Of(
                kind, K * p.EnergyGeV, K * p.LeptonMassGeV, K * p.MediatorMassGeV, K * p.A * Constants.AtomicMassUnit, p.X, p.OneMinusCos, K * K * p.TGeV2, p.Phi);
            Assert.Equal(K * K, there / Of(kind, p), 1e-10);
        }
    }
}
