using Tenebra.Decays;
using Tenebra.Models;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Relic.Flags;

/// <summary>How fast the bath keeps slow dark matter at its temperature.</summary>
/// <remarks>
/// <para>The temperature of dark matter, <c>T_χ = ⟨p²⟩/3m</c>, obeys <c>dT_χ/dt = γ (T − T_χ) − 2H T_χ</c>: scatterings of particles at rest give them
/// <c>d⟨p²⟩/dt = 3mTγ</c>, so</para>
/// <para><c>γ = (1/3mT) Σ N ∫d³k/(2π)³ f(1∓f) v ∫dq² q² dσ/dq²</c>, <c>dσ/dq² = |M|²/(64π m²k²)</c> (<see cref="StaticScattering"/>), which for
/// <c>|M|² = 4m² g²g_D² P/(q²+M²)²</c> is <c>γ = (1/96π³mT) Σ N g²g_D² ∫dω f(1∓f) ∫₀^{4k²}dq² q²P/(q²+M²)²</c>; N counts spins and antiparticles.</para>
/// <para>Charged leptons, left-handed neutrinos at the temperature of photons, and photons of a mediator with spin 0 or 2. Pions and quarks are left out, as are two mediators
/// in the t-channel and what is quadratic in g_D: γ is a lower estimate where hadrons couple and T is above 30 MeV.</para>
/// <para>Couplings by loops are taken at one momentum, 3T. χ₁ and χ₂ of pseudo-Dirac dark matter turn into each other: the mean over both, by detailed balance, is
/// <c>2/(e^{Δ/T}+1)</c> of the rate without a splitting.</para>
/// </remarks>
public static class KineticDecoupling
{
    private const double Tolerance = 1e-9;

    // exp(−80) times the highest power of ω/T is below the tolerance.
    private const double Highest = 80;

    /// <summary>γ [GeV] at the temperature T.</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">Mass of the mediator [GeV]; that of dark matter follows.</param>
    /// <param name="parameter">The model's parameter.</param>
    /// <param name="T">Temperature of the bath [GeV], far below the mass of dark matter.</param>
    /// <exception cref="InputException">The mediator has no coupling to this kind of dark matter.</exception>
    [Source("Binder:2017rgn", "momentum transfer rate of non-relativistic dark matter")]
    [Source("Bringmann:2006mu", "scattering of heavy particles in a relativistic bath")]
    public static double MomentumExchangeRate(Model model, double mediatorMass, double parameter, double T)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mediatorMass);
        ArgumentOutOfRangeException.ThrowIfNegative(parameter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(T);
        if (model.Mediator == MediatorKind.Photon) throw new ArgumentOutOfRangeException(nameof(model), model.Mediator, "has no mass");
        DarkMatter dark = model.DarkMatter;
        if (!model.Mediator.DarkMatter.Contains(dark.Kind)) throw MediatorKinds.Undefined(model.Mediator, dark.Kind, "");
        double m = dark.Mass(mediatorMass), sum = 0;
        foreach (BathParticle particle in BathParticle.Of(model, T))
        {
            var integrand = new EnergyIntegrand(model.Mediator, dark.Kind, particle, mediatorMass, m, T);
            Estimate integral = GaussKronrod.Integrate(ref integrand, 0, Highest, Tolerance, panels: 8);
            if (integral.Error > 1e-6 * integral.Value) throw new ConvergenceException($"momentum exchange at T = {T} GeV: error {integral.RelativeError:E1}");
            sum += particle.Count * particle.Coupling2 * integral.Value;
        }
        double excited = 2 / (Exp((dark.HeavyMass(mediatorMass) - m) / T) + 1);
        return excited * parameter * parameter * dark.Coupling * dark.Coupling * sum / (96 * Pow(PI, 3) * m * T);
    }

    // In ω = m + uT; f(1∓f) = 1/4cosh²(ω/2T) or 1/4sinh²(ω/2T).
    private readonly struct EnergyIntegrand(
        MediatorKind mediator, DarkMatterKind kind, BathParticle particle, double mediatorMass, double darkMass, double T) : IIntegrand
    {
        public Estimate At(double x)
        {
            double w = particle.Mass + x * T, k2 = x * T * (2 * particle.Mass + x * T), y = w / T;
            double statistics = particle.IsPhoton ? 2 * Sinh(y / 2) : 2 * Cosh(y / 2);
            StaticScattering scattering = particle.IsPhoton
                ? StaticScattering.Photon(mediator, kind, w, darkMass)
                : StaticScattering.Fermion(mediator, kind, w, particle.Mass, mediatorMass, darkMass);
            return new Estimate(T / (statistics * statistics) * scattering.TransferIntegral(k2, mediatorMass), 0);
        }
    }
}

/// <summary>One kind of particle of the bath.</summary>
/// <param name="Mass">Its mass [GeV].</param>
/// <param name="Count">Spins and antiparticles.</param>
/// <param name="Coupling2">Square of its coupling for parameter 1.</param>
/// <param name="IsPhoton">Whether it is the photon; a fermion otherwise.</param>
internal readonly record struct BathParticle(double Mass, int Count, double Coupling2, bool IsPhoton = false)
{
    /// <summary>Those that couple to the model's mediator.</summary>
    public static IEnumerable<BathParticle> Of(Model model, double T)
    {
        Couplings couplings = model.Couplings;
        double q = 3 * T;
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
        {
            if (couplings.CouplesTo(flavour)) yield return new BathParticle(flavour.Mass, 4, couplings.LeptonSquared(flavour, -q * q));
            double neutrino = couplings.Neutrino(flavour);
            if (neutrino != 0) yield return new BathParticle(0, 2, neutrino * neutrino);
        }
        double photon = model.Mediator switch
        {
            MediatorKind.Scalar or MediatorKind.Pseudoscalar => PartialWidths.PhotonCoupling(model, q).Magnitude,
            MediatorKind.Tensor => couplings.Photon,
            _ => 0,
        };
        if (photon != 0) yield return new BathParticle(0, 2, photon * photon, IsPhoton: true);
    }
}
