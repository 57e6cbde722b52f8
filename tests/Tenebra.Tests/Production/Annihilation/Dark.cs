using Tenebra.Models;

namespace Tenebra.Tests.Production.Annihilation;

/// <summary>Models of the project, set for these tests.</summary>
internal static class Dark
{
    public static Model Of(MediatorKind kind, DarkMatterKind dark, double alphaD = 0.1, double splitting = 0)
    {
        string name = kind == MediatorKind.Vector ? "dark-photon" : kind.Name;
        Model model = Model.Load(DataFolder.Embedded, name);
        return model with { DarkMatter = new DarkMatter(dark, alphaD, 3, splitting) };
    }

    /// <summary>Without dark matter: all decays are visible.</summary>
    public static Model Visible(MediatorKind kind) => Of(kind, DarkMatterKind.Dirac, alphaD: 0);
}
