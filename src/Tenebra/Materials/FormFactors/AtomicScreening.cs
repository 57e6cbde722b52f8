namespace Tenebra.Materials;

/// <summary>
/// Thomas–Fermi screening of the nucleus by its electrons, squared: <c>[a²t/(1+a²t)]²</c>. 1 where the photon's wavelength is
/// much shorter than the atom, 0 as t → 0.
/// </summary>
/// <param name="A2">Square of the atomic radius a, GeV⁻².</param>
internal readonly record struct AtomicScreening(double A2)
{
    /// <summary>Coherent field of the nucleus: a = 111 Z^(−1/3)/m_e, for muon beams too. Used for every Z.</summary>
    /// <remarks>Thomas–Fermi is crude for light atoms, where Tsai has other forms: one simple form is used throughout.</remarks>
    [Source("Tsai:1973py", "app. B")]
    public static AtomicScreening Elastic(int z) => Of(111 * Math.Pow(z, -1.0 / 3));

    /// <summary>Field of the single electrons: a′ = 773 Z^(−2/3)/m_e.</summary>
    [Source("Tsai:1973py", "app. B")]
    public static AtomicScreening Inelastic(int z) => Of(773 * Math.Pow(z, -2.0 / 3));

    public double Squared(double t)
    {
        double x = A2 * t / (1 + A2 * t);
        return x * x;
    }

    private static AtomicScreening Of(double radiusTimesElectronMass)
    {
        double a = radiusTimesElectronMass / Constants.ElectronMass;
        return new AtomicScreening(a * a);
    }
}
