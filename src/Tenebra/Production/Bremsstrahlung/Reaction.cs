namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓ(p) N(P_i) → ℓ(p′) N(P_f) X(k) in the lab frame, the nucleus at rest: masses and beam energy [GeV].</summary>
internal readonly struct Reaction
{
    public readonly double Energy, Momentum, LeptonMass, MediatorMass, NucleusMass;

    /// <summary>Highest energy of the mediator; below its mass the reaction is forbidden.</summary>
    public readonly double HighestEnergy;

    public Reaction(double energy, double leptonMass, double mediatorMass, double nucleusMass)
    {
        (Energy, LeptonMass, MediatorMass, NucleusMass) = (energy, leptonMass, mediatorMass, nucleusMass);
        Momentum = Math.Sqrt((energy - leptonMass) * (energy + leptonMass));
        HighestEnergy = energy - LowestEnergyLeft();
    }

    /// <summary>False where no phase space is open.</summary>
    public bool IsAllowed => HighestEnergy > MediatorMass;

    /// <summary>−u of a mediator emitted forward with the energy k0; <paramref name="left"/> is E − k0.</summary>
    public double ForwardVirtuality(double k0, double left)
    {
        double m2 = LeptonMass * LeptonMass, mX2 = MediatorMass * MediatorMass;
        double sum = Energy * k0 + Momentum * MediatorMomentum(k0);
        double deficit = (m2 * k0 * k0 + mX2 * Energy * Energy - m2 * mX2) / sum;
        return (2 * Energy * mX2 * left + 2 * m2 * k0 * k0 + mX2 * deficit - 2 * m2 * mX2) / sum;
    }

    public double MediatorMomentum(double k0) => Math.Sqrt(Math.Max(0, (k0 - MediatorMass) * (k0 + MediatorMass)));

    /// <summary>Largest −u that leaves the energy for lepton and nucleus, 2M(E − k0 − m).</summary>
    public double LargestVirtuality(double left) => 2 * NucleusMass * (left - LeptonMass);

    // The recoil of the nucleus lifts the least energy left above the lepton mass: −u(forward) = 2M(left − m).
    private double LowestEnergyLeft()
    {
        double low = LeptonMass, high = Energy - MediatorMass;
        if (high <= low || Opening(high) <= 0) return Energy;
        for (int i = 0; i < 200 && high - low > 1e-15 * high; i++)
        {
            double middle = 0.5 * (low + high);
            if (Opening(middle) > 0) high = middle;
            else low = middle;
        }
        return high;
    }

    private double Opening(double left) => LargestVirtuality(left) - ForwardVirtuality(Energy - left, left);
}
