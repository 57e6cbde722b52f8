using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The lepton line of ℓN → ℓNG for an incoming lepton of positive helicity and one helicity of the outgoing.</summary>
/// <remarks>
/// <para>Light-cone spinors with p⁺ = 1, times √p′⁺: the current j = √p′⁺ ū′γu has j⁺ = 2p′⁺, j⁻ = 2m², j = 0, j̄ = 2p̄′ where helicity is kept, and
/// j⁺ = 0, j⁻ = −2mp′, j = 0, j̄ = 2m(1−p′⁺) where it flips.</para>
/// <para>A mediator vertex and a propagator make <c>ū′ε̸(p̸′+k̸+m)G̸u = 2p′·ε G·j + ū′ε̸k̸G̸u</c> after and
/// <c>ū′G̸(p̸−k̸+m)ε̸u = 2p·ε G·j − ū′G̸k̸ε̸u</c> before the photon; the chains with k̸ are multiplied out.</para>
/// </remarks>
internal struct TensorLeptonLine
{
    /// <summary>j⁺, j⁻, j̄; j vanishes.</summary>
    public Vector<double> Plus;
    public ComplexLanes Minus, Bar;

    /// <summary>G·j.</summary>
    public ComplexLanes Gauge;

    // The parts of the chains with k̸, along ε₊, ε₋ and ν; before the photon, that along ε₊ is κ times that along ν.
    private ComplexLanes afterPlus, afterMinus, afterNu, beforeMinus, beforeNu;

    /// <summary>The line where the lepton keeps its helicity.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keeps(ref readonly TensorMomenta at, out TensorLeptonLine line)
    {
        double m = at.LeptonMass, kPlus = at.KPlus, kAcross = at.KAcross, kappa = kAcross / kPlus, omega = at.MediatorMass * at.MediatorMass / kPlus;
        Vector<double> f = at.Left, gPlus = at.GaugePlus;
        ComplexLanes g = at.Gauge, gBar = g.Conjugate, bBar = at.Out.Conjugate, turn = m * kPlus * (g - kappa * gPlus), gb = g * bBar;
        line.Plus = f + f;
        line.Minus = new Vector<double>(2 * m * m);
        line.Bar = bBar + bBar;
        line.Gauge = m * m * gPlus - gb;
        line.afterPlus = 2 * (omega * f * g + m * turn);
        line.afterMinus = -2 * kAcross * (kappa * f * g - gb);
        line.afterNu = -2 * kAcross * f * g;
        ComplexLanes second = gPlus * bBar - f * gBar;
        line.beforeNu = 2 * kPlus * (kappa * second - gb);
        line.beforeMinus = 2 * (m * turn.Conjugate - omega * second);
    }

    /// <summary>The line where its helicity flips.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Flips(ref readonly TensorMomenta at, out TensorLeptonLine line)
    {
        double m = at.LeptonMass, kPlus = at.KPlus, kAcross = at.KAcross, kappa = kAcross / kPlus, omega = at.MediatorMass * at.MediatorMass / kPlus;
        Vector<double> f = at.Left, gPlus = at.GaugePlus;
        ComplexLanes g = at.Gauge, b = at.Out, turn = 2 * m * kPlus * (g - kappa * gPlus);
        line.Plus = Vector<double>.Zero;
        line.Minus = -2 * m * b;
        line.Bar = 2 * m * at.Loss;
        line.Gauge = -m * (gPlus * b + at.Loss * g);
        line.afterPlus = turn * (kappa * f - b);
        line.afterMinus = 2 * m * (kAcross * g + omega * f * gPlus);
        line.afterNu = f * turn;
        line.beforeNu = -turn;
        line.beforeMinus = 2 * m * (kPlus * (kappa * (gPlus * b - f * g) - b * g.Conjugate) - omega * gPlus);
    }

    /// <summary>Fills in both legs of the line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Legs(ref readonly TensorMomenta at, ref TensorLeg plus, ref TensorLeg minus, ref TensorLeg nu)
    {
        double kappa = at.KAcross / at.KPlus, before = 0.25 / at.U;
        Vector<double> after = new Vector<double>(0.5) / at.S;
        ComplexLanes twice = Gauge + Gauge, relative = kappa * at.Left - at.Out;
        plus.After = after * (relative * twice + afterPlus);
        minus.After = after * (relative.Conjugate * twice + afterMinus);
        nu.After = after * (at.Left * twice + afterNu);
        nu.Before = before * (twice - beforeNu);
        plus.Before = kappa * nu.Before;
        plus.Current = kappa * Plus;
        minus.Current = kappa * Plus - Bar;
        nu.Current = Plus;
        minus.Before = before * (kappa * twice - beforeMinus);
    }
}
