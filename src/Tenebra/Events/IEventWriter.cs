namespace Tenebra.Events;

/// <summary>Writes events one by one; between any two of them the file can be ended and is valid.</summary>
public interface IEventWriter
{
    /// <summary>Writes what stands before the first event.</summary>
    void Begin();

    /// <summary>Writes one event.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or the weight is not 1 where the header says that all are.</exception>
    void Write(EventRecord record);

    /// <summary>Writes what stands after the last event and hands everything to the stream.</summary>
    void End();
}
