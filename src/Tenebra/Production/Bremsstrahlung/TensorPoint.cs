using System.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓN → ℓNG at one energy and angle of a spin-2 mediator: |M|² at an azimuth, and averaged over it, against t.</summary>
internal sealed class TensorPoint
{
    private readonly TensorVariant variant;
    private readonly TensorMomenta fixedMomenta;
    private readonly double scale, kPlusLab, kMinusLab, left, length, toX, toZ;

    /// <summary>The kinematics, shared with the other mediators.</summary>
    public readonly EmissionPoint Point;

    /// <summary>Prepares everything that does not depend on t.</summary>
    /// <param name="variant">Lines that emit.</param>
    /// <param name="reaction">Masses and beam.</param>
    /// <param name="k0">Energy of the mediator.</param>
    /// <param name="left">E − k0.</param>
    /// <param name="forward">U at zero angle.</param>
    /// <param name="excess">U − U(0) = 2|p||k|(1 − cos θ).</param>
    public TensorPoint(TensorVariant variant, in Reaction reaction, double k0, double left, double forward, double excess)
    {
        this.variant = variant;
        this.left = left;
        Point = new EmissionPoint(reaction, k0, left, forward, excess);
        double mX = reaction.MediatorMass, mass = reaction.NucleusMass, k = reaction.MediatorMomentum(k0);
        (length, toX, toZ) = Point.Left;
        double kAcross = Point.MediatorAcross, along = k * (1 - excess / (2 * reaction.Momentum * k)), mass2 = mX * mX + kAcross * kAcross;
        kPlusLab = along > 0 ? k0 + along : mass2 / (k0 - along);
        kMinusLab = mass2 / kPlusLab;
        scale = reaction.Energy + reaction.Momentum;
        fixedMomenta = new TensorMomenta
        {
            LeptonMass = reaction.LeptonMass,
            MediatorMass = mX,
            U = -(forward + excess),
            KPlus = kPlusLab / scale,
            KMinus = kMinusLab * scale,
            KAcross = kAcross,
            NucleusMass = mass,
            NucleusPlus = mass / scale,
            NucleusMinus = mass * scale,
            NucleusDotMediator = mass * k0,
        };
    }

    /// <summary>A′/4M² at cosines and sines of the azimuth of q.</summary>
    public Vector<double> At(double t, Vector<double> cos, Vector<double> sin)
    {
        TensorMomenta at = Momenta(t, cos, sin);
        return TensorAmplitude.Squared(variant, in at);
    }

    /// <summary>A′/4M² averaged over the azimuth.</summary>
    public double AzimuthAverage(double t) => new TensorAzimuth(this, t).Average;

    /// <summary>The lesser of √(least/largest) over the azimuth, of s and of −t₂; of s alone where no photon line emits.</summary>
    public double NearOverFar(double t)
    {
        Vector<double> towards = Vector.ConditionalSelect(
            Vector.Equals(Vector<double>.Indices, Vector<double>.Zero), Vector<double>.One, -Vector<double>.One);
        TensorMomenta at = Momenta(t, towards, Vector<double>.Zero);
        double s = at.S[0] / at.S[1];
        return Math.Sqrt(variant == TensorVariant.LeptonLines ? s : Math.Min(s, at.PhotonVirtuality[0] / at.PhotonVirtuality[1]));
    }

    /// <summary>The momenta on the light cone, p′⁺ as a sum or a quotient, whichever does not cancel.</summary>
    private TensorMomenta Momenta(double t, Vector<double> cos, Vector<double> sin)
    {
        TensorMomenta at = fixedMomenta;
        double m2 = at.LeptonMass * at.LeptonMass, transferEnergy = -t / (2 * at.NucleusMass);
        (double along, double aside) = Point.Transfer(t);
        Vector<double> inPlane = aside * cos, outOfPlane = aside * sin;
        at.Out = new(new Vector<double>((length + along) * toX) + inPlane * toZ, outOfPlane);
        at.Transfer = new(new Vector<double>(along * toX) + inPlane * toZ, outOfPlane);
        Vector<double> outZ = new Vector<double>((length + along) * toZ) - inPlane * toX;
        Vector<double> transferZ = new Vector<double>(along * toZ) - inPlane * toX;
        Vector<double> energy = new(left + transferEnergy), out2 = at.Out.Norm;
        Vector<double> leftLab = Vector.ConditionalSelect(
            Vector.GreaterThan(outZ, Vector<double>.Zero), energy + outZ, (out2 + new Vector<double>(m2)) / (energy - outZ));
        Vector<double> transferPlusLab = new Vector<double>(transferEnergy) + transferZ;
        at.Left = leftLab * (1 / scale);
        at.TransferPlus = transferPlusLab * (1 / scale);
        at.Loss = new Vector<double>(at.KPlus) - at.TransferPlus;
        Vector<double> inverseLeft = Vector<double>.One / at.Left;
        at.TransferMinus = new Vector<double>(at.KMinus) + (out2 + m2 * at.Loss) * inverseLeft;
        Vector<double> inverseMinus = Vector<double>.One / at.TransferMinus;
        at.GaugePlus = (Vector<double>.One - transferPlusLab * inverseMinus * scale) * (1 / scale);
        at.Gauge = -scale * inverseMinus * at.Transfer;
        Vector<double> relative = at.Left * at.KAcross - at.KPlus * at.Out.Re, aslant = at.KPlus * at.Out.Im;
        double mX2 = at.MediatorMass * at.MediatorMass;
        at.S = (relative * relative + aslant * aslant) * inverseLeft * (1 / at.KPlus) + m2 * at.KPlus * inverseLeft
            + at.Left * (mX2 / at.KPlus) + new Vector<double>(mX2);
        at.PhotonVirtuality = (out2 + m2 * at.Loss * at.Loss) * inverseLeft;
        at.T = t;
        return at;
    }
}
