using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>
/// How the Lorentz structure of the mediator enters |M|²: the coefficients of the three positive invariants
/// of <see cref="EmissionPoint"/>.
/// </summary>
/// <remarks>
/// <c>A′/4M² = w [(8/su)(|p×q|² + |p′×q|² + μ² q²)] + b B + c C</c> with s(−u) → su, lab-frame three-vectors and
/// B, C as in <see cref="SquaredAmplitude"/>.
/// </remarks>
/// <param name="Current">w: weight of the spin-1 current term.</param>
/// <param name="CurrentMass2">μ² [GeV²].</param>
/// <param name="Longitudinal">b.</param>
/// <param name="Interference">c [GeV²].</param>
internal readonly record struct MediatorStructure(double Current, double CurrentMass2, double Longitudinal, double Interference)
{
    public static MediatorStructure Of(MediatorKind kind, double leptonMass, double mediatorMass)
    {
        double m2 = leptonMass * leptonMass, mX2 = mediatorMass * mediatorMass;
        return kind switch
        {
            MediatorKind.Scalar => new(0, 0, 1, 4 * m2 - mX2),
            MediatorKind.Pseudoscalar => new(0, 0, 1, -mX2),
            MediatorKind.Vector => new(1, mX2 + 2 * m2, 0, -2 * (2 * m2 + mX2)),
            MediatorKind.AxialVector => new(1, mX2 - 2 * m2, 4 * m2 / mX2, 2 * (4 * m2 - mX2)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a mediator of this process"),
        };
    }
}
