using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records that a court declared somebody missing, <i>tuyên bố mất tích</i>.</summary>
public sealed class RecordMissing(AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordMissing),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi tuyên bố mất tích",
        "Recording that somebody is missing"
    );

    public static readonly Refusal AlreadyMissing = new(
        "POP-51",
        "Người này đã được ghi là mất tích.",
        "The person is recorded as missing already."
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new("Ghi ngày mất tích; các thông tin khác giữ nguyên.", "The day is recorded; nothing else changes."),
        [AlreadyMissing, RecordDeath.AlreadyDead]
    );

    /// <summary>Records that a person is missing.</summary>
    /// <param name="person">The record as it was read.</param>
    /// <param name="since">The day that the decision names.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        DateOnly since,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (person.Details.DiedOn is not null)
            return RecordDeath.AlreadyDead;
        if (person.Details.MissingSince is not null)
            return AlreadyMissing;
        var recorded = await amendPerson.RunAsync(
            act,
            person,
            since,
            details => details with { MissingSince = PartialDate.Of(since) },
            decision,
            cancellation
        );
        if (recorded.Refusal is null)
            act.Record(new PersonMissing { Subject = person.Id });
        return recorded;
    }
}

/// <summary>A person was declared missing.</summary>
public sealed record PersonMissing : Fact;
