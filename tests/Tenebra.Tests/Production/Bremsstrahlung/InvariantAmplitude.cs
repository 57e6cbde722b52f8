using Tenebra.Models;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A′ from the published traces in invariants, cancellations and all.</summary>
internal static class InvariantAmplitude
{
    public static BigReal Of(MediatorKind kind, FourMomenta at)
    {
        BigReal m2 = at.LeptonMass * at.LeptonMass, mX2 = at.MediatorMass * at.MediatorMass;
        FourVector after = at.Out + at.Mediator, before = at.In - at.Mediator;
        BigReal s = after * after - m2, u = before * before - m2, t = -(at.Transfer * at.Transfer);
        BigReal sum = s + u, su = s * u;
        BigReal big2 = at.NucleusSum * at.NucleusSum;
        BigReal bigIn = at.NucleusSum * at.In, bigOut = at.NucleusSum * at.Out, bigK = at.NucleusSum * at.Mediator;
        BigReal w = u * bigIn + s * bigOut;
        BigReal b = (sum * sum * big2 - 4 * t * bigK * bigK) / su;
        BigReal c = (4 * w * w - t * sum * sum * big2) / (su * su);
        return kind switch
        {
            MediatorKind.Scalar => b + (4 * m2 - mX2) * c,
            MediatorKind.Pseudoscalar => b - mX2 * c,
            MediatorKind.Vector => Current(mX2) - 2 * (2 * m2 + mX2) * c,
            _ => Current(mX2 - 4 * m2) + 2 * (4 * m2 - mX2) * c + 4 * m2 / mX2 * b,
        };

        BigReal Current(BigReal mass2) =>
            2 / su * ((s + t) * (s + t) + (u + t) * (u + t) - 4 * t * mass2) * big2 - 8 * t / su * (bigIn * bigIn + bigOut * bigOut);
    }
}
