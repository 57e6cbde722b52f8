using Tenebra.Materials;

namespace Tenebra.Production.Annihilation;

/// <summary>Momenta of the electrons of a material, shell by shell.</summary>
/// <remarks>
/// <para>On each shell the isotropic density of a hydrogenic 1s state, <c>n(p) = 8p₀⁵/π² (p²+p₀²)⁻⁴</c>, whose scale
/// <c>p₀ = √⟨p²⟩ = √(2 m_e T)</c> gives the shell its mean kinetic energy T. Along the beam it is <c>J(p_z) = 8p₀⁵/3π (p_z²+p₀²)⁻³</c>.</para>
/// <para>T is the tabulated one of the shell and not its binding energy B, to which the virial theorem makes it equal in hydrogen only:
/// with p₀² = 2m_eB the profile at p_z = 0 comes out twice too high for neon and nearly three times for copper, with T it is about 15 % low
/// for neon. The shape of outer shells, their nodes, the solid, and relativity on inner shells of heavy atoms (T/m_e = 0.24 on the K shell of
/// lead) are left out: tails beyond a few p₀ are an estimate.</para>
/// <para>The energy of a bound electron is sharp, <c>E₋ = m_e − B</c>, and its momentum is not: what is left behind is an atom with
/// a hole. So <c>s = m_e² + (m_e−B)² + 2E₊(m_e−B−p_z)</c>, to relative orders (m_e/E₊)² and p/E₊ · p/m_e. A free electron of momentum p
/// would have E₋ above m_e instead, and a mean s that is too high by (B+T)/m_e.</para>
/// </remarks>
[Source("Biggs:1975", "profiles at p_z = 0 of rare gases, to compare")]
[Source("Arias-Aragon:2024qji", "electron velocities and Compton profiles in resonant annihilation")]
public sealed class ElectronMomenta
{
    private ElectronMomenta(IReadOnlyList<MomentumShell> shells) => Shells = shells;

    /// <summary>What limits the validity.</summary>
    public static string Caveat =>
        "electron motion: hydrogenic 1s momentum density on each shell with its tabulated kinetic energy, not relativistic: "
        + "good to a few per cent where electrons at rest count, to a factor 2 where only fast electrons do";

    /// <summary>Every shell of every element.</summary>
    public IReadOnlyList<MomentumShell> Shells { get; }

    /// <summary>The electrons of a material, as those of its free atoms.</summary>
    /// <exception cref="InputException">The shells of an element are not in the table.</exception>
    public static ElectronMomenta Of(Material material, ElectronShellTable table)
    {
        double all = material.ZOverA;
        return new([..
            from component in material.Components
            let perGram = component.MassFraction / component.Element.AtomicWeight / all
            from shell in table[component.Element]
            select new MomentumShell(
                perGram * shell.Electrons,
                shell.BindingEnergyEv * Unit.EV,
                Math.Sqrt(2 * Constants.ElectronMass * shell.KineticEnergyEv * Unit.EV))]);
    }

    /// <summary>The same with every binding energy times <paramref name="factor"/> and every momentum times its square root.</summary>
    public ElectronMomenta Scaled(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return new([.. Shells.Select(s => new MomentumShell(s.Share, factor * s.BindingEnergy, Math.Sqrt(factor) * s.Scale))]);
    }

    /// <summary>∫ n(p) over the momenta transverse to the beam, of all electrons, normalised to 1 [GeV⁻¹]: the Compton profile over Z.</summary>
    public double Profile(double pz) => Shells.Sum(s => s.Share * s.Profile(pz));
}

/// <summary>Electrons of one shell.</summary>
/// <param name="Share">Their share of all electrons of the material.</param>
/// <param name="BindingEnergy">B [GeV].</param>
/// <param name="Scale">p₀ [GeV].</param>
public readonly record struct MomentumShell(double Share, double BindingEnergy, double Scale)
{
    /// <summary><c>J(p_z) = 8/(3π p₀) (1 + p_z²/p₀²)⁻³</c> [GeV⁻¹], normalised to 1.</summary>
    public double Profile(double pz)
    {
        double z = pz / Scale, square = 1 + z * z;
        return 8 / (3 * Math.PI * Scale) / (square * square * square);
    }
}
