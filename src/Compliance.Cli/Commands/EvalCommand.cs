using System.CommandLine;
using Compliance.Engine.Reports;
using Compliance.Language;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Cli.Commands;

internal static class EvalCommand
{
    public static Command Create(Terminal terminal)
    {
        var expression = new Argument<string>("EXPRESSION") { Description = "An expression in CEL." };
        var profile = new Option<string?>("--profile") { Description = "Evaluate over the facts of a profile.", HelpName = "FILE" };
        var bindings = new Option<string?>("--bindings") { Description = "Evaluate over the members of a JSON object.", HelpName = "FILE" };
        var residual = new Option<bool>("--residual") { Description = "Write what is left of the expression with all that is known put in; over bindings, names that they lack are unknown." };
        var steps = new Option<long>("--max-steps") { Description = "The most steps that the evaluation may take.", DefaultValueFactory = _ => CelLimits.Default.EvaluationSteps, HelpName = "N" };
        var cost = new Option<long>("--max-cost") { Description = "The most steps that an evaluation may be able to take, as known before it.", DefaultValueFactory = _ => CelLimits.Default.CostBound, HelpName = "N" };
        var (pack, format) = (Options.Pack(), Options.Format("text", "json"));
        var command = new Command("eval",
            """
            Evaluates one expression in CEL.

            Examples:
              compliance eval '1 + 2'
              compliance eval 'criminalization.illegalAccess.established' --profile FRA.profile.json
              compliance eval 'items.exists(i, i.price > limit)' --bindings order.json --format json
              compliance eval 'total > limit && limit > 0' --bindings order.json --residual
            """) { expression, profile, bindings, residual, pack, steps, cost, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(profile) is not null && result.GetValue(bindings) is not null)
            {
                result.AddError("`--profile` and `--bindings` found together, where one of them was expected");
            }
        });
        command.SetAction(arguments =>
        {
            var (session, text) = (new Session(terminal), new SourceText("<expression>", arguments.GetValue(expression)!));
            var limits = CelLimits.Default with { EvaluationSteps = arguments.GetValue(steps), CostBound = arguments.GetValue(cost) };
            var isResidual = arguments.GetValue(residual);
            var evaluation = arguments.GetValue(profile) is { } file
                ? OverProfile(session, text, file, arguments.GetValue(pack), limits)
                : OverBindings(session, text, arguments.GetValue(bindings), limits, isResidual);
            return isResidual ? WriteResidual(session, evaluation, arguments.GetValue(format)!) : WriteValue(session, evaluation, arguments.GetValue(format)!);
        });
        return command;
    }

    private static int WriteValue(Session session, Evaluation evaluation, string format)
    {
        var value = evaluation.Value(out var limit) ?? throw new BadInputException([limit!]);
        session.Write(format == "json" ? EvalReport.Json(value) : value + "\n");
        return value.Kind == CelKind.Error ? ExitCode.Findings : ExitCode.Done;
    }

    private static int WriteResidual(Session session, Evaluation evaluation, string format)
    {
        var residual = evaluation.Residual(out var limit) ?? throw new BadInputException([limit!]);
        session.Write(format == "json" ? EvalReport.Json(residual) : residual.Text + "\n");
        return residual.Value is { Kind: CelKind.Error } ? ExitCode.Findings : ExitCode.Done;
    }

    private static Evaluation OverProfile(Session session, SourceText text, string file, string? pack, CelLimits limits)
    {
        var loaded = session.Pack(pack);
        var profile = session.Profile(file, loaded);
        var compiled = CelExpression.Compile(text, loaded, limits, out var found) ?? throw new BadInputException(found);
        return new Evaluation((out Diagnostic? limit) => compiled.Evaluate(profile, out limit), (out Diagnostic? limit) => compiled.Residual(profile, out limit));
    }

    private static Evaluation OverBindings(Session session, SourceText text, string? file, CelLimits limits, bool withUnknown)
    {
        var bindings = file is null ? [] : ReadBindings(session.Text(file));
        var names = withUnknown && Parser.Parse(ExpressionSource.Of(text), new DiagnosticBag(), limits) is { } tree ? bindings.Keys.Union(FreeNames.Of(tree)) : bindings.Keys;
        var variables = names.Where(n => bindings.ContainsKey(n) || !FunctionTable.Standard.Types.ContainsKey(n));
        var compiled = CelEnvironment.Standard.WithLimits(limits).WithVariables(variables, CelType.Dyn).Compile(text, out var found) ?? throw new BadInputException(found);
        return new Evaluation((out Diagnostic? limit) => compiled.Evaluate(bindings, out limit), (out Diagnostic? limit) => compiled.Residual(bindings, out limit));
    }

    private static Dictionary<string, CelValue> ReadBindings(SourceText source)
    {
        var bag = new DiagnosticBag();
        var json = MemberReader.Of(source, JsonReader.Read(source, bag), "the bindings", bag);
        return json is null || bag.HasErrors
            ? throw new BadInputException(bag.ToSorted())
            : json.Json.Members.ToDictionary(m => m.Name.Value, m => JsonValues.Of(m.Value));
    }

    private delegate T? Evaluate<T>(out Diagnostic? limit);

    /// <summary>Both ways to evaluate one expression over one profile or one set of bindings; null, and the diagnostic set, where a limit was met.</summary>
    private sealed record Evaluation(Evaluate<CelValue?> Value, Evaluate<CelResidual> Residual);
}
