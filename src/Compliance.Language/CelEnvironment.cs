using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Functions;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language;

/// <summary>What free expressions may name: variables with their types, the standard functions and extensions, and what the host adds, declared once for every back end.</summary>
/// <remarks>Thread safety: immutable; each <c>With</c> gives a new environment.</remarks>
public sealed class CelEnvironment
{
    private readonly Declared _declared;

    private CelEnvironment(Declared declared) => _declared = declared;

    /// <summary>The standard functions and all extensions, no variables.</summary>
    public static CelEnvironment Standard { get; } = new(new Declared());

    /// <summary>What expressions and their evaluations may take.</summary>
    public CelLimits Limits => _declared.Limits;

    /// <summary>Declares a variable.</summary>
    /// <param name="name">Its name, possibly with dots.</param>
    /// <param name="type">Its type; <see cref="CelType.Dyn"/> leaves it to evaluation.</param>
    public CelEnvironment WithVariable(string name, CelType type) =>
        WithVariables([name ?? throw new ArgumentNullException(nameof(name))], type ?? throw new ArgumentNullException(nameof(type)));

    /// <summary>Declares a function of the host.</summary>
    /// <param name="function">The function.</param>
    /// <exception cref="ArgumentException">Another function has its id.</exception>
    public CelEnvironment WithFunction(CelFunction function)
    {
        var row = (function ?? throw new ArgumentNullException(nameof(function))).Overload;
        return Functions.Overloads.Any(o => o.Id == row.Id)
            ? throw new ArgumentException("there is a function of id " + row.Id + " already", nameof(function))
            : new(_declared with { Functions = Functions.With([row], []) });
    }

    /// <summary>Declares a type of the host, so that expressions can name it, as in <c>type(x) == acme.Statute</c>.</summary>
    /// <param name="type">The type, from <see cref="CelType.Opaque"/>.</param>
    /// <exception cref="ArgumentException">Another type has its name.</exception>
    public CelEnvironment WithType(CelType type) =>
        Functions.Types.ContainsKey((type ?? throw new ArgumentNullException(nameof(type))).Name)
            ? throw new ArgumentException("there is a type of name " + type.Name + " already", nameof(type))
            : new(_declared with { Functions = Functions.With([], [type]) });

    /// <summary>Names are looked up in a namespace first, then in those around it (CEL language definition, "Name Resolution").</summary>
    /// <param name="container">The namespace, such as <c>acme.law</c>; empty for none.</param>
    public CelEnvironment WithContainer(string container) =>
        new(_declared with { Container = container ?? throw new ArgumentNullException(nameof(container)) });

    /// <summary>Other limits.</summary>
    /// <param name="limits">The limits.</param>
    public CelEnvironment WithLimits(CelLimits limits) =>
        new(_declared with { Limits = limits ?? throw new ArgumentNullException(nameof(limits)) });

    /// <summary>Leaves all types to evaluation: a mistake in names or types becomes an error value there.</summary>
    public CelEnvironment WithoutChecking() => new(_declared with { IsChecked = false });

    /// <summary>Reads macros such as <c>all</c> and <c>has</c> as calls of functions.</summary>
    public CelEnvironment WithoutMacros() => new(_declared with { HasMacros = false });

    /// <summary>Compiles an expression.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="diagnostics">All mistakes found.</param>
    /// <returns>The expression, or null where it has errors.</returns>
    public CelExpression? Compile(SourceText source, out IReadOnlyList<Diagnostic> diagnostics) => CelExpression.Compile(
        source,
        new CheckEnvironment(new VariableScope(_declared.Variables), Functions, _declared.Container, _declared.IsChecked),
        Limits,
        _declared.HasMacros,
        out diagnostics);

    internal CelEnvironment WithVariables(IEnumerable<string> names, CelType type)
    {
        var variables = new Dictionary<string, CelType>(_declared.Variables, StringComparer.Ordinal);
        foreach (var name in names)
        {
            variables[name] = type;
        }

        return new(_declared with { Variables = variables });
    }

    private FunctionTable Functions => _declared.Functions;

    private sealed record Declared
    {
        public Dictionary<string, CelType> Variables { get; init; } = [];

        public FunctionTable Functions { get; init; } = FunctionTable.Standard;

        public string Container { get; init; } = "";

        public CelLimits Limits { get; init; } = CelLimits.Default;

        public bool IsChecked { get; init; } = true;

        public bool HasMacros { get; init; } = true;
    }

    private sealed class VariableScope(IReadOnlyDictionary<string, CelType> variables) : INameScope
    {
        public string Kinds => "variable";

        public int MostSegments { get; } = variables.Keys.Select(n => n.Split('.').Length).DefaultIfEmpty(1).Max();

        public Declaration? Resolve(IReadOnlyList<string> segments, out int used)
        {
            for (used = Math.Min(segments.Count, MostSegments); used > 0; used--)
            {
                var name = string.Join(".", segments.Take(used));
                if (variables.TryGetValue(name, out var type))
                {
                    return new VariableDeclared(name, type);
                }
            }

            return null;
        }

        public string? Suggest(string dottedName) => Spelling.Nearest(dottedName, variables.Keys);
    }
}
