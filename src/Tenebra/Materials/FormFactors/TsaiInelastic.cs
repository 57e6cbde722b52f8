using System.Numerics;
using System.Runtime.InteropServices;

namespace Tenebra.Materials;

/// <summary>Incoherent scattering off the single protons of the nucleus, which breaks up.</summary>
/// <remarks>
/// <c>G₂ = Z [a′²t/(1+a′²t)]² N(t)</c>, <c>N = (1 + t(μ_p²−1)/4m_p²) / (1+t/0.71 GeV²)⁴</c>, a′ = 773 Z^(−2/3)/m_e.
/// Bjorken et al. print N squared; the proton's form factors give N itself (Kim and Tsai, and later papers).
/// Both are offered, as published limits used both; they differ by 44 % of the total at 4 GeV and a 1 GeV mediator on
/// tungsten. Neutrons, Pauli blocking and inelastic nucleon excitation are left out.
/// </remarks>
[Source("Kim:1973he", "inelastic form factor")]
[Source("Bjorken:2009mm", "app. A, squared")]
internal sealed class TsaiInelastic(Nucleus nucleus, bool squared) : IFormFactor
{
    private const double DipoleScale = 0.71;
    private const double MagneticSlope =
        (Constants.ProtonMagneticMoment * Constants.ProtonMagneticMoment - 1)
        / (4 * Constants.ProtonMass * Constants.ProtonMass);

    private readonly double a2 = AtomicScreening.Inelastic(nucleus.Z).A2;
    private readonly double z = nucleus.Z;

    public string Name => squared ? "tsai-inelastic-squared" : "tsai-inelastic";

    public double G2(double t)
    {
        MomentumTransfer.Require(t);
        double x = a2 * t;
        double dipole = 1 + t * (1 / DipoleScale);
        dipole *= dipole;
        double magnetic = 1 + MagneticSlope * t;
        double f = squared ? x * magnetic / ((1 + x) * (dipole * dipole)) : x / ((1 + x) * dipole);
        return squared ? z * (f * f) : z * (f * f) * magnetic;
    }

    public void G2(ReadOnlySpan<double> t, Span<double> g2)
    {
        MomentumTransfer.RequireSameLength(t, g2);
        ReadOnlySpan<Vector<double>> packed = MemoryMarshal.Cast<double, Vector<double>>(t);
        Span<Vector<double>> result = MemoryMarshal.Cast<double, Vector<double>>(g2);
        for (int i = 0; i < packed.Length; i++)
        {
            Vector<double> v = packed[i];
            MomentumTransfer.Require(v);
            Vector<double> x = a2 * v;
            Vector<double> dipole = Vector<double>.One + v * (1 / DipoleScale);
            dipole *= dipole;
            Vector<double> magnetic = Vector<double>.One + MagneticSlope * v;
            Vector<double> f = squared
                ? x * magnetic / ((Vector<double>.One + x) * (dipole * dipole))
                : x / ((Vector<double>.One + x) * dipole);
            result[i] = squared ? z * (f * f) : z * (f * f) * magnetic;
        }
        for (int i = packed.Length * Vector<double>.Count; i < t.Length; i++) g2[i] = G2(t[i]);
    }
}
