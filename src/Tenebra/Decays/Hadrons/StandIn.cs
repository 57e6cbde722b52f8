using Tenebra.Particles;
using static System.Math;

namespace Tenebra.Decays.Hadrons;

/// <summary>Three pions as peaks of constant width, and the rest as a step: what R was made of before channels of three and more hadrons.</summary>
internal static class StandIn
{
    private static readonly VectorMesonTable Mesons = VectorMesonTable.Load(DataFolder.Embedded);

    private const double ThreePions = 0.4141176;

    public static IReadOnlyList<HadronChannel> Channels { get; } =
    [
        new("pi+ pi- pi0", ThreePions, (E, q) => E <= ThreePions ? 0
            : Pow(1 - ThreePions * ThreePions / (E * E), 3) * (q.Isoscalar * q.Isoscalar * 0.892 / 0.374 * Peak(E, Mesons["omega"]) + q.StrangeCurrent * q.StrangeCurrent * 0.154 / 0.582 * Peak(E, Mesons["phi"])), 0.1),
        new("pi+ pi- pi+ pi-", 0.9, (E, q) => E <= 0.9 ? 0
            : (q.Up * q.Up + q.Down * q.Down + q.Strange * q.Strange) * 1.5 * (1 - Pow(0.9 / E, 8)) * 2.35 / (1 + Exp(-(E - 1.32) / 0.12)), 0.06),
    ];

    private static double Peak(double E, VectorMeson meson)
    {
        double s = E * E, M = meson.Mass, width = meson.Particle.Width, offShell = (E - M) * (E + M);
        return 9 * s / Constants.Alpha2 * meson.ElectronBranching * width * width / (offShell * offShell + M * M * width * width);
    }
}
