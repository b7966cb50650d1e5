using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Compliance.Engine.Packs;

// Loads, checks and plans a pack once in a process that has done nothing yet, and prints the milliseconds that took by the clock, those that the processor worked for it, those of
// them in which code was compiled, and how many methods had to be compiled.
var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
var pack = PackFolder.Load(args[0], out _);
var (clock, worked) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{clock.TotalMilliseconds:F1} {worked.TotalMilliseconds:F1} {JitInfo.GetCompilationTime().TotalMilliseconds:F1} {JitInfo.GetCompiledMethodCount()}"));
return pack is null ? 1 : 0;
