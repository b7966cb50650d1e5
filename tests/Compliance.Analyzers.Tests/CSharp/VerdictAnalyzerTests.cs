using Compliance.Analyzers.Tests.Harness;

namespace Compliance.Analyzers.Tests.CSharp;

/// <summary>Verdicts in C#: undetermined swallowed, or the whole ignored.</summary>
public class VerdictAnalyzerTests
{
    [Theory]
    [InlineData("return [|status == VerdictStatus.Satisfied|] ? 1 : 2;", "CPL7004")]
    [InlineData("return [|verdict.Status != VerdictStatus.NotSatisfied|] ? 1 : 2;", "CPL7004")]
    [InlineData("return ([|VerdictStatus.Satisfied == status|]) ? 1 : 2;", "CPL7004")]
    [InlineData("return [|status is VerdictStatus.Satisfied or VerdictStatus.NotApplicable|] ? 1 : 2;", "CPL7004")]
    [InlineData("return [|status is not VerdictStatus.Satisfied|] ? 1 : 2;", "CPL7004")]
    [InlineData("RuleVerdict? v = verdict; return [|v?.Status == VerdictStatus.Satisfied|] ? 1 : 2;", "CPL7004")]
    [InlineData("return [|status == VerdictStatus.Satisfied || status == VerdictStatus.NotApplicable|] ? 1 : 2;", "CPL7004")]
    [InlineData("if ([|status == VerdictStatus.Satisfied|]) { return 1; } else { return 2; }", "CPL7004")]
    [InlineData("if ([|status == VerdictStatus.Satisfied|]) { return 1; } else if (status == VerdictStatus.NotSatisfied) { return 2; } else { return 3; }", "CPL7004")]
    [InlineData("return [|status|] switch { VerdictStatus.Satisfied => 1, _ => 2 };", "CPL7005")]
    [InlineData("switch ([|status|]) { case VerdictStatus.Satisfied: return 1; default: return 2; }", "CPL7005")]
    [InlineData("switch ([|verdict.Status|]) { case VerdictStatus.Satisfied: return 1; case VerdictStatus.NotSatisfied: return 2; }", "CPL7005")]
    [InlineData("[|evaluator.Evaluate(profile)|];", "CPL7006")]
    [InlineData("[|evaluator.Evaluate(rule, profile)|];", "CPL7006")]
    public void Undetermined_is_to_be_faced_and_a_verdict_looked_at(string statements, string id)
    {
        var code = MarkedCode.Method(statements);
        var (marked, told) = MarkedCode.Diagnose(MarkedCode.Plain(code));
        Assert.Equal(code, marked);
        Assert.Equal([id], told.Select(t => t[..7]));
    }

    [Theory]
    [InlineData("if (status == VerdictStatus.Undetermined) { return 0; } return status == VerdictStatus.Satisfied ? 1 : 2;")]
    [InlineData("return status == VerdictStatus.Undetermined ? 1 : 2;")]
    [InlineData("if (status == VerdictStatus.Satisfied) { return 1; }")]
    [InlineData("if (status == VerdictStatus.Satisfied) { return 1; } else if (status == VerdictStatus.NotSatisfied) { return 2; }")]
    [InlineData("if (status == VerdictStatus.Satisfied) { return 1; } else if (profile.Iso3 == \"XAA\") { return 2; } else { return 3; }")]
    [InlineData("return status switch { VerdictStatus.Satisfied => 1, VerdictStatus.Undetermined => 0, _ => 2 };")]
    [InlineData("return status switch { VerdictStatus.Satisfied => 1, _ => throw new System.ArgumentException() };")]
    [InlineData("switch (status) { case VerdictStatus.Satisfied: return 1; default: throw new System.ArgumentException(); }")]
    [InlineData("switch (status) { case VerdictStatus.Satisfied: return 1; case VerdictStatus.Undetermined: default: return 2; }")]
    [InlineData("return verdict.Applies switch { PartOutcome.True => 1, _ => 2 };")]
    [InlineData("return profile.Iso3 == \"XAA\" ? 1 : 2;")]
    [InlineData("return status == verdict.Status ? 1 : 2;")]
    [InlineData("_ = evaluator.Evaluate(profile);")]
    [InlineData("return evaluator.Evaluate(profile);")]
    [InlineData("builder.Set(\"access.established\", true);")]
    public void Sound_code_is_left_alone(string statements) => Assert.Empty(MarkedCode.Diagnose(MarkedCode.Method(statements)).Told);

    [Fact]
    public void The_messages_say_what_was_found()
    {
        var told = MarkedCode.Diagnose(MarkedCode.Method("evaluator.Evaluate(profile); if (status == VerdictStatus.Satisfied) { return 1; } else { return status switch { VerdictStatus.Error => 1, _ => 2 }; }")).Told;
        Assert.Equal(
        [
            "CPL7006: the verdict of `Evaluate` is not used",
            "CPL7004: `status == VerdictStatus.Satisfied` treats undetermined like the verdicts that it does not name",
            "CPL7005: the switch on `status` does not say what is to be done where the verdict is undetermined",
        ], told);
    }
}
