namespace Tenebra.Particles;

/// <summary>Where and when [cm]: z along the beam, time as c·t.</summary>
public readonly record struct SpaceTimePoint(double X, double Y, double Z, double Ct)
{
    /// <summary>Where a particle from here is after a proper time.</summary>
    /// <param name="momentum">Its momentum.</param>
    /// <param name="mass">Its mass [GeV], &gt; 0.</param>
    /// <param name="properCm">Proper time times c [cm].</param>
    /// <remarks><c>Δx = p/M · cτ, cΔt = E/M · cτ</c></remarks>
    public SpaceTimePoint After(FourVector momentum, double mass, double properCm)
    {
        double scale = properCm / mass;
        return new(X + momentum.Px * scale, Y + momentum.Py * scale, Z + momentum.Pz * scale, Ct + momentum.E * scale);
    }
}
