using System.Collections.Generic;

namespace Compliance.Language.Patterns;

/// <summary>A group that is being read: what has been read of it, and the flags that hold again after it.</summary>
internal sealed class OpenGroup(int start, PatternFlags outerFlags)
{
    private readonly List<PatternNode> _choices = [];
    private List<PatternNode> _parts = [];

    public int Start { get; } = start;

    public PatternFlags OuterFlags { get; } = outerFlags;

    public bool HasPart => _parts.Count > 0;

    public PatternNode LastPart
    {
        get => _parts[_parts.Count - 1];
        set => _parts[_parts.Count - 1] = value;
    }

    public void Add(PatternNode part) => _parts.Add(part);

    public void EndChoice()
    {
        _choices.Add(SequenceNode.Of(_parts));
        _parts = [];
    }

    public PatternNode End()
    {
        EndChoice();
        return ChoiceNode.Of(_choices);
    }
}
