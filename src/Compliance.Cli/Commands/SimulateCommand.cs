using System.CommandLine;
using Compliance.Bulk.Worlds;
using Compliance.Engine.Columnar;

namespace Compliance.Cli.Commands;

internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, output, format) = (Options.Inputs(), Options.Pack(), Options.Out(), Options.Format("text", "json"));
        var worlds = new Option<string>("--worlds") { Description = "How many worlds are drawn.", DefaultValueFactory = _ => "100000", HelpName = "N" };
        var seed = new Option<long>("--seed") { Description = "The seed: the same seed gives the same worlds, everywhere.", DefaultValueFactory = _ => 1, HelpName = "S" };
        var peers = new Option<string?>("--peers") { Description = "Profiles whose base rates are the priors; default: one half.", HelpName = "INPUT" };
        var priors = new Option<string?>("--priors") { Description = "A JSON file of priors: shares from 0 to 1 by path; what it does not name is one half.", HelpName = "FILE" };
        var threads = new Option<int?>("--threads") { Description = "How many threads work; the result is the same. Default: all cores.", HelpName = "N" };
        var (parameters, readings) = (Options.Parameters(), new ReadingOptions());
        var command = new Command("simulate",
            """
            Draws what profiles leave unknown or disputed, many times over, and tells how scores and ranks spread. What is drawn are suppositions, not findings.

            Examples:
              compliance simulate FRA.profile.json DEU.profile.json --worlds 100000 --seed 1
              compliance simulate rules/uncc/profiles --peers rules/uncc/profiles --format json
            """) { inputs, pack, worlds, seed, peers, priors, threads, parameters, format, output, readings.Reading, readings.Set };
        command.SetAction(arguments =>
        {
            var session = new Session(terminal);
            var count = BulkOptions.Count(arguments.GetValue(worlds)!);
            if (count is null or 0)
            {
                BulkOptions.Wrong(session, $"`--worlds` takes a whole number from 1, found `{arguments.GetValue(worlds)}`");
            }

            var (named, table) = (arguments.GetValue(peers), arguments.GetValue(priors));
            if (named is not null && table is not null)
            {
                BulkOptions.Wrong(session, "`--peers` and `--priors` exclude each other");
            }

            var loaded = session.Pack(arguments.GetValue(pack));
            var told = session.Parameters(arguments.GetValue(parameters), loaded);
            var run = Session.Run(loaded, "readiness", null, readings.Of(arguments, loaded, session, told), told);
            var profiles = session.Profiles(arguments.GetValue(inputs)!, loaded);
            var from = named is not null ? Priors.OfPeers(loaded.Facts, session.Codings(named, loaded)) : table is not null ? Priors.Read(table, loaded.Facts) : Priors.Even;
            var simulation = Simulation.Run(ColumnarPack.Compile(loaded, run.Options), profiles, from, count!.Value, arguments.GetValue(seed), Math.Clamp(arguments.GetValue(threads) ?? Environment.ProcessorCount, 1, 256));
            var words = named is not null ? "the base rates of " + named : table ?? "one half";
            return session.Write(
                arguments.GetValue(format) == "json" ? SimulationReport.Json(run, simulation, count.Value, arguments.GetValue(seed), words) : SimulationReport.Text(simulation, count.Value, arguments.GetValue(seed), words),
                arguments.GetValue(output));
        });
        return command;
    }
}
