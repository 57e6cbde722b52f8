using Tenebra.DirectDetection;
using Tenebra.Models;
using Tenebra.Tests.Production.Bremsstrahlung;

namespace Tenebra.Tests.DirectDetection;

public sealed class ElasticCouplingTests
{
    private static readonly DiracMatrix AtRest = DiracMatrix.One + DiracMatrix.Gamma[0];

    private static DarkMatter Of(DarkMatterKind kind, double splitting = 0) => new(kind, 0.1, 3, splitting);

    // Spin sums of both fermions at rest, over the 16 (m m_chi)^2 of two charges.
    [Theory]
    [InlineData(MediatorKind.Vector)]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.AxialVector)]
    public void The_factors_of_Dirac_dark_matter_are_traces_of_matrices(MediatorKind kind)
    {
        (DiracMatrix Vertex, double Sign)[] vertices = Vertices(kind);
        double sum = vertices.Sum(a => vertices.Sum(b => a.Sign * b.Sign * Math.Pow(Trace(a.Vertex, b.Vertex), 2)));
        Assert.Equal(sum / 4 / 16, ElasticCoupling.Factor(kind, Of(DarkMatterKind.Dirac)), 1e-12);
    }

    [Fact]
    public void The_cross_section_is_the_factor_times_that_of_a_Dirac_fermion_on_a_vector()
    {
        DarkMatter scalar = Of(DarkMatterKind.Scalar);
        double reference = ElectronScattering.ReferenceCrossSection(1e-4, scalar.Coupling, 0.03, 0.01);
        Assert.Equal(1, ElasticCoupling.CrossSection(MediatorKind.Vector, scalar, 1e-4, 0.03) / reference, 1e-12);
        Assert.Equal(0.25, ElasticCoupling.CrossSection(MediatorKind.Scalar, scalar, 1e-4, 0.03) / reference, 1e-12);
        Assert.Equal(4, ElasticCoupling.CrossSection(MediatorKind.Vector, scalar, 2e-4, 0.03) / reference, 1e-12);
    }

    // The current of a scalar at rest is 2 m, its coupling to a scalar mediator m.
    [Fact]
    public void The_factors_of_scalar_dark_matter_are_traces_of_matrices()
    {
        Assert.Equal(Trace(DiracMatrix.Gamma[0], DiracMatrix.Gamma[0]) / 2 * 4 / 16, ElasticCoupling.Factor(MediatorKind.Vector, Of(DarkMatterKind.Scalar)), 1e-12);
        Assert.Equal(Trace(DiracMatrix.One, DiracMatrix.One) / 2 / 16, ElasticCoupling.Factor(MediatorKind.Scalar, Of(DarkMatterKind.Scalar)), 1e-12);
        Assert.Equal(ElasticCoupling.Factor(MediatorKind.Scalar, Of(DarkMatterKind.Scalar)), ElasticCoupling.Factor(MediatorKind.Scalar, Of(DarkMatterKind.RealScalar)));
    }

    [Fact]
    public void A_pseudoscalar_between_particles_at_rest_does_nothing()
    {
        Assert.Equal(0, Trace(DiracMatrix.Gamma5, DiracMatrix.Gamma5), 1e-15);
        Assert.Contains("fourth power of the momentum", Refusal(MediatorKind.Pseudoscalar, Of(DarkMatterKind.Dirac)), StringComparison.Ordinal);
    }

    // The axial current of a Majorana fermion at rest is its spin; that of the electron's charge has no part along it.
    [Fact]
    public void A_charge_at_rest_does_not_see_a_spin_at_rest()
    {
        double sum = 0;
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                sum += (i == 0 ? 1 : -1) * (j == 0 ? 1 : -1) * Trace(DiracMatrix.Gamma[i], DiracMatrix.Gamma[j])
                    * Trace(DiracMatrix.Gamma[i] * DiracMatrix.Gamma5, DiracMatrix.Gamma[j] * DiracMatrix.Gamma5);
        Assert.Equal(0, sum, 1e-12);
        Assert.Contains("velocity", Refusal(MediatorKind.Vector, Of(DarkMatterKind.Majorana)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MediatorKind.Vector)]
    [InlineData(MediatorKind.Scalar)]
    [InlineData(MediatorKind.AxialVector)]
    public void A_pair_without_a_splitting_is_a_Dirac_fermion_and_one_with_a_splitting_is_inelastic(MediatorKind kind)
    {
        Assert.Equal(ElasticCoupling.Factor(kind, Of(DarkMatterKind.Dirac)), ElasticCoupling.Factor(kind, Of(DarkMatterKind.PseudoDirac)));
        Assert.Contains("inelastic", Refusal(kind, Of(DarkMatterKind.PseudoDirac, 1e-6)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MediatorKind.Tensor)]
    [InlineData(MediatorKind.Photon)]
    public void What_is_not_known_is_refused(MediatorKind kind) => Assert.StartsWith("mediator: ", Refusal(kind, Of(DarkMatterKind.Dirac)), StringComparison.Ordinal);

    private static string Refusal(MediatorKind kind, DarkMatter dark) => Assert.Throws<InputException>(() => ElasticCoupling.Factor(kind, dark)).Message;

    private static (DiracMatrix Vertex, double Sign)[] Vertices(MediatorKind kind) => kind switch
    {
        MediatorKind.Scalar => [(DiracMatrix.One, 1)],
        MediatorKind.Vector => [.. Enumerable.Range(0, 4).Select(i => (DiracMatrix.Gamma[i], i == 0 ? 1.0 : -1))],
        _ => [.. Enumerable.Range(0, 4).Select(i => (DiracMatrix.Gamma[i] * DiracMatrix.Gamma5, i == 0 ? 1.0 : -1))],
    };

    private static double Trace(DiracMatrix a, DiracMatrix b)
    {
        (BigReal re, BigReal im) = (AtRest * a * AtRest * b.Barred).Trace;
        Assert.Equal(0, (double)im, 1e-15);
        return (double)re;
    }
}
