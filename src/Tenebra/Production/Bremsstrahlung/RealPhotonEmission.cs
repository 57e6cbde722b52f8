using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓ γ → ℓ X off an equivalent photon of t ≈ t_min: the amplitude of the Weizsäcker–Williams approximations.</summary>
/// <remarks><c>A₂₂ = f(x) + c K</c>, <c>K = [m²x² + m_X²(1−x) − Ux]/U²</c>, U = −u; A₂₂ = ¼ Σ|M|²/e²g². Spin 2: <see cref="TensorRealPhoton"/>.</remarks>
[Source("Liu:2016mqv", "Sec. III"), Source("Liu:2017htz", "Sec. III")]
internal readonly struct RealPhotonEmission
{
    private readonly double first, second, mass2, x;
    private readonly TensorRealPhoton? spin2;

    public RealPhotonEmission(MediatorKind kind, TensorVariant tensor, double leptonMass, double mediatorMass, double x)
    {
        double m2 = leptonMass * leptonMass, mX2 = mediatorMass * mediatorMass, y = 1 - x;
        double emission = x * x / y, current = 2 * (1 + y * y) / y;
        this.x = x;
        mass2 = m2 * x * x + mX2 * y;
        (first, second) = kind switch
        {
            MediatorKind.Scalar => (emission, 2 * (mX2 - 4 * m2)),
            MediatorKind.Pseudoscalar => (emission, 2 * mX2),
            MediatorKind.Vector => (current, 4 * (2 * m2 + mX2)),
            MediatorKind.AxialVector => (current + 4 * m2 / mX2 * emission, 4 * (mX2 - 4 * m2)),
            MediatorKind.Tensor => default,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a mediator of this process"),
        };
        if (kind == MediatorKind.Tensor) spin2 = new TensorRealPhoton(tensor, leptonMass, mediatorMass, x);
    }

    /// <summary>A₂₂ at U.</summary>
    public double At(double u) => spin2 is { } tensor ? tensor.At(u) : first + second * (mass2 - u * x) / (u * u);

    /// <summary>∫ dU A₂₂/U² from <paramref name="lo"/> to <paramref name="hi"/> [GeV⁻²]; not for spin 2.</summary>
    public double Integral(double lo, double hi)
    {
        double a = 1 / lo, b = 1 / hi;
        return first * (a - b) + second * (mass2 * (a * a * a - b * b * b) / 3 - x * (a * a - b * b) / 2);
    }
}
