namespace Compliance.Engine.Coding;

/// <summary>An entry of a profile under its fact's path of today.</summary>
/// <param name="Member">The member of the profile: <c>facts</c>, <c>evidence</c> and so on.</param>
/// <param name="From">The path, or pointer, that the profile had.</param>
/// <param name="To">That of today.</param>
/// <param name="Note">What the dictionary says about the renaming, or null.</param>
internal sealed record Renaming(string Member, string From, string To, string? Note);

/// <summary>An entry that stays as it is, because there is no place for it.</summary>
/// <param name="Member">The member of the profile.</param>
/// <param name="Path">The path, or pointer.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Nearest">The paths, or pointers, that look most like it; empty where it is known which is meant.</param>
internal sealed record Unplaced(string Member, string Path, string Why, IReadOnlyList<string> Nearest);
