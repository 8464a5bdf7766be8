using CanCuoc.Law;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Records that a former national is one again, <i>trở lại quốc tịch</i>.</summary>
public sealed class RecordNationalityRegained(ReadPerson readPerson, AmendPerson amendPerson)
{
    public static readonly ActKind Kind = new(
        nameof(RecordNationalityRegained),
        RegistrySystem.Population,
        Permission.AmendPerson,
        "Ghi trở lại quốc tịch Việt Nam",
        "Recording a regained nationality"
    );

    public static readonly Refusal NeverVietnamese = new(
        "POP-85",
        "Hồ sơ không ghi người này đã từng có quốc tịch Việt Nam.",
        "The record does not say that the person ever was a Vietnamese national.",
        LegalAct.NationalityLaw2008.Article(23).ToString()
    );

    public static readonly CivilEvent Event = new(
        Kind,
        new(
            "Hồ sơ lại ghi quốc tịch Việt Nam từ ngày quyết định có hiệu lực.",
            "The record says Vietnamese nationality again from the day of the decision."
        ),
        [LifeChecks.AfterDeath, NeverVietnamese, AmendPerson.NothingChanges]
    );

    /// <summary>Records it on a person's record.</summary>
    /// <param name="person">The record as it was read.</param>
    public async Task<Outcome<PersonRecord>> RunAsync(
        Act act,
        PersonRecord person,
        DateOnly day,
        Evidence decision,
        CancellationToken cancellation
    )
    {
        if (LifeChecks.Check(person.Details, day, act.Today) is { } wrong)
            return wrong;
        if ((await readPerson.HistoryAsync(act, person.Id, cancellation)).IsRefused(out var refusal, out var history))
            return refusal;
        if (history.Versions.All(version => version.Details.Nationality != Country.VietNam))
            return NeverVietnamese;
        var recorded = await amendPerson.RunAsync(
            act,
            person,
            day,
            details => details with { Nationality = Country.VietNam },
            decision,
            cancellation
        );
        if (recorded.Refusal is null)
            act.Record(new NationalityRegained { Subject = person.Id });
        return recorded;
    }
}

/// <summary>A person regained Vietnamese nationality.</summary>
public sealed record NationalityRegained : Fact;
