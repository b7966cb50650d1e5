using System;
using System.IO;
using System.Linq;
using Compliance.Engine.Packs;
using Compliance.Language.Diagnostics;
using Compliance.Language.Rules;
using Compliance.Language.Text;

namespace Compliance.Cybercrime;

/// <summary>The United Nations Convention against Cybercrime: its rules, by article.</summary>
public static partial class Uncc
{
    private const string Folder = "uncc/";

    private static readonly Lazy<RulePack> Loaded = new(Load);

    /// <summary>The pack as the engine takes it, read from this assembly; compiled once, when it is first asked for.</summary>
    public static RulePack Pack => Loaded.Value;

    private static RulePack Load()
    {
        var texts = typeof(Uncc).Assembly.GetManifestResourceNames().Where(n => n.Replace('\\', '/').StartsWith(Folder, StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal).Select(Read).ToArray();
        SourceText? Find(string name) => Array.Find(texts, t => t.Path == Folder + name);
        var rules = texts.Where(t => t.Path.EndsWith(".rules.json", StringComparison.Ordinal)).ToArray();
        var found = new DiagnosticBag();
        return PackFolder.Compile(PackReader.Read(Find("pack.json")!, found), Find("facts.schema.json")!, rules, Find("status/participation.csv"), found)
            ?? throw new InvalidOperationException("the pack of this assembly has errors: " + string.Join("; ", found.ToSorted()));
    }

    private static SourceText Read(string name)
    {
        using var reader = new StreamReader(typeof(Uncc).Assembly.GetManifestResourceStream(name)!);
        return new SourceText(name.Replace('\\', '/'), reader.ReadToEnd());
    }
}
