namespace Tenebra.Materials;

/// <summary>The form factors by name.</summary>
public static class FormFactors
{
    /// <summary>The field's usual choice, <c>tsai</c>.</summary>
    public const string Default = "tsai";

    /// <summary>Names of the elastic form factors.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tsai", "helm", "exponential", "gaussian", "none"];

    /// <summary>Names of the inelastic form factors, which can be added to an elastic one.</summary>
    public static IReadOnlyList<string> InelasticNames { get; } = ["tsai-inelastic", "tsai-inelastic-squared"];

    /// <summary>
    /// The form factor of a nucleus; with <paramref name="inelastic"/>, the sum of the two.
    /// <paramref name="name"/> may also be an inelastic one, to have it alone.
    /// </summary>
    /// <exception cref="InputException">A name is unknown.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Z is below 1 or A below Z.</exception>
    public static IFormFactor Of(string name, Nucleus nucleus, string? inelastic = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.Z, 1, nameof(nucleus));
        ArgumentOutOfRangeException.ThrowIfLessThan(nucleus.A, nucleus.Z, nameof(nucleus));
        if (inelastic is not null) return new ElasticPlusInelastic(Elastic(name, nucleus), Inelastic(inelastic, nucleus));
        return InelasticNames.Contains(name) ? Inelastic(name, nucleus) : Elastic(name, nucleus);
    }

    private static IFormFactor Elastic(string name, Nucleus nucleus) => name switch
    {
        "tsai" => new TsaiElastic(nucleus),
        "helm" => new Helm(nucleus),
        "exponential" => GaussianNucleus.Exponential(nucleus),
        "gaussian" => GaussianNucleus.OfUniformSphereRadius(nucleus),
        "none" => new PointCharge(nucleus),
        _ => throw InputException.UnknownName("form factor", name, Names),
    };

    private static TsaiInelastic Inelastic(string name, Nucleus nucleus) => name switch
    {
        "tsai-inelastic" => new TsaiInelastic(nucleus, squared: false),
        "tsai-inelastic-squared" => new TsaiInelastic(nucleus, squared: true),
        _ => throw InputException.UnknownName("inelastic form factor", name, InelasticNames),
    };
}
