using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Compliance.Language.Text;

namespace Compliance.Language.Json;

internal sealed class JsonMember(JsonString name, JsonNode value)
{
    public JsonString Name { get; } = name;

    public JsonNode Value { get; } = value;
}

/// <summary>An object, its members in the order of the file; of members with one name the first counts.</summary>
internal sealed class JsonObject : JsonNode
{
    private readonly Dictionary<string, JsonMember> _byName;

    public JsonObject(TextSpan span, IReadOnlyList<JsonMember> members)
        : base(span)
    {
        Members = members;
        _byName = new Dictionary<string, JsonMember>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!_byName.ContainsKey(member.Name.Value))
            {
                _byName.Add(member.Name.Value, member);
            }
        }
    }

    public IReadOnlyList<JsonMember> Members { get; }

    public override string Kind => "an object";

    public bool TryGet(string name, [NotNullWhen(true)] out JsonMember? member) => _byName.TryGetValue(name, out member);
}
