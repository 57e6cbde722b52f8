using System.CommandLine;
using Tenebra.Cli.Reports;

namespace Tenebra.Cli.Arguments;

/// <summary>The files that a result is written to, and the axes of its figure.</summary>
/// <param name="Figure">The picture.</param>
/// <param name="Table">The CSV.</param>
/// <param name="Document">The JSON.</param>
/// <param name="DarkMass">Whether the figure's masses are those of the dark matter; null: not asked for.</param>
/// <param name="Y">The figure's quantity; null: not asked for.</param>
internal sealed record ResultFiles(OutputFile? Figure, OutputFile? Table, OutputFile? Document, bool? DarkMass, FigureQuantity? Y);

/// <summary>Where a result is written to.</summary>
/// <param name="drawn">What the figure shows, for the help.</param>
/// <param name="quantities">What its vertical axis may show.</param>
/// <param name="defaultX">Words for the help.</param>
/// <param name="defaultY">Words for the help.</param>
internal sealed class ResultOptions(string drawn, IReadOnlyList<FigureQuantity> quantities, string defaultX, string defaultY)
{
    private readonly OutputOption plot = new("--plot", drawn, ".svg", ".png", ".pdf");
    private readonly AxisOptions axes = new(quantities, defaultX, defaultY);
    private readonly OutputOption csv = new("--csv", "write the table as CSV");
    private readonly OutputOption json = new("--json-out", "write the JSON document to a file");

    public void AddTo(Command verb)
    {
        verb.Add(plot);
        axes.AddTo(verb);
        verb.Add(csv);
        verb.Add(json);
    }

    /// <summary>The files, each null where not asked for.</summary>
    /// <exception cref="InputException">One cannot be written, or two are the same.</exception>
    public ResultFiles Of(ParseResult parsed)
    {
        (OutputFile? figure, OutputFile? table, OutputFile? document) = (plot.Of(parsed), csv.Of(parsed), json.Of(parsed));
        OutputOption.Different(figure, table, document);
        (bool? darkMass, FigureQuantity? y) = axes.Of(parsed, figure is not null);
        return new(figure, table, document, darkMass, y);
    }
}
