using System.Numerics;
using System.Runtime.CompilerServices;
using Tenebra.Models;

namespace Tenebra.Production.Bremsstrahlung;

/// <summary>The phase space at one beam energy on a unit cube: variables in which the cross section is nearly even.</summary>
/// <remarks>
/// <para>z: ln k⁰/(E−k⁰), even over its range. a: (U_forward/U)^{1/2}, even. τ: the share of <see cref="TransferProposal"/> between t_min and
/// t_max; where the collinear peak is narrow, its first third is a Lorentz curve about the peak, and the density counts both.
/// A spin-2 mediator has in its place the peak of the exchanged photon, <c>1/√((t−t*)²+w²)</c>, at any width.</para>
/// <para>The azimuth of q is averaged here and drawn afterwards; that of the whole event is flat.</para>
/// </remarks>
internal readonly struct EmissionCube
{
    // Where the collinear peak is narrower than this, relative to its place, a share of the points is put on it.
    private const double PeakWidth = 0.3, PeakShare = 1.0 / 3;

    // Least relative width of the photon's peak, and up to which multiple of its place points are put on it.
    private const double LeastPeakWidth = 1e-8, LargestPeak = 10;

    private readonly Reaction reaction;
    private readonly MediatorStructure structure;
    private readonly TransferProposal proposal;
    private readonly TensorVariant? tensor;
    private readonly double start, length, largestOneMinusCos;

    /// <summary>Beam energy [GeV].</summary>
    public double Energy => reaction.Energy;

    /// <summary>False where the window is empty at this energy.</summary>
    public readonly bool IsOpen;

    /// <summary>The window of energies in the cube; the angle as 1 − cos θ, to keep its digits.</summary>
    public EmissionCube(
        in Reaction reaction, Emission emission, TransferProposal proposal, double leastEnergy, double largestEnergy,
        double largestOneMinusCos)
    {
        (this.reaction, structure, this.proposal) = (reaction, emission.Structure, proposal);
        tensor = emission.Kind == MediatorKind.Tensor ? emission.Tensor : null;
        this.largestOneMinusCos = largestOneMinusCos;
        double lo = Math.Max(leastEnergy, reaction.LowestEnergy), hi = Math.Min(largestEnergy, reaction.HighestEnergy);
        IsOpen = hi > lo && largestOneMinusCos > 0;
        if (!IsOpen) return;
        start = Math.Log(lo / (reaction.Energy - lo));
        length = Math.Log(hi / (reaction.Energy - hi)) - start;
    }

    /// <summary>The cube of a reaction and a window.</summary>
    public static EmissionCube Of(Emission emission, EmissionWindow window, TransferProposal proposal)
    {
        double sine = Math.Sin(0.5 * Math.Min(window.LargestAngle, Math.PI)), energy = emission.Energy;
        return new(
            emission.Reaction, emission, proposal, window.LeastX * energy, window.LargestX * energy, 2 * sine * sine);
    }

    /// <summary>The line of all t at one z and a.</summary>
    public Line At(double z, double a) => new(this, z, a);

    /// <summary>Energy and angle of the mediator fixed, t free.</summary>
    internal readonly struct Line
    {
        /// <summary>Energy of the mediator, and 1 − cos of its angle to the beam.</summary>
        public readonly double K0, OneMinusCos;

        public readonly EmissionPoint Point;

        /// <summary>The same for a spin-2 mediator; null for others.</summary>
        public readonly TensorPoint? Spin2;

        private readonly MediatorStructure structure;
        private readonly TransferProposal proposal;
        private readonly double jacobian, highest, range, peakShare, centre, width, angle, angles;

        public Line(in EmissionCube cube, double z, double a)
        {
            structure = cube.structure;
            proposal = cube.proposal;
            ref readonly Reaction reaction = ref cube.reaction;
            double energy = reaction.Energy, odds = Math.Exp(cube.start + z * cube.length), left = energy / (1 + odds);
            K0 = left * odds;
            double forward = reaction.ForwardVirtuality(K0, left), twice = 2 * reaction.Momentum * reaction.MediatorMomentum(K0);
            double largest = Math.Min(reaction.LargestVirtuality(left), forward + twice * cube.largestOneMinusCos);
            if (!(largest > forward)) return;
            double least = Math.Sqrt(forward / largest), y = least + (1 - least) * a, share = y * y;
            double excess = forward * (1 - least) * (1 - a) * (1 + y) / share;
            Point = new EmissionPoint(reaction, K0, left, forward, excess);
            if (!Point.IsAllowed) return;
            OneMinusCos = excess / twice;
            highest = proposal.Above(Math.Log(Point.LeastT));
            range = highest - proposal.Above(Math.Log(Point.LargestT));
            jacobian = cube.length * (K0 / energy * left) * (2 * (1 - least) * forward / (share * y)) * Point.Flux;
            if (cube.tensor is { } variant)
            {
                Spin2 = new TensorPoint(variant, reaction, K0, left, forward, excess);
                (centre, width) = Point.PhotonPeak;
                width = Math.Max(width, LeastPeakWidth * Math.Abs(centre));
                if (!(centre > Point.LeastT && centre < Point.LargestT)) return;
                peakShare = PeakShare;
                angle = Math.Asinh((Point.LeastT - centre) / width);
                angles = Math.Asinh((Math.Min(Point.LargestT, LargestPeak * centre) - centre) / width) - angle;
                return;
            }
            (centre, width) = Point.CollinearPeak;
            if (!(centre > Point.LeastT && centre < Point.LargestT && width < PeakWidth * centre && width > 0)) return;
            peakShare = PeakShare;
            angle = Math.Atan((Point.LeastT - centre) / width);
            angles = Math.Atan((Point.LargestT - centre) / width) - angle;
        }

        /// <summary>dσ/dz da dτ [GeV⁻²], and t.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public (double Density, double T) At(double tau)
        {
            if (!(jacobian > 0 && range > 0)) return default;
            double t, proposed;
            if (tau >= peakShare)
            {
                (double logT, double density) = proposal.At(highest - (tau - peakShare) / (1 - peakShare) * range);
                t = Math.Clamp(Math.Exp(logT), Point.LeastT, Point.LargestT);
                proposed = density;
            }
            else
            {
                double place = angle + tau / peakShare * angles;
                t = Math.Clamp(centre + width * (Spin2 is not null ? Math.Sinh(place) : Math.Tan(place)), Point.LeastT, Point.LargestT);
                proposed = proposal.DensityAt(Math.Log(t));
            }
            proposed *= (1 - peakShare) / (range * t);
            if (peakShare > 0 && Spin2 is null) proposed += peakShare * width / (angles * ((t - centre) * (t - centre) + width * width));
            if (peakShare > 0 && Spin2 is not null && t <= LargestPeak * centre) proposed += peakShare / (angles * Math.Sqrt((t - centre) * (t - centre) + width * width));
            if (!(proposed > 0)) return default;
            double average = Spin2 is not null ? Spin2.AzimuthAverage(t) : Point.AzimuthAverage(structure, new Vector<double>(t), new Vector<double>(t - Point.LeastT))[0];
            return (jacobian * average * proposal.FormFactor.G2(t) / (t * t * proposed), t);
        }
    }
}
