namespace Compliance.Analyzers.Generation;

/// <summary>Writes the class of a typed profile: its head, the ways in and out, and the first level of facts.</summary>
internal static class ProfileTypeWriter
{
    private const string Language = "global::Compliance.Language.";
    private const string Facts = "global::Compliance.CompilerServices.ProfileFacts";

    public static void Write(GroupEntry root, PackNames names, Code code)
    {
        var name = names.Profile;
        code.Documentation("What is known of one State's law at one date, typed: " + root.Title + ".", "Immutable; safe on any number of threads. What is not stated is unknown, never false.");
        using (code.Block("public sealed partial class " + name))
        {
            code.Line("private readonly " + Facts + " _facts;");
            code.Line();
            code.Line("private " + name + "(" + Facts + " facts) => _facts = facts;");
            code.Line();
            code.Documentation("The State's name.");
            code.Line("public string StateName => _facts.Profile.StateName;");
            code.Line();
            code.Documentation("The State's code (ISO 3166-1 alpha-3).");
            code.Line("public string Iso3 => _facts.Profile.Iso3;");
            code.Line();
            code.Documentation("The date, as far as it is known.");
            code.Line("public " + Language + "Values.DateRange AsOf => _facts.Profile.AsOf;");
            WriteCrossing(names, code);
            ProfileWriter.WriteMembers(root, "global::" + names.Facts + ".", code);
            code.Line();
            code.Line("internal static " + name + " Of(" + Facts + " facts) => new " + name + "(facts);");
            code.Line();
            code.Line("internal global::Compliance.CompilerServices.Evaluation BeginEvaluation() => _facts.Evaluate();");
        }
    }

    public static void WriteBuilder(GroupEntry root, PackNames names, Code code)
    {
        const string Draft = "global::Compliance.CompilerServices.ProfileDraft";
        var name = names.Profile + "Builder";
        code.Documentation("Builds a typed profile. What is not stated is unknown.", "Use one builder on one thread; the profiles it builds are immutable.");
        using (code.Block("public sealed partial class " + name))
        {
            code.Line("private readonly " + Draft + " _draft;");
            code.Line();
            code.Documentation("Starts a profile of one State at one date.", "Throws where the date is none.");
            code.Line("/// <param name=\"stateName\">The State's name.</param>");
            code.Line("/// <param name=\"iso3\">The State's code (ISO 3166-1 alpha-3).</param>");
            code.Line("/// <param name=\"asOf\">The date: 2026, 2026-02 or 2026-02-04.</param>");
            code.Line("public " + name + "(string stateName, string iso3, string asOf) => _draft = new " + Draft + "(" + names.FullDictionary + ", stateName, iso3, asOf);");
            ProfileWriter.WriteSlots(root, "global::" + names.Facts + ".", code);
            code.Line();
            code.Documentation("The profile as it is now.");
            code.Line("public " + names.Profile + " Build() => " + names.Profile + ".Of(_draft.Build());");
        }
    }

    private static void WriteCrossing(PackNames names, Code code)
    {
        var name = names.Profile;
        code.Line();
        code.Documentation("The typed form of a profile that was read with the dictionary of the pack.", "Throws where that dictionary has other facts than the model.");
        code.Line("/// <param name=\"profile\">The profile.</param>");
        code.Line("public static " + name + " FromProfile(" + Language + "Profiles.Profile profile) => new " + name + "(" + Facts + ".Of(profile, " + names.FullDictionary + "));");
        code.Line();
        code.Documentation("Reads a profile.", "Mistakes are diagnostics with line and column; no exception is thrown for what the text says.");
        code.Line("/// <param name=\"text\">The text of a profile, as JSON.</param>");
        code.Line("/// <param name=\"path\">The path to name in messages.</param>");
        code.Line("/// <param name=\"diagnostics\">All mistakes found, warnings too, in order of place.</param>");
        code.Line("/// <returns>The profile, or null where the text has errors.</returns>");
        code.Line("public static " + name + "? Parse(string text, string path, out global::System.Collections.Generic.IReadOnlyList<" + Language + "Diagnostics.Diagnostic> diagnostics) =>");
        code.Line("    " + Facts + ".Read(new " + Language + "Text.SourceText(path, text), " + names.FullDictionary + ", out diagnostics) is { } facts ? new " + name + "(facts) : null;");
        code.Line();
        code.Documentation("Reads a profile from bytes in UTF-8.", "Mistakes are diagnostics with line and column; no exception is thrown for what the bytes say.");
        code.Line("/// <param name=\"utf8\">The bytes of a profile, as JSON.</param>");
        code.Line("/// <param name=\"path\">The path to name in messages.</param>");
        code.Line("/// <param name=\"diagnostics\">All mistakes found, warnings too, in order of place.</param>");
        code.Line("/// <returns>The profile, or null where the bytes have errors.</returns>");
        code.Line("public static " + name + "? Parse(byte[] utf8, string path, out global::System.Collections.Generic.IReadOnlyList<" + Language + "Diagnostics.Diagnostic> diagnostics) =>");
        code.Line("    " + Facts + ".Read(utf8, path, " + names.FullDictionary + ", out diagnostics) is { } facts ? new " + name + "(facts) : null;");
        code.Line();
        code.Documentation("The profile as JSON, with evidence and with what is unknown, disputed or known in part. It reads back as the same profile.");
        code.Line("public string ToJson() => _facts.Write();");
        code.Line();
        code.Documentation("The profile as the engine takes it, over the dictionary of a pack: so a typed profile is explained.", "Throws where that dictionary has other facts than the model.");
        code.Line("/// <param name=\"facts\">The dictionary of the pack.</param>");
        code.Line("public " + Language + "Profiles.Profile ToProfile(" + Language + "Facts.FactDictionary facts) => _facts.Over(facts);");
        code.Line();
        code.Documentation("The same profile without the facts whose evidence is below a grade.");
        code.Line("/// <param name=\"lowest\">The lowest grade that is accepted.</param>");
        code.Line("public " + name + " Accepting(" + Language + "Profiles.EvidenceGrade lowest) => new " + name + "(_facts.Accepting(lowest));");
    }
}
