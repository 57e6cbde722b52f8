using Tenebra.Materials;
using Tenebra.Numerics;
using Tenebra.Transport;
using Tenebra.Transport.Showers;

namespace Tenebra.Tests.Transport.Showers;

/// <summary>Matter and showers that several tests look at.</summary>
internal static class Laboratory
{
    public static MaterialTable Materials { get; } = MaterialTable.Load(DataFolder.Embedded);

    public static AtomicData Atoms { get; } = AtomicData.Load(DataFolder.Embedded);

    public static Material Lead => Materials["Pb"];

    public static double ElectronRadius => Constants.Alpha * Constants.HbarC / Constants.ElectronMass;

    public static BufferedRandom Random(ulong index)
    {
        var random = new BufferedRandom(20, StreamPurpose.Shower);
        random.Start(index);
        return random;
    }

    /// <summary>150 cells of 1.5 mm of lead and of scintillator.</summary>
    public static ShowerTarget Calorimeter => ShowerTarget.Of(Materials["lead-scintillator"], 45 / Materials["lead-scintillator"].RadiationLengthCm);

    public static ShowerPlan Plan(ShowerParticle primary, double energy, ShowerTarget target, ShowerSettings settings, long showers, ulong seed = 1) =>
        new(primary, energy, target, settings, new TallyBins(20, 0.5, 10, 0.2), showers, seed);

    public static ShowerResult Run(ShowerPlan plan, int threads = 2) => ShowerRun.Of(plan, Atoms, threads, cancel: TestContext.Current.CancellationToken);

    /// <summary>Deviation of two estimates in units of their common error.</summary>
    public static double Pull(Estimate a, Estimate b) => (a.Value - b.Value) / Math.Sqrt(a.Error * a.Error + b.Error * b.Error);
}
