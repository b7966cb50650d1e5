using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Checking;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Rules;

/// <summary>The names that conditions of a pack may use: facts, <c>parameters.name</c>, offence lists, definitions and <c>asOf</c>.</summary>
internal sealed class PackScope : INameScope
{
    public const string Parameters = "parameters";
    public const string AsOf = "asOf";

    private readonly FactDictionary _facts;
    private readonly Dictionary<string, Declaration> _named = new(StringComparer.Ordinal);

    public PackScope(FactDictionary facts, IEnumerable<Parameter> parameters, IEnumerable<OffenceList> lists)
    {
        _facts = facts;
        MostSegments = facts.Facts.Select(f => f.Path.Split('.').Length).DefaultIfEmpty(1).Max();
        _named.Add(AsOf, new VariableDeclared(AsOf, CelType.Timestamp));
        foreach (var parameter in parameters)
        {
            // A parameter of a wrong type has been reported and stands as null; what uses it is not reported again.
            Declare(Parameters + "." + parameter.Name, new ConstantDeclared(parameter.Name, parameter.Value, parameter.Value.Kind == CelKind.Null ? CelType.Dyn : ErasedTypes.Of(parameter.Value)));
        }

        foreach (var list in lists)
        {
            Declare(list.Name, new ConstantDeclared(list.Name, CelValue.Of(CelList.Owning(list.Values.Map(v => CelValue.Of(v)))), CelType.ListOf(CelType.String)));
        }
    }

    public string Kinds => "fact, parameter, offence list or definition";

    public int MostSegments { get; private set; }

    public void Declare(string name, Declaration declaration)
    {
        _named[name] = declaration;
        MostSegments = Math.Max(MostSegments, name.Split('.').Length);
    }

    public Declaration? Resolve(IReadOnlyList<string> segments, out int used)
    {
        for (used = Math.Min(segments.Count, MostSegments); used > 0; used--)
        {
            var name = string.Join(".", segments.Take(used));
            if (_named.TryGetValue(name, out var declaration))
            {
                return declaration;
            }

            if (_facts.Find(name) is { } fact)
            {
                return new FactDeclared(fact);
            }
        }

        used = segments.Count;
        return used > MostSegments ? null : _facts.FindGroup(string.Join(".", segments)) is { } group ? new GroupDeclared(group) : null;
    }

    public string? Suggest(string dottedName) => _facts.FindByOldPath(dottedName)?.Path ?? Spelling.NearestPath(dottedName, _facts.Facts.Select(f => f.Path).Concat(_named.Keys).ToArray());
}
