using CanCuoc.Vocabulary;

namespace CanCuoc.Population.Tests;

/// <summary>Deaths, missing people and returns.</summary>
internal static class RefusedEnds
{
    private static readonly PersonDetails Man = CivilRegistry.ManDetails;
    private static readonly PersonDetails Dead = Man with { DiedOn = PartialDate.Of(new DateOnly(2025, 12, 24)) };
    private static readonly DateOnly Day = new(2026, 1, 5);

    public static IReadOnlyList<RefusedEvent> All { get; } =
    [
        Die(RecordDeath.AlreadyDead, Dead, PartialDate.Of(2026)),
        Die(PersonRules.DiedBeforeBirth, Man, PartialDate.Of(1989)),
        Die(PersonRules.DiedInFuture, Man, PartialDate.Of(new DateOnly(2026, 3, 3))),
        RefusedEvent.Of(
            RecordDeath.Event,
            RecordDeath.EventsAfter,
            async civil =>
            {
                var (man, woman) = (
                    await civil.RegisterAsync(Man),
                    await civil.RegisterAsync(CivilRegistry.WomanDetails)
                );
                await civil.MarryAsync(man, woman, CivilRegistry.Wedding);
                return await civil.DieAsync(man, PartialDate.Of(CivilRegistry.Wedding.AddDays(-1)));
            }
        ),
        Of(RecordMissing.Event, RecordDeath.AlreadyDead, Dead, (civil, man) => civil.MissAsync(man, Day)),
        Of(
            RecordMissing.Event,
            RecordMissing.AlreadyMissing,
            Man with
            {
                MissingSince = PartialDate.Of(2025),
            },
            (civil, man) => civil.MissAsync(man, Day)
        ),
        Of(RecordReturn.Event, RecordReturn.NotGone, Man, (civil, man) => civil.ReturnAsync(man, Day)),
        Of(
            RecordReturn.Event,
            RecordReturn.BeforeGoing,
            Dead,
            (civil, man) => civil.ReturnAsync(man, new(2025, 12, 23))
        ),
        Of(
            RecordReturn.Event,
            RecordReturn.BeforeGoing,
            Man with
            {
                MissingSince = PartialDate.Of(Day),
            },
            (civil, man) => civil.ReturnAsync(man, Day.AddDays(-1))
        ),
    ];

    private static RefusedEvent Die(Refusal refusal, PersonDetails person, PartialDate day) =>
        Of(RecordDeath.Event, refusal, person, (civil, man) => civil.DieAsync(man, day));

    private static RefusedEvent Of<T>(
        CivilEvent its,
        Refusal refusal,
        PersonDetails person,
        Func<CivilRegistry, PersonId, Task<Outcome<T>>> attempt
    )
        where T : notnull =>
        RefusedEvent.Of(its, refusal, async civil => await attempt(civil, await civil.RegisterAsync(person)));
}
