using System.Text.Json;
using Tenebra.Cli;
using Tenebra.Production.Processes;

namespace Tenebra.Tests.Cli;

/// <summary>Cross sections of every process by name.</summary>
public sealed class ProcessTests
{
    private static double SigmaPb(string options) => CliRun.Words($"xsec {options} --json").Json.GetProperty("sigmaPb").GetDouble();

    private static string Zero(string options)
    {
        JsonElement answer = CliRun.Words($"xsec {options} --json").Json;
        Assert.Equal(0, answer.GetProperty("sigmaPb").GetDouble());
        return answer.GetProperty("reason").GetString()!;
    }

    // Known numbers: Primakoff and dimuon totals, σ = αg²/24 and 4πα²ε²/3s, the factor Z of the electrons.
    [Theory]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.01", 341, 0.003)]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.1", 294, 0.003)]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.2", 231, 0.003)]
    [InlineData("--process primakoff --model scalar-photon --beam gamma --energy 100 --target Pb --mass 0.2", 231, 0.003)]
    [InlineData("--process dimuon --beam gamma --energy 1 --target Pb", 1.407e7, 4e-4)]
    [InlineData("--process dimuon --beam gamma --energy 0.5 --target Pb", 8.6e5, 6e-3)]
    [InlineData("--process dimuon --beam gamma --energy 50 --target Pb", 0.708e9, 0.005)]
    [InlineData("--process associated-photon --model alp-photon --set g=1 --beam e+ --energy 100000 --target H --mass 0.001", 1.18394e5, 1e-4)]
    [InlineData("--process pair-annihilation --model millicharged --set epsilon=1 --beam e+ --energy 10000 --target H --mass 0.001", 8.4988e3, 1e-3)]
    [InlineData("--process pair-annihilation --model millicharged --set epsilon=1 --beam e+ --energy 10000 --target Pb --mass 0.001", 6.9690e5, 1e-3)]
    [InlineData("--process conversion --beam mu- --energy 160 --target Fe --coupling 1e-6", 0.13, 0.02)]
    [InlineData("--process off-shell --model millicharged --set epsilon=1 --beam mu- --energy 160 --target Pb --mass 0.1 --x-min 0.5", 1.98e5, 0.03)]
    public void A_process_gives_the_number_known_of_it(string options, double sigmaPb, double tolerance) =>
        Assert.Equal(1, SigmaPb(options) / sigmaPb, tolerance);

    [Theory]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.1", "g=2e-4", 4)]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.1", "photon=3", 9)]
    [InlineData("--process compton-like --model vector --beam gamma --energy 100 --target C --mass 0.1", "g=2e-4", 4)]
    [InlineData("--process associated-photon --model scalar --beam e+ --energy 100 --target C --mass 0.1", "electron=3", 9)]
    [InlineData("--process off-shell --model dark-axion-portal --beam e- --energy 100 --target Pb --mass 0.1", "g=2e-3", 4)]
    [InlineData("--process bremsstrahlung --model scalar --beam mu- --energy 100 --target Pb --mass 0.1", "muon=3", 9)]
    public void A_cross_section_goes_with_the_square_of_the_coupling(string options, string set, double ratio) =>
        Assert.Equal(ratio, SigmaPb($"{options} --set {set}") / SigmaPb(options), 1e-9 * ratio);

    [Fact]
    public void The_cross_section_of_a_model_is_that_of_its_mediator_with_its_coupling()
    {
        const string rest = "--beam e- --energy 100 --target Pb --mass 0.1 --method ww";
        double byMediator = SigmaPb($"--mediator vector --epsilon 1e-4 {rest}"), byModel = SigmaPb($"--model dark-photon {rest}");
        Assert.Equal(byMediator, byModel, 1e-12 * byMediator);
    }

    [Theory]
    [InlineData("rho")]
    [InlineData("omega")]
    [InlineData("phi")]
    [InlineData("J/psi")]
    public void Vector_mesons_are_made_above_their_thresholds(string meson)
    {
        Assert.True(SigmaPb($"--process photoproduction --final {meson} --beam gamma --energy 50 --target Pb") > 0);
        Assert.Contains("threshold", Zero($"--process photoproduction --final {meson} --beam gamma --energy 1 --target Pb"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pion_makes_fewer_heavy_mesons()
    {
        double eta = SigmaPb("--process charge-exchange --beam pi- --energy 50 --target Fe --final eta");
        double etaPrime = SigmaPb("--process charge-exchange --beam pi- --energy 50 --target Fe --final eta'");
        Assert.InRange(etaPrime / eta, 0.2, 0.8);
    }

    [Theory]
    [InlineData("--model dark-photon --beam e- --energy 100 --target Pb --mass 120", "forbidden: a beam of 100 GeV cannot make a mediator of 120 GeV")]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 1 --target Pb --mass 2", "forbidden")]
    [InlineData("--process primakoff --model alp-photon --beam e- --energy 1 --target Pb --mass 2", "forbidden")]
    [InlineData("--process annihilation --model dark-photon --beam e+ --energy 1 --target Pb --mass 0.5", "no such decay is open")]
    [InlineData("--process annihilation --model dark-photon --final muons --beam e+ --energy 10 --target Pb --mass 0.3", "no such decay is open")]
    [InlineData("--process compton-like --model vector --beam gamma --energy 1 --target Pb --mass 0.2", "forbidden")]
    [InlineData("--process associated-photon --model vector --beam e+ --energy 1 --target Pb --mass 0.2", "forbidden")]
    [InlineData("--process pair-annihilation --model millicharged --beam e+ --energy 100 --target Pb --mass 0.2", "forbidden: pairs have at least 0.4 GeV")]
    [InlineData("--process off-shell --model millicharged --beam e- --energy 1 --target Pb --mass 0.6", "forbidden: pairs have at least 1.2 GeV")]
    [InlineData("--process conversion --beam mu- --energy 3 --target Fe", "below the threshold")]
    [InlineData("--process dimuon --beam gamma --energy 0.2117 --target Fe", "below the threshold, 0.211745 GeV")]
    [InlineData("--process dimuon --beam gamma --energy 0.2352 --target H", "below the threshold, 0.235286 GeV")]
    public void What_is_forbidden_is_zero_with_a_reason(string options, string reason) =>
        Assert.Contains(reason, Zero(options), StringComparison.Ordinal);

    [Theory]
    [InlineData("--model vector --set muon=2 --beam e- --energy 100 --target Pb --mass 0.1 --method ww", "--set muon has no effect: bremsstrahlung of e- does not use it")]
    [InlineData("--model vector --set alphaD=0.3 --beam e- --energy 100 --target Pb --mass 0.1 --method ww", "--set alphaD has no effect")]
    [InlineData("--process primakoff --model scalar-photon --set massRatio=4 --beam gamma --energy 100 --target Pb --mass 0.1", "--set massRatio has no effect: primakoff of gamma does not use it")]
    [InlineData("--process compton-like --model vector --set tau=2 --beam gamma --energy 100 --target Pb --mass 0.1", "--set tau has no effect")]
    public void A_coupling_that_the_process_does_not_use_is_warned_of(string options, string caveat)
    {
        CliRun run = CliRun.Words($"xsec {options}");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains($"caveat: {caveat}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--process primakof --beam gamma --energy 1 --target Pb", "did you mean 'primakoff'")]
    [InlineData("--process primakoff --beam gamma --energy 1 --target Pb", "--model is missing: primakoff needs a model")]
    [InlineData("--process primakoff --model dark-photon --mass 0.1 --beam gamma --energy 1 --target Pb", "a vector mediator is not made of two photons")]
    [InlineData("--process primakoff --model scalar --mass 0.1 --beam gamma --energy 1 --target Pb", "does not couple to two photons")]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 1 --target Pb", "--mass is missing")]
    [InlineData("--process primakoff --model alp-photon --mass 0.1 --beam pi- --energy 1 --target Pb", "--beam: 'pi-' is not allowed (need for primakoff, one of gamma, e-, e+, mu-, mu+)")]
    [InlineData("--process dimuon --model alp-photon --beam gamma --energy 1 --target Pb", "--model is not for dimuon")]
    [InlineData("--process dimuon --beam gamma --energy 1 --target Pb --method ww", "--method is not for dimuon of gamma")]
    [InlineData("--process dimuon --beam gamma --energy 1 --target Pb --form-factor helm", "--form-factor is not for dimuon of gamma")]
    [InlineData("--process dimuon --beam gamma --energy 1 --target H --inelastic", "--inelastic: the pairs off a free proton are elastic")]
    [InlineData("--process dimuon --beam gamma --energy 1 --target Pb --final rho", "--final: dimuon has no choice")]
    [InlineData("--process photoproduction --final roh --beam gamma --energy 10 --target Pb", "did you mean 'rho'")]
    [InlineData("--process charge-exchange --final KS --beam pi- --energy 10 --target Pb", "unknown --final of charge-exchange of pi- 'KS'")]
    [InlineData("--process annihilation --model muon-scalar --mass 0.1 --beam e+ --energy 10 --target Pb", "the mediator does not couple to electrons")]
    [InlineData("--process off-shell --model b-minus-l --mass 0.1 --beam e- --energy 10 --target Pb", "the mediator does not couple to dark matter")]
    [InlineData("--process compton-like --model spin-2 --mass 0.1 --beam gamma --energy 10 --target Pb", "no Compton-like emission of a tensor")]
    [InlineData("--mediator vector --model dark-photon --mass 0.1 --beam e- --energy 10 --target Pb", "--mediator and --model say the same thing")]
    [InlineData("--model millicharged --mass 0.1 --beam e- --energy 10 --target Pb", "pairs are made by --process off-shell")]
    [InlineData("--mediator vector --set g=1 --mass 0.1 --beam e- --energy 10 --target Pb", "--set is for the parameters of a model")]
    [InlineData("--model dark-photon --coupling 1 --mass 0.1 --beam e- --energy 10 --target Pb", "--coupling and --epsilon are not for a model")]
    [InlineData("--mediator tensor --mass 0.1 --beam e- --energy 10 --target Pb --method iww", "--method: iww is not allowed (need etl or ww: with a constant photon flux the amplitude")]
    [InlineData("--mediator vector --mass 0.1 --beam e- --energy 10 --target Pb --tensor photon-line", "--tensor is for a spin-2 mediator, not for a vector")]
    [InlineData("--mediator vector --mass 0.1 --beam gamma --energy 10 --target Pb", "--beam: 'gamma' is not allowed (need for bremsstrahlung, one of e-, e+, mu-, mu+)")]
    [InlineData("--process off-shell --model spin-2 --mass 0.1 --beam mu- --energy 10 --target Pb --tensor photon-line", "--tensor is not for off-shell of mu- in model 'spin-2'")]
    [InlineData("--process annihilation --model dark-photon --mass 0.1 --beam e+ --energy 10 --target Pb --x-min 0.5", "--x-min is not for annihilation")]
    [InlineData("--process annihilation --model dark-photon --mass 0.1 --beam e+ --energy 10 --target Pb --inelastic", "--inelastic is not for annihilation")]
    [InlineData("--process pair-annihilation --model dark-photon --mass 0.1 --beam e+ --energy 10 --target Pb --tolerance 1e-5", "--tolerance is not for pair-annihilation")]
    [InlineData("--process associated-photon --model alp-photon --mass 0.1 --beam e+ --energy 100 --target Pb --x-min 0.5", "--x-min is not for associated-photon of e+ in model 'alp-photon'")]
    [InlineData("--process primakoff --model alp-photon --mass 0.1 --beam gamma --energy 10 --target Pb --x-min 0.5", "--x-min is not for primakoff of gamma")]
    [InlineData("--process compton-like --model vector --mass 0.1 --beam gamma --energy 10 --target Pb --form-factor helm", "--form-factor is not for compton-like")]
    [InlineData("--process photoproduction --beam gamma --energy 10 --target Pb --coupling 2", "--coupling is not for photoproduction")]
    [InlineData("--process photoproduction --beam gamma --energy 10 --target Pb --mass 1", "--mass is not for photoproduction: it has no mediator")]
    [InlineData("--process conversion --beam mu- --energy 10 --target Pb --x-max 0.5", "--x-max is not for conversion")]
    public void A_question_that_makes_no_sense_gets_one_line_and_exit_code_2(string options, string message)
    {
        CliRun run = CliRun.Words($"xsec {options}");
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Every_beam_has_a_final_state_of_its_own_where_none_is_asked_for()
    {
        foreach (IProcess process in KnownProcesses.All.Where(p => !p.NeedsModel))
        {
            foreach (string beam in process.Beams)
            {
                CliRun run = CliRun.Words($"xsec --process {process.Name} --beam {beam} --energy 50 --target Fe --json");
                Assert.True(run.Code == ExitCode.Done && run.Json.GetProperty("sigmaPb").GetDouble() > 0, $"{process.Name} {beam}: {run.Error}");
            }
        }
    }

    // An input that a process says it uses changes the number; one that it does not use cannot be given.
    [Theory]
    [InlineData("--process off-shell --model millicharged --beam mu- --energy 100 --target Pb --mass 0.1", "--x-min 0.9")]
    [InlineData("--process off-shell --model millicharged --beam mu- --energy 100 --target Pb --mass 0.1", "--form-factor none")]
    [InlineData("--process off-shell --model millicharged --beam mu- --energy 100 --target Pb --mass 0.1", "--tolerance 0.05")]
    [InlineData("--process primakoff --model alp-photon --beam mu- --energy 100 --target Pb --mass 0.1", "--x-min 0.9")]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.1", "--form-factor none")]
    [InlineData("--process compton-like --model vector --beam gamma --energy 100 --target Pb --mass 0.1", "--x-min 0.9")]
    [InlineData("--process associated-photon --model vector --beam e+ --energy 100 --target Pb --mass 0.1", "--x-min 0.9")]
    [InlineData("--process conversion --beam mu- --energy 100 --target Pb", "--coupling 2")]
    [InlineData("--process dimuon --beam gamma --energy 1 --target Pb", "--inelastic")]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 10 --target Pb --mass 0.1", "--inelastic")]
    public void An_input_that_a_process_takes_matters(string question, string input) =>
        Assert.NotEqual(SigmaPb(question), SigmaPb($"{question} {input}"));

    [Fact]
    public void A_process_of_the_Standard_Model_has_neither_coupling_nor_window()
    {
        JsonElement dimuon = CliRun.Words("xsec --process dimuon --beam gamma --energy 100 --target Pb --json").Json;
        Assert.All(new[] { "coupling", "xMin", "xMax", "formFactor" }, key => Assert.Equal(JsonValueKind.Null, dimuon.GetProperty(key).ValueKind));
        Assert.DoesNotContain("coupling", CliRun.Words("xsec --process dimuon --beam gamma --energy 100 --target Pb").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_of_the_pairs_of_muons_is_said_with_its_size()
    {
        CliRun low = CliRun.Words("xsec --process dimuon --beam gamma --energy 1 --target Pb"), high = CliRun.Words("xsec --process dimuon --beam gamma --energy 50 --target Pb --inelastic");
        Assert.Contains("pairs off single protons, which break up the nucleus, are not counted: 4.3 to 10 % more", low.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("atomic electrons", low.Error, StringComparison.Ordinal);
        Assert.Contains("pairs off atomic electrons", high.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not counted", high.Error, StringComparison.Ordinal);
        Assert.Contains("\nform factor         tsai-inelastic\n", high.Output, StringComparison.Ordinal);
        Assert.Contains("no more than the order of magnitude", CliRun.Words("xsec --process dimuon --beam gamma --energy 0.22 --target Pb").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--process primakoff --model alp-photon --beam gamma --energy 100 --target Pb --mass 0.1", "GeV^-1")]
    [InlineData("--process conversion --beam mu- --energy 100 --target Pb", "GeV^-2")]
    [InlineData("--process compton-like --model alp-electron --beam gamma --energy 100 --target Pb --mass 0.1", "1")]
    [InlineData("--mediator tensor --beam mu- --energy 100 --target Pb --mass 0.1 --method ww", "GeV^-1")]
    public void A_coupling_has_its_unit(string question, string unit)
    {
        Assert.Equal(unit, CliRun.Words($"xsec {question} --json").Json.GetProperty("couplingUnit").GetString());
        string line = CliRun.Words($"xsec {question}").Output.Split('\n').Single(l => l.StartsWith("coupling ", StringComparison.Ordinal));
        Assert.Equal(unit != "1", line.EndsWith($" {unit}", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_process_is_listed_with_its_beams()
    {
        JsonElement kinds = CliRun.Words("list processes --json").Json.GetProperty("kinds");
        string[] names = [.. kinds[0].GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("name").GetString()!)];
        Assert.Equal(["bremsstrahlung", .. KnownProcesses.All.Select(p => p.Name)], names);
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
