using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Yields;

/// <summary>Resonances of the positrons of a 100 GeV electron beam in 40 X₀ of lead, up to what has nearly the beam energy.</summary>
public sealed class ResonancesNearTheBeamTests(ITestOutputHelper output)
{
    private static readonly double[] Masses = [0.215, 0.23, 0.25, 0.27, 0.289, 0.3, 0.305, 0.31, 0.315, 0.318];

    private static readonly Lazy<TrackSpectrum> Positrons = new(() => SharedMatter.Matter.Tracks.Of(
        new ThickTarget(ShowerParticle.Electron, 100, SharedMatter.Matter.Materials["Pb"], 40, 50, 1), 2, cancel: CancellationToken.None).Of(ShowerParticle.Positron));

    private static Estimate At(TrackSpectrum positrons, DarkMatterKind kind, double splitting, double mass, double alphaD = 0.1)
    {
        Model model = Model.Load(DataFolder.Embedded, "dark-photon") with { DarkMatter = new DarkMatter(kind, alphaD, 3, splitting) };
        return new AnnihilationYield(CollisionSpectrum.AtRest(positrons, 50), 1).At(new ResonantAnnihilation(model, mass), 1e-4, AnnihilationFinal.Invisible);
    }

    /// <summary>A simulation without weights in bins of 0.25 GeV, counted without a fit: see the file.</summary>
    [Theory]
    [InlineData(DarkMatterKind.Dirac, 0)]
    [InlineData(DarkMatterKind.Scalar, 0)]
    [InlineData(DarkMatterKind.Majorana, 0)]
    [InlineData(DarkMatterKind.PseudoDirac, 0.1)]
    public void Yields_are_those_of_a_fine_simulation_without_weights(DarkMatterKind kind, double splitting)
    {
        TrackSpectrum fine = FineSimulation.Positrons();
        double chi2 = 0;
        foreach (double mass in Masses)
        {
            Estimate found = At(Positrons.Value, kind, splitting, mass), reference = At(fine, kind, splitting, mass);
            double pull = (found.Value - reference.Value) / Math.Sqrt(found.Error * found.Error + reference.Error * reference.Error);
            output.WriteLine($"{kind} {mass:g} GeV: {found.Value / reference.Value:f4}, stated {found.RelativeError:p2}, reference {reference.RelativeError:p2}, pull {pull:f2}");
            chi2 += pull * pull;
            if (mass <= 0.31) Assert.True(found.RelativeError < 0.02);
            Assert.InRange(pull, -3.5, 3.5);
        }
        // Neighbouring resonances share positrons: this is a bound, not a distribution.
        Assert.True(chi2 < 3 * Masses.Length);
    }

    /// <summary>Forty seeds: each number as uncertain as stated, and the bins together as their covariance says (1e-4 on either side).</summary>
    [Fact]
    public void The_spread_of_many_simulations_is_the_error_that_each_states()
    {
        const int seeds = 40;
        var plan = new ShowerPlan(
            ShowerParticle.Electron, 100, ShowerTarget.Of(SharedMatter.Matter.Materials["Pb"], 40), new(49.7, 0.497), new TallyBins(0, 1, 0, 1), 8000, 0);
        var physics = new ShowerPhysics(plan.Target, plan.Settings, AtomicData.Load(DataFolder.Embedded), plan.KineticEnergy, forced: true);
        TrackSpectrum[] all =
        [
            .. Enumerable.Range(0, seeds).Select(i => TrackLengthRun.Of(
                plan with { Seed = 500 + (ulong)i }, physics, 2, cancel: TestContext.Current.CancellationToken).Of(ShowerParticle.Positron)),
        ];
        foreach ((string name, Func<TrackSpectrum, Estimate> of) in new (string, Func<TrackSpectrum, Estimate>)[]
        {
            ("above 50 GeV", s => s.Integral(50, 100)), ("above 90 GeV", s => s.Integral(90, 100)),
            ("Dirac 289 MeV", s => At(s, DarkMatterKind.Dirac, 0, 0.289)), ("scalar 310 MeV", s => At(s, DarkMatterKind.Scalar, 0, 0.31)),
            ("narrow 250 MeV", s => At(s, DarkMatterKind.Dirac, 0, 0.25, 1e-6)), ("narrow 300 MeV", s => At(s, DarkMatterKind.Dirac, 0, 0.3, 1e-6)),
        })
        {
            Estimate[] values = [.. all.Select(of)];
            double mean = values.Average(v => v.Value), ratio = values.Sum(v => Math.Pow(v.Value - mean, 2)) / values.Average(v => v.Error * v.Error);
            output.WriteLine($"{name}: spread over stated {Math.Sqrt(ratio / (seeds - 1)):f3}");
            Assert.InRange(ChiSquared.CDF(seeds - 1, ratio), 1e-4, 1 - 1e-4);
        }
        // Bins up to 95 GeV, with what is above as one.
        int bins = all[0].Bins.Count, kept = all[0].Bins.TakeWhile(b => b.High < 95.5).Count() + 1;
        double[] Weights(int i) => [.. Enumerable.Range(0, bins + 1).Select(j => j < bins && Math.Min(j, kept - 1) == i ? 1.0 : 0)];
        Matrix<double> covariance = Matrix<double>.Build.Dense(kept, kept, (i, j) => all.Average(s => s.Fluctuations.Covariance(Weights(i), Weights(j))));
        Vector<double>[] rows = [.. all.Select(s => Vector<double>.Build.Dense(kept, i => Weights(i).Zip(s.Bins, (w, b) => w * b.Length.Value).Sum()))];
        Vector<double> centre = rows.Aggregate((a, b) => a + b) / seeds;
        Matrix<double> inverse = covariance.Inverse();
        double chi2 = rows.Sum(r => (r - centre) * inverse * (r - centre));
        output.WriteLine($"{kept} bins: chi2 {chi2:f0} for {kept * (seeds - 1)}");
        Assert.InRange(ChiSquared.CDF(kept * (seeds - 1), chi2), 1e-4, 1 - 1e-4);
    }
}
