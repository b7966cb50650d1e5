using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Analyzers.Generation;

/// <summary>C# names for what a pack names. Each is made of its own name alone, so that no edit elsewhere changes it.</summary>
internal static class Names
{
    private static readonly Regex RuleId = new(@"^[A-Z][A-Z0-9]*-([1-9][0-9]*)(-[1-9][0-9]*)?(-[a-z])?(-[ivx]+)?(-[a-z][A-Za-z0-9]+)?\z", RegexOptions.CultureInvariant);

    // Where a capital follows what may be a letter or a roman number, words run together could be read in two ways.
    private static readonly Regex Ambiguous = new(@"^([a-z]|[ivx]+)[A-Z]", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary><c>illegalAccess</c> is <c>IllegalAccess</c>, <c>cyber-crime</c> is <c>CyberCrime</c>.</summary>
    public static string Pascal(string name)
    {
        var words = Regex.Split(name, "[^A-Za-z0-9]+").Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w.Substring(1));
        var joined = string.Concat(words);
        return joined.Length == 0 || char.IsDigit(joined[0]) ? "_" + joined : joined;
    }

    /// <summary>A name of a member that hides none that every object has, and is not that of its own type.</summary>
    public static string Member(string name, string type = "") => Pascal(name) is var pascal && (Taken.Contains(pascal) || pascal == type) ? pascal + "_" : pascal;

    /// <summary>Names of several things in one place, in their order; one that is taken gets a number.</summary>
    public static string[] Members(IEnumerable<string> names, string type = "")
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return names.Select(n => Unique(Member(n, type), taken)).ToArray();
    }

    public static string Unique(string name, ISet<string> taken)
    {
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = name + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    /// <summary>A name of a pack that leaves the names made of it free.</summary>
    public static string OfPack(string id, ISet<string> taken)
    {
        for (var i = 1; ; i++)
        {
            var name = Pascal(id) + (i == 1 ? "" : "_" + i.ToString(CultureInfo.InvariantCulture));
            string[] all = [name, name + "Code", name + "Facts", name + "Profile", name + "ProfileBuilder"];
            if (!all.Any(taken.Contains))
            {
                taken.UnionWith(all);
                return name;
            }
        }
    }

    /// <summary>A name of a generated file, other for every other file of the pack.</summary>
    public static string File(string pack, string name) => pack + "." + Regex.Replace(name, "[^A-Za-z0-9._/-]", c => "(" + ((int)c.Value[0]).ToString("X4", CultureInfo.InvariantCulture) + ")").Replace('/', '+') + ".g.cs";

    /// <summary><c>UNCC-7-2-a-ii</c> is <c>Paragraph2AIi</c> of its article; <c>UNCC-2-j</c> is <c>LetterJ</c>, and what is a whole article <c>Whole</c>.</summary>
    public static string Rule(string id)
    {
        var groups = RuleId.Match(id).Groups;
        string Part(int i) => groups[i].Value.TrimStart('-');
        var (paragraph, letter, roman, aspect) = (Part(2), Part(3), Part(4), Part(5));
        var words = new List<string>();
        words.AddRange(paragraph.Length > 0 ? ["Paragraph" + paragraph] : letter.Length > 0 ? ["Letter"] : roman.Length > 0 ? ["Roman"] : Array.Empty<string>());
        words.AddRange(new[] { letter, roman }.Where(w => w.Length > 0).Select(Pascal));
        if (aspect.Length > 0)
        {
            var isPlain = !Ambiguous.IsMatch(aspect) && (words.Count > 0 || !Regex.IsMatch(aspect, "^(paragraph|letter|roman|whole|article)"));
            words.Add((isPlain ? "" : "_") + Pascal(aspect));
        }

        var name = words.Count == 0 ? "Whole" : string.Concat(words);
        return Taken.Contains(name) ? name + "_" : name;
    }

    /// <summary>A namespace of C# names; a name that the language reserves is written as a verbatim one.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(n => Regex.Replace(n, "[^A-Za-z0-9_]", "_"))
        .Select(n => n.Length == 0 || char.IsDigit(n[0]) ? "_" + n : SyntaxFacts.GetKeywordKind(n) == SyntaxKind.None ? n : "@" + n));
}
