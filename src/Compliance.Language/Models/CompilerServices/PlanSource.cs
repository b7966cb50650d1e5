using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Compliance.Language.Facts;
using Compliance.Language.Models;
using Compliance.Language.Planning;
using Compliance.Language.Profiles;
using Compliance.Language.Rules;
using Compliance.Language.Text;
using Compliance.Language.Values;
using Compliance.Language.Verdicts;

namespace Compliance.CompilerServices;

/// <summary>The plan of a rule outside the exact fragment, written down step by step, for the interpreter.</summary>
/// <remarks>Thread safety: none while it is built. For generated code; not meant to be used in any other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PlanSource
{
    private readonly FactDictionary? _facts;
    private readonly List<Step> _steps = [];
    private Rule? _rule;

    private PlanSource(FactDictionary? facts) => _facts = facts;

    /// <summary>A plan without steps.</summary>
    /// <param name="facts">The dictionary that its facts are of.</param>
    public static PlanSource Over(FactDictionary facts) => new(facts);

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="start">Where it stands in its file.</param>
    public PlanSource Constant(CelValue value, CelType type, int start) => Add(new ConstStep(value, type, new TextSpan(start, 0)));

    /// <summary>A fact of any kind but a set.</summary>
    /// <param name="fact">Its place in the dictionary.</param>
    public PlanSource Fact(int fact) => Add(new FactStep(_facts!.Facts[fact], default));

    /// <summary>Whether a value belongs to a set.</summary>
    /// <param name="fact">The place of the set in the dictionary.</param>
    /// <param name="value">The place of the value among those of the set.</param>
    public PlanSource Member(int fact, int value) => Add(new MemberStep(_facts!.Facts[fact], value, default));

    /// <summary>A variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">The type it is declared with.</param>
    public PlanSource Variable(string name, CelType type) => Add(new VariableStep(name, type, default));

    /// <summary>A variable of the comprehension whose body this is.</summary>
    /// <param name="slot">The first, or the second.</param>
    /// <param name="type">Its type.</param>
    public PlanSource Local(int slot, CelType type) => Add(new LocalStep(slot, type, default));

    /// <summary>A step of the enclosing plan that the comprehension takes along.</summary>
    /// <param name="index">Its place among those.</param>
    /// <param name="type">Its type.</param>
    /// <param name="canFail">Whether it can be an error.</param>
    public PlanSource Captured(int index, CelType type, bool canFail) => Add(new CapturedStep(index, type, default, canFail));

    /// <summary>A strict call.</summary>
    /// <param name="function">The name of the function.</param>
    /// <param name="overloads">The ids of its overloads.</param>
    /// <param name="isChecked">Whether the one overload is known to fit.</param>
    /// <param name="isCharged">Whether its cost grows with its operands.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">The numbers of the steps it takes.</param>
    public PlanSource Call(string function, string[] overloads, bool isChecked, bool isCharged, CelType type, int start, params int[] operands) =>
        Add(CallSite.Step(function, isChecked, isCharged, start, 0, overloads, type, operands));

    /// <summary>The opposite.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operand">The number of the step it takes.</param>
    public PlanSource Not(int start, int operand) => Add(new NotStep(operand, new TextSpan(start, 0)));

    /// <summary>All of several.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">The numbers of the steps it takes.</param>
    public PlanSource And(int start, params int[] operands) => Add(new AndStep(operands, new TextSpan(start, 0)));

    /// <summary>Any of several.</summary>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">The numbers of the steps it takes.</param>
    public PlanSource Or(int start, params int[] operands) => Add(new OrStep(operands, new TextSpan(start, 0)));

    /// <summary>One or the other, as a condition is true or false.</summary>
    /// <param name="type">The type of its value.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="condition">The number of the condition.</param>
    /// <param name="whenTrue">The number of what it is where that is true.</param>
    /// <param name="whenFalse">The number of what it is where that is false.</param>
    public PlanSource If(CelType type, int start, int condition, int whenTrue, int whenFalse) => Add(new IfStep(condition, whenTrue, whenFalse, type, new TextSpan(start, 0)));

    /// <summary>A list.</summary>
    /// <param name="isOptional">For each element, whether it is there only if it has a value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="elements">The numbers of its elements.</param>
    public PlanSource List(bool[] isOptional, CelType type, int start, params int[] elements) => Add(new ListStep(elements, isOptional, type, new TextSpan(start, 0)));

    /// <summary>A map.</summary>
    /// <param name="isOptional">For each entry, whether it is there only if it has a value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="keysAndValues">The numbers of a key, its value, and so on.</param>
    public PlanSource Map(bool[] isOptional, CelType type, int start, params int[] keysAndValues) => Add(new MapStep(keysAndValues, isOptional, type, new TextSpan(start, 0)));

    /// <summary>A comprehension.</summary>
    /// <param name="kind">Which it is.</param>
    /// <param name="variables">How many variables it has.</param>
    /// <param name="body">The plan of its body.</param>
    /// <param name="predicate">The number of the body's step that is the predicate; -1 where it has none.</param>
    /// <param name="transform">The number of the body's step that an element becomes; -1 where there is none.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="isRangeTyped">Whether the range is known to be a list or a map.</param>
    /// <param name="start">Where it stands in its file.</param>
    /// <param name="operands">The number of the range and of what the body takes along.</param>
    public PlanSource Fold(string kind, int variables, PlanSource body, int predicate, int transform, CelType type, bool isRangeTyped, int start, params int[] operands) => Add(new FoldStep(
        (Language.Syntax.FoldKind)Enum.Parse(typeof(Language.Syntax.FoldKind), kind), variables, operands, new Plan((body ?? throw new ArgumentNullException(nameof(body)))._steps),
        predicate < 0 ? null : predicate, transform < 0 ? null : transform, type, new TextSpan(start, 0), isRangeTyped));

    /// <summary>The plan of a rule, complete.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="appliesWhen">The number of the condition for applying; -1 where it always applies.</param>
    /// <param name="parts">The numbers of what it asks.</param>
    public PlanSource Rule(string id, int appliesWhen, params int[] parts)
    {
        _rule = new Rule
        {
            Id = id, IsCheckable = true, File = new SourceText(id, ""), Parts = parts.Select(p => new RulePart("", "")).ToArray(),
        }.WithPlan(new RulePlan(new Plan(_steps), appliesWhen < 0 ? null : appliesWhen, parts));
        return this;
    }

    internal ModelVerdict Decide(ProfileView view)
    {
        var verdict = RuleEvaluator.Settle(_rule!, view);
        return ModelVerdict.Of(verdict.Possible.Aggregate(0, (met, status) => met | (1 << (int)status)), verdict.IsExact);
    }

    private PlanSource Add(Step step)
    {
        _steps.Add(step);
        return this;
    }
}
