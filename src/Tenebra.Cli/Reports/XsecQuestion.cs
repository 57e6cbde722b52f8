using System.Globalization;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Particles;
using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Cli.Reports;

/// <summary>Everything <c>tenebra xsec</c> was asked of bremsstrahlung.</summary>
/// <remarks>Model is null where mediator and coupling were given apart; Unused says what of it has no effect.</remarks>
internal sealed record XsecQuestion(
    Model? Model,
    IReadOnlyList<string> Unused,
    string Mediator,
    MediatorKind Kind,
    Lepton Beam,
    double Energy,
    Nucleus Target,
    double Mass,
    EmissionWindow Window,
    double Coupling,
    BremsstrahlungSettings Settings,
    IReadOnlyList<double> Differential)
{
    /// <summary>Every input in a fixed order.</summary>
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture,
        $"xsec {(Model is null ? "" : Model.Canonical + " ")}mediator={Mediator} beam={Beam.Symbol} energyGeV={Energy:R} z={Target.Z} a={Target.A} massGeV={Mass:R} xMin={Window.LeastX:R} xMax={Window.LargestX:R} maxAngleRad={Window.LargestAngle:R} coupling={Coupling:R} method={Settings.Method.Name()} tensor={Settings.Tensor.Name()} formFactor={Settings.FormFactor} inelastic={Settings.Inelastic ?? "none"} tMaxGeV2={Settings.LargestT?.ToString("R", CultureInfo.InvariantCulture) ?? "default"} tolerance={Settings.Tolerance:R} differential={string.Join(',', Differential.Select(x => x.ToString("R", CultureInfo.InvariantCulture)))}");
}
