using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records that somebody declared missing or dead is alive: the court annulled its decision. A marriage that the declared death ended is
/// restored unless the spouse married again (Luật 52/2014/QH13 art. 67, from memory).
/// </summary>
public sealed class RecordReturn(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordReturn),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi hủy bỏ tuyên bố mất tích hoặc tuyên bố chết",
        "Recording that a missing person is back"
    );

    public static readonly Refusal NotGone = new(
        "POP-52",
        "Người này không bị ghi là mất tích hay đã chết.",
        "The person is recorded neither as missing nor as dead."
    );

    public static readonly Refusal BeforeGoing = new(
        "POP-88",
        "Ngày trở về trước ngày mất tích hoặc ngày chết đã ghi.",
        "The day of return is before the recorded day of going missing or of death."
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Từ ngày trở về không còn ghi là mất tích hay đã chết; hôn nhân được khôi phục nếu người kia chưa kết hôn với người khác.",
            "From the day of return the person is neither missing nor dead; the marriage is restored unless the spouse married again."
        ),
        [NotGone, BeforeGoing]
    );

    /// <summary>Records that a person is back.</summary>
    /// <param name="person">The record as it was read.</param>
    /// <param name="since">The day from which the decision no longer holds.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        PersonRecord person,
        DateOnly since,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (person.Details is { DiedOn: null, MissingSince: null })
            return NotGone;
        if (person.Details.DiedOn?.Earliest > since || person.Details.MissingSince?.Earliest > since)
            return BeforeGoing;
        var changes = new Amendments(amendPerson, since, decision);
        var spouse = person.Details.DiedOn is null ? null : await SpouseAsync(act, person, cancellation);
        var isWaiting = spouse is { Details: { Spouse: null, DiedOn: null } };
        if (isWaiting)
            changes.Add(spouse!, details => Married(details, person.Id));
        changes.Add(person, details => Back(details, isEnded: spouse is not null && !isWaiting));
        if ((await changes.WriteAsync(act, cancellation)).IsRefused(out var refusal, out var done))
            return refusal;
        act.Record(new PersonReturned { Subject = person.Id });
        return done;
    }

    private static PersonDetails Married(PersonDetails details, PersonId spouse) =>
        details with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Relative(spouse, null),
        };

    private static PersonDetails Back(PersonDetails details, bool isEnded)
    {
        var back = details with { DiedOn = null, MissingSince = null };
        return isEnded ? back with { MaritalStatus = MaritalStatus.DivorcedOrWidowed, Spouse = null } : back;
    }

    private async Task<PersonRecord?> SpouseAsync(Act act, PersonRecord person, CancellationToken cancellation) =>
        person.Details.Spouse?.Person is { } key
        && !(await readPerson.RunAsync(act, key, cancellation)).IsRefused(out _, out var spouse)
            ? spouse
            : null;
}

/// <summary>Somebody declared missing or dead is alive.</summary>
public sealed record PersonReturned : Fact;
