using static System.Math;

namespace Tenebra.Transport.Muons;

/// <summary>The angle by which a single event turns the muon; beyond multiple scattering, these make the tail of large angles.</summary>
public static class MuonDeflection
{
    private const double M = Constants.MuonMass, Me = Constants.ElectronMass;

    /// <summary>Angle after elastic scattering off an electron at rest that takes <paramref name="recoil"/> [GeV]; exact.</summary>
    /// <remarks>
    /// <c>4pp′ sin²(θ/2) = p_e² − (p−p′)²</c>, p_e² = T² + 2mT; at most asin(m/M) = 4.8 mrad. 0 above the largest recoil.
    /// </remarks>
    [Source("ParticleDataGroup:2024cfk", "ch. 49, two-body kinematics")]
    public static double OfDeltaRay(double energy, double recoil)
    {
        double before = MuonState.MomentumOf(energy), after = MuonState.MomentumOf(energy - recoil);
        // p − p′ = T(2E−T)/(p+p′): no difference of large numbers but the last.
        double difference = recoil * (2 * energy - recoil) / (before + after);
        double transverse = recoil * (recoil + 2 * Me) - difference * difference;
        return transverse <= 0 ? 0 : 2 * Asin(Sqrt(transverse / (4 * before * after)));
    }

    /// <summary>Angle after the emission of a photon at <paramref name="reducedAngle"/> = (E/M)θ_γ; the nucleus takes no transverse momentum.</summary>
    /// <remarks><c>θ = v/(1−v) · (M/E) u</c>. Typical u is 1.</remarks>
    public static double OfPhoton(double energy, double photon, double reducedAngle) =>
        photon / (energy - photon) * M / energy * reducedAngle;

    /// <summary>u = (E/M)θ_γ of a photon from a uniform number in (0, 1), by the leading distribution of angles.</summary>
    /// <remarks><c>dσ ∝ u du/(1+u²)²</c>, so <c>u = [r/(1−r)]^½</c>. For E ≫ M; larger u than 10 come in 1 % of the photons, where it is too many.</remarks>
    [Source("Tsai:1973py", "angular distribution of photons, leading term")]
    public static double ReducedPhotonAngle(double uniform) => Sqrt(uniform / (1 - uniform));
}
