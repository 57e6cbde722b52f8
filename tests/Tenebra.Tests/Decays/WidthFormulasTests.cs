using Tenebra.Decays;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class WidthFormulasTests
{
    [Fact]
    public void Every_mediator_with_every_dark_matter_of_its_own_has_a_current_a_mass_and_a_formula()
    {
        foreach (MediatorKind mediator in Enum.GetValues<MediatorKind>())
        {
            Assert.NotEmpty(mediator.Vertex);
            foreach (DarkMatterKind kind in Enum.GetValues<DarkMatterKind>())
            {
                if (!mediator.DarkMatter.Contains(kind))
                {
                    Assert.Throws<InputException>(() => DarkCurrent.Lagrangian(mediator, kind));
                    continue;
                }
                Assert.NotEmpty(DarkCurrent.Masses(mediator, new DarkMatter(kind, 0.1, 3, 0.1)));
                Assert.Equal(
                    mediator is not MediatorKind.Photon && kind is DarkMatterKind.Majorana,
                    DarkCurrent.Lagrangian(mediator, kind).Contains("Majorana", StringComparison.Ordinal) && kind != DarkMatterKind.PseudoDirac);
            }
        }
    }

    [Fact]
    public void Every_channel_of_every_model_has_its_formula()
    {
        foreach (string name in Model.Names(DataFolder.Embedded))
        {
            Model model = Model.Load(DataFolder.Embedded, name);
            WidthFormula[] formulas = [.. WidthFormulas.Of(model)];
            Assert.Equal(formulas.Select(f => f.Final).Distinct(), formulas.Select(f => f.Final));
            bool Has(string final) => Array.Exists(formulas, f => f.Final == final);
            foreach (Channel channel in PartialWidths.Of(model, 5e-4, model.Couplings.Value).Where(c => !c.IsInvisible && c.Final != "a gamma"))
                Assert.True(Has(channel.Final) || (Has("l+ l-") && channel.Final.Contains("+ ", StringComparison.Ordinal)), $"{name}: {channel.Final}");
        }
    }
}
