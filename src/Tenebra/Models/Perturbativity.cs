using System.Globalization;

namespace Tenebra.Models;

/// <summary>How strong the couplings of a model are, and how strong they may be for tree level to say anything.</summary>
/// <remarks>
/// <para>Of a coupling g the strength is <c>α = g²/4π</c>, α_D itself for dark matter. A loop costs <c>g²/16π² = α/4π</c>: at
/// <see cref="Largest"/> as much as the tree, and a model beyond is refused; above <see cref="Trusted"/> every result bears a caveat.</para>
/// <para>A coupling of dimension GeV⁻¹ is taken times the energy at which it acts, <c>E = max(M, 2m_χ)</c>: α_D of a tensor, in GeV⁻²,
/// times E². Of the model's own parameter counts the largest coupling to a lepton or quark, to photons times E, or that of a photon to
/// the dark sector.</para>
/// </remarks>
public static class Perturbativity
{
    /// <summary>α up to which tree level stands without a caveat.</summary>
    public const double Trusted = 1;

    /// <summary>α at which a loop is as large as the tree: g = 4π.</summary>
    public const double Largest = 4 * Math.PI;

    // Below, the square of a coupling has no digits left.
    private const double LeastParameter = 1e-100;

    // Of a bound that another calculation divides by the square of an energy and multiplies again.
    private const double Rounding = 1e-12;

    /// <summary>α_D as a pure number, at a mass of the mediator [GeV].</summary>
    public static double Dark(Model model, double mediatorMass) =>
        model.DarkMatter.AlphaD * (model.Mediator == MediatorKind.Tensor ? Math.Pow(Energy(model, mediatorMass), 2) : 1);

    /// <summary>α of the model's own parameter as a pure number, at a mass of the mediator [GeV].</summary>
    public static double Visible(Model model, double mediatorMass)
    {
        Couplings couplings = model.Couplings;
        double energy = Energy(model, mediatorMass), scale = couplings.Unit == "1" ? 1 : energy;
        double strongest = model.Mediator == MediatorKind.Photon
            ? couplings.Unit == "1" ? Math.Sqrt(Constants.ElectricCharge2) : energy
            : Math.Max(couplings.LargestOfFermions * scale, Math.Abs(couplings.Photon) * energy);
        double g = couplings.Value * strongest;
        return g * g / (4 * Math.PI);
    }

    /// <summary>The largest α_D at a mass of the mediator [GeV]; of a tensor in GeV⁻².</summary>
    public static double LargestAlphaD(Model model, double mediatorMass) =>
        Largest / (model.Mediator == MediatorKind.Tensor ? Math.Pow(Energy(model, mediatorMass), 2) : 1);

    /// <summary>Refuses a model whose couplings are too strong at a mass of the mediator [GeV], or so weak that their square is lost.</summary>
    /// <exception cref="InputException">A strength is above <see cref="Largest"/>, or the parameter below 10⁻¹⁰⁰ but not 0.</exception>
    public static void Check(Model model, double mediatorMass)
    {
        CheckDark(model, mediatorMass, "");
        CheckVisible(model, mediatorMass, "");
    }

    /// <summary>The same of the couplings whose strength depends on no mass.</summary>
    internal static void CheckPure(Model model, string where)
    {
        if (model.Mediator != MediatorKind.Tensor) CheckDark(model, 0, where);
        CheckVisible(model, 0, where);
    }

    /// <summary>What a result at a mass of the mediator [GeV] must say of its couplings.</summary>
    public static IEnumerable<string> Caveats(Model model, double mediatorMass)
    {
        if (Dark(model, mediatorMass) > Trusted) yield return DarkCaveat(model.Mediator);
        if (Visible(model, mediatorMass) > Trusted)
            yield return $"{model.Couplings.Parameter} makes a coupling above sqrt(4 pi): tree level is not to be trusted";
    }

    /// <summary>What a result with α_D above <see cref="Trusted"/> must say.</summary>
    internal static string DarkCaveat(MediatorKind mediator) => mediator == MediatorKind.Tensor
        ? "alphaD times the square of the energy above 1: tree level is not to be trusted"
        : "alphaD above 1: tree level is not to be trusted";

    // The mass of the mediator, or of the pair where that is heavier.
    private static double Energy(Model model, double mediatorMass) => mediatorMass * Math.Max(1, 2 / model.DarkMatter.MassRatio);

    private static void CheckDark(Model model, double mass, string where)
    {
        if (Dark(model, mass) <= Largest * (1 + Rounding)) return;
        bool hasDimension = model.Mediator == MediatorKind.Tensor;
        double largest = LargestAlphaD(model, mass);
        throw InputException.BadValue(
            where + "alphaD", Number(model.DarkMatter.AlphaD),
            hasDimension
                ? $"at most {Number(largest)} GeV^-2 at a mass of {Number(mass)} GeV, 4 pi over the square of the energy: "
                    + "beyond, a loop is larger than the tree"
                : $"at most 4 pi = {Number(largest)}: beyond, g_D is above 4 pi and a loop larger than the tree");
    }

    private static void CheckVisible(Model model, double mass, string where)
    {
        if (model.Couplings.Value is > 0 and < LeastParameter)
            throw InputException.BadValue(where + model.Couplings.Parameter, model.Couplings.Value, $"0, or at least {Number(LeastParameter)}");
        double strength = Visible(model, mass);
        if (strength <= Largest * (1 + Rounding)) return;
        double largest = model.Couplings.Value * Math.Sqrt(Largest / strength);
        string at = model.Couplings.Unit == "1" ? "" : $" GeV^-1 at a mass of {Number(mass)} GeV";
        throw InputException.BadValue(
            where + model.Couplings.Parameter, Number(model.Couplings.Value),
            $"at most {Number(largest)}{at}: beyond, a coupling is above 4 pi and a loop larger than the tree");
    }

    private static string Number(double value) => value.ToString("g4", CultureInfo.InvariantCulture);
}
