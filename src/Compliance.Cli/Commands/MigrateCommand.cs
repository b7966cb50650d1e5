using System.CommandLine;
using Compliance.Engine.Reports;

namespace Compliance.Cli.Commands;

internal static class MigrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var (inputs, pack, format) = (Options.Inputs(), Options.Pack(), Options.Format("text", "json"));
        var write = new Option<bool>("--write") { Description = "Change the files; each is written aside and renamed. Default: only tell." };
        var command = new Command("migrate",
            """
            Puts the facts of profiles of an older dictionary under the paths of today, and all that stands beside them.

            What cannot be placed stays as it is and is told, with exit code 1. Nothing is changed where a file is no JSON.

            Examples:
              compliance profile migrate FRA.profile.json
              compliance profile migrate profiles --write
            """) { inputs, pack, write, format };
        command.SetAction(arguments =>
        {
            var (session, isWritten) = (new Session(terminal), arguments.GetValue(write));
            var loaded = session.Pack(arguments.GetValue(pack));
            var migrations = session.Migrations(arguments.GetValue(inputs)!, loaded);
            foreach (var migration in migrations.Where(m => isWritten && m.Content is not null))
            {
                session.Write(migration.Content!, migration.Source.Path);
            }

            session.Write(arguments.GetValue(format) == "json" ? MigrationReport.Json(loaded, migrations, isWritten) : MigrationReport.Text(migrations, isWritten));
            return migrations.Any(m => m.Left.Count > 0) ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }
}
