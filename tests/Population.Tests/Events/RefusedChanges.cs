using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Changes of name, sex and nationality.</summary>
internal static class RefusedChanges
{
    private static readonly PersonDetails Man = CivilRegistry.ManDetails;
    private static readonly PersonDetails Foreigner = Man with { Nationality = Japan };
    private static readonly DateOnly Day = new(2025, 10, 1);
    private static readonly PersonDetails Dead = Man with { DiedOn = PartialDate.Of(Day) };

    public static IReadOnlyList<RefusedEvent> All { get; } =
    [
        Of(RecordNameChange.Event, LifeChecks.AfterDeath, Dead, Renamed),
        Of(
            RecordNameChange.Event,
            AmendPerson.NothingChanges,
            Man,
            (civil, man) => civil.RenameAsync(man, Man.Name.Full, Day)
        ),
        Sexed(LifeChecks.AfterDeath, Dead, Sex.Female),
        Sexed(AmendPerson.NothingChanges, Man, Sex.Male),
        Sexed(PersonalNumber.NoSexDigit, Man, Sex.Unknown),
        Of(RecordNationalityLoss.Event, LifeChecks.AfterDeath, Dead, Lost),
        Of(RecordNationalityLoss.Event, RecordNationalityLoss.NotVietnamese, Foreigner, Lost),
        Of(
            RecordNationalityLoss.Event,
            AmendPerson.NothingChanges,
            Man,
            (civil, man) => civil.LoseNationalityAsync(man, Country.VietNam, Day)
        ),
        Of(RecordNationalityRegained.Event, LifeChecks.AfterDeath, Dead, Regained),
        Of(RecordNationalityRegained.Event, RecordNationalityRegained.NeverVietnamese, Foreigner, Regained),
        Of(RecordNationalityRegained.Event, AmendPerson.NothingChanges, Man, Regained),
    ];

    private static Country Japan => Country.Parse("JP", null);

    private static Task<Outcome<PersonRecord>> Renamed(CivilRegistry civil, PersonId man) =>
        civil.RenameAsync(man, "Trần Văn Đổi Tên", Day);

    private static Task<Outcome<PersonRecord>> Lost(CivilRegistry civil, PersonId man) =>
        civil.LoseNationalityAsync(man, Japan, Day);

    private static Task<Outcome<PersonRecord>> Regained(CivilRegistry civil, PersonId man) =>
        civil.RegainNationalityAsync(man, Day);

    private static RefusedEvent Sexed(Refusal refusal, PersonDetails person, Sex sex) =>
        Of(RecordSexRedetermination.Event, refusal, person, (civil, man) => civil.RedetermineAsync(man, sex, Day));

    private static RefusedEvent Of(
        CivilEvent its,
        Refusal refusal,
        PersonDetails person,
        Func<CivilRegistry, PersonId, Task<Outcome<PersonRecord>>> attempt
    ) => RefusedEvent.Of(its, refusal, async civil => await attempt(civil, await civil.RegisterAsync(person)));
}
