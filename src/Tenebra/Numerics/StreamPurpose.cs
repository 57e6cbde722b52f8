namespace Tenebra.Numerics;

/// <summary>What a random stream is for: streams of different purposes never share a number.</summary>
/// <remarks>The numbers are part of every seeded result: append, never renumber.</remarks>
public enum StreamPurpose : uint
{
    Integration = 1,
    Toys = 2,
    BackgroundToys = 3,
    ExpectedBand = 4,
    Outcomes = 5,
    Beam = 6,
    Shower = 7,
    Production = 8,
    Decay = 9,
    Acceptance = 10,
    Events = 11,
    Muon = 12,
}
