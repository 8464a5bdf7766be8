using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Adoptions of a girl of five by a man, unless a case says otherwise.</summary>
internal static class RefusedAdoptions
{
    private static readonly PersonDetails Man = CivilRegistry.ManDetails;

    private static readonly PersonDetails Girl = CivilRegistry.WomanDetails with
    {
        BirthDate = PartialDate.Of(new DateOnly(2020, 9, 5)),
    };

    private static readonly DateOnly Day = new(2025, 10, 1);

    public static IReadOnlyList<RefusedEvent> All { get; } =
    [
        Of(ReadPerson.NotThen, Man, (civil, girl, man) => civil.AdoptAsync(girl, man, null, new(2020, 9, 4))),
        Of(PersonRules.Himself, Man, (civil, girl, _) => civil.AdoptAsync(girl, null, girl, Day)),
        Of(ParentChecks.SamePerson, Man, (civil, girl, man) => civil.AdoptAsync(girl, man, man, Day)),
        Of(ParentChecks.FatherNotMale, CivilRegistry.WomanDetails),
        Of(ParentChecks.MotherNotFemale, Man, (civil, girl, man) => civil.AdoptAsync(girl, null, man, Day)),
        Of(LifeChecks.AfterDeath, Man with { DiedOn = PartialDate.Of(Day) }),
        Of(AdoptionChecks.NotACouple, Man with { MaritalStatus = MaritalStatus.Married }),
        Of(AdoptionChecks.NotACouple, Man, (civil, girl, man) => civil.AdoptAsync(girl, man, civil.Woman, Day)),
        Of(
            AdoptionChecks.NotACouple,
            Man,
            (civil, girl, man) => civil.AdoptAsync(girl, man, null, Day, AdopterKinship.StepParent)
        ),
        Of(AdoptionChecks.NotOlderEnough, Man with { BirthDate = PartialDate.Of(new DateOnly(2000, 9, 6)) }),
        Of(
            AdoptionChecks.TooOld,
            Man,
            (civil, girl, man) => civil.AdoptAsync(girl, man, null, Day),
            Girl with
            {
                BirthDate = PartialDate.Of(Day.AddYears(-16)),
            }
        ),
        Of(
            AdoptionChecks.TooOld,
            Man,
            (civil, girl, man) => civil.AdoptAsync(girl, man, null, Day, AdopterKinship.AuntOrUncle),
            Girl with
            {
                BirthDate = PartialDate.Of(Day.AddYears(-18)),
            }
        ),
        Kin((civil, man) => Task.FromResult(Girl with { Father = new(man, null) })),
        Kin(
            async (civil, man) =>
            {
                var mother = await civil.RegisterAsync(CivilRegistry.WomanDetails with { Father = new(man, null) });
                return Girl with { Mother = new(mother, null) };
            }
        ),
        RefusedEvent.Of(
            RecordAdoption.Event,
            AdoptionChecks.NearKin,
            async civil =>
            {
                var brother = await civil.RegisterAsync(
                    Man with
                    {
                        BirthDate = PartialDate.Of(2013),
                        Mother = new(civil.Woman, null),
                    }
                );
                var girl = await civil.RegisterAsync(Girl with { Mother = new(civil.Woman, null) });
                return await civil.AdoptAsync(girl, brother, null, Day);
            }
        ),
    ];

    private static RefusedEvent Kin(Func<CivilRegistry, PersonId, Task<PersonDetails>> girl) =>
        RefusedEvent.Of(
            RecordAdoption.Event,
            AdoptionChecks.NearKin,
            async civil =>
            {
                var man = await civil.RegisterAsync(Man with { BirthDate = PartialDate.Of(new DateOnly(1965, 1, 1)) });
                return await civil.AdoptAsync(await civil.RegisterAsync(await girl(civil, man)), man, null, Day);
            }
        );

    private static RefusedEvent Of(Refusal refusal, PersonDetails adopter) =>
        Of(refusal, adopter, (civil, girl, man) => civil.AdoptAsync(girl, man, null, Day));

    private static RefusedEvent Of(
        Refusal refusal,
        PersonDetails adopter,
        Func<CivilRegistry, PersonId, PersonId, Task<Outcome<PersonRecord>>> attempt,
        PersonDetails? child = null
    ) =>
        RefusedEvent.Of(
            RecordAdoption.Event,
            refusal,
            async civil =>
                await attempt(civil, await civil.RegisterAsync(child ?? Girl), await civil.RegisterAsync(adopter))
        );
}
