using System.Globalization;
using System.Text;

namespace Tenebra.Validation;

/// <summary>The comparisons as a Markdown document.</summary>
public static class ValidationDocument
{
    /// <summary>One section for each group; private references are left out, their ratios stay.</summary>
    public static string Write(IReadOnlyList<ValidationGroup> groups)
    {
        var text = new StringBuilder("# Validation\n\nEvery row is made by `./tenebra validate --write docs/validation.md`. A tolerance is what the row must meet; rows without one are reported as they are.\n");
        foreach (ValidationGroup group in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Title}\n\n{group.Text.Trim()}\n");
            if (group.Skipped is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nSkipped: {group.Skipped}.\n");
                continue;
            }
            text.Append(group.IsPrivate
                ? "\n| | computed | computed/published | source |\n|---|---|---|---|\n"
                : "\n| | computed | reference | ratio − 1 | allowed | source |\n|---|---|---|---|---|---|\n");
            foreach (ValidationRow row in group.Rows)
            {
                string allowed = row.Tolerance is double t ? string.Create(CultureInfo.InvariantCulture, $"{t:0.0e+0}") : "";
                text.Append(group.IsPrivate
                    ? string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Computed:g4} | {row.Ratio:f3} | {row.Source} |\n")
                    : string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Computed:g6} | {row.Reference:g6} | {row.Ratio - 1:0.0e+0} | {allowed}{(row.Passes ? "" : " **missed**")} | {row.Source} |\n"));
            }
        }
        return text.ToString();
    }
}
