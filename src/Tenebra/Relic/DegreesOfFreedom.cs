using static System.Math;

namespace Tenebra.Relic;

/// <summary>Relativistic degrees of freedom of the Standard Model in the early universe: energy, <c>ρ = (π²/30) g T⁴</c>, and entropy, <c>s = (2π²/45) h T³</c>.</summary>
/// <remarks>
/// Fits to the interacting plasma with lattice QCD and the decoupling of neutrinos, from below e⁺e⁻ annihilation to above the electroweak crossover; T of photons. Two
/// fits meet at 120 MeV within 4·10⁻⁴, and are blended there over ±3 %. Above 0.3 GeV up to 9 % below an ideal gas of quarks and gluons. Below 10 keV nothing
/// changes any more: neutrino masses are left out. Made for T below 10¹⁶ GeV.
/// </remarks>
[Source("Saikawa:2018rcs", "Appendix C, Eqs. (C.1)-(C.11) and Table 1")]
public static class DegreesOfFreedom
{
    private const double Join = 0.120, HalfBlend = 0.03;

    /// <summary>g(T), T &gt; 0 in GeV.</summary>
    public static double Energy(double T) => Blend(T, Low.Energy, High.Energy);

    /// <summary>h(T), T &gt; 0 in GeV.</summary>
    public static double Entropy(double T) => Blend(T, Low.Entropy, High.Entropy);

    /// <summary>dln h/dln T, by the central difference of fourth order.</summary>
    public static double EntropySlope(double T)
    {
        const double step = 1e-3;
        double near = Entropy(T * Exp(step)) / Entropy(T * Exp(-step)), far = Entropy(T * Exp(2 * step)) / Entropy(T * Exp(-2 * step));
        return (8 * Log(near) - Log(far)) / (12 * step);
    }

    private static double Blend(double T, Func<double, double> low, Func<double, double> high)
    {
        if (!(T > 0) || !(T < 1e16)) throw new ArgumentOutOfRangeException(nameof(T), T, "need a temperature between 0 and 1e16 GeV");
        double z = Log(T / Join) / HalfBlend;
        if (z <= -1) return low(T);
        if (z >= 1) return high(T);
        double share = 0.5 + z * (15 - z * z * (10 - 3 * z * z)) / 16;
        return low(T) * (1 - share) + high(T) * share;
    }

    private static class Low
    {
        private const double Electron = 511e-6, Muon = 0.1056, NeutralPion = 0.135, ChargedPion = 0.140;
        private const double Heavy1 = 0.5, Heavy2 = 0.77, Heavy3 = 1.2, Heavy4 = 2.0;

        public static double Energy(double T) =>
            2.030 + 1.353 * Pow(Photons(Electron / T), 4.0 / 3) + 3.495 * FermionEnergy(Electron / T) + 3.446 * FermionEnergy(Muon / T)
            + 1.05 * BosonEnergy(NeutralPion / T) + 2.08 * BosonEnergy(ChargedPion / T)
            + 4.165 * BosonEnergy(Heavy1 / T) + 30.55 * BosonEnergy(Heavy2 / T) + 89.4 * BosonEnergy(Heavy3 / T) + 8209 * BosonEnergy(Heavy4 / T);

        public static double Entropy(double T) =>
            2.008 + 1.923 * Photons(Electron / T) + 3.442 * FermionEntropy(Electron / T) + 3.468 * FermionEntropy(Muon / T)
            + 1.034 * BosonEntropy(NeutralPion / T) + 2.068 * BosonEntropy(ChargedPion / T)
            + 4.16 * BosonEntropy(Heavy1 / T) + 30.55 * BosonEntropy(Heavy2 / T) + 90 * BosonEntropy(Heavy3 / T) + 6209 * BosonEntropy(Heavy4 / T);

        private static double FermionEnergy(double x) => Exp(-1.04855 * x) * (1 + x * (1.03757 + x * (0.508630 + x * 0.0893988)));

        private static double BosonEnergy(double x) => Exp(-1.03149 * x) * (1 + x * (1.03317 + x * (0.398264 + x * 0.0648056)));

        private static double FermionEntropy(double x) => Exp(-1.04190 * x) * (1 + x * (1.03400 + x * (0.456426 + x * 0.0595248)));

        private static double BosonEntropy(double x) => Exp(-1.03365 * x) * (1 + x * (1.03397 + x * (0.342548 + x * 0.0506182)));

        private static double Photons(double x) => 1 + 1.75 * Exp(-1.0419 * x) * (1 + x * (1.034 + x * (0.456426 + x * 0.0595249)));
    }

    private static class High
    {
        private static readonly double[] A =
            [1, 1.11724, 3.12672e-1, -4.68049e-2, -2.65004e-2, -1.19760e-3, 1.82812e-4, 1.36436e-4, 8.55051e-5, 1.22840e-5, 3.82259e-7, -6.87035e-9];

        private static readonly double[] B =
            [1.43382e-2, 1.37559e-2, 2.92108e-3, -5.38533e-4, -1.62496e-4, -2.87906e-5, -3.84278e-6, 2.78776e-6, 7.40342e-7, 1.17210e-7, 3.72499e-9, -6.74107e-11];

        private static readonly double[] C =
            [1, 6.07869e-1, -1.54485e-1, -2.24034e-1, -2.82147e-2, 2.90620e-2, 6.86778e-3, -1.00005e-3, -1.69104e-4, 1.06301e-5, 1.69528e-6, -9.33311e-8];

        private static readonly double[] D =
            [7.07388e1, 9.18011e1, 3.31892e1, -1.39779, -1.52558, -1.97857e-2, -1.60146e-1, 8.22615e-5, 2.02651e-2, -1.82134e-5, 7.83943e-5, 7.13518e-5];

        public static double Energy(double T)
        {
            double t = Log(T);
            return Polynomial(A, t) / Polynomial(B, t);
        }

        public static double Entropy(double T)
        {
            double t = Log(T);
            return Energy(T) / (1 + Polynomial(C, t) / Polynomial(D, t));
        }

        private static double Polynomial(double[] coefficients, double t)
        {
            double sum = 0;
            for (int i = coefficients.Length - 1; i >= 0; i--) sum = sum * t + coefficients[i];
            return sum;
        }
    }
}
