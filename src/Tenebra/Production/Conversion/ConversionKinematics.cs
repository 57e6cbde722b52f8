namespace Tenebra.Production.Conversion;

/// <summary>ℓ N → ℓ′ X on a nucleon at rest: which momentum transfers and energies there are. All masses are kept.</summary>
/// <param name="Energy">Energy of the beam [GeV].</param>
/// <param name="Mass">Mass of the beam's lepton [GeV].</param>
/// <param name="ProductMass">Mass of ℓ′ [GeV].</param>
internal readonly record struct ConversionKinematics(double Energy, double Mass, double ProductMass)
{
    public const double NucleonMass = Constants.ProtonMass;

    private double Momentum => Math.Sqrt((Energy - Mass) * (Energy + Mass));

    private double MassSum => Mass * Mass + ProductMass * ProductMass;

    /// <summary>Least energy of the beam for hadrons of mass <paramref name="w"/>, <c>[(m′+W)² − m² − M²]/2M</c>.</summary>
    public double Threshold(double w) =>
        ((ProductMass + w) * (ProductMass + w) - Mass * Mass - NucleonMass * NucleonMass) / (2 * NucleonMass);

    /// <summary>Least and largest Q² with hadrons of mass <paramref name="w"/>, above its threshold.</summary>
    public (double Least, double Largest) Transfers(double w)
    {
        double s = Mass * Mass + NucleonMass * NucleonMass + 2 * NucleonMass * Energy, root = Math.Sqrt(s);
        double before = NucleonMass * Momentum / root, initial = Math.Sqrt(before * before + Mass * Mass);
        double final = (s + ProductMass * ProductMass - w * w) / (2 * root);
        double after = Math.Sqrt((final - ProductMass) * (final + ProductMass));
        double largest = 2 * (initial * final + before * after) - MassSum;
        return (2 * Invariant(initial, before, final, after) - MassSum, largest);
    }

    /// <summary>Least and largest Q² with ℓ′ of the energy <paramref name="productEnergy"/> ≥ m′.</summary>
    public (double Least, double Largest) TransfersAt(double productEnergy)
    {
        double product = Math.Sqrt((productEnergy - ProductMass) * (productEnergy + ProductMass));
        double largest = 2 * (Energy * productEnergy + Momentum * product) - MassSum;
        return (2 * Invariant(Energy, Momentum, productEnergy, product) - MassSum, largest);
    }

    /// <summary>Least energy of ℓ′ [GeV] at a given Q² ≥ −(m−m′)²: the smaller root of <c>(EE′−κ)² = p²p′²</c>, κ = k·k′.</summary>
    public double LeastProductEnergy(double q2)
    {
        double invariant = 0.5 * (q2 + MassSum), flip = Mass * ProductMass, momentum = Momentum;
        double root = Math.Sqrt((invariant - flip) * (invariant + flip));
        return (invariant * invariant + momentum * ProductMass * (momentum * ProductMass)) / (Energy * invariant + momentum * root);
    }

    /// <summary>Hadronic mass squared W² at ν = E − E′ and Q².</summary>
    public static double HadronicMass2(double energyTransfer, double q2) =>
        NucleonMass * (NucleonMass + 2 * energyTransfer) - q2;

    /// <summary>EE′ − pp′ without cancellation.</summary>
    private double Invariant(double energy, double momentum, double productEnergy, double productMomentum)
    {
        double a = energy * ProductMass, b = Mass * productMomentum;
        return (a * a + b * b) / (energy * productEnergy + momentum * productMomentum);
    }
}
