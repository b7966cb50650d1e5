using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Language.Tests.Safety;

public class HostileTests
{
    // A net, and no measure: each ends within seconds on a machine that has nothing else to do.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // All that is ever allocated, of which most is let go at once: some hundreds of bytes for each of the ten million steps of two evaluations.
    private const long MostBytes = 10_000_000_000;

    private static readonly CelEnvironment Environment = CelEnvironment.Standard
        .WithVariable("n", CelType.Int).WithVariable("b", CelType.Bool).WithVariable("s", CelType.String).WithVariable("v", CelType.Dyn).WithVariable("l", CelType.ListOf(CelType.Int));

    private static readonly Dictionary<string, CelValue> Bindings = new()
    {
        ["n"] = CelValue.Of(3), ["b"] = CelValue.Of(true), ["s"] = CelValue.Of("text"), ["v"] = CelValue.MapOf(new Dictionary<CelValue, CelValue>()), ["l"] = CelValue.ListOf([CelValue.Of(1)]),
    };

    public static TheoryData<string> Names => new(Hostile.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_expression_ends_in_bounded_time_and_memory(string name)
    {
        var (expected, expression) = Hostile.All[name];
        var (found, allocated) = InTime(() => Outcome(expression(), Environment));
        Assert.True(expected == Hostile.Ends || found == expected, $"{found} found where {expected} was expected");
        Assert.InRange(allocated, 0, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_hostile_gets_past_when_types_are_left_to_evaluation(string name)
    {
        var (_, allocated) = InTime(() => Outcome(Hostile.All[name].Expression(), Environment.WithoutChecking()));
        Assert.InRange(allocated, 0, MostBytes);
    }

    private static string Outcome(string expression, CelEnvironment environment)
    {
        var compiled = environment.Compile(new SourceText("<hostile>", expression), out var diagnostics);
        if (compiled is null)
        {
            Assert.All(diagnostics, d => Assert.InRange(d.Render().Length, 1, 10_000));
            return diagnostics[0].Id;
        }

        Assert.InRange(compiled.CostBound, 1, long.MaxValue);
        var value = compiled.Evaluate(Bindings, out var limit);
        var residual = compiled.Residual(new Dictionary<string, CelValue>(), out _);
        Assert.True(residual is null || residual.Text.Length >= 0);
        return limit?.Id ?? (value!.Value.ToString().Length >= 0 ? Hostile.Ends : "");
    }

    private static (string Found, long Allocated) InTime(Func<string> run)
    {
        var (found, allocated, failure) = ("", 0L, (Exception?)null);
        var worker = new Thread(
            () =>
            {
                try
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    found = run();
                    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                }
#pragma warning disable CA1031 // What the thread throws is thrown again by the test.
                catch (Exception thrown)
#pragma warning restore CA1031
                {
                    failure = thrown;
                }
            })
        { IsBackground = true };
        worker.Start();
        Assert.True(worker.Join(Patience), "it did not end");
        return failure is null ? (found, allocated) : throw new InvalidOperationException(failure.ToString(), failure);
    }
}
