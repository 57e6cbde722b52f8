namespace Tenebra.Events;

/// <summary>Formats of event files.</summary>
public enum EventFormat
{
    /// <summary>HepMC3's text format, Asciiv3.</summary>
    HepMc3,

    /// <summary>Les Houches event file, version 3.0.</summary>
    Lhe,
}

/// <summary>Names of the formats.</summary>
public static class EventFormats
{
    extension(EventFormat format)
    {
        /// <summary>The name on the command line: <c>hepmc3</c> or <c>lhe</c>.</summary>
        public string Name => format switch
        {
            EventFormat.HepMc3 => "hepmc3",
            EventFormat.Lhe => "lhe",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Reads "hepmc3" or "lhe".</summary>
    /// <exception cref="InputException">Another name.</exception>
    public static EventFormat Parse(string name)
    {
        EventFormat[] all = Enum.GetValues<EventFormat>();
        foreach (EventFormat format in all)
            if (string.Equals(format.Name, name, StringComparison.Ordinal)) return format;
        throw InputException.UnknownName("format of events", name, all.Select(f => f.Name));
    }
}

/// <summary>What was written.</summary>
/// <param name="Events">Number of events.</param>
/// <param name="Interrupted">Whether more were to come.</param>
public readonly record struct WrittenEvents(long Events, bool Interrupted);

/// <summary>A file of events, written as they are made.</summary>
public static class EventFile
{
    private const int EventsPerReport = 256;

    /// <summary>Writes a file that appears under its name only when it is complete.</summary>
    /// <param name="path">The file; what stood there is replaced.</param>
    /// <param name="name">What the user calls it, such as the option that named it.</param>
    /// <param name="format">The format.</param>
    /// <param name="header">What stands before the first event.</param>
    /// <param name="events">The events; each is written before the next is asked for.</param>
    /// <param name="expected">How many there will be, for the progress; 0 if unknown.</param>
    /// <param name="progress">The share that is written.</param>
    /// <param name="cancel">Ends the file after the event at hand: it is valid and keeps what was written.</param>
    /// <exception cref="InputException">The file cannot be written, or the disk is full; nothing is left under its name.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before the first event: nothing is left.</exception>
    public static WrittenEvents Write(
        string path, string name, EventFormat format, EventHeader header, IEnumerable<EventRecord> events,
        long expected, IProgress<double>? progress, CancellationToken cancel)
    {
        WrittenEvents written = default;
        WholeFile.Write(path, name, stream =>
        {
            written = Write(stream, format, header, events, expected, progress, cancel);
            if (written.Interrupted && written.Events == 0) throw new OperationCanceledException(cancel);
        });
        return written;
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <inheritdoc cref="Write(string, string, EventFormat, EventHeader, IEnumerable{EventRecord}, long, IProgress{double}, CancellationToken)"/>
    /// <exception cref="IOException">The stream refuses.</exception>
    public static WrittenEvents Write(
        Stream stream, EventFormat format, EventHeader header, IEnumerable<EventRecord> events,
        long expected, IProgress<double>? progress, CancellationToken cancel)
    {
        header.Check();
        IEventWriter writer = format switch
        {
            EventFormat.HepMc3 => new HepMc3Writer(stream, header),
            EventFormat.Lhe => new LheWriter(stream, header),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        writer.Begin();
        long count = 0;
        bool interrupted = false;
        using IEnumerator<EventRecord> next = events.GetEnumerator();
        while (!(interrupted = cancel.IsCancellationRequested) && Next(next, cancel, ref interrupted))
        {
            if (!header.Weighted && next.Current.Weight != 1)
                throw new ArgumentException($"event {count} has weight {next.Current.Weight:R} in a sample without weights", nameof(events));
            writer.Write(next.Current);
            count++;
            if (expected > 0 && count % EventsPerReport == 0) progress?.Report((double)count / expected);
        }
        writer.End();
        return new WrittenEvents(count, interrupted);
    }

    // The events' own work is interrupted by the same token: what they had finished stays.
    private static bool Next(IEnumerator<EventRecord> events, CancellationToken cancel, ref bool interrupted)
    {
        try
        {
            return events.MoveNext();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            interrupted = true;
            return false;
        }
    }
}
