namespace Tenebra.Cli.Reports;

/// <summary>How the unit of a model's parameter is shown.</summary>
internal static class ParameterUnit
{
    /// <summary>" [GeV^-1]", nothing for a pure number.</summary>
    public static string InBrackets(string unit) => unit == "1" ? "" : $" [{unit}]";

    /// <summary>"GeV^-1", nothing for a pure number.</summary>
    public static string Bare(string unit) => unit == "1" ? "" : unit;
}
