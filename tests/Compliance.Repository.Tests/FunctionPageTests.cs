using Compliance.Engine.Reports;
using System.Text;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;

namespace Compliance.Tests.House;

public class FunctionPageTests
{
    [Fact]
    public void The_function_reference_is_made_from_the_table()
    {
        var page = new StringBuilder("# Functions and operators\n\nMade from the function table; every example is run as a test. `&&`, `||`, `!`, `?:` and the macros are in [language.md](language.md).\n\n");
        page.Append("| function | operands | result | can fail | what it gives | example |\n|---|---|---|---|---|---|\n");
        foreach (var row in FunctionTable.Standard.Overloads.Where(o => o.Example.Length > 0 && o.Function[0] != '@' || o.Function == Operators.In))
        {
            var name = row.IsMember ? "x." + row.Function + "()" : Operators.Spell(row.Function);
            page.Add($"| `{Cell(name)}` | {string.Join(", ", row.Parameters)} | {row.Result} | {(row.IsFallible ? "yes" : "no")} | {row.Summary} | `{Cell(row.Example)}` |\n");
        }

        GeneratedPages.AssertCurrent("docs/functions.md", page.ToString());
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
