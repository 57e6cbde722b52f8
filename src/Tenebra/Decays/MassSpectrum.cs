using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>An integrated spectrum of the mediator's mass, for several final states.</summary>
internal sealed class MassSpectrum
{
    private readonly IReadOnlyList<MediatorMassMap> pieces;
    private readonly IReadOnlyList<JointPanel> panels;

    public MassSpectrum(IReadOnlyList<MediatorMassMap> pieces, IReadOnlyList<JointPanel> panels, int finals)
    {
        (this.pieces, this.panels) = (pieces, panels);
        Widths = [.. Enumerable.Range(0, finals).Select(f => JointQuadrature.Sum(panels, f))];
    }

    /// <summary>Width of each final state [GeV].</summary>
    public IReadOnlyList<Estimate> Widths { get; }

    /// <summary>Width [GeV] of a final state times the mean of a function of q over its spectrum.</summary>
    public double Mean(int final, Func<double, double> function)
    {
        double sum = 0;
        foreach (JointPanel panel in panels)
        {
            if (panel.Integrals[final].Value == 0) continue;
            double half = 0.5 * (panel.Hi - panel.Lo), centre = panel.Lo + half;
            ReadOnlySpan<double> density = panel.Of(final);
            for (int i = 0; i < GaussKronrod.Lanes - 1; i++)
            {
                double q = pieces[panel.Domain].At(centre + half * GaussKronrod.Node(i)).Mass;
                sum += half * GaussKronrod.Weight(i) * density[i] * function(q);
            }
        }
        return sum;
    }

    /// <summary>For drawing masses of one final state.</summary>
    public MediatorMassSampler Sampler(int final) => new(pieces, [.. panels.Select(p => (p, p.Of(final).ToArray()))]);

    /// <summary>For drawing masses whatever the final state.</summary>
    public MediatorMassSampler Sampler() => new(pieces, [.. panels.Select(p => (p, OfAll(p)))]);

    private double[] OfAll(JointPanel panel)
    {
        var sum = new double[GaussKronrod.Lanes];
        for (int f = 0; f < Widths.Count; f++)
            for (int i = 0; i < sum.Length; i++) sum[i] += panel.Of(f)[i];
        return sum;
    }
}
