using Tenebra.Models;

namespace Tenebra.Tests.Models;

public sealed class MassProportionalModelsTests
{
    [Theory]
    [InlineData("lepton-scalar")]
    [InlineData("lepton-pseudoscalar")]
    [InlineData("inelastic-scalar")]
    public void Couplings_in_proportion_to_mass_are_those_of_the_masses_of_the_leptons(string name)
    {
        Model model = Model.Load(DataFolder.Embedded, name);
        foreach (LeptonFlavour lepton in LeptonFlavours.All)
            Assert.Equal(lepton.Mass / Constants.ElectronMass, model.Coupling(lepton) / model.Coupling(LeptonFlavour.Electron), 1e-9 * lepton.Mass / Constants.ElectronMass);
    }
}
