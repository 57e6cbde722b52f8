namespace Tenebra.Plots;

public enum AxisScale
{
    Log,
    Linear,
}

/// <summary>The ends of an axis, in the unit of its label; Low &lt; High, both positive on a logarithmic axis.</summary>
public readonly record struct AxisRange(double Low, double High);

/// <summary>One axis. The numbers of the figure are already in <paramref name="Unit"/>.</summary>
/// <param name="Quantity">Label in the markup of <see cref="Markup"/>, such as <c>m_{A'}</c>.</param>
/// <param name="Unit">Shown in square brackets; empty for a pure number.</param>
/// <param name="Scale">Logarithmic or linear.</param>
/// <param name="Range">Null: chosen from the data.</param>
public sealed record Axis(string Quantity, string Unit = "", AxisScale Scale = AxisScale.Log, AxisRange? Range = null)
{
    /// <summary>"m_{A'} [GeV]"; a quantity of one letter is a variable, and italic.</summary>
    public string Label => Variable + (Unit.Length == 0 ? "" : $" [{Unit}]");

    private string Variable => Quantity is [char letter] && char.IsLetter(letter) ? $"*{letter}*" : Quantity;
}
