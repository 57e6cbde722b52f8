namespace Tenebra.Transport.Muons;

/// <summary>A way in which a muon loses energy in matter, one quantum at a time.</summary>
public interface IMuonLoss
{
    /// <summary>What becomes of the energy.</summary>
    MuonLossKind Kind { get; }

    /// <summary>Least loss in one event [GeV] at a muon energy [GeV].</summary>
    double Least(double energy);

    /// <summary>Largest loss in one event [GeV]; not above <see cref="Least"/> where the process is closed.</summary>
    double Largest(double energy);

    /// <summary>Events per g/cm² and per GeV of loss, dΣ/dε [cm²/g/GeV]; 0 outside of the limits.</summary>
    /// <param name="energy">Total energy of the muon [GeV].</param>
    /// <param name="loss">Energy lost in the event, ε [GeV].</param>
    double Spectrum(double energy, double loss);
}
