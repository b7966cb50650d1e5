using Xunit.Abstractions;

namespace Compliance.Conformance;

/// <summary>Names one case of a theory. A plain string would be cut short in the test's name.</summary>
public sealed class VectorId : IXunitSerializable
{
    /// <summary>For the test runner, which fills it afterwards.</summary>
    public VectorId()
    {
    }

    public VectorId(string id) => Id = id;

    public string Id { get; private set; } = "";

    public static TheoryData<VectorId> All(IEnumerable<string> ids) => [.. ids.Select(id => new VectorId(id))];

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Id), Id);

    public void Deserialize(IXunitSerializationInfo info) => Id = info.GetValue<string>(nameof(Id));

    public override string ToString() => Id;
}
