using MathNet.Numerics.Integration;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;

namespace Tenebra.Tests.Production.Annihilation;

public sealed class AnnihilationYieldTests
{
    private const double me = Constants.ElectronMass;

    private static readonly double Electrons = MaterialTable.Load(DataFolder.Embedded)["Pb"].ElectronsPerCm2PerRadiationLength;
    private static readonly TrackSpectrum Positrons = AnalyticShower.AllGenerations(ShowerParticle.Electron, 100, 40).Of(ShowerParticle.Positron);
    private static readonly TrackSpectrum Beam = AnalyticShower.AllGenerations(ShowerParticle.Positron, 100, 40).Of(ShowerParticle.Positron);

    private static double PerArea => Electrons * Constants.SquareCmPerGeV2;

    private static AnnihilationYield Yield(TrackSpectrum spectrum, double leastEnergy = 50) =>
        new(CollisionSpectrum.AtRest(spectrum, leastEnergy), Electrons);

    // Widths over mass from 2·10⁻⁷ to 2·10⁻²⁷.
    [Theory]
    [InlineData(1e-2)]
    [InlineData(1e-5)]
    [InlineData(1e-7)]
    [InlineData(1e-12)]
    public void A_narrow_resonance_takes_the_positrons_at_its_energy(double epsilon)
    {
        foreach (double mass in new[] { 0.235, 0.26, 0.31 })
        {
            var resonance = new ResonantAnnihilation(Dark.Visible(MediatorKind.Vector), mass);
            double closed = PerArea * Positrons.Density(resonance.ResonantEnergy) * resonance.EnergyIntegral(epsilon, AnnihilationFinal.Everything);
            Estimate events = Yield(Positrons).At(resonance, epsilon, AnnihilationFinal.Everything);
            Assert.Equal(1, events.Value / closed, tolerance: Math.Max(1e-6, 0.2 * epsilon * epsilon));
            Assert.True(events.RelativeError < 1e-4);
        }
    }

    [Theory]
    [InlineData(0.02, 0.25)]
    [InlineData(0.5, 0.25)]
    [InlineData(2.0, 0.29)]
    [InlineData(0.5, 0.18)]
    [InlineData(0.5, 0.36)]
    public void A_broad_resonance_is_the_plain_integral_over_the_energy(double alphaD, double mass)
    {
        foreach (TrackSpectrum spectrum in (TrackSpectrum[])[Positrons, Beam])
        {
            var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac, alphaD), mass);
            double opening = 2 * mass * mass / (9 * me) - me;
            double[] knots = [.. spectrum.Knots.Append(opening).Append(50).Where(k => k is >= 50 and <= 100).Order()];
            double sum = spectrum.PeakX0 * resonance.CrossSection(100, 1e-4, AnnihilationFinal.Invisible);
            for (int i = 1; i < knots.Length; i++)
                sum += GaussLegendreRule.Integrate(
                    e => spectrum.Density(e) * resonance.CrossSection(e, 1e-4, AnnihilationFinal.Invisible), knots[i - 1], knots[i], 40);
            Estimate events = Yield(spectrum).At(resonance, 1e-4, AnnihilationFinal.Invisible);
            Assert.Equal(1, events.Value / (PerArea * sum), tolerance: 3e-6);
            Assert.True(Math.Abs(events.Value - PerArea * sum) < events.Error);
            Assert.True(events.RelativeError < 1e-4);
        }
    }

    [Fact]
    public void Where_all_decays_are_dark_events_go_with_the_square_of_the_coupling()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Majorana), 0.26);
        AnnihilationYield yield = Yield(Positrons);
        double one = yield.At(resonance, 1e-6, AnnihilationFinal.Invisible).Value;
        foreach (double factor in new[] { 1e-6, 0.1, 10 })
            Assert.Equal(factor * factor, yield.At(resonance, factor * 1e-6, AnnihilationFinal.Invisible).Value / one, tolerance: 1e-6 * factor * factor);
        Assert.Equal(Estimate.Zero, yield.At(resonance, 0, AnnihilationFinal.Invisible));
    }

    [Fact]
    public void Disjoint_ranges_of_energy_add()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.26);
        double cut = 66.123, all = Yield(Positrons).At(resonance, 1e-4, AnnihilationFinal.Invisible).Value;
        double above = Yield(Positrons, cut).At(resonance, 1e-4, AnnihilationFinal.Invisible).Value;
        double below = PerArea * GaussLegendreRule.Integrate(
            e => Positrons.Density(e) * resonance.CrossSection(e, 1e-4, AnnihilationFinal.Invisible), 50, cut, 1024);
        Assert.Equal(1, (above + below) / all, tolerance: 1e-4);
        Assert.Equal(Estimate.Zero, Yield(Positrons, 101).At(resonance, 1e-4, AnnihilationFinal.Invisible));
    }

    [Fact]
    public void What_flies_with_the_beam_energy_annihilates_at_that_energy()
    {
        var spectrum = new TrackSpectrum(100, [1, 99], [2, 2], [0, 0], [0.1, 0.1], peakX0: 2);
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.31);
        Estimate events = Yield(spectrum).At(resonance, 1e-4, AnnihilationFinal.Invisible);
        Assert.Equal(1, events.Value / (PerArea * 2 * resonance.CrossSection(100, 1e-4, AnnihilationFinal.Invisible)), tolerance: 1e-12);
        Assert.Equal(0.05, events.RelativeError, tolerance: 1e-6);
    }

    /// <summary>Against yields with one bin after the other made larger by its error.</summary>
    [Theory]
    [InlineData(72, true)]
    [InlineData(61, true)]
    [InlineData(79, false)]
    [InlineData(55, false)]
    public void The_error_of_a_resonance_is_that_of_the_density_at_its_energy(double energy, bool narrow)
    {
        double[] lengths = [0.05, 0.03, 0.015, 0.006, 0.002], errors = [0.005, 0.006, 0.004, 0.001, 0.0003];
        Model model = narrow ? Dark.Visible(MediatorKind.Vector) : Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac);
        var resonance = new ResonantAnnihilation(model, Math.Sqrt(2 * me * (energy + me)));
        AnnihilationFinal final = narrow ? AnnihilationFinal.Everything : AnnihilationFinal.Invisible;
        Estimate Of(double[] counted) => Yield(TrackSpectrum.FromBins(100, [40, 55, 65, 75, 85, 100], counted, errors), 41).At(resonance, 1e-4, final);
        double variance = Enumerable.Range(0, 5).Sum(i => Math.Pow(Of([.. lengths.Select((l, j) => i == j ? l + 0.01 * errors[i] : l)]).Value - Of(lengths).Value, 2));
        Assert.Equal(1, Of(lengths).Error / (100 * Math.Sqrt(variance)), narrow ? 1e-3 : 0.1);
    }

    [Fact]
    public void Moving_electrons_take_their_error_from_all_the_positrons_that_reach_the_resonance()
    {
        double[] edges = [50, 56, 61, 65, 68, 71, 75, 80, 100], lengths = [.. Enumerable.Range(0, 8).Select(i => Math.Pow(101 - edges[i], 2) * (edges[i + 1] - edges[i]))];
        double[] errors = [.. lengths.Select(l => 0.1 * l)];
        Material lead = MaterialTable.Load(DataFolder.Embedded)["Pb"];
        ElectronMomenta electrons = ElectronMomenta.Of(lead, ElectronShellTable.Load(DataFolder.Embedded));
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Dirac), 0.26);
        Estimate Of(double[] counted) => new AnnihilationYield(
            CollisionSpectrum.OnShells(TrackSpectrum.FromBins(100, edges, counted, errors), 50, electrons), 1).At(resonance, 1e-4, AnnihilationFinal.Invisible);
        Estimate all = Of(lengths);
        double variance = Enumerable.Range(0, 8).Sum(i => Math.Pow(Of([.. lengths.Select((l, j) => i == j ? l + errors[i] : l)]).Value - all.Value, 2));
        Assert.Equal(1, (all.Error - 5.2e-5 * all.Value) / Math.Sqrt(variance), 0.05);
    }

    [Fact]
    public void A_threshold_above_the_resonance_leaves_its_tail()
    {
        var resonance = new ResonantAnnihilation(Dark.Of(MediatorKind.Vector, DarkMatterKind.Scalar), 0.25);
        double inside = Yield(Positrons).At(resonance, 1e-4, AnnihilationFinal.Invisible).Value;
        double outside = Yield(Positrons, 70).At(resonance, 1e-4, AnnihilationFinal.Invisible).Value;
        Assert.InRange(outside / inside, 1e-5, 0.02);
    }
}
