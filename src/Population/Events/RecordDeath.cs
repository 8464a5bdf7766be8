using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records a death, <i>khai tử</i>, or that a court declared somebody dead, <i>tuyên bố chết</i>. Cards and residence follow by the feed.
/// </summary>
public sealed class RecordDeath(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordDeath),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi khai tử hoặc tuyên bố chết",
        "Recording a death"
    );

    public static readonly Refusal AlreadyDead = new(
        "POP-50",
        "Người này đã được ghi là đã chết.",
        "The person is recorded as dead already."
    );

    public static readonly Refusal EventsAfter = new(
        "POP-89",
        "Hồ sơ còn ghi việc hộ tịch sau ngày chết này; hãy kiểm tra, hủy bỏ hoặc điều chỉnh việc đó trước.",
        "The record tells of civil events after this death; check them, and withdraw or correct them first."
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Ghi ngày chết; người vợ hoặc chồng còn sống trở thành góa từ ngày đó.",
            "The date of death is recorded; a living spouse is widowed from that day."
        ),
        [AlreadyDead, PersonRules.DiedBeforeBirth, PersonRules.DiedInFuture, EventsAfter]
    );

    /// <summary>Records the death of a person, and on the record of a spouse that the marriage ended by it.</summary>
    /// <param name="person">The record as it was read.</param>
    /// <param name="diedOn">As far as it is known.</param>
    public async Task<Outcome<Done>> RunAsync(
        Act act,
        PersonRecord person,
        PartialDate diedOn,
        Evidence evidence,
        CancellationToken cancellation
    )
    {
        if (Check(person.Details, diedOn, act.Today) is { } wrong)
            return wrong;
        var born = person.Details.BirthDate.Earliest;
        var day = diedOn.Earliest < born ? born : diedOn.Earliest;
        if (await HasEventsAfterAsync(act, person, day, cancellation))
            return EventsAfter.For("diedOn");
        var changes = new Amendments(amendPerson, day, evidence);
        changes.Add(person, details => details with { DiedOn = diedOn });
        if (await SpouseAsync(act, person, cancellation) is { } spouse)
            changes.Add(
                spouse,
                details => details with { MaritalStatus = MaritalStatus.DivorcedOrWidowed, Spouse = null }
            );
        if ((await changes.WriteAsync(act, cancellation)).IsRefused(out var refusal, out var done))
            return refusal;
        act.Record(new PersonDied { Subject = person.Id });
        return done;
    }

    private static Refusal? Check(PersonDetails details, PartialDate diedOn, DateOnly today)
    {
        if (details.DiedOn is not null)
            return AlreadyDead;
        if (diedOn.Latest < details.BirthDate.Earliest)
            return PersonRules.DiedBeforeBirth.For("diedOn");
        return diedOn.Earliest > today ? PersonRules.DiedInFuture.For("diedOn") : null;
    }

    private async Task<bool> HasEventsAfterAsync(
        Act act,
        PersonRecord person,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        !(await readPerson.AsOfAsync(act, person.Id, day, cancellation)).IsRefused(out _, out var then)
        && MadeByEvents(then.Details) != MadeByEvents(person.Details);

    private static (Relative?, Relative?, Relative?, Sex, Country) MadeByEvents(PersonDetails details) =>
        (details.Spouse, details.Father, details.Mother, details.Sex, details.Nationality);

    /// <summary>The spouse whose record says so too; null when there is none.</summary>
    private async Task<PersonRecord?> SpouseAsync(Act act, PersonRecord person, CancellationToken cancellation)
    {
        if (person.Details.Spouse?.Person is not { } key)
            return null;
        return
            (await readPerson.RunAsync(act, key, cancellation)).IsRefused(out _, out var spouse)
            || spouse.Details.Spouse?.Person != person.Id
            || spouse.MergedInto is not null
            ? null
            : spouse;
    }
}

/// <summary>A person died, or was declared dead.</summary>
public sealed record PersonDied : Fact;
