using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Complex numbers, one for each lane of a vector register.</summary>
internal readonly struct ComplexLanes(Vector<double> re, Vector<double> im)
{
    public readonly Vector<double> Re = re, Im = im;

    /// <summary>z*.</summary>
    public ComplexLanes Conjugate
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Re, -Im);
    }

    /// <summary>|z|².</summary>
    public Vector<double> Norm
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Re * Re + Im * Im;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator ComplexLanes(Vector<double> re) => new(re, Vector<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator +(ComplexLanes a, ComplexLanes b) => new(a.Re + b.Re, a.Im + b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator -(ComplexLanes a, ComplexLanes b) => new(a.Re - b.Re, a.Im - b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator -(ComplexLanes a) => new(-a.Re, -a.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator *(ComplexLanes a, ComplexLanes b) => new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator *(Vector<double> a, ComplexLanes b) => new(a * b.Re, a * b.Im);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ComplexLanes operator *(double a, ComplexLanes b) => new(a * b.Re, a * b.Im);
}
