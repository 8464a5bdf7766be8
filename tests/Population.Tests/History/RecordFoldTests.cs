using CsCheck;

namespace CanCuoc.Population.Tests;

/// <summary>The laws of the two times, on histories at random: what became true on a day, told early, late, twice, taken back and again.</summary>
public sealed class RecordFoldTests
{
    private static readonly PersonRow First = PersonMapping.ToRow(
        new(new(1), 1, null, Invented.Man, new DateOnly(1990, 9, 5), default, PopulationFixture.Paper, new(1))
    );

    private static readonly Column[] Items =
    [
        .. new[] { "phone", "died_on", "father_id" }.Select(name => PersonColumns.ByName[name]),
    ];

    private static readonly Gen<int> Day = Gen.Int[20_200_101, 20_200_108];

    private static readonly Gen<IReadOnlyList<VersionRow>> Histories = Gen.Select(
            Gen.Int[0, 3],
            Day,
            Gen.Int[0, 9],
            Gen.Int[0, 1000]
        )
        .Array[0, 12]
        .Select(History);

    [Fact]
    public void At_AnyDayAsKnownAtAnyVersion_IsWhatTheLastToldSaysOfTheLastDay() =>
        Gen.Select(Histories, Day, Gen.Int[1, 14])
            .Sample(
                (history, day, known) =>
                {
                    var row = RecordFold.At(First, history, day, known);
                    foreach (var item in Items)
                        item.Value(row).ShouldBe(Expected(history, item, day, known));
                }
            );

    [Fact]
    public void At_MoreIsRecorded_NothingKnownBeforeChanges() =>
        Gen.Select(Histories, Day, Gen.Int[1, 14])
            .Sample(
                (history, day, known) =>
                    Text(RecordFold.At(First, history, day, known))
                        .ShouldBe(Text(RecordFold.At(First, [.. history.Take(known - 1)], day)))
            );

    [Fact]
    public void At_VersionWithdrawnAndTheWithdrawalToo_ReadsAsBefore() =>
        Gen.Select(Histories.Where(history => history.Count > 0), Day, Gen.Int[0, 100])
            .Sample(
                (history, day, any) =>
                {
                    var wrong = history[any % history.Count];
                    var taken = Retracting(history.Count + 2, wrong);
                    IReadOnlyList<VersionRow> restored = [.. history, taken, Retracting(history.Count + 3, taken)];

                    foreach (var item in Items)
                        item.Value(RecordFold.At(First, restored, day))
                            .ShouldBe(item.Value(RecordFold.At(First, history, day)));
                }
            );

    [Fact]
    public void At_ToldLate_StandsBeforeWhatCameAfterIt()
    {
        IReadOnlyList<VersionRow> history =
        [
            Saying(2, 20_200_501, """{"phone":"May"}"""),
            Saying(3, 20_200_301, """{"phone":"March"}"""),
        ];

        RecordFold.At(First, history).Phone.ShouldBe("May");
        RecordFold.At(First, history, 20_200_430).Phone.ShouldBe("March");
        RecordFold.At(First, history, 20_200_430, known: 2).Phone.ShouldBe(First.Phone);
    }

    /// <summary>The value by the definition, item by item: it shares nothing with the fold.</summary>
    private static object? Expected(IReadOnlyList<VersionRow> history, Column item, int day, int known)
    {
        var recorded = history.Where(version => version.Version <= known).ToList();
        bool Stands(VersionRow version) =>
            !recorded.Any(other =>
                other.Version > version.Version && other.Retracts == version.Version && Stands(other)
            );
        var said = recorded
            .Where(version => version.ValidFrom <= day && version.Items.Contains($"\"{item.Name}\"") && Stands(version))
            .MaxBy(version => (version.ValidFrom, version.Version));
        var row = First.Copy();
        said?.ApplyTo(row);
        return item.Value(row);
    }

    private static IReadOnlyList<VersionRow> History((int What, int Day, int Value, int Which)[] told)
    {
        var history = new List<VersionRow>();
        foreach (var (what, day, value, which) in told)
        {
            var version = history.Count + 2;
            history.Add(
                what switch
                {
                    0 => Saying(version, day, $$"""{"phone":"{{value}}"}"""),
                    1 => Saying(version, day, $$"""{"died_on":{{(value == 0 ? "null" : $"2020010{value}")}}}"""),
                    2 => Saying(version, day, $$"""{"phone":"{{value}}","father_id":{{value + 1}}}"""),
                    _ when history.Count > 0 => Retracting(version, history[which % history.Count]),
                    _ => Saying(version, day, VersionRow.NoItems),
                }
            );
        }
        return history;
    }

    private static VersionRow Saying(int version, int day, string items) =>
        new(1, version, day, version, "test", 2, version, null, items);

    private static VersionRow Retracting(int version, VersionRow other) =>
        new(1, version, other.ValidFrom, version, "test", 2, version, other.Version, VersionRow.NoItems);

    private static string Text(PersonRow row) => Convert.ToHexString(PersonColumns.Commit(row).Span);
}
