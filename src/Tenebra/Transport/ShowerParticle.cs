namespace Tenebra.Transport;

/// <summary>What flies in an electromagnetic shower.</summary>
public enum ShowerParticle
{
    Electron,
    Positron,
    Photon,
}
