namespace Compliance.Language.Diagnostics;

/// <summary>CPL51xx: whether a treaty's provisions and the rules of its pack answer to each other.</summary>
internal static class ProvisionDiagnostics
{
    public static readonly DiagnosticDescriptor NotCarried = new(
        "CPL5101", "Provision without a rule", "no rule carries `{0}`", "write its rule; where no profile can decide it, one that is not checkable and says why");

    public static readonly DiagnosticDescriptor NotListed = new(
        "CPL5102", "Rule of no listed provision", "`{0}` is of `{1}`, which is not among the provisions", "cite the provision as the list does, or add it to `provisions.json`");

    public static readonly DiagnosticDescriptor ArticleWithoutProvisions = new(
        "CPL5103", "Article without provisions", "nothing of article `{0}` is among the provisions", "add the provisions of the article");
}
