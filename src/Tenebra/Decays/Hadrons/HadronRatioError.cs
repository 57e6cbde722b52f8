using System.Globalization;
using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>How far <see cref="HadronRatio"/> may be off, relative.</summary>
/// <remarks>
/// <para>Hadrons: the error of a channel is <c>e_c (|i|√R_ii + |w|√R_ww + |s|√R_ss)²</c> with its R for each current alone, so that a small R by cancellation is not called precise.
/// Channels add up linearly: their assignment to currents and their phases err together.</para>
/// <para>Where several currents together make what is measured, as ρ and ω in π⁰γ or ω and φ in three pions between their peaks, it says little about each alone. For other charges
/// than the photon's half of the share of interference is added, times the sine of the angle between the charges and the photon's.</para>
/// <para>What no channel covers: 3 % of the light quarks' R from 1.4 GeV on, rising from 1.2 GeV; it does not shrink where the channels of other charges are few.</para>
/// <para>Vacuum polarisation moves a peak by <c>3Γ_ee/2α</c>, 0.26 MeV for the φ, according to whether its own is counted: from 0.7 to 1.1 GeV the change of R over that energy.</para>
/// <para>Between hadrons and quarks half of their difference, weighted as both are; for other charges than the photon's, of which nothing is measured, the difference at 2 GeV
/// besides, falling with the fourth power of the energy. Quarks: 7 % from 2 GeV, 25 % among the wide charmonia up to 4.2 GeV, 12 % to 4.8 GeV, 4 %
/// above, 7 % from 10.5 GeV. Narrow quarkonia: 5 %, for their interference is left out.</para>
/// </remarks>
public static class HadronRatioError
{
    internal const double Narrow = 0.05;

    private const double Missing = 0.03, PolarisationShift = 0.26e-3, FirstPeak = 0.7, LastPeak = 1.1;

    /// <summary>Relative error of R for the photon at E = √s [GeV]; 0 where R is 0.</summary>
    public static double At(double E) => At(E, QuarkCharges.Photon);

    /// <summary>Relative error of R for charges of the quarks at E = √s [GeV]; 0 where R is 0.</summary>
    public static double At(double E, QuarkCharges charges)
    {
        double ratio = HadronRatio.At(E, charges);
        return ratio == 0 ? 0 : Absolute(E, charges, ratio) / ratio;
    }

    /// <summary>The same for a model's mediator; 0 where its decays to hadrons are left out.</summary>
    public static double At(double E, Model model) =>
        !model.Hadrons ? 0 : model.Mediator == MediatorKind.Tensor ? TensorHadrons.RelativeError(E) : At(E, QuarkCharges.Of(model.Couplings));

    /// <summary>A sentence on the width to hadrons of a mediator of mass E [GeV].</summary>
    public static string Caveat(double E, QuarkCharges charges)
    {
        double error = At(E, charges);
        string percent = string.Create(CultureInfo.InvariantCulture, $"{100 * error:0.#} %");
        string known = charges.IsOfThePhoton
            ? "from fits to e+ e- data"
            : "from fits to e+ e- data, taken apart into the isovector, isoscalar and strange current";
        string made = E < HadronRatio.ContinuumFrom ? known : E < HadronRatio.ContinuumAlone ? $"{known}, and quarks in QCD" : "from quarks in QCD and quarkonia";
        return string.Create(CultureInfo.InvariantCulture, $"width to hadrons at {E:g6} GeV good to {percent}: {made}")
            + (E > HadronRatio.NoZ ? "; no Z, which counts above 30 GeV" : "");
    }

    private static double Absolute(double E, QuarkCharges charges, double ratio)
    {
        double share = HadronRatio.ShareOfHadrons(E), error = 0, smooth = HadronRatio.Smooth(E, charges);
        if (share > 0)
        {
            error = share * HadronRatio.ErrorOfHadrons(E, charges);
            if (E is > FirstPeak and < LastPeak) error += 0.5 * Abs(HadronRatio.SumOfHadrons(E + PolarisationShift, charges) - HadronRatio.SumOfHadrons(E - PolarisationShift, charges));
            if (E > 1.2) error += share * Missing * Min(1, (E - 1.2) / 0.2) * HadronRatio.LightQuarks(Max(E, 1.5), charges);
        }
        if (E <= HadronRatio.ContinuumFrom) return error;
        double quarks = smooth, last = HadronRatio.ContinuumAlone;
        error += (1 - share) * charges.FromPhoton * Pow(Min(1, last / E), 4) * Abs(HadronRatio.SumOfHadrons(last, charges) - HadronRatio.LightQuarks(last, charges));
        if (share > 0)
        {
            double hadrons = HadronRatio.SumOfHadrons(E, charges);
            quarks = smooth - share * hadrons;
            error += 2 * share * (1 - share) * Abs(hadrons - HadronRatio.LightQuarks(E, charges));
        }
        return error + OfQuarks(E) * quarks + Narrow * (ratio - smooth);
    }

    internal static double OfQuarks(double E) => E switch
    {
        < HeavyQuarkonium.CharmThreshold => 0.07,
        < 4.2 => 0.25,
        < 4.8 => 0.12,
        < 10.5 => 0.04,
        _ => 0.07,
    };
}
