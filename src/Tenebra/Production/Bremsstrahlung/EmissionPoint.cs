using System.Numerics;
using System.Runtime.CompilerServices;
using Tenebra.Particles;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>
/// Kinematics at one energy and angle of the mediator: |M|² averaged over the azimuth of the momentum transfer,
/// as a function of t alone.
/// </summary>
/// <remarks>
/// <para>Frame: lab, z along V = p − k. φ is the angle of q about V. At fixed (k, t) the invariants are
/// <c>s = a + b cos φ</c>, <c>u = −U</c>, and every part of |M|² is a square of a form linear in cos φ over s or s²:</para>
/// <para><c>p_T² = |p×q|²/q²</c>, <c>W = u P·p + s P·p′ = −4ME (k − xp)·q + t P·k</c>, so that with r = √(a²−b²)</para>
/// <para><c>⟨1/s⟩ = 1/r</c>, <c>⟨sin²φ/s⟩ = 1/(a+r)</c>,
/// <c>⟨(α+β cos φ)²/s⟩ = [(aβ−bα)²/(r(a+r)) + α²]/a</c>,
/// <c>⟨(α+β cos φ)²/s²⟩ = [(aα−bβ)²/r³ + β²/(a+r)]/a</c>.</para>
/// <para>No difference of large numbers is left: the cancellation of gauge terms near t_min is done in the algebra.</para>
/// </remarks>
internal readonly struct EmissionPoint
{
    private readonly double u, x, energy, mediatorEnergy, left, nucleusMass;
    private readonly double momentum, pAlong, kAlong, across, p2, k2, v2, v;
    private readonly double sAtZero, sSlope, dAlong, transferScale;

    /// <summary>Least and largest t = −q² [GeV²] of the reaction at this energy and angle.</summary>
    public readonly double LeastT, LargestT;

    /// <summary>False where energy conservation forbids the point.</summary>
    public readonly bool IsAllowed;

    /// <summary>Factor of ∫dt G₂/t² A′/4M² in dσ/dk0 dU, for unit coupling: α²/(16π p² |V|).</summary>
    public readonly double Flux;

    /// <summary>Prepares everything that does not depend on t.</summary>
    /// <param name="reaction">Masses and beam.</param>
    /// <param name="k0">Energy of the mediator.</param>
    /// <param name="left">E − k0.</param>
    /// <param name="forward">U at zero angle.</param>
    /// <param name="excess">U − U(0) = 2|p||k|(1 − cos θ).</param>
    public EmissionPoint(in Reaction reaction, double k0, double left, double forward, double excess)
    {
        double m2 = reaction.LeptonMass * reaction.LeptonMass, mX2 = reaction.MediatorMass * reaction.MediatorMass;
        energy = reaction.Energy;
        mediatorEnergy = k0;
        this.left = left;
        nucleusMass = reaction.NucleusMass;
        u = forward + excess;
        x = k0 / energy;
        momentum = reaction.Momentum;
        p2 = momentum * momentum;
        double k = reaction.MediatorMomentum(k0);
        k2 = k * k;
        v2 = (left - reaction.LeptonMass) * (left + reaction.LeptonMass) + u;
        v = Math.Sqrt(v2);
        pAlong = (energy * left - m2 + 0.5 * (mX2 + u)) / v;
        kAlong = (k0 * left + 0.5 * (mX2 - u)) / v;
        double oneMinusCos = excess / (2 * reaction.Momentum * k);
        across = reaction.Momentum * k * Math.Sqrt(Math.Max(0, oneMinusCos * (2 - oneMinusCos))) / v;

        sAtZero = (1 + kAlong / v) * u;
        sSlope = kAlong / v + (left * kAlong / v - k0) / nucleusMass;
        dAlong = (0.5 * (mX2 * (left / energy) - u * (1 + x)) + x * m2) / v;

        double recoil = 1 + left / nucleusMass;
        double a = recoil * recoil - v2 / (nucleusMass * nucleusMass);
        double h = left - u / (2 * nucleusMass);
        double discriminant = (h - reaction.LeptonMass) * (h + reaction.LeptonMass);
        IsAllowed = h > reaction.LeptonMass && k > 0 && oneMinusCos < 2;
        double b = 4 * v2 - 2 * u * recoil;
        double root = 4 * v * Math.Sqrt(Math.Max(0, discriminant));
        LeastT = 2 * u * u / (b + root);
        LargestT = (b + root) / (2 * a);
        transferScale = a / (4 * v2);
        Flux = Constants.Alpha2 / (16 * Math.PI * p2 * v);
    }

    /// <summary>
    /// Where the recoil lepton flies along the mediator, s is least and the integrand in t has branch points
    /// t* ± i w: r² = A [(t − t*)² + w²].
    /// </summary>
    public (double Centre, double Width) CollinearPeak => Peak(sAtZero, sSlope);

    /// <summary>Where the exchanged photon comes nearest to its mass shell: −(p′−p)² = s + t − U − m_X² is least.</summary>
    public (double Centre, double Width) PhotonPeak =>
        Peak(kAlong / v * u - (mediatorEnergy * mediatorEnergy - k2), sSlope + 1);

    /// <summary>p − k: its length, and its direction with k in the plane of x and z, the beam along z.</summary>
    public (double Length, double ToX, double ToZ) Left => (v, -across / momentum, pAlong / momentum);

    /// <summary>Momentum of the mediator across the beam [GeV].</summary>
    public double MediatorAcross => across * v / momentum;

    /// <summary>q along and across p − k [GeV].</summary>
    public (double Along, double Across) Transfer(double t) => (
        -0.5 * (u + t * (1 + left / nucleusMass)) / v,
        Math.Sqrt(Math.Max(0, transferScale * (t - LeastT) * (LargestT - t))));

    /// <summary>A′/4M² averaged over the azimuth, dimensionless, a vector of values of t at a time.</summary>
    /// <param name="mediator">Lorentz structure.</param>
    /// <param name="t">−q² [GeV²].</param>
    /// <param name="aboveLeast">t − <see cref="LeastT"/>, given apart to keep its digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> AzimuthAverage(in MediatorStructure mediator, Vector<double> t, Vector<double> aboveLeast)
    {
        var one = Vector<double>.One;
        Vector<double> q2 = t + t * t * (0.25 / (nucleusMass * nucleusMass));
        Vector<double> qAcross2 = Vector.Max(Vector<double>.Zero, transferScale * aboveLeast * (new Vector<double>(LargestT) - t));
        Vector<double> qAcross = Vector.SquareRoot(qAcross2);
        Vector<double> qAlong = (new Vector<double>(u) + t * (1 + left / nucleusMass)) * (-0.5 / v);

        Vector<double> gConstant = new Vector<double>(sAtZero - u) + t * sSlope;
        Vector<double> a = gConstant + new Vector<double>(u);
        Vector<double> b = qAcross * (-2 * across);
        Vector<double> r2 = (a - b) * (a + b);
        Vector<double> r = Vector.SquareRoot(r2);
        Vector<double> sum = a + r;
        Vector<double> inverse = one / (a * r * sum);
        Vector<double> inverseA = inverse * r * sum;
        Vector<double> inverseR = inverse * a * sum;
        Vector<double> inverseSum = inverse * a * r;

        Vector<double> alpha = qAlong * -across;
        Vector<double> alpha2 = alpha * alpha;
        Vector<double> result = default;
        if (mediator.Current != 0)
        {
            Vector<double> cross = a * qAcross * pAlong - b * alpha;
            Vector<double> pTransverse = cross * cross * inverse + alpha2 * inverseA + qAcross2 * inverseSum * p2;
            Vector<double> rest = (qAcross2 * v2 + q2 * mediator.CurrentMass2) * inverseR;
            result += (pTransverse + rest) * (8 / u * mediator.Current);
        }
        if (mediator.Longitudinal != 0)
        {
            double mX2 = (mediatorEnergy * mediatorEnergy) - k2;
            Vector<double> cross = a * qAcross * kAlong - b * alpha;
            Vector<double> kTransverse = cross * cross * inverse + alpha2 * inverseA + qAcross2 * inverseSum * k2;
            result += (kTransverse + q2 * inverseR * mX2) * (4 / u * mediator.Longitudinal);
        }
        Vector<double> wConstant = qAlong * (-2 * energy * dAlong) + t * (new Vector<double>(mediatorEnergy) - gConstant * (0.25 / nucleusMass));
        Vector<double> wSlope = qAcross * (-2 * energy * across * left / energy) - t * b * (0.25 / nucleusMass);
        Vector<double> inverseR2A = inverseR * inverseR * inverseA;
        Vector<double> wCross = a * wConstant - b * wSlope;
        Vector<double> gCross = a * gConstant - b * b;
        Vector<double> w2 = wCross * wCross * inverseR2A * inverseR + wSlope * wSlope * inverseSum * inverseA;
        Vector<double> g2 = gCross * gCross * inverseR2A * inverseR + b * b * inverseSum * inverseA;
        return result + (w2 * 4 - q2 * g2) * (mediator.Interference / (u * u));
    }

    /// <summary>A′/4M², dimensionless, at one azimuth: the plain form, truth of the average and weight of the events.</summary>
    public double At(in MediatorStructure mediator, double t, double phi)
    {
        double mX2 = mediatorEnergy * mediatorEnergy - k2;
        double q2 = t + t * t / (4 * nucleusMass * nucleusMass);
        double qAcross2 = transferScale * (t - LeastT) * (LargestT - t);
        double qAcross = Math.Sqrt(Math.Max(0, qAcross2));
        double qAlong = -0.5 * (u + t * (1 + left / nucleusMass)) / v;
        (double sin, double cos) = Math.SinCos(phi);
        double g = sAtZero - u + t * sSlope - 2 * across * qAcross * cos;
        double s = g + u;
        double sine2 = qAcross2 * sin * sin;
        double pCrossQ2 = Square(pAlong * qAcross * cos - across * qAlong) + p2 * sine2;
        double kCrossQ2 = Square(kAlong * qAcross * cos - across * qAlong) + k2 * sine2;
        double w = -2 * energy * (across * (left / energy) * qAcross * cos + dAlong * qAlong)
            + t * (mediatorEnergy - g / (4 * nucleusMass));
        double current = 8 * (pCrossQ2 + v2 * qAcross2 + mediator.CurrentMass2 * q2) / (s * u);
        double b = 4 * (kCrossQ2 + mX2 * q2) / (s * u);
        double c = (4 * w * w - q2 * g * g) / Square(s * u);
        return mediator.Current * current + mediator.Longitudinal * b + mediator.Interference * c;
    }

    /// <summary>How A′ at this t depends on the azimuth, in the form from which azimuths are drawn.</summary>
    public AzimuthDensity Azimuth(in MediatorStructure mediator, double t)
    {
        double mX2 = mediatorEnergy * mediatorEnergy - k2;
        double q2 = t + t * t / (4 * nucleusMass * nucleusMass);
        double qAcross2 = Math.Max(0, transferScale * (t - LeastT) * (LargestT - t)), qAcross = Math.Sqrt(qAcross2);
        double qAlong = -0.5 * (u + t * (1 + left / nucleusMass)) / v;
        double g = sAtZero - u + t * sSlope, slope = -2 * across * qAcross;
        double quarter = t / (4 * nucleusMass);
        double w = -2 * energy * dAlong * qAlong + t * mediatorEnergy - quarter * g;
        double wSlope = -2 * across * left * qAcross - quarter * slope;

        (double pFirst, double pMiddle, double pLast) = SquareOf(-across * qAlong, pAlong * qAcross);
        (double kFirst, double kMiddle, double kLast) = SquareOf(-across * qAlong, kAlong * qAcross);
        (double wFirst, double wMiddle, double wLast) = SquareOf(w, wSlope);
        (double gFirst, double gMiddle, double gLast) = SquareOf(g, slope);
        double current = 8 * mediator.Current, longitudinal = 4 * mediator.Longitudinal, interference = mediator.Interference / u;
        double flat = current * (v2 * qAcross2 + mediator.CurrentMass2 * q2) + longitudinal * mX2 * q2;
        return new AzimuthDensity(
            (current * pFirst + longitudinal * kFirst + flat,
                current * (pMiddle + 2 * p2 * qAcross2) + longitudinal * (kMiddle + 2 * k2 * qAcross2) + flat,
                current * pLast + longitudinal * kLast + flat),
            (interference * (4 * wFirst - q2 * gFirst), interference * (4 * wMiddle - q2 * gMiddle), interference * (4 * wLast - q2 * gLast)),
            g + u - slope, g + u + slope);
    }

    /// <summary>p′ and P′ − P [GeV] with k in the plane of x and z, the beam along z.</summary>
    /// <param name="t">−q².</param>
    /// <param name="azimuth">φ of q.</param>
    public (FourVector Lepton, FourVector Recoil) Final(double t, (double Cos, double Sin) azimuth)
    {
        (double along, double aside) = Transfer(t);
        (_, double toX, double toZ) = Left;
        double inPlane = aside * azimuth.Cos, outOfPlane = aside * azimuth.Sin;
        double kinetic = t / (2 * nucleusMass), lepton = v + along;
        return (
            new(left - kinetic, lepton * toX + inPlane * toZ, outOfPlane, lepton * toZ - inPlane * toX),
            new(kinetic, -(along * toX + inPlane * toZ), -outOfPlane, inPlane * toX - along * toZ));
    }

    private (double Centre, double Width) Peak(double constantPart, double slope)
    {
        double c = 4 * across * across * transferScale;
        double quadratic = slope * slope + c;
        double linear = 2 * constantPart * slope - c * (LeastT + LargestT);
        double constant = constantPart * constantPart + c * LeastT * LargestT;
        double centre = -linear / (2 * quadratic);
        return (centre, Math.Sqrt(Math.Max(0, constant / quadratic - centre * centre)));
    }

    // (α + βc)² on the three of Bernstein's basis for c in [−1, 1].
    private static (double First, double Middle, double Last) SquareOf(double alpha, double beta)
    {
        double minus = alpha - beta, plus = alpha + beta;
        return (minus * minus, minus * plus, plus * plus);
    }

    private static double Square(double value) => value * value;
}
