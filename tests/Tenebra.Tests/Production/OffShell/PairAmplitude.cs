using System.Numerics;
using Tenebra.Models;
using Tenebra.Particles;

namespace Tenebra.Tests.Production.OffShell;

/// <summary>The two diagrams of ℓN → ℓN X*, X* → χχ̄ by explicit spinors, every spin and every angle of the pair kept; all couplings 1.</summary>
/// <param name="Kind">Coupling of the lepton and of the pair.</param>
/// <param name="MediatorMass">M [GeV], 0 for a photon.</param>
/// <param name="LeptonMass">m [GeV].</param>
/// <param name="PairMass">m_χ [GeV].</param>
/// <param name="ScalarPair">Complex scalars in place of Dirac fermions.</param>
internal sealed record PairAmplitude(MediatorKind Kind, double MediatorMass, double LeptonMass, double PairMass, bool ScalarPair = false)
{
    private bool IsSpinOne => Kind is MediatorKind.Vector or MediatorKind.AxialVector;

    /// <summary>½ Σ|P·T·D·J|², P the sum of the momenta of the nucleus.</summary>
    public double Sum(FourVector before, FourVector after, FourVector first, FourVector second, FourVector nucleus)
    {
        FourVector pair = first + second;
        double q2 = pair.MassSquared, sum = 0, m2 = LeptonMass * LeptonMass;
        FourVector late = after + pair, early = before - pair;
        double lateInverse = 1 / (late.MassSquared - m2), earlyInverse = 1 / (early.MassSquared - m2), mass = LeptonMass;
        // ū′V(late)P̸u + ū′P̸(early)Vu, the propagators taken to the spinor at the end of the line.
        Spinor up = Spinor.Particle(before, mass, true), down = Spinor.Particle(before, mass, false);
        Spinor finalUp = Spinor.Particle(after, mass, true), finalDown = Spinor.Particle(after, mass, false);
        Spinor lateUp = lateInverse * Line(up.Slashed(nucleus), late), lateDown = lateInverse * Line(down.Slashed(nucleus), late);
        Spinor earlyUp = earlyInverse * Line(finalUp.Slashed(nucleus), early), earlyDown = earlyInverse * Line(finalDown.Slashed(nucleus), early);
        foreach ((ComplexVector current, Complex density) in Currents(first, second, pair))
        {
            Spinor fromUp = Vertex(lateUp, current, density), fromDown = Vertex(lateDown, current, density);
            Spinor atUp = Vertex(up, current, density), atDown = Vertex(down, current, density);
            sum += Squared(Spinor.Bar(finalUp, fromUp) + Spinor.Bar(earlyUp, atUp)) + Squared(Spinor.Bar(finalDown, fromUp) + Spinor.Bar(earlyDown, atUp));
            sum += Squared(Spinor.Bar(finalUp, fromDown) + Spinor.Bar(earlyUp, atDown)) + Squared(Spinor.Bar(finalDown, fromDown) + Spinor.Bar(earlyDown, atDown));
        }
        double propagator = q2 - MediatorMass * MediatorMass;
        return sum / (2 * propagator * propagator);
    }

    private static double Squared(Complex z) => z.Real * z.Real + z.Imaginary * z.Imaginary;

    private Spinor Line(in Spinor s, FourVector p) => s.Slashed(p) + LeptonMass * s;

    private Spinor Vertex(in Spinor s, in ComplexVector current, Complex density) => Kind switch
    {
        MediatorKind.Vector => s.Slashed(current),
        MediatorKind.AxialVector => s.Gamma5.Slashed(current),
        MediatorKind.Scalar => s.Scaled(density),
        _ => s.Gamma5.Scaled(density),
    };

    // The pair's side of the propagator: J − Q (Q·J)/M², or the density of a scalar.
    private IEnumerable<(ComplexVector Current, Complex Density)> Currents(FourVector first, FourVector second, FourVector pair)
    {
        if (ScalarPair)
        {
            yield return (first - second, 0);
            yield break;
        }
        foreach (bool a in (bool[])[true, false])
        {
            foreach (bool b in (bool[])[true, false])
            {
                var u = Spinor.Particle(first, PairMass, a);
                var v = Spinor.Antiparticle(second, PairMass, b);
                Spinor right = Kind is MediatorKind.AxialVector or MediatorKind.Pseudoscalar ? v.Gamma5 : v;
                if (!IsSpinOne) yield return (default, Spinor.Bar(u, right));
                else yield return (Propagated(Spinor.Current(u, right), pair), 0);
            }
        }
    }

    private ComplexVector Propagated(ComplexVector current, FourVector pair) =>
        MediatorMass == 0 ? current : current + -ComplexVector.Dot(pair, current) / (MediatorMass * MediatorMass) * (ComplexVector)pair;
}
