using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Compliance.Language.Diagnostics;
using Compliance.Language.Json;
using Compliance.Language.Syntax;
using Compliance.Language.Text;

namespace Compliance.Language.Facts;

/// <summary>Reads the tree of a fact dictionary.</summary>
internal sealed class DictionaryReader
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Regex Name = new(@"^[A-Za-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant);

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly FactDeclarationReader _declarations;
    private readonly List<Fact> _facts = [];
    private readonly List<(Fact Fact, JsonString Requires)> _requires = [];

    private DictionaryReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _declarations = new FactDeclarationReader(source, diagnostics, ReadElements);
    }

    public static FactDictionary? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (MemberReader.Of(source, JsonReader.Read(source, diagnostics), "the fact dictionary", diagnostics) is not { } root)
        {
            return null;
        }

        var reader = new DictionaryReader(source, diagnostics);
        if (root.OptionalText("$schema") is { } dialect && dialect.Value != Dialect)
        {
            root.Report(JsonDiagnostics.ValueNotAllowed, dialect.Span, dialect.Value, "`" + Dialect + "`");
        }

        root.OptionalText("$id");
        var tree = reader.ReadGroup(root, "");
        reader.ResolveRequires();
        reader.CheckOldPaths();
        return new FactDictionary(source, tree, reader._facts);
    }

    private FactGroup ReadGroup(MemberReader json, string path)
    {
        var group = new FactGroup(path, json.RequiredText("title")?.Value ?? "");
        json.OptionalText("description");
        json.RequiredWord("type", ["object"]);
        RequireClosed(json);
        foreach (var member in Properties(json))
        {
            ReadProperty(group, member);
        }

        FactDeclarationReader.ReportUnsupported(json, "a group");
        return group;
    }

    private void ReadProperty(FactGroup group, JsonMember member)
    {
        var name = member.Name.Value;
        var path = group.Path.Length == 0 ? name : group.Path + "." + name;
        if (!IsName(member.Name) || group.Names.Contains(name) || MemberReader.Of(_source, member.Value, "a group or a fact", _diagnostics) is not { } json)
        {
            return;
        }

        if (json.Json.TryGet("type", out var type) && type.Value is JsonString { Value: "object" })
        {
            group.Add(name, ReadGroup(json, path));
        }
        else if (_declarations.Read(json, path, member.Name.Span) is { } read)
        {
            var fact = new Fact(_facts.Count, path, read.Kind, read.Declaration);
            group.Add(name, fact);
            _facts.Add(fact);
            if (read.Requires is { } requires)
            {
                _requires.Add((fact, requires));
            }
        }
    }

    /// <summary>The fields of an object list: facts of their own kind, but not of the dictionary.</summary>
    private FactGroup ReadElements(MemberReader json, string path)
    {
        var elements = new FactGroup(path, json.OptionalText("title")?.Value ?? "");
        json.OptionalText("description");
        json.RequiredWord("type", ["object"]);
        RequireClosed(json);
        foreach (var member in Properties(json))
        {
            if (IsName(member.Name) && MemberReader.Of(_source, member.Value, "a field", _diagnostics) is { } field
                && _declarations.ReadField(field, path + "." + member.Name.Value, member.Name.Span) is { } read
                && !elements.Names.Contains(member.Name.Value))
            {
                elements.Add(member.Name.Value, new Fact(-1, path + "." + member.Name.Value, read.Kind, read.Declaration));
            }
        }

        FactDeclarationReader.ReportUnsupported(json, "the items of a list");
        return elements;
    }

    private static IReadOnlyList<JsonMember> Properties(MemberReader json)
    {
        var properties = json.Required<JsonObject>("properties", "an object");
        if (properties is { Members.Count: 0 })
        {
            json.Report(JsonDiagnostics.TooFewItems, properties.Span, "`properties`", 0, 1);
        }

        return properties?.Members ?? [];
    }

    private bool IsName(JsonString name)
    {
        var isName = Name.IsMatch(name.Value) && !Parser.IsReserved(name.Value);
        if (!isName)
        {
            _diagnostics.Add(DictionaryDiagnostics.BadFactName.At(_source, name.Span, name.Value));
        }

        return isName;
    }

    private static void RequireClosed(MemberReader json)
    {
        var closed = json.Required<JsonBoolean>("additionalProperties", "false");
        if (closed is { Value: true })
        {
            json.Report(JsonDiagnostics.ValueNotAllowed, closed.Span, "true", "`false`");
        }
    }

    private void ResolveRequires()
    {
        var byPath = _facts.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var (fact, requires) in _requires)
        {
            var parent = byPath.TryGetValue(requires.Value, out var found) ? found : null;
            if (parent is { Kind: FactKind.Boolean } && parent != fact)
            {
                fact.Requires = parent;
                continue;
            }

            var problem = parent is null ? "no fact" : parent == fact ? "the fact itself" : "a fact of another kind";
            _diagnostics.Add(DictionaryDiagnostics.BadRequires.At(_source, requires.Span, requires.Value, problem)
                .Suggesting(parent is null ? Spelling.Nearest(requires.Value, byPath.Keys) : null));
        }

        foreach (var (fact, requires) in _requires)
        {
            if (!IsCircular(fact))
            {
                continue;
            }

            fact.Requires = null;
            _diagnostics.Add(DictionaryDiagnostics.BadRequires.At(_source, requires.Span, requires.Value, "a fact that in the end requires this one"));
        }
    }

    private void CheckOldPaths()
    {
        var inUse = new HashSet<string>(_facts.Select(f => f.Path), StringComparer.Ordinal);
        var had = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (fact, old) in _facts.SelectMany(f => f.RenamedFrom.Select(o => (f, o))))
        {
            if (inUse.Contains(old.Path))
            {
                _diagnostics.Add(DictionaryDiagnostics.OldPathTaken.At(_source, old.Span, old.Path, "the path of a fact"));
            }
            else if (had.TryGetValue(old.Path, out var first))
            {
                _diagnostics.Add(DictionaryDiagnostics.OldPathTaken.At(_source, old.Span, old.Path, "already the old path of `" + first.Path + "`"));
            }
            else
            {
                had.Add(old.Path, fact);
            }
        }
    }

    private static bool IsCircular(Fact fact)
    {
        var seen = new HashSet<Fact>();
        for (var parent = fact; parent is not null; parent = parent.Requires)
        {
            if (!seen.Add(parent))
            {
                return true;
            }
        }

        return false;
    }
}
