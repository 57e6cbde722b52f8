using Tenebra.Transport;

namespace Tenebra.Experiments;

/// <summary>What a signal event looks like.</summary>
/// <param name="Kind">Only <c>missing-energy</c> is known.</param>
/// <param name="ThresholdGeV">Least energy carried away, E_miss = E_beam − E_ECAL.</param>
/// <param name="EcalResolution">Resolution of the calorimeter that measures what stayed.</param>
public sealed record Signature(string Kind, double ThresholdGeV, EcalResolution EcalResolution)
{
    /// <summary>The cut on the measured energy, for a beam.</summary>
    /// <remarks>
    /// What a muon keeps is not measured by the calorimeter, which it crosses: its cut is on the energy itself, with the spread of the beam alone.
    /// </remarks>
    /// <exception cref="InputException">The threshold is so low that beam particles that lose nothing pass.</exception>
    public MissingEnergyCut Cut(Beam beam)
    {
        Func<double, double> sigma = beam.Particle is "mu-" or "mu+" ? _ => 0 : EcalResolution.Sigma;
        double least = MissingEnergyCut.LeastThreshold(beam.EnergyGeV, beam.RelativeEnergySpread, sigma);
        return ThresholdGeV > least
            ? new MissingEnergyCut(beam.EnergyGeV, ThresholdGeV, beam.RelativeEnergySpread, sigma)
            : throw InputException.BadValue(
                "thresholdGeV", ThresholdGeV, $"above {least:f1} GeV: {MissingEnergyCut.Deviations:g} standard deviations of the measured energy of a beam particle that loses nothing");
    }
}

/// <summary>Energy resolution of a calorimeter, the terms added as the collaboration quotes them.</summary>
/// <param name="StochasticSqrtGeV">a in σ/E = a/√E + b.</param>
/// <param name="ConstantFraction">b.</param>
public sealed record EcalResolution(double StochasticSqrtGeV, double ConstantFraction)
{
    /// <summary>Standard deviation of the measured energy [GeV] of a deposit of <paramref name="energy"/> GeV.</summary>
    public double Sigma(double energy) => StochasticSqrtGeV * Math.Sqrt(energy) + ConstantFraction * energy;
}
