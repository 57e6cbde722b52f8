using BenchmarkDotNet.Running;
using Tenebra.Benchmarks;

// Times by default; two studies of what a simulation states, which take minutes, by their names.
if (args is ["track-length-reference", .. string[] reference]) TrackLengthStudy.WriteReference(reference);
else if (args is ["spread", .. string[] spread]) TrackLengthStudy.WriteSpread(spread);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
