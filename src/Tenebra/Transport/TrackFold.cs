namespace Tenebra.Transport;

/// <summary>Statistical error of a fold whose integrand is known at the nodes of its quadrature.</summary>
internal static class TrackFold
{
    /// <summary>That of ∫ dE f(E) Σ dT/dE, f a straight line in ln E between the nodes and constant beyond them.</summary>
    /// <param name="spectra">Spectra of one simulation.</param>
    /// <param name="low">From [GeV].</param>
    /// <param name="high">To [GeV].</param>
    /// <param name="nodes">f at some energies.</param>
    /// <param name="value">The integral: what bins make of it is scaled to it.</param>
    /// <param name="counted">What multiplies f and is no straight line; null for 1.</param>
    public static double StatisticalError(
        IReadOnlyList<TrackSpectrum> spectra, double low, double high, IReadOnlyList<(double Energy, double Function)> nodes, double value,
        Func<double, double>? counted = null)
    {
        if (nodes.Count == 0) return 0;
        (double Energy, double Function)[] rising = [.. nodes.OrderBy(n => n.Energy)];
        double At(double energy)
        {
            int i = Array.FindIndex(rising, n => n.Energy >= energy);
            if (i <= 0) return i == 0 ? rising[0].Function : rising[^1].Function;
            ((double a, double fa), (double b, double fb)) = (rising[i - 1], rising[i]);
            return fa + (fb - fa) * Math.Log(energy / a) / Math.Log(b / a);
        }
        return value * TrackSpectrum.ByBins(spectra, low, high, counted is null ? At : e => At(e) * counted(e)).RelativeError;
    }
}
