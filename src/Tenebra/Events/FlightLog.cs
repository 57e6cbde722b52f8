using Tenebra.Transport.Showers;
using Tenebra.Yields;

namespace Tenebra.Events;

/// <summary>One flight of a shower that can make a mediator.</summary>
/// <param name="Track">Where it is, with the energy and direction it has there.</param>
/// <param name="Emission">Mean number of mediators it radiates.</param>
/// <param name="Annihilation">Mean number it annihilates to.</param>
internal readonly record struct SignalFlight(ShowerTrack Track, double Emission, double Annihilation);

/// <summary>Keeps the flights of one shower that can make a mediator, with their mean numbers of it.</summary>
/// <param name="rates">Mean numbers per radiation length.</param>
/// <param name="process">What counts.</param>
/// <param name="leastEmission">Energy from which emissions can be drawn [GeV]: the 1e-4 of the range below hold next to none.</param>
/// <param name="beamEnergy">Energy of the beam particle of the shower [GeV].</param>
internal readonly struct FlightLog(SignalRates rates, SignalProcess process, double leastEmission, double beamEnergy) : IShowerObserver
{
    public readonly List<SignalFlight> Flights = [];

    /// <summary>Energy of the beam particle of the shower [GeV].</summary>
    public double BeamEnergy => beamEnergy;

    /// <summary>Mean number of mediators of the whole shower.</summary>
    public double Total => Flights.Sum(f => f.Emission + f.Annihilation);

    public void Flight(ref readonly ShowerTrack track, double length)
    {
        (_, double emission, double annihilation) = rates.Along(in track, length, beamEnergy, rates.LeastEnergy);
        if (track.Energy + Constants.ElectronMass < leastEmission) emission = 0;
        if (process == SignalProcess.Bremsstrahlung) annihilation = 0;
        if (emission + annihilation > 0) Flights.Add(new SignalFlight(track, emission, annihilation));
    }

    public void Deposit(ref readonly ShowerTrack track, double energy)
    {
    }

    public void Escape(ref readonly ShowerTrack track)
    {
    }
}
