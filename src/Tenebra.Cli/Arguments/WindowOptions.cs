using System.CommandLine;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Cli.Arguments;

/// <summary>Which mediators count: the range of x and the largest angle.</summary>
internal sealed class WindowOptions
{
    private readonly NumberOption least = new("--x-min", "least x = E_X/E", new Allowed(0, true, 1, false, "a number >= 0 and < 1"), 0);
    private readonly NumberOption largest = new("--x-max", "largest x = E_X/E", new Allowed(0, false, 1, true, "a number > 0 and <= 1"), 1);
    private readonly NumberOption angle = new(
        "--max-angle", "largest lab angle of the mediator [rad]; without it, every angle", new Allowed(0, false, Math.PI, true, "an angle > 0 and <= pi, in rad"));

    public void AddTo(Command verb)
    {
        verb.Add(least);
        verb.Add(largest);
        verb.Add(angle);
    }

    public EmissionWindow Of(ParseResult parsed)
    {
        (double low, double high) = (least.Of(parsed), largest.Of(parsed));
        if (low >= high) throw InputException.BadValue("--x-min", low, $"a number below --x-max {high}");
        return new(low, high, angle.OrNull(parsed) ?? Math.PI);
    }
}
