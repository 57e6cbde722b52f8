using System.CommandLine;

namespace Tenebra.Cli.Arguments;

/// <summary>The coupling to the beam lepton, given as such or as a kinetic mixing.</summary>
internal sealed class CouplingOptions
{
    private readonly NumberOption coupling = new("--coupling", "coupling g to the beam lepton [default: 1]", Allowed.From(0, 1e6, ""));
    private readonly NumberOption epsilon = new("--epsilon", "in place of --coupling, for a vector: g = epsilon e", Allowed.From(0, 1e6, ""));

    public void AddTo(Command verb)
    {
        verb.Add(coupling);
        verb.Add(epsilon);
    }

    public double Of(ParseResult parsed, string mediator)
    {
        Check("--coupling", coupling.OrNull(parsed));
        Check("--epsilon", epsilon.OrNull(parsed));
        if (epsilon.OrNull(parsed) is not { } mixing) return coupling.OrNull(parsed) ?? 1;
        if (coupling.OrNull(parsed) is not null) throw new InputException("--epsilon and --coupling say the same thing (give one)");
        if (mediator != "vector") throw new InputException($"--epsilon is for a vector; a {mediator} mediator takes --coupling");
        return mixing * Math.Sqrt(Constants.ElectricCharge2);
    }

    // The square of a weaker one has no digits left.
    private static void Check(string option, double? value)
    {
        if (value is > 0 and < 1e-100) throw InputException.BadValue(option, value.Value, "0, or at least 1e-100");
    }

    /// <summary>1, where the model has the coupling.</summary>
    /// <exception cref="InputException">A coupling is given.</exception>
    public double None(ParseResult parsed) =>
        epsilon.OrNull(parsed) is null && coupling.OrNull(parsed) is null
            ? 1
            : throw new InputException("--coupling and --epsilon are not for a model (use --set)");
}
