using System.Globalization;
using Compliance.Engine.Packs;
using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Text;
using Compliance.Tests;

namespace Compliance.Engine.Tests.Treaties;

/// <summary>Day counts on calendar dates, worked out by hand.</summary>
public class TreatyStatusTests
{
    private static readonly FinalClauses Clauses = new(Day("2025-10-25"), Day("2026-12-31"), 40, 90, 30, 5, 90, 1, 60);

    [Theory]
    [InlineData("2027-01-01", "2027-04-01")]
    [InlineData("2027-11-30", "2028-02-28")]
    [InlineData("2027-12-01", "2028-02-29")] // a leap day
    [InlineData("2027-12-02", "2028-03-01")]
    [InlineData("2026-12-01", "2027-03-01")] // the same days in a year without one
    [InlineData("2028-02-29", "2028-05-29")]
    [InlineData("2099-12-01", "2100-03-01")] // 2100 is no leap year
    public void The_ninetieth_day_after_the_fortieth_deposit(string fortieth, string entry)
    {
        var status = Status("2200-01-01", [.. States(39, "2026-11-01"), State("LAST", fortieth)]);
        Assert.Equal(DaySpan.Of(Day(entry)), status.EntryIntoForce);
    }

    [Theory]
    [InlineData("2027-01-01", "2027-04-01")] // with the fortieth: general entry
    [InlineData("2027-02-01", "2027-04-01")] // thirtieth day before general entry: general entry
    [InlineData("2027-03-02", "2027-04-01")] // on the same day
    [InlineData("2027-03-03", "2027-04-02")] // one day later
    [InlineData("2028-01-30", "2028-02-29")]
    [InlineData("2028-02-01", "2028-03-02")]
    [InlineData("2029-02-01", "2029-03-03")]
    public void A_later_State_waits_thirty_days_or_for_the_treaty_whichever_is_later(string deposit, string entry)
    {
        var late = State("LATE", deposit);
        var status = Status("2200-01-01", [.. States(40, "2027-01-01"), late]);
        Assert.Equal(DaySpan.Of(Day(entry)), status.EntryIntoForceFor(late));
    }

    [Fact]
    public void Thirty_nine_are_too_few()
    {
        var status = Status("2030-01-01", States(39, "2027-01-01"));
        Assert.Equal((39, 1, null, false), (status.InstrumentsCounted, status.ToGo, status.EntryIntoForce, status.InForce));
        Assert.All(status.Participants, p => Assert.Null(status.EntryIntoForceFor(p)));
        Assert.Null(status.AmendmentProposalsFrom);
        Assert.Null(status.DenunciationReceivedNowEffective);
    }

    [Fact]
    public void A_report_and_an_organization_do_not_count()
    {
        var reported = State("REPORTED", "2027-01-05") with { IsVerified = false };
        var organization = State("", "2027-01-06") with { Name = "Union", Kind = ParticipantKind.Reio };
        var status = Status("2030-01-01", [.. States(39, "2027-01-01"), reported, organization]);
        Assert.Equal((39, 1), (status.InstrumentsCounted, status.ToGo));
        Assert.Equal([reported], status.Reported);
        Assert.Equal([organization], status.Organizations);

        var enough = Status("2030-01-01", [.. status.Participants, State("FORTIETH", "2027-01-07")]);
        Assert.Equal(DaySpan.Of(Day("2027-04-07")), enough.EntryIntoForce);
        Assert.Equal(enough.EntryIntoForce, enough.EntryIntoForceFor(organization));
        Assert.Null(enough.EntryIntoForceFor(reported));
    }

    [Theory]
    [InlineData("2026-12-31", 0, false)]
    [InlineData("2027-01-01", 40, false)]
    [InlineData("2027-03-31", 40, false)]
    [InlineData("2027-04-01", 40, true)]
    public void The_status_is_that_of_the_day(string asOf, int counted, bool inForce)
    {
        var status = Status(asOf, States(40, "2027-01-01"));
        Assert.Equal((counted, inForce), (status.InstrumentsCounted, status.InForce));
        Assert.Equal(inForce ? 40 : 0, status.StatesParties);
    }

    [Fact]
    public void A_date_known_to_the_month_leaves_the_entry_open_between_two_days()
    {
        var status = Status("2027-05-05", [.. States(39, "2026-11-01"), State("LAST", "2027-02")]);
        Assert.Equal(new DaySpan(Day("2027-05-02"), Day("2027-05-29")), status.EntryIntoForce);
        Assert.Null(status.InForce);
        Assert.False(Status("2027-05-01", status.Participants).InForce);
        Assert.True(Status("2027-05-29", status.Participants).InForce);
        Assert.Equal((39, 1), (Status("2027-02-15", status.Participants).InstrumentsCounted, Status("2027-02-15", status.Participants).Uncertain.Count()));
    }

    [Theory]
    [InlineData("+37 by 2027-06-30", "2027-09-28")]
    [InlineData("+36 by 2027-06-30", null)]
    [InlineData("+20 by 2027-01-31, +17 by 2027-11-30", "2028-02-28")]
    [InlineData("+36 by 2027-06-30,+30 by 2028-06-30", "2028-09-28")]
    public void What_is_supposed_counts_whatever_the_day(string supposed, string? entry)
    {
        var status = new TreatyStatus(Clauses, States(3, "2026-03-01"), Day("2026-11-28"), Hypothesis.Parse(supposed)!);
        Assert.Equal(entry is null ? null : DaySpan.Of(Day(entry)), status.EntryIntoForce);
        Assert.False(status.InForce);
        Assert.Equal((3, 37), (status.Actual.InstrumentsCounted, status.Actual.ToGo));
    }

    [Theory]
    [InlineData("37 by 2027-06-30")]
    [InlineData("+0 by 2027-06-30")]
    [InlineData("+1001 by 2027-06-30")]
    [InlineData("+99999999999 by 2027-06-30")]
    [InlineData("+1 by 2027-06")]
    [InlineData("+1 by 2027-02-29")]
    [InlineData("+1 by 2027-06-30,")]
    [InlineData("")]
    public void What_is_no_supposition_is_refused(string text) => Assert.Null(Hypothesis.Parse(text));

    [Fact]
    public void Clocks_of_amendment_and_denunciation()
    {
        var status = Status("2028-02-29", [.. States(39, "2026-11-01"), State("LAST", "2027-12-01")]);
        Assert.Equal(DaySpan.Of(Day("2028-02-29")), status.EntryIntoForce);
        Assert.Equal(DaySpan.Of(Day("2033-02-28")), status.AmendmentProposalsFrom);
        Assert.Equal(Day("2029-02-28"), status.DenunciationReceivedNowEffective);
    }

    [Fact]
    public void The_table_of_the_pack_is_read_whole_and_the_pack_says_what_it_tells()
    {
        var bag = new DiagnosticBag();
        var pack = PackFolder.Load(Repository.PathOf("rules", "uncc"), out _)!;
        var participants = ParticipationReader.Of(pack, bag)!;
        Assert.Empty(bag.ToSorted());
        Assert.Equal((false, 0, 3, 40), (pack.Status.InForce, pack.Status.InstrumentsVerified, pack.Status.InstrumentsReported, pack.Status.InstrumentsRequired));
        Assert.Equal(75, participants.Count);
        Assert.Same(participants, ParticipationReader.Of(pack.With(new Dictionary<string, string> { ["UNCC-25-2"] = "longerAllowed" }), bag));
        Assert.Equal("European Union", Assert.Single(participants, p => p.Kind == ParticipantKind.Reio).Name);
    }

    [Fact]
    public void Places_of_entries_hold_with_quotes_and_line_ends_inside()
    {
        var source = new SourceText("t.csv", "participant,iso3,kind,signature_date,instrument,instrument_date,instrument_confidence,note\r\n\"A, \"\"the\r\nland\"\"\",AAA,state,2025,,,,\"x,\ny\"\r\nB,BBB,stat,20255,,,,\r\n");
        var bag = new DiagnosticBag();
        Assert.Equal(["A, \"the\r\nland\"", "B"], ParticipationReader.Read(source, bag)!.Select(p => p.Name));
        Assert.Equal(["t.csv(5,7)", "t.csv(5,12)"], bag.ToSorted().Select(d => d.ToString().Split(':')[0]));
        Assert.Equal(["stat", "20255"], bag.ToSorted().Select(d => source.Content.Substring(d.Span.Start, d.Span.Length)));
    }

    private static TreatyStatus Status(string asOf, IReadOnlyList<Participant> participants) => new(Clauses, participants, Day(asOf), []);

    private static Participant[] States(int count, string deposited) => [.. Enumerable.Range(0, count).Select(i => State("S" + i, deposited))];

    private static Participant State(string code, string deposited)
    {
        Assert.True(Compliance.Language.Values.DateRange.TryParse(deposited, out var date));
        return new() { Name = code, Iso3 = code, Instrument = InstrumentKind.Ratification, Deposited = date, IsVerified = true };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
