using Tenebra.Models;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>A′ = ½ Σ|P·L|² from the Feynman diagrams themselves, by explicit Dirac matrices and four-vectors.</summary>
internal static class TraceAmplitude
{
    public static BigReal Of(MediatorKind kind, FourMomenta at)
    {
        if (kind is MediatorKind.Scalar or MediatorKind.Pseudoscalar)
            return Squared(at, Vertex(kind, 0), at.NucleusSum);
        BigReal sum = 0;
        for (int i = 0; i < 4; i++)
        {
            BigReal part = Squared(at, Vertex(kind, i), at.NucleusSum);
            sum += i == 0 ? -part : part;
        }
        return sum + Longitudinal(kind, at) / (at.MediatorMass * at.MediatorMass);
    }

    /// <summary>½ Σ|P·L|² with the polarisation of a vector or axial mediator replaced by its momentum.</summary>
    public static BigReal Longitudinal(MediatorKind kind, FourMomenta at) =>
        Squared(at, kind == MediatorKind.Vector ? DiracMatrix.Slash(at.Mediator) : DiracMatrix.Slash(at.Mediator) * DiracMatrix.Gamma5, at.NucleusSum);

    /// <summary>½ Σ|q·L|², the photon's polarisation replaced by its momentum, for one component of the mediator's vertex.</summary>
    public static BigReal GaugePart(MediatorKind kind, int component, FourMomenta at) => Squared(at, Vertex(kind, component), at.Transfer);

    private static DiracMatrix Vertex(MediatorKind kind, int component) => kind switch
    {
        MediatorKind.Scalar => DiracMatrix.One,
        MediatorKind.Pseudoscalar => DiracMatrix.Gamma5,
        MediatorKind.Vector => DiracMatrix.Gamma[component],
        _ => DiracMatrix.Gamma[component] * DiracMatrix.Gamma5,
    };

    private static BigReal Squared(FourMomenta at, DiracMatrix vertex, FourVector photon)
    {
        BigReal m = at.LeptonMass, m2 = m * m;
        FourVector after = at.Out + at.Mediator, before = at.In - at.Mediator;
        DiracMatrix mass = m * DiracMatrix.One, photonVertex = DiracMatrix.Slash(photon);
        DiracMatrix emitted = (1 / (after * after - m2)) * (vertex * ((DiracMatrix.Slash(after) + mass) * photonVertex));
        DiracMatrix current = emitted + (1 / (before * before - m2)) * (photonVertex * (DiracMatrix.Slash(before) + mass) * vertex);
        DiracMatrix product = (DiracMatrix.Slash(at.Out) + mass) * current * (DiracMatrix.Slash(at.In) + mass) * current.Barred;
        return product.Trace.Re / 2;
    }
}
