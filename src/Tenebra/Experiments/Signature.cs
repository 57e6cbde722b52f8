namespace Tenebra.Experiments;

/// <summary>What a signal event looks like.</summary>
/// <param name="Kind">Only <c>missing-energy</c> is known.</param>
/// <param name="ThresholdGeV">Least energy carried away, E_miss = E_beam − E_ECAL.</param>
/// <param name="EcalResolution">Resolution of the calorimeter that measures what stayed.</param>
public sealed record Signature(string Kind, double ThresholdGeV, EcalResolution EcalResolution);

/// <summary>Energy resolution of a calorimeter, the terms added as the collaboration quotes them.</summary>
/// <param name="StochasticSqrtGeV">a in σ/E = a/√E + b.</param>
/// <param name="ConstantFraction">b.</param>
public sealed record EcalResolution(double StochasticSqrtGeV, double ConstantFraction)
{
    /// <summary>Standard deviation of the measured energy [GeV] of a deposit of <paramref name="energy"/> GeV.</summary>
    public double Sigma(double energy) => StochasticSqrtGeV * Math.Sqrt(energy) + ConstantFraction * energy;
}
