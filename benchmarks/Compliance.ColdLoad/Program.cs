using System.Diagnostics;
using System.Globalization;
using Compliance.Engine.Packs;

// Loads, checks and plans a pack once in a process that has done nothing yet, and prints for how many milliseconds.
var watch = Stopwatch.StartNew();
var pack = PackFolder.Load(args[0], out _);
var milliseconds = watch.Elapsed.TotalMilliseconds;
Console.WriteLine(milliseconds.ToString("F1", CultureInfo.InvariantCulture));
return pack is null ? 1 : 0;
