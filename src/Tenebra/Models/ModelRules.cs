namespace Tenebra.Models;

/// <summary>What the numbers of a model must satisfy, whether they come from a file or from the command line.</summary>
internal static class ModelRules
{
    private static readonly string[] ParameterNames = ["epsilon", "g", "c"];

    private static readonly string[] Units = ["1", "GeV^-1"];

    // Far beyond every theory, and near enough that no power in a width or cross section leaves the range of numbers.
    private const double Largest = 1e9;

    // Below, the square of a coupling has no digits left.
    private const double Least = 1e-100;

    /// <summary>Throws at the first rule that <paramref name="model"/> breaks, naming the field after <paramref name="where"/>.</summary>
    /// <exception cref="InputException">A number is out of range, or the model asks for what the library does not know.</exception>
    public static void Check(Model model, string where)
    {
        (Couplings couplings, DarkMatter dark) = (model.Couplings, model.DarkMatter);
        if (!ParameterNames.Contains(couplings.Parameter, StringComparer.Ordinal))
            throw InputException.UnknownName($"{where}coupling parameter", couplings.Parameter, ParameterNames);
        Require(couplings.Value is >= 0 and <= Largest, where + couplings.Parameter, couplings.Value, $"a number from 0 to {Largest}");
        foreach ((string name, double charge) in couplings.Charges.ByName)
        {
            Require(Math.Abs(charge) <= Largest, where + name, charge, $"a number from -{Largest} to {Largest}");
            Require(charge == 0 || Math.Abs(charge) >= Least, where + name, charge, $"0, or at least {Least} in size");
        }
        Require(dark.AlphaD is >= 0 and <= Largest, where + "alphaD", dark.AlphaD, $"a number from 0 to {Largest}");
        Require(dark.AlphaD == 0 || dark.AlphaD >= Least, where + "alphaD", dark.AlphaD, $"0, or at least {Least}");
        Require(dark.MassRatio is >= 1 / Largest and <= Largest, where + "massRatio", dark.MassRatio, $"a number from {1 / Largest} to {Largest}");
        Require(dark.Splitting is >= 0 and <= Largest, where + "splitting", dark.Splitting, $"a number from 0 to {Largest}");
        if (!Units.Contains(couplings.Unit, StringComparer.Ordinal))
            throw InputException.UnknownName($"{where}unit", couplings.Unit, Units);
        if (!model.Mediator.DarkMatter.Contains(dark.Kind)) throw MediatorKinds.Undefined(model.Mediator, dark.Kind, where);
        bool isVector = model.Mediator == MediatorKind.Vector;
        Require(
            !model.Hadrons || (isVector && couplings.CouplesToQuarks) || (model.Mediator == MediatorKind.Tensor && couplings.CouplesToQuarksAlike),
            where + "hadrons",
            "true",
            "false: hadronic decays are known only for a vector that couples to quarks, or a tensor that couples to up and down alike");
        Require(
            model.Mediator is not (MediatorKind.Scalar or MediatorKind.Pseudoscalar) || LeptonFlavours.All.All(f => couplings.Neutrino(f) == 0),
            where + "neutrino charges",
            "not 0",
            "0 for a mediator without spin: the neutrino has no right-handed partner to couple to");
        Require(
            !couplings.IsDerivative
                || (model.Mediator == MediatorKind.Pseudoscalar && couplings.Unit == "GeV^-1" && couplings.Charges is { Up: 0, Down: 0 }),
            where + "normalisation",
            "derivative",
            "charge or eTimesCharge, or a pseudoscalar with a parameter in GeV^-1 that couples to no quark");
        Require(
            couplings.Photon == 0 || model.Mediator is MediatorKind.Scalar or MediatorKind.Pseudoscalar or MediatorKind.Tensor,
            where + "photon",
            couplings.Charges.Photon,
            $"0: a {model.Mediator.Name} does not couple to two photons");
        Require(
            model.Mediator != MediatorKind.Tensor || couplings.Unit == "GeV^-1",
            where + "unit", couplings.Unit, "GeV^-1 for a tensor");
        Require(
            !couplings.LoopMixing || (isVector && couplings.IsTracelessInLeptons),
            where + "loopMixing",
            "true",
            "false, or a vector whose charges of the charged leptons add up to 0 and that couples to no quark: the loop is infinite otherwise");
        if (model.Mediator == MediatorKind.Photon) CheckPhoton(model, where);
        Perturbativity.CheckPure(model, where);
    }

    // The photon's own couplings are known: only its coupling to the dark sector is the model's.
    private static void CheckPhoton(Model model, string where)
    {
        (Couplings couplings, DarkMatter dark) = (model.Couplings, model.DarkMatter);
        Charges c = couplings.Charges;
        Require(
            new[] { c.Electron, c.Muon, c.Tau, c.ElectronNeutrino, c.MuonNeutrino, c.TauNeutrino, c.Up, c.Down }.All(q => q == 0),
            where + "charges", "not 0", "0 for the photon: its charges are the electric ones");
        Require(dark.AlphaD == 0, where + "alphaD", dark.AlphaD, $"0: what couples the dark sector to the photon is {couplings.Parameter}");
        bool isAxion = dark.Kind == DarkMatterKind.AxionDarkPhoton;
        Require(
            isAxion || dark.MassRatio == 1,
            where + "massRatio", dark.MassRatio, "1 for millicharged particles: the mass of the model is theirs");
        Require(
            couplings.Unit == (isAxion ? "GeV^-1" : "1"),
            where + "unit", couplings.Unit, isAxion ? "GeV^-1 for an axion and a dark photon" : "1 for millicharged particles");
    }

    private static void Require(bool satisfied, string field, object value, string allowed)
    {
        if (!satisfied) throw InputException.BadValue(field, value, allowed);
    }
}
