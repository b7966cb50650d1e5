using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Compliance.Engine.Packs;

// Loads, checks and plans a pack once in a process that has done nothing yet, and prints how many milliseconds that took and how many methods had to be compiled for it.
var watch = Stopwatch.StartNew();
var pack = PackFolder.Load(args[0], out _);
var milliseconds = watch.Elapsed.TotalMilliseconds;
var compiled = JitInfo.GetCompiledMethodCount();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F1} {compiled}"));
return pack is null ? 1 : 0;
