using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Processes;

namespace Tenebra.Production.Conversion;

/// <summary>ℓN → τX in deep inelastic scattering by a contact operator: <see cref="DeepInelasticConversion"/>.</summary>
public sealed class ConversionProcess : IProcess
{
    private static readonly (string Name, ContactOperator Operator)[] Operators =
    [
        ("vector", ContactOperator.Vector),
        ("axial", ContactOperator.Axial),
        ("scalar", ContactOperator.Scalar),
        ("pseudoscalar", ContactOperator.Pseudoscalar),
        ("tensor", ContactOperator.Tensor),
        ("same-chirality", ContactOperator.SameChirality),
        ("opposite-chirality", ContactOperator.OppositeChirality),
    ];

    public string Name => "conversion";

    public string Title => "l N -> tau X in deep inelastic scattering, by four-fermion operators C (tau l)(q q); --coupling is C = 1/Lambda^2 in GeV^-2";

    public IReadOnlyList<string> Beams => ["mu-", "mu+", "e-", "e+"];

    public IReadOnlyList<string> Finals(string beam) => [.. Operators.Select(o => o.Name)];

    public bool NeedsModel => false;

    public IReadOnlyList<string> Uses(Model model, string beam) => [];

    public ProcessInputs Inputs(Model? model, string beam) => ProcessInputs.Coupling;

    public ProcessAnswer Of(ProcessQuestion question)
    {
        ContactOperator contact = Operators.First(o => o.Name == question.Final).Operator;
        var conversion = new DeepInelasticConversion(
            Leptons.Parse(question.Beam), contact, QuarkCouplings.Universal, DeepInelasticCuts.Standard, PartonDistributions.Load(question.Data));
        Estimate unit = conversion.CrossSection(question.Target, question.Energy);
        return new ProcessAnswer(
            question.Coupling * question.Coupling * unit,
            question.Coupling,
            "GeV^-2",
            "leading-order partons, masses of the leptons exact",
            unit.Value > 0 ? null : $"below the threshold of {conversion.Threshold:G4} GeV",
            ["Gninenko:2018num", "Gluck:1998xa"],
            [
                "Q^2 above 1 GeV^2 and W above 2 GeV only: quasi-elastic and resonant scattering are left out",
                "one coupling for all flavours of quarks, none that changes their flavour",
                "about 10 % from 20 to 160 GeV: leading order, no nuclear effects",
            ]);
    }
}
