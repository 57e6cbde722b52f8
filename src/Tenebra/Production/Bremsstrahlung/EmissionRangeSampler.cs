using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Events of ℓ N → ℓ N X at any lepton energy of a range, as in a shower: no set-up for an energy.</summary>
/// <remarks>
/// <para>The range is cut evenly in ln(E − E_open). Each piece has the boxes of <see cref="EmissionSampler"/>, with bounds of
/// density/σ found at its ends and its middle; a piece is prepared when it is first used. An event is tried with the exact density at its own
/// energy, and keeps a weight above 1 where that exceeds the bound.</para>
/// <para>Safe to share between threads; what is drawn does not depend on who prepared a piece.</para>
/// </remarks>
[Source("Liu:2016mqv", "Sec. II"), Source("Liu:2017htz", "Sec. II")]
public sealed class EmissionRangeSampler
{
    // Largest ratio of E − E_open within a piece.
    private const double Ratio = 1.8;

    private const int Boxes = 2048, Points = 32;

    private readonly Emission emission;
    private readonly TransferProposal proposal;
    private readonly CrossSectionTable table;
    private readonly Lazy<EmissionCells>[] pieces;
    private readonly double[] logSigma;
    private readonly double leastMediatorEnergy, opening, start, width;

    /// <summary>Tabulates σ between <paramref name="lowestEnergy"/> and the beam energy of the reaction.</summary>
    /// <param name="emission">The reaction at the highest lepton energy.</param>
    /// <param name="leastMediatorEnergy">Least k⁰ that counts [GeV].</param>
    /// <param name="lowestEnergy">Lowest lepton energy [GeV].</param>
    /// <param name="tolerance">Relative tolerance of σ.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing can be emitted at the lowest energy, or it is not below the highest.</exception>
    /// <exception cref="ConvergenceException">The tolerance was not met.</exception>
    public EmissionRangeSampler(Emission emission, double leastMediatorEnergy, double lowestEnergy, double tolerance = 1e-3, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lowestEnergy, emission.Energy);
        (this.emission, this.leastMediatorEnergy, LowestEnergy) = (emission.RequireEvents(), leastMediatorEnergy, lowestEnergy);
        proposal = new TransferProposal(emission.Map.FormFactor);
        opening = Math.Max(emission.Reaction.Threshold, leastMediatorEnergy + emission.LeptonMass);
        if (!(lowestEnergy > opening && Cube(lowestEnergy).IsOpen))
            throw new ArgumentOutOfRangeException(nameof(lowestEnergy), lowestEnergy, $"no mediator can be emitted below {opening:g6} GeV");
        table = new CrossSectionTable(emission, leastMediatorEnergy, new BremsstrahlungSettings(Tolerance: tolerance, Tensor: emission.Tensor), cancel);
        start = Math.Log(lowestEnergy - opening);
        double length = Math.Log(emission.Energy - opening) - start;
        int count = Math.Max(1, (int)Math.Ceiling(length / Math.Log(Ratio)));
        width = length / count;
        logSigma = [.. Enumerable.Range(0, count + 1).Select(i => Math.Log(ExactTreeLevel.CrossSection(
            emission.AtEnergy(EnergyAt(i)), EmissionWindow.Above(leastMediatorEnergy / EnergyAt(i)), tolerance, cancel).Value))];
        pieces = [.. Enumerable.Range(0, count).Select(i => new Lazy<EmissionCells>(() => Piece(i)))];
    }

    /// <summary>Ends of the range [GeV].</summary>
    public double LowestEnergy { get; }

    public double HighestEnergy => emission.Energy;

    /// <summary>σ [GeV⁻²] for unit coupling at a lepton energy, from <see cref="CrossSectionTable"/>.</summary>
    /// <remarks>Its error is the tolerance where σ is large; in the last thousandths above the opening, where σ vanishes, it is of the order of σ.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double CrossSection(double energy)
    {
        Require(energy);
        return table.At(energy);
    }

    /// <summary>Σ volume × bound [GeV⁻²] at a lepton energy: times the mean weight per trial of unweighted events there, it is σ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double BoundAt(double energy)
    {
        (int piece, double share) = Place(energy);
        return pieces[piece].Value.Total / Norm(piece, share);
    }

    /// <summary>Prepares all pieces now rather than at their first use.</summary>
    public void Prepare()
    {
        foreach (Lazy<EmissionCells> piece in pieces) _ = piece.Value;
    }

    /// <summary>An event by acceptance and rejection. Its weight is 1, or above 1 where a bound was exceeded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The energy is outside the range.</exception>
    public EmissionEvent Unweighted(double energy, ref RandomStream random)
    {
        (int piece, double share) = Place(energy);
        return EmissionDraw.Unweighted(Cube(energy), pieces[piece].Value, Norm(piece, share), emission, ref random);
    }

    /// <summary>An event of the first point tried; the mean of its weight is σ [GeV⁻²] at this energy for unit coupling.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The energy is outside the range.</exception>
    public EmissionEvent Weighted(double energy, ref RandomStream random) =>
        EmissionDraw.Weighted(Cube(energy), pieces[Place(energy).Piece].Value, emission, ref random);

    private void Require(double energy)
    {
        if (!(energy >= LowestEnergy && energy <= HighestEnergy))
            throw new ArgumentOutOfRangeException(nameof(energy), energy, $"need {LowestEnergy:g6} to {HighestEnergy:g6} GeV");
    }

    private (int Piece, double Share) Place(double energy)
    {
        Require(energy);
        double place = (Math.Log(energy - opening) - start) / width;
        int piece = Math.Clamp((int)place, 0, pieces.Length - 1);
        return (piece, place - piece);
    }

    private double EnergyAt(double place) => Math.Min(HighestEnergy, opening + Math.Exp(start + width * place));

    private double Norm(int piece, double share) => Math.Exp(-(logSigma[piece] + share * (logSigma[piece + 1] - logSigma[piece])));

    private EmissionCube Cube(double energy) => new(
        emission.Reaction.AtEnergy(energy), emission, proposal, leastMediatorEnergy, energy, 2);

    private EmissionCells Piece(int piece)
    {
        double[] shares = [0, 0.5, 1];
        return new EmissionCells(
            [.. shares.Select(s => Cube(EnergyAt(piece + s)))], [.. shares.Select(s => Norm(piece, s))], Boxes, Points);
    }
}
