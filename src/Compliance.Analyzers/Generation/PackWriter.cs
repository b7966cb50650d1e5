using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Rules;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes what is about all rules of a pack.</summary>
internal static class PackWriter
{
    private const string Models = "global::Compliance.Language.Models.";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<";

    public static string Write(string id, string version, string title, PackNames names, IReadOnlyList<RuleName> rules)
    {
        var code = Code.File("The pack as a whole.");
        var rule = Models + "ModelRule<" + names.FullProfile + ">";
        using (code.Block("namespace " + names.Namespace))
        {
            code.Documentation(title + ": the rules of the pack, by article.");
            using (code.Block("public static partial class " + names.Pack))
            {
                code.Documentation("The pack's id.");
                code.Line("public const string Id = " + Code.Literal(id) + ";");
                code.Line();
                code.Documentation("The version of the encoding.");
                code.Line("public const string Version = " + Code.Literal(version) + ";");
                code.Line();
                code.Documentation("All rules, in the order of articles and of their files, each under its default reading.");
                code.Line("public static " + List + rule + "> Rules { get; } = global::System.Array.AsReadOnly(new " + rule + "[]");
                using (code.Block(null, "});"))
                {
                    foreach (var one in rules.Where(r => r.IsDefault))
                    {
                        code.Line("global::" + names.Code + "." + one.Class + ".Rule,");
                    }
                }

                code.Line();
                code.Documentation("The verdicts on a profile by every rule that a profile can decide, in the order of the rules.");
                code.Line("/// <param name=\"profile\">The profile.</param>");
                code.Line("public static " + List + Models + "ModelResult<" + names.FullProfile + ">> Evaluate(" + names.FullProfile + " profile) => global::Compliance.CompilerServices.Model.Evaluate(Rules, profile.BeginEvaluation());");
                code.Line();
                code.Documentation("The ids of the rules, as constants.");
                using (code.Block("public static class RuleIds"))
                {
                    foreach (var one in rules.Where(r => r.IsDefault))
                    {
                        code.Documentation(one.Id + ".");
                        code.Line("public const string " + one.Class + " = " + Code.Literal(one.Id) + ";");
                    }
                }
            }
        }

        return code.ToString();
    }
}

/// <summary>What the pack knows of a rule: enough to list it, so that an edit of its condition changes no list.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Article">Its article.</param>
/// <param name="Class">The class of its code.</param>
/// <param name="IsDefault">Whether it is the default reading.</param>
internal sealed record RuleName(string Id, int Article, string Class, bool IsDefault);
