using Tenebra.DirectDetection;
using Tenebra.Models;

namespace Tenebra.Cli.Reports;

/// <summary>The model behind a region or a line: what turns its parameter into other quantities.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Mediator">Its mediator.</param>
/// <param name="Parameter">Name of its parameter.</param>
/// <param name="Unit">Unit of the parameter.</param>
/// <param name="DarkMatter">Its dark matter; α_D where each point does not have its own.</param>
/// <param name="ElectronCoupling">g_e per unit of the parameter, for slow electrons.</param>
internal sealed record FigureSubject(string Model, MediatorKind Mediator, string Parameter, string Unit, DarkMatter DarkMatter, double ElectronCoupling)
{
    public static FigureSubject Of(ReachReport report) => new(
        report.Model,
        MediatorKinds.Parse(report.Mediator),
        report.Parameter,
        report.ParameterUnit,
        new DarkMatter(DarkMatterKinds.Parse(report.DarkMatter), report.AlphaD, report.MassRatio, report.Splitting),
        report.ElectronCoupling);

    public static FigureSubject Of(RelicReport report) => new(
        report.Model,
        MediatorKinds.Parse(report.Mediator),
        report.Parameter,
        report.ParameterUnit,
        new DarkMatter(DarkMatterKinds.Parse(report.DarkMatter), 0, report.MassRatio, report.Splitting),
        report.ElectronCoupling);

    public static FigureSubject Of(Model model) => new(
        model.Name, model.Mediator, model.Couplings.Parameter, model.Couplings.Unit, model.DarkMatter, SlowElectronCoupling(model));

    /// <summary>g_e per unit of the parameter at the momenta of atoms, far below the masses in any loop.</summary>
    public static double SlowElectronCoupling(Model model) => Math.Sqrt(model.Couplings.LeptonSquared(LeptonFlavour.Electron, 0));

    /// <summary>The quantity at a value of the parameter: rising with it, or given by it.</summary>
    /// <exception cref="InputException">The model has no such quantity.</exception>
    public double Value(FigureQuantity quantity, double mediatorMass, double parameter) => quantity switch
    {
        FigureQuantity.Parameter => parameter,
        FigureQuantity.Y => Coupled("y").Y(parameter),
        FigureQuantity.SigmaE => SigmaECm2(mediatorMass, parameter),
        FigureQuantity.AlphaD => throw new InputException(
            "--y alphaD: the excluded values of a reach are of the parameter, at one alphaD; what they exclude of alphaD needs the abundance ('tenebra relic --limit FILE')"),
        FigureQuantity.OmegaH2 => throw new InputException("--y omegaH2: the excluded values of a reach are of the parameter (plot the abundance apart)"),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>Mass of the mediator over that of the dark matter; null where the photon mediates, and the ratio is another.</summary>
    public double? MassRatio => Mediator == MediatorKind.Photon ? null : DarkMatter.MassRatio;

    /// <summary>Unit of α_D: that of a tensor's g_D is GeV⁻¹.</summary>
    public string AlphaDUnit => Mediator == MediatorKind.Tensor ? "GeV^{-2}" : "";

    /// <summary>Unit of y.</summary>
    public string YUnit => (Unit == "1", Mediator == MediatorKind.Tensor) switch
    {
        (true, false) => "",
        (false, true) => "GeV^{-4}",
        _ => "GeV^{-2}",
    };

    private DarkMatter Coupled(string quantity) => DarkMatter.AlphaD > 0
        ? DarkMatter
        : throw new InputException($"--y {quantity}: alphaD is 0 in model {Model} (need a number > 0: the mediator must couple to dark matter)");

    private double SigmaECm2(double mediatorMass, double parameter)
    {
        if (ElectronCoupling == 0) throw new InputException($"--y sigma-e: model {Model}: the mediator does not couple to electrons");
        double area = ElasticCoupling.CrossSection(Mediator, Coupled("sigma-e"), parameter * ElectronCoupling, mediatorMass);
        return area * Constants.SquareCmPerGeV2;
    }
}
