namespace Tenebra.Relic;

/// <summary>The choices in which published targets differ.</summary>
/// <param name="Name">Names of the choices that differ from the default, joined by a plus sign, or <c>tenebra</c>.</param>
/// <param name="HalfForPairs">Whether the rate of dark matter that is not its own antiparticle bears its factor ½.</param>
/// <param name="HalfForMajorana">Whether the Majorana current bears its factor ½, without which g_D is twice as strong.</param>
/// <param name="LeptonsOnly">Whether only charged leptons and neutrinos are final states.</param>
/// <param name="EntropyGradient">Whether <c>1 + ⅓ dln h/dln T</c> stands in the Boltzmann equation.</param>
/// <param name="Resonance">What stands for the propagator.</param>
public sealed record RelicConvention(
    string Name, bool HalfForPairs, bool HalfForMajorana, bool LeptonsOnly, bool EntropyGradient, ResonanceTreatment Resonance)
{
    private static readonly (string Name, string Meaning, Func<RelicConvention, RelicConvention> Apply)[] Choices =
    [
        ("no-half", "without the factor 1/2 in the rate of dark matter that is not its own antiparticle", c => c with { HalfForPairs = false }),
        ("full-majorana-current", "g_D multiplies the Majorana current without its factor 1/2", c => c with { HalfForMajorana = false }),
        ("leptons-only", "no hadrons and no photons in the final state", c => c with { LeptonsOnly = true }),
        ("no-entropy-gradient", "without dln h/dln T in the Boltzmann equation", c => c with { EntropyGradient = false }),
        ("running-width", "the width of the mediator at every s in place of that at its mass", c => c with { Resonance = ResonanceTreatment.RunningWidth }),
        ("narrow-width", "the limit of a narrow width: a delta function on the resonance, no width off it", c => c with { Resonance = ResonanceTreatment.NarrowWidth }),
        ("velocity-expansion", "sigma v to the lowest order in the velocity, no resonance", c => c with { Resonance = ResonanceTreatment.VelocityExpansion }),
    ];

    /// <summary>This project's: exact tree level, every factor ½, hadrons, a constant width.</summary>
    public static RelicConvention Default { get; } = new(DefaultName, true, true, false, true, ResonanceTreatment.ConstantWidth);

    /// <summary>Name of <see cref="Default"/>.</summary>
    public const string DefaultName = "tenebra";

    /// <summary>Every choice with its meaning; <see cref="Default"/> first.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Known =>
        [(DefaultName, "exact tree level, every factor 1/2, hadrons, a constant width"), .. Choices.Select(c => (c.Name, c.Meaning))];

    /// <summary>The default with the choices named, joined by plus signs, as in <c>no-half+leptons-only</c>.</summary>
    /// <exception cref="InputException">An unknown name, or two choices that exclude each other.</exception>
    public static RelicConvention Parse(string names)
    {
        if (names == DefaultName) return Default;
        RelicConvention convention = Default;
        bool resonanceChosen = false;
        string[] chosen = names.Split('+');
        if (chosen.Distinct(StringComparer.Ordinal).Count() < chosen.Length) throw new InputException($"convention '{names}': a choice is named twice");
        foreach (string name in chosen)
        {
            int i = Array.FindIndex(Choices, c => c.Name == name);
            if (name == DefaultName) throw new InputException($"convention '{names}': {DefaultName} is what the other choices change (leave it out, or separate lines by commas)");
            if (i < 0) throw InputException.UnknownName("convention", name, Known.Select(k => k.Name));
            RelicConvention next = Choices[i].Apply(convention);
            if (next.Resonance != convention.Resonance && resonanceChosen)
                throw new InputException($"convention '{names}': running-width, narrow-width and velocity-expansion exclude each other (name one)");
            resonanceChosen |= next.Resonance != convention.Resonance;
            convention = next;
        }
        return convention with { Name = string.Join('+', Choices.Select(c => c.Name).Where(chosen.Contains)) };
    }
}
