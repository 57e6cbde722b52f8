namespace Tenebra.Cli.Reports;

/// <summary>The answer of <c>tenebra generate</c>.</summary>
/// <param name="Events">Events in the file.</param>
/// <param name="SigmaPb">Cross section [pb] that with the nuclei of one radiation length gives the mediators per beam particle.</param>
/// <param name="SigmaErrorPb">Its statistical error [pb].</param>
/// <param name="Efficiency">Efficiency of the selection beyond the threshold; not applied to the events.</param>
/// <param name="MediatorsPerBeamParticle">Above the threshold, at the coupling of the model.</param>
/// <param name="MediatorsError">Its statistical error.</param>
/// <param name="File">The file.</param>
/// <param name="Format">Its format.</param>
/// <param name="Interrupted">Whether more events were asked for.</param>
/// <param name="Provenance">What made them.</param>
internal sealed record GenerateReport(
    long Events,
    double SigmaPb,
    double SigmaErrorPb,
    double Efficiency,
    double MediatorsPerBeamParticle,
    double MediatorsError,
    string File,
    string Format,
    bool Interrupted,
    Provenance Provenance)
{
    public static string Text(GenerateReport report)
    {
        var lines = new TextLines();
        lines.Pair("file", report.File);
        lines.Pair("format", report.Format);
        lines.Pair("events", report.Events, report.Interrupted ? "(interrupted)" : "");
        lines.Pair("sigma", report.SigmaPb, "pb, times the nuclei of one radiation length");
        lines.Pair("statistical error", report.SigmaErrorPb, "pb");
        lines.Pair("mediators", report.MediatorsPerBeamParticle, "per beam particle, that pass the cut");
        lines.Pair("efficiency", report.Efficiency, "beyond the threshold, not applied");
        return lines.ToString();
    }
}
