using System.Numerics;

namespace Tenebra.Production.Conversion;

/// <summary>One moment of the proton's densities: q + q̄ of each flavour, q − q̄ of up and down, the gluon.</summary>
internal readonly record struct PartonMoments(
    Complex Up, Complex Down, Complex Strange, Complex Charm, Complex UpValence, Complex DownValence, Complex Gluon)
{
    /// <summary>Σ = Σ(q + q̄).</summary>
    public Complex Singlet => Up + Down + Strange + Charm;
}
