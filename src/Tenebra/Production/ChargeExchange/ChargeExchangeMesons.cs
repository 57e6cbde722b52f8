using Tenebra.Materials;
using Tenebra.Numerics;

namespace Tenebra.Production.ChargeExchange;

/// <summary>Neutral mesons that a beam of hadrons makes by charge exchange in a target that absorbs it.</summary>
public static class ChargeExchangeMesons
{
    /// <summary>Mesons per beam particle.</summary>
    /// <param name="reaction">What makes them.</param>
    /// <param name="material">What the target is made of.</param>
    /// <param name="lengths">Interaction lengths of pions.</param>
    /// <param name="momentum">Of the beam [GeV]; its ionisation loss is left out.</param>
    /// <param name="thicknessGramsPerCm2">Thickness of the target, possibly infinite.</param>
    /// <remarks><c>N = Σ_i (N_A w_i/A_i) σ_i λ (1 − e^{−L/λ})</c>, i over the elements; secondaries of the beam are not followed.</remarks>
    [Source("Gninenko:2014sxa", "number of neutral mesons per pion on target")]
    public static Estimate PerBeamParticle(
        ChargeExchangeReaction reaction, Material material, PionInteractionLength lengths, double momentum, double thicknessGramsPerCm2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thicknessGramsPerCm2);
        double lambda = reaction.LengthOverPions * lengths.GramsPerCm2(material);
        double effective = lambda * -NearOne.ExpMinusOne(-thicknessGramsPerCm2 / lambda);
        Estimate sum = Estimate.Zero;
        foreach (MaterialComponent component in material.Components)
        {
            double nucleiPerGram = Constants.Avogadro * component.MassFraction / component.Element.AtomicWeight;
            sum += nucleiPerGram * effective * Constants.SquareCmPerGeV2 * reaction.OnNucleus(momentum, component.Element.Nucleus);
        }
        return sum;
    }
}
