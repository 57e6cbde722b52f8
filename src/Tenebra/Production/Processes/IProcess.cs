using Tenebra.Models;

namespace Tenebra.Production.Processes;

/// <summary>A reaction of a beam particle with one target atom, as a cross section for a model's parameters.</summary>
public interface IProcess
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>The reaction, for people.</summary>
    string Title { get; }

    /// <summary>Beam particles, as "e-" or "gamma".</summary>
    IReadOnlyList<string> Beams { get; }

    /// <summary>What a beam may make, of which the first is the default; empty where there is no choice.</summary>
    IReadOnlyList<string> Finals(string beam);

    /// <summary>Whether a model gives mass and couplings of what is made.</summary>
    bool NeedsModel { get; }

    /// <summary>The parameters of a model that the cross section depends on; <c>--set</c> of another has no effect.</summary>
    IReadOnlyList<string> Uses(Model model, string beam);

    /// <summary>What else of a question the cross section depends on.</summary>
    ProcessInputs Inputs(Model? model, string beam);

    /// <summary>σ per atom, at the model's parameters; 0 with a reason where it is forbidden.</summary>
    /// <exception cref="InputException">The model or the beam has no such process: the message says why.</exception>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    ProcessAnswer Of(ProcessQuestion question);
}
