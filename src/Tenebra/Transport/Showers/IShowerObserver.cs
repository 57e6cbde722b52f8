namespace Tenebra.Transport.Showers;

/// <summary>What watches a shower: tallies, signal processes. Implemented by structs, so that watching costs no call.</summary>
public interface IShowerObserver
{
    /// <summary>A straight flight. The track stands at a uniformly random point of it, with the energy and direction it has there.</summary>
    /// <param name="track">The particle.</param>
    /// <param name="length">Length of the flight [cm], all within one layer.</param>
    void Flight(ref readonly ShowerTrack track, double length);

    /// <summary>Energy [GeV] left in the matter where the track stands.</summary>
    void Deposit(ref readonly ShowerTrack track, double energy);

    /// <summary>A particle leaves the target, through its front or its back.</summary>
    void Escape(ref readonly ShowerTrack track);
}
