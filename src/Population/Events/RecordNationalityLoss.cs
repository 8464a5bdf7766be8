using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records that somebody lost or gave up Vietnamese nationality, <i>mất quốc tịch</i>.</summary>
public sealed class RecordNationalityLoss(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordNationalityLoss),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi mất hoặc thôi quốc tịch Việt Nam",
        "Recording a loss of nationality"
    );

    public static readonly Refusal NotVietnamese = new(
        "POP-84",
        "Vào ngày này người đó không có quốc tịch Việt Nam.",
        "On this day the person was not a Vietnamese national.",
        LegalAct.NationalityLaw2008.Article(26).ToString()
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hồ sơ ghi quốc tịch khác từ ngày quyết định có hiệu lực; số định danh cá nhân giữ nguyên.",
            "The record says another nationality from the day of the decision; the personal number stays."
        ),
        [LifeChecks.AfterDeath, NotVietnamese, AmendPerson.NothingChanges]
    );

    /// <summary>Records it on a person's record.</summary>
    /// <param name="person">The record as it was read.</param>
    /// <param name="other">The nationality the person has now.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        Country other,
        DateOnly day,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (LifeChecks.Check(person.Details, day, act.Today) is { } wrong)
            return wrong;
        if ((await readPerson.AsOfAsync(act, person.Id, day, cancellation)).IsRefused(out var refusal, out var then))
            return refusal;
        if (then.Details.Nationality != Country.VietNam)
            return NotVietnamese;
        var recorded = await amendPerson.RunAsync(
            act,
            person,
            day,
            details => details with { Nationality = other },
            decision,
            cancellation
        );
        if (recorded.Refusal is null)
            act.Record(new NationalityLost { Subject = person.Id });
        return recorded;
    }
}

/// <summary>A person lost Vietnamese nationality.</summary>
public sealed record NationalityLost : Fact;
