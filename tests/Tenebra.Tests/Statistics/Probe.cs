#pragma warning disable xUnit1051
using System.Diagnostics;
using Tenebra.Statistics;

namespace Tenebra.Tests.Statistics;

public class Probe
{
    [Fact]
    public void Print()
    {
        var o = TestContext.Current.TestOutputHelper!;
        foreach (int n in new[] { 0, 1 })
        {
            string line = "";
            for (double b = 0; b <= 8; b += 0.25) line += $" {b:f1}:{Upper.Of(LimitMethod.FeldmanCousins, 0.9, Upper.Bin(n, b)).Upper.Value:f3}";
            o.WriteLine($"raw {n}{line}");
        }
        foreach (LimitMethod m in Upper.All)
        {
            foreach (CountingBin bin in new[] { Upper.Bin(0, 0.5), Upper.Bin(3, 1, 0.3, 1, 0.2), Upper.Bin(10, 3, 1, 1, 0.2), Upper.Bin(100, 80, 8, 1, 0.2) })
            {
                LimitResult r = Upper.Of(m, 0.9, bin);
                var w = Stopwatch.StartNew();
                r = Upper.Of(m, 0.9, bin);
                o.WriteLine($"{m} {bin}: [{r.Lower:f4}, {r.Upper.Value:f5} +- {r.Upper.Error:g2}] {w.Elapsed.TotalMilliseconds:f2} ms");
            }
            CountingBin[] several = [Upper.Bin(0, 0.1, 0.05, 0.5, 0.1), Upper.Bin(1, 0.5, 0.2, 1, 0.15), Upper.Bin(2, 0.8, 0.3, 2, 0.15)];
            LimitResult x = Upper.Of(m, 0.9, several);
            var v = Stopwatch.StartNew();
            x = Upper.Of(m, 0.9, several);
            o.WriteLine($"{m} several: [{x.Lower:f4}, {x.Upper.Value:f5} +- {x.Upper.Error:g2}] {v.Elapsed.TotalMilliseconds:f2} ms");
            v.Restart();
            x = UpperLimit.Of([Upper.Bin(3, 1, 0.3, 1, 0.2)], 0.9, m, expected: true);
            o.WriteLine($"{m} expected 1 bin: {x.Expected} {v.Elapsed.TotalMilliseconds:f2} ms");
            v.Restart();
            x = UpperLimit.Of(several, 0.9, m, expected: true);
            o.WriteLine($"{m} expected several: {x.Expected} {v.Elapsed.TotalMilliseconds:f2} ms");
        }
    }
}
