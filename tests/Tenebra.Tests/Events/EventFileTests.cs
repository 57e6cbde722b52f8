using System.Xml.Linq;
using Tenebra.Events;
using Tenebra.Tests.Cli;

namespace Tenebra.Tests.Events;

public sealed class EventFileTests
{
    private static readonly EventHeader Header = Sample.Header(Sample.DarkPhoton, 0.1);
    private static readonly MediatorDecay Decay = Sample.Decay(Sample.DarkPhoton, 0.1);

    private static WrittenEvents Write(string path, EventFormat format, IEnumerable<EventRecord> events, CancellationTokenSource? source = null) =>
        EventFile.Write(path, "--out", format, Header, events, 0, null, source?.Token ?? CancellationToken.None);

    private static IEnumerable<EventRecord> StopAfter(int count, CancellationTokenSource source, bool throws)
    {
        foreach (EventRecord record in Sample.Events(Decay, 10_000))
        {
            if (count-- == 0)
            {
                source.Cancel();
                if (throws) source.Token.ThrowIfCancellationRequested();
            }
            yield return record;
        }
    }

    [Theory]
    [InlineData(EventFormat.HepMc3, false)]
    [InlineData(EventFormat.HepMc3, true)]
    [InlineData(EventFormat.Lhe, false)]
    [InlineData(EventFormat.Lhe, true)]
    public void An_interruption_leaves_a_valid_file_of_the_events_so_far(EventFormat format, bool throws)
    {
        using var scratch = new Scratch();
        using var source = new CancellationTokenSource();
        WrittenEvents written = Write(scratch.File("a"), format, StopAfter(700, source, throws), source);
        int expected = throws ? 700 : 701;
        Assert.Equal(new WrittenEvents(expected, Interrupted: true), written);
        Assert.Equal(["a"], scratch.Files);
        string text = File.ReadAllText(scratch.File("a"));
        Assert.Equal(Sample.Text(format, Header, Sample.Events(Decay, expected)), text);
        if (format == EventFormat.Lhe) Assert.Equal(expected, XDocument.Parse(text).Root!.Elements("event").Count());
        else Assert.EndsWith("HepMC::Asciiv3-END_EVENT_LISTING\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_before_the_first_event_leaves_the_file_that_was_there()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch.File("a"), "old");
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Write(scratch.File("a"), EventFormat.Lhe, StopAfter(0, source, throws: true), source));
        Assert.Equal(["a"], scratch.Files);
        Assert.Equal("old", File.ReadAllText(scratch.File("a")));
    }

    [Theory]
    [InlineData(EventFormat.HepMc3)]
    [InlineData(EventFormat.Lhe)]
    public void A_disk_that_is_full_is_said_and_nothing_is_left(EventFormat format)
    {
        using var scratch = new Scratch();
        static IEnumerable<EventRecord> Full()
        {
            foreach (EventRecord record in Sample.Events(Decay, 500)) yield return record;
            throw new IOException("No space left on device");
        }
        InputException fault = Assert.Throws<InputException>(() => Write(scratch.File("a"), format, Full()));
        Assert.StartsWith("--out: '", fault.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be written (No space left on device)", fault.Message, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void A_stream_that_refuses_is_not_written_to_again(int bytes)
    {
        using var stream = new FullStream(bytes);
        Assert.Throws<IOException>(() => EventFile.Write(
            stream, EventFormat.HepMc3, Header, Sample.Events(Decay, 5000), 0, null, TestContext.Current.CancellationToken));
        Assert.Equal(1, stream.Refusals);
    }

    [Fact]
    public void The_full_device_is_full_and_the_null_device_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/full") && File.Exists("/dev/null"), "there is no such device here");
        InputException fault = Assert.Throws<InputException>(() => Write("/dev/full", EventFormat.HepMc3, Sample.Events(Decay, 10)));
        Assert.Contains("No space left on device", fault.Message, StringComparison.Ordinal);
        Assert.Equal(10, Write("/dev/null", EventFormat.Lhe, Sample.Events(Decay, 10)).Events);
        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said()
    {
        using var scratch = new Scratch();
        InputException fault = Assert.Throws<InputException>(() => Write(scratch.File("missing/a"), EventFormat.Lhe, []));
        Assert.Contains("its folder does not exist", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_the_events_themselves_passes_through_and_leaves_nothing()
    {
        using var scratch = new Scratch();
        static IEnumerable<EventRecord> Failing()
        {
            foreach (EventRecord record in Sample.Events(Decay, 5)) yield return record;
            throw new ConvergenceException("no");
        }
        Assert.Throws<ConvergenceException>(() => Write(scratch.File("a"), EventFormat.HepMc3, Failing()));
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public void A_weight_in_a_sample_without_weights_a_number_that_is_none_and_a_bell_are_refused()
    {
        EventRecord record = Sample.Events(Decay, 1).Single();
        Assert.Throws<ArgumentException>(() => Sample.Text(EventFormat.Lhe, Header, [record with { Weight = 2 }]));
        EventParticle broken = record.Particles[0] with { Mass = double.NaN };
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Text(EventFormat.HepMc3, Header, [record with { Particles = [broken] }]));
        Assert.Throws<ArgumentException>(() => Sample.Text(EventFormat.Lhe, Header with { Target = "P\ab" }, []));
        Assert.Throws<ArgumentException>(() => Sample.Text(EventFormat.Lhe, Header with { CrossSectionPb = new(double.NaN, 0) }, []));
    }

    [Fact]
    public void Progress_is_the_share_of_the_events_expected()
    {
        var reports = new Reports();
        using var memory = new MemoryStream();
        EventFile.Write(memory, EventFormat.Lhe, Header, Sample.Events(Decay, 1024), 1024, reports, TestContext.Current.CancellationToken);
        Assert.Equal([0.25, 0.5, 0.75, 1], reports.Values);
    }

    [Fact]
    public void The_formats_have_names()
    {
        Assert.Equal(EventFormat.Lhe, EventFormats.Parse("lhe"));
        Assert.Equal(EventFormat.HepMc3, EventFormats.Parse(EventFormat.HepMc3.Name));
        Assert.Contains("did you mean 'hepmc3'", Assert.Throws<InputException>(() => EventFormats.Parse("hepmc2")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventFormat.HepMc3)]
    [InlineData(EventFormat.Lhe)]
    public void Nothing_is_allocated_for_an_event_or_a_number(EventFormat format)
    {
        EventRecord[] events = [.. Sample.Events(Sample.Decay(Sample.Inelastic, 0.1), 2000)];
        long Allocated(int count)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            EventFile.Write(
                Stream.Null, format, Sample.Header(Sample.Inelastic, 0.1), events.AsMemory(0, count).ToArray(), 0, null, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before - count * IntPtr.Size;
        }

        // The runtime allocates now and then for itself; one object an event would be 48 kB every time.
        Allocated(10);
        Assert.True(Enumerable.Range(0, 3).Min(_ => Allocated(2000) - Allocated(10)) < 1000);
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }

    private sealed class FullStream(int space) : Stream
    {
        private int left = space;

        public int Refusals { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            left -= count;
            if (left >= 0) return;
            Refusals++;
            throw new IOException("No space left on device");
        }
    }
}
