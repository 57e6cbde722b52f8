using System.Globalization;

namespace Tenebra.Transport.Showers;

/// <summary>Which showers are simulated and what is counted.</summary>
/// <param name="Primary">Kind of the primary.</param>
/// <param name="Energy">Its total energy [GeV].</param>
/// <param name="Target">The plates.</param>
/// <param name="Settings">Cut, threshold, suppression.</param>
/// <param name="Bins">Bins of depth and radius.</param>
/// <param name="Showers">How many.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record ShowerPlan(
    ShowerParticle Primary, double Energy, ShowerTarget Target, ShowerSettings Settings, TallyBins Bins, long Showers, ulong Seed)
{
    /// <summary>Kinetic energy of the primary [GeV].</summary>
    public double KineticEnergy => Primary == ShowerParticle.Photon ? Energy : Energy - Constants.ElectronMass;

    /// <summary>Every input in a fixed order: equal texts give equal numbers.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"shower primary={Primary} energy={Energy:R} layers={Stack()} [{string.Join("; ", Target.Layers.Select(l => l.Material.Canonical).Distinct())}] {Settings.Canonical} depth={Bins.DepthBins}x{Bins.DepthCm:R} radius={Bins.RadiusBins}x{Bins.RadiusCm:R} showers={Showers} seed={Seed}");

    // Equal neighbouring groups are written once: 150 cells of two plates are one word.
    private string Stack()
    {
        string[] words = [.. Target.Layers.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Material.Name}:{l.ThicknessCm:R}"))];
        for (int period = 1; period <= words.Length / 2; period++)
        {
            if (words.Length % period == 0 && words.Where((w, i) => w != words[i % period]).FirstOrDefault() is null)
                return $"{words.Length / period}x({string.Join('+', words.Take(period))})";
        }
        return string.Join('+', words);
    }
}
