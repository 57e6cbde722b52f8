namespace Tenebra.Transport;

/// <summary>dT/dE between two knots, <c>v^p g</c>, v = 1 − E/E₀: g is the parabola with values at both ends and a bulge between, <c>g = l y + r z + c y z</c>.</summary>
internal readonly struct TrackPiece(double beamEnergy, int power, double low, double high, double left, double right, double bulge)
{
    // Three Gauss points on [0, 1]: exact for polynomials of degree 5; v² g has degree 4.
    private static readonly double[] Points = [0.5 - 0.5 * 0.77459666924148337704, 0.5, 0.5 + 0.5 * 0.77459666924148337704];
    private static readonly double[] Weights = [5.0 / 18, 8.0 / 18, 5.0 / 18];

    /// <summary>v^p.</summary>
    public double Factor(double energy)
    {
        double v = 1 - energy / beamEnergy;
        return power == 0 ? 1 : v * v;
    }

    public double Density(double energy)
    {
        double z = (energy - low) / (high - low), y = 1 - z;
        return Math.Max(0, Factor(energy) * (left * y + right * z + bulge * y * z));
    }

    /// <summary>∫ dE from an energy to the upper end.</summary>
    public double From(double energy)
    {
        double sum = 0, width = high - energy;
        for (int k = 0; k < Points.Length; k++) sum += Weights[k] * Density(energy + width * Points[k]);
        return width * sum;
    }

    /// <summary>∫ v^p f(z) dE over an interval, exact where v^p f has a degree of at most 5.</summary>
    public static double Moment(double beamEnergy, int power, double low, double high, Func<double, double> f)
    {
        double sum = 0;
        for (int k = 0; k < Points.Length; k++)
        {
            double energy = low + (high - low) * Points[k], v = 1 - energy / beamEnergy;
            sum += Weights[k] * (power == 0 ? 1 : v * v) * f(energy);
        }
        return (high - low) * sum;
    }
}
