using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Primakoff;
using Tenebra.Tests.Production.Bremsstrahlung;

namespace Tenebra.Tests.Production.Primakoff;

public sealed class LeptonPrimakoffAmplitudeTests
{
    private static readonly Nucleus Lead = new(82, 207);

    /// <summary>Kind, lepton mass, E, m, ω/E, where v and where t lie between their limits.</summary>
    public static TheoryData<MediatorKind, double, double, double, double, double, double> Points()
    {
        var points = new TheoryData<MediatorKind, double, double, double, double, double, double>();
        foreach (MediatorKind kind in new[] { MediatorKind.Scalar, MediatorKind.Pseudoscalar })
        {
            foreach ((double lepton, double energy) in new[] { (Constants.ElectronMass, 100.0), (Constants.MuonMass, 160.0), (Constants.MuonMass, 0.9) })
            {
                foreach (double mass in new[] { 1e-3, 0.3 })
                {
                    points.Add(kind, lepton, energy, mass, 0.5, 0.01, 0.01);
                    points.Add(kind, lepton, energy, mass, 0.8, 0.3, 0.5);
                    points.Add(kind, lepton, energy, mass, 0.6, 0.8, 1e-3);
                }
            }
        }
        return points;
    }

    // Four azimuths average a quadratic form in (cos φ, sin φ) exactly.
    [Theory]
    [MemberData(nameof(Points))]
    public void Traces_and_explicit_tensors_give_the_same_amplitude(
        MediatorKind kind, double leptonMass, double energy, double mass, double x, double depthV, double depthT)
    {
        var fusion = new PhotonFusion(kind, leptonMass, energy, mass, Lead, FormFactors.Of("tsai", Lead));
        double loss = x * energy;
        (double least, _, double largest) = fusion.Virtuality(loss, energy - loss);
        double v = least * Math.Pow(largest / least, depthV);
        var conversion = new PhotonConversion(loss, v, mass, Lead.Mass);
        double t = conversion.LeastT * Math.Pow(conversion.LargestT / conversion.LeastT, depthT);
        BigReal sum = 0;
        foreach ((int cos, int sin) in new[] { (1, 0), (0, 1), (-1, 0), (0, -1) })
            sum += Squared(kind, leptonMass, energy, mass, loss, v, t, cos, sin);
        double known = (double)(sum / 4) * Math.Pow(Constants.ElectricCharge2 / (v * t), 2);
        Assert.Equal(1, LeptonPrimakoff.SquaredAmplitude(fusion, loss, v, t) / known, tolerance: 1e-10);
    }

    private static BigReal Squared(MediatorKind kind, BigReal m, BigReal E, BigReal mass, BigReal loss, BigReal v, BigReal t, int cos, int sin)
    {
        BigReal M = Lead.Mass, left = E - loss, p = BigReal.Sqrt(E * E - m * m);
        BigReal z = (E * left - m * m - v / 2) / p, x = BigReal.Sqrt(left * left - m * m - z * z);
        FourVector beam = new(E, 0, 0, p), final = new(left, x, 0, z), q1 = beam - final;
        BigReal momentum = BigReal.Sqrt(loss * loss + v), kappa = (mass * mass + v + t) / 2, q0 = -(t / (2 * M));
        BigReal along = (loss * q0 - kappa) / momentum, across = BigReal.Sqrt(t + q0 * q0 - along * along);
        BigReal nx = q1.X / momentum, nz = q1.Z / momentum;
        var q2 = new FourVector(q0, along * nx + across * cos * nz, across * sin, along * nz - across * cos * nx);
        FourVector mediator = q1 + q2, nuclei = new FourVector(2 * M, 0, 0, 0) - q2;
        Assert.Equal(0, (double)(mediator * mediator / (mass * mass) - 1), tolerance: 1e-20);
        FourVector coupling = kind == MediatorKind.Scalar ? TwoPhotonTensor.Metric(nuclei, q1, q2) : TwoPhotonTensor.Dual(nuclei, q1, q2);
        Assert.Equal(0, (double)(coupling * q1), tolerance: 1e-30);
        DiracMatrix vertex = DiracMatrix.Slash(coupling), unit = m * DiracMatrix.One;
        return ((DiracMatrix.Slash(final) + unit) * vertex * (DiracMatrix.Slash(beam) + unit) * vertex).Trace.Re / 2;
    }
}
