using System;
using System.Collections.Generic;
using System.Linq;

namespace Compliance.Language.Text;

/// <summary>A text for people, in English and perhaps other languages.</summary>
/// <remarks>Thread safety: immutable.</remarks>
public sealed class LocalizedText
{
    private readonly Dictionary<string, string> _byTag;

    internal LocalizedText(IReadOnlyDictionary<string, string> byTag) =>
        _byTag = byTag.ToDictionary(t => t.Key, t => t.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>The English text.</summary>
    public string English => this["en"];

    /// <summary>The language tags (BCP 47) it has, in ordinal order.</summary>
    public IReadOnlyList<string> Tags => _byTag.Keys.OrderBy(t => t, StringComparer.Ordinal).ToArray();

    /// <summary>The text in a language, in the language without its region, or in English.</summary>
    /// <param name="tag">A language tag (BCP 47), such as <c>fr</c> or <c>pt-BR</c>.</param>
    public string this[string tag]
    {
        get
        {
            var known = tag ?? throw new ArgumentNullException(nameof(tag));
            while (known.Length > 0)
            {
                if (_byTag.TryGetValue(known, out var text))
                {
                    return text;
                }

                known = known.Substring(0, Math.Max(0, known.LastIndexOf('-')));
            }

            return _byTag.TryGetValue("en", out var english) ? english : "";
        }
    }

    /// <summary>The English text.</summary>
    public override string ToString() => English;
}
