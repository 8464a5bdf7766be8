using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

internal static class RefusedBirths
{
    private static readonly DateOnly Born = CivilRegistry.Newborn.BirthDate.Earliest;

    public static IReadOnlyList<RefusedEvent> All { get; } =
    [
        Of(PersonRules.BornInFuture, civil => civil.BearAsync(On(new(2026, 3, 3)))),
        Of(RecordBirth.BeforeLaw, civil => civil.BearAsync(On(new(2015, 12, 31)))),
        Of(
            Address.NoSuchUnit,
            civil =>
                civil.BearAsync(
                    CivilRegistry.Newborn with
                    {
                        BirthRegistration = Address.Of(AdministrativeUnits.Lists[0].Provinces.First(), "").Value,
                    }
                )
        ),
        Of(NumberIssue.NoPlace, civil => civil.BearAsync(CivilRegistry.Newborn with { BirthRegistration = null })),
        Of(
            ParentChecks.SamePerson,
            async civil =>
            {
                var woman = Parent.Of(await civil.ReadAsync(civil.Woman));
                return await civil.BearAsync(CivilRegistry.Newborn, woman, woman);
            }
        ),
        Mother(ParentChecks.MotherNotFemale, CivilRegistry.ManDetails),
        Mother(ParentChecks.MotherDead, CivilRegistry.WomanDetails with { DiedOn = PartialDate.Of(Born.AddDays(-1)) }),
        Mother(
            ParentChecks.TooYoung,
            CivilRegistry.WomanDetails with
            {
                BirthDate = At(Born.AddYears(-10).AddDays(1)),
            }
        ),
        Mother(FamilyRules.ParentNotOlder, CivilRegistry.WomanDetails with { BirthDate = At(Born) }),
        Father(ParentChecks.FatherNotMale, CivilRegistry.WomanDetails),
        Father(ParentChecks.FatherLongDead, CivilRegistry.ManDetails with { DiedOn = At(Born.AddDays(-301)) }),
        Father(ParentChecks.TooYoung, CivilRegistry.ManDetails with { BirthDate = At(Born.AddYears(-10).AddDays(1)) }),
        Father(FamilyRules.ParentNotOlder, CivilRegistry.ManDetails with { BirthDate = At(Born.AddDays(5)) }),
        Of(
            RecordBirth.AlreadyRegistered,
            async civil =>
            {
                await civil.BearAsync(CivilRegistry.Newborn);
                return await civil.BearAsync(CivilRegistry.Newborn);
            }
        ),
    ];

    private static PersonDetails On(DateOnly day) => CivilRegistry.Newborn with { BirthDate = At(day) };

    private static PartialDate At(DateOnly day) => PartialDate.Of(day);

    private static RefusedEvent Mother(Refusal refusal, PersonDetails mother) =>
        Of(refusal, async civil => await civil.BearAsync(CivilRegistry.Newborn, await NewAsync(civil, mother), null));

    private static RefusedEvent Father(Refusal refusal, PersonDetails father) =>
        Of(refusal, async civil => await civil.BearAsync(CivilRegistry.Newborn, null, await NewAsync(civil, father)));

    private static async Task<Parent> NewAsync(CivilRegistry civil, PersonDetails details) =>
        Parent.Of(await civil.ReadAsync(await civil.RegisterAsync(details)));

    private static RefusedEvent Of(Refusal refusal, Func<CivilRegistry, Task<Outcome<PersonRecord>>> attempt) =>
        RefusedEvent.Of(RecordBirth.Event, refusal, attempt);
}
