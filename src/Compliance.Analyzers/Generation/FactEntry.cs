using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Language.Facts;

namespace Compliance.Analyzers.Generation;

/// <summary>The tree of facts with what everything is called in C#.</summary>
/// <param name="Path">The path of the group; empty for the root.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Class">The name of its class.</param>
/// <param name="Groups">The groups below, each with the member that leads to it.</param>
/// <param name="Facts">The facts, each with its member and, of words and sets, the name of their enumeration.</param>
internal sealed record GroupEntry(string Path, string Title, string Class, IReadOnlyList<(string Member, GroupEntry Group)> Groups, IReadOnlyList<FactEntry> Facts)
{
    /// <summary>This group and all below.</summary>
    public IEnumerable<GroupEntry> All => Groups.SelectMany(g => g.Group.All).Prepend(this);

    public static GroupEntry Of(FactDictionary facts) => Of(facts.Root, "Root", new HashSet<string>(StringComparer.Ordinal) { "Dictionary", "Root", "Values" });

    private static GroupEntry Of(FactGroup group, string name, HashSet<string> taken)
    {
        var prefix = group.Path.Length == 0 ? "" : name;
        var (groups, facts) = (group.Groups.ToArray(), group.Facts.ToArray());
        var classes = groups.Select(g => Free(prefix + Names.Pascal(NameOf(g.Path)), taken)).ToArray();
        var enums = facts.Select(f => f.Values.Count > 0 ? Names.Unique(prefix + Names.Pascal(NameOf(f.Path)), taken) : "").ToArray();
        var members = Names.Members(groups.Select(g => NameOf(g.Path)).Concat(facts.Select(f => NameOf(f.Path))), name);
        return new GroupEntry(
            group.Path,
            group.Title,
            name,
            groups.Select((g, i) => (members[i], Of(g, classes[i], taken))).ToArray(),
            facts.Select((f, i) => new FactEntry(f, members[groups.Length + i], enums[i], Names.Members(f.Values))).ToArray());
    }

    /// <summary>The name of a class whose builder's is free too.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        string unique;
        do
        {
            unique = Names.Unique(name, taken);
        }
        while (!taken.Add(unique + "Builder"));
        return unique;
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('.') + 1);
}

/// <summary>A fact and what it is called in C#.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Member">The member of its group's class.</param>
/// <param name="Enumeration">The enumeration of its values; empty where it has none.</param>
/// <param name="Values">What its values are called.</param>
internal sealed record FactEntry(Fact Fact, string Member, string Enumeration, IReadOnlyList<string> Values);
