using System.Numerics;
using Tenebra.Particles;

namespace Tenebra.Tests.Production.OffShell;

/// <summary>Four complex components in the Dirac representation.</summary>
internal readonly record struct Spinor(Complex A, Complex B, Complex C, Complex D)
{
    /// <summary>u(p), spin up or down along z in the rest frame.</summary>
    public static Spinor Particle(FourVector p, double mass, bool up)
    {
        double norm = Math.Sqrt(p.E + mass);
        (Complex c, Complex d) = Pauli(new(0, p.Px, p.Py, p.Pz), up ? 1 : 0, up ? 0 : 1);
        return new(up ? norm : 0, up ? 0 : norm, c / norm, d / norm);
    }

    /// <summary>v(p).</summary>
    public static Spinor Antiparticle(FourVector p, double mass, bool up) => Particle(p, mass, up).Gamma5;

    public Spinor Gamma5 => new(C, D, A, B);

    /// <summary>ā·b = a†γ⁰b.</summary>
    public static Complex Bar(in Spinor a, in Spinor b) =>
        Complex.Conjugate(a.A) * b.A + Complex.Conjugate(a.B) * b.B - Complex.Conjugate(a.C) * b.C - Complex.Conjugate(a.D) * b.D;

    /// <summary>āγ^µb.</summary>
    public static ComplexVector Current(in Spinor a, in Spinor b) => new(
        Bar(a, b.Slashed(new(1, 0, 0, 0))), -Bar(a, b.Slashed(new(0, 1, 0, 0))),
        -Bar(a, b.Slashed(new(0, 0, 1, 0))), -Bar(a, b.Slashed(new(0, 0, 0, 1))));

    /// <summary>γ_µv^µ on it.</summary>
    public Spinor Slashed(in ComplexVector v)
    {
        (Complex a, Complex b) = Pauli(v, C, D);
        (Complex c, Complex d) = Pauli(v, A, B);
        return new(v.T * A - a, v.T * B - b, c - v.T * C, d - v.T * D);
    }

    public static Spinor operator +(in Spinor a, in Spinor b) => new(a.A + b.A, a.B + b.B, a.C + b.C, a.D + b.D);

    public static Spinor operator *(double factor, in Spinor a) => new(factor * a.A, factor * a.B, factor * a.C, factor * a.D);

    public Spinor Scaled(Complex factor) => new(factor * A, factor * B, factor * C, factor * D);

    // σ·v on a spinor of two components.
    private static (Complex Up, Complex Down) Pauli(in ComplexVector v, Complex up, Complex down) =>
        (v.Z * up + (v.X - Complex.ImaginaryOne * v.Y) * down, (v.X + Complex.ImaginaryOne * v.Y) * up - v.Z * down);
}

/// <summary>A four-vector with complex components.</summary>
internal readonly record struct ComplexVector(Complex T, Complex X, Complex Y, Complex Z)
{
    public static implicit operator ComplexVector(FourVector p) => new(p.E, p.Px, p.Py, p.Pz);

    public static ComplexVector operator +(in ComplexVector a, in ComplexVector b) => new(a.T + b.T, a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static ComplexVector operator *(Complex factor, in ComplexVector a) => new(factor * a.T, factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>a·b, neither conjugated.</summary>
    public static Complex Dot(in ComplexVector a, in ComplexVector b) => a.T * b.T - a.X * b.X - a.Y * b.Y - a.Z * b.Z;
}
