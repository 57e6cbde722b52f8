using System.Runtime.CompilerServices;
using Tenebra.Yields;

namespace Tenebra.Tests.Yields;

/// <summary>Tables and track lengths that all tests share: a shower is simulated once, and kept between runs with the build's artifacts.</summary>
internal static class SharedMatter
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Path, "artifacts", "test-cache");

    public static SignalMatter Matter { get; } = SignalMatter.Load(DataFolder.Embedded, Folder);

    /// <summary>The command line of the tests keeps its track lengths there too, not in the user's folder.</summary>
    [ModuleInitializer]
    internal static void KeepTheUsersCacheOut() => Environment.SetEnvironmentVariable("TENEBRA_CACHE", Folder);
}
