using Tenebra.Models;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class TensorRealPhotonTests
{
    [Theory]
    [InlineData(0.1, 0.02, 1.5)]
    [InlineData(0.37, 0.2, 4)]
    [InlineData(0.95, 1, 1.1)]
    public void Massless_leptons_give_the_crossing_of_quarks_that_annihilate_to_photon_and_graviton(double x, double mass, double overForward)
    {
        double mX2 = mass * mass, u = overForward * mX2 * (1 - x) / x, s = u / (1 - x), t = -(s - u - mX2);
        // u in the letters of the formula is −U; F₁ of real graviton emission, s ↔ t.
        double X = s / t, Y = mX2 / t;
        double f1 = (-4 * X * (1 + X) * (1 + 2 * X + 2 * X * X) + Y * (1 + 6 * X + 18 * X * X + 16 * X * X * X)
            - 6 * Y * Y * X * (1 + 2 * X) + Y * Y * Y * (1 + 4 * X)) / (X * (Y - 1 - X));
        double here = new TensorRealPhoton(TensorVariant.PhotonLine, 1e-9 * mass, mass, x).At(u);
        Assert.Equal(1, here / (-t / 4 * f1), 1e-8);
    }

    [Fact]
    public void The_exact_amplitude_averaged_over_azimuths_tends_to_that_of_real_photons()
    {
        // Where t_min ≪ t ≪ all other scales the flux of photons is that of any mediator: the vector's is divided out.
        const double X = 0.4, Mass = 0.3;
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 1e5, Mass);
        Reaction reaction = emission.Reaction;
        double k0 = X * 1e5, left = 1e5 - k0, forward = reaction.ForwardVirtuality(k0, left), excess = forward;
        foreach (TensorVariant variant in Enum.GetValues<TensorVariant>())
        {
            var point = new TensorPoint(variant, reaction, k0, left, forward, excess);
            double t = 1e3 * point.Point.LeastT, a22 = new TensorRealPhoton(variant, Constants.MuonMass, Mass, X).At(forward + excess);
            var vector = MediatorStructure.Of(MediatorKind.Vector, Constants.MuonMass, Mass);
            double exact = point.Point.AzimuthAverage(vector, new(t), new(t - point.Point.LeastT))[0];
            double a22Vector = new RealPhotonEmission(MediatorKind.Vector, default, Constants.MuonMass, Mass, X).At(forward + excess);
            Assert.Equal(1, point.AzimuthAverage(t) / exact * a22Vector / a22, 2e-3);
        }
    }

    [Fact]
    public void Without_the_coupling_to_photons_light_mediators_grow_as_the_fourth_power_of_1_over_their_mass()
    {
        double Of(TensorVariant variant, double mass) => new TensorRealPhoton(variant, Constants.MuonMass, mass, 0.5).At(0.5);
        Assert.Equal(1e4, Of(TensorVariant.LeptonLines, 1e-3) / Of(TensorVariant.LeptonLines, 1e-2), 50.0);
        Assert.Equal(1, Of(TensorVariant.PhotonLine, 1e-3) / Of(TensorVariant.PhotonLine, 1e-2), 0.01);
        Assert.Equal(Of(TensorVariant.Universal, 0.1), Of(TensorVariant.PhotonLine, 0.1));
    }
}
