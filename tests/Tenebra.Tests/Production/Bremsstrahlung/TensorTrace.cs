using Tenebra.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>Spin-2 bremsstrahlung from the Feynman diagrams themselves: explicit Dirac matrices, vertices and five polarisation tensors.</summary>
internal sealed class TensorTrace(TensorVariant variant, FourMomenta at)
{
    private readonly FourVector lepton = at.Out - at.In, q = at.Transfer, k = at.Mediator, initial = at.Rest, recoil = at.Recoil;

    /// <summary>A′ = ½ Σ|P·L|² for c = 1.</summary>
    public BigReal Squared => Squares(Polarisations, (e, f) => Diagrams(e, f, at.NucleusSum));

    /// <summary>½ Σ|q·L|², the photon polarised along its momentum.</summary>
    public BigReal PhotonGauge => Squares(Polarisations, (e, f) => Diagrams(e, f, q));

    /// <summary>½ |k_a e_b M^{ab}|² for the three polarisation vectors e, which the current of G must not have.</summary>
    public BigReal[] Divergence => [.. Polarisations.Select(e => Square(Diagrams(k, e, at.NucleusSum)))];

    // Two across k, one along it; orthonormal, orthogonal to k.
    private FourVector[] Polarisations
    {
        get
        {
            BigReal length = BigReal.Sqrt(k.X * k.X + k.Z * k.Z), toX = k.X / length, toZ = k.Z / length, m = at.MediatorMass;
            return [new(0, toZ, 0, -toX), new(0, 0, 1, 0), new(length / m, k.E * toX / m, 0, k.E * toZ / m)];
        }
    }

    private static BigReal Half => (BigReal)1 / 2;

    private BigReal Squares(FourVector[] e, Func<FourVector, FourVector, DiracMatrix> amplitude)
    {
        DiracMatrix xx = amplitude(e[0], e[0]), yy = amplitude(e[1], e[1]), zz = amplitude(e[2], e[2]);
        BigReal mixed = Square(amplitude(e[0], e[1])) + Square(amplitude(e[0], e[2])) + Square(amplitude(e[1], e[2]));
        return 2 * mixed + Half * Square(xx - yy) + Square(2 * (BigReal)1 * zz - xx - yy) / 6;
    }

    private BigReal Square(DiracMatrix m)
    {
        DiracMatrix mass = at.LeptonMass * DiracMatrix.One;
        return ((DiracMatrix.Slash(at.Out) + mass) * m * (DiracMatrix.Slash(at.In) + mass) * m.Barred).Trace.Re / 2;
    }

    private DiracMatrix Diagrams(FourVector e, FourVector f, FourVector photon)
    {
        BigReal m = at.LeptonMass, m2 = m * m, t2 = lepton * lepton;
        FourVector after = at.Out + k, before = at.In - k;
        DiracMatrix mass = m * DiracMatrix.One, vertex = DiracMatrix.Slash(photon);
        DiracMatrix sum = (1 / (after * after - m2)) * (Vertex(e, f, at.Out + after) * (DiracMatrix.Slash(after) + mass) * vertex);
        sum += (1 / (before * before - m2)) * (vertex * (DiracMatrix.Slash(before) + mass) * Vertex(e, f, at.In + before));
        sum -= Half * ((f * photon) * DiracMatrix.Slash(e) + (e * photon) * DiracMatrix.Slash(f));
        if (variant == TensorVariant.LeptonLines) return sum;
        sum += (1 / t2) * (Fields(e, f, photon) + Fields(f, e, photon));
        return variant == TensorVariant.Universal ? sum + (q * q / t2) * Nucleus(e, f) : sum;
    }

    private static DiracMatrix Vertex(FourVector e, FourVector f, FourVector sum) =>
        (Half * Half) * ((f * sum) * DiracMatrix.Slash(e) + (e * sum) * DiracMatrix.Slash(f));

    // (e·F₁)·(f·F₂), the fields of the photon q and of the lepton's.
    private DiracMatrix Fields(FourVector e, FourVector f, FourVector photon) =>
        (e * q) * ((f * lepton) * DiracMatrix.Slash(photon) - (photon * lepton) * DiracMatrix.Slash(f))
        - (e * photon) * ((f * lepton) * DiracMatrix.Slash(q) - (q * lepton) * DiracMatrix.Slash(f));

    private DiracMatrix Nucleus(FourVector e, FourVector f)
    {
        FourVector after = recoil + k, before = initial - k;
        BigReal mass2 = initial * initial;
        BigReal first = ((e * recoil) * (f * after) + (f * recoil) * (e * after)) / (after * after - mass2);
        BigReal second = ((e * initial) * (f * before) + (f * initial) * (e * before)) / (before * before - mass2);
        FourVector both = initial + recoil;
        return first * DiracMatrix.Slash(initial + after) + second * DiracMatrix.Slash(before + recoil)
            - (f * both) * DiracMatrix.Slash(e) - (e * both) * DiracMatrix.Slash(f);
    }
}
