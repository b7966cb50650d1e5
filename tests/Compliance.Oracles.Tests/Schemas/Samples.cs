namespace Compliance.Oracles.Tests.Schemas;

/// <summary>Small files that use every form of their kind.</summary>
internal static class Samples
{
    public const string Pack = """
        {
          "$schema": "../schema/pack.schema.json",
          "id": "test-pack",
          "version": "1.2.3-rc.1+build.5",
          "title": { "en": "A treaty", "pt-BR": "Um tratado", "zh-Hant-TW": "條約" },
          "rulePrefix": "TEST",
          "facts": "../other/facts.schema.json",
          "instrument": { "name": "A treaty", "citation": "A/1", "adopted": "2024-02-29", "depositary": "Nobody", "articles": 9 },
          "status": { "asOf": "2026-05", "inForce": true, "instrumentsVerified": 0, "instrumentsReported": 3, "instrumentsRequired": 40, "note": { "en": "None." } },
          "parameters": {
            "flag": { "value": true, "type": "bool", "meaning": { "en": "A flag." }, "provision": "1" },
            "years": { "value": -18, "type": "int", "meaning": { "en": "Years." }, "provision": "1" },
            "share": { "value": 0.5, "type": "double", "meaning": { "en": "A share." }, "provision": "1" },
            "word": { "value": "", "type": "string", "meaning": { "en": "A word." }, "provision": "1" },
            "day": { "value": "2026-02-04", "type": "date", "meaning": { "en": "A day." }, "provision": "1" }
          },
          "offenceLists": { "offences": { "meaning": { "en": "Offences." }, "provision": "1", "values": ["access", "fraud"] } },
          "definitions": { "covered": { "meaning": { "en": "Covered." }, "expression": "offence.established" } },
          "readings": { "strict": { "meaning": { "en": "Most." }, "readings": { "TEST-2-2": "wide", "TEST-2-1-a-ii": "narrow" } } }
        }
        """;

    public const string Provisions = """
        {
          "$schema": "../schema/provisions.schema.json",
          "source": { "en": "A text that was read.", "pt-BR": "Um texto." },
          "leftOut": { "3": { "en": "Final clauses." }, "4-68": { "en": "The rest." } },
          "provisions": {
            "1": {},
            "2(1)": { "undivided": { "en": "Its letters are one list." } },
            "2(2)(a)(ii)": {}
          }
        }
        """;

    public const string Dictionary = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:test:facts",
          "title": "Facts", "description": "What can be known.", "type": "object", "additionalProperties": false,
          "properties": {
            "bound": { "title": "The State is bound", "type": "boolean", "x-howToDecide": "Look.", "x-evidence": "treatyAction" },
            "boundSince": { "title": "Since when", "type": "string", "format": "date", "x-howToDecide": "Look.", "x-evidence": "treatyAction", "x-requires": "bound" },
            "offence": {
              "title": "An offence", "description": "A group.", "type": "object", "additionalProperties": false,
              "properties": {
                "established": { "title": "It exists", "description": "A trap.", "type": "boolean", "x-howToDecide": "Look.", "x-evidence": "legislation", "x-question": "Does it exist?", "x-renamedFrom": [ { "path": "offence", "note": "N" }, { "path": "crime.exists" } ] },
                "ages": { "title": "Age", "type": "integer", "minimum": 0, "maximum": 99, "x-howToDecide": "Look.", "x-evidence": "legislation", "x-requires": "offence.established" },
                "share": { "title": "Share", "type": "number", "minimum": 0.5, "maximum": 1, "x-howToDecide": "Look.", "x-evidence": "practice", "x-evaluative": true },
                "intent": { "title": "Intent", "type": "string", "enum": ["none", "some"], "x-howToDecide": "Look.", "x-evidence": "legislation" },
                "conducts": { "title": "Conducts", "type": "array", "uniqueItems": true, "items": { "type": "string", "enum": ["sale", "import", "use"] }, "x-howToDecide": "Look.", "x-evidence": "institution", "x-requires": "offence.established" },
                "penalties": {
                  "title": "Penalties", "type": "array", "x-howToDecide": "Look.", "x-evidence": "assessment",
                  "items": {
                    "title": "A penalty", "description": "An entry.", "type": "object", "additionalProperties": false,
                    "properties": {
                      "years": { "title": "Years", "description": "At most.", "type": "integer", "minimum": 0, "maximum": 50 },
                      "share": { "title": "Share", "type": "number", "minimum": 0.5 },
                      "kind": { "title": "Kind", "type": "string", "enum": ["prison", "fine"] },
                      "since": { "title": "Since", "type": "string", "format": "date" },
                      "suspended": { "title": "Suspended", "type": "boolean" }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    public const string Profile = """
        {
          "$schema": "profile.schema.json",
          "state": { "name": "Utopia", "iso3": "UTO" },
          "asOf": "2026-02",
          "description": { "en": "Nothing is missing." },
          "facts": {
            "bound": true, "boundSince": "2024-05",
            "offence": {
              "established": true, "ages": 18, "share": 0.75, "intent": null,
              "penalties": [ { "years": 3, "share": 0.5, "kind": "fine", "since": "2024", "suspended": null }, {} ]
            }
          },
          "evidence": {
            "/bound": [ { "law": "A", "grade": "sourceRead" } ],
            "/boundSince": [ { "law": "A", "grade": "quoted" } ],
            "/offence/established": [ { "law": "A", "provision": "1", "finding": "F", "url": "U", "readVia": "R", "dateRead": "2026-02-04", "coder": "C", "grade": "headingRead", "certainty": "low", "note": "N" } ],
            "/offence/ages": [ { "law": "A", "grade": "reported" }, { "law": "A", "grade": "statuteKnowledge" } ],
            "/offence/share": [ { "law": "A", "grade": "reported" } ],
            "/offence/penalties": [ { "law": "A", "grade": "reported" } ],
            "/offence/conducts": [ { "law": "A", "grade": "reported" } ]
          },
          "partial": { "/offence/conducts": { "includes": ["sale"], "excludes": ["import"] } },
          "unknown": { "/offence/intent": { "why": "notFound", "note": "N" } }
        }
        """;

    public const string DisputedProfile = """
        {
          "state": { "name": "Utopia", "iso3": "UTO" }, "asOf": "2026", "facts": {},
          "disputed": {
            "/bound": { "values": [true, false], "note": "N" },
            "/boundSince": { "values": ["2024-05", "2025"] },
            "/offence/ages": { "values": [17, 18] },
            "/offence/share": { "values": [0.5, 0.75] },
            "/offence/intent": { "values": ["none", "some"] },
            "/offence/conducts": { "values": [["sale"], ["sale", "import"]] },
            "/offence/penalties": { "values": [[], [{ "years": 1 }]] }
          },
          "evidence": {
            "/bound": [ { "law": "A", "grade": "sourceRead" } ], "/boundSince": [ { "law": "A", "grade": "quoted" } ],
            "/offence/ages": [ { "law": "A", "grade": "quoted" } ], "/offence/share": [ { "law": "A", "grade": "quoted" } ],
            "/offence/intent": [ { "law": "A", "grade": "quoted" } ], "/offence/conducts": [ { "law": "A", "grade": "quoted" } ],
            "/offence/penalties": [ { "law": "A", "grade": "quoted" } ]
          }
        }
        """;

    public const string Rules = """
        {
          "article": 2, "chapter": 1, "title": { "en": "An offence" },
          "rules": [
            {
              "id": "TEST-2-1-a-ii-scope", "paragraph": "2(1)(a)(ii)", "title": { "en": "T", "fr": "T" }, "summary": { "en": "S" }, "modality": "mandatory", "theme": "criminalization",
              "qualifiers": ["wherePossible", "asReasonable"], "checkable": true, "reason": { "en": "R" }, "appliesWhen": "flag()", "satisfiedWhen": { "conduct": "true", "intent": "false" },
              "message": { "en": "M" }, "remedy": { "en": "R" },
              "references": { "provisions": ["TEST-2-1", "TEST-3"], "parallels": [ { "instrument": "ETS 185", "provision": "2" }, { "instrument": "ETS 185", "provision": "3" } ] },
              "source": { "basis": "textSeen", "wordingSeen": true, "confidence": "high", "note": { "en": "N" } }, "status": "active",
              "lint": [ { "finding": "CPL3106", "with": "TEST-2-2", "because": { "en": "B" } }, { "finding": "CPL3101", "because": { "en": "B" } } ]
            },
            {
              "id": "TEST-2-1", "paragraph": "2(1)", "title": { "en": "T" }, "summary": { "en": "S" }, "modality": "optional", "theme": "finalProvisions",
              "checkable": false, "reason": { "en": "R" }, "references": { "provisions": [], "parallels": [] },
              "source": { "basis": "knowledge", "wordingSeen": false, "confidence": "low" }, "status": "retired", "replacedBy": ["TEST-2-2", "TEST-2-3"]
            },
            {
              "id": "TEST-2-2", "paragraph": "2(2)", "title": { "en": "T" }, "summary": { "en": "S" }, "modality": "consider", "theme": "liability",
              "checkable": true, "satisfiedWhen": "offence.established", "message": { "en": "M" }, "remedy": { "en": "R" },
              "reading": { "name": "plain", "author": "A", "rationale": { "en": "R", "fr": "R" } },
              "readings": {
                "wide": { "author": "A", "rationale": { "en": "R" }, "appliesWhen": null, "satisfiedWhen": { "conduct": "true" }, "modality": "optional", "message": { "en": "M" }, "remedy": { "en": "R" } },
                "narrow": { "rationale": { "en": "R" }, "appliesWhen": "true", "satisfiedWhen": "false" }
              }, "references": { "provisions": [], "parallels": [] },
              "source": { "basis": "knowledgeAndParallel", "wordingSeen": false, "confidence": "medium" }, "status": "active"
            }
          ]
        }
        """;
}
