using Tenebra.Numerics;

namespace Tenebra.Tests.Numerics;

public sealed class JointQuadratureTests
{
    // ∫₀¹ of x⁷, of |x − 0.3|^½ and of a peak of width 10⁻³, on two domains: [0, ½] and [½, 1].
    private static readonly double[] Exact =
    [
        1 / 8.0,
        (Math.Pow(0.3, 1.5) + Math.Pow(0.7, 1.5)) / 1.5,
        (Math.Atan(0.4e3) + Math.Atan(0.6e3)) * 1e-3,
    ];

    private static IReadOnlyList<JointPanel> Panels(double relative) => JointQuadrature.Panels(
        (domain, x, values) =>
        {
            double at = (domain + x) / 2;
            values[0] = Math.Pow(at, 7) / 2;
            values[1] = Math.Sqrt(Math.Abs(at - 0.3)) / 2;
            values[2] = 1e-6 / ((at - 0.4) * (at - 0.4) + 1e-6) / 2;
        },
        3, 2, 0, 1, relative);

    [Theory]
    [InlineData(1e-4)]
    [InlineData(1e-9)]
    public void Every_function_is_as_good_as_was_asked_and_its_error_is_stated(double relative)
    {
        IReadOnlyList<JointPanel> panels = Panels(relative);
        for (int f = 0; f < 3; f++)
        {
            Estimate sum = JointQuadrature.Sum(panels, f);
            Assert.InRange(sum.RelativeError, 0, relative);
            Assert.InRange(Math.Abs(sum.Value - Exact[f]), 0, sum.Error + 1e-15);
        }
        Assert.True(panels.Count > 10);
    }

    [Fact]
    public void The_panels_are_in_order_and_cover_each_domain_once()
    {
        IReadOnlyList<JointPanel> panels = Panels(1e-6);
        foreach (int domain in new[] { 0, 1 })
        {
            double end = 0;
            foreach (JointPanel panel in panels.Where(p => p.Domain == domain))
            {
                Assert.Equal(end, panel.Lo);
                end = panel.Hi;
            }
            Assert.Equal(1, end);
        }
    }

    [Fact]
    public void A_function_that_is_no_integrable_one_keeps_a_large_error()
    {
        IReadOnlyList<JointPanel> panels = JointQuadrature.Panels((_, x, values) => values[0] = 1 / (x * x + 1e-300), 1, 1, 0, 1, 1e-9);
        Assert.True(JointQuadrature.Sum(panels, 0).RelativeError > 1e-6);
    }
}
