using System.CommandLine;
using System.Text.RegularExpressions;

namespace Compliance.Cli.Commands;

internal static partial class NewCommand
{
    public static Command Create(Terminal terminal) => new("new", "Starts a pack of your own.") { Pack(terminal) };

    private static Command Pack(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to write; one that is there must be empty." };
        var id = Required("--id", "The pack's id: small letters, digits and hyphens.", "ID", IdForm());
        var prefix = Required("--prefix", "What every rule id starts with: capital letters and digits.", "PREFIX", PrefixForm());
        var title = Required("--title", "The name of the treaty.", "TITLE", TitleForm());
        var command = new Command("pack",
            """
            Writes a pack to start from: valid, with one rule, fact, test and profile, and a page that tells the next steps.

            Example:
              compliance new pack rules/oas --id oas --prefix OAS --title "A regional convention"
            """) { folder, id, prefix, title };
        command.SetAction(arguments =>
        {
            var (session, path) = (new Session(terminal), arguments.GetValue(folder)!);
            session.NewPack(path, arguments.GetValue(id)!, arguments.GetValue(prefix)!, arguments.GetValue(title)!);
            return session.Write($"{path}: a pack to start from; {path.TrimEnd('/')}/README.md tells the next steps\n");
        });
        return command;
    }

    private static Option<string> Required(string name, string description, string help, Regex form)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help, Required = true };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && !form.IsMatch(text))
            {
                result.AddError($"`{text}` found for `{name}`: expected {char.ToLowerInvariant(description[0]) + description[1..].TrimEnd('.')}");
            }
        });
        return option;
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"^\S([^\r\n]*\S)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TitleForm();
}
