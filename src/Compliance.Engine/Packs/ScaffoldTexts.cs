namespace Compliance.Engine.Packs;

/// <summary>The files of a new pack.</summary>
internal static class ScaffoldTexts
{
    public const string Manifest = """
        {
          "id": "{id}", "version": "0.1.0", "title": { "en": "{title}" }, "rulePrefix": "{prefix}",
          "instrument": { "name": "{title}", "citation": "{title}", "adopted": "2000-01-01", "depositary": "to be named", "articles": 1 },
          "status": { "asOf": "2000-01-01", "inForce": false, "instrumentsVerified": 0, "instrumentsReported": 0, "instrumentsRequired": 0, "note": { "en": "Not looked into yet." } },
          "parameters": {}, "offenceLists": {}, "definitions": {}
        }
        """;

    public const string Facts = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Facts of {title}", "type": "object", "additionalProperties": false,
          "properties": {
            "conduct": {
              "title": "The conduct of article 1", "type": "object", "additionalProperties": false,
              "properties": {
                "isOffence": {
                  "title": "The conduct is an offence", "type": "boolean", "x-evidence": "legislation",
                  "x-howToDecide": "True if a provision in force makes the conduct itself punishable; a draft or a case that stretches another offence does not count."
                }
              }
            }
          }
        }
        """;

    public const string Provisions = """
        { "source": { "en": "To be said: what this list of provisions rests on." }, "provisions": { "1(1)": {} } }
        """;

    public const string Rules = """
        {
          "article": 1, "chapter": 1, "title": { "en": "An offence" },
          "rules": [
            {
              "id": "{prefix}-1-1", "paragraph": "1(1)", "title": { "en": "The conduct is an offence" },
              "summary": { "en": "A State makes the conduct an offence. Say in your own words what the provision asks." },
              "modality": "mandatory", "theme": "criminalization", "checkable": true, "satisfiedWhen": "conduct.isOffence",
              "message": { "en": "No provision makes the conduct an offence." }, "remedy": { "en": "Make the conduct an offence." },
              "references": { "provisions": [], "parallels": [] },
              "source": { "basis": "knowledge", "wordingSeen": false, "confidence": "low", "note": { "en": "An example; no treaty was read." } },
              "status": "active"
            }
          ]
        }
        """;

    public const string Tests = """
        {
          "article": 1,
          "tests": [
            { "name": "an offence", "rule": "{prefix}-1-1", "situation": { "en": "The code punishes the conduct." }, "because": "article 1(1)", "facts": { "conduct": { "isOffence": true } }, "expect": "satisfied" },
            { "name": "no offence", "rule": "{prefix}-1-1", "situation": { "en": "The code was read and has no such offence." }, "because": "article 1(1)", "facts": { "conduct": { "isOffence": false } }, "expect": "notSatisfied" },
            { "name": "not researched", "rule": "{prefix}-1-1", "situation": { "en": "Nobody has looked." }, "because": "article 1(1)", "facts": {}, "expect": "undetermined" }
          ]
        }
        """;

    public const string Profile = """
        {
          "state": { "name": "Arcadia", "iso3": "XAA" }, "asOf": "2000",
          "description": { "en": "An invented State, to show the form." },
          "facts": { "conduct": { "isOffence": true } },
          "evidence": { "/conduct/isOffence": [ { "law": "Criminal Code of Arcadia (invented)", "provision": "art. 1", "grade": "statuteKnowledge" } ] }
        }
        """;

    public const string Readme = """
        # {title}

        A pack of rules for `compliance`. It is valid as it stands and says nothing true yet: one invented provision, fact, test and State show the form.

            compliance rules validate {folder}
            compliance rules test {folder}
            compliance rules coverage {folder}
            compliance score {folder}/profiles --pack {folder}

        ## Next steps

        1. `pack.json`: who the treaty is, how many articles it has, where it stands, its numbers and days.
        2. `provisions.json`: every provision, down to the letter that is a duty of its own, and what the list rests on. `rules coverage` then tells what is left.
        3. `facts.schema.json`: what can be known about a State's law, one fact a path, each with how to decide it. To share the facts of another pack, delete the file and put `"facts": "../other/facts.schema.json"` into `pack.json`.
        4. One `*.rules.json` an article. Own words; where no profile can decide a provision, a rule that is not checkable and says why. `source` says what you saw.
        5. Tests from the summary, before looking at the condition: satisfied, not satisfied, undetermined, and not applicable where that can be.
        6. `compliance rules lint {folder}` proves what is always true, never true, or the same twice.
        7. `compliance profile questions --pack {folder}` prints the questionnaire, and `compliance profile new XAA --pack {folder}` a profile to fill in. Delete the invented State.
        """ + "\n";
}
