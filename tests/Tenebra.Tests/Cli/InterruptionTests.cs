using Tenebra.Cli;
using Tenebra.Validation;

namespace Tenebra.Tests.Cli;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("xsec --mediator tensor --beam e- --energy 100 --target Pb --mass 0.1")]
    [InlineData("xsec --mediator tensor --beam e- --energy 100 --target Pb --mass 0.1 --method ww")]
    [InlineData("xsec --process off-shell --model millicharged --beam mu- --energy 160 --target Pb --mass 0.1")]
    [InlineData("yield na64e-2022 --model spin-2 --mass 0.1")]
    [InlineData("reach na64e-2022 --model dark-photon --masses 0.1:0.2:2 --csv {0} --json-out {1} --plot {2}")]
    [InlineData("relic spin-2 --masses 0.1:0.2:2 --csv {0} --json-out {1} --plot {2}")]
    [InlineData("generate na64e-2022 --model dark-photon --mass 0.1 --events 10 --out {4}")]
    [InlineData("validate spin2 --write {3}")]
    public void An_interrupted_command_says_so_and_leaves_no_file(string command)
    {
        using var folder = new Scratch();
        string line = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, command, folder.File("a.csv"), folder.File("b.json"),
            folder.File("c.svg"), folder.File("d.md"), folder.File("e.hepmc"));
        CliRun run = CliRun.With(new CancellationToken(canceled: true), line.Split(' '));
        Assert.Equal((ExitCode.Interrupted, "", "tenebra: interrupted\n"), (run.Code, run.Output, run.Error.ReplaceLineEndings("\n")));
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("amplitudes")]
    [InlineData("totals")]
    [InlineData("differential")]
    [InlineData("spin2")]
    [InlineData("processes")]
    [InlineData("showers")]
    [InlineData("annihilation")]
    [InlineData("resonance")]
    [InlineData("relic")]
    public void Every_long_comparison_stops(string name) =>
        Assert.ThrowsAny<OperationCanceledException>(() => Comparisons.Run(name, DataFolder.Embedded, "nowhere", new CancellationToken(canceled: true)));
}
