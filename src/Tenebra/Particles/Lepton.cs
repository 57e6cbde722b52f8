namespace Tenebra.Particles;

/// <summary>The charged leptons: beams, and decay products of a mediator.</summary>
public enum Lepton
{
    Electron,
    Positron,
    MuonMinus,
    MuonPlus,
    TauMinus,
    TauPlus,
}
