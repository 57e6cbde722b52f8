using System.Globalization;
using Tenebra.Models;

namespace Tenebra.DirectDetection;

/// <summary>What an experiment that looks for dark matter on electrons would call a model.</summary>
/// <param name="MediatorMass">m [GeV].</param>
/// <param name="DarkMass">m_χ [GeV].</param>
/// <param name="Parameter">The model's parameter.</param>
/// <param name="CrossSection">σ̄_e [GeV⁻²].</param>
/// <param name="Y"><c>(g_e/e)² α_D (m_χ/m)⁴</c>, ε²α_D(m_χ/m)⁴ for a dark photon.</param>
/// <param name="Range">The limit F_DM is in.</param>
/// <param name="Provenance">Where the numbers come from, and what limits them.</param>
public sealed record DirectDetectionSummary(
    double MediatorMass,
    double DarkMass,
    double Parameter,
    double CrossSection,
    double Y,
    MediatorRange Range,
    Provenance Provenance)
{
    /// <summary>σ̄_e in cm².</summary>
    public double CrossSectionCm2 => CrossSection * Constants.SquareCmPerGeV2;

    /// <summary>The model with a mediator of mass <paramref name="mediatorMass"/> [GeV].</summary>
    /// <exception cref="InputException">Its dark matter does not scatter elastically on electrons, or a coupling is too strong.</exception>
    public static DirectDetectionSummary Of(Model model, double mediatorMass)
    {
        Perturbativity.Check(model, mediatorMass);
        return AtAnyStrength(model, mediatorMass);
    }

    private static DirectDetectionSummary AtAnyStrength(Model model, double mediatorMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        DarkMatter dark = model.DarkMatter;
        double darkMass = dark.Mass(mediatorMass), parameter = model.Couplings.Value;
        // By loops, the coupling at q² of atoms is that at 0: far below the masses in the loops.
        double perParameter = Math.Sqrt(model.Couplings.LeptonSquared(LeptonFlavour.Electron, 0)), electron = parameter * perParameter;
        double crossSection = ElasticCoupling.CrossSection(model.Mediator, dark, electron, mediatorMass);
        if (perParameter == 0) throw new InputException($"model {model.Name}: the mediator does not couple to electrons");
        if (dark.AlphaD == 0) throw new InputException("alphaD: 0 is not allowed (need a number > 0: the mediator must couple to dark matter)");
        double y = electron * electron / Constants.ElectricCharge2 * dark.AlphaD / Math.Pow(dark.MassRatio, 4);
        var provenance = Provenance.Of(
            string.Create(CultureInfo.InvariantCulture, $"direct-detection {model.Canonical} massGeV={mediatorMass:R}"),
            "one mediator, tree level, non-relativistic",
            model.DataSha256,
            [.. model.Sources, "Essig:2011nj", "Essig:2015cda"],
            Caveats(model, mediatorMass));
        return new DirectDetectionSummary(
            mediatorMass,
            darkMass,
            parameter,
            crossSection,
            y,
            MediatorRanges.Of(mediatorMass),
            provenance);
    }

    /// <summary>The same model at the value of its parameter that gives the cross section [GeV⁻²].</summary>
    /// <exception cref="InputException">Its dark matter does not scatter elastically on electrons.</exception>
    public static DirectDetectionSummary AtCrossSection(Model model, double mediatorMass, double crossSection)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(crossSection);
        Model unit = model with { Couplings = model.Couplings with { Value = 1 } };
        double parameter = Math.Sqrt(crossSection / AtAnyStrength(unit, mediatorMass).CrossSection);
        return Of(model with { Couplings = model.Couplings with { Value = parameter } }, mediatorMass);
    }

    private static IEnumerable<string> Caveats(Model model, double mediatorMass)
    {
        foreach (string caveat in model.CaveatsAt(mediatorMass)) yield return caveat;
        yield return "sigma_e is a reference cross section: ionisation form factors, halo and screening in matter belong to the experiment";
        if (model.Mediator == MediatorKind.AxialVector && MediatorRanges.Of(mediatorMass) != MediatorRange.Heavy)
            yield return "the longitudinal mode of a light axial vector is left out of F_DM";
    }
}
