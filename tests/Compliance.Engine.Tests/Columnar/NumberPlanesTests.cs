using Compliance.Engine.Columnar;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Tests.Exactness;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Tests.Columnar;

/// <summary>What stands in planes is what was written, and questions about it are answered as questions about each value are.</summary>
public class NumberPlanesTests
{
    private static readonly FactDictionary Facts = FactDictionary.Parse(new SourceText("facts", """
        { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
          "n": { "title": "n", "type": "integer", "x-howToDecide": "look", "x-evidence": "legislation" },
          "d": { "title": "d", "type": "number", "x-howToDecide": "look", "x-evidence": "legislation" },
          "day": { "title": "day", "type": "string", "format": "date", "x-howToDecide": "look", "x-evidence": "legislation" } } }
        """), out var found) ?? throw new InvalidOperationException(string.Join("\n", found));

    private static readonly long[] Edges = [0, 1, -1, 2, 3, 63, 64, 255, 256, 1000, int.MaxValue, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1];

    public static TheoryData<int> Widths => new() { 64, 128, 256, 512 };

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_test_of_numbers_is_that_of_each_number(int bits)
    {
        var (random, layout, kernels) = (new RandomSource((ulong)bits), new BatchLayout(Facts), new PlaneMachine(bits, WritesCode: false).Kernels);
        for (var round = 0; round < 60; round++)
        {
            // A narrow range somewhere, or numbers from one end of all to the other.
            var (least, span) = (Edges[random.Below(Edges.Length)], 1 + random.Below(2000));
            var numbers = Enumerable.Range(0, 1 + random.Below(Tile.Profiles)).Select(_ => round % 4 == 0 ? Edges[random.Below(Edges.Length)] : unchecked(least + random.Below(span))).ToArray();
            var tile = TileOf(layout, numbers);
            var answer = new ulong[Tile.Words];
            foreach (var bound in Edges.Concat(numbers.Take(3)).Concat(numbers.Take(3).Select(n => unchecked(n + 1))))
            {
                foreach (var isEquality in new[] { false, true })
                {
                    kernels.Test(new NumberTest(layout.Number(Facts.Facts[0]), isEquality, bound), tile, ref answer[0]);
                    for (var row = 0; row < numbers.Length; row++)
                    {
                        Assert.True((isEquality ? numbers[row] == bound : numbers[row] >= bound) == (((answer[row >> 6] >> (row & 63)) & 1) != 0), $"{numbers[row]} {(isEquality ? "==" : ">=")} {bound}");
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var (random, builder, states) = (new RandomSource(3), new ProfileBatchBuilder(Facts), new List<FactState[]>());
        for (var profile = 0; profile < 5000; profile++)
        {
            var number = Edges[random.Below(Edges.Length)];
            var real = random.Below(5) switch { 0 => -0.0, 1 => 0.0, 2 => double.NegativeInfinity, 3 => -1.5 * random.Below(9), _ => BitConverter.Int64BitsToDouble(random.Below(int.MaxValue)) };
            Assert.True(DateRange.TryParse(new[] { "2024", "2024-02", "2024-02-29", "0001-01-01", "9999-12-31" }[random.Below(5)], out var date));
            FactState State(CelValue value) => random.Chance(30) ? FactState.NotStated : new FactState { Value = value };
            FactState[] said = [State(CelValue.Of(number)), State(CelValue.Of(real)), State(date.IsDay ? CelValue.Of(date.First) : CelValue.Unknown(new CauseSet("day", date)))];
            builder.Set(Facts.Facts[0], 7L);
            builder.DiscardProfile();
            builder.Add(new ProfileView(Facts, said, asOf: null));
            states.Add(said);
        }

        var batch = builder.Build();
        Assert.Equal(states.Count, batch.Count);
        for (var profile = 0; profile < states.Count; profile++)
        {
            foreach (var fact in Facts.Facts)
            {
                var (given, read) = (states[profile][fact.Index].Value, batch.ViewOf(profile, Facts.Facts)[fact].Value);
                Assert.Equal(FactText.Of(fact, states[profile][fact.Index]), FactText.Of(fact, batch.ViewOf(profile, Facts.Facts)[fact]));
                Assert.True(fact.Kind != FactKind.Number || given is null || BitConverter.DoubleToInt64Bits(given.Value.AsDouble()) == BitConverter.DoubleToInt64Bits(read!.Value.AsDouble()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Counters_add_up(int bits)
    {
        var (random, kernels) = (new RandomSource((ulong)bits), new PlaneMachine(bits, WritesCode: false).Kernels);
        for (var count = 0; count < 70; count++)
        {
            var scratch = Enumerable.Range(0, Math.Max(1, count) * Tile.Words).Select(_ => ((ulong)random.Below(int.MaxValue) << 33) ^ (ulong)random.Below(int.MaxValue)).ToArray();
            var (width, start) = (8, random.Below(3));
            var counters = new ulong[width * Tile.Words];
            kernels.Add([.. Enumerable.Range(0, count)], ref scratch[0], ref counters[start * Tile.Words], width - start);
            for (var profile = 0; profile < Tile.Profiles; profile++)
            {
                int Bit(ulong[] planes, int plane) => (int)((planes[(plane * Tile.Words) + (profile >> 6)] >> (profile & 63)) & 1);
                var expected = Enumerable.Range(0, count).Sum(p => Bit(scratch, p)) << start;
                Assert.Equal(expected & 255, Enumerable.Range(0, width).Sum(b => Bit(counters, b) << b));
            }
        }
    }

    [Fact]
    public void A_choice_of_words_is_that_of_each_word()
    {
        for (var words = 2; words <= 5; words++)
        {
            var values = string.Join(", ", Enumerable.Range(0, words).Select(w => $"\"w{w}\""));
            var facts = FactDictionary.Parse(new SourceText("facts", $$"""
                { "title": "Facts", "type": "object", "additionalProperties": false, "properties": {
                  "w": { "title": "w", "type": "string", "enum": [{{values}}], "x-howToDecide": "look", "x-evidence": "legislation" } } }
                """), out _)!;
            var layout = new BatchLayout(facts);
            for (var wanted = 0; wanted < 2 << words; wanted++)
            {
                var planes = new FactPlanes(new PlaneGraph(), layout);
                var node = planes.Word(facts.Facts[0], Enumerable.Range(0, words + 1).Select(w => (bool?)(((wanted >> w) & 1) != 0)));
                for (var word = 0; word <= words; word++)
                {
                    Assert.Equal(((wanted >> word) & 1) != 0, On(planes.Graph, node, plane => ((word >> (plane - layout.Word(facts.Facts[0]))) & 1) != 0));
                }
            }
        }
    }

    private static bool On(PlaneGraph graph, int node, Func<int, bool> input) => graph[node] switch
    {
        { Op: PlaneOp.Zero } => false,
        { Op: PlaneOp.Input } read => input(read.A),
        { Op: PlaneOp.And } and => On(graph, and.A, input) && On(graph, and.B, input),
        { Op: PlaneOp.Or } or => On(graph, or.A, input) || On(graph, or.B, input),
        { Op: PlaneOp.AndNot } less => On(graph, less.A, input) && !On(graph, less.B, input),
        var not => !On(graph, not.A, input),
    };

    private static Tile TileOf(BatchLayout layout, long[] numbers)
    {
        var builder = new TileBuilder(layout);
        foreach (var number in numbers)
        {
            builder.Write(layout.Stated(Facts.Facts[0]), layout.Number(Facts.Facts[0]), number);
            builder.EndRow();
        }

        return builder.Seal();
    }
}
