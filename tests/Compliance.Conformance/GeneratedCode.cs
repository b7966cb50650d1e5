using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Compliance.Analyzers.Generation;
using Compliance.CompilerServices;
using Compliance.Language;
using Compliance.Language.Functions;
using Compliance.Language.Interpretation;
using Compliance.Language.Planning;
using Compliance.Language.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Conformance;

/// <summary>Expressions as the generator writes them, compiled many at a time: a compilation takes seconds, however many there are.</summary>
internal sealed class GeneratedCode
{
    private const string Space = "Generated";

    private static readonly Lazy<GeneratedCode> OfSuite = new(() => new GeneratedCode([.. Suite.All.Select(v => Conformer.Compile(v, out _)).OfType<CelExpression>()]));

    private static readonly HashSet<Overload> Standard = [.. FunctionTable.Standard.Overloads];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll" or "Compliance.Language.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly Dictionary<string, Func<Evaluation, CelValue>> _methods = [];

    public GeneratedCode(IReadOnlyList<CelExpression> expressions)
    {
        var bodies = expressions.Where(e => CanWrite(e.Plan)).Select(Body).Distinct().ToArray();
        var code = Code.File("Expressions.");
        using (code.Block("namespace " + Space))
        {
            code.Line("using global::Compliance.CompilerServices;");
            code.Line("using global::Compliance.Language.Values;");
            for (var i = 0; i < bodies.Length; i++)
            {
                code.Line("internal static class " + NameOf(i));
                code.Line(bodies[i]);
            }
        }

        var compilation = CSharpCompilation.Create("Expressions", [CSharpSyntaxTree.ParseText(code.ToString())], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        image.Position = 0;
        var assembly = result.Success ? new AssemblyLoadContext("expressions").LoadFromStream(image) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(5)));
        for (var i = 0; i < bodies.Length; i++)
        {
            _methods.Add(bodies[i], assembly.GetType(Space + "." + NameOf(i))!.GetMethod("Evaluate", BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate<Func<Evaluation, CelValue>>());
        }
    }

    /// <summary>The value as the code gives it; the causes of an unknown, which code does not know, from where a user has them. What calls a function of the host cannot be generated, and the interpreter stands in for it.</summary>
    public static CelValue Evaluate(CelExpression expression, IReadOnlyDictionary<string, CelValue> bindings)
    {
        var source = new BoundVariables(bindings);
        var code = CanWrite(expression.Plan) ? OfSuite.Value.MethodOf(expression) ?? new GeneratedCode([expression]).MethodOf(expression) : null;
        var value = (code is null ? expression.Run(source, out var stopped) : Run(expression, code, source, out stopped)) ?? throw new InvalidOperationException(stopped!.ToString());
        return value.IsUnknown && expression.Run(source, out _) is { IsUnknown: true } explained ? explained : value;
    }

    /// <summary>The value as the code gives it: an unknown without its causes.</summary>
    public static CelValue? Run(CelExpression expression, Func<Evaluation, CelValue> code, IFactSource source, out Language.Diagnostics.Diagnostic? stopped) =>
        expression.Run(source, (_, facts) => code(new Evaluation(facts, expression.Limits)), out stopped);

    /// <summary>The code of an expression, or null where it is none of those that were compiled.</summary>
    public Func<Evaluation, CelValue>? MethodOf(CelExpression expression) => _methods.GetValueOrDefault(Body(expression));

    /// <summary>Whether an expression is made of what generated code can call and write down.</summary>
    public static bool CanWrite(Plan plan) => plan.Steps.All(s => s switch
    {
        ConstStep constant => Constants.CanWrite(constant.Value),
        CallStep call => call.Overloads.All(Standard.Contains),
        FoldStep fold => CanWrite(fold.Body),
        _ => true,
    });

    private static string NameOf(int index) => "E" + index.ToString(CultureInfo.InvariantCulture);

    private static string Body(CelExpression expression)
    {
        var (body, sites, whole) = (new Code(), new Sites(), new Code());
        var registers = PlanWriter.Write(expression.Plan, sites, body);
        using (whole.Block(null))
        {
            foreach (var line in sites.Lines)
            {
                whole.Line(line);
            }

            using (whole.Block("internal static CelValue Evaluate(Evaluation e)"))
            {
                whole.Line("e.Begin(" + expression.Plan.Steps.Count.ToString(CultureInfo.InvariantCulture) + ");");
                whole.Line(body.ToString());
                whole.Line("return " + registers[expression.Result].Value + ";");
            }
        }

        return whole.ToString();
    }
}
