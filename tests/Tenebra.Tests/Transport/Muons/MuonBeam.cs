using Tenebra.Transport.Muons;

namespace Tenebra.Tests.Transport.Muons;

internal static class MuonBeam
{
    /// <summary>Muons on the axis.</summary>
    public static IReadOnlyList<MuonTrack> Many(this MuonTransport transport, double energy, int charge, int muons, ulong seed) =>
        transport.Follow(MuonState.OnAxis(energy), charge, muons, seed, cancel: TestContext.Current.CancellationToken);
}
