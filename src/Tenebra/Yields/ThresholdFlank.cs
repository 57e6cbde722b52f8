using Tenebra.Transport;

namespace Tenebra.Yields;

/// <summary>What the probability to be missed adds to the number of what leptons emit above the threshold.</summary>
/// <remarks>
/// <c>Σ w_i ∫ dE T(E) dσ/dk(E, k_i)</c> with <see cref="MissingEnergyCut.SpectrumRule"/>: a few per cent at most, so that few points and a loose tolerance do. Empty for a
/// sharp cut. The points do not depend on what is emitted.
/// </remarks>
internal sealed class ThresholdFlank
{
    private const int PointsPerPiece = 2;

    // Tolerance of dσ/dk over that of the yield.
    private const double Loose = 10;

    private readonly (double Energy, double LengthX0)[][] nodes;
    private readonly MissingEnergyCut cut;

    public ThresholdFlank(IReadOnlyList<TrackSpectrum> leptons, double leptonMass, MissingEnergyCut cut)
    {
        this.cut = cut;
        nodes = [.. cut.SpectrumRule.Select(r => r.Energy + leptonMass < cut.BeamEnergy
            ? LeptonFold.JointNodes(leptons, r.Energy + leptonMass, cut.BeamEnergy, PointsPerPiece).ToArray()
            : [])];
    }

    /// <summary>Tolerance of dσ/dk for a yield of a tolerance.</summary>
    public static double Tolerance(double ofYield) => Math.Min(0.1, Loose * ofYield);

    /// <summary>The sum [X0 GeV⁻²].</summary>
    /// <param name="density">dσ/dk [GeV⁻³] at a lepton energy and an energy k [GeV]; 0 where it is closed.</param>
    public Estimate Of(Func<double, double, Estimate> density)
    {
        double fine = 0, coarse = 0, error = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            (double k, double weight, double coarseWeight) = cut.SpectrumRule[i];
            Estimate spectrum = Estimate.Zero;
            foreach ((double energy, double length) in nodes[i]) spectrum += length * density(energy, k);
            fine += weight * spectrum.Value;
            coarse += coarseWeight * spectrum.Value;
            error += Math.Abs(weight) * spectrum.Error;
        }
        return new Estimate(fine, Math.Abs(fine - coarse) + error);
    }
}
