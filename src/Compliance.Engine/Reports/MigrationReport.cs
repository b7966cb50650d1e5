using System.Text;
using Compliance.Engine.Coding;
using Compliance.Language.Rules;

namespace Compliance.Engine.Reports;

/// <summary>What a migration of profiles did, or would do, and what it could not.</summary>
internal static class MigrationReport
{
    public static string Text(IReadOnlyList<ProfileMigration> migrations, bool isWritten)
    {
        var text = new StringBuilder();
        foreach (var migration in migrations.Where(m => m.Renamed.Count + m.Left.Count > 0))
        {
            text.Add($"{migration.Source.Path}: {migration.Renamed.Count} renamed, {migration.Left.Count} left\n");
            foreach (var renaming in migration.Renamed)
            {
                text.Add($"  {renaming.Member}  {renaming.From} -> {renaming.To}{(renaming.Note is { } note ? "  (" + note + ")" : "")}\n");
            }

            foreach (var left in migration.Left)
            {
                text.Add($"  {left.Member}  {left.Path} stays: {left.Why}{(left.Nearest.Count > 0 ? "; nearest: " + string.Join(", ", left.Nearest) : "")}\n");
            }
        }

        return text.Add($"{migrations.Count(m => m.Content is not null)} of {migrations.Count} profiles {(isWritten ? "changed" : "would change")}\n").ToString();
    }

    public static string Json(RulePack pack, IReadOnlyList<ProfileMigration> migrations, bool isWritten) => JsonReport.Write(json =>
    {
        RunHeader.WritePack(json, pack);
        json.WriteBoolean("written", isWritten);
        json.Objects("profiles", migrations, (j, migration) =>
        {
            j.WriteString("file", migration.Source.Path);
            j.Objects("renamed", migration.Renamed, (r, renaming) =>
            {
                r.WriteString("member", renaming.Member);
                r.WriteString("from", renaming.From);
                r.WriteString("to", renaming.To);
                r.WriteString("note", renaming.Note);
            });
            j.Objects("left", migration.Left, (l, left) =>
            {
                l.WriteString("member", left.Member);
                l.WriteString("path", left.Path);
                l.WriteString("why", left.Why);
                l.Strings("nearest", left.Nearest);
            });
        });
    });
}
