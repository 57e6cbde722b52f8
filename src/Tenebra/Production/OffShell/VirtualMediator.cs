namespace Tenebra.Production.OffShell;

/// <summary>What carries the momentum q from the lepton to a pair of dark particles.</summary>
/// <param name="Mass">M [GeV]; 0 for the photon.</param>
/// <param name="Coupling">g of the lepton: e for the photon.</param>
/// <param name="OtherWidth">Width [GeV] at M to all but the pair; matters only where q can reach M.</param>
/// <remarks>
/// <c>|D|² = (q²−M²)² + (qΓ_pair(q) + MΓ_other)²</c>: the imaginary part of the self-energy of the pair at every q, that of the other decays
/// as it is on the mass shell. The photon has none.
/// </remarks>
public readonly record struct VirtualMediator(double Mass, double Coupling, double OtherWidth)
{
    /// <summary>The photon.</summary>
    public static VirtualMediator Photon => new(0, Math.Sqrt(Constants.ElectricCharge2), 0);

    /// <summary>MΓ_total(M) [GeV²].</summary>
    internal double Imaginary(double pairWidth) => Mass * (pairWidth + OtherWidth);

    /// <summary>|D|⁻² [GeV⁻⁴], q² − M² given apart to keep its digits.</summary>
    internal double InverseSquare(double q, double offset, double pairWidth)
    {
        double imaginary = Mass == 0 ? 0 : q * pairWidth + Mass * OtherWidth;
        return 1 / (offset * offset + imaginary * imaginary);
    }
}
