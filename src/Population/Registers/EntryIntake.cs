using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records an entry of a civil-status register within an act, through the operations that a counter uses. An entry that was recorded
/// before is known; the same name with other content is refused.
/// </summary>
internal sealed class EntryIntake(Act act, CollectedSource source, RegisterNewcomer registerNewcomer)
{
    public static readonly Refusal OtherContent = new(
        "CFL-06",
        "Số này trong sổ hộ tịch của nơi này đã được nhận với nội dung khác; hãy đối chiếu với sổ.",
        "This number of this office's register was recorded with other content; compare it with the register."
    );

    public static readonly Refusal AlreadyRecorded = new(
        "CFL-10",
        "Việc hộ tịch này đã được ghi rồi; hãy loại bỏ bản ghi.",
        "This entry was recorded already; remove the record."
    );

    /// <summary>What rules of the registry call an item, and the path that a feed has it under.</summary>
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["birthDate"] = "NgayThangNamSinh",
        ["birthRegistration"] = "NoiDangKyKhaiSinh",
        ["number"] = EntryPeople.Number,
        ["mother"] = "Me",
        ["father"] = "Cha",
        ["diedOn"] = EntryEvents.DiedOn,
        ["day"] = EntryEvents.Day,
    };

    /// <summary>Records it.</summary>
    /// <returns>The person it is about, or nobody where it was recorded before. A refusal names an element of the record or nothing.</returns>
    public async Task<Outcome<RecordedEntry>> TakeAsync(CollectedRecord record, CancellationToken cancellation)
    {
        if (CollectedText.Read(record).IsRefused(out var refusal, out var text))
            return refusal;
        if (RegisterEntry.Read(text.Record, source.AsAt).IsRefused(out refusal, out var entry))
            return refusal;
        if (await EntryTable.ContentOfAsync(act.Session, entry, cancellation) is { } content)
            return content == entry.Content ? new RecordedEntry(null) : OtherContent.For(RegisterEntry.NumberPath);
        var events = new EntryEvents(
            act,
            registerNewcomer,
            new ReadingTerms(source.Numbering, source.AsAt),
            new Evidence(source.Evidence, $"{source.Reference(record.Line)}, số {entry.Number}")
        );
        if ((await events.RecordAsync(entry.Kind, text.Record, cancellation)).IsRefused(out refusal, out var person))
            return AtItsPath(refusal);
        await EntryTable.InsertAsync(act, entry, new(source.Id, record.Ordinal), cancellation);
        var repairs = text.Repairs.Select(repair => (record.Ordinal, repair)).ToList();
        await QuarantineTable.LoadRepairsAsync(act.Session, source, repairs, cancellation);
        act.Record(new EntryRecorded(source.Id, record.Ordinal, entry.Kind) { Subject = person.Id });
        return new RecordedEntry(person);
    }

    // Some refusals name a person by name, which stands in no list of reasons.
    private static Refusal AtItsPath(Refusal refusal) =>
        refusal with
        {
            About =
                refusal.About is { } about && (Paths.ContainsValue(about) || EntryPeople.IsPath(about))
                    ? about
                    : Paths.GetValueOrDefault(refusal.About ?? ""),
        };
}

/// <summary>Whom an entry is about; nobody where it was recorded before.</summary>
internal sealed record RecordedEntry(PersonRecord? Person);

/// <summary>An entry of a civil-status register was recorded.</summary>
public sealed record EntryRecorded(long Source, long Ordinal, EntryKind Entry) : Fact;
