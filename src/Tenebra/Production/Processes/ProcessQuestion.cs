using Tenebra.Materials;
using Tenebra.Models;

namespace Tenebra.Production.Processes;

/// <summary>What a cross section is asked of; which of it matters to a process, <see cref="IProcess.Inputs"/> says.</summary>
/// <param name="Beam">Beam particle, one of the process's.</param>
/// <param name="Energy">Its total energy [GeV].</param>
/// <param name="Target">The nucleus, with its electrons where the process is on them.</param>
/// <param name="FormFactor">Name of the elastic form factor of the nucleus.</param>
/// <param name="Inelastic">Name of the inelastic form factor to add, or null.</param>
/// <param name="Model">Null for processes without one.</param>
/// <param name="Mass">Mass of the model [GeV]; 0 without one.</param>
/// <param name="LeastX">Least share of the beam energy that the dark particles carry.</param>
/// <param name="Final">What is made, one of the process's; null where there is no choice.</param>
/// <param name="Coupling">Coupling of a process without a model, in the unit that it says.</param>
/// <param name="Tolerance">Relative tolerance asked.</param>
/// <param name="Data">Data files.</param>
/// <param name="Cancel">Stops long work.</param>
public sealed record ProcessQuestion(
    string Beam,
    double Energy,
    Nucleus Target,
    string FormFactor,
    string? Inelastic,
    Model? Model,
    double Mass,
    double LeastX,
    string? Final,
    double Coupling,
    double Tolerance,
    DataFolder Data,
    CancellationToken Cancel = default)
{
    /// <summary>The form factor of the target.</summary>
    public IFormFactor TargetFormFactor => FormFactors.Of(FormFactor, Target, Inelastic);

    /// <summary>The model, of a process that needs one.</summary>
    /// <exception cref="InputException">A coupling is too strong for tree level.</exception>
    internal Model Needed
    {
        get
        {
            Model model = Model ?? throw new ArgumentException("this process needs a model", nameof(Model));
            Perturbativity.Check(model, Mass);
            return model;
        }
    }
}
