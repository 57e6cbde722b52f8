using System.Globalization;

namespace Tenebra.Transport.Showers;

/// <summary>How far a shower is followed.</summary>
/// <remarks>
/// Kinetic energies. A particle below <see cref="Cut"/> deposits its energy where it is. A secondary below
/// <see cref="ProductionThreshold"/> is not made: its energy is part of the continuous loss (electrons), or it is absorbed on the
/// spot. The two differ because a loss that is continuous only below the cut takes fluctuations from particles near it:
/// equal ones bias the half decade above the cut by 5 to 17 %.
/// </remarks>
/// <param name="Cut">Least kinetic energy followed [GeV].</param>
/// <param name="ProductionThreshold">Least energy of a secondary that is made [GeV], at most the cut.</param>
/// <param name="SuppressionInMatter">Whether bremsstrahlung and pairs feel multiple scattering (LPM) and the medium's polarisation.</param>
public sealed record ShowerSettings(double Cut, double ProductionThreshold, bool SuppressionInMatter = true)
{
    /// <summary>Lowest cut and threshold [GeV]: atoms are treated as free electrons and photons below stay where they are.</summary>
    public const double Lowest = 1e-4;

    /// <summary>Highest energy of a primary [GeV].</summary>
    public const double HighestEnergy = 1e4;

    /// <summary>Threshold over cut that keeps the bias above the cut under 1 %.</summary>
    public const double DefaultRatio = 0.1;

    /// <summary>The cut with the threshold that goes with it.</summary>
    /// <exception cref="InputException">The cut is not a number from <see cref="Lowest"/> to <see cref="HighestEnergy"/>.</exception>
    public static ShowerSettings Of(double cut)
    {
        if (!(cut >= Lowest && cut < HighestEnergy))
            throw InputException.BadValue("cut", cut, $"a kinetic energy from {Lowest:g} to {HighestEnergy:g} GeV");
        return new(cut, Math.Max(Lowest, DefaultRatio * cut));
    }

    /// <summary>These settings, found sensible for a primary of this kinetic energy.</summary>
    /// <exception cref="InputException">A value out of range.</exception>
    public ShowerSettings CheckedFor(double kineticEnergy)
    {
        if (!(Cut >= Lowest)) throw InputException.BadValue("cut", Cut, $"a kinetic energy of at least {Lowest:g} GeV");
        if (!(ProductionThreshold >= Lowest && ProductionThreshold <= Cut))
            throw InputException.BadValue("production threshold", ProductionThreshold, $"from {Lowest:g} GeV to the cut, {Cut:g} GeV");
        if (!(kineticEnergy <= HighestEnergy))
            throw InputException.BadValue("energy", kineticEnergy, $"a beam energy up to {HighestEnergy:g} GeV");
        if (!(Cut < kineticEnergy))
            throw InputException.BadValue("cut", Cut, $"below the kinetic energy of the beam, {kineticEnergy:g} GeV");
        return this;
    }

    /// <summary>Every setting in a fixed order.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"cut={Cut:R} productionThreshold={ProductionThreshold:R} suppressionInMatter={SuppressionInMatter}");
}
