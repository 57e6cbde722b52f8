using System.Globalization;
using Tenebra.Decays.Hadrons;
using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>Hadrons of a massive spin-2 particle that couples to all of QCD alike, <c>L = −c G_μν T^μν</c> with the energy–momentum tensor of quarks and gluons.</summary>
/// <remarks>
/// <para>
/// T is conserved: at low energy it is that of pions, kaons and η with no free constant, <see cref="TensorWidths.RealScalars"/> for 3, 4 and 1 real
/// scalars. The f₂(1270), which has the quantum numbers of G, dominates the form factor, <c>F = m²/(m² − s − i m Γ(s))</c>, F(0) = 1.
/// Above it, quarks and gluons: <c>c²M³(8/80π + Σ_q 3/160π …)</c>. At the mass of the f₂ the two agree to 5 %.
/// </para>
/// <para>With different couplings of quarks and gluons T is not conserved and depends on the scale: such a model has no width to hadrons here.</para>
/// </remarks>
public static class TensorHadrons
{
    /// <summary>A sentence on <see cref="Width"/> of a particle of mass M [GeV].</summary>
    public static string Caveat(double M) => string.Create(
        CultureInfo.InvariantCulture,
        $"hadrons of a spin 2 that couples to all of QCD alike, at {M:g6} GeV good to {100 * RelativeError(M):0.#} %: {(M < Perturbative ? "pi pi, K K and eta eta with the f2(1270)" : "quarks and gluons")}");

    private static readonly ParticleTable Particles = ParticleTable.Load(DataFolder.Embedded);
    private static readonly Particle Tensor = Particles["f2"];
    private static readonly (double Mass, int RealScalars)[] Mesons =
        [(Constants.ChargedPionMass, 3), (Particles["K+"].Mass, 4), (Particles["eta"].Mass, 1)];

    // From here on quarks and gluons alone.
    private const double Perturbative = 2;

    /// <summary>Where the width has a kink [GeV].</summary>
    internal static IReadOnlyList<double> Breaks { get; } =
        [.. Mesons.Select(m => 2 * m.Mass).Append(Tensor.Mass).Append(Perturbative), HeavyQuarkonium.CharmThreshold, HeavyQuarkonium.BottomThreshold];

    /// <summary>Width [GeV] to hadrons; 0 below two charged pions.</summary>
    /// <param name="c">Coupling to quarks and gluons [GeV⁻¹].</param>
    /// <param name="M">Mass of the spin-2 particle [GeV].</param>
    /// <remarks>In the limit of isospin. From the f₂ to 2 GeV, Γ/M³ goes linearly from the one description to the other.</remarks>
    [Source("Han:1998sg", "decays of massive gravitons to scalars, quarks and gluons, with κ = √2 c")]
    public static double Width(double c, double M)
    {
        if (M <= Tensor.Mass) return ToMesons(c, M);
        if (M >= Perturbative) return ToQuarksAndGluons(c, M);
        double share = (M - Tensor.Mass) / (Perturbative - Tensor.Mass), ratio = M / Tensor.Mass;
        return (1 - share) * ToMesons(c, Tensor.Mass) * ratio * ratio * ratio + share * ToQuarksAndGluons(c, M);
    }

    /// <summary>Two light pseudoscalars through the f₂.</summary>
    /// <remarks><c>Γ = |F(M²)|² Σ_i n_i c²M³β_i⁵/960π</c>, n = 3 pions, 4 kaons, 1 η; Γ(s) of the f₂ is that of two pions in a D wave.</remarks>
    [Source("Broniowski:2008hx", "spin-2 gravitational form factor of the pion and its dominance by the f₂(1270)")]
    internal static double ToMesons(double c, double M)
    {
        double sum = 0;
        foreach ((double mass, int scalars) in Mesons) sum += scalars * TensorWidths.RealScalars(c, M, mass);
        return FormFactorSquared(M) * sum;
    }

    /// <summary>Three colours of each quark and eight gluons, at tree level.</summary>
    internal static double ToQuarksAndGluons(double c, double M) =>
        8 * TensorWidths.Photons(c, M)
        + 9 * TensorWidths.Fermions(c, M, 0)
        + 3 * TensorWidths.Fermions(c, M, HeavyQuarkonium.CharmThreshold / 2)
        + 3 * TensorWidths.Fermions(c, M, HeavyQuarkonium.BottomThreshold / 2);

    /// <summary><c>|F(M²)|²</c> of the f₂; 1 for a light particle.</summary>
    internal static double FormFactorSquared(double M)
    {
        double m2 = Tensor.Mass * Tensor.Mass, away = (Tensor.Mass - M) * (Tensor.Mass + M);
        double running = Tensor.Width * TensorWidths.RealScalars(1, M, Constants.ChargedPionMass) / TensorWidths.RealScalars(1, Tensor.Mass, Constants.ChargedPionMass);
        return m2 * m2 / (away * away + m2 * running * running);
    }

    /// <summary>How far <see cref="Width"/> may be off, relative: 10 % and the square of the form factor beyond 1, at most 1; 30 % from 2 GeV on.</summary>
    public static double RelativeError(double M) => M >= Perturbative ? 0.3 : M >= Tensor.Mass ? 1 : Min(1, 0.1 + (FormFactorSquared(M) - 1));

    /// <summary>Share of π⁺π⁻ in the hadrons: two of three pions, none above the f₂, where the mesons are not told apart.</summary>
    internal static double ChargedPions(double M) =>
        M <= 2 * Constants.ChargedPionMass || M > Tensor.Mass ? 0
        : 2 * FormFactorSquared(M) * TensorWidths.RealScalars(1, M, Constants.ChargedPionMass) / ToMesons(1, M);
}
