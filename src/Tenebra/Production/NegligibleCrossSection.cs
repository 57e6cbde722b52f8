namespace Tenebra.Production;

/// <summary>The cross section that needs no digits.</summary>
/// <remarks>
/// Far out in the tail of a form factor cross sections are 10⁻¹⁴³ GeV⁻² and cost seconds. A quadrature stops where its error is below this number or the tolerance
/// asked, whichever is larger; the error that is stated then is the quadrature's own, and may be as large as the value.
/// </remarks>
public static class NegligibleCrossSection
{
    /// <summary>10⁻⁶⁰ GeV⁻² for unit coupling: less than 10⁻⁴⁰ events of 10³⁰ particles on 10²⁶ nuclei per cm².</summary>
    public const double PerGeV2 = 1e-60;
}
