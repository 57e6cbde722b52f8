using Tenebra.Particles;

namespace Tenebra.Decays.Hadrons;

/// <summary>Masses of the light mesons [GeV], from the table of particles.</summary>
internal static class MesonMass
{
    private static readonly ParticleTable Table = ParticleTable.Load(DataFolder.Embedded);

    public const double Pion = Constants.ChargedPionMass;
    public static readonly double NeutralPion = Table["pi0"].Mass;
    public static readonly double Kaon = Table["K+"].Mass;
    public static readonly double NeutralKaon = Table["KS"].Mass;
    public static readonly double Eta = Table["eta"].Mass;
    public static readonly double EtaPrime = Table["eta'"].Mass;
    public static readonly double Rho = Table["rho"].Mass;
    public static readonly double Omega = Table["omega"].Mass;
    public static readonly double Phi = Table["phi"].Mass;

    /// <summary>Momentum of either of two particles of squared masses a and m² at squared energy s; 0 below threshold.</summary>
    /// <remarks><c>p = √[(s−(√a+m)²)(s−(√a−m)²)] / 2√s</c></remarks>
    public static double Momentum(double s, double a, double m)
    {
        double root = Math.Sqrt(a), E = Math.Sqrt(s);
        double above = (E - root - m) * (E + root + m);
        return above <= 0 ? 0 : Math.Sqrt(above * (E - root + m) * (E + root - m)) / (2 * E);
    }
}
