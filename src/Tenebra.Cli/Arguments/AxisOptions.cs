using System.CommandLine;
using Tenebra.Cli.Reports;

namespace Tenebra.Cli.Arguments;

/// <summary>What stands on the axes of a figure.</summary>
internal sealed class AxisOptions
{
    private const string Mediator = "mediator", Dark = "dark";
    private readonly IReadOnlyList<FigureQuantity> allowed;
    private readonly TextOption x;
    private readonly TextOption y;

    /// <summary>Axes with these quantities to choose from.</summary>
    /// <param name="allowed">What the vertical axis may show.</param>
    /// <param name="defaultX">Words for the help.</param>
    /// <param name="defaultY">Words for the help.</param>
    public AxisOptions(IReadOnlyList<FigureQuantity> allowed, string defaultX, string defaultY)
    {
        this.allowed = allowed;
        x = new TextOption("--x", $"mass on the figure's horizontal axis: {Mediator} or {Dark} [default: {defaultX}]");
        y = new TextOption("--y", $"quantity on its vertical axis: {string.Join(", ", allowed.Select(q => q.Name))} [default: {defaultY}]");
    }

    public void AddTo(Command verb)
    {
        verb.Add(x);
        verb.Add(y);
    }

    /// <summary>The axes asked for, each null where it is not.</summary>
    /// <exception cref="InputException">A name is unknown, or there is no figure.</exception>
    public (bool? DarkMass, FigureQuantity? Y) Of(ParseResult parsed, bool hasFigure)
    {
        (string? mass, string? quantity) = (x.Of(parsed), y.Of(parsed));
        if (!hasFigure && (mass ?? quantity) is not null)
            throw new InputException($"{(mass is null ? y : x).Name} is for a figure (give --plot too)");
        return (mass is null ? null : IsDark(mass), quantity is null ? null : Quantity(quantity));
    }

    private bool IsDark(string mass) => mass switch
    {
        Dark => true,
        Mediator => false,
        _ => throw InputException.UnknownName(x.Name, mass, [Mediator, Dark]),
    };

    private FigureQuantity Quantity(string name)
    {
        foreach (FigureQuantity known in allowed)
            if (known.Name == name) return known;
        throw InputException.UnknownName(y.Name, name, allowed.Select(q => q.Name));
    }
}
