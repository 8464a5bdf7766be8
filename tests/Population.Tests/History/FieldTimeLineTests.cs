using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Population.Tests;

/// <summary>One field in both times.</summary>
public sealed class FieldTimeLineTests
{
    private static readonly RecordField Phone = RecordFields.Of("phone");
    private static readonly DateOnly Born = new(1990, 9, 5);
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void Of_AFieldThatNeverChanged_IsNothing() =>
        FieldTimeLine.Of(History(Said(2, March, "2")), RecordFields.Of("email")).ShouldBeNull();

    [Fact]
    public void Of_AChange_LeavesWhatWasKnownBefore()
    {
        var history = History(Said(2, March, "2"));

        Print(history)
            .ShouldBe([
                (Invented.Man.Phone, Born, null, 1, 2),
                (Invented.Man.Phone, Born, March, 2, null),
                ("2", March, null, 2, null),
            ]);
    }

    [Fact]
    public void Of_AChangeToldLate_StandsBeforeWhatCameAfterIt()
    {
        var history = History(Said(2, March, "2"), Said(3, February, "3"));

        Print(history)
            .ShouldBe([
                (Invented.Man.Phone, Born, null, 1, 2),
                (Invented.Man.Phone, Born, March, 2, 3),
                ("2", March, null, 2, null),
                (Invented.Man.Phone, Born, February, 3, null),
                ("3", February, March, 3, null),
            ]);
    }

    [Fact]
    public void Of_ACorrectionAndItsWithdrawal_ReadsAgainAsBefore()
    {
        var history = History(
            Said(2, Born, "2"),
            Said(3, Born, null) with
            {
                Retracts = 2,
                Items = VersionRow.NoItems,
            }
        );

        Print(history)
            .ShouldBe([
                (Invented.Man.Phone, Born, null, 1, 2),
                ("2", Born, null, 2, 3),
                (Invented.Man.Phone, Born, null, 3, null),
            ]);
    }

    [Fact]
    public void Of_AChange_TellsOnWhatEachValueStands()
    {
        var spans = FieldTimeLine.Of(History(Said(2, March, "2")), Phone)!.Spans;

        spans[1].Source.ShouldBe(new(null, At(1), PopulationFixture.Paper, new(1)));
        spans[2].Source.ShouldBe(new(PartialDate.Of(March), At(2), new(EvidenceRank.Paper, "paper 2"), new(2)));
    }

    [Fact]
    public void Of_ASealedField_IsNothingToWhoMayNotReadIt()
    {
        VersionRow[] later = [Said(2, March, null) with { Items = """{"father_name":"Lý Văn Tư","sealed":1}""" }];
        var father = RecordFields.Of("father");

        FieldTimeLine.Of(History(later), father).ShouldNotBeNull();
        FieldTimeLine
            .Of(new(First, later, new(true, ReadsSealed: false), new HashSet<PersonId>()), father)
            .ShouldBeNull();
    }

    /// <summary>Every point of both times lies in one span, and it reads there as the record does.</summary>
    [Fact]
    public void Of_AnyHistory_CoversBothTimesOnceAndReadsAsTheRecord() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 99])
            .Array[1, 8]
            .Sample(told =>
            {
                var history = History([.. told.Index().Select(Later)]);
                if (FieldTimeLine.Of(history, Phone) is not { } line)
                    return;
                foreach (var day in Enumerable.Range(0, 8).Select(February.AddDays).Append(Born))
                foreach (var known in Enumerable.Range(1, 10).Select(At))
                {
                    var span = line.Spans.Single(span => Covers(span, day, known));
                    span.Item?.Value.Vietnamese.ShouldBe(history.AsOf(day, known)!.Details.Phone);
                    span.Source.ShouldBe(history.SourceOf(Phone, day, known));
                }
            });

    private static PersonRow First =>
        PersonMapping.ToRow(new(new(1), 1, null, Invented.Man, Born, At(1), PopulationFixture.Paper, new(1)));

    private static DateTimeOffset At(int moment) => new DateTimeOffset(2026, 4, 1, 0, 0, 0, default).AddDays(moment);

    private static bool Covers(FieldSpan span, DateOnly day, DateTimeOffset known) =>
        span.TrueFrom <= day
        && (span.TrueUntil is null || day < span.TrueUntil)
        && span.KnownFrom <= known
        && (span.KnownUntil is null || known < span.KnownUntil);

    private static VersionRow Later((int Index, (int Day, int Value, int Back) Item) told)
    {
        var version = told.Index + 2;
        var said = Said(version, February.AddDays(told.Item.Day), $"{told.Item.Value}");
        return told.Item.Back % 3 == 0 && told.Index > 0
            ? said with
            {
                Retracts = 2 + (told.Item.Back % told.Index),
                Items = VersionRow.NoItems,
            }
            : said;
    }

    private static VersionRow Said(int version, DateOnly day, string? phone) =>
        new(
            1,
            version,
            PartialDate.Of(day).ToInt(),
            Storage.Moment.ToStored(At(version)),
            $"paper {version}",
            (int)EvidenceRank.Paper,
            version,
            Retracts: null,
            $$"""{"phone":"{{phone}}"}"""
        );

    private static PersonHistory History(params VersionRow[] later) =>
        new(First, later, FieldAccess.Whole, new HashSet<PersonId>());

    private static IEnumerable<(string?, DateOnly, DateOnly?, int, int?)> Print(PersonHistory history) =>
        FieldTimeLine
            .Of(history, Phone)!
            .Spans.Select(span =>
                (
                    span.Item?.Value.Vietnamese,
                    span.TrueFrom,
                    span.TrueUntil,
                    (span.KnownFrom - At(0)).Days,
                    (int?)(span.KnownUntil - At(0))?.Days
                )
            );
}
