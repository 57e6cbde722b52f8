namespace Tenebra.Production.Primakoff;

/// <summary>γ(q₁) N → a N off a nucleus at rest, the photon real or virtual: what kinematics allow, and the momenta across and along q₁.</summary>
/// <remarks>
/// <para>q₁ has the energy ω and q₁² = −v; q₂ = P_i − P_f has the energy −t/2M and q₂² = −t; κ = q₁·q₂ = (m² + v + t)/2. Then</para>
/// <para><c>q⃗₁·q⃗₂ = −(ωt/2M + κ)</c> and <c>|q⃗₁×q⃗₂|² = q⃗₁²q⃗₂² − (q⃗₁·q⃗₂)² = c (t − t₋)(t₊ − t)</c>, c = ω/2M + 1/4 − v/4M².</para>
/// <para>The zeros are the limits of t. Their difference is √(q⃗₁² G (G + 2m))/c with the gap <c>G = ω − m − (m²+v)/2M</c>, which is 0 at threshold.</para>
/// </remarks>
internal readonly struct PhotonConversion
{
    private readonly double curvature, along0, along1;

    /// <summary>Prepares one photon.</summary>
    /// <param name="omega">ω [GeV].</param>
    /// <param name="virtuality">v = −q₁² ≥ 0 [GeV²].</param>
    /// <param name="mediatorMass">m [GeV].</param>
    /// <param name="nucleusMass">M [GeV].</param>
    public PhotonConversion(double omega, double virtuality, double mediatorMass, double nucleusMass)
    {
        double sum = mediatorMass * mediatorMass + virtuality, twoM = 2 * nucleusMass;
        MomentumSquared = omega * omega + virtuality;
        (along0, along1) = (sum / 2, omega / twoM + 0.5);
        curvature = omega / twoM + 0.25 - virtuality / (twoM * twoM);
        double gap = omega - mediatorMass - sum / twoM;
        if (!(gap > 0)) return;
        double middle = MomentumSquared - omega * sum / twoM - sum / 2;
        double both = middle + Math.Sqrt(MomentumSquared * gap * (gap + 2 * mediatorMass));
        LeastT = sum / 2 * (sum / both);
        LargestT = both / (2 * curvature);
    }

    /// <summary>q⃗₁² = ω² + v.</summary>
    public double MomentumSquared { get; }

    public double LeastT { get; }

    public double LargestT { get; }

    /// <summary>False where no t is possible.</summary>
    public bool IsAllowed => LargestT > LeastT;

    /// <summary>|q⃗₁×q⃗₂|² at a t between the limits.</summary>
    public double Across(double t) => curvature * (t - LeastT) * (LargestT - t);

    /// <summary>−q⃗₁·q⃗₂ at t.</summary>
    public double Along(double t) => along0 + along1 * t;
}
