namespace Tenebra.Tests.Decays.Hadrons;

/// <summary>Tables of the program DeLiVeR (Foguel:2022ppx) for a vector of baryon number.</summary>
internal static class PublishedTables
{
    /// <summary>R from a width to hadrons over that to muons, which couple with ε = e²/16π², e = 0.302822.</summary>
    public static double Ratio(double E, double toMuons)
    {
        const double e = 0.302822, epsilon = e * e / (16 * Math.PI * Math.PI), r = 0.1056584 * 0.1056584;
        return toMuons * epsilon * epsilon * (1 + 2 * r / (E * E)) * Math.Sqrt(1 - 4 * r / (E * E));
    }
}
