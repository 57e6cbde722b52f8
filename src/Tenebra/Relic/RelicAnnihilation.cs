using Tenebra.Models;
using Tenebra.Relic.Flags;

namespace Tenebra.Relic;

/// <summary>Everything that dark matter of one mass and one α_D annihilates to, at any value of the coupling to the Standard Model.</summary>
internal sealed class RelicAnnihilation
{
    private const double Tolerance = 1e-6, SameWidth = 1e-7, LeastDistance = 1e-10;

    private const string NothingLight = "nothing of the Standard Model that the mediator couples to is light enough to annihilate to";

    private readonly RelicConvention convention;
    private readonly DarkContent content;
    private readonly MediatedAnnihilation mediated;
    private readonly SecludedRate secluded;
    private readonly double pairs;
    private (double Width, ThermalRate Rate)? lastTable;

    /// <summary>For dark matter of mass <paramref name="darkMass"/> [GeV] under a convention.</summary>
    /// <param name="model">The model.</param>
    /// <param name="darkMass">m [GeV].</param>
    /// <param name="convention">What is counted, and how.</param>
    /// <param name="moreHadrons">Whether widths to hadrons are larger by their error.</param>
    public RelicAnnihilation(Model model, double darkMass, RelicConvention convention, bool moreHadrons = false)
    {
        Model used = convention.LeptonsOnly ? model with { Hadrons = false } : model;
        if (!convention.HalfForMajorana && used.DarkMatter.Kind == DarkMatterKind.Majorana)
            used = used with { DarkMatter = used.DarkMatter with { AlphaD = 4 * used.DarkMatter.AlphaD } };
        DarkMatter dark = used.DarkMatter;
        (Model, this.convention) = (used, convention);
        mediated = new MediatedAnnihilation(used, darkMass * dark.MassRatio, convention.LeptonsOnly, moreHadrons);
        content = DarkContent.Of(dark, darkMass);
        secluded = new SecludedRate(used.Mediator, dark, content, mediated.MediatorMass);
        pairs = convention.HalfForPairs || dark.Kind.IsPairOfIdentical ? 1 : 2;
    }

    /// <summary>The model as the convention means it.</summary>
    public Model Model { get; }

    /// <summary>Why nothing annihilates, whatever the coupling; null otherwise.</summary>
    public string? WhyNot
    {
        get
        {
            if (secluded.IsOpen && secluded.Missing is { } missing) return $"dark matter annihilates to two mediators, which is not computed: {missing}";
            // e^{-100} at T = m: no coupling makes up for it.
            if (mediated.Start > mediated.Rest + 100 * content.Mass) return NothingLight;
            bool open = convention.Resonance == ResonanceTreatment.VelocityExpansion ? mediated.Start == mediated.Rest : !double.IsNaN(mediated.Start);
            if (open && convention.Resonance == ResonanceTreatment.NarrowWidth) return NarrowWidth.WhyNot(mediated, content.Mass / FreezeOut.Last);
            return open ? null : NothingLight;
        }
    }

    /// <summary>σv [GeV⁻²] of the rate of all dark matter at a relative velocity, when χ₂ of a split pair is long gone.</summary>
    public double AtVelocity(double parameter, double velocity) => ToStandardModel(parameter, velocity) + ToMediators(velocity);

    /// <summary>σv at a relative velocity by what carries its energy away; mediators decay as one on its mass shell to the Standard Model does.</summary>
    public EnergyInjection Injection(double parameter, double velocity)
    {
        double one = ToStandardModel(parameter, velocity), two = ToMediators(velocity);
        EnergyInjection direct = mediated.Shares(mediated.Rest * (1 + velocity * velocity / 8)), decays = mediated.Shares(mediated.MediatorMass);
        return new(
            one * direct.Electrons + two * decays.Electrons, one * direct.Muons + two * decays.Muons, one * direct.Taus + two * decays.Taus,
            one * direct.Hadrons + two * decays.Hadrons, one * direct.Photons + two * decays.Photons);
    }

    /// <summary>Why an annihilation to two mediators that counts is left out; null where none is.</summary>
    public string? MissingSecluded => secluded.Missing;

    /// <summary>What limits the validity of the rate.</summary>
    public IEnumerable<string> Caveats => secluded.Missing is { } missing ? [$"annihilation to two mediators is left out: {missing}"] : secluded.Caveats;

    /// <summary>⟨σv⟩ for a value of the parameter; the table of the last width is kept.</summary>
    public ScaledRate At(double parameter)
    {
        if (Math.Abs(mediated.MediatorMass / mediated.Rest - 1) < LeastDistance)
            throw new ConvergenceException($"the mediator weighs as much as two particles of dark matter within {LeastDistance:g2}: there the rate depends on corrections to its width (take another mass ratio)");
        if (convention.Resonance == ResonanceTreatment.VelocityExpansion)
            return new ScaledRate(VelocityExpansion.Of(mediated, content, parameter).At, secluded.At, parameter * parameter * pairs, pairs, secluded.RelativeError);
        double width = mediated.TotalWidth(parameter);
        if (lastTable is not { } table || Math.Abs(table.Width - width) > SameWidth * width)
        {
            lastTable = table = (width, Spectrum(parameter));
        }
        return new ScaledRate(table.Rate.At, secluded.At, parameter * parameter * pairs, pairs, table.Rate.RelativeError + SameWidth + secluded.RelativeError);
    }

    private double ToStandardModel(double parameter, double velocity) => content.HeavyMass > content.Mass ? 0
        : pairs * parameter * parameter * VelocityExpansion.SigmaV(
            mediated, content, parameter, velocity * velocity / 8, convention.Resonance == ResonanceTreatment.RunningWidth);

    private double ToMediators(double velocity) => pairs * secluded.AtVelocity(velocity);

    private ThermalRate Spectrum(double parameter)
    {
        double hottest = content.Mass / FreezeOut.First, coldest = content.Mass / FreezeOut.Last;
        CollisionNodes nodes = convention.Resonance == ResonanceTreatment.NarrowWidth
            ? NarrowWidth.Nodes(mediated, parameter, hottest, coldest, Tolerance)
            : CollisionNodes.Of(
                mediated.Density(parameter, convention.Resonance == ResonanceTreatment.RunningWidth), mediated.Edges(parameter, coldest),
                mediated.Start, mediated.MediatorMass, hottest, coldest, Tolerance);
        return new ThermalRate(content, nodes, mediated.Start);
    }
}

/// <summary>⟨σv⟩ [GeV⁻²] of the rate of all dark matter against x = m₁/T.</summary>
internal readonly record struct ScaledRate(Func<double, double> Mediated, Func<double, double> Secluded, double Scale, double Pairs, double RelativeError)
{
    public double SigmaV(double x) => Scale * Mediated(x) + Pairs * Secluded(x);

    /// <summary>Without annihilation to two mediators.</summary>
    public double MediatedSigmaV(double x) => Scale * Mediated(x);

    /// <summary>Share of the annihilation to two mediators.</summary>
    public double SecludedShare(double x) => Pairs * Secluded(x) / SigmaV(x);
}
