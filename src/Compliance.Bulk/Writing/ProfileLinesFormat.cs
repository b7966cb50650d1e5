using System.Text;
using Compliance.Bulk.Blocks;
using Compliance.Bulk.Tables;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;

namespace Compliance.Bulk.Writing;

/// <summary>Profiles in JSON, one to a line: what the reader of lines takes without a second look.</summary>
internal sealed class ProfileLinesFormat
{
    private readonly Node _root;
    private readonly (byte[] Pointer, Fact Fact)[] _sets;
    private readonly byte[][][] _values;

    public ProfileLinesFormat(FactDictionary facts)
    {
        _root = Node.Of("", facts.Root);
        _sets = [.. facts.Facts.Where(f => f.Kind == FactKind.Set).Select(f => (JsonText.Member(f.Pointer), f))];
        _values = [.. facts.Facts.Select(f => f.Values.Select(JsonText.Quoted).ToArray())];
    }

    public void Write(ProfileBlock block, IReadOnlyList<int> rows, ByteWriter into)
    {
        foreach (var row in rows)
        {
            into.Write("{\"state\":{\"name\":"u8);
            JsonText.Write(block.State[row], into);
            into.Write(",\"iso3\":"u8);
            JsonText.Write(block.Iso3[row], into);
            into.Write("},\"asOf\":"u8);
            JsonLinesFormat.Value(block.AsOf, row, into);
            into.Write(",\"facts\":{"u8);
            Group(_root, block, row, into);
            into.Write((byte)'}');
            Partials(block, row, into);
            if (block.Whole.TryGetValue(row, out var whole))
            {
                Disputes(whole, into);
            }

            into.Write("}\n"u8);
        }
    }

    /// <summary>Whether each value of a set is known to belong to it or not.</summary>
    private static bool IsClosed(Column[] members, int row)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (!members[i].IsStated(row))
            {
                return false;
            }
        }

        return true;
    }

    private static void EndList(ByteWriter into, byte close)
    {
        if (into.Last == ',')
        {
            into.Back();
        }

        into.Write(close);
    }

    /// <returns>Whether anything was written.</returns>
    private bool Group(Node group, ProfileBlock block, int row, ByteWriter into)
    {
        var isAny = false;
        foreach (var member in group.Members)
        {
            var start = into.Written.Length;
            into.Write(member.Name);
            if (member.Fact is { } fact ? Fact(fact, block.Of(fact), row, into) : Inner(member, block, row, into))
            {
                into.Write((byte)',');
                isAny = true;
            }
            else
            {
                into.Keep(start - into.Written.Length);
            }
        }

        if (isAny)
        {
            into.Back();
        }

        return isAny;
    }

    private bool Inner(Node group, ProfileBlock block, int row, ByteWriter into)
    {
        into.Write((byte)'{');
        var isAny = Group(group, block, row, into);
        into.Write((byte)'}');
        return isAny;
    }

    private bool Fact(Fact fact, Column[] columns, int row, ByteWriter into)
    {
        if (fact.Kind == FactKind.Set)
        {
            if (!IsClosed(columns, row))
            {
                return false;
            }

            Members(fact, columns, row, isIn: true, into);
            return true;
        }

        if (columns.Length == 0 || !columns[0].IsStated(row))
        {
            return false;
        }

        JsonLinesFormat.Value(columns[0], row, into);
        return true;
    }

    private void Members(Fact set, Column[] columns, int row, bool isIn, ByteWriter into)
    {
        into.Write((byte)'[');
        for (var i = 0; i < columns.Length; i++)
        {
            if (((TruthColumn)columns[i])[row] == isIn)
            {
                into.Write(_values[set.Index][i]);
                into.Write((byte)',');
            }
        }

        EndList(into, (byte)']');
    }

    private void Partials(ProfileBlock block, int row, ByteWriter into)
    {
        var isAny = false;
        foreach (var (pointer, set) in _sets)
        {
            var columns = block.Of(set);
            if (!FactColumns.IsStatedAt(columns, row) || IsClosed(columns, row))
            {
                continue;
            }

            into.Write(isAny ? ","u8 : ",\"partial\":{"u8);
            isAny = true;
            into.Write(pointer);
            into.Write("{\"includes\":"u8);
            Members(set, columns, row, isIn: true, into);
            into.Write(",\"excludes\":"u8);
            Members(set, columns, row, isIn: false, into);
            into.Write((byte)'}');
        }

        if (isAny)
        {
            into.Write((byte)'}');
        }
    }

    /// <summary>What coders found; as CEL writes it, a value of a fact is JSON.</summary>
    private static void Disputes(Profile profile, ByteWriter into)
    {
        var isAny = false;
        foreach (var fact in profile.Facts.Facts.Where(f => profile[f].Disputed.Count > 0))
        {
            into.Write(isAny ? ","u8 : ",\"disputed\":{"u8);
            isAny = true;
            into.Write(JsonText.Member(fact.Pointer));
            into.Write("{\"values\":["u8);
            into.Write(Encoding.UTF8.GetBytes(string.Join(',', profile[fact].Disputed.Select(d => FactText.Of(fact, d)))));
            into.Write("]}"u8);
        }

        if (isAny)
        {
            into.Write((byte)'}');
        }
    }

    private sealed record Node(byte[] Name, Fact? Fact, Node[] Members)
    {
        public static Node Of(string name, FactGroup group) => new(JsonText.Member(name), null,
        [
            .. group.Names.Select(n => group.TryGetGroup(n, out var inner) ? Of(n, inner) : new Node(JsonText.Member(n), group.TryGetFact(n, out var fact) ? fact : null, [])),
        ]);
    }
}
