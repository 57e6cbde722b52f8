using Tenebra.Models;

namespace Tenebra.Decays;

/// <summary>What a mediator of any mass q turns into, by the channels of <see cref="PartialWidths"/> but dark matter.</summary>
internal sealed class MediatorChannels
{
    private readonly Model model;
    private readonly double parameter;
    private readonly LeptonFlavour?[] leptons;

    /// <summary>For a mediator whose mass q stays below <paramref name="largest"/> [GeV].</summary>
    public MediatorChannels(Model model, double parameter, double largest)
    {
        this.model = model with { DarkMatter = model.DarkMatter with { AlphaD = 0 } };
        this.parameter = parameter;
        Edges = WidthEdges.Of(model, largest);
        var channels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (double q in Edges.Append(largest))
            foreach (Channel channel in At(q)) channels.TryAdd(channel.Final, channel.IsInvisible);
        Finals = [.. channels.Keys];
        IsInvisible = [.. channels.Values];
        leptons = [.. Finals.Select(LeptonOf)];
    }

    /// <summary>Where the widths have an edge or a peak [GeV], rising.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Final states, open or closed.</summary>
    public IReadOnlyList<string> Finals { get; }

    /// <summary>Of each final state, whether it is invisible.</summary>
    public IReadOnlyList<bool> IsInvisible { get; }

    /// <summary>The channels at the mass q [GeV].</summary>
    public IReadOnlyList<Channel> At(double q) => PartialWidths.Of(model, q, parameter);

    /// <summary>Total width [GeV] at the mass q [GeV].</summary>
    public double Width(double q) => At(q).Sum(c => c.Width);

    /// <summary>Total width [GeV] at the mass q [GeV]; that of each final state in <paramref name="widths"/>.</summary>
    public double Width(double q, Span<double> widths)
    {
        widths.Clear();
        double total = 0;
        IReadOnlyList<Channel> channels = At(q);
        for (int i = 0; i < channels.Count; i++)
        {
            widths[IndexOf(channels[i].Final, i)] = channels[i].Width;
            total += channels[i].Width;
        }
        return total;
    }

    /// <summary>Width [GeV³] of the divergence of the axial current of the charged lepton of a final state: <c>4m_ℓ² Γ_P(q)</c>; 0 for
    /// any other.</summary>
    [Source("Peskin:1995ev", "Sec. 3.4, divergence of the axial current")]
    public double DivergenceWidth(int final, double q)
    {
        if (leptons[final] is not { } flavour) return 0;
        double m = flavour.Mass;
        return 4 * m * m * FermionWidths.Pseudoscalar(parameter * model.Coupling(flavour), q, m);
    }

    private static LeptonFlavour? LeptonOf(string final)
    {
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
            if (final == $"{flavour.Symbol}+ {flavour.Symbol}-") return flavour;
        return null;
    }

    private int IndexOf(string final, int guess)
    {
        if (guess < Finals.Count && Finals[guess] == final) return guess;
        for (int i = 0; i < Finals.Count; i++)
            if (Finals[i] == final) return i;
        throw new InvalidOperationException($"channel {final} appears below no edge");
    }
}
