using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Tests.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class PhotonMediatorAmplitudeTests
{
    private static readonly (double Mass, double Mediator, double Energy, double Cosine)[] Points =
        [(0.5, 0.9, 1.3, 0.3), (0.5, 0.01, 2.1, -0.8), (1, 0.4, 1.1, 0.95), (0.1, 1.7, 3.4, -0.2), (0.02, 0.3, 5, 0.7)];

    public static TheoryData<MediatorKind> Kinds => ResonantAnnihilationTests.Kinds;

    private static double Formula(MediatorKind kind, LineTrace at)
    {
        BigReal M2 = at.Mediator * at.Mediator, x = at.X, y = at.Y, t = M2 - x + y;
        BigReal B = t / (x * y) + at.Mass * at.Mass * (x - y) * (x - y) / (x * y * x * y);
        return PhotonMediatorAmplitude.Sum(kind, (double)BigReal.Sqrt(M2), (double)at.Mass, (double)x, (double)y, (double)B);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Compton_like_emission_is_the_trace_over_its_diagrams(MediatorKind kind)
    {
        foreach ((double mass, double mediator, double energy, double cosine) in Points)
        {
            var at = LineTrace.Compton(mass, mediator, energy, cosine);
            Assert.Equal(1, Formula(kind, at) / (double)at.Sum(kind), tolerance: 1e-11);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Annihilation_to_a_photon_and_a_mediator_is_the_crossing_of_it(MediatorKind kind)
    {
        foreach ((double mass, double mediator, double energy, double cosine) in Points)
        {
            var at = LineTrace.Annihilation(mass, mediator, energy, cosine);
            Assert.Equal(1, Formula(kind, at) / (double)at.Sum(kind), tolerance: 1e-11);
            Assert.True((double)at.Sum(kind) < 0);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_photon_obeys_its_Ward_identity(MediatorKind kind)
    {
        foreach ((double mass, double mediator, double energy, double cosine) in Points)
            foreach (LineTrace at in (LineTrace[])[LineTrace.Compton(mass, mediator, energy, cosine), LineTrace.Annihilation(mass, mediator, energy, cosine)])
                for (int i = 0; i < 4; i++) Assert.Equal(0, (double)at.GaugePart(kind, i), tolerance: 1e-60);
    }

    [Fact]
    public void The_vector_couples_to_a_conserved_current_and_the_axial_vector_to_twice_the_mass()
    {
        foreach ((double mass, double mediator, double energy, double cosine) in Points)
        {
            var at = LineTrace.Annihilation(mass, mediator, energy, cosine);
            Assert.Equal(0, (double)at.Longitudinal(MediatorKind.Vector), tolerance: 1e-60);
            Assert.Equal(1, (double)at.Longitudinal(MediatorKind.AxialVector) / (4 * mass * mass * (double)at.Sum(MediatorKind.Pseudoscalar)), tolerance: 1e-12);
        }
    }

    [Fact]
    public void A_light_axial_vector_is_a_pseudoscalar()
    {
        const double m = 0.5, M = 1e-5, x = 3, y = 1.2;
        double B = (M * M - x + y) / (x * y) + m * m * (x - y) * (x - y) / (x * y * x * y);
        double axial = PhotonMediatorAmplitude.Sum(MediatorKind.AxialVector, M, m, x, y, B);
        Assert.Equal(1, axial / (4 * m * m / (M * M) * PhotonMediatorAmplitude.Sum(MediatorKind.Pseudoscalar, M, m, x, y, B)), tolerance: 1e-8);
    }
}
