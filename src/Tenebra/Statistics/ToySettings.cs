namespace Tenebra.Statistics;

/// <summary>Pseudo-experiments: the seed, how many, and on how many threads (0: as many as cores). The threads change no number.</summary>
public sealed record ToySettings(ulong Seed = 1, int Count = 10_000, int Threads = 0);
