using Tenebra.Production.Annihilation;
using Tenebra.Production.ChargeExchange;
using Tenebra.Production.Conversion;
using Tenebra.Production.Dimuon;
using Tenebra.Production.OffShell;
using Tenebra.Production.Photoproduction;
using Tenebra.Production.Primakoff;

namespace Tenebra.Production.Processes;

/// <summary>Every process but bremsstrahlung, whose cross section has windows and methods of its own.</summary>
public static class KnownProcesses
{
    public static IReadOnlyList<IProcess> All { get; } =
    [
        new ResonanceProcess(), new OffShellProcess(), new PairAnnihilationProcess(), new AssociatedPhotonProcess(), new ComptonLikeProcess(),
        new PrimakoffProcess(), new PhotoproductionProcess(), new ChargeExchangeProcess(), new ConversionProcess(), new DimuonProcess(),
    ];
}
