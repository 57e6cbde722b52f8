namespace Tenebra.Production.Bremsstrahlung;

/// <summary>ℓ(p) N(P_i) → ℓ(p′) N(P_f) X(k) in the lab frame, the nucleus at rest: masses and beam energy [GeV].</summary>
internal readonly struct Reaction
{
    public readonly double Energy, Momentum, LeptonMass, MediatorMass, NucleusMass;

    /// <summary>Least and highest energy of the mediator; equal where the reaction is forbidden.</summary>
    public readonly double LowestEnergy, HighestEnergy;

    public Reaction(double energy, double leptonMass, double mediatorMass, double nucleusMass)
    {
        (Energy, LeptonMass, MediatorMass, NucleusMass) = (energy, leptonMass, mediatorMass, nucleusMass);
        Momentum = Math.Sqrt((energy - leptonMass) * (energy + leptonMass));
        (LowestEnergy, HighestEnergy) = Range();
    }

    private Reaction(in Reaction masses, double energy, double lowest, double highest)
    {
        (Energy, LeptonMass, MediatorMass, NucleusMass) = (energy, masses.LeptonMass, masses.MediatorMass, masses.NucleusMass);
        Momentum = Math.Sqrt((energy - LeptonMass) * (energy + LeptonMass));
        (LowestEnergy, HighestEnergy) = (lowest, highest);
    }

    /// <summary>The same reaction at another beam energy, its range in a closed form: for one event, where bisection takes too long.</summary>
    /// <remarks>
    /// k⁰ is highest where lepton and nucleus stay together, <c>[(E+M)ε + p κ]/S</c>, <c>ε = [S + m_X² − (M+m)²]/2</c>, κ² = ε² − m_X²S.
    /// The least is taken as m_X; it is higher only within the last (m/m_X)² above threshold, where points between are forbidden.
    /// </remarks>
    public Reaction AtEnergy(double energy)
    {
        if (energy <= Threshold) return new Reaction(this, energy, MediatorMass, MediatorMass);
        double s = NucleusMass * (NucleusMass + 2 * energy) + LeptonMass * LeptonMass;
        double epsilon = NucleusMass * (energy - LeptonMass) + 0.5 * MediatorMass * MediatorMass;
        double excess = 2 * NucleusMass * (energy - Threshold);
        double kappa = 0.5 * Math.Sqrt(excess * (excess + 4 * (NucleusMass + LeptonMass) * MediatorMass));
        double momentum = Math.Sqrt((energy - LeptonMass) * (energy + LeptonMass));
        double highest = ((energy + NucleusMass) * epsilon + momentum * kappa) / s;
        return new Reaction(this, energy, MediatorMass, Math.Max(MediatorMass, highest));
    }

    /// <summary>The least beam energy, from <c>(p + P_i)² = (m + m_X + M)²</c>.</summary>
    public double Threshold => LeptonMass + MediatorMass + MediatorMass * (2 * LeptonMass + MediatorMass) / (2 * NucleusMass);

    /// <summary>False where no phase space is open.</summary>
    public bool IsAllowed => HighestEnergy > LowestEnergy;

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

    /// <summary>dσ/dk⁰ with the error of rounding: the range of −u, <paramref name="gap"/>, is the difference of two numbers that are known to an ulp.</summary>
    public Estimate Rounded(Estimate value, double left, double forward, double gap) =>
        value + new Estimate(0, Math.Abs(value.Value) * 1e-15 * (1 + (NucleusMass * left + forward) / gap));

    // A point is allowed where −u(forward) ≤ 2M(E − k⁰ − m); at rest in the centre of mass, γ m_X, the mediator always is.
    private (double Lowest, double Highest) Range()
    {
        if (Energy <= Threshold) return (MediatorMass, MediatorMass);
        double invariantMass = Math.Sqrt(NucleusMass * (NucleusMass + 2 * Energy) + LeptonMass * LeptonMass);
        double comoving = MediatorMass * (Energy + NucleusMass) / invariantMass;
        double lowest = IsOpen(MediatorMass, Energy - MediatorMass) ? MediatorMass : comoving;
        if (lowest > MediatorMass)
        {
            double closed = MediatorMass;
            for (double middle; (middle = 0.5 * (closed + lowest)) > closed && middle < lowest;)
            {
                if (IsOpen(middle, Energy - middle)) lowest = middle;
                else closed = middle;
            }
        }
        double left = Energy - comoving, shut = LeptonMass;
        for (double middle; (middle = 0.5 * (shut + left)) > shut && middle < left;)
        {
            if (IsOpen(Energy - middle, middle)) left = middle;
            else shut = middle;
        }
        return (lowest, Math.Max(lowest, Energy - left));
    }

    private bool IsOpen(double k0, double left) => LargestVirtuality(left) > ForwardVirtuality(k0, left);
}
