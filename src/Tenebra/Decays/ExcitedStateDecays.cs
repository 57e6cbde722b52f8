using Tenebra.Decays.Hadrons;
using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>One decay of χ₂: to χ₁ and a real mediator X, or by a virtual one to χ₁ and what it turns into.</summary>
/// <param name="Final">What χ₂ leaves: <c>chi1 X</c>, <c>chi1 e+ e-</c>, <c>chi1 hadrons</c> and so on.</param>
/// <param name="Width">Partial width [GeV] with the error of the integral and, of hadrons, that of their measured rate.</param>
/// <param name="Branching">Share of the total width.</param>
/// <param name="IsInvisible">Whether χ₁ and what goes with it leave no signal; of a real mediator, whether none of its decays does.</param>
/// <param name="Pair">The final state beside χ₁ as <see cref="PartialWidths"/> calls it; null for a real mediator.</param>
public sealed record ExcitedStateChannel(string Final, Estimate Width, double Branching, bool IsInvisible, string? Pair)
{
    private readonly Func<MediatorMassSampler>? masses;

    internal ExcitedStateChannel(string final, Estimate width, bool isInvisible, string? pair, Func<MediatorMassSampler>? masses)
        : this(final, width, 0, isInvisible, pair) => this.masses = masses;

    /// <summary>For drawing the mass of the mediator, real or virtual; null for one without a width, which has its own mass.</summary>
    public MediatorMassSampler? Masses() => masses?.Invoke();
}

/// <summary>How the heavier state of pseudo-Dirac dark matter decays.</summary>
/// <param name="Emission">χ₂ → χ₁ X*.</param>
/// <param name="Channels">Every open decay.</param>
/// <param name="Stability">Why there is none; null where there is one.</param>
/// <remarks>
/// The total is the integral over the mass of the mediator, <see cref="ExcitedStateSpectrum"/>. <c>chi1 X</c> is its part about the pole
/// of the mediator, as <see cref="MediatorMassRange"/> has it, and the other channels are the rest: every mass counts once, and nothing is
/// subtracted. As the splitting grows past the mass of the mediator the one grows out of the others without a step. A mediator without a
/// width has the closed form
/// <see cref="MediatorEmission.Width(double)"/>, which is also the limit of a small width.
/// </remarks>
public sealed record ExcitedStateDecays(MediatorEmission Emission, IReadOnlyList<ExcitedStateChannel> Channels, string? Stability)
{
    /// <summary>Final state of a real mediator.</summary>
    public const string RealMediator = "chi1 X";

    private const double NumericalTolerance = 1e-6, LargestRelativeWidth = 0.1;

    /// <summary>Total width [GeV].</summary>
    public Estimate Total => Channels.Aggregate(Estimate.Zero, (sum, c) => sum + c.Width);

    /// <summary>The decays of χ₂; null for other dark matter.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">M [GeV].</param>
    /// <param name="parameter">ε or g.</param>
    /// <exception cref="InputException">χ₂ is wider than its mass.</exception>
    /// <exception cref="ConvergenceException">A width is not known to 10⁻⁶ but for what is not known of hadrons.</exception>
    public static ExcitedStateDecays? Of(Model model, double mediatorMass, double parameter)
    {
        DarkMatter dark = model.DarkMatter;
        if (dark.Kind != DarkMatterKind.PseudoDirac) return null;
        double m1 = dark.Mass(mediatorMass);
        var emission = new MediatorEmission(model.Mediator, m1, m1 * dark.Splitting);
        if (dark.Splitting == 0) return new(emission, [], "the splitting is 0");
        if (dark.AlphaD == 0) return new(emission, [], "alphaD is 0, chi2 does not couple to the mediator");
        List<ExcitedStateChannel> open = Open(model, OffThreshold(model, mediatorMass, emission.Splitting), parameter, emission);
        double total = open.Sum(c => c.Width.Value);
        if (total > emission.HeavyMass)
        {
            throw InputException.BadValue(
                "splitting", dark.Splitting,
                FormattableString.Invariant($"smaller: the width of chi2, {total:g4} GeV, is above its mass of {emission.HeavyMass:g4} GeV, and there is no such particle"));
        }
        return new(
            emission,
            [.. open.Select(c => c with { Branching = c.Width.Value / total })],
            open.Count == 0 ? WhyStable(model, parameter, emission.Splitting) : null);
    }

    /// <summary>What limits a result for χ₂ beside the caveats of the mediator's own decays.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">M [GeV].</param>
    public static IEnumerable<string> Caveats(Model model, double mediatorMass)
    {
        DarkMatter dark = model.DarkMatter;
        if (dark.Kind != DarkMatterKind.PseudoDirac || dark.AlphaD == 0 || dark.Splitting == 0) yield break;
        var emission = new MediatorEmission(model.Mediator, dark.Mass(mediatorMass), dark.Mass(mediatorMass) * dark.Splitting);
        if (4 * Math.PI * dark.AlphaD * emission.Width(mediatorMass) > LargestRelativeWidth * emission.HeavyMass)
            yield return "chi2 is wider than a tenth of its mass: tree level is not to be trusted";
        // Where the mediator itself is too light for hadrons its own caveats are silent.
        if (mediatorMass > HadronRatio.Threshold || emission.Splitting <= HadronRatio.Threshold) yield break;
        if (model.Hadrons) yield return HadronRatioError.Caveat(emission.Splitting, QuarkCharges.Of(model.Couplings));
        else if (model.Couplings.CouplesToQuarks) yield return "decays of chi2 to chi1 and hadrons are left out";
    }

    // On a threshold of its own the mediator's width grows from 0 within less than a rounding of its mass: it is taken a billionth above.
    private static double OffThreshold(Model model, double M, double splitting)
    {
        const double Nearest = 1e-9;
        return WidthEdges.Of(model, Math.Max(2 * M, splitting)).Any(e => Math.Abs(e - M) < Nearest * M) ? M * (1 + 2 * Nearest) : M;
    }

    private static List<ExcitedStateChannel> Open(Model model, double M, double parameter, MediatorEmission emission)
    {
        double darkCoupling2 = 4 * Math.PI * model.DarkMatter.AlphaD;
        var mediator = new MediatorChannels(model, parameter, Math.Max(M, emission.Splitting));
        var spectrum = new ExcitedStateSpectrum(emission, mediator, M, darkCoupling2);
        var open = new List<ExcitedStateChannel>();
        Estimate real = spectrum.MediatorIsStable ? new(darkCoupling2 * emission.Width(M), 0) : Real(spectrum.OnPole);
        if (real.Value > 0)
        {
            bool isVisible = mediator.At(M).Any(c => c.Width > 0 && !c.IsInvisible);
            open.Add(new(RealMediator, real, !isVisible, null, spectrum.MediatorIsStable ? null : () => spectrum.OnPole.Sampler()));
        }
        for (int f = 0; f < mediator.Finals.Count; f++)
        {
            if (!(spectrum.OffPole.Widths[f].Value > 0)) continue;
            int final = f;
            open.Add(new(
                $"chi1 {mediator.Finals[f]}", Virtual(f), mediator.IsInvisible[f], mediator.Finals[f],
                () => spectrum.OffPole.Sampler(final)));
        }
        return open;

        // Whatever the mediator decays to, over its whole line the shares add up to 1 and no error of hadrons enters; it does for what the line lacks.
        Estimate Real(MassSpectrum pole)
        {
            Estimate sum = Enumerable.Range(0, mediator.Finals.Count).Aggregate(Estimate.Zero, (all, f) => all + Checked(pole, f));
            double whole = darkCoupling2 * emission.Width(M), lacking = whole > 0 ? Math.Clamp(1 - sum.Value / whole, 0, 1) : 1;
            double hadrons = mediator.At(M).Where(c => c.Final == PartialWidths.HadronsFinal).Sum(c => c.Branching);
            return hadrons > 0 ? sum + new Estimate(0, lacking * hadrons * HadronRatioError.At(M, model) * sum.Value) : sum;
        }

        Estimate Virtual(int f)
        {
            Estimate width = Checked(spectrum.OffPole, f);
            return mediator.Finals[f] == PartialWidths.HadronsFinal
                ? width + new Estimate(0, spectrum.OffPole.Mean(f, q => HadronRatioError.At(q, model)))
                : width;
        }

        Estimate Checked(MassSpectrum part, int f) =>
            Converged.OrThrow(part.Widths[f], NumericalTolerance, $"width of chi2 to chi1 {mediator.Finals[f]} at {M:R} GeV");
    }

    private static string WhyStable(Model model, double parameter, double splitting)
    {
        string below = FormattableString.Invariant($"Delta = {splitting:g6} GeV is below the mass of the mediator");
        if (parameter == 0) return $"{below}, and {model.Couplings.Parameter} is 0";
        LeptonFlavour? lightest = LeptonFlavours.All.Where(f => model.Couplings.CouplesTo(f)).Cast<LeptonFlavour?>().FirstOrDefault();
        return lightest is { } flavour && splitting <= 2 * flavour.Mass
            ? $"{below} and below 2 m_{flavour.Symbol}, and the mediator has no coupling to neutrinos or two photons"
            : $"{below}, and a virtual one has nothing to decay to, or the width is below the smallest number";
    }
}
