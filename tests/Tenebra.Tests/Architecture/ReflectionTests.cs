using System.Reflection;
using System.Text.RegularExpressions;

namespace Tenebra.Tests.Architecture;

public partial class ReflectionTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(Constants).Assembly;

    private static IEnumerable<Type> Written =>
        Library.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace?.StartsWith("Tenebra", StringComparison.Ordinal) == true);

    [GeneratedRegex(@"(?m)^@\w+\{(?<key>[^,\s]+),", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry { get; }

    private static IReadOnlyList<string> Bibliography =>
        [.. Entry.Matches(File.ReadAllText(ProjectFolder.Of("data", "references.bib"))).Select(m => m.Groups["key"].Value)];

    private static IEnumerable<(string Where, SourceAttribute Source)> Citations() =>
        from type in Written
        from member in type.GetMembers(Everything).Prepend(type)
        where member is not Type nested || nested == type
        from source in member.GetCustomAttributes<SourceAttribute>(inherit: false)
        select (member == type ? type.FullName! : $"{type.FullName}.{member.Name}", source);

    [Fact]
    public void Every_source_cited_stands_in_the_bibliography()
    {
        IReadOnlyList<string> keys = Bibliography;
        (string Where, SourceAttribute Source)[] citations = [.. Citations()];
        Assert.True(citations.Length > 10);
        Assert.Empty(citations.Where(c => !keys.Contains(c.Source.Key)).Select(c => $"{c.Where} cites {c.Source.Key}"));
        Assert.Empty(citations.Where(c => string.IsNullOrWhiteSpace(c.Source.Place)).Select(c => c.Where));
    }

    [Fact]
    public void The_bibliography_has_each_entry_once() => Assert.Equal(Bibliography.Distinct(), Bibliography);

    [Fact]
    public void Every_brace_of_the_bibliography_is_closed()
    {
        string[] entries = File.ReadAllText(ProjectFolder.Of("data", "references.bib")).Split("\n@");
        Assert.Equal(Bibliography.Count, entries.Length);
        Assert.All(entries, entry => Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}')));
    }

    [Fact]
    public void Every_interface_has_two_implementations()
    {
        Type[] types = [.. Written];
        var faults =
            from type in types
            where type.IsInterface
            let count = types.Count(t => !t.IsInterface && Implements(t, type))
            where count < 2
            select $"{type.FullName}: {count}";
        Assert.Empty(faults);
    }

    [Fact]
    public void Nothing_in_the_library_can_be_changed_by_everybody()
    {
        var faults =
            from type in Written
            from field in type.GetFields(Everything)
            where field.IsStatic && !field.IsInitOnly && !field.IsLiteral
            where !field.Name.Contains("cached", StringComparison.OrdinalIgnoreCase) && !field.DeclaringType!.Name.Contains("JsonContext", StringComparison.Ordinal)
            select $"{type.FullName}.{field.Name}";
        Assert.Empty(faults);
    }

    private static bool Implements(Type type, Type contract) =>
        Array.Exists(type.GetInterfaces(), i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == contract);
}
