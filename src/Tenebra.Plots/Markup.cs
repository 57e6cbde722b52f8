using System.Text;

namespace Tenebra.Plots;

/// <summary>A piece of a label in one style; Script is 1 for a superscript, −1 for a subscript.</summary>
public readonly record struct TextRun(string Text, bool Italic, int Script);

/// <summary>The small markup of labels: <c>x^{…}</c>, <c>x_{…}</c>, <c>*italic*</c>. Everything else is literal.</summary>
/// <remarks>
/// Variables become italic by themselves: Greek letters, and a single Latin letter that bears a script or a prime or stands alone in a
/// script; never inside square brackets, where units stand. An apostrophe after a variable becomes a prime, a hyphen in a script a minus.
/// A brace that is not closed is literal.
/// </remarks>
public static class Markup
{
    private const char Prime = '′';

    public static IReadOnlyList<TextRun> Parse(string text)
    {
        var runs = new Runs();
        int squareBrackets = 0;
        for (int i = 0; i < text.Length;)
        {
            if (text[i] is '^' or '_' && ClosingBrace(text, i + 1) is int close and > 0)
            {
                AddScript(runs, text[(i + 2)..close], text[i] == '^' ? 1 : -1, upright: squareBrackets > 0);
                i = close + 1;
            }
            else if (text[i] == '*' && ClosingStar(text, i) is int star and > 0)
            {
                foreach (char c in text[(i + 1)..star]) runs.Add(c, italic: true, 0);
                i = star + 1;
            }
            else if (char.IsLetter(text[i]))
            {
                int end = EndOfLetters(text, i);
                bool afterDigit = i > 0 && char.IsDigit(text[i - 1]);
                bool scripted = end < text.Length && (text[end] is '^' or '_' && ClosingBrace(text, end + 1) > 0 || IsPrime(text[end]));
                bool variable = squareBrackets == 0
                    && (end == i + 1 && scripted || text[i..end].All(IsGreek) && (scripted || !afterDigit));
                while (i < end) runs.Add(text[i++], variable, 0);
                for (; variable && i < text.Length && IsPrime(text[i]); i++) runs.Add(Prime, italic: false, 0);
            }
            else
            {
                squareBrackets += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
                runs.Add(char.IsWhiteSpace(text[i]) ? ' ' : text[i], italic: false, 0);
                i++;
            }
        }

        return runs.Finish();
    }

    /// <summary>The label without its markup, for titles of files and messages.</summary>
    public static string PlainText(string text) => string.Concat(Parse(text).Select(r => r.Text));

    private static void AddScript(Runs runs, string text, int script, bool upright)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = EndOfLetters(text, i);
            if (end == i)
            {
                runs.Add(text[i] == '-' ? '−' : IsPrime(text[i]) ? Prime : text[i], italic: false, script);
                i++;
            }
            else
            {
                bool variable = !upright && (end == i + 1 || text[i..end].All(IsGreek));
                while (i < end) runs.Add(text[i++], variable, script);
            }
        }
    }

    private static int EndOfLetters(string text, int i)
    {
        while (i < text.Length && char.IsLetter(text[i])) i++;
        return i;
    }

    /// <summary>Index of the brace that closes the one at <paramref name="open"/>; −1 when there is none.</summary>
    private static int ClosingBrace(string text, int open)
    {
        if (open >= text.Length || text[open] != '{') return -1;
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0) return i;
        }

        return -1;
    }

    private static int ClosingStar(string text, int open)
    {
        int close = text.IndexOf('*', open + 1);
        bool tight = close > open + 1 && !char.IsWhiteSpace(text[open + 1]) && !char.IsWhiteSpace(text[close - 1]);
        return tight ? close : -1;
    }

    private static bool IsGreek(char c) => c is >= 'Α' and <= 'ω' or 'ϕ' or 'ϵ';

    private static bool IsPrime(char c) => c is '\'' or Prime;

    private sealed class Runs
    {
        private readonly List<TextRun> done = [];
        private readonly StringBuilder text = new();
        private bool currentItalic;
        private int currentScript;

        public void Add(char c, bool italic, int script)
        {
            if (italic != currentItalic || script != currentScript) Flush();
            (currentItalic, currentScript) = (italic, script);
            text.Append(c);
        }

        public List<TextRun> Finish()
        {
            Flush();
            return done;
        }

        private void Flush()
        {
            if (text.Length > 0) done.Add(new(text.ToString(), currentItalic, currentScript));
            text.Clear();
        }
    }
}
