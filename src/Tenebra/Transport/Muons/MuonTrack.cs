namespace Tenebra.Transport.Muons;

/// <summary>One event in which a muon lost much energy.</summary>
/// <param name="Kind">What the energy became.</param>
/// <param name="Loss">Energy lost [GeV].</param>
/// <param name="Before">Total energy of the muon before [GeV].</param>
/// <param name="X">Where [cm].</param>
/// <param name="Y">Where [cm].</param>
/// <param name="Z">Where [cm].</param>
/// <param name="Layer">Number of the layer, from 0.</param>
public readonly record struct HardLoss(MuonLossKind Kind, double Loss, double Before, double X, double Y, double Z, int Layer);

/// <summary>How the tracking of a muon ended.</summary>
public enum MuonFate
{
    /// <summary>It left the last layer.</summary>
    Left,

    /// <summary>It fell below the least energy of the cuts; its state holds what is left.</summary>
    Stopped,

    /// <summary>A field turned it back before the end of a layer.</summary>
    TurnedBack,
}

/// <summary>A muon's way through matter.</summary>
/// <param name="Start">At the entrance.</param>
/// <param name="End">At the exit, or where it stopped.</param>
/// <param name="Fate">Why it ended there.</param>
/// <param name="HardLosses">The events above the cuts, in order.</param>
/// <param name="SoftLoss">The energy lost below the cuts, by layer [GeV]: deposited near the track.</param>
/// <remarks>Start energy = end energy + all soft + all hard losses, to rounding.</remarks>
public sealed record MuonTrack(
    MuonState Start, MuonState End, MuonFate Fate, IReadOnlyList<HardLoss> HardLosses, double[] SoftLoss)
{
    /// <summary>Energy lost in events of one kind [GeV].</summary>
    public double LostTo(MuonLossKind kind)
    {
        double sum = 0;
        foreach (HardLoss hard in HardLosses) sum += hard.Kind == kind ? hard.Loss : 0;
        return sum;
    }

    /// <summary>Energy left in a layer by all losses, if their showers do not leave it [GeV].</summary>
    public double LostIn(int layer)
    {
        double sum = SoftLoss[layer];
        foreach (HardLoss hard in HardLosses) sum += hard.Layer == layer ? hard.Loss : 0;
        return sum;
    }

    /// <summary>Energy lost on the whole way [GeV].</summary>
    public double Lost => Start.Energy - End.Energy;
}
