using Tenebra.Models;
using Tenebra.Numerics;

namespace Tenebra.Decays;

/// <summary>χ₂ → χ₁ X*, X* → f as a spectrum of the mass q of f: for every final state f at once.</summary>
/// <remarks>
/// <para><c>dΓ_f/dq² = (1/π) Γ(χ₂ → χ₁X*(q)) q Γ_f(q)/[(q²−M²)² + q²Γ²(q)]</c>, with the mediator's own widths at the mass q. For an axial
/// vector and a charged lepton <c>(1/π) Γ′(q) q Γ′_f(q)/(q²M²)²</c> is added, the part of q_μq_ν/M² in the propagator, Γ′ the widths of the
/// divergences of the two currents. It has no pole, and does not interfere.</para>
/// <para>Exact in all masses at tree level, the real part of the mediator's self-energy being left out.</para>
/// </remarks>
[Source("ParticleDataGroup:2024cfk", "Resonances, Breit–Wigner with a width that depends on energy; Kinematics, recursion of phase space")]
internal sealed class ExcitedStateSpectrum
{
    private const double Tolerance = 1e-8;

    private readonly MediatorEmission emission;
    private readonly MediatorChannels mediator;
    private readonly double M, poleWidth, darkCoupling2;

    /// <summary>Integrates the spectrum.</summary>
    public ExcitedStateSpectrum(MediatorEmission emission, MediatorChannels mediator, double M, double darkCoupling2)
    {
        (this.emission, this.mediator, this.M, this.darkCoupling2) = (emission, mediator, M, darkCoupling2);
        poleWidth = mediator.Width(M);
        var range = new MediatorMassRange(M, poleWidth, emission.Splitting, mediator.Edges);
        OnPole = Integrated(range.OnPole());
        OffPole = Integrated(range.OffPole());
    }

    /// <summary>Where the mediator is real, within its width.</summary>
    public MassSpectrum OnPole { get; }

    /// <summary>Where it is virtual.</summary>
    public MassSpectrum OffPole { get; }

    /// <summary>Whether the mediator does not decay, so that where it is real it is not in <see cref="OnPole"/>.</summary>
    public bool MediatorIsStable => poleWidth == 0;

    private MassSpectrum Integrated(IReadOnlyList<MediatorMassMap> pieces)
    {
        var widths = new double[mediator.Finals.Count];
        IReadOnlyList<JointPanel> panels = JointQuadrature.Panels(
            (domain, x, values) => Density(pieces[domain], x, widths, values),
            widths.Length, pieces.Count, 0, MediatorMassMap.End, Tolerance);
        return new MassSpectrum(pieces, panels, widths.Length);
    }

    // dΓ_f/dx [GeV].
    private void Density(in MediatorMassMap piece, double x, double[] widths, Span<double> values)
    {
        MediatorMass at = piece.At(x);
        double q = at.Mass, emitted = darkCoupling2 * emission.Width(q, at.Left);
        values.Clear();
        if (!(emitted > 0)) return;
        double total = q * mediator.Width(q, widths);
        for (int f = 0; f < widths.Length; f++)
        {
            double width = q * widths[f];
            if (width == 0) continue;
            double line = piece.ByAngle ? AcrossPole(at, width, total) : width / (at.Offset * at.Offset + total * total);
            values[f] = emitted * at.Measure / Math.PI * line;
        }
        if (emission.Kind == MediatorKind.AxialVector) AddLongitudinal(piece, at, values);
    }

    // dq²/dθ · qΓ_f/|D|², in units of MΓ, whose square a number may not hold.
    private double AcrossPole(in MediatorMass at, double width, double total)
    {
        double unit = M * poleWidth, tangent = at.Offset / unit, running = total / unit;
        return width / unit * (1 + tangent * tangent) / (tangent * tangent + running * running);
    }

    private void AddLongitudinal(in MediatorMassMap piece, in MediatorMass at, Span<double> values)
    {
        double q = at.Mass, unit = M * poleWidth, tangent = piece.ByAngle ? at.Offset / unit : 0;
        double measure = piece.ByAngle ? at.Measure * unit * (1 + tangent * tangent) : at.Measure;
        double common = darkCoupling2 * emission.DivergenceWidth(q, at.Left) * measure / Math.PI * q / Math.Pow(q * M, 4);
        for (int f = 0; f < values.Length; f++)
            if (mediator.DivergenceWidth(f, q) is > 0 and double width) values[f] += common * width;
    }
}
