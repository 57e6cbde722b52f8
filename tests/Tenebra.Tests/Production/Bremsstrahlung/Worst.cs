namespace Tenebra.Tests.Production.Bremsstrahlung;

/// <summary>Keeps the largest deviation and where it was.</summary>
internal sealed class Worst(ITestOutputHelper output, string what)
{
    private string place = "nowhere";

    public double Value { get; private set; }

    public int Count { get; private set; }

    public void Add(double deviation, string at)
    {
        Count++;
        if (deviation <= Value) return;
        (Value, place) = (deviation, at);
    }

    /// <summary>Prints it, and fails unless something was compared and all of it within the bound.</summary>
    public void MustBeBelow(double bound)
    {
        output.WriteLine($"{what}: worst of {Count} is {Value:g3} at {place}");
        Assert.True(Count > 0, $"{what}: nothing was compared");
        Assert.True(Value <= bound, $"{what}: {Value:g3} at {place}, allowed {bound:g3}");
    }
}
