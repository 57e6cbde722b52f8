using System.Numerics;
using Tenebra.Materials;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>A variable y of the t-integral: ln t where the target scatters, compressed on both sides of it.</summary>
/// <remarks>
/// <c>ln t = y + ln(1+e^{y−b}) − 4 ln(1+e^{a−y})</c>, [a, b] the range of ln t in which G₂ exceeds a tenth of its
/// largest value: flat below, where G₂ ~ t², and steep above. Smooth to all orders, so that Gauss–Kronrod panels converge
/// geometrically.
/// </remarks>
internal sealed class TransferMap
{
    private const double LowestLogT = -75, HighestLogT = 15, Below = 4;
    private const int Samples = 2048;

    private readonly double a, b, expA, inverseB;

    public IFormFactor FormFactor { get; }

    public TransferMap(IFormFactor formFactor)
    {
        FormFactor = formFactor;
        double width = (HighestLogT - LowestLogT) / (Samples - 1);
        double[] g2 = new double[Samples];
        for (int i = 0; i < Samples; i++) g2[i] = Math.Exp(LowestLogT + i * width);
        formFactor.G2(g2, g2);
        double threshold = 0.1 * g2.Max();
        a = LowestLogT + width * Array.FindIndex(g2, g => g > threshold);
        b = LowestLogT + width * Array.FindLastIndex(g2, g => g > threshold);
        (expA, inverseB) = (Math.Exp(a), Math.Exp(-b));
    }

    /// <summary>t and (1/t) d ln t/dy, which turns ∫ dt/t² f into ∫ dy f.</summary>
    public (Vector<double> T, Vector<double> Weight) At(Vector<double> y)
    {
        Vector<double> one = Vector<double>.One, exponential = Vector.Exp(y), inverseExponential = one / exponential;
        Vector<double> above = exponential * inverseB, below = inverseExponential * expA;
        Vector<double> aboveOne = one + above, belowOne = one + below;
        Vector<double> inverse = one / (aboveOne * belowOne);
        Vector<double> square = belowOne * belowOne, inverseSquare = inverse * aboveOne * inverse * aboveOne;
        Vector<double> jacobian = one + (above * belowOne + below * aboveOne * Below) * inverse;
        return (exponential * aboveOne * inverseSquare * inverseSquare, jacobian * inverseExponential * square * square * belowOne * inverse);
    }

    /// <summary>Whether the form factor has fallen below a tenth at y.</summary>
    public bool FallsFrom(double y) => y > b;

    /// <summary>The y of a ln t, by Newton's method from the nearest straight piece.</summary>
    public double Of(double logT)
    {
        double y = logT > b ? b + 0.5 * (logT - b) : logT < a ? a + (logT - a) / (1 + Below) : logT;
        for (int i = 0; i < 50; i++)
        {
            double above = Math.Exp(y - b), below = Math.Exp(a - y);
            double excess = y + Math.Log(1 + above) - Below * Math.Log(1 + below) - logT;
            double step = excess / (1 + above / (1 + above) + Below * below / (1 + below));
            y -= step;
            if (Math.Abs(step) < 1e-7) break;
        }
        return y;
    }
}
