using System.Globalization;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Compliance.Benchmarks.Analyzer;
using Compliance.Benchmarks.Bulk;
using Compliance.Benchmarks.Report;
using Compliance.Benchmarks.Rivals;
using Compliance.Benchmarks.Scalar;
using Perfolizer.Horology;

switch (args)
{
    case ["generate", var folder]:
        SourceMaker.Write(folder);
        return;
    case ["report", .. var options]:
        ReportPage.Write(options.Contains("--quick"));
        return;
    case ["rounds", .. var engines]:
        ReportPage.Print(engines);
        return;
    case ["typing", "open"]:
        Typing.PrintFirst();
        return;
    case ["typing"]:
        Typing.Print(edits: 1000);
        return;
    case ["generating"]:
        Generating.Print(edits: 1000);
        return;
    case ["bulk", var engine, var profiles, var threads]:
        BulkRun.Print(engine, int.Parse(profiles, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
        return;
    case ["ingest", .. var options]:
        Ingest.Print(options.Contains("--quick"));
        return;
    case ["bulk-report", .. var options]:
        BulkReport.Write(options.Contains("--quick"));
        return;
    case ["bulk-files", var profiles]:
        var figures = new StringBuilder();
        FileTable.Write(int.Parse(profiles, CultureInfo.InvariantCulture), figures);
        Console.WriteLine(figures);
        return;
    case ["mutants", var profiles]:
        MutantColumns.Print(int.Parse(profiles, CultureInfo.InvariantCulture));
        return;
    case ["parquet", .. var options]:
        ParquetReading.Print(options.Contains("--quick"));
        return;
    case ["check"]:
        foreach (var name in ScalarCase.Names)
        {
            ScalarCase.Load(name);
            Console.WriteLine(name + ": right");
        }

        return;
}

var isQuick = args.Contains("--quick");
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(isQuick ? 2 : 4).WithIterationCount(isQuick ? 4 : 10);
var config = DefaultConfig.Instance.AddJob(isQuick ? job.WithIterationTime(TimeInterval.FromMilliseconds(150)) : job);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Where(a => a != "--quick").ToArray(), config);
