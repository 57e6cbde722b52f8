namespace Tenebra.Yields;

/// <summary>One way in which a beam makes signal in its target.</summary>
internal interface ISignalSource
{
    SignalProcess Process { get; }

    /// <summary>Bibliography keys.</summary>
    IReadOnlyList<string> Sources { get; }

    /// <summary>What limits the validity at a mass [GeV].</summary>
    IReadOnlyList<string> Caveats(double mass);

    /// <summary>Why a mass [GeV] gives no signal at any coupling; null where it does.</summary>
    string? WhyNot(double mass);

    /// <summary>Events at a mass [GeV], exposure and efficiency in them.</summary>
    /// <param name="mass">Mass of the mediator [GeV].</param>
    /// <param name="cancel">Stops the cross sections.</param>
    /// <exception cref="ConvergenceException">A cross section did not reach its tolerance.</exception>
    ProcessYield At(double mass, CancellationToken cancel = default);
}
