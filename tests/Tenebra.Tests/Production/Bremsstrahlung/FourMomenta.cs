namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>ℓ(p) N(at rest) → ℓ(p′) N(recoil) X(k), built from the laboratory quantities by conservation alone.</summary>
internal sealed record FourMomenta(
    BigReal LeptonMass, BigReal MediatorMass, FourVector In, FourVector Out, FourVector Mediator, FourVector Rest, FourVector Recoil)
{
    public FourVector Transfer => Rest - Recoil;

    public FourVector NucleusSum => Rest + Recoil;

    /// <summary>φ is the azimuth of q about p − k, from the plane of p and k; <paramref name="cosSin"/> its cosine and sine.</summary>
    public static FourMomenta Of(
        double energy, double leptonMass, double mediatorMass, double nucleusMass,
        BigReal x, BigReal oneMinusCos, BigReal t, (BigReal Cos, BigReal Sin) cosSin)
    {
        BigReal e = energy, m = leptonMass, mX = mediatorMass, mass = nucleusMass;
        BigReal k0 = x * e, p = BigReal.Sqrt(e * e - m * m), k = BigReal.Sqrt(k0 * k0 - mX * mX);
        BigReal cos = 1 - oneMinusCos, sin = BigReal.Sqrt(oneMinusCos * (2 - oneMinusCos));
        var beam = new FourVector(e, 0, 0, p);
        var mediator = new FourVector(k0, k * sin, 0, k * cos);
        var rest = new FourVector(mass, 0, 0, 0);

        FourVector v = beam - mediator;
        BigReal length2 = v.X * v.X + v.Z * v.Z, length = BigReal.Sqrt(length2);
        BigReal q0 = -(t / (2 * mass)), q2 = t + q0 * q0;
        BigReal along = (m * m - v.E * v.E + length2 - 2 * v.E * q0 + t) / (-2 * length);
        BigReal across = BigReal.Sqrt(q2 - along * along);
        BigReal toX = v.Z / length, toZ = -v.X / length;
        var q = new FourVector(
            q0, along * v.X / length + across * cosSin.Cos * toX, across * cosSin.Sin, along * v.Z / length + across * cosSin.Cos * toZ);
        return new FourMomenta(m, mX, beam, v + q, mediator, rest, rest - q);
    }

    /// <summary>Least t at which the nucleus can take up the recoil, from q_T² = 0.</summary>
    public static BigReal LeastT(double energy, double leptonMass, double mediatorMass, double nucleusMass, BigReal x, BigReal oneMinusCos)
    {
        BigReal e = energy, m = leptonMass, mX = mediatorMass, k0 = x * e;
        BigReal p = BigReal.Sqrt(e * e - m * m), k = BigReal.Sqrt(k0 * k0 - mX * mX);
        BigReal left = e - k0, v2 = p * p + k * k - 2 * p * k * (1 - oneMinusCos);
        BigReal virtuality = m * m - left * left + v2, recoil = 1 + left / nucleusMass;
        BigReal a = recoil * recoil - v2 / ((BigReal)nucleusMass * nucleusMass), b = 4 * v2 - 2 * virtuality * recoil;
        return 2 * virtuality * virtuality / (b + BigReal.Sqrt(b * b - 4 * a * virtuality * virtuality));
    }
}
