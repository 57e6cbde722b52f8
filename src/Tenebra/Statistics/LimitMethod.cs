namespace Tenebra.Statistics;

/// <summary>How an interval on a signal strength is drawn from counts.</summary>
public enum LimitMethod
{
    /// <summary>CLs with exact Poisson probabilities; nuisances marginalised.</summary>
    Cls,

    /// <summary>CLs with the asymptotic distributions of q̃.</summary>
    ClsAsymptotic,

    /// <summary>CLs with q̃ and its distributions from pseudo-experiments; nuisances profiled.</summary>
    ClsToys,

    /// <summary>Unified intervals of Feldman and Cousins; nuisances marginalised.</summary>
    FeldmanCousins,

    /// <summary>Bayesian, flat prior in s ≥ 0; nuisances marginalised.</summary>
    Bayes,

    /// <summary>−2 Δ ln L of the profile likelihood below the quantile of χ² with one degree of freedom.</summary>
    ProfileLikelihood,
}
