namespace Compliance.Language.Diagnostics;

/// <summary>CPL4xxx: profiles and facts. CPL5xxx: legal sourcing.</summary>
internal static class ProfileDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownFact = new(
        "CPL4001", "Unknown fact", "`{0}` is no fact of the dictionary", "write the path as the fact dictionary has it");

    public static readonly DiagnosticDescriptor WrongFactType = new(
        "CPL4002", "Wrong type of fact", "{0} found for `{1}`, where {2} was expected", "state the fact as the dictionary types it, or leave it out if it is not established");

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "CPL4003", "Unknown value", "`{0}` is no value of `{1}`", "take one of the values that the dictionary lists");

    public static readonly DiagnosticDescriptor NoSuchDate = new(
        "CPL4004", "No such date", "`{0}` is no date", "write a day (2026-02-04), a month (2026-02) or a year (2026) that exists");

    public static readonly DiagnosticDescriptor PointerToNothing = new(
        "CPL4005", "Pointer to no fact", "`{0}` points to no fact of the dictionary", "write the path with slashes, such as `/criminalization/illegalAccess/established`");

    public static readonly DiagnosticDescriptor StatedTwice = new(
        "CPL4006", "Fact stated twice", "`{0}` is stated in `{1}` and in `{2}`", "state a fact in one place: facts, partial, disputed or unknown");

    public static readonly DiagnosticDescriptor OutOfRange = new(
        "CPL4007", "Value out of range", "{0} found for `{1}`, where {2} was expected", "check the number against the source");

    public static readonly DiagnosticDescriptor NotASet = new(
        "CPL4008", "Not a set", "`{0}` is no set, so it cannot be known in part", "state it in `facts`, or leave it out");

    public static readonly DiagnosticDescriptor Contradiction = new(
        "CPL4009", "Facts contradict each other", "`{0}` is stated while `{1}`, which it requires, is false", "where the one is false the other cannot be the case; correct one of them");

    public static readonly DiagnosticDescriptor SameStateAndDate = new(
        "CPL4010", "Two profiles of one State and date", "the profile of {0} as of {1} stands also in {2}", "give one of them, or correct its date");

    public static readonly DiagnosticDescriptor InAndOut = new(
        "CPL4011", "Included and excluded", "`{0}` is both included in and excluded from `{1}`", "keep one of the two");

    public static readonly DiagnosticDescriptor NoEvidence = new(
        "CPL5001", "Stated fact without evidence", "`{0}` is stated without evidence", "cite the law and grade the reading, or leave the fact out: unknown is a good answer");

    public static readonly DiagnosticDescriptor ElementOnHeading = new(
        "CPL5002", "Element rests on a heading", "`{0}` rests only on a heading", "a heading tells that an offence exists, never its elements: read the provision, or leave the fact out");

    public static readonly DiagnosticDescriptor EvidenceForNothing = new(
        "CPL5003", "Evidence for nothing", "`{0}` has evidence but is not stated", "state the fact, or remove the evidence", DiagnosticSeverity.Warning);
}
