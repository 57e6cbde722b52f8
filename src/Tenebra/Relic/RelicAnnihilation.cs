using Tenebra.Models;

namespace Tenebra.Relic;

/// <summary>Everything that dark matter of one mass and one α_D annihilates to, at any value of the coupling to the Standard Model.</summary>
internal sealed class RelicAnnihilation
{
    private const double Tolerance = 1e-6, SameWidth = 1e-7;

    private readonly DarkMatter dark;
    private readonly RelicConvention convention;
    private readonly MediatedAnnihilation mediated;
    private readonly double pairs;
    private (double Width, ThermalRate Rate)? lastTable;

    /// <summary>For dark matter of mass <paramref name="darkMass"/> [GeV] under a convention.</summary>
    public RelicAnnihilation(Model model, double darkMass, RelicConvention convention)
    {
        Model used = convention.LeptonsOnly ? model with { Hadrons = false } : model;
        if (!convention.HalfForMajorana && used.DarkMatter.Kind == DarkMatterKind.Majorana)
            used = used with { DarkMatter = used.DarkMatter with { AlphaD = 4 * used.DarkMatter.AlphaD } };
        (dark, this.convention) = (used.DarkMatter, convention);
        mediated = new MediatedAnnihilation(used, darkMass * dark.MassRatio, convention.LeptonsOnly);
        Content = DarkContent.Of(dark, darkMass);
        History = new ThermalHistory(Content, convention.EntropyGradient);
        pairs = !convention.HalfForPairs && dark.Kind is DarkMatterKind.Dirac or DarkMatterKind.Scalar or DarkMatterKind.PseudoDirac ? 2 : 1;
    }

    public DarkContent Content { get; }

    public ThermalHistory History { get; }

    /// <summary>Γ_tot [GeV] of the mediator.</summary>
    public double TotalWidth(double parameter) => mediated.TotalWidth(parameter);

    /// <summary>Why nothing annihilates, whatever the coupling; null otherwise.</summary>
    public string? WhyNot
    {
        get
        {
            if (convention.Resonance == ResonanceTreatment.NarrowWidth && mediated.MediatorMass <= mediated.Rest)
                return "narrow-width: the mediator is lighter than two particles of dark matter, so none is on its mass shell";
            double hottest = convention.Resonance == ResonanceTreatment.VelocityExpansion ? mediated.Rest : mediated.Rest + 60 * Content.Mass;
            return mediated.StandardWidth(hottest) > 0 ? null : "nothing of the Standard Model that the mediator couples to is light enough to annihilate to";
        }
    }

    /// <summary>⟨σv⟩ for a value of the parameter; the table of the last width is kept.</summary>
    public ScaledRate At(double parameter)
    {
        if (convention.Resonance == ResonanceTreatment.VelocityExpansion)
            return new ScaledRate(VelocityExpansion.Of(mediated, Content, parameter).At, parameter * parameter * pairs, 0);
        double width = mediated.TotalWidth(parameter);
        if (lastTable is not { } table || Math.Abs(table.Width - width) > SameWidth * width)
        {
            double coldest = Content.Mass / FreezeOut.Last;
            CollisionNodes nodes = convention.Resonance == ResonanceTreatment.NarrowWidth
                ? CollisionNodes.Peak(mediated.MediatorMass, mediated.MediatorMass - mediated.Rest, mediated.PeakStrength(parameter))
                : CollisionNodes.Of(
                    mediated.Density(parameter, convention.Resonance == ResonanceTreatment.RunningWidth), mediated.Edges(parameter, coldest),
                    mediated.Rest, mediated.MediatorMass, Content.Mass / FreezeOut.First, coldest, Tolerance);
            lastTable = table = (width, new ThermalRate(Content, nodes, mediated.Rest));
        }
        return new ScaledRate(table.Rate.At, parameter * parameter * pairs, table.Rate.RelativeError + SameWidth);
    }
}

/// <summary>⟨σv⟩ [GeV⁻²] of the rate of all dark matter against x = m₁/T.</summary>
internal readonly record struct ScaledRate(Func<double, double> Unit, double Scale, double RelativeError)
{
    public double SigmaV(double x) => Scale * Unit(x);
}
