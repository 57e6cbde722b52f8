namespace Tenebra.Numerics;

/// <summary>A point of a solution: y and y′ at t.</summary>
public readonly record struct SolutionPoint(double T, double Y, double Slope);

/// <summary>One stiff ordinary differential equation by the three-stage Radau IIA method of order 5.</summary>
/// <remarks>
/// Implicit, L-stable; stages by Newton's method. The error of a step is that of the embedded formula of order 3, damped by the real
/// eigenvalue of the method, so that it is an upper bound of what the solution of order 5 is off by.
/// </remarks>
[Source("Hairer:1996", "Sec. IV.5 Table 5.6 and IV.8, Eqs. (8.17)-(8.20)")]
public sealed class Radau
{
    private const int MostSteps = 20_000, MostIterations = 12;
    private const double RealEigenvalue = 3.637834252744496;

    private static readonly double Root6 = Math.Sqrt(6);
    private static readonly double C1 = (4 - Root6) / 10, C2 = (4 + Root6) / 10;
    private static readonly double A11 = (88 - 7 * Root6) / 360, A12 = (296 - 169 * Root6) / 1800, A13 = (-2 + 3 * Root6) / 225;
    private static readonly double A21 = (296 + 169 * Root6) / 1800, A22 = (88 + 7 * Root6) / 360, A23 = (-2 - 3 * Root6) / 225;
    private static readonly double A31 = (16 - Root6) / 36, A32 = (16 + Root6) / 36, A33 = 1.0 / 9;
    private static readonly double E1 = -(13 + 7 * Root6) / 3, E2 = (-13 + 7 * Root6) / 3, E3 = -1.0 / 3;

    private readonly double tolerance;
    private readonly Func<double, double, (double Value, double Derivative)> f;
    private double step;

    /// <summary>Starts at a point.</summary>
    /// <param name="f">f(t, y) of y′ = f and its derivative with respect to y.</param>
    /// <param name="t">Where to start.</param>
    /// <param name="y">Value there.</param>
    /// <param name="tolerance">Error of a step, absolute.</param>
    /// <param name="firstStep">First step to try.</param>
    public Radau(Func<double, double, (double Value, double Derivative)> f, double t, double y, double tolerance, double firstStep)
    {
        (this.f, this.tolerance, step) = (f, tolerance, firstStep);
        Current = new SolutionPoint(t, y, f(t, y).Value);
    }

    /// <summary>The last point reached.</summary>
    public SolutionPoint Current { get; private set; }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Takes one step, no further than <paramref name="end"/>, and returns the point before it.</summary>
    /// <exception cref="ConvergenceException">Steps become too small or too many.</exception>
    public SolutionPoint Advance(double end)
    {
        SolutionPoint before = Current;
        while (true)
        {
            double h = Math.Min(step, end - before.T);
            if (Steps++ >= MostSteps || before.T + h <= before.T)
                throw new ConvergenceException($"differential equation at t = {before.T:g6}: {MostSteps} steps, or steps of {h:g2}, do not reach {tolerance:g2}");
            if (!TryStages(before, h, out double z1, out double z2, out double z3, out double jacobian))
            {
                step = h / 4;
                continue;
            }
            double error = Math.Abs((before.Slope + (E1 * z1 + E2 * z2 + E3 * z3) / h) / (RealEigenvalue / h - jacobian));
            double factor = error == 0 ? 5 : Math.Clamp(0.9 * Math.Pow(tolerance / error, 0.25), 0.2, 5);
            if (error > tolerance)
            {
                step = h * factor;
                continue;
            }
            double y = before.Y + z3;
            Current = new SolutionPoint(before.T + h, y, f(before.T + h, y).Value);
            step = h * factor;
            return before;
        }
    }

    /// <summary>Newton's method on the three stages, z = Y − y.</summary>
    private bool TryStages(in SolutionPoint from, double h, out double z1, out double z2, out double z3, out double jacobian)
    {
        // A straight line is the first guess.
        (z1, z2, z3) = (0, 0, 0);
        jacobian = 0;
        double last = double.PositiveInfinity;
        for (int i = 0; i < MostIterations; i++)
        {
            (double f1, double j1) = f(from.T + C1 * h, from.Y + z1);
            (double f2, double j2) = f(from.T + C2 * h, from.Y + z2);
            (double f3, double j3) = f(from.T + h, from.Y + z3);
            jacobian = j3;
            double r1 = z1 - h * (A11 * f1 + A12 * f2 + A13 * f3);
            double r2 = z2 - h * (A21 * f1 + A22 * f2 + A23 * f3);
            double r3 = z3 - h * (A31 * f1 + A32 * f2 + A33 * f3);
            if (!Solve(
                    1 - h * A11 * j1, -h * A12 * j2, -h * A13 * j3,
                    -h * A21 * j1, 1 - h * A22 * j2, -h * A23 * j3,
                    -h * A31 * j1, -h * A32 * j2, 1 - h * A33 * j3,
                    ref r1, ref r2, ref r3)) return false;
            (z1, z2, z3) = (z1 - r1, z2 - r2, z3 - r3);
            double change = Math.Max(Math.Abs(r1), Math.Max(Math.Abs(r2), Math.Abs(r3)));
            if (!double.IsFinite(change) || (i > 3 && change > 2 * last)) return false;
            if (change <= 1e-3 * tolerance) return true;
            last = change;
        }
        return false;
    }

    /// <summary>Cramer's rule.</summary>
    private static bool Solve(
        double a, double b, double c, double d, double e, double g, double k, double l, double m, ref double x, ref double y, ref double z)
    {
        double ca = e * m - g * l, cb = g * k - d * m, cc = d * l - e * k, determinant = a * ca + b * cb + c * cc;
        if (determinant == 0 || !double.IsFinite(determinant)) return false;
        double u = (x * ca + y * (c * l - b * m) + z * (b * g - c * e)) / determinant;
        double v = (x * cb + y * (a * m - c * k) + z * (c * d - a * g)) / determinant;
        double w = (x * cc + y * (b * k - a * l) + z * (a * e - b * d)) / determinant;
        (x, y, z) = (u, v, w);
        return true;
    }
}
