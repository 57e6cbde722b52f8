using Tenebra.Numerics;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

public class TensorEventTests
{
    [Fact]
    public void Events_have_the_rate_of_the_integral_and_conserve_momentum()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 160, 0.1);
        var sampler = new EmissionSampler(emission, EmissionWindow.Above(0.5));
        var tally = new EmissionTally();
        for (int i = 0; i < 5000; i++)
        {
            var random = new RandomStream(3, StreamPurpose.Integration, (ulong)i);
            EmissionEvent one = sampler.Unweighted(ref random);
            tally.Add(one);
            Assert.Equal(160 + emission.Nucleus.Mass, one.Mediator.E + one.Lepton.E + one.Nucleus.E, 1e-9);
            Assert.Equal(0, one.Mediator.Px + one.Lepton.Px + one.Nucleus.Px, 1e-9);
        }
        Estimate exact = ExactTreeLevel.CrossSection(emission, EmissionWindow.Above(0.5), 3e-3), drawn = tally.CrossSection(sampler.Bound);
        Assert.InRange(Math.Abs(drawn.Value - exact.Value) / drawn.Error, 0, 4);
        Assert.True(tally.OverweightShare < 3e-3);
    }

    [Fact]
    public void Events_are_refused_where_the_current_is_not_conserved()
    {
        Emission emission = TensorReferences.OnLead(Constants.MuonMass, 160, 0.1, TensorVariant.LeptonLines);
        Assert.Contains("universal", Assert.Throws<InputException>(() => new EmissionSampler(emission, EmissionWindow.All)).Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => new EmissionRangeSampler(emission, 80, 100));
    }
}
