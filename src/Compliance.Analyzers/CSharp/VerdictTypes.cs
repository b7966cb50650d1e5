using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Analyzers.CSharp;

/// <summary>The types of verdicts, as a compilation knows them.</summary>
internal sealed class VerdictTypes
{
    public const string Status = "Compliance.Language.Verdicts.VerdictStatus";
    public const string Undetermined = "Undetermined";

    private static readonly string[] Results = [Status, "Compliance.Language.Verdicts.RuleVerdict", "Compliance.Language.Models.ModelVerdict", "Compliance.Engine.Evaluation.ProfileReport"];

    private readonly INamedTypeSymbol _status;
    private readonly HashSet<ISymbol> _results;

    private VerdictTypes(INamedTypeSymbol status, Compilation compilation)
    {
        _status = status;
        _results = new(Results.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>(), SymbolEqualityComparer.Default);
    }

    public static VerdictTypes? Of(Compilation compilation) => compilation.GetTypeByMetadataName(Status) is { } status ? new VerdictTypes(status, compilation) : null;

    public bool IsStatus(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(Plain(type), _status);

    public bool IsResult(ITypeSymbol? type) => type is not null && _results.Contains(Plain(type)!);

    /// <summary>Whether an operation is a member of the status other than undetermined.</summary>
    public bool IsOtherMember(IOperation operation) => operation is IFieldReferenceOperation { Field: { } field } && IsStatus(field.ContainingType) && field.Name != Undetermined;

    private static ITypeSymbol? Plain(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
