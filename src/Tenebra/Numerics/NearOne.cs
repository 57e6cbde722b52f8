namespace Tenebra.Numerics;

/// <summary>ln(1 + x) and e^x − 1 with all digits for small x; those of .NET are the plain differences.</summary>
/// <remarks>With u the rounded 1 + x, the rounding error of u drops out of <c>x ln u/(u − 1)</c>; and so for the inverse.</remarks>
[Source("Higham:2002", "Sec. 1.14.1")]
public static class NearOne
{
    /// <summary>ln(1 + x), x &gt; −1.</summary>
    public static double LogOnePlus(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>e^x − 1.</summary>
    public static double ExpMinusOne(double x)
    {
        double u = Math.Exp(x), difference = u - 1;
        return u == 1 ? x : difference == -1 || double.IsInfinity(u) ? difference : difference * (x / Math.Log(u));
    }
}
