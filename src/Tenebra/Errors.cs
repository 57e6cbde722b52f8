namespace Tenebra;

/// <summary>The user's input is at fault. The message names the field, the value and what is allowed.</summary>
public sealed class InputException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>"unknown model 'dark-foton' (did you mean 'dark-photon'? known: …)".</summary>
    public static InputException UnknownName(string kind, string value, IEnumerable<string> known)
    {
        string[] names = [.. known.Order(StringComparer.Ordinal)];
        string? nearest = names.MinBy(n => EditDistance(value, n));
        int distance = nearest is null ? int.MaxValue : EditDistance(value, nearest);
        bool close = distance <= value.Length && distance <= Math.Max(2, nearest!.Length / 2);
        string hint = close ? $"did you mean '{nearest}'? " : "";
        return new InputException($"unknown {kind} '{value}' ({hint}known: {string.Join(", ", names)})");
    }

    /// <summary>"--mass: -0.1 is not allowed (need a finite value &gt; 0 GeV)".</summary>
    public static InputException BadValue(string field, object value, string allowed) =>
        new($"{field}: {value} is not allowed (need {allowed})");

    private static int EditDistance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}

/// <summary>A numerical method did not reach the tolerance asked. The message says where and how near it came.</summary>
public sealed class ConvergenceException(string message) : Exception(message);
