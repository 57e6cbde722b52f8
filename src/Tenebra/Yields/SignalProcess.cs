namespace Tenebra.Yields;

/// <summary>What makes the mediators that count.</summary>
public enum SignalProcess
{
    /// <summary>All processes, each as often as it happens.</summary>
    All,

    /// <summary>Bremsstrahlung off nuclei.</summary>
    Bremsstrahlung,

    /// <summary>Annihilation of positrons with atomic electrons, resonant or to pairs off the mass shell.</summary>
    Annihilation,

    /// <summary>Pairs through a photon, or a mediator off its mass shell, that a lepton emits off nuclei.</summary>
    OffShell,

    /// <summary>Photons in the field of a nucleus.</summary>
    Primakoff,

    /// <summary>Vector mesons made by photons, which decay to the dark sector.</summary>
    Photoproduction,
}

/// <summary>Names of the processes.</summary>
public static class SignalProcesses
{
    extension(SignalProcess process)
    {
        /// <summary>The name on the command line.</summary>
        public string Name => process switch
        {
            SignalProcess.All => "all",
            SignalProcess.Bremsstrahlung => "bremsstrahlung",
            SignalProcess.Annihilation => "annihilation",
            SignalProcess.OffShell => "off-shell",
            SignalProcess.Primakoff => "primakoff",
            SignalProcess.Photoproduction => "photoproduction",
            _ => throw new ArgumentOutOfRangeException(nameof(process)),
        };
    }

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<SignalProcess>().Select(p => p.Name)];

    /// <summary>The process of that name.</summary>
    /// <exception cref="InputException">There is no such name.</exception>
    public static SignalProcess Parse(string name) =>
        Enum.GetValues<SignalProcess>().Where(p => p.Name == name).Select(p => (SignalProcess?)p).FirstOrDefault()
        ?? throw InputException.UnknownName("process", name, Names);
}
