using System.CommandLine;
using Tenebra.Statistics;

namespace Tenebra.Cli.Arguments;

/// <summary>How a limit is drawn.</summary>
internal sealed class StatisticsOptions
{
    private readonly NumberOption level = new("--cl", "confidence level", Allowed.Open(0, 1), 0.9);
    private readonly TextOption method = new("--method", $"statistical method: {string.Join(", ", LimitMethods.Names)}", "cls");

    public void AddTo(Command verb)
    {
        verb.Add(level);
        verb.Add(method);
    }

    public double ConfidenceLevel(ParseResult parsed) => level.Of(parsed);

    public LimitMethod Method(ParseResult parsed) => OptionFault.Within("--method", () => LimitMethods.Parse(method.Needed(parsed)));
}
