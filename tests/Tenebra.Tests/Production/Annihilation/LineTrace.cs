using Tenebra.Models;
using Tenebra.Tests.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Annihilation;

/// <summary>Σ|𝓜|² of an electron line with one photon and one mediator, from the two diagrams by explicit Dirac matrices.</summary>
/// <remarks>Momenta as they flow: e(p) γ(k) → e(p′) X; crossed legs bear the opposite sign.</remarks>
internal sealed record LineTrace(BigReal Mass, FourVector In, FourVector Photon, FourVector Out, FourVector Mediator)
{
    /// <summary>γe → Xe in its CM frame, for the momentum of the photon there and the angle of the electron.</summary>
    public static LineTrace Compton(double mass, double mediatorMass, double photon, double cosine)
    {
        BigReal k = photon, m = mass, M = mediatorMass, energy = BigReal.Sqrt(m * m + k * k), root = energy + k;
        BigReal electron = (root * root + m * m - M * M) / (2 * root), p = BigReal.Sqrt(electron * electron - m * m);
        BigReal cos = cosine, sin = BigReal.Sqrt(1 - cos * cos);
        var before = new FourVector(energy, 0, 0, -k);
        var light = new FourVector(k, 0, 0, k);
        var after = new FourVector(electron, p * sin, 0, p * cos);
        return new(m, before, light, after, before + light - after);
    }

    /// <summary>e⁺e⁻ → γX in its CM frame; the positron is an outgoing electron of the opposite momentum, the photon goes out.</summary>
    public static LineTrace Annihilation(double mass, double mediatorMass, double energy, double cosine)
    {
        BigReal e = energy, m = mass, M = mediatorMass, p = BigReal.Sqrt(e * e - m * m), s = 4 * e * e;
        BigReal omega = (s - M * M) / (4 * e), cos = cosine, sin = BigReal.Sqrt(1 - cos * cos);
        var zero = new FourVector(0, 0, 0, 0);
        var electron = new FourVector(e, 0, 0, p);
        var positron = new FourVector(e, 0, 0, -p);
        var photon = new FourVector(omega, omega * sin, 0, omega * cos);
        return new(m, electron, zero - photon, zero - positron, electron + positron - photon);
    }

    public BigReal X => 2 * (In * Photon);

    public BigReal Y => 2 * (Out * Photon);

    public BigReal Sum(MediatorKind kind)
    {
        BigReal sum = 0;
        if (kind is MediatorKind.Scalar or MediatorKind.Pseudoscalar) return OverPhotons(kind == MediatorKind.Scalar ? DiracMatrix.One : DiracMatrix.Gamma5);
        for (int i = 0; i < 4; i++) sum += Metric(i) * OverPhotons(Vertex(kind, DiracMatrix.Gamma[i]));
        return sum + Longitudinal(kind) / (Mediator * Mediator);
    }

    /// <summary>The polarisation of the mediator replaced by its momentum.</summary>
    public BigReal Longitudinal(MediatorKind kind) => OverPhotons(Vertex(kind, DiracMatrix.Slash(Mediator)));

    /// <summary>The polarisation of the photon replaced by its momentum.</summary>
    public BigReal GaugePart(MediatorKind kind, int component) => Squared(
        kind switch { MediatorKind.Scalar => DiracMatrix.One, MediatorKind.Pseudoscalar => DiracMatrix.Gamma5, _ => Vertex(kind, DiracMatrix.Gamma[component]) },
        DiracMatrix.Slash(Photon));

    private static DiracMatrix Vertex(MediatorKind kind, DiracMatrix gamma) => kind == MediatorKind.Vector ? gamma : gamma * DiracMatrix.Gamma5;

    private static BigReal Metric(int i) => i == 0 ? -1 : 1;

    private BigReal OverPhotons(DiracMatrix vertex)
    {
        BigReal sum = 0;
        for (int i = 0; i < 4; i++) sum += Metric(i) * Squared(vertex, DiracMatrix.Gamma[i]);
        return sum;
    }

    private BigReal Squared(DiracMatrix vertex, DiracMatrix photon)
    {
        DiracMatrix mass = Mass * DiracMatrix.One;
        FourVector first = In + Photon, last = Out - Photon;
        DiracMatrix current = (1 / (first * first - Mass * Mass)) * (vertex * (DiracMatrix.Slash(first) + mass) * photon)
            + (1 / (last * last - Mass * Mass)) * (photon * (DiracMatrix.Slash(last) + mass) * vertex);
        return ((DiracMatrix.Slash(Out) + mass) * current * (DiracMatrix.Slash(In) + mass) * current.Barred).Trace.Re;
    }
}
