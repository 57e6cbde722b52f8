using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;

namespace Tenebra.Tests.Decays;

public sealed class ExcitedStateHadronsTests
{
    private static readonly Model DarkPhoton = Model.Load(DataFolder.Embedded, "inelastic-dark-photon");

    private static ExcitedStateDecays Of(Model model, double mass) => ExcitedStateDecays.Of(model, mass, model.Couplings.Value)!;

    private static double Hadrons(ExcitedStateDecays decays) => decays.Channels.Single(c => c.Final == "chi1 hadrons").Width.Value;

    // dΓ/dq of hadrons, the width of the mediator neglected.
    private static double Density(Model model, double mass, double q)
    {
        double m1 = model.DarkMatter.Mass(mass);
        Model visible = model with { DarkMatter = model.DarkMatter with { AlphaD = 0 } };
        double hadrons = PartialWidths.Of(visible, q, model.Couplings.Value).Single(c => c.Final == "hadrons").Width;
        var emission = new MediatorEmission(model.Mediator, m1, m1 * model.DarkMatter.Splitting);
        double emitted = 4 * Math.PI * model.DarkMatter.AlphaD * emission.Width(q);
        return 2 * q / Math.PI * emitted * q * hadrons / Math.Pow(q * q - mass * mass, 2);
    }

    private static double Midpoints(Func<double, double> f, double lo, double hi, int steps)
    {
        double sum = 0;
        for (int i = 0; i < steps; i++) sum += f(lo + (hi - lo) * (i + 0.5) / steps);
        return sum * (hi - lo) / steps;
    }

    [Fact]
    public void Hadrons_are_the_sum_over_their_masses()
    {
        Model model = DarkPhoton.With("splitting", "1.9");
        ExcitedStateDecays decays = Of(model, 3);
        Assert.Equal(1, Hadrons(decays) / Midpoints(q => Density(model, 3, q), HadronRatio.Threshold, 1.9, 30_000), 1e-4);
        Assert.Equal(["chi1 e+ e-", "chi1 mu+ mu-", "chi1 hadrons"], decays.Channels.Where(c => c.Branching > 1e-9).Select(c => c.Final));
        Assert.Equal(1, decays.Channels.Sum(c => c.Branching), 1e-14);
        // With R(s) the total is about twice that of the leptons, and c tau 5.6e-4 cm.
        double leptons = decays.Channels.Take(2).Sum(c => c.Width.Value);
        Assert.InRange(decays.Total.Value / leptons, 2, 2.25);
        Assert.InRange(DecayLength.ProperCm(decays.Total.Value), 5.3e-4, 5.9e-4);
    }

    [Fact]
    public void No_narrow_peak_is_missed()
    {
        // J/psi and psi(2S), Δ = 3.9 GeV: between their windows by midpoints, within them by the tangent of an angle.
        Model model = DarkPhoton.With("splitting", "0.39").With("massRatio", "2");
        double expected = 0, from = HadronRatio.Threshold;
        foreach (HeavyQuarkonium state in HeavyQuarkonium.NarrowCharmonia)
        {
            double window = HeavyQuarkonium.NarrowWindow * state.Width, half = state.Width / 2;
            expected += Midpoints(q => Density(model, 20, q), from, state.Mass - window, 10_000);
            expected += Midpoints(
                angle => Density(model, 20, state.Mass + half * Math.Tan(angle)) * half / Math.Pow(Math.Cos(angle), 2),
                -Math.Atan(2 * HeavyQuarkonium.NarrowWindow), Math.Atan(2 * HeavyQuarkonium.NarrowWindow), 10_000);
            from = state.Mass + window;
        }
        expected += Midpoints(q => Density(model, 20, q), from, 3.9, 10_000);
        Assert.Equal(1, Hadrons(Of(model, 20)) / expected, 2e-4);
        Assert.True(expected > 1.02 * Midpoints(q => Density(model, 20, q), HadronRatio.Threshold, 3.05, 10_000));
    }

    [Fact]
    public void The_error_of_hadrons_is_that_of_their_rate_and_that_of_leptons_the_integral()
    {
        ExcitedStateDecays decays = Of(DarkPhoton.With("splitting", "1.9"), 3);
        Assert.InRange(decays.Channels.Single(c => c.Final == "chi1 hadrons").Width.RelativeError, 0.03, 0.25);
        Assert.All(decays.Channels.Where(c => c.Final != "chi1 hadrons" && c.Branching > 1e-9), c => Assert.InRange(c.Width.RelativeError, 0, 1e-8));
        Assert.InRange(Of(DarkPhoton.With("splitting", "3.5"), 3).Channels.Single(c => c.Final == "chi1 X").Width.RelativeError, 0, 1e-6);
    }

    [Fact]
    public void A_vector_that_reaches_hadrons_by_loops_leaves_them_in_the_share_of_its_mixing()
    {
        Model muTau = Model.Load(DataFolder.Embedded, "mu-minus-tau").With("darkMatter", "pseudo-dirac");
        Model model = muTau.With("alphaD", "0.1").With("splitting", "2");
        ExcitedStateDecays decays = Of(model, 1);
        Assert.Equal(1, Hadrons(decays) / Midpoints(q => Density(model, 1, q), HadronRatio.Threshold, 2 / 3.0, 20_000), 1e-5);
    }

    [Fact]
    public void A_narrow_dark_photon_on_the_J_psi_is_still_one_real_mediator()
    {
        // Γ(M) runs by orders of magnitude within the width of the J/psi.
        double mass = HeavyQuarkonium.NarrowCharmonia[0].Mass;
        Model model = DarkPhoton.With("splitting", "5");
        double closed = 0.4 * Math.PI * new MediatorEmission(MediatorKind.Vector, mass / 3, mass / 3 * 5).Width(mass);
        Assert.Equal(1, ExcitedStateDecays.Of(model, mass, 1e-5)!.Total.Value / closed, 1e-4);
    }
}
