using System.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>Parton distributions of the proton at leading order: a published input at a low scale, evolved by its moments.</summary>
/// <remarks>
/// Three massless flavours below Q² = m_c², four above, charm beginning at 0; no bottom. Unlike the published set, which keeps three
/// flavours throughout, charm here takes up to a few percent of the light sea and the gluon. From the scale of the input, 0.26 GeV², on;
/// as a description of data from about 0.8 GeV².
/// </remarks>
[Source("Gluck:1998xa", "leading-order input and Λ")]
[Source("Altarelli:1977zs", "evolution")]
[Source("Collins:1986mp", "charm as a parton above its threshold")]
public sealed class PartonDistributions
{
    private readonly LeadingOrderCoupling coupling;
    private readonly PartonMoments[] start = new PartonMoments[MellinContour.Count], threshold = new PartonMoments[MellinContour.Count];
    private readonly MomentEvolution[] below = new MomentEvolution[MellinContour.Count], above = new MomentEvolution[MellinContour.Count];

    private PartonDistributions(PartonInput input)
    {
        (LeastQ2, double charm) = (input.Published.Scale, input.Published.CharmMass);
        CharmThreshold = charm * charm;
        coupling = new LeadingOrderCoupling(input.Published.Lambda, charm);
        double toThreshold = Math.Log(coupling.At(LeastQ2) / coupling.At(CharmThreshold));
        for (int i = 0; i < MellinContour.Count; i++)
        {
            Complex n = MellinContour.Node(i);
            (below[i], above[i]) = (new MomentEvolution(n, 3), new MomentEvolution(n, 4));
            start[i] = input.Moments(n);
            threshold[i] = below[i].Apply(in start[i], toThreshold);
        }
    }

    /// <summary>Scale of the input [GeV²]: nothing is known below.</summary>
    public double LeastQ2 { get; }

    /// <summary>m_c² [GeV²].</summary>
    public double CharmThreshold { get; }

    /// <summary>The set in the data.</summary>
    /// <exception cref="InputException">The file is missing or malformed.</exception>
    public static PartonDistributions Load(DataFolder data) => new(PartonInput.Load(data));

    /// <summary>α_s(Q²) at leading order.</summary>
    public double StrongCoupling(double q2) => coupling.At(Checked(q2));

    /// <summary>x g(x, Q²).</summary>
    public double Gluon(double x, double q2)
    {
        var gluon = new Complex[MellinContour.Count];
        for (int i = 0; i < gluon.Length; i++) gluon[i] = MellinContour.Weight(i) * Evolved(i, Checked(q2)).Gluon;
        return x * MellinContour.Sum(gluon, gluon, CheckedX(x)).First;
    }

    /// <summary>Σ w_q q and Σ w_q q̄ of the proton at one scale.</summary>
    /// <param name="weights">w of each flavour.</param>
    /// <param name="q2">Q² [GeV²], at least <see cref="LeastQ2"/>.</param>
    public QuarkDensity Quarks(QuarkWeights weights, double q2)
    {
        Complex[] sum = new Complex[MellinContour.Count], difference = new Complex[MellinContour.Count];
        for (int i = 0; i < sum.Length; i++)
        {
            PartonMoments at = Evolved(i, Checked(q2));
            Complex weight = MellinContour.Weight(i);
            sum[i] = weight * (weights.Up * at.Up + weights.Down * at.Down + weights.Strange * at.Strange + weights.Charm * at.Charm);
            difference[i] = weight * (weights.Up * at.UpValence + weights.Down * at.DownValence);
        }
        return new QuarkDensity(sum, difference);
    }

    private PartonMoments Evolved(int node, double q2) => q2 > CharmThreshold
        ? above[node].Apply(in threshold[node], Math.Log(coupling.At(CharmThreshold) / coupling.At(q2)))
        : below[node].Apply(in start[node], Math.Log(coupling.At(LeastQ2) / coupling.At(q2)));

    private double Checked(double q2)
    {
        if (!(q2 >= LeastQ2 && double.IsFinite(q2)))
            throw new ArgumentOutOfRangeException(nameof(q2), q2, $"a scale in GeV² from {LeastQ2} on");
        return q2;
    }

    internal static double CheckedX(double x) =>
        x is > 0 and < 1 ? x : throw new ArgumentOutOfRangeException(nameof(x), x, "a share of the momentum lies between 0 and 1");
}
