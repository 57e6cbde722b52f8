using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tenebra.Plots;

/// <summary>The program of librsvg that turns SVG into PNG and PDF.</summary>
internal static class RsvgConvert
{
    public const string Program = "rsvg-convert";

    /// <summary>Pixels of a PNG per CSS pixel: 192 dots per inch.</summary>
    private const string Zoom = "2";

    /// <summary>Writes the picture to the file <paramref name="output"/>.</summary>
    /// <exception cref="InputException">The program is not installed or fails.</exception>
    public static void Convert(string svg, string format, string output, string program = Program)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments = ["--format", format, "--zoom", string.Equals(format, "png", StringComparison.Ordinal) ? Zoom : "1", "--output", output];
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        start.Environment.TryAdd("SOURCE_DATE_EPOCH", "0");
        using Process process = Start(start);
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(svg);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and message say why.
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InputException($"{program} failed with exit code {process.ExitCode}: {complaint.Result.Trim()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InputException($"PNG and PDF need {start.FileName}: apt-get install librsvg2-bin; or write .svg", e);
        }
    }
}
