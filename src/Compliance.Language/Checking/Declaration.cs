using Compliance.Language.Facts;
using Compliance.Language.Syntax;
using Compliance.Language.Values;

namespace Compliance.Language.Checking;

/// <summary>What a name stands for. A closed family.</summary>
internal abstract record Declaration(CelType Type);

/// <summary>A leaf of the fact dictionary.</summary>
internal sealed record FactDeclared(Fact Fact) : Declaration(Fact.Type);

/// <summary>A branch of the fact dictionary, which no condition may read.</summary>
internal sealed record GroupDeclared(FactGroup Group) : Declaration(CelType.Dyn);

/// <summary>A parameter or an offence list of the pack.</summary>
internal sealed record ConstantDeclared(string Name, CelValue Value, CelType ConstantType) : Declaration(ConstantType);

/// <summary>A named expression of the pack.</summary>
internal sealed record DefinitionDeclared(string Name, CheckedExpr Body) : Declaration(Body.Type);

/// <summary>A value bound at evaluation, such as <c>asOf</c>.</summary>
internal sealed record VariableDeclared(string Name, CelType VariableType) : Declaration(VariableType);

/// <summary>A variable of a comprehension, first or second, or of a binding.</summary>
internal sealed record LocalDeclared(Expr Binder, int Slot, CelType LocalType) : Declaration(LocalType);
