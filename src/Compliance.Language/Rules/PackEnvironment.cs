using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Functions;
using Compliance.Language.Planning;
using Compliance.Language.Syntax;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Rules;

/// <summary>What every rule file of a pack is compiled against: its manifest, its dictionary, and the names that conditions may use.</summary>
internal sealed class PackEnvironment
{
    private readonly DiagnosticBag _diagnostics = new();

    private PackEnvironment(PackManifest manifest, FactDictionary facts)
    {
        Manifest = manifest;
        Facts = facts;
        Scope = new PackScope(facts, manifest.Parameters, manifest.OffenceLists);
    }

    public PackManifest Manifest { get; }

    public FactDictionary Facts { get; }

    public PackScope Scope { get; }

    /// <summary>Mistakes in the names and definitions of the manifest.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics.ToSorted();

    public static PackEnvironment Of(PackManifest manifest, FactDictionary facts)
    {
        var environment = new PackEnvironment(manifest, facts);
        environment.CheckNames();
        environment.Define();
        return environment;
    }

    /// <summary>Definitions may use those that stand before them, so none can refer to itself.</summary>
    private void Define()
    {
        foreach (var (definition, name, source) in Manifest.Definitions)
        {
            var later = new SelfScope(Scope, Manifest.Definitions.Map(d => d.Definition.Name));
            var isChecked = Parser.Parse(source, _diagnostics) is { } parsed
                ? Checker.Check(parsed, source, new CheckEnvironment(later, FunctionTable.Standard), _diagnostics)
                : null;
            foreach (var used in later.Circular)
            {
                _diagnostics.Add(DictionaryDiagnostics.CyclicDefinition.At(Manifest.File, name.Span, used));
            }

            var isPlanned = isChecked is not null && Planner.Plan(isChecked, _diagnostics, CelLimits.Default) is not null;
            Scope.Declare(definition.Name, isPlanned
                ? new DefinitionDeclared(definition.Name, isChecked!)
                : new ConstantDeclared(definition.Name, CelValue.Null, CelType.Dyn));
        }
    }

    private void CheckNames()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal) { [PackScope.Parameters] = "the parameters", [PackScope.AsOf] = "the profile's date" };
        foreach (var name in Facts.Root.Names)
        {
            taken[name] = "a group of facts";
        }

        foreach (var (name, what) in Manifest.Names)
        {
            if (taken.TryGetValue(name.Value, out var owner) || Parser.IsReserved(name.Value))
            {
                _diagnostics.Add(DictionaryDiagnostics.NameTaken.At(Manifest.File, name.Span, name.Value, owner ?? "a word of the language"));
            }
            else
            {
                taken[name.Value] = what;
            }
        }
    }

    /// <summary>Sees to it that a definition uses only those before it.</summary>
    private sealed class SelfScope(PackScope scope, IReadOnlyList<string> definitions) : INameScope
    {
        public List<string> Circular { get; } = [];

        public string Kinds => scope.Kinds;

        public int MostSegments => scope.MostSegments;

        public Declaration? Resolve(IReadOnlyList<string> segments, out int used)
        {
            var found = scope.Resolve(segments, out used);
            if (found is not null || !definitions.Contains(segments[0]))
            {
                return found;
            }

            used = 1;
            Circular.Add(segments[0]);
            return new ConstantDeclared(segments[0], CelValue.Null, CelType.Dyn);
        }

        public string? Suggest(string dottedName) => scope.Suggest(dottedName);
    }
}
