using Tenebra.Numerics;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>Events of ℓ N → ℓ N X at one beam energy, from the exact tree-level matrix element, all final momenta.</summary>
/// <remarks>
/// <para>The integrand of <see cref="ExactTreeLevel"/> in energy and angle of the mediator and t is tried in the boxes of an adapted partition; the azimuth
/// of the momentum transfer is then drawn from |M|² itself, that of the whole event is flat.</para>
/// <para>Immutable, hence shared between threads; one stream of random numbers per event makes it the same on any of them.</para>
/// </remarks>
[Source("Liu:2016mqv", "Sec. II"), Source("Liu:2017htz", "Sec. II")]
public sealed class EmissionSampler
{
    private const int Boxes = 4096, Points = 64;

    private readonly Emission emission;
    private readonly EmissionCube cube;
    private readonly EmissionCells cells;

    /// <summary>Partitions phase space: some tenths of a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Kinematics or the window leave nothing to draw.</exception>
    /// <exception cref="InputException">A spin-2 mediator, but not the universal one.</exception>
    public EmissionSampler(Emission emission, EmissionWindow window)
    {
        this.emission = emission.RequireEvents();
        cube = EmissionCube.Of(emission, window, new TransferProposal(emission.Map.FormFactor));
        if (!cube.IsOpen) throw new ArgumentOutOfRangeException(nameof(window), window, "no mediator can be emitted");
        cells = new EmissionCells([cube], [1], Boxes, Points);
    }

    /// <summary>Σ volume × bound [GeV⁻²]: times the mean weight per trial of unweighted events, it is σ.</summary>
    public double Bound => cells.Total;

    /// <summary>An event by acceptance and rejection. Its weight is 1, or above 1 where a bound was exceeded.</summary>
    public EmissionEvent Unweighted(ref RandomStream random) => EmissionDraw.Unweighted(cube, cells, 1, emission, ref random);

    /// <summary>An event of the first point tried; the mean of its weight is σ [GeV⁻²] for unit coupling.</summary>
    public EmissionEvent Weighted(ref RandomStream random) => EmissionDraw.Weighted(cube, cells, emission, ref random);
}
