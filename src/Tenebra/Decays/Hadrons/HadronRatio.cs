using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary><c>R(s) = σ(e⁺e⁻ → hadrons) / (4πα²/3s)</c>, and what it is for a vector that couples to quarks otherwise than the photon.</summary>
/// <remarks>
/// Up to <see cref="ContinuumFrom"/> the sum of <see cref="HadronChannels"/>, from <see cref="ContinuumAlone"/> on quarks, between them smoothly from the one to the other;
/// ψ and Υ as peaks. No Z: use below 30 GeV. No Υ above the 4S. How good it is: <see cref="HadronRatioError"/>.
/// </remarks>
public static class HadronRatio
{
    /// <summary>E [GeV] up to which only hadrons count, and from which only quarks do.</summary>
    /// <remarks>Measured R is 1.9 to 2.2 there, that of three quarks in QCD 2.2; the sum for the photon is 1.9 at 1.8 GeV and falls, as many channels are not measured.</remarks>
    public const double ContinuumFrom = 1.8, ContinuumAlone = 2;

    /// <summary>E [GeV] above which the Z counts, which is left out.</summary>
    internal const double NoZ = 30;

    private const double TwoPions = 2 * Constants.ChargedPionMass;

    private static readonly Lazy<HadronSum> Exclusive = new(() => new HadronSum(HadronChannels.All, TwoPions, ContinuumAlone));

    /// <summary>The least E [GeV] at which there are hadrons, that of π⁰γ.</summary>
    public static double Threshold => HadronChannels.PionPhoton.Threshold;

    /// <summary>E [GeV] where a channel opens or the parametrisation changes, rising: integrals are split there.</summary>
    public static IReadOnlyList<double> Breaks { get; } =
    [
        .. HadronChannels.All.Select(c => c.Threshold).Append(ContinuumFrom).Append(ContinuumAlone).Append(3.5)
            .Append(HeavyQuarkonium.CharmThreshold).Append(3.73).Append(HeavyQuarkonium.BottomThreshold).Append(10.56).Distinct().Order(),
    ];

    /// <summary>Mass and width [GeV] of each peak of R narrower than 10 MeV, rising.</summary>
    public static IReadOnlyList<(double Mass, double Width)> Peaks { get; } =
    [
        (MesonMass.Omega, HadronChannels.Width("omega")), (MesonMass.Phi, HadronChannels.Width("phi")),
        .. HeavyQuarkonium.NarrowCharmonia.Concat(HeavyQuarkonium.NarrowBottomonia).Select(s => (s.Mass, s.Width)),
    ];

    /// <summary>R at E = √s in GeV; 0 below the mass of the π⁰.</summary>
    public static double At(double E) => At(E, QuarkCharges.Photon);

    /// <summary>R of a vector with the charges q_u of u and c, q_d of d, s and b, in units in which the photon has 2/3 and −1/3.</summary>
    public static double At(double E, double upCharge, double downCharge) => At(E, new QuarkCharges(upCharge, downCharge, downCharge));

    /// <summary>R of a vector with these charges: <c>Γ(V → hadrons) = g²M/12π · R</c> for the couplings g q_f.</summary>
    [Source("Batell:2009yf", "hadronic decays of the dark photon from R(s)")]
    [Source("Tulin:2014tya", "vector-meson dominance for a baryonic vector")]
    [Source("Ilten:2018crw", "vector-meson dominance for any quark charges")]
    [Source("Foguel:2022ppx", "channel by channel")]
    public static double At(double E, QuarkCharges charges) =>
        Smooth(E, charges)
        + Charm(charges) * Sum(HeavyQuarkonium.NarrowCharmonia, E)
        + Bottom(charges) * Sum(HeavyQuarkonium.NarrowBottomonia, E);

    /// <summary>The same without J/ψ, ψ(2S) and Υ(1S) to Υ(3S), whose peaks an integral over E would miss.</summary>
    public static double Smooth(double E, QuarkCharges charges) => Hadrons(E, charges) + Quarks(E, charges);

    /// <summary>The channels that are open at E [GeV], each with its part of R.</summary>
    /// <remarks>What they leave of <see cref="At(double, QuarkCharges)"/> are quarks, from <see cref="ContinuumFrom"/> on.</remarks>
    public static IEnumerable<(HadronChannel Channel, double Ratio)> Channels(double E, QuarkCharges charges)
    {
        double share = ShareOfHadrons(E);
        return share == 0
            ? []
            : HadronChannels.All.Where(c => E > c.Threshold).Select(c => (c, share * c.Ratio(E, charges))).Where(c => c.Item2 > 0);
    }

    /// <summary>Share of the hadrons' sum in R at E [GeV], the rest being quarks: 1 up to <see cref="ContinuumFrom"/>, 0 from <see cref="ContinuumAlone"/> on.</summary>
    /// <remarks><c>1 − x³(10 − 15x + 6x²)</c>, with two continuous derivatives.</remarks>
    internal static double ShareOfHadrons(double E)
    {
        if (E <= ContinuumFrom) return 1;
        if (E >= ContinuumAlone) return 0;
        double x = (E - ContinuumFrom) / (ContinuumAlone - ContinuumFrom);
        return 1 - x * x * x * (10 - x * (15 - 6 * x));
    }

    /// <summary>Sum of the errors of all channels, for the worst phases; not yet times <see cref="ShareOfHadrons"/>.</summary>
    internal static double ErrorOfHadrons(double E, QuarkCharges charges) =>
        E > TwoPions ? ErrorOf(charges, Exclusive.Value.ErrorAt(E), Exclusive.Value.SplitAt(E))
        : E > HadronChannels.PionPhoton.Threshold ? ErrorOfChannel(HadronChannels.PionPhoton, E, charges)
        : 0;

    /// <summary>Error of the R of one channel that is open at E [GeV].</summary>
    internal static double ErrorOfChannel(HadronChannel channel, double E, QuarkCharges charges)
    {
        var form = CurrentForm.Of(channel.Ratio, E);
        return ErrorOf(charges, channel.ErrorAt(E) * form.Bound, form.Split);
    }

    private static double ErrorOf(QuarkCharges charges, CurrentForm error, CurrentForm split)
    {
        double v = Abs(charges.Isovector), w = Abs(charges.Isoscalar), s = Abs(charges.StrangeCurrent);
        return error.At(v, w, s) + charges.FromPhoton * split.At(v, w, s);
    }

    /// <summary>Sum of all channels at E [GeV] below <see cref="ContinuumAlone"/>; not yet times <see cref="ShareOfHadrons"/>.</summary>
    internal static double SumOfHadrons(double E, QuarkCharges charges) =>
        E <= TwoPions
            ? HadronChannels.PionPhoton.Ratio(E, charges)
            : Exclusive.Value.At(E).At(charges.Isovector, charges.Isoscalar, charges.StrangeCurrent);

    /// <summary>u, d and s in QCD.</summary>
    internal static double LightQuarks(double E, QuarkCharges charges) => 1.5 * LightSquares(charges) * QuarkContinuum.Light(E);

    private static double Hadrons(double E, QuarkCharges charges) =>
        E < ContinuumAlone ? ShareOfHadrons(E) * SumOfHadrons(E, charges) : 0;

    /// <summary>What is not of <see cref="Channels"/>, without narrow quarkonia: 0 up to <see cref="ContinuumFrom"/>.</summary>
    internal static double Quarks(double E, QuarkCharges charges)
    {
        if (E <= ContinuumFrom) return 0;
        return (1 - ShareOfHadrons(E)) * LightQuarks(E, charges)
            + Charm(charges) * (QuarkContinuum.Charm(E) + Sum(HeavyQuarkonium.WideCharmonia, E))
            + Bottom(charges) * (QuarkContinuum.Bottom(E) + Sum(HeavyQuarkonium.WideBottomonia, E));
    }

    private static double LightSquares(QuarkCharges q) => q.Up * q.Up + q.Down * q.Down + q.Strange * q.Strange;

    private static double Charm(QuarkCharges charges) => 2.25 * charges.Up * charges.Up;

    private static double Bottom(QuarkCharges charges) => 9 * charges.Down * charges.Down;

    private static double Sum(IReadOnlyList<HeavyQuarkonium> states, double E)
    {
        double sum = 0;
        for (int i = 0; i < states.Count; i++) sum += states[i].Ratio(E);
        return sum;
    }
}
