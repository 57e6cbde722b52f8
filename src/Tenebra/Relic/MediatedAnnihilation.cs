using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Relic.Flags;

namespace Tenebra.Relic;

/// <summary>χχ → mediator → Standard Model: rate densities from widths, by detailed balance.</summary>
/// <remarks>
/// <para>With the widths of a mediator of mass √s and every other mass as it is, exact at tree level,
/// <c>σ = (2J+1) S/(g₁g₂) · 4π/p² · s Γ_D(√s) Γ_f(√s)/|D|²</c>, |D|² = (s−M²)² + M²Γ², S = 2 for identical particles, g the spin degrees of freedom. The number of
/// particles lost in a unit of volume and time is, for every kind of dark matter,
/// <c>n²⟨σv⟩ = T ∫dE ρ(E) K₁(E/T)</c>, <c>ρ = (2/π³)(2J+1) E⁴ Γ_DΓ_f/|D|²</c>: spins and the factor ½ of pairs are gone with the momenta.</para>
/// <para>An axial vector that couples to two axial currents has a part of spin 0 too, from q_μq_ν/M²: <c>(2/π³) E⁴ Γ′_DΓ′_f ((s−M²)/sM²)²/|D|²</c> with
/// Γ′ of <see cref="DarkPair.DivergenceWidth"/>. For every other mediator the current of the Standard Model side is conserved.</para>
/// </remarks>
[Source("Gondolo:1990dk", "Eq. (3.8), the single integral")]
[Source("ParticleDataGroup:2024cfk", "Cross-section formulae for specific processes, resonance formation")]
internal sealed class MediatedAnnihilation
{
    private const double Norm = 2 / (Math.PI * Math.PI * Math.PI);

    private readonly Model model;
    private readonly OffShellWidths widths;
    private readonly OffShellWidth onShell;
    private readonly DarkPair pair;
    private readonly bool leptonsOnly, moreHadrons;

    /// <summary>For dark matter that weighs the model's share of <paramref name="mediatorMass"/> [GeV].</summary>
    /// <param name="model">The model.</param>
    /// <param name="mediatorMass">M [GeV].</param>
    /// <param name="leptonsOnly">Whether hadrons and photons are left out.</param>
    /// <param name="moreHadrons">Whether widths to hadrons are larger by their error.</param>
    public MediatedAnnihilation(Model model, double mediatorMass, bool leptonsOnly, bool moreHadrons = false)
    {
        DarkMatter dark = model.DarkMatter;
        (this.model, this.leptonsOnly, this.moreHadrons, MediatorMass) = (model, leptonsOnly, moreHadrons, mediatorMass);
        widths = new OffShellWidths(model, mediatorMass);
        pair = DarkPair.Of(
            model.Mediator, dark.Kind, dark.Coupling, dark.Mass(mediatorMass), dark.Kind == DarkMatterKind.PseudoDirac ? dark.HeavyMass(mediatorMass) : null);
        onShell = At(mediatorMass);
        Start = widths.Breaks.Where(b => b > Rest).Prepend(Rest).FirstOrDefault(b => StandardWidth(b * (1 + 1e-6)) > 0, double.NaN);
    }

    public double MediatorMass { get; }

    /// <summary>Least energy of the reaction [GeV].</summary>
    public double Rest => widths.DarkThreshold;

    /// <summary>Least energy [GeV] at which there is something to annihilate to; not a number where there is nothing.</summary>
    public double Start { get; }

    /// <summary>Γ_tot(M) [GeV] for a value of the parameter.</summary>
    public double TotalWidth(double parameter) => onShell.Dark + parameter * parameter * Standard(onShell);

    /// <summary>Γ_f(E) [GeV] to the Standard Model for parameter 1.</summary>
    public double StandardWidth(double energy) => Standard(At(energy));

    /// <summary>Shares of the final states at E; neutrinos are what is missing to 1.</summary>
    public EnergyInjection Shares(double energy)
    {
        OffShellWidth at = At(energy);
        double all = Standard(at), counted = leptonsOnly ? 0 : 1;
        return all == 0 ? default : new(at.Electrons / all, at.Muons / all, at.Taus / all, counted * at.Hadrons / all, counted * at.Photons / all);
    }

    /// <summary>ρ(E) for parameter 1 with the width of another parameter in the propagator.</summary>
    public Func<CollisionEnergy, double> Density(double parameter, bool running)
    {
        double mass2 = MediatorMass * MediatorMass, total = TotalWidth(parameter), imaginary = mass2 * total * total;
        return e =>
        {
            OffShellWidth at = At(e.Total);
            double s = e.Total * e.Total, running2 = running ? at.Dark + parameter * parameter * Standard(at) : 0;
            return Numerator(e.Total, at, e.Offset) / (e.Offset * e.Offset + (running ? s * running2 * running2 : imaginary));
        };
    }

    /// <summary>σ [GeV⁻²] of the reaction at E = √s, spins averaged, for a value of the parameter; 0 below threshold.</summary>
    /// <remarks><c>σ = 2π⁴ρ S/(E² p² g₁g₂)</c>, S = 2 for identical particles: see <see cref="Density"/>.</remarks>
    public double CrossSection(double energy, double parameter, bool running = false)
    {
        if (energy <= Rest) return 0;
        CollisionEnergy at = Above(energy - Rest);
        double rho = parameter * parameter * Density(parameter, running)(at);
        DarkMatterKind kind = model.DarkMatter.Kind;
        int spins = kind.SpinStates * kind.SpinStates;
        return 2 * Math.Pow(Math.PI, 4) * rho * (kind.IsPairOfIdentical ? 2 : 1) / (energy * energy * Momentum2(at) * spins);
    }

    /// <summary>The collision at an excess of energy over the masses of the two [GeV].</summary>
    public CollisionEnergy Above(double excess)
    {
        double energy = Rest + excess;
        return new(energy, excess, (energy - MediatorMass) * (energy + MediatorMass));
    }

    /// <summary>p² [GeV²] of either particle of a collision, CM frame.</summary>
    public double Momentum2(in CollisionEnergy at)
    {
        double difference = pair.SecondMass - pair.FirstMass, energy = at.Total;
        return at.Excess * (energy + Rest) * (energy - difference) * (energy + difference) / (4 * energy * energy);
    }

    /// <summary>Strength of a real mediator: <c>|D|² ρ · π/(MΓ) · dE/ds</c> at s = M², for parameter 1.</summary>
    public double PeakStrength(double parameter) => WithoutPropagator(MediatorMass) * Math.PI / (MediatorMass * TotalWidth(parameter)) / (2 * MediatorMass);

    /// <summary><c>|D|² ρ(E)</c> for parameter 1.</summary>
    public double WithoutPropagator(double energy) => Numerator(energy, At(energy), (energy - MediatorMass) * (energy + MediatorMass));

    /// <summary>Where ρ has an edge or a peak, rising, from <see cref="Start"/> on.</summary>
    public IReadOnlyList<RateEdge> Edges(double parameter, double coldest)
    {
        double width = TotalWidth(parameter);
        List<RateEdge> edges = [.. Edges(coldest)];
        if (MediatorMass > Start && width > 0) edges.Add(new(MediatorMass - Start, width / 2, width / 2, IsResonance: true));
        return [.. edges.OrderBy(e => e.Excess)];
    }

    /// <summary>The same without the mediator itself.</summary>
    public IReadOnlyList<RateEdge> Edges(double coldest)
    {
        double start = Start, narrowest = 1e-3 * coldest;
        List<RateEdge> edges = [new(0, narrowest, narrowest)];
        foreach (double energy in widths.Breaks.Where(b => b > start)) edges.Add(new(energy - start, 1e-4 * energy, energy));
        if (model.Hadrons)
        {
            foreach (HeavyQuarkonium state in (HeavyQuarkonium[])[.. HeavyQuarkonium.NarrowCharmonia, .. HeavyQuarkonium.NarrowBottomonia])
            {
                if (state.Mass > start) edges.Add(new(state.Mass - start, state.Width / 2, state.Width / 2));
            }
        }
        return [.. edges.OrderBy(e => e.Excess)];
    }

    private OffShellWidth At(double energy)
    {
        OffShellWidth at = widths.At(energy);
        return moreHadrons && at.Hadrons > 0 ? at with { Hadrons = at.Hadrons * (1 + HadronRatioError.At(energy, model)) } : at;
    }

    private double Numerator(double energy, OffShellWidth at, double offset)
    {
        double s = energy * energy, product = model.Mediator.Multiplicity * at.Dark * Standard(at);
        if (model.Mediator == MediatorKind.AxialVector)
        {
            double suppressed = offset / (s * MediatorMass * MediatorMass);
            product += pair.DivergenceWidth(energy) * LeptonDivergence(energy) * suppressed * suppressed;
        }
        return Norm * s * s * product;
    }

    private double Standard(in OffShellWidth at) =>
        at.Neutrinos + at.Electrons + at.Muons + at.Taus + (leptonsOnly ? 0 : at.Hadrons + at.Photons);

    private double LeptonDivergence(double energy)
    {
        double sum = 0;
        foreach (LeptonFlavour flavour in LeptonFlavours.All)
        {
            double m = flavour.Mass;
            if (energy > 2 * m) sum += 4 * m * m * FermionWidths.Pseudoscalar(model.Coupling(flavour), energy, m);
        }
        return sum;
    }
}
