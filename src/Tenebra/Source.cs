namespace Tenebra;

/// <summary>Where a formula or a number comes from: a key of references.bib (INSPIRE's) and the place in it.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class SourceAttribute(string key, string place) : Attribute
{
    public string Key { get; } = key;
    public string Place { get; } = place;
}
