namespace Tenebra.Models;

/// <summary>A generation of leptons: what the coupling of a mediator depends on.</summary>
public enum LeptonFlavour
{
    Electron,
    Muon,
    Tau,
}

/// <summary>Mass of the charged lepton of each flavour.</summary>
public static class LeptonFlavours
{
    public static IReadOnlyList<LeptonFlavour> All { get; } = [LeptonFlavour.Electron, LeptonFlavour.Muon, LeptonFlavour.Tau];

    extension(LeptonFlavour flavour)
    {
        /// <summary>Mass of the charged lepton [GeV].</summary>
        public double Mass => flavour switch
        {
            LeptonFlavour.Electron => Constants.ElectronMass,
            LeptonFlavour.Muon => Constants.MuonMass,
            LeptonFlavour.Tau => Constants.TauMass,
            _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
        };

        /// <summary>"e", "mu" or "tau".</summary>
        public string Symbol => flavour switch
        {
            LeptonFlavour.Electron => "e",
            LeptonFlavour.Muon => "mu",
            LeptonFlavour.Tau => "tau",
            _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
        };
    }
}
