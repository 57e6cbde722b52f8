namespace Tenebra.Transport.Showers;

/// <summary>Energy of one shower that stays in all plates of one material: mean with its error, and spread from shower to shower.</summary>
/// <param name="Material">Name of the material.</param>
/// <param name="Mean">Mean per shower [GeV].</param>
/// <param name="StandardDeviation">Of single showers [GeV], with the error of that number.</param>
/// <param name="Resolution">σ/E of this material's signal, with its error. Errors are those of the distribution as it is, Gaussian or not.</param>
public sealed record MaterialDeposit(string Material, Estimate Mean, Estimate StandardDeviation, Estimate Resolution);

/// <summary>What showers left and flew, per primary.</summary>
/// <param name="Plan">What was simulated.</param>
/// <param name="EnergyEdges">Edges of the bins of kinetic energy [GeV], from the cut to the primary's.</param>
/// <param name="Electrons">Track length of electrons in each bin [X0].</param>
/// <param name="Positrons">Of positrons.</param>
/// <param name="Photons">Of photons.</param>
/// <param name="Fluctuations">How the bins of track length of e⁻, e⁺ and γ fluctuate together.</param>
/// <param name="Depth">Energy left in each bin of depth [GeV].</param>
/// <param name="Radius">Energy left in each ring [GeV].</param>
/// <param name="Layers">Energy left in each layer [GeV].</param>
/// <param name="Escaped">Energy that left the target [GeV] with electrons, positrons (with 2m each) and photons.</param>
/// <param name="Materials">Deposits by material.</param>
/// <param name="Provenance">What made it.</param>
public sealed record ShowerResult(
    ShowerPlan Plan,
    IReadOnlyList<double> EnergyEdges,
    IReadOnlyList<Estimate> Electrons,
    IReadOnlyList<Estimate> Positrons,
    IReadOnlyList<Estimate> Photons,
    IReadOnlyList<TrackFluctuations> Fluctuations,
    IReadOnlyList<Estimate> Depth,
    IReadOnlyList<Estimate> Radius,
    IReadOnlyList<Estimate> Layers,
    IReadOnlyList<Estimate> Escaped,
    IReadOnlyList<MaterialDeposit> Materials,
    Provenance Provenance)
{
    /// <summary>What every shower leaves out.</summary>
    public static IReadOnlyList<string> Caveats { get; } =
    [
        "no muon pairs, hadrons or photonuclear reactions; electrons of atoms free and at rest; positrons radiate as electrons",
        "plates without limit to the side",
    ];

    /// <summary>Track length of one kind in each bin.</summary>
    public IReadOnlyList<Estimate> Of(ShowerParticle kind) => kind switch
    {
        ShowerParticle.Electron => Electrons,
        ShowerParticle.Positron => Positrons,
        _ => Photons,
    };

    /// <summary>Track length of one kind between two kinetic energies [X0]; parts of bins in proportion to ln E.</summary>
    /// <remarks>One flight after the other of a shower counts in neighbouring bins: they are summed within a batch before its spread is taken.</remarks>
    public Estimate TrackLength(ShowerParticle kind, double low, double high)
    {
        IReadOnlyList<Estimate> lengths = Of(kind);
        var shares = new double[lengths.Count];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            double a = Math.Max(low, EnergyEdges[i]), b = Math.Min(high, EnergyEdges[i + 1]);
            if (a >= b) continue;
            shares[i] = Math.Log(b / a) / Math.Log(EnergyEdges[i + 1] / EnergyEdges[i]);
            sum += shares[i] * lengths[i].Value;
        }
        return new Estimate(sum, Fluctuations[(int)kind].Error(shares));
    }
}
