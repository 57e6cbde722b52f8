using Tenebra.Cli;

namespace Tenebra.Tests.Cli;

public sealed class BadInputTests
{
    private const string Xsec = "xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0.1";
    private const string Shower = "shower --beam e- --energy 10 --material Pb --thickness-x0 20";
    private const string Relic = "relic dark-photon";
    private const string Reach = "reach na64e-2022 --model dark-photon";

    // The command, and a word that its one line must hold.
    public static TheoryData<string, string> Rows => new()
    {
        { "xsek", "did you mean 'xsec'" },
        { "--json xsec", "--json" },
        { "xsec", "--beam is missing" },
        { "xsec --beam e- --energy 100 --target Pb --mass 0.1", "--mediator is missing" },
        { $"{Xsec} --mas 1", "did you mean '--mass'" },
        { $"{Xsec} -mas 1", "did you mean '--mass'" },
        { $"{Xsec} more", "'more'" },
        { $"{Xsec} --mass 0.2", "given 2 times" },
        { $"{Xsec} --tolerance", "--tolerance has no value" },
        { $"{Xsec} --tolerance 0", "--tolerance: 0 is not allowed" },
        { $"{Xsec} --tolerance 0.2", "--tolerance: 0.2" },
        { $"{Xsec} --tolerance 1e-10", "--tolerance: 1e-10" },
        { $"{Xsec} --tolerance NaN", "--tolerance: NaN" },
        { $"{Xsec} --x-min 1", "--x-min: 1" },
        { $"{Xsec} --x-min 1.5", "--x-min: 1.5" },
        { $"{Xsec} --x-min -0.1", "--x-min: -0.1" },
        { $"{Xsec} --x-min 0.5 --x-max 0.5", "--x-min: 0.5" },
        { $"{Xsec} --x-max 1.1", "--x-max: 1.1" },
        { $"{Xsec} --max-angle 0", "--max-angle: 0" },
        { $"{Xsec} --max-angle 4", "--max-angle: 4" },
        { $"{Xsec} --coupling -1", "--coupling: -1" },
        { $"{Xsec} --coupling 1 --epsilon 1", "--epsilon and --coupling" },
        { $"{Xsec} --method exact", "--method: unknown method 'exact'" },
        { $"{Xsec} --t-max 1", "--t-max" },
        { $"{Xsec} --method ww --t-max 0", "--t-max: 0" },
        { $"{Xsec} --form-factor hlem", "did you mean 'helm'" },
        { $"{Xsec} --inelastic tsai", "--inelastic" },
        { $"{Xsec} --differential 0.5,1", "--differential: 1" },
        { $"{Xsec} --differential 0.5,", "--differential: ''" },
        { $"{Xsec} --seed -1", "--seed: -1" },
        { $"{Xsec} --data /nowhere", "/nowhere" },
        { "xsec --mediator vektor --beam e- --energy 100 --target Pb --mass 0.1", "did you mean 'vector'" },
        { "xsec --mediator scalar --beam e- --energy 100 --target Pb --mass 0.1 --epsilon 1", "--epsilon is for a vector" },
        { "xsec --mediator vector --beam e --energy 100 --target Pb --mass 0.1", "--beam" },
        { "xsec --mediator vector --beam tau- --energy 100 --target Pb --mass 0.1", "--beam: 'tau-'" },
        { "xsec --mediator vector --beam e- --energy 1,000 --target Pb --mass 0.1", "--energy: 1,000" },
        { "xsec --mediator vector --beam mu- --energy 0.1 --target Pb --mass 0.01", "--energy: 0.1" },
        { "xsec --mediator vector --beam e- --energy 100 --target PB --mass 0.1", "did you mean 'Pb'" },
        { "xsec --mediator vector --beam e- --energy 100 --target Pb-20 --mass 0.1", "--target" },
        { "xsec --mediator vector --beam e- --energy 100 --target water --mass 0.1", "H, O" },
        { "xsec --mediator vector --beam e- --energy 100 --target Pb --mass 0", "--mass: 0" },
        { "xsec --mediator vector --beam e- --energy 100 --target Pb --mass -0.1", "--mass: -0.1" },
        { "xsec --mediator vector --beam e- --energy 100 --target Pb --mass NaN", "--mass: NaN" },
        { "xsec --mediator vector --beam e- --energy inf --target Pb --mass 1", "--energy: inf" },
        { "width", "MODEL is missing" },
        { "width dark-foton --mass 0.1", "did you mean 'dark-photon'" },
        { "width dark-photon --mass 0", "--mass: 0" },
        { "width dark-photon", "--mass is missing (mass of the mediator [GeV]; or several, --masses a:b:n)" },
        { "width dark-photon --mass 0.1 --masses 0.1:0.2:3", "--masses: --mass is given too" },
        { "width dark-photon --masses 0.2:0.1:3", "--masses: '0.2:0.1:3'" },
        { "width dark-photon --masses 0.1:0.2:0", "--masses: '0.1:0.2:0'" },
        { "width dark-photon --masses 0:0.2:3", "--masses: '0:0.2:3'" },
        { "width dark-photon --masses 0.1,0.1", "--masses: '0.1,0.1'" },
        { "width dark-photon --masses 0.1:0.2:3 --energy 1", "--energy is for one mass" },
        { "width dark-photon --masses 0.1:0.2:3 --plot a.jpg", "--plot: 'a.jpg'" },
        { "width dark-photon --masses 0.1:0.2:3 --csv /tmp/tenebra-same --json-out /tmp/tenebra-same", "already named" },
        { "width dark-photon --masses 0.1:0.2:3 --set epsilon=100", "epsilon: 100" },
        { "width dark-photon --mass 0.1 --plot a.svg", "--plot is for several masses" },
        { "width dark-photon --mass 0.1 --csv a.csv", "--csv is for several masses" },
        { "width dark-photon --mass 0.1 --json-out a.json", "--json-out is for several masses" },
        { "width dark-photon --mass 0.1 --set alphaD", "--set: 'alphaD'" },
        { "width dark-photon --mass 0.1 --set alfaD=1", "did you mean 'alphaD'" },
        { "width dark-photon --mass 0.1 --set alphaD=-1", "--set: alphaD" },
        { "width dark-photon --mass 1 --set epsilon=1e200", "--set: epsilon: 1E+200 is not allowed (need a number from 0 to 1000000000)" },
        { "width dark-photon --mass 1 --set massRatio=1e-300", "--set: massRatio" },
        { "width spin-2 --mass 1 --set c=1e300", "--set: c" },
        { "width spin-2 --mass 1 --set hadrons=true", "a tensor that couples to up and down alike" },
        { "width pseudoscalar --mass 1 --set darkMatter=vector --set massRatio=1e9", "alphaD: 0.1 is not allowed (need less than 1.6e-17 at a massRatio of 1000000000: the width, " },
        { "width spin-2-universal --mass 1e6", "c: 1E-05 is not allowed (need less than 3.661e-06: the width, 7.46e+06 GeV, is above the mass of 1e+06 GeV" },
        { "width scalar --mass 1 --set electron=1e-200", "--set: electron: 1E-200 is not allowed (need 0, or at least 1E-100 in size)" },
        { "width scalar --mass 1 --set photon=-1e200", "--set: photon" },
        { "width vector --mass 1 --set muon=1e200", "--set: muon" },
        { "yield na64e-2022 --model dark-photon --mass 0.1 --tensor photon-line", "--tensor is for a spin-2 mediator" },
        { "yield na64e-2022 --model spin-2 --mass 0.1 --production iww", "--production: iww" },
        { "upper-limit --observed -1 --background 0", "--observed: -1" },
        { "upper-limit --observed 1.5 --background 0", "--observed: 1.5" },
        { "upper-limit --observed 1 --background NaN", "--background: NaN" },
        { "upper-limit --observed 1 --background 0 --cl 1", "--cl: 1" },
        { "upper-limit --observed 1 --background 0 --cl 0", "--cl: 0" },
        { "upper-limit --observed 1 --background 0 --method clz", "did you mean 'cls'" },
        { "upper-limit --observed 1 --background 0 --background-error 1", "background error" },
        { "upper-limit --observed 1 --background 0 --threads 0", "--threads: 0" },
        { "yield na64e-2022 --mass 0.1", "--model is missing" },
        { "yield na64e-2222 --model dark-photon --mass 0.1", "did you mean 'na64e-2022'" },
        { "yield na64e-2022 --model dark-photon --mass 0.1 --set exposure=0", "--set: exposure" },
        { "yield na64e-2022 --model dark-photon --mass 0.1 --set thresholdGeV=200", "--set: thresholdGeV" },
        { "yield na64e-2022 --model dark-photon --mass 0.1 --production wv", "did you mean 'ww'" },
        { $"{Reach} --masses 0.1:0.01:3", "--masses: '0.1:0.01:3'" },
        { $"{Reach} --masses 0.1:0.1:3", "--masses" },
        { $"{Reach} --masses 0.01:0.1:0", "--masses" },
        { $"{Reach} --masses 0.01:0.1:2.5", "--masses" },
        { $"{Reach} --masses 0.01:0.1", "--masses" },
        { $"{Reach} --masses 0:0.1:3", "--masses" },
        { $"{Reach} --masses 0.01,,0.1", "--masses" },
        { $"{Reach} --masses 0.01,0.01", "--masses" },
        { $"{Reach} --masses 0.01,-0.1", "--masses" },
        { $"{Reach} --masses a:b:c", "--masses" },
        { $"{Reach} --masses 0.1 --set epsilon=1", "epsilon is what is looked for" },
        { $"{Reach} --masses 0.1 --set epsilom=1", "did you mean 'epsilon'" },
        { $"{Reach} --masses 0.1 --set =1", "--set: '=1'" },
        { $"{Reach} --masses 0.1 --cl 90", "--cl: 90" },
        { $"{Reach} --masses 0.1 --threads 0", "--threads: 0" },
        { $"{Reach} --masses 0.1 --method etl", "--method: unknown method 'etl'" },
        { $"{Reach} --masses 0.1 --plot reach.jpg", ".svg, .png, .pdf" },
        { $"{Reach} --masses 0.1 --csv /nowhere/a.csv", "--csv: '/nowhere/a.csv'" },
        { $"{Reach} --masses 0.1 --csv /tmp", "--csv: '/tmp'" },
        { $"{Reach} --masses 0.1 --csv /tmp/tenebra-same --json-out /tmp/tenebra-same", "already named" },
        { $"{Reach} --masses 0.1 --target skalar", "--target: unknown dark matter 'skalar' (did you mean 'scalar'" },
        { $"{Reach} --masses 0.1 --target scalar,scalar", "each kind once" },
        { $"{Reach} --masses 0.1 --target real-scalar", "--target: darkMatter: real-scalar is not allowed" },
        { $"{Reach} --masses 0.1 --target scalar --set alphaD=0", "--target: alphaD: 0 is not allowed" },
        { $"{Reach} --masses 0.1 --x dark", "--x is for a figure" },
        { $"{Reach} --masses 0.1 --y y", "--y is for a figure" },
        { "relic", "MODEL is missing" },
        { "relic dark-foton", "did you mean 'dark-photon'" },
        { $"{Relic} --dm skalar", "--dm: unknown dark matter 'skalar'" },
        { $"{Relic} --dm real-scalar", "--dm: darkMatter: real-scalar is not allowed" },
        { $"{Relic} --dm scalar --set darkMatter=dirac", "--dm and --set darkMatter say the same thing" },
        { $"{Relic} --mass-ratio 3 --set massRatio=3", "--mass-ratio and --set massRatio say the same thing" },
        { $"{Relic} --mass-ratio three", "--mass-ratio: massRatio: 'three'" },
        { $"{Relic} --alpha-d 0.1 --set alphaD=0.1", "--alpha-d and --set alphaD say the same thing" },
        { $"{Relic} --alpha-d -1", "--alpha-d: alphaD: -1" },
        { $"{Relic} --alpha-d 0", "alphaD: 0 is not allowed (need a number > 0" },
        { "relic millicharged", "freeze-out through the photon itself is not computed" },
        { $"{Relic} --set epsilon=1e-4", "epsilon is what is looked for" },
        { $"{Relic} --solve alphaD --alpha-d 0.1", "--alpha-d: alphaD is what is looked for" },
        { $"{Relic} --solve alphaD --set alphaD=0.1", "--set: alphaD is what is looked for" },
        { $"{Relic} --solve alphad", "unknown --solve 'alphad' (did you mean 'alphaD'" },
        { $"{Relic} --solve nothing --omega 0.1", "--omega is for a coupling that is found" },
        { $"{Relic} --omega 0", "--omega: 0" },
        { $"{Relic} --convention no-halves", "--convention: unknown convention 'no-halves' (did you mean 'no-half'" },
        { $"{Relic} --convention no-half,no-half", "each convention once" },
        { $"{Relic} --convention running-width+narrow-width", "exclude each other" },
        { $"{Relic} --masses 0.1,0.1", "--masses" },
        { $"{Relic} --alpha-d-per-gev2 0.5", "--alpha-d-per-gev2 is for vector dark matter, not for" },
        { "relic lepton-pseudoscalar --dm vector --alpha-d-per-gev2 0.5 --alpha-d 0.1", "--alpha-d-per-gev2 and --alpha-d say the same thing" },
        { $"{Relic} --limit missing.json", "--limit: missing.json: no such file" },
        { $"{Relic} --limit missing.json --masses 0.1", "the masses come from --limit" },
        { $"{Relic} --limit missing.json --solve coupling", "--solve: coupling is not allowed (need alphaD: --limit fixes the parameter)" },
        { $"{Relic} --limit missing.json --set epsilon=1", "epsilon comes from --limit" },
        { $"{Relic} --limit missing.json --alpha-d 0.1", "alphaD is what is looked for" },
        { $"{Relic} --y ratio --plot reach.svg", "--y ratio: a ratio needs several conventions" },
        { $"{Relic} --y yy --plot reach.svg", "unknown --y 'yy' (did you mean 'y'" },
        { $"{Relic} --y y", "--y is for a figure" },
        { "shower", "--beam is missing" },
        { $"{Shower} --cut-gev 0.1", "--events is missing" },
        { $"{Shower} --cut-gev 0.1 --events 0", "--events: 0" },
        { $"{Shower} --cut-gev 0.1 --events -5", "--events: -5" },
        { $"{Shower} --cut-gev 0.1 --events 1.5", "--events: 1.5" },
        { $"{Shower} --cut-gev 0 --events 1", "--cut-gev: 0 is not allowed" },
        { $"{Shower} --cut-gev -1 --events 1", "--cut-gev: -1" },
        { $"{Shower} --cut-gev NaN --events 1", "--cut-gev: NaN" },
        { $"{Shower} --cut-gev 10 --events 1", "below the kinetic energy of the beam" },
        { $"{Shower} --cut-gev 20 --events 1", "--cut-gev: 20" },
        { $"{Shower} --cut-gev 0.1 --threshold-gev 0.2 --events 1", "--threshold-gev: 0.2" },
        { $"{Shower} --cut-gev 0.1 --threshold-gev 0 --events 1", "--threshold-gev: 0" },
        { $"{Shower} --cut-gev 0.1 --events 1 --threads 0", "--threads: 0" },
        { "shower --beam e- --energy 10 --material Pb --thickness-x0 0 --cut-gev 0.1 --events 1", "--thickness-x0: 0" },
        { "shower --beam e- --energy 10 --material Pb --thickness-x0 -3 --cut-gev 0.1 --events 1", "--thickness-x0: -3" },
        { "shower --beam e- --energy 10 --material Pb --thickness-x0 inf --cut-gev 0.1 --events 1", "--thickness-x0: inf" },
        { "shower --beam e- --energy 10 --material lead --thickness-x0 1 --cut-gev 0.1 --events 1", "unknown material 'lead'" },
        { "shower --beam e- --energy 10 --material lead-tungsten --thickness-x0 1 --cut-gev 0.1 --events 1", "did you mean 'lead-tungstate'" },
        { "shower --beam photon --energy 10 --material Pb --thickness-x0 1 --cut-gev 0.1 --events 1", "unknown --beam 'photon'" },
        { "shower --beam e- --energy 0 --material Pb --thickness-x0 1 --cut-gev 0.1 --events 1", "--energy: 0" },
        { "plot", "FILE is missing" },
        { "plot missing.json --out a.svg", "missing.json: no such file" },
        { "list modles", "did you mean 'models'" },
        { "show nothing-of-that-name", "unknown name" },
        { "cite nothing-of-that-name", "unknown model, experiment or result file" },
        { "cite missing.json", "missing.json: no such file" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Bad_input_is_named_in_one_line_and_exits_2(string command, string part)
    {
        CliRun run = CliRun.Words(command);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("tenebra: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_verb_is_bad_input()
    {
        CliRun run = CliRun.Of();
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.StartsWith("tenebra: no verb given", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_file_at_fault_is_named()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.File("models"));
        File.WriteAllText(scratch.File("models/dark-photon.json"), "{ \"name\": \"dark-photon\", }");
        CliRun run = CliRun.Of("width", "dark-photon", "--mass", "0.1", "--data", scratch.Folder);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Contains("dark-photon.json:1", run.Error, StringComparison.Ordinal);
    }
}
