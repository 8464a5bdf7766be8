using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Turns an entry of a register into the civil event that it is, and records that.</summary>
internal sealed class EntryEvents(Act act, RegisterNewcomer registerNewcomer, ReadingTerms terms, Evidence evidence)
{
    public static readonly Refusal NumberOfNewborn = new(
        "CFL-07",
        "Trẻ được khai sinh chưa có số định danh: số được cấp khi ghi khai sinh; ai đã có số thì gửi bằng cải chính.",
        "A newborn has no personal number yet: it is issued with the birth; who has one is sent as a correction."
    );

    public static readonly Refusal NotADay = new(
        "CFL-08",
        "Ngày kết hôn phải đủ ngày, tháng và năm.",
        "The day of a marriage is given with day, month and year."
    );

    public static readonly Refusal RelativesElsewhere = new(
        "CFL-09",
        "Cha, mẹ, vợ, chồng không cải chính qua tệp: hồ sơ nối tới hồ sơ của họ; hãy ghi tại quầy.",
        "Parents and spouses are not corrected by a file, for the record links to theirs; record it at the counter."
    );

    /// <summary>Why an operation may refuse an entry.</summary>
    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        .. new[] { RecordBirth.Event, RecordDeath.Event, RecordMarriage.Event }.SelectMany(one => one.Refusals),
        ReadPerson.NotFound,
        AmendPerson.FromFuture,
        AmendPerson.BeforeBirth,
        MergePersons.AlreadyMerged,
        CorrectPerson.WeakerEvidence,
        RegisterPerson.NumberTaken,
        PersonalNumber.NotTwelveDigits,
        PersonReading.Missing,
        EntryIntake.OtherContent,
        NumberOfNewborn,
        NotADay,
        RelativesElsewhere,
    ];

    public const string DiedOn = "NgayChet";
    public const string Day = "NgayKetHon";

    private static readonly ReadPerson Read = new();
    private static readonly AmendPerson Amend = new();

    private readonly EntryPeople people = new(act, Read);

    public Task<Outcome<PersonRecord>> RecordAsync(
        EntryKind kind,
        CollectedRecord record,
        CancellationToken cancellation
    ) =>
        kind switch
        {
            EntryKind.Birth => BirthAsync(record, cancellation),
            EntryKind.Death => DeathAsync(record, cancellation),
            EntryKind.Marriage => MarriageAsync(record, cancellation),
            _ => CorrectionAsync(record, cancellation),
        };

    private async Task<Outcome<PersonRecord>> BirthAsync(CollectedRecord record, CancellationToken cancellation)
    {
        if (PersonReading.Read(record, terms).IsRefused(out var refusal, out var child))
            return refusal;
        if (child.Number is not null)
            return NumberOfNewborn.For(EntryPeople.Number);
        if (
            (await ParentAsync(record, "Me", child.Details.Mother, cancellation)).IsRefused(out refusal, out var mother)
        )
            return refusal;
        if (
            (await ParentAsync(record, "Cha", child.Details.Father, cancellation)).IsRefused(
                out refusal,
                out var father
            )
        )
            return refusal;
        var birth = new Birth(child.Details, mother.Value, father.Value);
        return await new RecordBirth(registerNewcomer).RunAsync(act, birth, evidence, cancellation);
    }

    /// <summary>A parent by number, else by name, else nobody.</summary>
    private async Task<Outcome<Optional<Parent>>> ParentAsync(
        CollectedRecord record,
        string element,
        Relative? named,
        CancellationToken cancellation
    )
    {
        var path = $"{element}/{EntryPeople.Number}";
        if (record[path] is null)
            return new Optional<Parent>(named?.Name is { } name ? Parent.Named(name) : null);
        return (await people.ReadAsync(record, path, cancellation)).IsRefused(out var refusal, out var parent)
            ? refusal
            : new Optional<Parent>(Parent.Of(parent));
    }

    private async Task<Outcome<PersonRecord>> DeathAsync(CollectedRecord record, CancellationToken cancellation)
    {
        if (
            (await people.ReadAsync(record, EntryPeople.Number, cancellation)).IsRefused(
                out var refusal,
                out var person
            )
        )
            return refusal;
        if (DateAt(record, DiedOn).IsRefused(out refusal, out var died))
            return refusal;
        var recorded = await new RecordDeath(Read, Amend).RunAsync(act, person, died, evidence, cancellation);
        return recorded.IsRefused(out refusal, out _) ? refusal : person;
    }

    private async Task<Outcome<PersonRecord>> MarriageAsync(CollectedRecord record, CancellationToken cancellation)
    {
        var (husband, wife) = ($"Chong/{EntryPeople.Number}", $"Vo/{EntryPeople.Number}");
        if ((await people.ReadAsync(record, husband, cancellation)).IsRefused(out var refusal, out var man))
            return refusal;
        if ((await people.ReadAsync(record, wife, cancellation)).IsRefused(out refusal, out var woman))
            return refusal;
        if (DateAt(record, Day).IsRefused(out refusal, out var date))
            return refusal;
        if (date.Exact is not { } day)
            return NotADay.For(Day);
        var recorded = await new RecordMarriage(Read, Amend).RunAsync(act, man, woman, day, evidence, cancellation);
        return recorded.IsRefused(out refusal, out _) ? refusal : man;
    }

    /// <summary>The items that the entry says, which are what the record should always have said.</summary>
    private async Task<Outcome<PersonRecord>> CorrectionAsync(CollectedRecord record, CancellationToken cancellation)
    {
        if (
            (await people.ReadAsync(record, EntryPeople.Number, cancellation)).IsRefused(
                out var refusal,
                out var person
            )
        )
            return refusal;
        if (PersonReading.Read(record, terms).IsRefused(out refusal, out var told))
            return refusal;
        if (told.Details.Relatives.Any())
            return RelativesElsewhere;
        var current = PersonMapping.ToRow(person);
        var offered = new OfferedRecord(record, PersonMapping.ToRow(person with { Details = told.Details }));
        if (offered.IsAnothers(current))
            return RegisterPerson.NumberTaken.For(EntryPeople.Number);
        foreach (var column in offered.Fields.SelectMany(item => item.Columns))
            PersonColumns.ByName[column].Copy(offered.Row, current);
        var details = PersonMapping.ToRecord(current).Details;
        var corrected = await new CorrectPerson().RunAsync(act, person, details, evidence, cancellation);
        return corrected.Refusal == AmendPerson.NothingChanges ? person : corrected;
    }

    private static Outcome<PartialDate> DateAt(CollectedRecord record, string path)
    {
        if (record[path] is not { } text)
            return PersonReading.Missing.For(path);
        return PersonReading.ReadDate(text).IsRefused(out var refusal, out var date) ? refusal.For(path) : date;
    }
}
