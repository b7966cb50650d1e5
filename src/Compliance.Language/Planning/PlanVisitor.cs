namespace Compliance.Language.Planning;

/// <summary>One method for each kind of step and no defaults: a new kind breaks the build exactly where work is left.</summary>
internal abstract class PlanVisitor<T>
{
    public abstract T VisitConst(ConstStep step);

    public abstract T VisitFact(FactStep step);

    public abstract T VisitMember(MemberStep step);

    public abstract T VisitVariable(VariableStep step);

    public abstract T VisitLocal(LocalStep step);

    public abstract T VisitCaptured(CapturedStep step);

    public abstract T VisitCall(CallStep step);

    public abstract T VisitNot(NotStep step);

    public abstract T VisitAnd(AndStep step);

    public abstract T VisitOr(OrStep step);

    public abstract T VisitIf(IfStep step);

    public abstract T VisitList(ListStep step);

    public abstract T VisitMap(MapStep step);

    public abstract T VisitFold(FoldStep step);
}
