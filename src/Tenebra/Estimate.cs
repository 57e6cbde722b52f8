namespace Tenebra;

/// <summary>A number with the error its method states: |truth − Value| is expected below Error.</summary>
public readonly record struct Estimate(double Value, double Error)
{
    /// <summary>Error over |Value|; 0 for an exact zero.</summary>
    public double RelativeError => Error == 0 ? 0 : Error / Math.Abs(Value);

    public static Estimate Zero => default;

    public static Estimate operator *(double factor, Estimate e) => new(factor * e.Value, Math.Abs(factor) * e.Error);

    public static Estimate operator *(Estimate e, double factor) => factor * e;

    /// <summary>Errors add linearly: the errors of quadratures of like integrands are not independent.</summary>
    public static Estimate operator +(Estimate a, Estimate b) => new(a.Value + b.Value, a.Error + b.Error);

    public static Estimate Multiply(Estimate left, double right) => right * left;

    public static Estimate Add(Estimate left, Estimate right) => left + right;
}
