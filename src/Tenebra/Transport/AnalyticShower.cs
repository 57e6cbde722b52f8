using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Tenebra.Transport;

/// <summary>
/// Track length of a shower in approximation A: bremsstrahlung and pair production at complete screening, nothing else.
/// </summary>
/// <remarks>
/// The spectra are functions of u = ln(E₀/E); in their Laplace transform, s, the depth equations are linear and are solved
/// in closed form at any thickness, then brought back on Talbot's contour. No sampling, no grid in depth.
/// </remarks>
public static class AnalyticShower
{
    private const double LowestFraction = 1e-4;
    private const double ThinnestX0 = 1e-4;
    private const double NumericalError = 1e-5;

    private const string Omissions =
        "complete screening at all energies; no ionisation loss, Compton or Møller scattering, no LPM effect: "
        + "not for energies near or below a hundred times the critical energy";

    /// <summary>Spectrum of an electron after t radiation lengths, I_e⁽¹⁾(E₀, E, t) [GeV⁻¹].</summary>
    /// <remarks><c>(1/E₀) [ln(E₀/E)]^(4t/3−1) / Γ(4t/3)</c>, normalised to 1, for 0 &lt; E &lt; E₀.</remarks>
    [Source("Tsai:1966js", "first generation")]
    [Source("Tsai:1973py", "thick target bremsstrahlung")]
    public static double Straggling(double beamEnergy, double energy, double depthX0)
    {
        if (energy <= 0 || energy >= beamEnergy || depthX0 <= 0) return 0;
        double bt = 4 * depthX0 / 3;
        return Math.Exp((bt - 1) * Math.Log(Math.Log(beamEnergy / energy)) - SpecialFunctions.GammaLn(bt)) / beamEnergy;
    }

    /// <summary>Track length of the first and second generation.</summary>
    /// <remarks>
    /// Electron primary: the primary itself (<see cref="Straggling"/> integrated over depth), the photons it radiates, and the
    /// pairs of these photons, which straggle in turn. Photon primary: the photon, its pair, the photons they radiate. The
    /// radiated and pair spectra are those of complete screening, absorption of photons 7/9; only the loss of electrons is
    /// the Bethe-Heitler straggling, which does not quite conserve energy (4/3 ln 2 = 0.924 for 1).
    /// </remarks>
    /// <param name="primary">The beam particle.</param>
    /// <param name="beamEnergy">Its energy [GeV].</param>
    /// <param name="thicknessX0">Thickness of the target, from 10⁻⁴ X0; infinity is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beam energy not positive and finite, or thickness below 10⁻⁴ X0.</exception>
    [Source("Tsai:1966js", "first and second generation")]
    public static TrackLength TrackLength(ShowerParticle primary, double beamEnergy, double thicknessX0) => Build(
        primary,
        beamEnergy,
        thicknessX0,
        s => TwoGenerations(s, primary, thicknessX0),
        "track length from analytic shower formulas, first and second generation",
        "track length from analytic shower formulas, first and second generation, approximation A; tens of per cent for e+",
        ["Tsai:1966js", "Rossi:1941zza"]);

    /// <summary>Track length of all generations: the complete solution of approximation A.</summary>
    /// <remarks>
    /// dE/dt = −A E + 2B G, dG/dt = C E − σ₀ G for the sum E of both charges and the photons G; the excess of the primary's
    /// charge obeys dD/dt = −A D.
    /// </remarks>
    /// <inheritdoc cref="TrackLength"/>
    [Source("Rossi:1941zza", "approximation A")]
    public static TrackLength AllGenerations(ShowerParticle primary, double beamEnergy, double thicknessX0) => Build(
        primary,
        beamEnergy,
        thicknessX0,
        s => Cascade(s, primary, thicknessX0),
        "track length from analytic shower theory, all generations",
        "track length from analytic shower theory, all generations, approximation A; a few per cent above a few GeV in lead",
        ["Rossi:1941zza"]);

    /// <summary>Transforms of the track length: the primary electron, one charge of the pairs, the photons beside the primary.</summary>
    private readonly record struct Transforms(Complex Primary, Complex Pair, Complex Photon)
    {
        public Complex LikePrimary => Primary + Pair;
    }

    /// <summary>
    /// ∫₀ᵀ of the depth equations by their power series, for targets so thin that the closed forms lose their digits:
    /// primary charge D, primary photon H, one charge of the pairs P, other photons G.
    /// </summary>
    private static Transforms Thin(
        Complex a, Complex b, Complex c, ShowerParticle primary, double thickness, bool all)
    {
        const double sigma = CascadeTransforms.PairRate;
        bool photonBeam = primary == ShowerParticle.Photon;
        double fromPairs = all || photonBeam ? 2 : 0, fromPhotons = all || !photonBeam ? 1 : 0;
        Complex d = photonBeam ? 0 : thickness, h = photonBeam ? thickness : 0, p = 0, g = 0;
        Complex sumD = d, sumP = 0, sumG = 0;
        for (int n = 2; n < 40; n++)
        {
            double step = thickness / n;
            (d, h, p, g) = (
                -a * d * step,
                -sigma * h * step,
                (b * (h + fromPhotons * g) - a * p) * step,
                (c * (d + fromPairs * p) - sigma * g) * step);
            (sumD, sumP, sumG) = (sumD + d, sumP + p, sumG + g);
        }
        return new(sumD, sumP, sumG);
    }

    private static bool IsThin(Complex a, double thickness) => (Complex.Abs(a) + 1) * thickness < 1;

    private static Transforms TwoGenerations(Complex s, ShowerParticle primary, double thickness)
    {
        const double sigma = CascadeTransforms.PairRate;
        Complex a = CascadeTransforms.StragglingLoss(s);
        Complex b = CascadeTransforms.PairGain(s), c = CascadeTransforms.PhotonGain(s);
        if (IsThin(a, thickness)) return Thin(a, b, c, primary, thickness, all: false);
        (Complex endA, double endSigma) = Survival(a, thickness);
        // What leaves the far side after a chain of two (A, σ) or three links; 0 for an infinite target.
        Complex two = (endA - endSigma) / (sigma - a);
        double depth = double.IsInfinity(thickness) ? 0 : thickness;
        if (primary == ShowerParticle.Photon)
        {
            Complex pair = (b * ((1 - endSigma) / sigma) - b * two) / a;
            Complex leaving = 2 * b * c * (two - depth * endSigma) / (sigma - a);
            return new(0, pair, (2 * c * pair - leaving) / sigma);
        }
        Complex line = (1 - endA) / a;
        Complex photon = (c * line - c * two) / sigma;
        Complex leavingPair = b * c * (depth * endA - two) / (sigma - a);
        return new(line, (b * photon - leavingPair) / a, photon);
    }

    private static Transforms Cascade(Complex s, ShowerParticle primary, double thickness)
    {
        const double sigma = CascadeTransforms.PairRate;
        Complex a = CascadeTransforms.ElectronLoss(s);
        Complex b = CascadeTransforms.PairGain(s), c = CascadeTransforms.PhotonGain(s);
        if (IsThin(a, thickness)) return Thin(a, b, c, primary, thickness, all: true);
        Complex determinant = a * sigma - 2 * b * c;
        (Complex endA, double endSigma) = Survival(a, thickness);
        (Complex even, Complex odd) = Evolution(a, b, c, thickness);
        Complex delta = (sigma - a) / 2;
        if (primary == ShowerParticle.Photon)
        {
            Complex leavingE = 2 * b * odd, absorbed = 1 - even + delta * odd;
            Complex pair = (2 * b * absorbed - sigma * leavingE) / (2 * determinant);
            return new(0, pair, (a * absorbed - c * leavingE) / determinant - (1 - endSigma) / sigma);
        }
        Complex electronsOut = even + delta * odd, photonsOut = c * odd;
        Complex photon = (c * (1 - electronsOut) - a * photonsOut) / determinant;
        return new((1 - endA) / a, (b * photon - (electronsOut - endA) / 2) / a, photon);
    }

    /// <summary>exp(MT) = even + odd (M − mean), of the matrix M = ((−A, 2B), (C, −σ₀)).</summary>
    private static (Complex Even, Complex Odd) Evolution(Complex a, Complex b, Complex c, double thickness)
    {
        if (double.IsInfinity(thickness)) return (0, 0);
        const double sigma = CascadeTransforms.PairRate;
        Complex mean = -(a + sigma) / 2, delta = (sigma - a) / 2;
        Complex root = Complex.Sqrt(delta * delta + 2 * b * c);
        Complex up = Complex.Exp((mean + root) * thickness), down = Complex.Exp((mean - root) * thickness);
        Complex x = root * thickness;
        Complex odd = Complex.Abs(x) < 1e-4
            ? thickness * Complex.Exp(mean * thickness) * (1 + x * x / 6)
            : (up - down) / (2 * root);
        return ((up + down) / 2, odd);
    }

    private static (Complex Electron, double Photon) Survival(Complex a, double thickness) =>
        double.IsInfinity(thickness)
            ? (0, 0)
            : (Complex.Exp(-a * thickness), Math.Exp(-CascadeTransforms.PairRate * thickness));

    private static TrackLength Build(
        ShowerParticle primary,
        double beamEnergy,
        double thickness,
        Func<Complex, Transforms> transforms,
        string method,
        string caveat,
        string[] sources)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beamEnergy);
        if (!double.IsFinite(beamEnergy)) throw new ArgumentOutOfRangeException(nameof(beamEnergy), beamEnergy, "not finite");
        if (!(thickness >= ThinnestX0))
            throw new ArgumentOutOfRangeException(nameof(thickness), thickness, $"need at least {ThinnestX0} X0");
        TrackSpectrum pairs = Spectrum(beamEnergy, s => transforms(s).Pair, peaked: false);
        TrackSpectrum like = primary == ShowerParticle.Photon
            ? pairs
            : Spectrum(beamEnergy, s => transforms(s).LikePrimary, peaked: true);
        double unscattered = primary == ShowerParticle.Photon
            ? (1 - Math.Exp(-CascadeTransforms.PairRate * thickness)) / CascadeTransforms.PairRate
            : 0;
        return new TrackLength(
            primary,
            thickness,
            primary == ShowerParticle.Positron ? pairs : like,
            primary == ShowerParticle.Positron ? like : pairs,
            Spectrum(beamEnergy, s => transforms(s).Photon, peaked: false, unscattered),
            method,
            [caveat, Omissions],
            sources);
    }

    /// <summary>
    /// Knots geometric in u near the beam energy and even in u below. A peaked spectrum, ~1/(u ln² u), is followed to
    /// u = 10⁻⁶, and what flies above that is put at the beam energy.
    /// </summary>
    private static TrackSpectrum Spectrum(double beamEnergy, Func<Complex, Complex> transform, bool peaked, double peak = 0)
    {
        List<double> depths = [];
        double end = -Math.Log(LowestFraction);
        for (double u = peaked ? 1e-6 : 1e-3; u < end; u += Math.Min(0.15 * u, 0.05)) depths.Add(u);
        depths.Add(end);
        int n = depths.Count + (peaked ? 0 : 1);
        var energies = new double[n];
        var above = new double[n];
        var densities = new double[n];
        var rule = new GaussLegendreRule(-1, 1, 3);
        double Density(double u) => LaplaceInversion.Talbot(transform, u, abscissa: 1).Density;
        double sum = peak + LaplaceInversion.Talbot(transform, depths[0], abscissa: 1).Integral;
        double total = sum;
        for (int i = 0; i < depths.Count; i++)
        {
            // Summed over the gaps, not inverted at each knot: differences of a nearly constant integral lose their digits.
            for (int k = 0; i > 0 && k < rule.Order; k++)
            {
                double half = (depths[i] - depths[i - 1]) / 2;
                total += half * rule.GetWeight(k) * Density(depths[i - 1] + half * (1 + rule.GetAbscissa(k)));
            }
            int knot = depths.Count - 1 - i;
            energies[knot] = beamEnergy * Math.Exp(-depths[i]);
            above[knot] = total;
            densities[knot] = Density(depths[i]) / energies[knot];
        }
        if (!peaked)
        {
            energies[^1] = beamEnergy;
            above[^1] = peak;
        }
        return new TrackSpectrum(
            beamEnergy, energies, above, densities, [.. above.Select(t => NumericalError * t)], peaked ? sum : peak);
    }
}
