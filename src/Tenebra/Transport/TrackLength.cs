namespace Tenebra.Transport;

/// <summary>
/// Track length of electrons, positrons and photons in a target, dT/dE in radiation lengths per GeV and per primary:
/// N = N_primaries · (nuclei per cm² in one radiation length) · ∫ dE dT/dE σ(E).
/// </summary>
/// <param name="primary">What the beam is made of.</param>
/// <param name="thicknessX0">Thickness of the target in radiation lengths, possibly infinite.</param>
/// <param name="electrons">Spectrum of electrons.</param>
/// <param name="positrons">Spectrum of positrons.</param>
/// <param name="photons">Spectrum of photons.</param>
/// <param name="method">How the numbers were computed.</param>
/// <param name="caveats">What limits their validity, beyond the errors of the spectra.</param>
/// <param name="sources">Keys of references.bib.</param>
public sealed class TrackLength(
    ShowerParticle primary,
    double thicknessX0,
    TrackSpectrum electrons,
    TrackSpectrum positrons,
    TrackSpectrum photons,
    string method,
    IReadOnlyList<string> caveats,
    IReadOnlyList<string> sources)
{
    public ShowerParticle Primary { get; } = primary;

    /// <summary>Energy of the primary [GeV].</summary>
    public double BeamEnergy { get; } = electrons.BeamEnergy;

    public double ThicknessX0 { get; } = thicknessX0;

    public string Method { get; } = method;

    public IReadOnlyList<string> Caveats { get; } = [.. caveats];

    /// <summary>Keys of references.bib.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. sources];

    /// <summary>The spectrum of one kind of particle.</summary>
    public TrackSpectrum Of(ShowerParticle particle) => particle switch
    {
        ShowerParticle.Electron => electrons,
        ShowerParticle.Positron => positrons,
        ShowerParticle.Photon => photons,
        _ => throw new ArgumentOutOfRangeException(nameof(particle), particle, "no such particle in a shower"),
    };

    /// <inheritdoc cref="TrackSpectrum.Density"/>
    public double Electron(double energy) => electrons.Density(energy);

    /// <inheritdoc cref="TrackSpectrum.Density"/>
    public double Positron(double energy) => positrons.Density(energy);

    /// <inheritdoc cref="TrackSpectrum.Density"/>
    public double Photon(double energy) => photons.Density(energy);

    /// <inheritdoc cref="TrackSpectrum.Above"/>
    public double ElectronCumulative(double energy) => electrons.Above(energy);

    /// <inheritdoc cref="TrackSpectrum.Above"/>
    public double PositronCumulative(double energy) => positrons.Above(energy);

    /// <inheritdoc cref="TrackSpectrum.Above"/>
    public double PhotonCumulative(double energy) => photons.Above(energy);

    /// <inheritdoc cref="TrackSpectrum.Integral"/>
    public Estimate IntegralElectron(double low, double high) => electrons.Integral(low, high);

    /// <inheritdoc cref="TrackSpectrum.Integral"/>
    public Estimate IntegralPositron(double low, double high) => positrons.Integral(low, high);

    /// <inheritdoc cref="TrackSpectrum.Integral"/>
    public Estimate IntegralPhoton(double low, double high) => photons.Integral(low, high);

    /// <inheritdoc cref="TrackSpectrum.Nodes"/>
    public IReadOnlyList<(double Energy, double WeightX0)> ElectronNodes(double low, double high, int n) =>
        electrons.Nodes(low, high, n);

    /// <inheritdoc cref="TrackSpectrum.Nodes"/>
    public IReadOnlyList<(double Energy, double WeightX0)> PositronNodes(double low, double high, int n) =>
        positrons.Nodes(low, high, n);

    /// <inheritdoc cref="TrackSpectrum.Nodes"/>
    public IReadOnlyList<(double Energy, double WeightX0)> PhotonNodes(double low, double high, int n) =>
        photons.Nodes(low, high, n);
}
