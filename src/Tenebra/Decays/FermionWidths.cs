using Tenebra.Models;
using static System.Math;

namespace Tenebra.Decays;

/// <summary>Widths [GeV] of a mediator of mass M to a fermion and its antiparticle of mass m_f, for coupling g; 0 below threshold.</summary>
/// <remarks>Tree level. β = √(1−4m_f²/M²). Spin sums are done exactly in m_f; no radiative correction is applied.</remarks>
public static class FermionWidths
{
    /// <summary>Width for <c>L = g V_μ f̄γ^μf</c>.</summary>
    /// <remarks><c>Γ = g²M/12π · (1+2m_f²/M²) β</c></remarks>
    [Source("Fabbrichesi:2020wbt", "decay of the massive dark photon to leptons, with g = εe")]
    public static double Vector(double g, double M, double mf) =>
        g * g * M / (12 * PI) * (1 + 2 * mf / M * (mf / M)) * Threshold.Beta(M, mf);

    /// <summary>Width for <c>L = g A_μ f̄γ^μγ₅f</c>.</summary>
    /// <remarks><c>Γ = g²M/12π · β³</c></remarks>
    [Source("NA64:2021xzo", "axial-vector boson; the normalisation is that of Vector for m_f = 0")]
    public static double AxialVector(double g, double M, double mf) => g * g * M / (12 * PI) * Pow(Threshold.Beta(M, mf), 3);

    /// <summary>Width for <c>L = −g S f̄f</c>.</summary>
    /// <remarks><c>Γ = g²M/8π · β³</c></remarks>
    [Source("Berlin:2018bsc", "scalar mediators")]
    public static double Scalar(double g, double M, double mf) => g * g * M / (8 * PI) * Pow(Threshold.Beta(M, mf), 3);

    /// <summary>Width for <c>L = −i g a f̄γ₅f</c>.</summary>
    /// <remarks><c>Γ = g²M/8π · β</c></remarks>
    [Source("Berlin:2018bsc", "pseudoscalar mediators")]
    public static double Pseudoscalar(double g, double M, double mf) => g * g * M / (8 * PI) * Threshold.Beta(M, mf);

    /// <summary>Width of a vector or axial vector to one flavour of massless left-handed neutrinos.</summary>
    /// <remarks><c>Γ = g²M/24π</c>: half of the vector width, since one chirality couples.</remarks>
    [Source("Berlin:2018bsc", "vector mediators, neutrino final states")]
    public static double Neutrinos(double g, double M) => g * g * M / (24 * PI);

    /// <summary>Width of a mediator of any kind; of a tensor for c = <paramref name="g"/> in GeV⁻¹.</summary>
    internal static double Of(MediatorKind mediator, double g, double M, double mf) => mediator switch
    {
        MediatorKind.Scalar => Scalar(g, M, mf),
        MediatorKind.Pseudoscalar => Pseudoscalar(g, M, mf),
        MediatorKind.Vector => Vector(g, M, mf),
        MediatorKind.AxialVector => AxialVector(g, M, mf),
        MediatorKind.Tensor => TensorWidths.Fermions(g, M, mf),
        _ => throw new ArgumentOutOfRangeException(nameof(mediator), mediator, "does not decay to two fermions"),
    };
}
