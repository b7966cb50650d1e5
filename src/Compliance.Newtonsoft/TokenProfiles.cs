using System.Globalization;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using global::Newtonsoft.Json;
using global::Newtonsoft.Json.Linq;

namespace Compliance.Newtonsoft;

/// <summary>Profiles from tokens of Newtonsoft.Json.</summary>
/// <remarks>Thread safety: has no state; a token must not be changed while it is read.</remarks>
public static class TokenProfiles
{
    /// <summary>
    /// Reads a profile from a token as from a file: the token is written as JSON text and read by the strict reader, so what is no JSON (NaN, undefined) is refused, as is
    /// whatever a file is refused for. What Newtonsoft.Json has dropped before, such as the first of two members of one name, cannot be seen here.
    /// </summary>
    /// <param name="token">The profile, an object as the schema of profiles describes it.</param>
    /// <param name="facts">The dictionary of its facts.</param>
    /// <param name="name">What messages call it, such as the path that it came from.</param>
    /// <param name="diagnostics">All mistakes found. Lines and columns are those of the written text, which is the <see cref="Diagnostic.Source"/> of each.</param>
    /// <returns>The profile, or null where there are errors.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Profile? Read(JToken token, FactDictionary facts, string name, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(facts);
        var bag = new DiagnosticBag();
        var profile = ProfileReader.Read(new SourceText(name, Written(token)), facts, bag);
        diagnostics = bag.ToSorted();
        return bag.HasErrors ? null : profile;
    }

    private static string Written(JToken token)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        // A number that is none stays one, and is refused; by default it would become the text of its name.
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, FloatFormatHandling = FloatFormatHandling.Symbol };
        token.WriteTo(writer);
        return text.ToString();
    }
}
