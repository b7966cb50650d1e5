using System.Collections.Generic;
using Compliance.Language.Text;

namespace Compliance.Language.Rules;

/// <summary>The provisions a treaty has, whatever rules there are: what coverage is measured against.</summary>
/// <param name="File">The file <c>provisions.json</c>.</param>
/// <param name="Source">What the list rests on.</param>
/// <param name="Provisions">The provisions, in the order of the file.</param>
/// <param name="LeftOut">Articles that are no part of the pack.</param>
internal sealed record ProvisionList(SourceText File, LocalizedText Source, IReadOnlyList<Provision> Provisions, IReadOnlyList<ArticlesLeftOut> LeftOut);

/// <summary>Articles of a treaty that are no part of its pack.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Why">Why they are left out.</param>
internal sealed record ArticlesLeftOut(int First, int Last, LocalizedText Why);

/// <summary>A provision as a lawyer cites it, the smallest part of the treaty that a rule has to carry.</summary>
/// <param name="Citation">Such as <c>11(1)(a)(ii)</c>.</param>
/// <param name="Undivided">Why the letters that it has are carried together; null where it has none.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record Provision(string Citation, LocalizedText? Undivided, TextSpan Span)
{
    /// <summary>The article it belongs to.</summary>
    public int Article { get; } = int.Parse(Citation.Split('(')[0], System.Globalization.CultureInfo.InvariantCulture);
}
