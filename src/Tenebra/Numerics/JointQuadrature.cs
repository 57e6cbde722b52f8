namespace Tenebra.Numerics;

/// <summary>Values of several functions at the point x of a domain.</summary>
internal delegate void JointValues(int domain, double x, Span<double> values);

/// <summary>A panel on which every function is known at the points of <see cref="GaussKronrod"/>.</summary>
/// <param name="Domain">Its domain.</param>
/// <param name="Lo">Where it begins.</param>
/// <param name="Hi">Where it ends.</param>
/// <param name="Values">Values of the first function at the points, then of the second, each in <see cref="GaussKronrod.Lanes"/>
/// numbers.</param>
/// <param name="Integrals">∫ of each function over the panel.</param>
internal sealed record JointPanel(int Domain, double Lo, double Hi, double[] Values, Estimate[] Integrals)
{
    public ReadOnlySpan<double> Of(int function) => Values.AsSpan(function * GaussKronrod.Lanes, GaussKronrod.Lanes);
}

/// <summary>Several functions integrated together: for where one evaluation yields all of them.</summary>
/// <remarks>The rule and the errors are those of <see cref="GaussKronrod"/>; panels are halved until every function is good.</remarks>
internal static class JointQuadrature
{
    private const int MostPanels = 2000;

    // 50 units in the last place: below this share of a panel's value an error is rounding.
    private const double Rounding = 1.1e-14;

    /// <summary>Panels of the domains, each from <paramref name="lo"/> to <paramref name="hi"/>, good for every function.</summary>
    /// <param name="f">The functions.</param>
    /// <param name="functions">How many.</param>
    /// <param name="domains">How many domains.</param>
    /// <param name="lo">Lower limit of each.</param>
    /// <param name="hi">Upper limit of each.</param>
    /// <param name="relative">Tolerance of each function relative to its own integral over all domains.</param>
    /// <returns>In order; the sum of the errors exceeds the tolerance where 2000 panels did not suffice.</returns>
    public static IReadOnlyList<JointPanel> Panels(JointValues f, int functions, int domains, double lo, double hi, double relative)
    {
        var panels = new List<JointPanel>();
        for (int d = 0; d < domains; d++) panels.Add(Close(f, functions, d, lo, hi));
        while (panels.Count < MostPanels)
        {
            double[] allowed = Allowed(panels, functions, relative);
            var halved = new List<JointPanel>(panels.Count + 16);
            foreach (JointPanel panel in panels)
            {
                if (!Exceeds(panel, allowed))
                {
                    halved.Add(panel);
                    continue;
                }
                double middle = 0.5 * (panel.Lo + panel.Hi);
                halved.Add(Close(f, functions, panel.Domain, panel.Lo, middle));
                halved.Add(Close(f, functions, panel.Domain, middle, panel.Hi));
            }
            if (halved.Count == panels.Count) break;
            panels = halved;
        }
        return panels;
    }

    /// <summary>∫ of one function over all panels.</summary>
    public static Estimate Sum(IReadOnlyList<JointPanel> panels, int function)
    {
        Estimate sum = Estimate.Zero;
        foreach (JointPanel panel in panels) sum += panel.Integrals[function];
        return sum;
    }

    // The error that each panel may have of each function; infinite where the function is good already.
    private static double[] Allowed(List<JointPanel> panels, int functions, double relative)
    {
        var allowed = new double[functions];
        for (int i = 0; i < functions; i++)
        {
            Estimate sum = Sum(panels, i);
            double goal = relative * Math.Abs(sum.Value);
            allowed[i] = sum.Error <= goal ? double.PositiveInfinity : goal / (2 * panels.Count);
        }
        return allowed;
    }

    private static bool Exceeds(JointPanel panel, double[] allowed)
    {
        if (panel.Hi - panel.Lo <= 1e-12 * (Math.Abs(panel.Lo) + Math.Abs(panel.Hi))) return false;
        for (int i = 0; i < allowed.Length; i++)
        {
            Estimate integral = panel.Integrals[i];
            if (integral.Error > allowed[i] && integral.Error > 2 * Rounding * Math.Abs(integral.Value)) return true;
        }
        return false;
    }

    private static JointPanel Close(JointValues f, int functions, int domain, double lo, double hi)
    {
        var values = new double[functions * GaussKronrod.Lanes];
        Span<double> at = stackalloc double[functions];
        double centre = 0.5 * (lo + hi), half = 0.5 * (hi - lo);
        for (int i = 0; i < GaussKronrod.Lanes - 1; i++)
        {
            f(domain, centre + half * GaussKronrod.Node(i), at);
            for (int j = 0; j < functions; j++) values[j * GaussKronrod.Lanes + i] = at[j];
        }
        var integrals = new Estimate[functions];
        for (int j = 0; j < functions; j++)
            integrals[j] = half * GaussKronrod.OfUnitPanel(values.AsSpan(j * GaussKronrod.Lanes, GaussKronrod.Lanes));
        return new JointPanel(domain, lo, hi, values, integrals);
    }
}
