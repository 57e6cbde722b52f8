using Tenebra.Decays;
using Tenebra.Decays.Hadrons;
using Tenebra.Models;
using Tenebra.Production.Annihilation;

namespace Tenebra.Tests.Decays;

public sealed class TensorHadronsTests
{
    private static Model Universal => Model.Load(DataFolder.Embedded, "spin-2-universal");

    private static void AssertRelative(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual / expected - 1) < tolerance, $"{actual:R} is not {expected:R} to {tolerance}");

    // c²M³/960π · 3β⁵ · m⁴/[(m²−s)² + m²Γ(s)²], Γ(s) = Γ (M/m)³ (β/β_m)⁵, by hand at M = 0.5, m = 1.2754, Γ = 0.1866.
    [Fact]
    public void Half_a_GeV_decays_to_three_pions_times_the_pole_of_the_f2() =>
        AssertRelative(6.8237190190e-15, PartialWidths.Of(Universal, 0.5, 1e-5).Single(c => c.Final == "hadrons").Width, 1e-9);

    [Fact]
    public void At_low_energy_the_pions_are_three_scalars_without_a_form_factor()
    {
        AssertRelative(1, TensorHadrons.FormFactorSquared(1e-4), 1e-7);
        const double mass = 0.28;
        AssertRelative(3 * TensorWidths.RealScalars(1, mass, Constants.ChargedPionMass) / Math.Pow(1 - Math.Pow(mass / 1.2754, 2), 2), TensorHadrons.Width(1, mass), 1e-3);
        Assert.Equal(0, TensorHadrons.Width(1, 2 * Constants.ChargedPionMass));
    }

    [Fact]
    public void At_the_f2_the_form_factor_is_mass_over_width_and_mesons_agree_with_quarks_and_gluons()
    {
        AssertRelative(Math.Pow(1.2754 / 0.1866, 2), TensorHadrons.FormFactorSquared(1.2754), 1e-12);
        Assert.InRange(TensorHadrons.ToMesons(1, 1.2754) / TensorHadrons.ToQuarksAndGluons(1, 1.2754), 0.93, 1);
    }

    // 8 gluons; 3 colours of half a photon for each of u, d, s, c and b.
    [Fact]
    public void Far_above_the_quarks_hadrons_are_fifteen_and_a_half_photon_pairs() =>
        AssertRelative(8 + 7.5, TensorHadrons.Width(1, 1e3) / TensorWidths.Photons(1, 1e3), 1e-3);

    // 1 photon, 15.5, three leptons of a half and three neutrinos of a quarter.
    [Fact]
    public void A_universal_graviton_of_100_GeV_decays_to_photons_in_a_nineteenth_of_all_cases() =>
        Assert.Equal(1 / 18.75, PartialWidths.Of(Universal, 100, 1e-5).Single(c => c.Final == "gamma gamma").Branching, 2e-4);

    [Fact]
    public void The_width_has_no_step_and_goes_with_the_square_of_the_coupling()
    {
        foreach (double at in TensorHadrons.Breaks)
            Assert.Equal(TensorHadrons.Width(1, at * (1 - 1e-9)), TensorHadrons.Width(1, at * (1 + 1e-9)), 1e-7 * TensorHadrons.Width(1, 1.1 * at));
        AssertRelative(9 * TensorHadrons.Width(1e-4, 1.6), TensorHadrons.Width(3e-4, 1.6), 1e-14);
    }

    [Fact]
    public void The_error_grows_to_the_f2_and_falls_with_quarks_and_gluons()
    {
        Assert.InRange(TensorHadrons.RelativeError(0.3), 0.1, 0.3);
        Assert.InRange(TensorHadrons.RelativeError(0.5), 0.3, 0.6);
        Assert.Equal(1, TensorHadrons.RelativeError(1.2));
        Assert.Equal(1, TensorHadrons.RelativeError(1.9));
        Assert.Equal(0.3, HadronRatioError.At(3, Universal));
    }

    [Fact]
    public void Two_of_three_pions_are_charged()
    {
        Assert.Equal(2 / 3.0, TensorHadrons.ChargedPions(0.6), 1e-12);
        Assert.InRange(TensorHadrons.ChargedPions(1.2), 0.5, 0.66);
        Assert.Equal(0, TensorHadrons.ChargedPions(1.5));
    }

    [Fact]
    public void Hadrons_of_different_couplings_are_refused()
    {
        Model spin2 = Model.Load(DataFolder.Embedded, "spin-2");
        string said = Assert.Throws<InputException>(() => spin2.With("hadrons", "true")).Message;
        Assert.Contains("a tensor that couples to up and down alike", said, StringComparison.Ordinal);
        Model unequal = spin2 with { Couplings = spin2.Couplings with { Charges = spin2.Couplings.Charges with { Up = 1, Down = -1 } } };
        Assert.Throws<InputException>(() => unequal.With("hadrons", "true"));
    }

    [Fact]
    public void Annihilation_through_the_resonance_makes_the_same_hadrons()
    {
        OffShellWidth at = new OffShellWidths(Universal, 0.7).At(1.5);
        AssertRelative(TensorHadrons.Width(1, 1.5), at.Hadrons, 1e-14);
        Assert.Contains(1.2754, new OffShellWidths(Universal, 0.7).Breaks);
    }

    [Fact]
    public void The_caveat_is_that_of_the_spin_2()
    {
        IReadOnlyList<string> caveats = DecaySummary.Of(Universal, 0.5).Provenance.Caveats;
        Assert.Contains(TensorHadrons.Caveat(0.5), caveats);
        Assert.Contains($"{100 * TensorHadrons.RelativeError(0.5):0.#} %", TensorHadrons.Caveat(0.5), StringComparison.Ordinal);
        Assert.Contains("quarks and gluons", TensorHadrons.Caveat(3), StringComparison.Ordinal);
        Assert.DoesNotContain(caveats, c => c.StartsWith("width to hadrons at", StringComparison.Ordinal));
        Assert.DoesNotContain(DecaySummary.Of(Universal, 0.2).Provenance.Caveats, c => c.StartsWith("hadrons of a spin 2", StringComparison.Ordinal));
    }
}
