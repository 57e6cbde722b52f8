using System.Globalization;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Tenebra.Materials;
using Tenebra.Models;
using Tenebra.Production.Annihilation;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Benchmarks;

/// <summary>100 GeV electrons in 40 X₀ of lead above 50 GeV: a simulation without weights in narrow bins, and the spread of many simulations over the error they state.</summary>
internal static class TrackLengthStudy
{
    private const double Energy = 100, Least = 50, ThicknessX0 = 40, WidthGeV = 0.25;
    private static readonly MaterialTable Materials = MaterialTable.Load(DataFolder.Embedded);
    private static readonly AtomicData Atoms = AtomicData.Load(DataFolder.Embedded);

    private static ThickTarget Target(ulong seed) => new(ShowerParticle.Electron, Energy, Materials["Pb"], ThicknessX0, Least, seed);

    private static ShowerPlan Plan(long showers, ulong seed) =>
        new(ShowerParticle.Electron, Energy, Target(seed).Plate, Target(seed).Settings, new TallyBins(0, 1, 0, 1), showers, seed);

    private static ShowerPhysics Physics(bool forced) => new(Plan(1, 1).Target, Plan(1, 1).Settings, Atoms, Plan(1, 1).KineticEnergy, forced);

    /// <summary>track-length-reference SHOWERS SEED: positrons in bins of 0.25 GeV of total energy, as JSON.</summary>
    public static void WriteReference(string[] args)
    {
        (long showers, ulong seed) = (long.Parse(args[0], CultureInfo.InvariantCulture), ulong.Parse(args[1], CultureInfo.InvariantCulture));
        ShowerPlan plan = Plan(showers, seed);
        var batches = ShowerBatches.Run(Physics(false), plan.Primary, (_, _) => plan.KineticEnergy, showers, seed, 2, _ => new FineTally(1 / Materials["Pb"].RadiationLengthCm));
        Estimate[] means = ShowerBatches.Means([.. batches.Select(b => b.Observer.Positrons)], [.. batches.Select(b => b.Showers)]);
        string Row(Func<Estimate, double> part) => string.Join(", ", means.Select(m => part(m).ToString("g5", CultureInfo.InvariantCulture)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "about": "Track length of positrons per primary [X0] in bins of total energy of one width, of 100 GeV electrons in 40 X0 of lead followed to 50 GeV: showers without weights, counted without a fit. Made by: dotnet run -c Release --project bench/Tenebra.Benchmarks -- track-length-reference {{showers}} {{seed}}",
              "showers": {{showers}}, "seed": {{seed}}, "lowGeV": {{Least}}, "widthGeV": {{WidthGeV}},
              "lengthX0": [{{Row(m => m.Value)}}],
              "errorX0": [{{Row(m => m.Error)}}]
            }
            """));
    }

    /// <summary>spread SEEDS FIRST SHOWERS CALORIMETER-SHOWERS: one simulation for each seed; spread over stated error, and the χ² of the bins.</summary>
    public static void WriteSpread(string[] args)
    {
        long[] numbers = [.. args.Select(a => long.Parse(a, CultureInfo.InvariantCulture))];
        (int seeds, ulong firstSeed, long showers, long calorimeterShowers) = ((int)numbers[0], (ulong)numbers[1], numbers[2], numbers[3]);
        var found = new SortedDictionary<string, List<Estimate>>(StringComparer.Ordinal);
        void Add(string name, Estimate value)
        {
            if (!found.TryGetValue(name, out List<Estimate>? list)) found[name] = list = [];
            list.Add(value);
        }
        ShowerPhysics forced = Physics(true);
        List<TrackLength> all = [];
        for (int i = 0; i < seeds; i++)
        {
            ulong seed = firstSeed + (ulong)i;
            TrackLength tracks = TrackLengthRun.Of(Plan(showers, seed), forced, 2);
            all.Add(tracks);
            foreach (double low in (double[])[Least, 75, 90, 94])
            {
                foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>()) Add($"{kind} above {low:g} GeV", tracks.Of(kind).Integral(low, Energy));
            }
            TrackSpectrum[] leptons = [tracks.Of(ShowerParticle.Electron), tracks.Of(ShowerParticle.Positron)];
            static double Sigma(double e) => Math.Sqrt(1 - Least / e);
            Add("both leptons, rising cross section", new(
                leptons.Sum(s => s.Nodes(Least, Energy, 32).Sum(n => n.WeightX0 * Sigma(n.Energy))), TrackSpectrum.StatisticalError(leptons, Least, Energy, Sigma)));
            var rest = CollisionSpectrum.AtRest(tracks.Of(ShowerParticle.Positron), Least);
            var shells = CollisionSpectrum.OnShells(tracks.Of(ShowerParticle.Positron), Least, ElectronMomenta.Of(Materials["Pb"], ElectronShellTable.Load(DataFolder.Embedded)));
            foreach ((string name, Model model) in Models())
            {
                foreach (double mass in (double[])[0.23, 0.25, 0.27, 0.289, 0.3, 0.305, 0.31, 0.315])
                {
                    var resonance = new ResonantAnnihilation(model, mass);
                    Add($"{name} {mass:g} GeV", new AnnihilationYield(rest, 1).At(resonance, 1e-4, AnnihilationFinal.Invisible));
                    if (name == "dirac") Add($"{name} {mass:g} GeV, shells", new AnnihilationYield(shells, 1).At(resonance, 1e-4, AnnihilationFinal.Invisible));
                }
            }
            foreach ((string name, ShowerPlan plan) in Calorimeters(calorimeterShowers, seed))
            {
                ShowerResult shower = ShowerRun.Of(plan, Atoms, 2);
                foreach (MaterialDeposit deposit in shower.Materials)
                {
                    Add($"{name}: {deposit.Material} sigma/E", deposit.Resolution);
                    Add($"{name}: {deposit.Material} mean", deposit.Mean);
                }
                foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>())
                    Add($"{name}: {kind}, a half decade", shower.TrackLength(kind, 3.16 * plan.Settings.Cut, 10 * plan.Settings.Cut));
            }
        }
        foreach ((string name, List<Estimate> values) in found)
        {
            double mean = values.Average(v => v.Value), spread = Math.Sqrt(values.Sum(v => Math.Pow(v.Value - mean, 2)) / (seeds - 1));
            double stated = Math.Sqrt(values.Average(v => v.Error * v.Error));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {mean,12:g6}  spread {spread / mean,8:p3}  stated {stated / mean,8:p3}  ratio {spread / stated:f3}"));
        }
        foreach (ShowerParticle kind in Enum.GetValues<ShowerParticle>()) WriteChi2(kind, [.. all.Select(t => t.Of(kind))]);
    }

    // χ² of the bins about their mean over the seeds with the covariance stated on average; the bins above 99 GeV as one.
    private static void WriteChi2(ShowerParticle kind, TrackSpectrum[] spectra)
    {
        IReadOnlyList<TrackBin> bins = spectra[0].Bins;
        int kept = bins.TakeWhile(b => b.High < 99).Count() + 1;
        double[] Joined(TrackSpectrum s) => [.. s.Bins.Take(kept - 1).Select(b => b.Length.Value), s.Bins.Skip(kept - 1).Sum(b => b.Length.Value)];
        double[] Weights(int i) => [.. Enumerable.Range(0, bins.Count + 1).Select(j => j < bins.Count && Math.Min(j, kept - 1) == i ? 1.0 : 0)];
        Matrix<double> covariance = Matrix<double>.Build.Dense(
            kept, kept, (i, j) => spectra.Average(s => s.Fluctuations.Covariance(Weights(i), Weights(j))));
        Matrix<double> inverse = covariance.Inverse();
        Vector<double>[] values = [.. spectra.Select(s => Vector<double>.Build.Dense(Joined(s)))];
        Vector<double> mean = values.Aggregate((a, b) => a + b) / values.Length;
        double chi2 = values.Sum(v => (v - mean) * inverse * (v - mean));
        int freedom = kept * (spectra.Length - 1);
        double alone = values.Sum(v => Enumerable.Range(0, kept).Sum(i => Math.Pow(v[i] - mean[i], 2) / covariance[i, i])) / freedom;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind}: chi2 of {kept} bins {chi2:f1} for {freedom}, {ChiSquared.CDF(freedom, chi2):p1}; each bin by itself {alone:f4} on average"));
    }

    private static IEnumerable<(string Name, Model Model)> Models()
    {
        Model photon = Model.Load(DataFolder.Embedded, "dark-photon");
        Model With(DarkMatterKind kind, double splitting) => photon with { DarkMatter = new DarkMatter(kind, 0.1, 3, splitting) };
        yield return ("dirac", With(DarkMatterKind.Dirac, 0));
        yield return ("scalar", With(DarkMatterKind.Scalar, 0));
        yield return ("majorana", With(DarkMatterKind.Majorana, 0));
    }

    private static IEnumerable<(string Name, ShowerPlan Plan)> Calorimeters(long showers, ulong seed)
    {
        Material lead = Materials["Pb"], cells = Materials["lead-scintillator"];
        yield return ("15 X0 Pb", new(ShowerParticle.Electron, 10, ShowerTarget.Of(lead, 15), ShowerSettings.Of(0.05), new TallyBins(0, 1, 0, 1), showers, seed));
        yield return ("5 X0 Pb", new(ShowerParticle.Electron, 10, ShowerTarget.Of(lead, 5), ShowerSettings.Of(0.1), new TallyBins(0, 1, 0, 1), showers, seed));
        yield return ("cells", new(ShowerParticle.Electron, 1, ShowerTarget.Of(cells, 20), ShowerSettings.Of(0.005), new TallyBins(0, 1, 0, 1), showers, seed));
    }

    private readonly struct FineTally(double perRadiationLength) : IShowerObserver
    {
        public readonly double[] Positrons = new double[(int)((Energy - Least) / WidthGeV)];

        public void Flight(ref readonly ShowerTrack track, double length)
        {
            if (track.Kind != ShowerParticle.Positron) return;
            int bin = (int)Math.Floor((track.Energy + Constants.ElectronMass - Least) / WidthGeV);
            if (bin >= 0) Positrons[bin] += length * perRadiationLength;
        }

        public void Deposit(ref readonly ShowerTrack track, double energy)
        {
        }

        public void Escape(ref readonly ShowerTrack track)
        {
        }
    }
}
