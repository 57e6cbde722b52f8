using Tenebra.Materials;
using Tenebra.Production.Photoproduction;

namespace Tenebra.Tests.Production.Photoproduction;

public sealed class CoherentFactorTests(ITestOutputHelper output)
{
    private static readonly PhotoproductionTable Table = PhotoproductionTable.Load(DataFolder.Embedded);

    [Fact]
    public void The_optical_model_holds_to_10_GeV_and_the_measured_factor_from_83_GeV()
    {
        CoherentFactor factor = Table["rho"].Coherent;
        Assert.Equal(1, factor.At(6).Value);
        Assert.Equal(1, factor.At(10).Value);
        Assert.Equal(factor.Measured, factor.At(83).Value, tolerance: 1e-12);
        Assert.Equal(factor.Measured, factor.At(500).Value, tolerance: 1e-12);
        // Half way in the logarithm, at √(10 · 83) GeV.
        Assert.Equal((1 + factor.Measured) / 2, factor.At(Math.Sqrt(830)).Value, tolerance: 1e-12);
    }

    [Fact]
    public void Between_the_measurements_half_the_distance_to_the_nearer_comes_on_top()
    {
        CoherentFactor factor = new(0.4, 83, 10, 0.25);
        Assert.Equal(0.25, factor.At(8).RelativeError, tolerance: 1e-12);
        Assert.Equal(Math.Sqrt(0.15 * 0.15 + 0.175 * 0.175), factor.At(Math.Sqrt(830)).Error, tolerance: 1e-12);
    }

    // σ(AuAu → AuAuρ) = 530 ± 60 mb against 590 mb of Klein and Nystrand, whose γAu is rebuilt here: B = 11 GeV⁻², f²/4π = 2.02, σ_tot = ∫d²b (1 − e^{−σT}),
    // σ_coh = (α σ_tot²/16π (f²/4π)) ∫|F|²dt. The flux of photons and nuclei is the same for both.
    [Fact]
    public void Coherent_rho_on_gold_are_those_of_STAR()
    {
        const double energy = 83, coupling = 2.02;
        MesonPhotoproduction fit = Table["rho"];
        Nucleus gold = new(79, 197);
        double sigma = fit.OnProton(energy).Value, perNucleon = Math.Sqrt(16 * Math.PI * coupling / Constants.Alpha * 11 * sigma);
        FermiNucleus density = FermiNucleus.Of(gold);
        double total = 0, h = density.Edge / 400;
        for (int i = 0; i < 400; i++)
        {
            double b = (i + 0.5) * h, half = Math.Sqrt((density.Edge - b) * (density.Edge + b)), thickness = 0, dz = half / 400;
            for (int j = 0; j < 400; j++)
                thickness += 2 * dz * density.CentralDensity / (1 + Math.Exp((Math.Sqrt(b * b + Math.Pow((j + 0.5) * dz, 2)) - density.HalfRadius) / density.Skin));
            total += 2 * Math.PI * b * h * (1 - Math.Exp(-perNucleon * thickness));
        }
        double q = Math.Pow(fit.Meson.Mass, 2) / (2 * energy);
        double formFactor = 4 * Math.PI * new OpticalNucleus(density, 0, 0, q).Coherent().Value / (197.0 * 197);
        double measured = 530 / 590.0 * Constants.Alpha / (16 * Math.PI * coupling) * total * total * formFactor;
        Estimate coherent = new NuclearPhotoproduction(fit, gold).Coherent(energy);
        double wanted = fit.Coherent.Measured * measured / coherent.Value;
        output.WriteLine($"measured {measured * Constants.PicobarnPerGeV2 / 1e6:f0} µb, here {coherent.Value * Constants.PicobarnPerGeV2 / 1e6:f0} µb: factor {wanted:f3}");
        // The measurement has 11 %; other optical calculations give factors of 0.39 to 0.57, within the error stated.
        Assert.InRange(coherent.Value / measured, 0.95, 1.05);
        Assert.InRange(0.39, fit.Coherent.Measured - fit.Coherent.At(energy).Error, fit.Coherent.Measured);
        Assert.InRange(0.57, fit.Coherent.Measured, fit.Coherent.Measured + fit.Coherent.At(energy).Error);
    }
}
