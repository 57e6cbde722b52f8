using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Production.Dimuon;

/// <summary>γN → µ⁺µ⁻N with a realistic nucleus, from threshold on: <see cref="BetheHeitlerPairs"/> with the errors of its nucleus and of the Born approximation.</summary>
/// <remarks>
/// <para>Helm's nucleus; its error is the distance to the exponential one, which falls without zeros. A proton has its own form factors.</para>
/// <para>Further photons of the nucleus, which repel one muon and attract the other, change σ in second order only, by about <c>(V/m)² + (V/T)²</c>:
/// V = Zα/R the potential at the surface, m the transverse momentum of the muons at high energy, T = E/2 − m the kinetic energy of each. Left out, and an error of
/// that size, at most all of σ: where a muon is slower than V, tree level does not hold.</para>
/// <para>The magnetic moment of a proton adds about <c>½ (μ_p w²/2ME)²</c>, w = 3m: left out and an error likewise, beside 1 % for its dipole.</para>
/// </remarks>
[Source("Heitler:1936jqw", "creation of pairs in the field of a nucleus")]
[Source("Lewin:1995rx", "form factor of Helm, eqs. 4.7, 4.11")]
public static class ElasticDimuon
{
    private const double m = Constants.MuonMass;

    // Of heavy nuclei; of light ones it is smaller.
    private const double FermiMomentum = 0.25;

    private const double DipoleError = 0.01;

    /// <summary>The least energy of the photon [GeV], <c>2m (1 + m/M)</c>.</summary>
    public static double Threshold(Nucleus nucleus) => ThresholdOn(nucleus.Mass);

    /// <summary>The energy [GeV] from which atomic electrons, left out, make pairs too: of order 1/Z.</summary>
    public static double ThresholdOnElectrons => ThresholdOn(Constants.ElectronMass);

    /// <summary>σ [GeV⁻²] off the nucleus as a whole; 0 at and below the threshold.</summary>
    public static Estimate CrossSection(Nucleus nucleus, double photonEnergy)
    {
        Estimate sigma = Tree(photonEnergy, nucleus, FormFactors.Of(nucleus.A == 1 ? "tsai-inelastic" : "helm", nucleus));
        if (sigma.Value == 0) return Estimate.Zero;
        double structure = nucleus.A == 1
            ? (DipoleError + MagneticShare(photonEnergy)) * sigma.Value
            : Abs(sigma.Value - Tree(photonEnergy, nucleus, FormFactors.Of("exponential", nucleus)).Value);
        return sigma with { Error = sigma.Error + structure + CoulombShare(nucleus, photonEnergy) * sigma.Value };
    }

    /// <summary>σ [GeV⁻²] off the single protons, which leave the nucleus: the inelastic form factor of that name on a proton that recoils freely.</summary>
    /// <remarks>The error is what Pauli's principle takes away in a Fermi gas, plus the magnetic part. The pairs off a free proton are elastic.</remarks>
    [Source("Kim:1973he", "inelastic form factor")]
    public static Estimate Incoherent(Nucleus nucleus, double photonEnergy, string inelastic)
    {
        if (nucleus.A == 1) return Estimate.Zero;
        IFormFactor protons = FormFactors.Of(inelastic, nucleus);
        Estimate sigma = Tree(photonEnergy, new Nucleus(1, 1), protons);
        double blocked = Tree(photonEnergy, new Nucleus(1, 1), new PauliBlocked(protons, FermiMomentum)).Value;
        return sigma with { Error = sigma.Error + (sigma.Value - blocked) + MagneticShare(photonEnergy) * sigma.Value };
    }

    private static double ThresholdOn(double mass) => 2 * m * (1 + m / mass);

    private static Estimate Tree(double photonEnergy, Nucleus recoiling, IFormFactor formFactor) =>
        BetheHeitlerPairs.CrossSection(m, photonEnergy, recoiling, formFactor);

    private static double CoulombShare(Nucleus nucleus, double photonEnergy)
    {
        double potential = nucleus.Z * Constants.Alpha / NuclearLength.InverseGeV(Helm.RadiusFm(nucleus.A)), kinetic = photonEnergy / 2 - m;
        return Min(1, Pow(potential / m, 2) + Pow(potential / kinetic, 2));
    }

    private static double MagneticShare(double photonEnergy) =>
        Pow(Constants.ProtonMagneticMoment * 9 * m * m / (2 * Constants.ProtonMass * photonEnergy), 2) / 2;
}
