using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Compliance.Language.Facts;

namespace Compliance.Analyzers.Generation;

/// <summary>Writes the typed profile of a dictionary, nested as the dictionary is.</summary>
internal static class ProfileWriter
{
    /// <summary>The dictionary itself: the typed profile reads profiles with the text that it was generated from.</summary>
    public static string Dictionary(FactDictionary facts, PackNames names)
    {
        var code = Code.File("The fact dictionary, as it was when the models were generated.");
        using (code.Block("namespace " + names.Facts))
        using (code.Block("internal static class Dictionary"))
        {
            code.Line("internal static readonly global::Compliance.Language.Facts.FactDictionary Facts = global::Compliance.CompilerServices.Model.Facts(Text);");
            code.Line();
            code.Line("private const string Text = @\"" + facts.Source.Content.Replace("\"", "\"\"") + "\";");
        }

        return code.ToString();
    }

    public static string Write(FactDictionary facts, PackNames names)
    {
        var code = Code.File("Typed profiles over the fact dictionary.");
        var root = GroupEntry.Of(facts);
        using (code.Block("namespace " + names.Namespace))
        {
            ProfileTypeWriter.Write(root, names, code);
        }

        code.Line();
        using (code.Block("namespace " + names.Facts))
        {
            foreach (var used in new[] { "CompilerServices", "Language.Models", "Language.Values" })
            {
                code.Line("using global::Compliance." + used + ";");
            }

            foreach (var group in root.All.Where(g => g != root))
            {
                code.Line();
                WriteGroup(group, code);
            }

            var enumerations = root.All.SelectMany(g => g.Facts).Where(f => f.Enumeration.Length > 0).ToArray();
            foreach (var fact in enumerations)
            {
                code.Line();
                WriteEnumeration(fact, code);
            }

            code.Line();
            WriteValues(enumerations, names, code);
        }

        return code.ToString();
    }

    /// <summary>The members of a group: the groups below it and its facts.</summary>
    public static void WriteMembers(GroupEntry group, string prefix, Code code) => WriteMembers(group, prefix, "", "_facts", isBuilder: false, code);

    /// <summary>The members of the builder of a group: the builders of those below it and the places of its facts.</summary>
    public static void WriteSlots(GroupEntry group, string prefix, Code code) => WriteMembers(group, prefix, "Builder", "_draft", isBuilder: true, code);

    private static void WriteMembers(GroupEntry group, string prefix, string suffix, string source, bool isBuilder, Code code)
    {
        foreach (var (member, below) in group.Groups)
        {
            code.Line();
            code.Documentation(below.Title + ".");
            code.Line("public " + prefix + below.Class + suffix + " " + member + " => new " + prefix + below.Class + suffix + "(" + source + ");");
        }

        // A list of objects has no typed form to state it in: it is read from JSON.
        foreach (var fact in group.Facts.Where(f => !isBuilder || f.Fact.Kind != FactKind.ObjectList))
        {
            code.Line();
            Describe(fact.Fact, code);
            code.Line("public " + TypeOf(fact, prefix, isBuilder ? "Slot" : "") + " " + fact.Member + " => " + source + "." + ReadOf(fact, prefix) + ";");
        }
    }

    public static void Describe(Fact fact, Code code) => code.Documentation(
        fact.Title + ".",
        fact.Path + (fact.Requires is { } parent ? "; means nothing unless " + parent.Path : ""),
        fact.HowToDecide,
        fact.Description);

    /// <summary>The type of a fact's value.</summary>
    public static string ValueOf(FactEntry fact, string prefix) => fact.Fact.Kind switch
    {
        FactKind.Boolean => "bool",
        FactKind.Integer => "long",
        FactKind.Number => "double",
        FactKind.Date => "global::Compliance.Language.Values.DateRange",
        FactKind.ObjectList => "global::System.Collections.Generic.IReadOnlyList<global::Compliance.Language.Values.CelValue>",
        _ => prefix + fact.Enumeration,
    };

    /// <summary>The array of the values of an enumeration, in the order of the dictionary.</summary>
    public static string Values(FactEntry fact, string prefix) => prefix + "Values." + fact.Enumeration;

    private static string TypeOf(FactEntry fact, string prefix, string slot) =>
        "global::Compliance.Language.Models." + (fact.Fact.Kind == FactKind.Set ? slot.Length > 0 ? "SetSlot<" : "FactSet<" : slot.Length > 0 ? "FactSlot<" : "FactValue<") + ValueOf(fact, prefix) + ">";

    private static string ReadOf(FactEntry fact, string prefix)
    {
        var index = fact.Fact.Index.ToString(CultureInfo.InvariantCulture);
        return fact.Fact.Kind switch
        {
            FactKind.Boolean => "Truth(" + index + ")",
            FactKind.Integer => "Integer(" + index + ")",
            FactKind.Number => "Number(" + index + ")",
            FactKind.Date => "Date(" + index + ")",
            FactKind.Set => "Set(" + index + ", " + Values(fact, prefix) + ")",
            FactKind.Enumeration => "Word(" + index + ", " + Values(fact, prefix) + ")",
            _ => "Objects(" + index + ")",
        };
    }

    /// <summary>The builder, in a file of its own.</summary>
    public static string Builder(FactDictionary facts, PackNames names)
    {
        var code = Code.File("Builds typed profiles over the fact dictionary.");
        var root = GroupEntry.Of(facts);
        using (code.Block("namespace " + names.Namespace))
        {
            ProfileTypeWriter.WriteBuilder(root, names, code);
        }

        code.Line();
        using (code.Block("namespace " + names.Facts))
        {
            code.Line("using global::Compliance.CompilerServices;");
            foreach (var group in root.All.Where(g => g != root))
            {
                code.Line();
                code.Documentation("Builds: " + group.Title + ".", group.Path);
                using (code.Block("public sealed class " + group.Class + "Builder"))
                {
                    code.Line("private readonly ProfileDraft _draft;");
                    code.Line();
                    code.Line("internal " + group.Class + "Builder(ProfileDraft draft) => _draft = draft;");
                    WriteSlots(group, "", code);
                }
            }
        }

        return code.ToString();
    }

    private static void WriteGroup(GroupEntry group, Code code)
    {
        code.Documentation(group.Title + ".", group.Path);
        using (code.Block("public sealed class " + group.Class))
        {
            code.Line("private readonly ProfileFacts _facts;");
            code.Line();
            code.Line("internal " + group.Class + "(ProfileFacts facts) => _facts = facts;");
            WriteMembers(group, "", code);
        }
    }

    private static void WriteEnumeration(FactEntry fact, Code code)
    {
        code.Documentation("The values of " + fact.Fact.Path + ": " + fact.Fact.Title + ".");
        using (code.Block("public enum " + fact.Enumeration))
        {
            for (var i = 0; i < fact.Values.Count; i++)
            {
                code.Documentation(fact.Fact.Values[i] + ".");
                code.Line(fact.Values[i] + ",");
            }
        }

    }

    // A field with the name of its type: within the class the name means the field, so the type is written in full.
    private static void WriteValues(IEnumerable<FactEntry> facts, PackNames names, Code code)
    {
        using (code.Block("internal static class Values"))
        {
            foreach (var fact in facts)
            {
                var type = "global::" + names.Facts + "." + fact.Enumeration;
                code.Line("internal static readonly " + type + "[] " + fact.Enumeration + " = { " + Code.List(fact.Values.Select(v => type + "." + v)) + " };");
            }
        }
    }
}
