using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A person of an invented country, what files said, and what the registry has of it.</summary>
/// <param name="records">All that files say of the person.</param>
/// <param name="found">Pairs of records that are likely of one person, the lower key first.</param>
internal sealed class CleanedPerson(
    CleanedRegistry registry,
    IReadOnlyList<DirtyRecord> records,
    FoundPersons persons,
    IReadOnlySet<(long, long)> found
)
{
    private static readonly Dictionary<string, RecordField> Fields = MistakenItems.All.ToDictionary(
        code => code,
        RecordFields.Of
    );

    private readonly TruePerson person = records[0].Truth;
    private readonly PersonRow truth = ToRow(records[0].Truth.Details);
    private readonly long[] keys = [.. records.Select(registry.RegisteredFrom).OfType<long>().Distinct()];

    /// <summary>Pairs of records that the registry has of the person.</summary>
    public IEnumerable<(long, long)> Pairs =>
        keys.SelectMany(one => keys.Where(other => one < other).Select(other => (one, other)));

    /// <summary>The values that were wrongly changed.</summary>
    public IEnumerable<WrongChange> Wrong =>
        keys.SelectMany(key => MistakenItems.All.Where(item => IsWrong(persons.Current[key], item)))
            .Select(item => new WrongChange(records[0].File.Name, records[0].Line, item));

    /// <summary>What became of a mistake in some items.</summary>
    public CleaningOutcome OutcomeOf(DirtyRecord record, IReadOnlyList<string> items)
    {
        if (registry.IsQuarantined(record))
            return CleaningOutcome.Queued;
        if (RowOf(record) is not { } row)
            return registry.IsDisputing(record) ? CleaningOutcome.Queued : CleaningOutcome.Missed;
        return items.Select(item => OutcomeOf(row, item)).DefaultIfEmpty().Max();
    }

    /// <summary>What became of a mistake of a file.</summary>
    public CleaningOutcome OutcomeOf(DirtyRecord record, FileMistake kind) =>
        registry.IsQuarantined(record) ? CleaningOutcome.Queued
        : kind is FileMistake.RecordTwice or FileMistake.NumberLeftOut
            ? OutcomeOfDouble(registry.RegisteredFrom(record))
        : kind is >= FileMistake.NumberCut and <= FileMistake.NumberOfAnother ? OutcomeOfNumber(record)
        : OutcomeOf(record, MistakenItems.Of(kind));

    /// <summary>Whoever is there once is no double, as long as nobody else of the person waits.</summary>
    private CleaningOutcome OutcomeOfDouble(long? key) =>
        key is not { } registered ? CleaningOutcome.Mended
        : keys.Length > 1 ? (IsPaired(registered) ? CleaningOutcome.Queued : CleaningOutcome.Missed)
        : records.Any(registry.IsQuarantined) ? CleaningOutcome.Queued
        : CleaningOutcome.Mended;

    private CleaningOutcome OutcomeOfNumber(DirtyRecord record)
    {
        if (registry.RegisteredFrom(record) is not { } key)
            return registry.IsDisputing(record) ? CleaningOutcome.Queued : CleaningOutcome.Missed;
        var number = PersonalNumber.FromValue(persons.Current[key].Number!.Value);
        return number == person.Number ? CleaningOutcome.Mended
            : IsPaired(key) || registry.IsQuarantined(number) ? CleaningOutcome.Queued
            : CleaningOutcome.Missed;
    }

    private CleaningOutcome OutcomeOf(PersonRow row, string item) =>
        IsRight(row, item) ? CleaningOutcome.Mended
        : IsWrong(row, item) ? CleaningOutcome.WronglyChanged
        : registry.IsDisputed(row.PersonId, item) || IsPaired(row.PersonId) ? CleaningOutcome.Queued
        : CleaningOutcome.Missed;

    private bool IsPaired(long key) =>
        Pairs.Any(pair => (pair.Item1 == key || pair.Item2 == key) && found.Contains(pair));

    /// <summary>The record that was made of it, or that it was compared with; null when that is another person's.</summary>
    private PersonRow? RowOf(DirtyRecord record)
    {
        var key = registry.RegisteredFrom(record);
        if (key is null && persons.Numbers.TryGetValue(person.Number.Value, out var holder) && keys.Contains(holder))
            key = holder;
        return key is { } known ? persons.Current[known] : null;
    }

    /// <summary>Says all that is true.</summary>
    private bool IsRight(PersonRow row, string item)
    {
        var (isEmpty, isNothing) = (
            ItemAgreements.IsEmpty(Fields[item], row),
            ItemAgreements.IsEmpty(Fields[item], truth)
        );
        return isEmpty || isNothing
            ? isEmpty == isNothing
            : ItemAgreements.Of(Fields[item], row, truth) == ItemAgreement.Same;
    }

    /// <summary>Says what is not true, and either was right before or has it from no file.</summary>
    private bool IsWrong(PersonRow row, string item) =>
        !ItemAgreements.IsEmpty(Fields[item], row)
        && ItemAgreements.Of(Fields[item], truth, row) == ItemAgreement.Contradicts
        && (IsRight(persons.FirstOf(row), item) || !records.Any(record => Says(record, row, item)));

    /// <summary>Whether a record with a mistake in the item says just this.</summary>
    private static bool Says(DirtyRecord record, PersonRow row, string item)
    {
        var isMistaken =
            record.Mistakes.Any(kind => kind > Mistake.ToneElsewhere && MistakenItems.Of(kind).Contains(item))
            || (record.FileMistake is > FileMistake.Windows1258 and { } slip && MistakenItems.Of(slip).Contains(item));
        if (!isMistaken)
            return false;
        var terms = new ReadingTerms(record.File.Terms.Numbering!.Value, DirtyFile.UnitsAsAt);
        return !PersonReading
                .Read(new CollectedRecord(record.Ordinal, record.Line, record.Values), terms)
                .IsRefused(out _, out var said)
            && ItemAgreements.Of(Fields[item], ToRow(said.Details), row) == ItemAgreement.Same;
    }

    private static PersonRow ToRow(PersonDetails details) =>
        PersonMapping.ToRow(
            new(
                new(0),
                1,
                null,
                details,
                details.BirthDate.Earliest,
                default,
                new Evidence(EvidenceRank.Paper, ""),
                default
            )
        );
}
