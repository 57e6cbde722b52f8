using System.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>Leading-order evolution of one moment with a fixed number of massless flavours.</summary>
/// <remarks>
/// With τ = (2/β₀) ln[α_s(Q₀²)/α_s(Q²)] the non-singlets grow by <c>exp(τP_qq)</c> and (Σ, g) by
/// <c>exp(τP) = [e^{τλ₊}(P − λ₋) − e^{τλ₋}(P − λ₊)]/(λ₊ − λ₋)</c>, λ± the eigenvalues of the 2 × 2 matrix P.
/// </remarks>
[Source("Altarelli:1977zs", "evolution of the moments")]
internal readonly struct MomentEvolution
{
    private readonly int flavours;
    private readonly Complex qq, qg, gq, gg, upper, lower;

    public MomentEvolution(Complex n, int flavours)
    {
        this.flavours = flavours;
        qq = SplittingMoments.QuarkFromQuark(n);
        qg = SplittingMoments.QuarkFromGluon(n, flavours);
        gq = SplittingMoments.GluonFromQuark(n);
        gg = SplittingMoments.GluonFromGluon(n, flavours);
        Complex root = Complex.Sqrt((qq - gg) * (qq - gg) + 4 * qg * gq);
        (upper, lower) = (0.5 * (qq + gg + root), 0.5 * (qq + gg - root));
    }

    /// <summary>The moments at Q² from those at Q₀².</summary>
    /// <param name="start">Moments at Q₀²; charm 0 with three flavours.</param>
    /// <param name="logCouplingRatio">ln[α_s(Q₀²)/α_s(Q²)].</param>
    public PartonMoments Apply(in PartonMoments start, double logCouplingRatio)
    {
        double time = 2 / SplittingMoments.Beta0(flavours) * logCouplingRatio;
        Complex single = Complex.Exp(time * qq), gap = upper - lower;
        Complex plus = Complex.Exp(time * upper) / gap, minus = Complex.Exp(time * lower) / gap;
        Complex sum = start.Singlet, common = plus - minus, share = upper * minus - lower * plus;
        Complex singlet = (common * qq + share) * sum + common * qg * start.Gluon;
        Complex gluon = common * gq * sum + (common * gg + share) * start.Gluon;
        Complex mean = (singlet - single * sum) / flavours;
        return new PartonMoments(
            single * start.Up + mean,
            single * start.Down + mean,
            single * start.Strange + mean,
            flavours > 3 ? single * start.Charm + mean : 0,
            single * start.UpValence,
            single * start.DownValence,
            gluon);
    }
}
