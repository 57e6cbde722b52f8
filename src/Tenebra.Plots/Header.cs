namespace Tenebra.Plots;

/// <summary>The lines above the frame: the title left, the caption right when both fit on one line, below it otherwise.</summary>
internal sealed record Header(IReadOnlyList<HeaderLine> Lines, double Height)
{
    private const double Gap = 40, AboveFrame = 12;

    public static Header Of(Figure figure, double room)
    {
        var lines = new List<HeaderLine>();
        double y = 14;
        IReadOnlyList<string> title = TextMetrics.Wrap(figure.Title, FigureLayout.TitleSize, room);
        foreach (string line in title)
        {
            y += 1.3 * FigureLayout.TitleSize;
            lines.Add(new(line, y, FigureLayout.TitleSize, AtRight: false));
        }

        double titleWidth = title.Count == 0 ? 0 : TextMetrics.Width(title[^1], FigureLayout.TitleSize);
        IReadOnlyList<string> caption = TextMetrics.Wrap(figure.Caption, FigureLayout.CaptionSize, room);
        if (caption.Count == 1 && title.Count > 0 && titleWidth + Gap + TextMetrics.Width(caption[0], FigureLayout.CaptionSize) <= room)
        {
            lines.Add(new(caption[0], y, FigureLayout.CaptionSize, AtRight: true));
        }
        else
        {
            foreach (string line in caption)
            {
                y += 1.4 * FigureLayout.CaptionSize;
                lines.Add(new(line, y, FigureLayout.CaptionSize, AtRight: false));
            }
        }

        return new(lines, y + AboveFrame);
    }
}

internal readonly record struct HeaderLine(string Text, double Baseline, double Size, bool AtRight);
