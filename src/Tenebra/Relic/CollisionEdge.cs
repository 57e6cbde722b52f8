namespace Tenebra.Relic;

/// <summary>Energy of a collision in its CM frame.</summary>
/// <param name="Total">E = √s [GeV].</param>
/// <param name="Excess">E over the least energy of the reaction [GeV], exact where it is small.</param>
/// <param name="Offset">s − M² [GeV²], exact where it is small.</param>
internal readonly record struct CollisionEnergy(double Total, double Excess, double Offset);

/// <summary>An energy at which the rate has an edge or a peak, seen from one side.</summary>
/// <param name="Excess">E there over the least energy of the reaction [GeV].</param>
/// <param name="Sign">+1 above it, −1 below.</param>
/// <param name="Scale">δ: finer things than this are not expected [GeV].</param>
/// <param name="IsResonance">Whether it is the mass of the mediator.</param>
/// <param name="Rest">Least energy of the reaction [GeV].</param>
/// <param name="MediatorMass">M [GeV].</param>
internal readonly record struct CollisionEdge(double Excess, int Sign, double Scale, bool IsResonance, double Rest, double MediatorMass)
{
    public CollisionEnergy At(double u)
    {
        double distance = Sign * Scale * Math.Sinh(u), excess = Excess + distance;
        double total = Rest + excess, fromResonance = IsResonance ? distance : excess - (MediatorMass - Rest);
        return new(total, excess, fromResonance * (total + MediatorMass));
    }

    /// <summary>|dE/du|.</summary>
    public double Stretch(double u) => Scale * Math.Cosh(u);

    /// <summary>u at a distance.</summary>
    public double Of(double distance) => Math.Asinh(distance / Scale);
}
