using Tenebra.Materials;
using static System.Math;

namespace Tenebra.Production.Photoproduction;

/// <summary>γA → VA, coherent, and γA → VA*, on single nucleons, per nucleus. The errors are those of the model.</summary>
/// <param name="Fit">γp → Vp.</param>
/// <param name="Nucleus">The nucleus; on hydrogen everything is the fit itself.</param>
/// <remarks>
/// <c>σ_coh = f 4π dσ/dt|₀ ∫d²b |w|²</c>, f of <see cref="CoherentFactor"/>; <c>σ_inc = σ_p A_eff (1 − ⟨F²⟩)</c>, where
/// <c>⟨F²⟩ = B/(B + ⟨r²⟩/3)</c> leaves out those that leave the nucleus in its ground state, counted before. 0 below the threshold on a free nucleon:
/// the motion of nucleons in the nucleus is left out. The neutron is as the proton; nucleons that break up are not in it.
/// </remarks>
[Source("Bauer:1977iq", "photoproduction of vector mesons from complex nuclei")]
public sealed record NuclearPhotoproduction(MesonPhotoproduction Fit, Nucleus Nucleus)
{
    /// <summary>What limits the validity of every number.</summary>
    public static IReadOnlyList<string> Caveats { get; } =
    [
        "photoproduction of vector mesons: optical model; coherent rho and omega scaled to one measurement on gold at a photon energy of 83 GeV, by 1 up to 10 GeV, 25 to 40 %",
        "photoproduction of vector mesons below 3 GeV: the fits were made above, resonances in the s channel are not in them",
        "photoproduction of omega below 20 GeV: pion exchange is counted as diffraction, the coherent part is too high",
        "photoproduction of vector mesons below A = 10: the density of the nucleus is crude",
    ];

    /// <summary>Bibliography keys of everything used.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        ["Klein:1999qj", "Klein:2016yzr", "Bauer:1977iq", "Hufner:1996dr", "STAR:2007elq", "Aston:1982hr", "GlueX:2019mkq", "ZEUS:2002wfj",
            "ZEUS:1996zse", "ZEUS:1996esk", "ZEUS:1997rof", "CMS:2019awk", "Lewin:1995rx", "ParticleDataGroup:2024cfk"];

    /// <summary>σ [GeV⁻²] of both at a photon energy [GeV].</summary>
    public Estimate Total(double energy) => Coherent(energy) + Incoherent(energy);

    /// <summary>σ [GeV⁻²] with the nucleus in its ground state; 0 on hydrogen.</summary>
    /// <exception cref="ConvergenceException">An integral did not reach its tolerance.</exception>
    public Estimate Coherent(double energy)
    {
        double forward = Fit.Forward(energy);
        if (forward == 0 || Nucleus.A == 1) return Estimate.Zero;
        Estimate factor = Fit.Coherent.At(energy);
        return WithModel(4 * PI * forward * factor.Value * Optics(energy, forward).Coherent(), factor.RelativeError);
    }

    /// <summary>σ [GeV⁻²] with an excited or broken nucleus.</summary>
    /// <exception cref="ConvergenceException">An integral did not reach its tolerance.</exception>
    public Estimate Incoherent(double energy)
    {
        Estimate proton = Fit.OnProton(energy);
        if (proton.Value == 0 || Nucleus.A == 1) return proton;
        double slope = Fit.Slope.At(energy), elastic = slope / (slope + FermiNucleus.Of(Nucleus).MeanSquareRadius / 3);
        Estimate sigma = proton.Value * (1 - elastic) * Optics(energy, Fit.Forward(energy)).IncoherentNucleons();
        return WithModel(sigma, Fit.IncoherentRelativeError);
    }

    /// <summary>The nucleus as a meson of that energy meets it.</summary>
    private OpticalNucleus Optics(double energy, double forward)
    {
        double total = VectorDominance.TotalCrossSection(Fit.Meson, forward), m = Fit.Meson.Mass;
        double elastic = VectorDominance.ElasticCrossSection(total, Fit.Slope.At(energy)), q = m * m / (energy + Sqrt((energy - m) * (energy + m)));
        return new OpticalNucleus(FermiNucleus.Of(Nucleus), total, Max(0, total - elastic), q);
    }

    private Estimate WithModel(Estimate sigma, double relativeError) =>
        sigma with { Error = sigma.Error + sigma.Value * Sqrt(relativeError * relativeError + Fit.RelativeError * Fit.RelativeError) };
}
