using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Certifies what a record says on a day, as known at a moment, of what the issuer may be shown, and signs it, so that whoever is handed
/// it can trust it without asking the registry.
/// </summary>
/// <param name="signer">The registry's P-256 key for extracts.</param>
/// <param name="isSpecimen">Everybody in the registry is invented, and each extract says so.</param>
public sealed class IssueExtract(ReadPerson readPerson, ECDsa signer, bool isSpecimen)
{
    public static readonly ActKind Kind = new(
        nameof(IssueExtract),
        RegistrySystem.Population,
        Permission.ReadPerson,
        "Cấp trích lục thông tin của một người",
        "Issuing an extract of a person's record"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotYet = new(
        "POP-24",
        "Trích lục chỉ cấp cho ngày đã qua hoặc hôm nay.",
        "An extract is of today or of a day that has passed."
    );

    public static readonly Refusal NotKnownThen = new(
        "POP-25",
        "Vào ngày hỏi, người này chưa sinh hoặc cơ sở dữ liệu chưa có người này.",
        "On the day asked for the person was not born, or not yet in the registry."
    );

    /// <summary>Issues an extract of the record of whoever holds, or once held, a number.</summary>
    /// <param name="day">The day whose record is certified.</param>
    /// <param name="known">By what had been recorded up to then; a moment to come means now.</param>
    public async Task<Outcome<SignedExtract>> RunAsync(
        Act act,
        PersonalNumber number,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        var read = await readPerson.RunAsync(act, number, cancellation);
        return read.IsRefused(out var refusal, out var holder)
            ? refusal
            : await RunAsync(act, holder.Id, day, known, cancellation);
    }

    /// <summary>Issues an extract of the record of a key.</summary>
    public async Task<Outcome<SignedExtract>> RunAsync(
        Act act,
        PersonId person,
        DateOnly day,
        DateTimeOffset known,
        CancellationToken cancellation
    )
    {
        if (day > act.Today)
            return NotYet.For("day");
        if ((await readPerson.HistoryAsync(act, person, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        var until = known < act.Now ? known : act.Now;
        if (history.AsOf(day, until) is not { } record)
            return NotKnownThen.For("day");
        var issue = new ExtractIssue(
            act.Now,
            act.Id.Value,
            act.Authority.Post,
            act.Reason.Purpose.Title,
            act.Reason.Ground
        );
        var items = Items(history, record, day, until);
        var signed = SignedExtract.Sign(new PersonExtract(day, until, isSpecimen, items, issue), signer);
        act.Record(new ExtractIssued { Subject = record.Id, Row = signed.Commit() });
        return signed;
    }

    private static List<ExtractItem> Items(
        PersonHistory history,
        PersonRecord record,
        DateOnly day,
        DateTimeOffset known
    ) =>
        [
            .. RecordGroups
                .Of(record, history.Access)
                .SelectMany(group => group.Items)
                .Select(item => Item(item, history.SourceOf(day, known, [.. item.Field.Columns]))),
        ];

    private static ExtractItem Item(RecordItem item, ItemSource source) =>
        new(
            item.Field.Code,
            item.Field.Article,
            item.Field.Label,
            item.Value,
            source.Since?.ToString(),
            source.RecordedAt,
            source.Evidence.Rank.Wording,
            source.Evidence.Reference
        );
}
