namespace Tenebra.Transport.Showers;

/// <summary>Energy of one shower that stays in all plates of one material: mean with its error, and spread from shower to shower.</summary>
/// <param name="Material">Name of the material.</param>
/// <param name="Mean">Mean per shower [GeV].</param>
/// <param name="StandardDeviation">Of single showers [GeV], with the error of that number.</param>
public sealed record MaterialDeposit(string Material, Estimate Mean, Estimate StandardDeviation)
{
    /// <summary>σ/E of this material's signal.</summary>
    public Estimate Resolution => new(StandardDeviation.Value / Mean.Value, StandardDeviation.Error / Mean.Value);
}

/// <summary>What showers left and flew, per primary.</summary>
/// <param name="Plan">What was simulated.</param>
/// <param name="EnergyEdges">Edges of the bins of kinetic energy [GeV], from the cut to the primary's.</param>
/// <param name="Electrons">Track length of electrons in each bin [X0].</param>
/// <param name="Positrons">Of positrons.</param>
/// <param name="Photons">Of photons.</param>
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
    public Estimate TrackLength(ShowerParticle kind, double low, double high)
    {
        double sum = 0, variance = 0;
        IReadOnlyList<Estimate> lengths = Of(kind);
        for (int i = 0; i < lengths.Count; i++)
        {
            double a = Math.Max(low, EnergyEdges[i]), b = Math.Min(high, EnergyEdges[i + 1]);
            if (a >= b) continue;
            double share = Math.Log(b / a) / Math.Log(EnergyEdges[i + 1] / EnergyEdges[i]);
            sum += share * lengths[i].Value;
            variance += share * share * lengths[i].Error * lengths[i].Error;
        }
        return new Estimate(sum, Math.Sqrt(variance));
    }

    /// <summary>The track length by total energy, for folding with cross sections.</summary>
    /// <remarks>
    /// Neighbouring bins are joined until their relative error is <paramref name="error"/> or their width an eighth of a factor of two: fine
    /// where the spectrum is steep and well known, at the beam energy.
    /// </remarks>
    /// <param name="error">Relative statistical error asked of a bin.</param>
    public TrackLength ToTrackLength(double error)
    {
        TrackSpectrum Spectrum(ShowerParticle kind)
        {
            double mass = kind == ShowerParticle.Photon ? 0 : Constants.ElectronMass;
            IReadOnlyList<Estimate> fine = Of(kind);
            bool exact = kind == Plan.Primary || (mass > 0 && Plan.Primary != ShowerParticle.Photon);
            double top = exact ? Plan.Energy : EnergyEdges[^1] + mass;
            List<double> edges = [top], lengths = [], errors = [];
            for (int end = fine.Count; end > 0;)
            {
                int first = end;
                double sum = 0, variance = 0;
                do
                {
                    first--;
                    sum += fine[first].Value;
                    variance += fine[first].Error * fine[first].Error;
                }
                while (first > 0 && end - first < TallyGrid.PerOctave / 8 && Math.Sqrt(variance) > error * sum);
                edges.Add(EnergyEdges[first] + mass);
                lengths.Add(sum);
                errors.Add(Math.Sqrt(variance));
                end = first;
            }
            edges.Reverse();
            lengths.Reverse();
            errors.Reverse();
            return TrackSpectrum.FromBins(edges[^1], [.. edges], [.. lengths], [.. errors]);
        }
        double thickness = Plan.Target.Layers.Sum(l => l.ThicknessCm / l.Material.RadiationLengthCm);
        return new TrackLength(
            Plan.Primary, thickness, Spectrum(ShowerParticle.Electron), Spectrum(ShowerParticle.Positron), Spectrum(ShowerParticle.Photon),
            Provenance.Method, Provenance.Caveats, Provenance.Sources);
    }
}
