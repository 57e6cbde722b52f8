namespace Tenebra.DirectDetection;

/// <summary>Which limit of F_DM the mass of a mediator stands for.</summary>
public enum MediatorRange
{
    /// <summary>F_DM = 1 within 1 % up to q = 10 αm_e: m &gt; 100 αm_e.</summary>
    Heavy,

    /// <summary>Neither limit.</summary>
    Between,

    /// <summary>F_DM = (αm_e/q)² within 1 % from q = αm_e on: m &lt; αm_e/10.</summary>
    Light,
}

/// <summary>The limit of a mass, and its words.</summary>
public static class MediatorRanges
{
    /// <summary>The limit that <paramref name="mediatorMass"/> [GeV] belongs to.</summary>
    public static MediatorRange Of(double mediatorMass)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mediatorMass);
        const double k = ElectronScattering.ReferenceMomentum;
        if (mediatorMass > 100 * k) return MediatorRange.Heavy;
        return mediatorMass < k / 10 ? MediatorRange.Light : MediatorRange.Between;
    }

    extension(MediatorRange range)
    {
        /// <summary>F_DM as experiments write it.</summary>
        public string FormFactor => range switch
        {
            MediatorRange.Heavy => "1",
            MediatorRange.Light => "(alpha m_e/q)^2",
            MediatorRange.Between => "(m^2 + alpha^2 m_e^2)/(m^2 + q^2)",
            _ => throw new ArgumentOutOfRangeException(nameof(range)),
        };
    }
}
