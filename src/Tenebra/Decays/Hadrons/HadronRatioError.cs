using Tenebra.Models;

namespace Tenebra.Decays.Hadrons;

/// <summary>How far <see cref="HadronRatio"/> may be off, relative: what its caveats say, as a number.</summary>
public static class HadronRatioError
{
    /// <summary>Relative error of R at E = √s [GeV] for the charges of the photon: 13 % below 1.03 GeV, 21 % to 1.2 GeV, 10 % above.</summary>
    /// <remarks>The largest deviations from measured R. Between 1.03 and 2 GeV other charges are known to a factor of 2 only.</remarks>
    /// <param name="E">√s [GeV].</param>
    /// <param name="otherCharges">Whether the quarks' charges are not in proportion to those that the photon sees.</param>
    public static double At(double E, bool otherCharges)
    {
        double photon = E < 1.03 ? 0.13 : E < 1.2 ? 0.21 : 0.10;
        return otherCharges && E is > 1.03 and < 2 ? 1 : photon;
    }

    /// <summary>The same for a model's mediator.</summary>
    public static double At(double E, Model model) => model.Mediator == MediatorKind.Tensor ? TensorHadrons.RelativeError(E) : At(E, !model.Couplings.LoopMixing && HasOtherCharges(model));

    private static bool HasOtherCharges(Model model) =>
        Math.Abs(model.Couplings.UpQuark + 2 * model.Couplings.DownQuark) > 1e-12 * Math.Abs(model.Couplings.UpQuark);
}
