using Tenebra.Materials;
using Tenebra.Particles;

namespace Tenebra.Transport.Showers;

/// <summary>Measured and tabulated numbers of atoms that showers need: photon absorption and radiative energy loss.</summary>
public sealed class AtomicData
{
    private const string Photons = "materials/photon-cross-sections.csv", Radiation = "materials/radiative-stopping.csv";

    private readonly Dictionary<int, List<(double LogEnergy, double Photoelectric, double Pair)>> photons = [];
    private readonly SortedList<int, List<(double LogEnergy, double Phi)>> radiation = [];

    private AtomicData(IReadOnlyDictionary<string, string> hashes) => DataSha256 = hashes;

    /// <summary>Hash of each file read: for <see cref="Provenance"/>.</summary>
    public IReadOnlyDictionary<string, string> DataSha256 { get; }

    /// <summary>Reads the tables.</summary>
    /// <exception cref="InputException">A file is missing, malformed or out of order.</exception>
    public static AtomicData Load(DataFolder data)
    {
        var all = new AtomicData(new[] { Photons, Radiation }.ToDictionary(f => f, f => Provenance.Sha256(data.Read(f).Text), StringComparer.Ordinal));
        foreach (CsvRow row in CsvRows.Read(data, Photons, "z,energyMeV,photoelectricCm2PerGram,pairCm2PerGram").Rows)
        {
            if (!all.photons.TryGetValue(row.Integer(0), out var list)) all.photons[row.Integer(0)] = list = [];
            double log = Math.Log(row.Positive(1) * Unit.MeV);
            if (list.Count > 0 && log <= list[^1].LogEnergy) throw row.Refuse(1, "energies in ascending order for each Z");
            list.Add((log, row.Positive(2), row.NotNegative(3)));
        }
        foreach (CsvRow row in CsvRows.Read(data, Radiation, "z,kineticEnergyMeV,phiRad").Rows)
        {
            if (!all.radiation.TryGetValue(row.Integer(0), out var list)) all.radiation[row.Integer(0)] = list = [];
            double log = Math.Log(row.Positive(1) * Unit.MeV);
            if (list.Count > 0 && log <= list[^1].LogEnergy) throw row.Refuse(1, "energies in ascending order for each Z");
            list.Add((log, row.Positive(2)));
        }
        return all;
    }

    /// <summary>Photoelectric absorption [cm²/g], from 100 keV; falls as 1/E above the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Energy below 100 keV.</exception>
    [Source("Berger:1987xcom", "photoelectric absorption")]
    public double Photoelectric(Element element, double energy)
    {
        var table = photons[element.Z];
        double log = Math.Log(energy);
        if (log >= table[^1].LogEnergy) return table[^1].Photoelectric * Math.Exp(table[^1].LogEnergy - log);
        (int i, double f) = Between(table.Count, k => table[k].LogEnergy, log, energy);
        return Math.Exp((1 - f) * Math.Log(table[i].Photoelectric) + f * Math.Log(table[i + 1].Photoelectric));
    }

    /// <summary>Pair production in the fields of nucleus and electrons [cm²/g]; constant above 100 GeV, 0 below threshold.</summary>
    /// <remarks>Between the rows ln σ − 3 ln(1 − 2m/E), smooth down to the threshold, is linear in ln E.</remarks>
    [Source("Berger:1987xcom", "pair production; with radiative corrections")]
    public double Pair(Element element, double energy)
    {
        const double threshold = 2 * Constants.ElectronMass;
        if (energy <= threshold) return 0;
        var table = photons[element.Z];
        double log = Math.Log(energy);
        if (log >= table[^1].LogEnergy) return table[^1].Pair;
        int first = table.FindIndex(r => r.Pair > 0);
        (int i, double f) = log <= table[first].LogEnergy
            ? (first, 0)
            : Between(table.Count, k => table[k].LogEnergy, log, energy);
        double Smooth(int k) => Math.Log(table[k].Pair) - 3 * Math.Log(1 - threshold / Math.Exp(table[k].LogEnergy));
        double smooth = f == 0 ? Smooth(i) : (1 - f) * Smooth(i) + f * Smooth(i + 1);
        return Math.Exp(smooth + 3 * Math.Log(1 - threshold / energy));
    }

    /// <summary>φ_rad, dimensionless: the radiative loss of an electron per length is <c>n α r_e² Z² (T + m) φ_rad</c>.</summary>
    /// <remarks>Constant beyond the ends of the table, 0.1 MeV and 10 GeV.</remarks>
    [Source("Seltzer:1986bremsstrahlung", "scaled total radiative energy loss")]
    public double RadiativeLoss(int z, double kineticEnergy)
    {
        double log = Math.Log(kineticEnergy);
        int above = radiation.Keys.ToList().FindIndex(k => k >= z);
        if (above < 0) throw new ArgumentOutOfRangeException(nameof(z), z, "no radiative energy loss of this element");
        int high = radiation.Keys[above];
        if (high == z) return At(radiation[z], log);
        int low = radiation.Keys[above - 1];
        double f = (double)(z - low) / (high - low);
        return (1 - f) * At(radiation[low], log) + f * At(radiation[high], log);
    }

    private static double At(List<(double LogEnergy, double Phi)> table, double log)
    {
        if (log <= table[0].LogEnergy) return table[0].Phi;
        if (log >= table[^1].LogEnergy) return table[^1].Phi;
        (int i, double f) = Between(table.Count, k => table[k].LogEnergy, log, Math.Exp(log));
        return (1 - f) * table[i].Phi + f * table[i + 1].Phi;
    }

    private static (int Index, double Fraction) Between(int count, Func<int, double> log, double at, double energy)
    {
        if (at < log(0) - 1e-12) throw new ArgumentOutOfRangeException(nameof(energy), energy, "below the table of atomic data");
        int i = 0;
        while (i + 2 < count && log(i + 1) <= at) i++;
        return (i, Math.Max(0, (at - log(i)) / (log(i + 1) - log(i))));
    }
}
