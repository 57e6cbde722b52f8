using Tenebra.Models;
using Tenebra.Production.Processes;

namespace Tenebra.Production.ChargeExchange;

/// <summary>h⁻A → M⁰A′: <see cref="ChargeExchangeReaction"/>.</summary>
public sealed class ChargeExchangeProcess : IProcess
{
    public string Name => "charge-exchange";

    public string Title => "pi- A -> pi0, eta, eta' A' and K- A -> KS, KL A': neutral mesons with the energy of the beam";

    public IReadOnlyList<string> Beams => ["pi-", "K-"];

    public IReadOnlyList<string> Finals(string beam) => beam == "pi-" ? ["eta", "pi0", "eta'"] : ["KS", "KL"];

    public bool NeedsModel => false;

    public IReadOnlyList<string> Uses(Model model, string beam) => [];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.None;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        ChargeExchangeReaction reaction = ChargeExchangeTable.Load(question.Data)[question.Final!];
        double momentum2 = (question.Energy - reaction.Beam.Mass) * (question.Energy + reaction.Beam.Mass);
        if (!(momentum2 > 0)) throw InputException.BadValue("--energy", question.Energy, $"above the mass of the {question.Beam}, {reaction.Beam.Mass} GeV");
        Estimate sigma = reaction.OnNucleus(Math.Sqrt(momentum2), question.Target);
        return new ProcessAnswer(
            sigma,
            1,
            "1",
            "power of the momentum on the proton, power of Z on the nucleus",
            sigma.Value > 0 ? null : $"below the threshold momentum of {reaction.ThresholdMomentum:G4} GeV",
            ChargeExchangeReaction.Sources,
            ChargeExchangeReaction.Caveats);
    }
}
