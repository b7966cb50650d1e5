using Compliance.Engine.Treaties;
using Compliance.Language.Diagnostics;
using Compliance.Language.Facts;
using Compliance.Language.Profiles;
using Compliance.Language.Text;
using Compliance.Language.Values;

namespace Compliance.Engine.Coding;

/// <summary>A questionnaire that was filled in, as a table: what it answers, and on what evidence, goes into a profile.</summary>
internal sealed class AnswerTable
{
    private const string FactColumn = "fact";
    private const string LawColumn = "law";
    private const string DateColumn = "dateRead";
    private const string GradeColumn = "grade";

    private readonly SourceText _source;
    private readonly CsvTable _table;
    private readonly Profile _profile;
    private readonly DiagnosticBag _bag;
    private readonly FactState[] _states;
    private readonly Dictionary<Fact, CsvTableRow> _rows = [];

    private AnswerTable(SourceText source, CsvTable table, Profile profile, DiagnosticBag bag)
    {
        (_source, _table, _profile, _bag) = (source, table, profile, bag);
        _states = [.. profile.StatesNoCopy];
    }

    /// <summary>The columns to fill in.</summary>
    public static IReadOnlyList<string> Columns { get; } = [AnswerCell.Column, LawColumn, "provision", "finding", "url", DateColumn, GradeColumn];

    /// <summary>The profile with what the table answers; null, and diagnostics, where something is wrong with one of its rows.</summary>
    public static Profile? Fill(Profile profile, SourceText source, DiagnosticBag bag)
    {
        if (CsvTable.Read(source, [FactColumn, .. Columns], bag) is not { } table)
        {
            return null;
        }

        var answers = new AnswerTable(source, table, profile, bag);
        foreach (var row in table.Rows)
        {
            answers.Take(row);
        }

        answers.CheckRequirements();
        return bag.HasErrors ? null : profile.With(answers._states);
    }

    private void Take(CsvTableRow row)
    {
        if (Columns.All(c => _table[row, c].Length == 0))
        {
            return;
        }

        var path = _table[row, FactColumn];
        if (_profile.Facts.Find(path) is not { } fact)
        {
            _table.Report(ProfileDiagnostics.UnknownFact, row, FactColumn, Spelling.Nearest(path, _profile.Facts.Facts.Select(f => f.Path)), path);
            return;
        }

        var isMore = _table[row, AnswerCell.Column].Length == 0;
        if (isMore && !_rows.ContainsKey(fact))
        {
            _table.Report(TableDiagnostics.WrongEntry, row, AnswerCell.Column, null, "nothing", AnswerCell.Column, "an answer that the evidence is for");
        }
        else if (!isMore && (_rows.ContainsKey(fact) || _profile[fact].IsStated || _profile[fact].Disputed.Count > 0))
        {
            _table.Report(ProfileDiagnostics.StatedTwice, row, AnswerCell.Column, null, path, _rows.TryGetValue(fact, out var before) ? "line " + LineOf(before) : _profile.Source?.Path ?? "the profile", "line " + LineOf(row));
        }
        else if (isMore)
        {
            _states[fact.Index] = _states[fact.Index] with { Evidence = [.. _states[fact.Index].Evidence, .. EvidenceOf(row)] };
        }
        else
        {
            _rows.Add(fact, row);
            Answer(fact, row);
        }
    }

    private void Answer(Fact fact, CsvTableRow row)
    {
        var span = _table.SpanOf(row, AnswerCell.Column);
        var evidence = EvidenceOf(row);
        if (evidence.Length == 0)
        {
            _bag.Add(ProfileDiagnostics.NoEvidence.At(_source, span, fact.Path));
        }

        if (AnswerCell.Read(fact, _table[row, AnswerCell.Column], _source, span, _bag) is { } state)
        {
            _states[fact.Index] = state with { Evidence = evidence, Span = span };
        }
    }

    /// <summary>The evidence of a row; none where it names no law.</summary>
    private Evidence[] EvidenceOf(CsvTableRow row)
    {
        if (_table[row, LawColumn].Length == 0)
        {
            foreach (var column in Columns.Skip(2).Where(c => _table[row, c].Length > 0).Take(1))
            {
                _table.Report(TableDiagnostics.WrongEntry, row, LawColumn, null, "nothing", LawColumn, $"the law that `{column}` is about");
            }

            return [];
        }

        var (word, read) = (_table[row, GradeColumn], _table[row, DateColumn]);
        var grades = Words.Of<EvidenceGrade>().ToArray();
        var grade = Array.IndexOf(grades, word);
        if (grade < 0)
        {
            _table.Report(TableDiagnostics.WrongEntry, row, GradeColumn, Spelling.Nearest(word, grades), word.Length == 0 ? "nothing" : "`" + word + "`", GradeColumn, "one of " + string.Join(", ", grades.Select(g => "`" + g + "`")));
        }

        if (read.Length > 0 && !DateRange.TryParse(read, out _))
        {
            _table.Report(ProfileDiagnostics.NoSuchDate, row, DateColumn, null, read);
        }

        return
        [
            new Evidence
            {
                Law = _table[row, LawColumn],
                Provision = Stated(row, "provision"),
                Finding = Stated(row, "finding"),
                Url = Stated(row, "url"),
                DateRead = Stated(row, DateColumn),
                Grade = (EvidenceGrade)Math.Max(0, grade),
            },
        ];
    }

    private string? Stated(CsvTableRow row, string column) => _table[row, column] is { Length: > 0 } text ? text : null;

    /// <summary>What holds between facts, as for a profile that is read; told at the answer that breaks it.</summary>
    private void CheckRequirements()
    {
        foreach (var fact in _profile.Facts.Facts.Where(f => _states[f.Index].IsTheCase))
        {
            foreach (var parent in fact.Ancestors.Where(a => _states[a.Index].IsFalse && (_rows.ContainsKey(fact) || _rows.ContainsKey(a))))
            {
                var row = _rows.TryGetValue(fact, out var own) ? own : _rows[parent];
                _bag.Add(ProfileDiagnostics.Contradiction.At(_source, _table.SpanOf(row, AnswerCell.Column), fact.Path, parent.Path));
            }
        }

        foreach (var (fact, row) in _rows)
        {
            if (fact.Requires is not null && _states[fact.Index].Evidence is { Count: > 0 } evidence && evidence.All(e => e.Grade == EvidenceGrade.HeadingRead))
            {
                _bag.Add(ProfileDiagnostics.ElementOnHeading.At(_source, _table.SpanOf(row, AnswerCell.Column), fact.Path));
            }
        }
    }

    private int LineOf(CsvTableRow row) => _source.PositionOf(row.Start).Line;
}
