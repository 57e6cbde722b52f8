using System.Globalization;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Events;

/// <summary>What a file of events says of itself, once, before the first event.</summary>
/// <param name="Experiment">Name of the experiment.</param>
/// <param name="Beam">The beam particle.</param>
/// <param name="BeamEnergy">Its total energy [GeV].</param>
/// <param name="Target">Name of the target's material.</param>
/// <param name="TargetPdgId">PDG number of what the beam hits: a nucleus by <see cref="PdgNumbers.Of"/>, or 11.</param>
/// <param name="TargetMass">Its mass [GeV].</param>
/// <param name="Model">The model, with every parameter as it was used.</param>
/// <param name="MediatorMass">Mass of the mediator [GeV].</param>
/// <param name="Process">What happens, such as "bremsstrahlung".</param>
/// <param name="FormFactor">Name of the form factor.</param>
/// <param name="CrossSectionPb">Cross section of the events [pb], times <see cref="MediatorDecay.Share"/> where only some decays are shown.</param>
/// <param name="Weighted">Whether events carry weights other than 1.</param>
/// <param name="Pdg">Numbers of the new particles.</param>
/// <param name="Provenance">Version, plan, method, seed, sources and caveats.</param>
public sealed record EventHeader(
    string Experiment,
    Lepton Beam,
    double BeamEnergy,
    string Target,
    int TargetPdgId,
    double TargetMass,
    Model Model,
    double MediatorMass,
    string Process,
    string FormFactor,
    Estimate CrossSectionPb,
    bool Weighted,
    PdgNumbers Pdg,
    Provenance Provenance)
{
    /// <summary>Name of the program, in both formats.</summary>
    public const string Tool = "Tenebra";

    /// <summary>What both formats hold, by name, in a fixed order; numbers read back as themselves.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes
    {
        get
        {
            PdgNumbers pdg = Pdg.For(Model);
            DarkMatter dark = Model.DarkMatter;
            var all = new List<KeyValuePair<string, string>>();
            Add("experiment", Experiment);
            Add("beam", Beam.Symbol);
            AddNumber("beamEnergyGeV", BeamEnergy);
            Add("target", Target);
            AddNumber("targetPdgId", TargetPdgId);
            Add("model", Model.Name);
            AddNumber(Model.Couplings.Parameter, Model.Couplings.Value);
            AddNumber("mediatorMassGeV", MediatorMass);
            AddNumber("mediatorPdgId", pdg.Mediator);
            AddNumber("alphaD", dark.AlphaD);
            Add("darkMatter", dark.Kind.Name);
            AddNumber("darkMatterMassGeV", dark.Mass(MediatorMass));
            AddNumber("darkMatterPdgId", pdg.DarkMatter);
            if (dark.Kind == DarkMatterKind.PseudoDirac)
            {
                AddNumber("excitedStateMassGeV", dark.HeavyMass(MediatorMass));
                AddNumber("excitedStatePdgId", pdg.ExcitedState);
            }
            Add("process", Process);
            Add("formFactor", FormFactor);
            Add("method", Provenance.Method);
            AddNumber("crossSectionPb", CrossSectionPb.Value);
            AddNumber("crossSectionErrorPb", CrossSectionPb.Error);
            Add("weighted", Weighted ? "true" : "false");
            if (Provenance.Seed is { } seed) Add("seed", seed.ToString(CultureInfo.InvariantCulture));
            Add("plan", Provenance.Plan);
            Add("planSha256", Provenance.PlanSha256);
            foreach ((string path, string hash) in Provenance.DataSha256.OrderBy(d => d.Key, StringComparer.Ordinal)) Add($"sha256:{path}", hash);
            Add("sources", string.Join(' ', Provenance.Sources));
            for (int i = 0; i < Provenance.Caveats.Count; i++) Add($"caveat{i + 1}", Provenance.Caveats[i]);
            return all;

            void Add(string name, string value) => all.Add(new(name, value));

            void AddNumber(string name, double value) => Add(name, value.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Refuses what no file could hold.</summary>
    /// <exception cref="ArgumentException">A text has control characters, or a number is not finite.</exception>
    internal void Check()
    {
        foreach ((string name, string value) in Attributes)
            if (value.Any(c => char.IsControl(c) && c != '\n')) throw new ArgumentException($"the header's {name} has control characters");
        if (!double.IsFinite(BeamEnergy + TargetMass + MediatorMass + CrossSectionPb.Value + CrossSectionPb.Error))
            throw new ArgumentException("a number of the header is not finite");
    }
}
