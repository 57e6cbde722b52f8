using System.Runtime.CompilerServices;
using Tenebra.Materials;
using Tenebra.Numerics;
using static System.Math;

namespace Tenebra.Transport.Showers;

/// <summary>What electrons, positrons and photons meet per centimetre of one homogeneous material.</summary>
internal sealed class MatterTables
{
    // Largest share of its energy that an electron loses in one step: its majorant rate and the range table hold over the step, its
    // scattering is that of the energy at a random point of it.
    public const double LargestLoss = 0.3;

    private readonly BremsstrahlungSpectrum[] bremsstrahlung;
    private readonly PairSpectrum[] pairs;
    private readonly double[] nucleiPerCm3;
    private readonly double[][] radiationByElement, pairsByElement;
    private double[][]? pairNorms;
    private readonly LeptonRates[] electrons, positrons;
    private readonly LeptonSteps[] electronSteps, positronSteps;
    private readonly PhotonRates[] photons;

    public MatterTables(Material material, ShowerSettings settings, AtomicData atoms, double highest, double largestLoss)
    {
        if (material.Layers.Count > 0)
            throw new InputException($"material '{material.Name}': a stack of layers (give its plates as layers of the target)");
        Grid = new EnergyGrid(settings.Cut * 0.9, highest + 2 * Constants.ElectronMass);
        MaterialComponent[] parts = [.. material.Components];
        SuppressionInMatter[] suppression = [.. parts.Select(p => new SuppressionInMatter(material, p.Element.Z, settings.SuppressionInMatter))];
        double threshold = settings.ProductionThreshold;
        bremsstrahlung = [.. parts.Select((p, i) => new BremsstrahlungSpectrum(p.Element, atoms, suppression[i], Grid, threshold))];
        pairs = [.. parts.Select((p, i) => new PairSpectrum(p.Element, suppression[i]))];
        nucleiPerCm3 = [.. parts.Select(material.NucleiPerCm3)];
        radiationByElement = [.. nucleiPerCm3.Select((nuclei, i) => Grid.Tabulate(t => nuclei * bremsstrahlung[i].HardCrossSection(t)))];
        pairsByElement = [.. parts.Select((p, i) => Grid.Tabulate(k =>
            material.DensityGramsPerCm3 * p.MassFraction * atoms.Pair(p.Element, k) * pairs[i].MeanSuppression(k)))];
        var collisions = new IonisationLoss(material);
        double electronsPerCm3 = material.ElectronsPerCm3;
        double[] soft = Grid.Tabulate(t => parts.Select((p, i) => material.NucleiPerCm3(p) * bremsstrahlung[i].SoftLoss(t)).Sum());
        MultipleScattering[] scattering = [.. Enumerable.Range(0, Grid.Count).Select(i => MultipleScattering.Of(material, Grid.Node(i)))];
        (electrons, electronSteps) = Leptons(false);
        (positrons, positronSteps) = Leptons(true);
        photons = [.. Enumerable.Range(0, Grid.Count).Select(i =>
        {
            double k = Grid.Node(i), pair = pairsByElement.Sum(e => e[i]);
            double compton = pair + electronsPerCm3 * ComptonScattering.CrossSection(k / Constants.ElectronMass);
            double absorbed = parts.Sum(p => material.DensityGramsPerCm3 * p.MassFraction * atoms.Photoelectric(p.Element, Max(k, ShowerSettings.Lowest)));
            return new PhotonRates(compton + absorbed, pair, compton);
        })];

        (LeptonRates[] Rates, LeptonSteps[] Steps) Leptons(bool positron)
        {
            LeptonRates[] rates = [.. Enumerable.Range(0, Grid.Count).Select(i =>
            {
                double t = Grid.Node(i), radiated = radiationByElement.Sum(e => e[i]);
                double collided = radiated + electronsPerCm3 * KnockOn.CrossSection(t, threshold, positron);
                double annihilated = positron ? electronsPerCm3 * PositronAnnihilation.CrossSection(1 + t / Constants.ElectronMass) : 0;
                return new LeptonRates(collided + annihilated, radiated, collided);
            })];
            double range = 0;
            var steps = new LeptonSteps[Grid.Count];
            for (int i = 0; i < steps.Length; i++)
            {
                double t = Grid.Node(i), majorant = rates[Min(i + 1, rates.Length - 1)].Total;
                for (int j = i; j >= 0 && Grid.Node(j + 1) >= (1 - largestLoss) * t; j--) majorant = Max(majorant, rates[j].Total);
                double loss = soft[i] + collisions.Restricted(t, threshold, positron);
                if (i > 0) range += (t - Grid.Node(i - 1)) / (0.5 * (steps[i - 1].Loss + loss));
                steps[i] = new LeptonSteps(Max(majorant, 1e-300), loss, range, scattering[i].InverseTransportLengths.First, scattering[i]);
            }
            return (rates, steps);
        }
    }

    public EnergyGrid Grid { get; }

    /// <summary>Rates and losses on the nodes.</summary>
    public LeptonSteps[] Steps(bool positron) => positron ? positronSteps : electronSteps;

    /// <summary>How an electron or positron slows down from a kinetic energy to a lower one where nothing hard happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SlowingDown SlowDown(LeptonSteps[] nodes, double from, double to)
    {
        (double above, double lossAbove) = Range(nodes, from);
        (double below, double lossBelow) = Range(nodes, to);
        return new(from, to, above - below, lossAbove, lossBelow);
    }

    // ∫ dT/S [cm] from the lowest node, by the midpoint within a cell, and S [GeV/cm].
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (double Range, double Loss) Range(LeptonSteps[] nodes, double t)
    {
        int i = Grid.Below(t);
        double f = EnergyGrid.Fraction(t);
        ref LeptonSteps low = ref nodes[i];
        double rise = f * (nodes[i + 1].Loss - low.Loss);
        return (low.Range + (t - Grid.Node(i)) / (low.Loss + 0.5 * rise), low.Loss + rise);
    }

    /// <summary>Elastic scattering at a kinetic energy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MultipleScattering Scattering(LeptonSteps[] nodes, double t)
    {
        int i = Grid.Below(t);
        return MultipleScattering.Between(in nodes[i].Scattering, in nodes[i + 1].Scattering, EnergyGrid.Fraction(t));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LeptonRates Lepton(bool positron, double t)
    {
        LeptonRates[] table = positron ? positrons : electrons;
        int i = Grid.Below(t);
        double f = EnergyGrid.Fraction(t);
        ref LeptonRates low = ref table[i], high = ref table[i + 1];
        return new(low.Total + f * (high.Total - low.Total), low.Radiation + f * (high.Radiation - low.Radiation), low.Collision + f * (high.Collision - low.Collision));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhotonRates Photon(double k)
    {
        int i = Grid.Below(k);
        double f = EnergyGrid.Fraction(k);
        ref PhotonRates low = ref photons[i], high = ref photons[i + 1];
        return new(low.Total + f * (high.Total - low.Total), low.Pair + f * (high.Pair - low.Pair), low.Compton + f * (high.Compton - low.Compton));
    }

    /// <summary>Draws a radiated photon and the atom that makes it.</summary>
    public (double Energy, BremsstrahlungSpectrum Atom) Radiate(double t, BufferedRandom random)
    {
        BremsstrahlungSpectrum atom = bremsstrahlung[Element(radiationByElement, t, random)];
        return (atom.Sample(t, random), atom);
    }

    /// <summary>Draws the lesser share of a pair.</summary>
    public double SharePair(double k, BufferedRandom random) => pairs[Element(pairsByElement, k, random)].Sample(k, random);

    /// <summary>Photons of energy k radiated per cm and GeV at kinetic energy T, above the production threshold.</summary>
    public double RadiationDensity(double t, double k)
    {
        double sum = 0;
        for (int i = 0; i < bremsstrahlung.Length; i++) sum += nucleiPerCm3[i] * bremsstrahlung[i].Scaled(t, k);
        return sum / k;
    }

    /// <summary>Pairs per cm in which the positron has the share ε of the photon's energy k, and per unit of ε.</summary>
    /// <exception cref="InvalidOperationException">Before <see cref="TabulatePairs"/>.</exception>
    public double PairDensity(double k, double share)
    {
        if (pairNorms is null) throw new InvalidOperationException("the shares of pairs are not tabulated");
        double sum = 0;
        for (int i = 0; i < pairs.Length; i++) sum += Grid.At(pairsByElement[i], k) * pairs[i].Shape(k, share) / Grid.At(pairNorms[i], k);
        return sum;
    }

    /// <summary>Prepares <see cref="PairDensity"/>.</summary>
    public void TabulatePairs() => pairNorms ??= [.. pairs.Select(p => Grid.Tabulate(p.Norm))];

    private int Element(double[][] rates, double energy, BufferedRandom random)
    {
        if (rates.Length == 1) return 0;
        double sum = 0;
        foreach (double[] rate in rates) sum += Grid.At(rate, energy);
        double at = random.NextDouble() * sum;
        for (int i = 0; i < rates.Length - 1; i++)
        {
            at -= Grid.At(rates[i], energy);
            if (at < 0) return i;
        }
        return rates.Length - 1;
    }
}

/// <summary>Hard interactions per cm, cumulative: of all, radiation alone, radiation and collisions.</summary>
internal readonly record struct LeptonRates(double Total, double Radiation, double Collision);

/// <summary>
/// Largest rate of hard interactions over a step, loss in soft ones [GeV/cm], range from the lowest node [cm],
/// inverse transport length [1/cm], scattering.
/// </summary>
internal readonly struct LeptonSteps(double majorant, double loss, double range, double first, MultipleScattering scattering)
{
    public readonly double Majorant = majorant, Loss = loss, Range = range, First = first;
    public readonly MultipleScattering Scattering = scattering;
}

/// <summary>Interactions per cm, cumulative: of all, pairs alone, pairs and Compton scattering.</summary>
internal readonly record struct PhotonRates(double Total, double Pair, double Compton);
