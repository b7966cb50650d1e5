using System.Text;

namespace Compliance.Engine.Reports;

/// <summary>Writes text as all reports do: the same in every culture.</summary>
internal static class TextReport
{
    public static StringBuilder Add(this StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line));
}
